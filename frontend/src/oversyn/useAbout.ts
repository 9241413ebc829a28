// What a download of the set tells of itself: which view, with which filter, where and when.
import { useLang, useWords } from '../engine/i18n'
import { about, arkWords, type ArkOm } from '../domain/ark'
import { shownNow } from '../domain/Download'
import { useCodes } from '../domain/names'
import type { Names } from '../domain/say'
import { FASE, LYS } from '../domain/tiltak/terms'
import type { TiltakFase, Trafikklys } from '../events.gen'
import type { Search } from './search'
import { spanOfFilter, yearOf } from './time'
import { words } from './words'

export type About = { tittel: string; om: ArkOm[]; adresse: string; henta: string }

/** The filter in words, and the view; asked when somebody presses. */
export function useAbout({ search, names }: { search: Search; names: Names }): () => About {
  const w = useWords(words)
  const a = useWords(arkWords)
  const phase = useWords(FASE)
  const light = useWords(LYS)
  const groups = useCodes('pasientgruppe').codes
  const areas = useCodes('innsatsomrade').codes
  const coded = (of: typeof groups, code: string) => of.find((c) => c.value === code)?.label ?? code
  const half = (periode: string) => {
    const span = spanOfFilter(periode)
    return span && periode.length > 4 ? w.half(Number(periode.slice(-1)), yearOf(span.from)) : periode
  }
  return () => {
    const set: [string, string][] = [
      [w.search, search.sok], [w.utval, search.utval && names.utval(search.utval)], [w.omrade, search.omrade && coded(areas, search.omrade)], [w.group, search.pasientgruppe && coded(groups, search.pasientgruppe)],
      [w.partnar, search.partnar && names.partnar(search.partnar)], [w.person, search.person && names.person(search.person)], [w.phase, search.fase && phase[search.fase as TiltakFase]],
      [w.status, search.status && (search.status === 'ingen' ? w.notReported : light[search.status as Trafikklys])], [w.period, search.periode && half(search.periode)],
    ]
    const chosen = set.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`)
    return { tittel: `${w.title}: ${w.views[search.vising].toLocaleLowerCase('nb')}`, om: chosen.length > 0 ? [{ namn: a.filter, verdi: chosen.join('; ') }] : [], ...shownNow() }
  }
}

/** The same, for a table that the server makes of the things that are shown. */
export function useToldOf(of: { search: Search; names: Names }): () => { tittel: string; om: ArkOm[] } {
  const told = useAbout(of)
  const lang = useLang()
  return () => {
    const all = told()
    return { tittel: all.tittel, om: about(lang, all) }
  }
}
