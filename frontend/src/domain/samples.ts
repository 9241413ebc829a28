// Rows and facts for tests.
import type { FellesplanFact } from '../events.gen'
import type { Kapittel, PartnarRow, PlanRow, PlanelementRow, TekstRow, TiltakKort, TiltakRow, TradRow, UtvalRow } from './rows'

export const trace = { seq: 1, time: '2026-03-14T13:03:00.000Z' }

export function tiltak(over: Partial<TiltakRow> = {}): TiltakRow {
  return {
    id: 't1', tittel: 'Digital heimeoppfølging', foremal: 'Færre innleggingar', malform: 'nn', eigar: { partnar: 'p1' }, eigarKjelder: [],
    deltakarar: [], utval: [], pasientgrupper: [], gruppeKjelder: [], tidsramme: {}, tidKjelder: [], steg: [], milepaelar: [],
    fase: 'forslag', faseKjelder: [], flytt: [], omrade: [], mal: [], opphavslenkjer: [], treng: [], risikoar: [], forankring: [], dokument: [],
    indikatorar: [], rapportar: [], kjelder: [], opphav: trace,
    spor: { tittel: trace, foremal: trace, utfordring: trace, eigar: trace, tidsramme: trace, fase: trace },
    ...over,
  }
}

export function kort(over: Partial<TiltakKort> = {}): TiltakKort {
  return {
    id: 't1', tittel: 'Digital heimeoppfølging', malform: 'nn', eigar: { partnar: 'p1' }, deltakarar: [], utval: [], pasientgrupper: [], omrade: [], tidsramme: {},
    fase: 'forslag', faseSidan: trace.time, flytt: [], fristar: [], treng: [], indikatorar: [], opphavFra: [], malElement: [], opphav: trace, ...over,
  }
}

export function utval(over: Partial<UtvalRow> = {}): UtvalRow {
  return {
    id: 'u1', namn: { nn: 'Områdeutvalet for Voss' }, kode: 'OU', kjelder: [], oppgaverKjelder: [], partnarar: [], reglar: [], reglarKjelder: [],
    plassar: [], opphav: trace, ...over,
  }
}

export function partnar(over: Partial<PartnarRow> = {}): PartnarRow {
  return { id: 'p1', namn: { nn: 'Alver' }, slag: 'kommune', kjelder: [], opphav: trace, ...over }
}

const ID = '0190a6c4-1d2e-7abc-8def-0123456789ab'
const kjelder = [{ tekst: 'Handlingsplan 2022', lenkje: 'https://www.saman.no/' }]
const tidsramme = { sagt: 'Våren 2022' }

/** One fact of every type. The compiler asks for those that are missing (see say.test.ts). */
export const facts: { [T in FellesplanFact['type']]: Extract<FellesplanFact, { type: T }>['data'] } = {
  'tiltak.Proposed': { tittel: 'Felles inntak', foremal: 'Kortare ventetid', malform: 'nn', eigar: { partnar: 'p1' }, tidsramme, kjelder },
  'tiltak.Retitled': { tittel: 'Felles inntaksteam' },
  'tiltak.PurposeReworded': { foremal: 'Éi dør inn' },
  'tiltak.ChallengeReworded': { utfordring: 'Lang ventetid' },
  'tiltak.OwnerNamed': { eigar: { namn: 'Helse Fonna' } },
  'tiltak.ParticipantJoined': { aktor: { partnar: 'p1' }, del: 'observator' },
  'tiltak.ParticipantLeft': { aktor: { partnar: 'p1' }, merknad: 'Manglar folk' },
  'tiltak.UtvalAttached': { utval: 'u1' },
  'tiltak.UtvalDetached': { utval: 'u1' },
  'tiltak.GroupsSet': { pasientgrupper: ['barn-og-unge', 'eldre'], versjon: 1 },
  'tiltak.TimeframeSet': { tidsramme },
  'tiltak.StepPlanned': { steg: ID, namn: 'Velje verktøy', periode: tidsramme },
  'tiltak.StepRescheduled': { steg: ID, periode: { fra: '2022-04', til: '2022-06' } },
  'tiltak.StepCompleted': { steg: ID, dato: '2022-06-01' },
  'tiltak.StepDropped': { steg: ID },
  'tiltak.MilestonePlanned': { milepael: ID, namn: 'Avtalen er signert', frist: { til: '2022-12' } },
  'tiltak.MilestoneRescheduled': { milepael: ID, frist: { til: '2023' } },
  'tiltak.MilestoneReached': { milepael: ID, dato: '2022' },
  'tiltak.MilestoneDropped': { milepael: ID },
  'tiltak.PhaseChanged': { fase: 'i-gang', merknad: 'Avtalen er signert' },
  'tiltak.StatusReported': { framdrift: 'gul', tekst: 'Opplæringa er utsett', malform: 'nn', periode: {}, okonomi: 'gron', risiko: 'raud', avgjerd: 'Kan oppstart vente til hausten?' },
  'tiltak.AreasSet': { omrade: ['kompetanse', 'heilskaplege-tenester'], versjon: 1 },
  'tiltak.ResponsibleNamed': { ansvarleg: 'a' },
  'tiltak.GoalSet': { mal: ID, slag: 'effektmal', ordlyd: 'Færre innleggingar' },
  'tiltak.GoalDropped': { mal: ID, merknad: 'Kan ikkje målast' },
  'tiltak.OriginNamed': { opphav: ID, slag: 'kapittel', rom: 'plan', ting: ID, del: ID, ordlyd: 'Kapittel 4' },
  'tiltak.OriginDropped': { opphav: ID },
  'tiltak.DependencyAdded': { tiltak: ID, merknad: 'Avtalen må vere på plass' },
  'tiltak.DependencyRemoved': { tiltak: ID },
  'tiltak.RiskAssessed': { risiko: ID, ordlyd: 'For få fagfolk', sannsyn: 3, konsekvens: 4, mottiltak: 'Felles utlysing', malform: 'nn' },
  'tiltak.RiskClosed': { risiko: ID, merknad: 'Alle er tilsette' },
  'tiltak.Anchored': { kven: { partnar: 'p1' }, grad: 'spurd', dato: '2026-05' },
  'tiltak.AnchorDropped': { kven: { namn: 'Fastlegane' } },
  'tiltak.DocumentAttached': { dokument: ID, tittel: 'Prosjektskisse', lenkje: 'https://www.saman.no/' },
  'tiltak.DocumentDetached': { dokument: ID },
  'tiltak.IndicatorAimed': { indikator: ID, merknad: 'Talet skal ned' },
  'tiltak.IndicatorDropped': { indikator: ID },
  'innforing.Reported': { partnar: 'p1', grad: 'innfort', dato: '2026-05', tal: '25', eining: 'pasientar', ord: 'Går godt', malform: 'nn' },
  'innforing.Retracted': { partnar: 'p1', merknad: 'Meldt på feil tiltak' },
  'okonomi.BudgetSet': { aar: 2026, belop: 120_000_000 },
  'okonomi.CostEntered': { post: ID, partnar: 'p1', aar: 2026, slag: 'lon', belop: 60_000_050, rekna: true, merknad: 'Prosjektleiar' },
  'okonomi.CostWithdrawn': { post: ID },
  'okonomi.FundingSought': { soknad: ID, sokjar: { partnar: 'p1' }, ordning: 'Rekrutterings- og samhandlingstilskotet', belop: 80_000_000, dato: '2026-03-01' },
  'okonomi.FundingAnswered': { soknad: ID, utfall: 'delvis', belop: 50_000_000, dato: '2026-06' },
  'okonomi.FundingWithdrawn': { soknad: ID },
  'okonomi.GainEntered': { gevinst: ID, slag: 'pengar', kven: { partnar: 'p1' }, belop: 40_000_000, aar: 2027, ordlyd: 'Færre liggjedøgn', malform: 'nn' },
  'okonomi.GainWithdrawn': { gevinst: ID },
  'okonomi.SharesAgreed': {
    fordeling: ID, namn: 'Velferdsteknologi', aar: 2026, slag: 'per-innbyggjar', belop: 100_000, grunnlag: 'Folketal 1. januar 2026, SSB', delar: [{ kven: { partnar: 'p1' }, vekt: 3, belop: 100_000 }],
  },
  'okonomi.SharesWithdrawn': { fordeling: ID },
  'indikator.Defined': {
    namn: { nn: 'Innbyggjarar over 80 år', nb: 'Innbyggere over 80 år', en: 'Inhabitants over 80' }, definisjon: 'Folketal 1. januar', malform: 'nn', eining: 'personar', niva: 'kommune', retning: 'noytral',
    smaTal: 'opne', utgjevar: 'SSB',
  },
  'indikator.GroupsSet': { pasientgrupper: ['eldre'], versjon: 1 },
  'indikator.AreasSet': { omrade: ['kompetanse'], versjon: 1 },
  'indikator.TargetSet': { mal: ID, stad: '4631', verdi: '1250.5', innan: { til: '2030' } },
  'indikator.TargetDropped': { mal: ID },
  'indikator.FiguresTaken': { innlesing: ID, henta: '2026-03-01', tal: [{ stad: '4631', tid: '2026', verdi: '1250' }] },
  'indikator.FigureCorrected': { tal: { stad: '4631', tid: '2026K3', merke: 'faerre' }, merknad: 'Tastefeil' },
  'indikator.BreakNoted': { brot: ID, tid: '2020', merknad: 'Kommunen vart slegen saman' },
  'indikator.BreakWithdrawn': { brot: ID },
  'indikator.Retired': { merknad: 'Finst ikkje lenger hos kjelda' },
  'indikator.Reinstated': {},
  'visning.Saved': { namn: 'Mine tiltak', lenkje: '/tiltak?vis=tabell', deling: 'utval', utval: 'u1' },
  'visning.Renamed': { namn: 'Alle tiltaka våre' },
  'visning.Altered': { lenkje: '/tiltak?vis=tavle' },
  'visning.Shared': { deling: 'alle' },
  'visning.Removed': {},
  'innsyn.Opened': { grunngjeving: 'Forvaltningsrevisjon av handlingsplanen for 2026', gyldig: '2026-09-29T22:00:00.000Z', rom: 'tiltak', ting: 't1' },
  'innsyn.Closed': {},
  'utval.Established': { namn: { nn: 'Områdeutvalet for Voss', nb: 'Områdeutvalget for Voss', en: 'Voss area committee' }, kode: 'OU' },
  'utval.Renamed': { namn: { nn: 'OU Voss' } },
  'utval.TasksWorded': { oppgaver: 'Melde saker', malform: 'nn' },
  'utval.CompositionRuled': { reglar: [{ regel: 'fastlege', rolle: 'fastlege', minst: 1, sagtNn: 'Ein fastlege' }] },
  'utval.PartnerAttached': { partnar: 'p1' },
  'utval.PartnerDetached': { partnar: 'p1' },
  'utval.SeatCreated': { plass: ID, rolle: 'representant', side: 'kommune', partnar: 'p1' },
  'utval.SeatClosed': { plass: ID },
  'utval.SeatFilled': { plass: ID, person: 'a', fra: '2024-01-01', til: '2027-12-31' },
  'utval.SeatVacated': { plass: ID, person: 'a', til: '2025-06-30' },
  'utval.OfficeGiven': { plass: ID, verv: 'leiar' },
  'utval.OfficeEnded': { plass: ID, verv: 'nestleiar' },
  'utval.Dissolved': { til: '2022' },
  'utval.ReportingRuled': { kvar: 3, frist: 14, fra: '2026-01-01' },
  'utval.StatusReviewed': { dato: '2026-05-20', merknad: 'Alle møtte' },
  'partnar.Joined': { namn: { nn: 'Alver' }, slag: 'kommune', fra: '2022-08-01' },
  'partnar.Renamed': { namn: { nn: 'Alver kommune' } },
  'partnar.BodyNamed': { organ: 'kommunestyret' },
  'partnar.MalformChosen': { malform: 'nn' },
  'partnar.Left': { til: '2030' },
  'kodeverk.Founded': { kodeverk: 'pasientgruppe', namn: { nn: 'Pasientgrupper' } },
  'kodeverk.VersionPublished': { versjon: 2, kodar: [{ kode: 'barn-og-unge', namn: { nn: 'barn og unge' } }] },
  'plan.Started': { slag: 'utviklingsplan', tittel: 'Felles utviklingsplan', malform: 'nn', periode: { sagt: '2026–2030' } },
  'plan.Retitled': { tittel: 'Felles utviklingsplan for bergensområdet' },
  'plan.PeriodSet': { periode: { fra: '2026', til: '2030' } },
  'plan.UtvalNamed': { utval: 'u1' },
  'plan.PhaseChanged': { fase: 'innspel', merknad: 'Utkastet er klart' },
  'plan.ChapterAdded': { kapittel: ID, tekst: ID, tittel: 'Kompetanse', malform: 'nn' },
  'plan.ChapterRetitled': { kapittel: ID, tittel: 'Kompetanse og rekruttering' },
  'plan.ChapterMoved': { kapittel: ID },
  'plan.ChapterWithdrawn': { kapittel: ID, merknad: 'Går inn i eit anna kapittel' },
  'plan.ChapterRestored': { kapittel: ID },
  'plan.ChapterResponsibleNamed': { kapittel: ID, partnar: 'p1' },
  'plan.ChapterContributorAdded': { kapittel: ID, partnar: 'p1' },
  'plan.ChapterContributorRemoved': { kapittel: ID, partnar: 'p1' },
  'plan.ChapterMalformChosen': { kapittel: ID, malform: 'nb' },
  'plan.ChapterStateSet': { kapittel: ID, tilstand: 'til-gjennomsyn' },
  'plan.VersionNamed': {
    versjon: ID, namn: 'Til høyring', hash: '925349f7', tittel: 'Felles utviklingsplan', periode: { sagt: '2026–2030' }, merknad: 'Slik ho vart send ut',
    kapittel: [{ kapittel: ID, tittel: 'Kompetanse', malform: 'nn', tekst: ID, versjon: 3, hash: '925349f7' }],
  },
  'planelement.Formulated': { slag: 'mal', malslag: 'hovudmal', nummer: '1', ordlyd: 'Pasienten møter éi helseteneste', malform: 'nn', kjelder },
  'planelement.Reworded': { ordlyd: 'Pasienten møter éi samanhengande helseteneste' },
  'planelement.Numbered': { nummer: '2' },
  'planelement.Placed': {},
  'planelement.ResponsibleNamed': { ansvarleg: 'p1' },
  'planelement.Withdrawn': { merknad: 'Er med i eit anna mål' },
  'planelement.Restored': {},
  'tekst.Begun': { feste: { rom: 'plan', ting: ID, del: ID }, malform: 'nn' },
  'tekst.Changed': { v: 1, schema: 1, commits: [{ client: ID, n: 1, base: 0, person: 'a', steps: [] }] },
  'tekst.Locked': { grunn: 'Er til gjennomsyn' },
  'tekst.Reopened': { grunn: 'Nye innspel' },
  'trad.Started': { tekst: ID, slag: 'innspel', partnar: 'p1', sitat: 'éi dør inn', innlegg: ID, ord: 'Dette bør vere tydelegare', malform: 'nn' },
  'trad.Opened': { rom: 'tiltak', ting: ID, slag: 'innspel', partnar: 'p1', innlegg: ID, ord: 'Kven betaler?', malform: 'nn' },
  'trad.Replied': { innlegg: ID, ord: 'Samd', malform: 'nn' },
  'trad.PostReworded': { innlegg: ID, ord: 'Heilt samd' },
  'trad.PostWithdrawn': { innlegg: ID },
  'trad.Resolved': { utfall: 'teke-inn', merknad: 'Avsnittet er skrive om' },
  'trad.Reopened': { merknad: 'Det står att noko' },
  'person.Registered': {},
  'person.RoleGranted': { rolle: 'revisor' },
  'person.RoleWithdrawn': { rolle: 'revisor' },
  'person.Suspended': {},
  'person.Reinstated': {},
}

export function kapittel(id: string, over: Partial<Kapittel> = {}): Kapittel {
  return { kapittel: id, tekst: `t-${id}`, tittel: `Kapittel ${id}`, niva: 1, malform: 'nn', bidragsytarar: [], tilstand: 'ikkje-starta', opphav: trace, spor: trace, ...over }
}

export function trad(id: string, over: Partial<TradRow> = {}): TradRow {
  return { id, tekst: 't1', slag: 'kommentar', sitat: 'éi dør inn', innlegg: [], opphav: trace, ...over }
}

export function plan(over: Partial<PlanRow> = {}): PlanRow {
  return {
    id: 'pl1', slag: 'utviklingsplan', tittel: 'Felles utviklingsplan', malform: 'nn', periode: {}, fase: 'utkast', faseKjelder: [], flytt: [], kapittel: [], versjonar: [],
    kjelder: [], opphav: trace, spor: { tittel: trace, periode: trace, utval: trace, fase: trace }, ...over,
  }
}

export function tekst(id: string, over: Partial<TekstRow> = {}): TekstRow {
  return { id, feste: { rom: 'plan', ting: 'pl1' }, malform: 'nn', v: 1, kort: [], forslag: 0, tradar: [], ord: 0, teikn: 0, ...over }
}

export function planelement(id: string, over: Partial<PlanelementRow> = {}): PlanelementRow {
  return {
    id, slag: 'mal', malslag: 'hovudmal', ordlyd: `Mål ${id}`, malform: 'nn', kjelder: [], opphav: trace,
    spor: { ordlyd: trace, nummer: trace, over: trace, ansvarleg: trace }, ...over,
  }
}
