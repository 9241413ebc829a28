// The rows that the rooms show, by their names here. The shapes are the server's own, generated.
import type { components } from '../api.gen'
import type {
  Avgjerdsform, FellesplanFact, Fleirtal, Frammote, Kjelde, Kvorum, Malform, Moment, OppfolgingGrad, PartnarUtfall, PlassRolle, PunktUtfall, Rett, SakSlag,
  Sakspapir, SamlaUtfall, Side, Standpunkt, Stemme, TekstFest, UsemjeNiva, UsemjeUtfall,
} from '../events.gen'

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
export type PlanelementRow = Shape['PlanelementRow']
export type TradRow = Shape['TradRow']
export type Innlegg = Shape['TradInnlegg']
export type TekstRow = Shape['TekstRow']

/** A text as it was at a version, two of them beside each other, who wrote it; a plan as a version holds it. */
export type TextDocument = Shape['TextDocument']
export type TextComparison = Shape['TextComparison']
export type TextAuthors = Shape['TextAuthors']
export type PlanVersion = Shape['PlanVersion']

/** What lists, boards and links need of a thing. */
export type TiltakKort = Shape['TiltakKort']
export type InnforingKort = Shape['InnforingKort']
export type OkonomiKort = Shape['OkonomiKort']
export type IndikatorKort = Shape['IndikatorKort']

export type VisningRow = Shape['VisningRow']

export type InnforingRow = Shape['InnforingRow']
export type OkonomiRow = Shape['OkonomiRow']
export type IndikatorRow = Shape['IndikatorRow']
/** One figure of an indicator, with what it was before it was corrected. */
export type Figur = IndikatorRow['tal'][number]
/** What a file of figures holds, and what taking it in would make. */
export type FigurePreview = Shape['FigurePreview']

/** A sak on its way through the utval, what lists need of it, and the numbers that an utval gave in a year. */
export type SakRow = Shape['SakRow']
export type SakStopp = Shape['SakStopp']
export type SakLenkje = Shape['SakLenkje']
export type SakVedlegg = Shape['SakVedlegg']
export type SakKort = Shape['SakKort']
export type SaksnummerRow = Shape['SaksnummerRow']

/** A meeting: its agenda, who is there, what is said and what comes of it. */
export type MoteStatus = 'planlagt' | 'innkalla' | 'i-gang' | 'heva' | 'protokoll-ute' | 'godkjent' | 'avlyst'
export type MoteStand = { plass: string; stand: Standpunkt; ord?: string; malform?: Malform; spor: Trace }
export type MoteFramlegg = {
  framlegg: string; fest: TekstFest; ordlyd: string; malform: Malform; standpunkt: MoteStand[]; stemmer: { plass: string; stemme: Stemme; spor: Trace }[]; spor: Trace
  konsensus?: { stille?: boolean; spor: Trace }; usemje?: { usemje: string; klausul?: string; ord: string; malform: Malform; spor: Trace }
  roysting?: { for: number; mot: number; blank: number; vedteke: boolean; spor: Trace }
}
export type MoteUtfall = {
  utfall: PunktUtfall; vedtak?: string; framlegg?: string; fest: TekstFest; ordlyd?: string; malform?: Malform; plan?: string; versjon?: string; tilMote?: string; tilUtval?: string
  partnarvedtak?: boolean; ord?: string; spor: Trace
}
export type MotePunkt = {
  punkt: string; sak?: string; tittel?: string; slag: SakSlag; minutt?: number; opna?: boolean; form?: Avgjerdsform; fleirtal?: Fleirtal; stemme?: Rett[]
  habilitet: { plass: string; grunn: string; avgjort?: boolean; habil?: boolean; spor: Trace }[]; framlegg: MoteFramlegg[]; utfall?: MoteUtfall; opphav: Trace
}
export type MoteNotat = { innlegg: string; punkt?: string; ord: string; malform: Malform; grunn?: string; trekt?: boolean; opphav: Trace; endra?: Trace }
export type MotePapir = Sakspapir & { grunn?: string; spor: Trace }
export type MoteRow = {
  id: string; utval: string; start: Moment; slutt?: Moment; stad?: string; lenkje?: string; tittel?: string; arsplan?: boolean; stand: MoteStatus; avlyst?: { grunn: string; spor: Trace }
  no?: string; punkt: MotePunkt[]; innkalling?: { frist?: Moment; ord?: string; spor: Trace }; papir: MotePapir[]
  frammote: { plass: string; rolle: PlassRolle; side: Side; partnar?: string; person?: string; status: Frammote; vara?: boolean; spor: Trace }[]
  observatorar: { punkt?: string; person: string; grunn: string; gatt?: boolean; spor: Trace }[]
  opna?: { kvorum: Kvorum; kvarSide?: boolean; plassar: number; grunn?: string; spor: Trace }; notat: MoteNotat[]; heva?: Trace
  protokoll: {
    sendt?: { frist?: Moment; ord?: string; spor: Trace }; godkjent?: { hash: string; mote?: string; spor: Trace }
    innvendingar: { innvending: string; plass: string; ord: string; malform: Malform; spor: Trace; svar?: { tekenTilFolgje: boolean; ord?: string; spor: Trace } }[]
  }
  tidSpor: Trace; opphav: Trace
}
export type MoteVedtak = {
  punkt: string; vedtak?: string; sak?: string; tittel?: string; utfall: PunktUtfall; ordlyd?: string; malform?: Malform; plan?: string; versjon?: string; partnarvedtak?: boolean; usemje?: string; spor: Trace
}
export type MoteKort = {
  id: string; utval: string; start: Moment; slutt?: Moment; stad?: string; tittel?: string; arsplan?: boolean; stand: MoteStatus; saker: string[]; talPunkt: number; vedtak: MoteVedtak[]
}

/** What the partners decide, each for itself. */
export type PartnarSvar = {
  organ: string; dato: Moment; utfall: PartnarUtfall; hash: string; ordlyd?: string; endring?: string; merknad?: string; malform?: Malform; arkivref?: string; fil?: string; filtype?: string; storleik?: number
  kjelder: Kjelde[]; spor: Trace
}
export type Partnarsak = { partnar: string; organ?: string; ventar: boolean; svar?: PartnarSvar; minna?: Trace }
export type PartnarvedtakRow = {
  id: string; sak?: string; mote?: string; punkt?: string; vedtak?: string; plan?: string; versjon?: string; hash: string; fest: TekstFest; tittel: string; ordlyd: string; malform: Malform; frist?: Moment
  partnarar: Partnarsak[]; versjonar: { versjon?: string; hash: string; fest: TekstFest; ordlyd?: string; grunn?: string; naudsynt: string[]; spor: Trace }[]
  alle?: { utfall: SamlaUtfall; spor: Trace }; lukka?: { ord?: string; spor: Trace }; kjelder: Kjelde[]; opphav: Trace
}
export type VedtakRow = {
  id: string; folgje: { folgje: string; rom: string; ting: string; ord?: string; spor: Trace }[]; grad?: { grad: OppfolgingGrad; ord?: string; malform?: Malform; dato?: Moment; spor: Trace }
}
export type UsemjeRow = {
  id: string; sak?: string; mote?: string; punkt?: string; avtale?: string; klausul?: string; ord: string; malform: Malform; niva: UsemjeNiva; utval?: string
  posisjonar: { partnar: string; ord: string; malform: Malform; spor: Trace }[]
  steg: { niva: UsemjeNiva; utval?: string; grunn?: string; spor: Trace; papir?: { ord: string; malform: Malform; stadfesta: boolean; spor: Trace }; svar?: { ord: string; malform: Malform; spor: Trace } }[]
  loyst?: { utfall: UsemjeUtfall; ord: string; spor: Trace }; opphav: Trace
}
export type FormoteRow = {
  id: string; utval: string; side: Side; mote?: string; start?: Moment; stad?: string; innlegg: { innlegg: string; sak?: string; ord: string; malform: Malform; trekt?: boolean; spor: Trace }[]
  ord: { sak: string; ord: string; malform: Malform; talsperson?: string; spor: Trace }[]; lukka?: Trace; opphav: Trace
}
