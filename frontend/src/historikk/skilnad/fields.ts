// What the fields of the rows are called. A field that is not here is told by the name that it has in the row.
import type { Lang } from '../../engine/i18n'
import { SAKSGANG } from './fields.saksgang'

/** nynorsk, bokmål, English. */
type Told = readonly [string, string, string]

const LANGS: readonly Lang[] = ['nn', 'nb', 'en']

const FIELDS: Record<string, Told> = {
  ...SAKSGANG,
  aar: ['År', 'År', 'Year'], aktor: ['Aktør', 'Aktør', 'Actor'], ansvarleg: ['Ansvarleg', 'Ansvarlig', 'Responsible'], avgjerd: ['Treng avgjerd', 'Trenger avgjørelse', 'Needs a decision'], avtale: ['Avtale', 'Avtale', 'Agreement'],
  belop: ['Beløp', 'Beløp', 'Amount'], bidragsytarar: ['Skriv saman med', 'Skriver sammen med', 'Written together with'], borte: ['Droppa', 'Droppet', 'Dropped'], brot: ['Brot i serien', 'Brudd i serien', 'Breaks in the series'], budsjett: ['Budsjett', 'Budsjett', 'Budget'],
  dagar: ['Dagar', 'Dager', 'Days'], dato: ['Dato', 'Dato', 'Date'], definisjon: ['Definisjon', 'Definisjon', 'Definition'], del: ['Rolle i tiltaket', 'Rolle i tiltaket', 'Part in it'], delar: ['Delar', 'Andeler', 'Shares'], deling: ['Deling', 'Deling', 'Sharing'],
  deltakarar: ['Deltakarar', 'Deltakere', 'Participants'], desimalar: ['Desimalar', 'Desimaler', 'Decimals'], dokument: ['Dokument', 'Dokumenter', 'Documents'], eigar: ['Eigar', 'Eier', 'Owner'], eigarKjelder: ['Kjelder for eigaren', 'Kilder for eieren', 'Sources for the owner'],
  eining: ['Eining', 'Enhet', 'Unit'], element: ['Mål i planen', 'Mål i planen', 'Goal in the plan'], erstattaAv: ['Erstatta av', 'Erstattet av', 'Replaced by'], faerre: ['Færre enn', 'Færre enn', 'Fewer than'], fase: ['Fase', 'Fase', 'Phase'],
  faseForPause: ['Fase før pausen', 'Fase før pausen', 'Phase before the pause'], faseKjelder: ['Kjelder for fasen', 'Kilder for fasen', 'Sources for the phase'], faseMerknad: ['Merknad til fasen', 'Merknad til fasen', 'Remark on the phase'], faseVersjon: ['Versjonen i fasen', 'Versjonen i fasen', 'Version in the phase'],
  ferdig: ['Ferdig', 'Ferdig', 'Done'], fordelingar: ['Fordelingar', 'Fordelinger', 'Shares agreed'], foremal: ['Føremål', 'Formål', 'Purpose'], forankring: ['Forankring', 'Forankring', 'Anchoring'], forslag: ['Forslag som ventar', 'Forslag som venter', 'Suggestions waiting'],
  fra: ['Frå', 'Fra', 'From'], framdrift: ['Framdrift', 'Framdrift', 'Progress'], framskrivingar: ['Framskrivingar', 'Framskrivninger', 'Projections'], frist: ['Frist', 'Frist', 'Deadline'], gevinstar: ['Gevinstar', 'Gevinster', 'Gains'], gjenopna: ['Opna att', 'Åpnet igjen', 'Reopened'],
  gjennomgatt: ['Status gjennomgått', 'Status gjennomgått', 'Status gone through'], grad: ['Grad', 'Grad', 'Degree'], grunn: ['Grunn', 'Grunn', 'Reason'], grunngjeving: ['Grunngjeving', 'Begrunnelse', 'Reason'], grunnlag: ['Grunnlag', 'Grunnlag', 'Basis'],
  gruppeKjelder: ['Kjelder for pasientgruppene', 'Kilder for pasientgruppene', 'Sources for the patient groups'], gruppeVersjon: ['Versjon av lista over pasientgrupper', 'Versjon av listen over pasientgrupper', 'Version of the list of patient groups'], gyldig: ['Gyldig til', 'Gyldig til', 'Valid until'],
  hash: ['Kontrollsum', 'Kontrollsum', 'Checksum'], indikator: ['Indikator', 'Indikator', 'Indicator'], indikatorar: ['Indikatorar', 'Indikatorer', 'Indicators'], innan: ['Innan', 'Innen', 'By'], innlegg: ['Innlegg', 'Innlegg', 'Posts'], innlesingar: ['Innlesingar', 'Innlesninger', 'Readings'],
  kapittel: ['Kapittel', 'Kapittel', 'Chapter'], kapittelmal: ['Kapittelmal', 'Kapittelmal', 'Chapter template'], kjelder: ['Kjelder', 'Kilder', 'Sources'], kodar: ['Kodar', 'Koder', 'Codes'], kode: ['Kode', 'Kode', 'Code'], kommunenummer: ['Kommunenummer', 'Kommunenummer', 'Municipality number'],
  konsekvens: ['Konsekvens', 'Konsekvens', 'Consequence'], kort: ['Kort i teksten', 'Kort i teksten', 'Cards in the text'], kortnamn: ['Kortnamn', 'Kortnavn', 'Short name'], kostnader: ['Kostnader', 'Kostnader', 'Costs'], kven: ['Kven', 'Hvem', 'Who'],
  laast: ['Låst', 'Låst', 'Locked'], lenkje: ['Lenkje', 'Lenke', 'Link'], loysing: ['Løysing', 'Løsning', 'Resolution'], lukka: ['Lukka', 'Lukket', 'Closed'], mal: ['Mål', 'Mål', 'Goals'], malform: ['Målform', 'Målform', 'Written standard'], malgrupper: ['Andre målgrupper', 'Andre målgrupper', 'Other target groups'], malgruppeVersjon: ['Versjon av lista over andre målgrupper', 'Versjon av listen over andre målgrupper', 'Version of the list of other target groups'], malslag: ['Slag mål', 'Slags mål', 'Kind of goal'],
  merke: ['Merke', 'Merke', 'Mark'], merknad: ['Merknad', 'Merknad', 'Remark'], milepaelar: ['Milepælar', 'Milepæler', 'Milestones'], mottiltak: ['Mottiltak', 'Mottiltak', 'Countermeasure'], nadd: ['Nådd', 'Nådd', 'Reached'], namn: ['Namn', 'Navn', 'Name'], nedlagt: ['Nedlagt', 'Nedlagt', 'Dissolved'],
  niva: ['Nivå', 'Nivå', 'Level'], nummer: ['Nummer', 'Nummer', 'Number'], okonomi: ['Økonomi', 'Økonomi', 'Money'], omrade: ['Innsatsområde', 'Innsatsområde', 'Area'], omradeVersjon: ['Versjon av lista over innsatsområde', 'Versjon av listen over innsatsområder', 'Version of the list of areas'],
  oppdikta: ['Oppdikta', 'Oppdiktet', 'Invented'], oppgaver: ['Oppgåver', 'Oppgaver', 'Tasks'], oppgaverKjelder: ['Kjelder for oppgåvene', 'Kilder for oppgavene', 'Sources for the tasks'], oppgaverMalform: ['Målform i oppgåvene', 'Målform i oppgavene', 'Written standard of the tasks'],
  opphavslenkjer: ['Kvar det kjem frå', 'Hvor det kommer fra', 'Where it comes from'], ord: ['Ord', 'Ord', 'Words'], ordlyd: ['Ordlyd', 'Ordlyd', 'Wording'], ordning: ['Ordning', 'Ordning', 'Scheme'], organ: ['Organ', 'Organ', 'Body'], orgform: ['Organisasjonsform', 'Organisasjonsform', 'Form of organisation'],
  over: ['Står under', 'Står under', 'Stands under'], overordna: ['Overordna utval', 'Overordnet utvalg', 'Committee above'], partnar: ['Partnar', 'Partner', 'Partner'], partnarar: ['Partnarar', 'Partnere', 'Partners'], pasientgrupper: ['Pasientgrupper', 'Pasientgrupper', 'Patient groups'],
  periode: ['Periode', 'Periode', 'Period'], person: ['Person', 'Person', 'Person'], plass: ['Plass', 'Plass', 'Seat'], plassar: ['Plassar', 'Plasser', 'Seats'], post: ['Post', 'Post', 'Item'], rapportering: ['Rapportering', 'Rapportering', 'Reporting'], referanse: ['Referanse', 'Referanse', 'Reference'],
  reglar: ['Reglar for samansetjing', 'Regler for sammensetning', 'Rules of composition'], reglarKjelder: ['Kjelder for reglane', 'Kilder for reglene', 'Sources for the rules'], rekna: ['Rekna ut', 'Beregnet', 'Reckoned'], retning: ['Retning', 'Retning', 'Direction'], retta: ['Retta', 'Rettet', 'Corrected'],
  rettleiing: ['Rettleiing', 'Veiledning', 'Guidance'], risiko: ['Risiko', 'Risiko', 'Risk'], risikoar: ['Risikoar', 'Risikoer', 'Risks'], rollar: ['Roller', 'Roller', 'Roles'], rolle: ['Rolle', 'Rolle', 'Role'], rom: ['Rom', 'Rom', 'Room'], sagt: ['Sagt som', 'Sagt som', 'Said as'],
  sagtNn: ['Nynorsk', 'Nynorsk', 'Nynorsk'], sagtNb: ['Bokmål', 'Bokmål', 'Bokmål'], sagtEn: ['Engelsk', 'Engelsk', 'English'], nn: ['Nynorsk', 'Nynorsk', 'Nynorsk'], nb: ['Bokmål', 'Bokmål', 'Bokmål'], en: ['Engelsk', 'Engelsk', 'English'],
  sannsyn: ['Sannsyn', 'Sannsynlighet', 'Likelihood'], sete: ['Kven som sit', 'Hvem som sitter', 'Who sits'], side: ['Side', 'Side', 'Side'], sitat: ['Sitat', 'Sitat', 'Quotation'], slag: ['Slag', 'Slag', 'Kind'], sluttMerknad: ['Merknad om slutten', 'Merknad om slutten', 'Remark on the end'], smaTal: ['Små tal', 'Små tall', 'Small counts'],
  sokjar: ['Søkjar', 'Søker', 'Applicant'], soknader: ['Søknader', 'Søknader', 'Applications'], sperra: ['Sperra', 'Sperret', 'Suspended'], stad: ['Stad', 'Sted', 'Place'], status: ['Status', 'Status', 'Status'], steg: ['Steg', 'Steg', 'Steps'], storleik: ['Storleik', 'Størrelse', 'Size'], svar: ['Svar', 'Svar', 'Answer'],
  tal: ['Tal', 'Tall', 'Figures'], tekst: ['Tekst', 'Tekst', 'Text'], tid: ['Tid', 'Tid', 'Time'], tidKjelder: ['Kjelder for tidsramma', 'Kilder for tidsrammen', 'Sources for the time frame'], tidsramme: ['Tidsramme', 'Tidsramme', 'Time frame'], til: ['Til', 'Til', 'Until'], tilstand: ['Stand', 'Stand', 'State'],
  tiltak: ['Tiltak', 'Tiltak', 'Measure'], ting: ['Ting', 'Ting', 'Thing'], tittel: ['Tittel', 'Tittel', 'Title'], tradar: ['Trådar i teksten', 'Tråder i teksten', 'Threads in the text'], trekt: ['Trekt', 'Trukket', 'Withdrawn'], trektMerknad: ['Merknad om at det er trekt', 'Merknad om at det er trukket', 'Remark on the withdrawal'],
  treng: ['Treng', 'Trenger', 'Needs'], under: ['Står under', 'Står under', 'Stands under'], utdjuping: ['Utdjuping', 'Utdyping', 'Elaboration'], ute: ['Ute av helsefellesskapet', 'Ute av helsefellesskapet', 'Has left the partnership'], utfall: ['Utfall', 'Utfall', 'Outcome'], utfordring: ['Utfordring', 'Utfordring', 'Challenge'],
  utgatt: ['Utgått', 'Utgått', 'Retired'], utgattMerknad: ['Merknad om at han er utgått', 'Merknad om at den er utgått', 'Remark on the retirement'], utgjevar: ['Utgjevar', 'Utgiver', 'Publisher'], utval: ['Utval', 'Utvalg', 'Committee'], v: ['Ordlyden', 'Ordlyden', 'The words'], vekt: ['Vekt', 'Vekt', 'Weight'], verdi: ['Verdi', 'Verdi', 'Value'],
  versjon: ['Versjon', 'Versjon', 'Version'], versjonar: ['Versjonar', 'Versjoner', 'Versions'], verv: ['Verv', 'Verv', 'Office'], kvar: ['Kvar så mange månader', 'Hver så mange måneder', 'Every so many months'], besette: ['Fylte', 'Besatt', 'Filled'], filtype: ['Filtype', 'Filtype', 'File type'], teikn: ['Teikn', 'Tegn', 'Characters'],
}

/** What a field is called. */
export function fieldName(field: string, lang: Lang): string {
  return FIELDS[field]?.[LANGS.indexOf(lang)] ?? field
}

export const isField = (field: string) => field in FIELDS
