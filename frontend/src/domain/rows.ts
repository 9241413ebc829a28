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

/** What is new of the tiltak that an utval follows. The facts are told apart by their types. */
export type News = Omit<Shape['News'], 'hendingar'> & { hendingar: NewsEntry[] }
export type NewsEntry = Omit<Shape['NewsEntry'], 'hending' | 'namn'> & { hending: Entry; namn?: FellesplanFact[] }

export type InnforingRow = Shape['InnforingRow']
export type OkonomiRow = Shape['OkonomiRow']
export type IndikatorRow = Shape['IndikatorRow']
/** One figure of an indicator, with what it was before it was corrected. */
export type Figur = IndikatorRow['tal'][number]
/** What a file of figures holds, and what taking it in would make. */
export type FigurePreview = Shape['FigurePreview']
export type FeedAddresses = Shape['FeedAddresses']
export type FeedKey = Shape['FeedKey']

/** A sak on its way through the utval, what lists need of it, and the numbers that an utval gave in a year. */
export type SakRow = Shape['SakRow']
export type SakStopp = Shape['SakStopp']
export type SakLenkje = Shape['SakLenkje']
export type SakVedlegg = Shape['SakVedlegg']
export type SakKort = Shape['SakKort']
export type SaksnummerRow = Shape['SaksnummerRow']

/** A meeting: its agenda, who is there, what is said and what comes of it. */
export type MoteRow = Shape['MoteRow']
export type MotePunkt = Shape['MotePunkt']
export type MoteFramlegg = Shape['MoteFramlegg']
export type MoteNotat = Shape['MoteNotat']
export type MotePapir = Shape['MotePapir']
export type MoteKort = Shape['MoteKort']

/** What the partners decide each for themselves, and what follows a decision up. */
export type PartnarvedtakRow = Shape['PartnarvedtakRow']
export type PartnarvedtakKort = Shape['PartnarvedtakKort']
export type Partnarsak = Shape['PartnarvedtakPartnar']
export type VedtakRow = Shape['VedtakRow']

export type UsemjeRow = Shape['UsemjeRow']
export type FormoteRow = Shape['FormoteRow']
