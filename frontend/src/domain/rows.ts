// The rows that the rooms show, by their names here. The shapes are the server's own, generated.
import type { components } from '../api.gen'
import type {
  Aktor, Desimal, FellesplanFact, ForankringGrad, GevinstSlag, IndikatorNiva, IndikatorRetning, InnforingGrad, Kjelde, KostnadSlag, Kostnadsdel, Malform, MalSlag, Moment,
  Namn, NokkelSlag, OpphavSlag, Periode, SmaTal, TalMerke, Tidsrom, Trafikklys, TilskotUtfall,
} from '../events.gen'

type Shape = components['schemas']

/** Follows a value back to the record that set it. */
export type Trace = Shape['Trace']

export type TiltakRow = Omit<Shape['TiltakRow'], 'status' | 'spor'> & TiltakWork
export type Steg = Shape['TiltakSteg']
export type Milepael = Shape['TiltakMilepael']
export type Status = Shape['TiltakStatus'] & { okonomi?: Trafikklys | undefined; risiko?: Trafikklys | undefined; avgjerd?: string | undefined }

export type UtvalRow = Shape['UtvalRow'] & { rapportering?: { kvar: number; frist?: number; fra?: Moment } }
export type Regel = Shape['UtvalRegel']
export type Krav = Shape['UtvalKrav']
export type Dag = Shape['UtvalDag']
export type Plass = Shape['UtvalPlass']
export type Sete = Shape['UtvalSete']

export type PartnarRow = Shape['PartnarRow']
export type KodeverkRow = Shape['KodeverkRow']

/** One record of a thing's history; its facts are told apart by their types. */
export type Entry = Omit<Shape['Entry'], 'facts'> & { facts: FellesplanFact[] }

export type PlanRow = Shape['PlanRow']
export type Kapittel = Shape['PlanKapittel']
export type PlanVersjon = Shape['PlanVersjon']
export type PlanelementRow = Shape['PlanelementRow']
export type TradRow = Shape['TradRow'] & { rom?: string; ting?: string }
export type Innlegg = Shape['TradInnlegg']
export type TekstRow = Shape['TekstRow']

/** A text as it was at a version, two of them beside each other, who wrote it; a plan as a version holds it. */
export type TextDocument = Shape['TextDocument']
export type TextComparison = Shape['TextComparison']
export type TextAuthors = Shape['TextAuthors']
export type PlanVersion = Shape['PlanVersion']

type Opt<T> = { [K in keyof T]?: T[K] | undefined }

/** What a tiltak's work adds to its row. */
export type TiltakWork = {
  omrade: string[]
  mal: ({ mal: string; slag: MalSlag; kjelder: Kjelde[]; spor: Trace } & Opt<{ ordlyd: string; element: string }>)[]
  opphavslenkjer: ({ opphav: string; slag: OpphavSlag; kjelder: Kjelde[]; spor: Trace } & Opt<{ rom: string; ting: string; del: string; ordlyd: string }>)[]
  treng: ({ tiltak: string; kjelder: Kjelde[]; sidan: Trace } & Opt<{ merknad: string }>)[]
  risikoar: ({ risiko: string; ordlyd: string; sannsyn: number; konsekvens: number; malform: Malform; kjelder: Kjelde[]; spor: Trace } & Opt<{ mottiltak: string; lukka: boolean; merknad: string }>)[]
  forankring: ({ kven: Aktor; grad: ForankringGrad; kjelder: Kjelde[]; spor: Trace } & Opt<{ dato: Moment; merknad: string }>)[]
  dokument: ({ dokument: string; tittel: string; kjelder: Kjelde[]; spor: Trace } & Opt<{ lenkje: string; fil: string; filtype: string; storleik: number }>)[]
  indikatorar: ({ indikator: string; kjelder: Kjelde[]; sidan: Trace } & Opt<{ merknad: string }>)[]
  rapportar: ({ framdrift: Trafikklys; tekst: string; malform: Malform; periode: Periode; spor: Trace } & Opt<{ okonomi: Trafikklys; risiko: Trafikklys; avgjerd: string }>)[]
  spor: Shape['TiltakRow']['spor'] & Opt<{ omrade: Trace; ansvarleg: Trace }>
} & Opt<{ omradeVersjon: number; ansvarleg: string; status: Status }>

/** A tiltak in short: what lists, boards and links need of it. */
export type TiltakKort = { id: string; tittel: string; malform: Malform; treng: string[] }

type Told = { grad: InnforingGrad; spor: Trace } & Opt<{ dato: Moment; tal: Desimal; faerre: number }>
export type InnforingRow = {
  id: string
  partnarar: (Told & { partnar: string; kjelder: Kjelde[]; for: Told[] } & Opt<{ eining: string; ord: string; malform: Malform }>)[]
}

export type OkonomiRow = {
  id: string
  budsjett: ({ aar: number; belop: number; kjelder: Kjelde[]; spor: Trace } & Opt<{ merknad: string }>)[]
  kostnader: ({ post: string; partnar: string; aar: number; slag: KostnadSlag; belop: number; kjelder: Kjelde[]; spor: Trace } & Opt<{ rekna: boolean; merknad: string }>)[]
  soknader: ({ soknad: string; sokjar: Aktor; ordning: string; belop: number; kjelder: Kjelde[]; spor: Trace }
    & Opt<{ dato: Moment; merknad: string; trekt: boolean; svar: { utfall: TilskotUtfall; belop: number; kjelder: Kjelde[]; spor: Trace } & Opt<{ dato: Moment; referanse: string; merknad: string }> }>)[]
  gevinstar: ({ gevinst: string; slag: GevinstSlag; kven: Aktor; ordlyd: string; malform: Malform; kjelder: Kjelde[]; spor: Trace } & Opt<{ belop: number; aar: number; rekna: boolean }>)[]
  fordelingar: ({ fordeling: string; namn: string; aar: number; slag: NokkelSlag; belop: number; delar: Kostnadsdel[]; kjelder: Kjelde[]; spor: Trace } & Opt<{ grunnlag: string; merknad: string }>)[]
  sumPerPartnar: { partnar: string; kostnad: number; gevinst: number }[]
}

export type Figur = { stad: string; tid: Tidsrom } & Opt<{ verdi: Desimal; merke: TalMerke; spor: number; for: ({ spor: number } & Opt<{ verdi: Desimal; merke: TalMerke }>)[] }>
export type IndikatorRow = {
  id: string; namn: Namn; definisjon: string; malform: Malform; eining: string; niva: IndikatorNiva; retning: IndikatorRetning; smaTal: SmaTal; utgjevar: string
  kjelder: Kjelde[]; pasientgrupper: string[]; omrade: string[]
  mal: ({ mal: string; verdi: Desimal; innan: Periode; kjelder: Kjelde[]; spor: Trace } & Opt<{ stad: string; merknad: string }>)[]
  brot: ({ brot: string; tid: Tidsrom; merknad: string; kjelder: Kjelde[]; spor: Trace })[]
  tal: Figur[]
  framskrivingar: { namn: string; tal: Figur[] }[]
  innlesingar: ({ innlesing: string; henta: Moment; kjelder: Kjelde[]; tal: number; spor: Trace } & Opt<{ framskriving: string; fil: string }>)[]
  definertTidlegare: { definisjon: string; spor: Trace }[]
  opphav: Trace
} & Opt<{ desimalar: number; gruppeVersjon: number; omradeVersjon: number; utgatt: boolean }>
export type IndikatorKort = {
  id: string; namn: Namn; eining: string; niva: IndikatorNiva; retning: IndikatorRetning; utgjevar: string; pasientgrupper: string[]; omrade: string[]; framskrivingar: string[]
} & Opt<{ siste: { tid: Tidsrom; stader: number }; utgatt: boolean }>
