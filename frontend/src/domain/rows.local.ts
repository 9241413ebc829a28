import type { Desimal, IndikatorDefined, IndikatorNiva, IndikatorRetning, Kjelde, Malform, Moment, Namn, Periode, SmaTal, TalMerke, Tidsrom } from '../events.gen'
type Trace = { seq: number; time: string; actor?: string; occurred?: string }
type Tal = { stad: string; tid: Tidsrom; verdi?: Desimal; merke?: TalMerke; seq: number; retta?: boolean; for?: { verdi?: Desimal; merke?: TalMerke; seq: number }[] }
export type IndikatorRow = {
  id: string; namn: Namn; definisjon: string; malform: Malform; eining: string; niva: IndikatorNiva; retning: IndikatorRetning; smaTal: SmaTal; desimalar?: number; utgjevar: string; kjelder: Kjelde[]
  pasientgrupper: string[]; gruppeVersjon?: number; omrade: string[]; omradeVersjon?: number
  mal: { mal: string; stad?: string; verdi: Desimal; innan: Periode; merknad?: string; kjelder: Kjelde[]; spor: Trace }[]
  brot: { brot: string; tid: Tidsrom; merknad: string; kjelder: Kjelde[]; spor: Trace }[]
  utgatt?: boolean; utgattMerknad?: string; tal: Tal[]; framskrivingar: { namn: string; tal: Tal[] }[]
  innlesingar: { innlesing: string; framskriving?: string; henta: Moment; fil?: string; kjelder: Kjelde[]; antal: number; postar: number[]; spor: Trace }[]
  definertTidlegare: { definisjon: IndikatorDefined; spor: Trace }[]; oppdikta?: boolean; opphav: Trace
  spor: { definisjon: Trace; pasientgrupper?: Trace; omrade?: Trace; utgatt?: Trace }
}
export type IndikatorKort = {
  id: string; namn: Namn; eining: string; niva: IndikatorNiva; retning: IndikatorRetning; utgjevar: string; pasientgrupper: string[]; gruppeVersjon?: number; omrade: string[]; omradeVersjon?: number
  siste?: { tid: Tidsrom; stader: number }; framskrivingar: string[]; utgatt?: boolean; oppdikta?: boolean
}
