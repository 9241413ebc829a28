// The summons of a meeting: its deadline, that it was sent, and papers that were sent after it.
import { useState } from 'react'
import { Button, Paragraph, Section } from '../../design'
import { formatDate, formatDateTime, useLang, useWords } from '../../engine/i18n'
import { useRow } from '../../engine/live'
import { AskDialog } from '../AskDialog'
import { today } from '../moments'
import type { MoteRow, UtvalRow } from '../rows'
import { Why } from '../Why'
import { useItemTitle } from './Agenda'
import { sendPapers, summon } from './commands'
import type { MoteMay } from './may'
import { isOver } from './seats'
import { words } from './words'

/** The day by which the summons must be sent, by the rule of the utval. */
export function summonsBy(start: string, days: number | undefined): string {
  if (!days) return ''
  return new Date(Date.parse(`${start.slice(0, 10)}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

export function Summons({ row, may }: { row: MoteRow; may: MoteMay }) {
  const w = useWords(words)
  const lang = useLang()
  const utval = useRow<UtvalRow>(`utval/${row.utval}`).row?.row
  const [asked, ask] = useState<'summon' | 'more'>()
  const sent = row.innkalling
  const by = sent?.frist ?? summonsBy(row.start, utval?.moteordning?.innkalling)
  const late = by !== '' && (sent ? sent.spor.time.slice(0, 10) > by : today() > by)
  const over = isOver(row)
  return (
    <Section title={w.summons}>
      <Paragraph>
        {sent ? w.summoned(formatDateTime(sent.spor.time, lang)) : w.notSummoned} <Why trace={sent?.spor} />
        {by && !sent ? <span className={late ? 'fp-late' : undefined}>{late ? w.deadlineLate(formatDate(by, lang)) : w.deadline(formatDate(by, lang))}</span> : null}
        {sent && late ? <span className="fp-late">{w.summonedLate}</span> : null}
      </Paragraph>
      {sent?.ord ? <blockquote className="fp-history__quote" lang="nn">{sent.ord}</blockquote> : null}
      {row.papir.filter((p) => p.grunn).map((p) => <Paragraph key={p.punkt} className="fp-history__meta">{w.sentMore(formatDateTime(p.spor.time, lang))}: {p.grunn} <Why trace={p.spor} /></Paragraph>)}
      {!over && !sent && may('Summon') ? <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => ask('summon')}>{w.summon}</Button></p> : null}
      {!over && sent && may('SendPapers') ? <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => ask('more')}>{w.sendMore}</Button></p> : null}
      {asked === 'summon' ? (
        <AskDialog draftKey={`mote/${row.id}.summon`} title={w.summonTitle} text={w.summonText} submit={w.summonIt} close={() => ask(undefined)}
          fields={[{ kind: 'text', name: 'ord', label: w.word, rows: 3, max: 2000 }]} send={(v) => summon(row, by, v('ord'))} />
      ) : null}
      {asked === 'more' ? <SendMore row={row} close={() => ask(undefined)} /> : null}
    </Section>
  )
}

function SendMore({ row, close }: { row: MoteRow; close: () => void }) {
  const w = useWords(words)
  const titleOf = useItemTitle()
  const choices = row.punkt.filter((p) => p.sak && !p.utfall).map((p) => ({ value: p.punkt, label: titleOf(p).title }))
  return (
    <AskDialog draftKey={`mote/${row.id}.more`} title={w.sendMoreTitle} text={w.summonText} submit={w.sendMoreIt} close={close}
      fields={[{ kind: 'many', name: 'punkt', label: w.papersOf, choices, required: true }, { kind: 'text', name: 'grunn', label: w.grunn, rows: 2, max: 1000, required: true }]}
      send={(v) => sendPapers(row, v('punkt').split(' '), v('grunn'))} />
  )
}
