// The rows that the rooms show, by their names here. The shapes are the server's own, generated.
import type { components } from '../api.gen'
import type { FellesplanFact, InnspelUtfall, Kjelde, Malform, MalSlag, PlanelementSlag, TradSlag } from '../events.gen'

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

export type PlanRow = Shape['PlanRow']
export type Kapittel = Shape['PlanKapittel']
export type PlanVersjon = Shape['PlanVersjon']
export type PlanelementRow = {
  id: string; slag: PlanelementSlag; malslag?: MalSlag; nummer?: string; ordlyd: string; utdjuping?: string; malform: Malform; over?: string; avtale?: string; ansvarleg?: string
  trekt?: boolean; trektMerknad?: string; kjelder: Kjelde[]; oppdikta?: boolean; opphav: Trace; spor: { ordlyd: Trace; nummer: Trace; over: Trace; ansvarleg: Trace; trekt?: Trace }
}
export type Innlegg = { innlegg: string; person?: string; partnar?: string; ord: string; malform: Malform; nemnde: string[]; trekt?: boolean; opphav: Trace; endra?: Trace }
export type TradRow = {
  id: string; tekst: string; slag: TradSlag; partnar?: string; sitat?: string; innlegg: Innlegg[]
  loysing?: { utfall?: InnspelUtfall; merknad?: string; spor: Trace }; gjenopna?: { merknad?: string; spor: Trace }; opphav: Trace
}
export type TekstRow = Shape['TekstRow']
