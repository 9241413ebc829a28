// What a sak, a meeting or a decision is on paper, in an archive and in a calendar: links to take it along by.
import { useState } from 'react'
import { useLang, useWords, type Words } from '../engine/i18n'
import { Choose } from '../domain/fields'
import type { Choice } from '../domain/names'
import './downloads.css'

const nn = {
  title: 'Last ned', innkalling: 'Innkalling', protokoll: 'Protokoll', mote: 'Legg i kalenderen', papir: 'Papira i éi fil', arkivmelding: 'Til arkivet (Noark 5)', utskrift: 'Utskrift av vedtaket',
  kind: { pdf: 'PDF', docx: 'Word', ics: 'iCalendar', zip: 'ZIP' }, forWhom: 'Papir til', all: 'Alle partnarane', home: 'Papir å ta med heim', homeText: 'Saksdokument, vedlegg og nøyaktig den teksten som skal vedtakast, i éi fil; eller som ei arkivmelding som arkivet til partnaren kan ta imot.',
}

const nb: typeof nn = {
  title: 'Last ned', innkalling: 'Innkalling', protokoll: 'Protokoll', mote: 'Legg i kalenderen', papir: 'Papirene i én fil', arkivmelding: 'Til arkivet (Noark 5)', utskrift: 'Utskrift av vedtaket',
  kind: { pdf: 'PDF', docx: 'Word', ics: 'iCalendar', zip: 'ZIP' }, forWhom: 'Papirer til', all: 'Alle partnerne', home: 'Papirer å ta med hjem', homeText: 'Saksdokumenter, vedlegg og nøyaktig den teksten som skal vedtas, i én fil; eller som en arkivmelding som arkivet til partneren kan ta imot.',
}

const en: typeof nn = {
  title: 'Download', innkalling: 'Summons', protokoll: 'Minutes', mote: 'Add to the calendar', papir: 'The papers in one file', arkivmelding: 'For the archive (Noark 5)', utskrift: 'Extract of the decision',
  kind: { pdf: 'PDF', docx: 'Word', ics: 'iCalendar', zip: 'ZIP' }, forWhom: 'Papers for', all: 'All the partners', home: 'Papers to take home', homeText: 'Case papers, attachments and exactly the text that is to be decided, in one file; or as a message that the partner’s archive can take in.',
}

export const downloadWords: Words<typeof nn> = { nn, nb, en }

type Kind = keyof typeof nn.kind
export type Download = readonly ['innkalling' | 'protokoll' | 'mote' | 'papir' | 'arkivmelding' | 'utskrift', readonly Kind[]]

/** Links to papers of a thing: «Innkalling (PDF) · Innkalling (Word)». */
export function Downloads({ of, papers, query = '' }: { of: string; papers: readonly Download[]; query?: string }) {
  const w = useWords(downloadWords)
  const lang = useLang()
  return (
    <ul className="fp-downloads fp-noprint" aria-label={w.title}>
      {papers.map(([name, kinds]) => (
        <li key={name}>{kinds.map((kind, i) => <span key={kind}>{i > 0 ? ' · ' : ''}<a className="ds-link" href={`/api/${of}/${name}.${kind}?lang=${lang}${query}`} download>{`${w[name]} (${w.kind[kind]})`}</a></span>)}</li>
      ))}
    </ul>
  )
}

/** The papers that a partner takes home, for all of them or for the one that is chosen. */
export function TakeHome({ of, partners, own }: { of: string; partners: Choice[]; own: string }) {
  const w = useWords(downloadWords)
  const [partnar, choose] = useState(own)
  return (
    <div className="fp-noprint">
      <p>{w.homeText}</p>
      <Choose label={w.forWhom} none={w.all} choices={partners} value={partnar} set={choose} />
      <Downloads of={of} papers={[['papir', ['pdf']], ['arkivmelding', ['zip']]]} query={partnar ? `&partnar=${partnar}` : ''} />
    </div>
  )
}
