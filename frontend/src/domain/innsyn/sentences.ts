// What happened to an auditor's session, in three languages.
import type { Words } from '../../engine/i18n'
import type { DataOf, Names, Sentences } from '../say'

/** What the session is about: one thing, one kind of thing, or everything. */
const about = (d: DataOf<'innsyn.Opened'>, n: Names, all: string, unknown: string) => (d.rom ? `«${n.ting(d.rom, d.ting ?? '') ?? unknown}»` : all)

export const sentences: Words<Sentences<'innsyn'>> = {
  nn: {
    'innsyn.Opened': (d, n) => {
      const what = about(d, n, 'alt som har hendt', 'ein del av historikken')
      return { did: `opna innsyn i ${what}`, was: `Det vart opna innsyn i ${what}`, quote: d.grunngjeving }
    },
    'innsyn.Closed': () => ({ did: 'avslutta innsynet', was: 'Innsynet vart avslutta' }),
  },
  nb: {
    'innsyn.Opened': (d, n) => {
      const what = about(d, n, 'alt som har hendt', 'en del av historikken')
      return { did: `åpnet innsyn i ${what}`, was: `Det ble åpnet innsyn i ${what}`, quote: d.grunngjeving }
    },
    'innsyn.Closed': () => ({ did: 'avsluttet innsynet', was: 'Innsynet ble avsluttet' }),
  },
  en: {
    'innsyn.Opened': (d, n) => {
      const what = about(d, n, 'all that has happened', 'a part of the history')
      return { did: `opened an audit session on ${what}`, was: `An audit session on ${what} was opened`, quote: d.grunngjeving }
    },
    'innsyn.Closed': () => ({ did: 'closed the audit session', was: 'The audit session was closed' }),
  },
}
