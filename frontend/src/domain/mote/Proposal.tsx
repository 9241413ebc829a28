// The proposal of an item: its wording, where the seats stand to it, and what is established of it.
import { useState, type ReactNode } from 'react'
import { Alert, Button, Details, Heading, Section } from '../../design'
import { useWords } from '../../engine/i18n'
import { useRow, useRows } from '../../engine/live'
import type { Malform } from '../../events.gen'
import { AskDialog } from '../AskDialog'
import { useOwnMalform } from '../fields'
import type { MoteFramlegg, MotePunkt, MoteRow, PlanelementRow, Plass, UtvalRow } from '../rows'
import { FLEIRTAL, FORM } from '../rulings'
import type { Names } from '../say'
import { Why } from '../Why'
import { block, concludeVote, establish, putProposal } from './commands'
import type { MoteMay } from './may'
import { Positions } from './Positions'
import { openSeats, voters } from './seats'
import { words } from './words'

export type ProposalProps = {
  row: MoteRow; item: MotePunkt; may: MoteMay; names: Names
  /** What the sak proposes in its text: the words to begin with. */
  given: { ordlyd: string; malform: Malform } | undefined
  /** The way to the disagreement, or to raise it, which other rooms know. */
  usemje: ReactNode
}

const WORDS_MAX = 8000

export const isSettled = (f: MoteFramlegg) => !!f.konsensus || !!f.usemje || !!f.roysting

export function Proposal(props: ProposalProps) {
  const { row, item, may, names, usemje } = props
  const w = useWords(words)
  const [form, fleirtal] = [useWords(FORM), useWords(FLEIRTAL)]
  const [asking, ask] = useState(false)
  const proposal = item.framlegg[item.framlegg.length - 1]
  const open = row.stand === 'i-gang' && !item.utfall
  return (
    <Section level={3} title={w.proposal}>
      {item.form ? <p className="fp-history__meta">{w.byRule(`${form[item.form]}${item.fleirtal ? `, ${fleirtal[item.fleirtal]}` : ''}`)}</p> : null}
      {proposal ? <Wording proposal={proposal} /> : <p className="fp-none">{w.noProposal}</p>}
      {open && item.form !== 'orientering' && may('PutProposal') ? <p className="fp-noprint"><Button data-size="sm" variant={proposal ? 'tertiary' : 'primary'} onClick={() => ask(true)}>{proposal ? w.putAnew : w.put}</Button></p> : null}
      {proposal && item.form !== 'orientering' ? (
        <>
          <Heading level={4} data-size="2xs">{item.form === 'roysting' ? w.vote : w.positions}</Heading>
          <Positions row={row} item={item} proposal={proposal} may={may} names={names} done={!open || isSettled(proposal)} />
          <Settled proposal={proposal} more={usemje} />
          {open && !isSettled(proposal) ? <Settle row={row} item={item} proposal={proposal} may={may} /> : null}
        </>
      ) : null}
      <Earlier item={item} />
      {asking ? <Put {...props} close={() => ask(false)} /> : null}
    </Section>
  )
}

function Wording({ proposal }: { proposal: MoteFramlegg }) {
  const w = useWords(words)
  return (
    <>
      <blockquote className="fp-wording" lang={proposal.malform}>{proposal.ordlyd}</blockquote>
      <p className="fp-history__meta">{proposal.fest.tekst ? w.fixed(proposal.fest.versjon ?? 0) : ''}<Why trace={proposal.spor} /></p>
    </>
  )
}

function Earlier({ item }: { item: MotePunkt }) {
  const w = useWords(words)
  const earlier = item.framlegg.slice(0, -1)
  if (earlier.length === 0) return null
  return (
    <Details data-size="sm">
      <Details.Summary>{w.earlier(earlier.length)}</Details.Summary>
      <Details.Content>{earlier.map((f) => <blockquote key={f.framlegg} className="fp-history__quote" lang={f.malform}>{f.ordlyd}</blockquote>)}</Details.Content>
    </Details>
  )
}

function Put({ row, item, given, close }: ProposalProps & { close: () => void }) {
  const w = useWords(words)
  const own = useOwnMalform()
  const before = item.framlegg[item.framlegg.length - 1]
  return (
    <AskDialog draftKey={`mote/${row.id}.framlegg.${item.punkt}`} title={w.putTitle} text={before ? w.putText : undefined} submit={w.putIt} close={close}
      fields={[
        { kind: 'text', name: 'ordlyd', label: w.ordlyd, rows: 8, max: WORDS_MAX, required: true, initial: before?.ordlyd ?? given?.ordlyd ?? '', lang: given?.malform ?? own },
        { kind: 'malform', name: 'malform', label: w.malform, initial: before?.malform ?? given?.malform ?? own },
      ]}
      send={(v) => putProposal(row, item.punkt, v('ordlyd'), v('malform') as Malform)} />
  )
}

/** What was established of the proposal. */
function Settled({ proposal: { konsensus, usemje: blokkert, roysting: talt }, more }: { proposal: MoteFramlegg; more: ReactNode }) {
  const w = useWords(words)
  return (
    <div role="status">
      {konsensus ? <Alert data-color="success">{konsensus.stille ? w.establishedSilent : w.established} <Why trace={konsensus.spor} /></Alert> : null}
      {blokkert ? <Alert data-color="danger">{w.blocked} <span lang={blokkert.malform}>{blokkert.ord}</span> {more}<Why trace={blokkert.spor} /></Alert> : null}
      {talt ? <Alert data-color={talt.vedteke ? 'success' : 'danger'}>{w.counted(talt.for, talt.mot, talt.blank)}. {talt.vedteke ? w.carried : w.fell} <Why trace={talt.spor} /></Alert> : null}
    </div>
  )
}

function said(f: MoteFramlegg, seats: readonly Plass[]) {
  const stands = seats.map((s) => f.standpunkt.find((p) => p.plass === s.plass)?.stand)
  return { against: stands.includes('usamd'), silent: stands.includes(undefined) }
}

function Settle({ row, item, proposal, may }: { row: MoteRow; item: MotePunkt; proposal: MoteFramlegg; may: MoteMay }) {
  const w = useWords(words)
  const utval = useRow<UtvalRow>(`utval/${row.utval}`).row?.row
  const [blocking, setBlocking] = useState(false)
  const { against, silent } = said(proposal, voters(row, item, openSeats(utval)))
  if (item.form === 'roysting') {
    return may('ConcludeVote') ? <p className="fp-noprint"><Button data-size="sm" onClick={() => concludeVote(row, item.punkt, proposal.framlegg)}>{w.count}</Button></p> : null
  }
  return (
    <div className="fp-actions fp-noprint">
      {may('EstablishConsensus') && !against ? <Button data-size="sm" onClick={() => establish(row, item.punkt, proposal.framlegg, silent)}>{silent ? w.establishSilent : w.establish}</Button> : null}
      {may('BlockConsensus') && against ? <Button data-size="sm" variant="secondary" onClick={() => setBlocking(true)}>{w.block}</Button> : null}
      {blocking ? <Blocking row={row} item={item} proposal={proposal} close={() => setBlocking(false)} /> : null}
    </div>
  )
}

function Blocking({ row, item, proposal, close }: { row: MoteRow; item: MotePunkt; proposal: MoteFramlegg; close: () => void }) {
  const w = useWords(words)
  const malform = useOwnMalform()
  const clauses = useRows<PlanelementRow>('planelement').rows.map((r) => r.row).filter((e) => e.slag === 'avtalepunkt' && !e.trekt)
    .map((e) => ({ value: e.id, label: [e.nummer, e.ordlyd].filter(Boolean).join(' ').slice(0, 100) }))
  return (
    <AskDialog draftKey={`mote/${row.id}.usemje.${proposal.framlegg}`} title={w.blockTitle} submit={w.blockIt} close={close}
      fields={[
        { kind: 'text', name: 'ord', label: w.blockWhat, rows: 4, max: 2000, required: true },
        ...(clauses.length > 0 ? [{ kind: 'choice' as const, name: 'klausul', label: w.blockClause, none: w.noClause, choices: clauses }] : []),
      ]}
      send={(v) => block(row, item.punkt, proposal.framlegg, { ord: v('ord'), malform, klausul: v('klausul') })} />
  )
}
