// What happened in the room of one side before a meeting, in three languages.
import type { Words } from '../../engine/i18n'
import { quoted, type Sentences } from '../say'
import { SIDE } from '../seats'

export const sentences: Words<Sentences<'formote'>> = {
  nn: {
    'formote.Opened': (d, n) => ({ did: `opna eit formøte for ${SIDE.nn[d.side]} i ${n.utval(d.utval)}`, was: `Eit formøte for ${SIDE.nn[d.side]} i ${n.utval(d.utval)} vart opna` }),
    'formote.Posted': (d) => ({ did: 'skreiv i formøtet', was: 'Det vart skrive i formøtet', quote: d.ord, quoteLang: d.malform }),
    'formote.PostWithdrawn': () => ({ did: 'trekte innlegget sitt', was: 'Eit innlegg vart trekt' }),
    'formote.WordAgreed': (d, n) => ({ did: `førte fellesordet i ${quoted(n.ting('sak', d.sak), 'ei sak', 'nn')}`, was: `Sida vart samd om fellesordet i ${quoted(n.ting('sak', d.sak), 'ei sak', 'nn')}`, quote: d.ord, quoteLang: d.malform }),
    'formote.Closed': () => ({ did: 'avslutta formøtet', was: 'Formøtet vart avslutta' }),
  },
  nb: {
    'formote.Opened': (d, n) => ({ did: `åpnet et formøte for ${SIDE.nb[d.side]} i ${n.utval(d.utval)}`, was: `Et formøte for ${SIDE.nb[d.side]} i ${n.utval(d.utval)} ble åpnet` }),
    'formote.Posted': (d) => ({ did: 'skrev i formøtet', was: 'Det ble skrevet i formøtet', quote: d.ord, quoteLang: d.malform }),
    'formote.PostWithdrawn': () => ({ did: 'trakk innlegget sitt', was: 'Et innlegg ble trukket' }),
    'formote.WordAgreed': (d, n) => ({ did: `førte fellesordet i ${quoted(n.ting('sak', d.sak), 'en sak', 'nb')}`, was: `Siden ble enig om fellesordet i ${quoted(n.ting('sak', d.sak), 'en sak', 'nb')}`, quote: d.ord, quoteLang: d.malform }),
    'formote.Closed': () => ({ did: 'avsluttet formøtet', was: 'Formøtet ble avsluttet' }),
  },
  en: {
    'formote.Opened': (d, n) => ({ did: `opened a pre-meeting for ${SIDE.en[d.side]} in ${n.utval(d.utval)}`, was: `A pre-meeting for ${SIDE.en[d.side]} in ${n.utval(d.utval)} was opened` }),
    'formote.Posted': (d) => ({ did: 'wrote in the pre-meeting', was: 'Something was written in the pre-meeting', quote: d.ord, quoteLang: d.malform }),
    'formote.PostWithdrawn': () => ({ did: 'took back a post', was: 'A post was taken back' }),
    'formote.WordAgreed': (d, n) => ({ did: `recorded the joint word in ${quoted(n.ting('sak', d.sak), 'a case', 'en')}`, was: `The side agreed on its joint word in ${quoted(n.ting('sak', d.sak), 'a case', 'en')}`, quote: d.ord, quoteLang: d.malform }),
    'formote.Closed': () => ({ did: 'closed the pre-meeting', was: 'The pre-meeting was closed' }),
  },
}
