// The rows that the rooms show, by their names here. The shapes come from the server's own types.
import type {
  Aktor, FellesplanFact, Kjelde, Kode, Malform, Namn, PartnarSlag, Periode, PlassRolle, Samansetjingsregel, Side, TiltakDel,
  TiltakFase, Trafikklys, UtvalKode, Verv,
} from '../events.gen'

/** Follows a value back to the record that set it. */
export type Trace = { seq: number; time: string; occurred?: string; actor?: string }

export type TiltakRow = {
  id: string
  tittel: string
  foremal: string
  utfordring?: string
  malform: Malform
  eigar: Aktor
  eigarKjelder: Kjelde[]
  deltakarar: { aktor: Aktor; del: TiltakDel; kjelder: Kjelde[]; sidan: Trace }[]
  utval: { utval: string; kjelder: Kjelde[]; sidan: Trace }[]
  pasientgrupper: string[]
  gruppeVersjon?: number
  gruppeKjelder: Kjelde[]
  tidsramme: Periode
  tidKjelder: Kjelde[]
  steg: Steg[]
  milepaelar: Milepael[]
  fase: TiltakFase
  faseMerknad?: string
  faseKjelder: Kjelde[]
  faseForPause?: TiltakFase
  flytt: { fase: TiltakFase; merknad?: boolean }[]
  status?: Status
  kjelder: Kjelde[]
  oppdikta?: boolean
  opphav: Trace
  spor: {
    tittel: Trace; foremal: Trace; utfordring: Trace; eigar: Trace; tidsramme: Trace; fase: Trace; pasientgrupper?: Trace
  }
}

export type Steg = {
  steg: string; namn: string; periode: Periode; ferdig?: boolean; dato?: string; borte?: boolean; merknad?: string
  kjelder: Kjelde[]; spor: Trace
}

export type Milepael = {
  milepael: string; namn: string; frist: Periode; nadd?: boolean; dato?: string; borte?: boolean; merknad?: string
  kjelder: Kjelde[]; spor: Trace
}

export type Status = {
  framdrift: Trafikklys; tekst: string; malform: Malform; periode: Periode; kjelder: Kjelde[]; spor: Trace
}

export type UtvalRow = {
  id: string
  namn: Namn
  kortnamn?: string
  kode: UtvalKode
  niva?: number
  overordna?: string
  fra?: string
  nedlagt?: boolean
  til?: string
  merknad?: string
  kjelder: Kjelde[]
  oppgaver?: string
  oppgaverMalform?: Malform
  oppgaverKjelder: Kjelde[]
  partnarar: { partnar: string; side?: Side; kjelder: Kjelde[]; sidan: Trace }[]
  reglar: Regel[]
  reglarKjelder: Kjelde[]
  plassar: Plass[]
  opphav: Trace
}

export type Regel = Samansetjingsregel & { krav: Krav[] }
export type Krav = { partnar?: string; minst?: number; hogst?: number; plassar: number; over?: boolean; dagar: Dag[] }
export type Dag = { fra?: string; besette: number; brote: boolean }
export type Plass = {
  plass: string; regel?: string; rolle: PlassRolle; side: Side; partnar?: string; verv?: Verv; lukka?: boolean
  sete: Sete[]; opphav: Trace
}
export type Sete = { person: string; fra: string; til?: string; spor: Trace }

export type PartnarRow = {
  id: string
  namn: Namn
  kortnamn?: string
  slag: PartnarSlag
  kommunenummer?: string
  orgform?: string
  organ?: string
  malform?: Malform
  fra?: string
  ute?: boolean
  til?: string
  merknad?: string
  kjelder: Kjelde[]
  opphav: Trace
}

export type KodeverkRow = {
  id: string
  kodeverk: string
  namn: Namn
  gjeldande?: number
  versjonar: { versjon: number; fra?: string; kodar: Kode[]; merknad?: string; kjelder: Kjelde[]; publisert: Trace }[]
  opphav: Trace
}

/** One record of a thing's history. */
export type Entry = {
  seq: number; time: string; occurred?: string; actor?: string; partner?: string; reason?: string; facts: FellesplanFact[]
}
