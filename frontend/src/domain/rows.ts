// The rows that the rooms show, by their names here. The shapes are the server's own, generated.
import type { components } from '../api.gen'
import type { FellesplanFact } from '../events.gen'

type Shape = components['schemas']

/** Follows a value back to the record that set it. */
export type Trace = Shape['Trace']

export type TiltakRow = Shape['TiltakRow']
export type Steg = Shape['TiltakSteg']
export type Milepael = Shape['TiltakMilepael']
export type Status = Shape['TiltakStatus']

export type UtvalRow = Shape['UtvalRow']
export type Regel = Shape['UtvalRegel']
export type Krav = Shape['UtvalKrav']
export type Dag = Shape['UtvalDag']
export type Plass = Shape['UtvalPlass']
export type Sete = Shape['UtvalSete']

export type PartnarRow = Shape['PartnarRow']
export type KodeverkRow = Shape['KodeverkRow']

/** One record of a thing's history; its facts are told apart by their types. */
export type Entry = Omit<Shape['Entry'], 'facts'> & { facts: FellesplanFact[] }

import type { InnspelUtfall, KapittelTilstand, Kjelde, Malform, MalSlag, Periode, PlanelementSlag, PlanFase, PlanSlag, TradSlag } from '../events.gen'

export type Kapittel = {
  kapittel: string; tekst: string; under?: string; niva: number; nummer?: string; tittel: string; malform: Malform; rettleiing?: string
  ansvarleg?: string; bidragsytarar: string[]; tilstand: KapittelTilstand
  trekt?: boolean; trektMerknad?: string
  opphav: Trace; spor: Trace
}
export type PlanVersjon = { versjon: string; namn: string; hash: string; tittel: string; talde: number; merknad?: string; spor: Trace }
export type PlanRow = {
  id: string; slag: PlanSlag; tittel: string; malform: Malform; periode: Periode; utval?: string; kapittelmal?: string
  fase: PlanFase; faseMerknad?: string; faseVersjon?: string; erstattaAv?: string; faseKjelder: Kjelde[]
  flytt: { fase: PlanFase; merknad?: boolean; versjon?: boolean; erstattaAv?: boolean }[]
  kapittel: Kapittel[]; versjonar: PlanVersjon[]; kjelder: Kjelde[]; oppdikta?: boolean; opphav: Trace; spor: { tittel: Trace; periode: Trace; utval: Trace; fase: Trace }
}
export type PlanelementRow = {
  id: string; slag: PlanelementSlag; malslag?: MalSlag; nummer?: string; ordlyd: string; utdjuping?: string; malform: Malform; over?: string; avtale?: string; ansvarleg?: string
  trekt?: boolean; trektMerknad?: string; kjelder: Kjelde[]; opphav: Trace; spor: { ordlyd: Trace }
}
export type Innlegg = { innlegg: string; person: string; partnar?: string; ord: string; malform: Malform; nemnde: string[]; at: string; endra?: string; trekt?: boolean }
export type TradRow = {
  id: string; tekst: string; slag: TradSlag; partnar?: string; sitat: string; innlegg: Innlegg[]
  loyst?: { person: string; at: string; utfall?: InnspelUtfall; merknad?: string }; opphav: Trace
}
export type TekstRow = {
  id: string; feste: { rom: string; ting: string; del?: string }; malform: Malform; v: number
  laast?: { person: string; at: string; grunn: string }; kort: { rom: string; ting: string }[]; forslag: number; tradar: string[]; sist?: { person: string; at: string }
}
