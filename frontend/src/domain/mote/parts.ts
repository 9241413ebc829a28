// What the parts of a meeting are called, and the small words that its sentences share.
import { inLang, lang, type Lang, type Words } from '../../engine/i18n'
import type { MoteAttendanceNoted, MoteItemPlaced } from '../../events.gen'
import { quoted, type FactOf, type Names } from '../say'
import { seatName } from '../seats'

const CASE: Words<{ sak: string; punkt: string }> = { nn: { sak: 'ei sak', punkt: 'eit punkt' }, nb: { sak: 'en sak', punkt: 'et punkt' }, en: { sak: 'a case', punkt: 'an item' } }

const THE: Words = { nn: 'Punktet', nb: 'Punktet', en: 'The item' }

/** «Godkjenning av innkallinga», the title of the sak, or that it is one. */
function called(d: Pick<MoteItemPlaced, 'sak' | 'tittel'>, n: Names): string | undefined {
  return d.tittel ?? (d.sak ? n.ting('sak', d.sak) : undefined)
}

/** The item in the middle of a sentence. */
export const itemName = (d: MoteItemPlaced, n: Names, lang: Lang): string => quoted(called(d, n), CASE[lang][d.sak ? 'sak' : 'punkt'], lang)

/** The item where a sentence begins. */
export const theItem = (d: MoteItemPlaced, n: Names, lang: Lang): string => {
  const name = called(d, n)
  return name ? `${THE[lang]} ${quoted(name, '', lang)}` : THE[lang]
}

const PAPERS: Words<(n: number) => string> = {
  nn: (n) => (n === 1 ? 'papira til éi sak' : `papira til ${n} saker`), nb: (n) => (n === 1 ? 'papirene til én sak' : `papirene til ${n} saker`),
  en: (n) => (n === 1 ? 'the papers of one case' : `the papers of ${n} cases`),
}

export const papers = (lang: Lang, n: number): string => PAPERS[lang](n)

const ALTERNATE: Words = { nn: 'vara', nb: 'vara', en: 'alternate' }

/** « (Kari Nes, vara)»; nothing where nobody is named. */
export function who(d: MoteAttendanceNoted, n: Names, lang: Lang): string {
  if (!d.person) return ''
  return ` (${n.person(d.person)}${d.vara ? `, ${ALTERNATE[lang]}` : ''})`
}

/** The language of a quotation, where it is told. */
export const said = (malform: Lang | undefined): { quoteLang?: Lang } => (malform ? { quoteLang: malform } : {})

/** What items and seats are called, by the facts that tell of them. */
export function partNames(facts: FactOf<'mote'>[], names: Names): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const fact of facts) {
    if (fact.type === 'mote.ItemPlaced') found.set(fact.data.punkt, called(fact.data, names) ?? inLang(CASE)[fact.data.sak ? 'sak' : 'punkt'])
    if (fact.type === 'mote.AttendanceNoted') found.set(fact.data.plass, seatName(fact.data, lang(), names.partnar))
  }
  return found
}
