// The protocol writes itself out of what happened: who was there, each item with proposal, positions and decision, what
// was noted. It is sent to be read, objected to, approved and locked.
import { useState } from 'react'
import { Alert, Button, Facts, Heading, List, Paragraph, Section } from '../../design'
import { formatDateTime, formatLongDate, formatMoment, formatTime, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import type { Malform } from '../../events.gen'
import { AskDialog } from '../AskDialog'
import { useOwnMalform } from '../fields'
import { parseMoment } from '../moments'
import { useOwnSeats } from '../offices'
import type { MoteFramlegg, MoteKort, MotePunkt, MoteRow } from '../rows'
import { FORM } from '../rulings'
import type { Names } from '../say'
import { seatName } from '../seats'
import { Why } from '../Why'
import { useItemTitle, type ItemProps } from './Agenda'
import { answerObjection, approveProtocol, objectTo, proposeProtocol } from './commands'
import { Minutes } from './Minutes'
import { FRAMMOTE, STAND, STEMME, UTFALL } from './terms'
import { words } from './words'

type Props = ItemProps & { names: Names }

export function Protocol({ row, may, names }: Props) {
  const w = useWords(words)
  return (
    <div className="fp-protocol">
      {!row.heva && !row.avlyst ? <p className="fp-lead fp-noprint">{w.notClosed}</p> : null}
      <ProtocolState row={row} may={may} />
      <Heading level={2} data-size="sm">{w.protocolOf(names.utval(row.utval))}</Heading>
      <TimeAndPlace row={row} />
      <There row={row} names={names} />
      {row.notat.some((i) => !i.punkt && !i.trekt) ? <Section level={3} title={w.ofMeeting}><Minutes row={row} may={may} punkt="" read /></Section> : null}
      {row.punkt.map((item, i) => <ItemOf key={item.punkt} row={row} may={may} item={item} no={i + 1} names={names} />)}
      <Objections row={row} may={may} names={names} />
    </div>
  )
}

function TimeAndPlace({ row }: { row: MoteRow }) {
  const w = useWords(words)
  const lang = useLang()
  const opened = row.opna ? formatDateTime(row.opna.spor.time, lang) : ''
  return (
    <Facts>
      <Facts.Item name={w.placeTime}>{formatLongDate(row.start, lang)}{row.start.length > 10 ? ` ${formatTime(row.start, lang)}` : ''}{row.stad ? `, ${row.stad}` : ''}</Facts.Item>
      {row.opna ? <Facts.Item name={w.led}>{opened}<Why trace={row.opna.spor} /></Facts.Item> : null}
      {row.heva ? <Facts.Item name={w.ended}>{formatDateTime(row.heva.time, lang)}<Why trace={row.heva} /></Facts.Item> : null}
    </Facts>
  )
}

function There({ row, names }: { row: MoteRow; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const status = useWords(FRAMMOTE)
  const here = row.frammote.filter((f) => f.status === 'mott')
  const away = row.frammote.filter((f) => f.status !== 'mott')
  return (
    <Section level={3} title={w.presentList}>
      <List.Unordered>
        {here.map((f) => <List.Item key={f.plass}>{f.person ? names.person(f.person) : ''}{f.vara ? ` (${w.varaList})` : ''}, {seatName(f, lang, names.partnar)}</List.Item>)}
        {row.observatorar.map((o) => <List.Item key={`${o.person} ${o.punkt ?? ''}`}>{names.person(o.person)} ({w.observers.toLowerCase()})</List.Item>)}
      </List.Unordered>
      {away.length > 0 ? <><Heading level={4} data-size="2xs">{w.absentList}</Heading><List.Unordered>{away.map((f) => <List.Item key={f.plass}>{seatName(f, lang, names.partnar)}: {status[f.status]}</List.Item>)}</List.Unordered></> : null}
    </Section>
  )
}

function ItemOf({ row, may, item, no, names }: Props & { item: MotePunkt; no: number }) {
  const w = useWords(words)
  const [utfall, form] = [useWords(UTFALL), useWords(FORM)]
  const { title, lang, number } = useItemTitle()(item)
  const last = item.framlegg[item.framlegg.length - 1]
  return (
    <section className="fp-protocol__item">
      <Heading level={3} data-size="xs">{`${no}. `}{number ? `${number} ` : ''}<span lang={lang}>{title}</span></Heading>
      <Minutes row={row} may={may} punkt={item.punkt} read />
      {last ? <><Heading level={4} data-size="2xs">{w.proposal}{item.form ? ` (${form[item.form]})` : ''}</Heading><blockquote className="fp-wording" lang={last.malform}>{last.ordlyd}</blockquote><Stands row={row} proposal={last} names={names} /></> : null}
      {item.utfall ? (
        <>
          <Heading level={4} data-size="2xs">{item.utfall.vedtak ? w.decided : w.outcome}: {utfall[item.utfall.utfall]}<Why trace={item.utfall.spor} /></Heading>
          {item.utfall.ordlyd ? <blockquote className="fp-wording" lang={item.utfall.malform}>{item.utfall.ordlyd}</blockquote> : null}
          {item.utfall.ord ? <Paragraph>{item.utfall.ord}</Paragraph> : null}
          {item.utfall.partnarvedtak ? <Paragraph>{w.partnersAsked}</Paragraph> : null}
          {item.utfall.tilUtval ? <Paragraph>{w.goesTo(names.utval(item.utfall.tilUtval))}</Paragraph> : null}
        </>
      ) : null}
    </section>
  )
}

/** The positions in words, each kind with its seats. */
function Stands({ row, proposal, names }: { row: MoteRow; proposal: MoteFramlegg; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const [stand, stemme] = [useWords(STAND), useWords(STEMME)]
  const nameOf = (plass: string) => {
    const f = row.frammote.find((x) => x.plass === plass)
    return f ? seatName(f, lang, names.partnar) : w.seat.toLowerCase()
  }
  const { konsensus, usemje: blokkert, roysting: talt } = proposal
  return (
    <ul className="fp-plainlist">
      {proposal.standpunkt.map((s) => <li key={s.plass}>{nameOf(s.plass)}: {stand[s.stand]}{s.ord ? <>. <q lang={s.malform}>{s.ord}</q></> : null}</li>)}
      {proposal.stemmer.map((s) => <li key={s.plass}>{nameOf(s.plass)}: {w.voteOf(stemme[s.stemme])}</li>)}
      {konsensus ? <li><strong>{konsensus.stille ? w.establishedSilent : w.established}</strong></li> : null}
      {blokkert ? <li><strong>{w.blocked}</strong> <span lang={blokkert.malform}>{blokkert.ord}</span></li> : null}
      {talt ? <li><strong>{w.counted(talt.for, talt.mot, talt.blank)}. {talt.vedteke ? w.carried : w.fell}</strong></li> : null}
    </ul>
  )
}

function ProtocolState({ row, may }: ItemProps) {
  const w = useWords(words)
  const lang = useLang()
  const malform = useOwnMalform()
  const seats = useOwnSeats(row.utval)
  const [asked, ask] = useState<'propose' | 'object' | 'approve'>()
  const meetings = useRows<MoteKort>('mote.kort').rows.map((r) => r.row).filter((m) => m.utval === row.utval && m.start > row.start && m.stand !== 'avlyst')
  const closed = row.stand === 'heva' || row.stand === 'protokoll-ute'
  const { sendt, godkjent } = row.protokoll
  const seat = seats.map((s) => ({ value: s.plass, label: seatName(s, lang, (id) => id) }))
  return (
    <>
      {sendt ? <Paragraph>{w.proposed(formatDateTime(sendt.spor.time, lang))} {sendt.frist ? w.proposedBy(formatMoment(sendt.frist, lang)) : ''} {sendt.ord}<Why trace={sendt.spor} /></Paragraph> : null}
      {godkjent ? <Alert data-color="success">{w.approved(formatDateTime(godkjent.spor.time, lang))} <span className="fp-hash">{w.hash}: <code>{godkjent.hash.slice(0, 16)}</code></span><Why trace={godkjent.spor} /></Alert> : null}
      {closed ? (
        <div className="fp-actions fp-noprint">
          {may('ProposeProtocol') ? <Button data-size="sm" variant="secondary" onClick={() => ask('propose')}>{w.propose}</Button> : null}
          {sendt && seats.length > 0 ? <Button data-size="sm" variant="secondary" onClick={() => ask('object')}>{w.object}</Button> : null}
          {may('ApproveProtocol') ? <Button data-size="sm" onClick={() => ask('approve')}>{w.approve}</Button> : null}
        </div>
      ) : null}
      {asked === 'propose' ? (
        <AskDialog draftKey={`mote/${row.id}.gjennomlesing`} title={w.proposeTitle} submit={w.proposeIt} close={() => ask(undefined)}
          fields={[{ kind: 'when', name: 'frist', label: w.fristOptional }, { kind: 'text', name: 'ord', label: w.word, rows: 2, max: 1000 }]} send={(v) => proposeProtocol(row, parseMoment(v('frist')) ?? '', v('ord'))} />
      ) : asked === 'object' ? (
        <AskDialog draftKey={`mote/${row.id}.innvending`} title={w.objectTitle} submit={w.objectIt} close={() => ask(undefined)}
          fields={[{ kind: 'choice', name: 'plass', label: w.asSeat, choices: seat, initial: seat[0]?.value ?? '' }, { kind: 'text', name: 'ord', label: w.remark, rows: 4, max: 4000, required: true }, { kind: 'malform', name: 'malform', label: w.malform, initial: malform }]}
          send={(v) => objectTo(row, v('plass'), v('ord'), v('malform') as Malform)} />
      ) : asked === 'approve' ? (
        <AskDialog draftKey={`mote/${row.id}.godkjenn`} title={w.approveTitle} text={w.approveText} submit={w.approveIt} close={() => ask(undefined)}
          fields={[{ kind: 'choice', name: 'mote', label: w.approvedIn, none: w.thisMeeting, choices: meetings.map((m) => ({ value: m.id, label: formatLongDate(m.start, lang) })) }]} send={(v) => approveProtocol(row, v('mote'))} />
      ) : null}
    </>
  )
}

function Objections({ row, may, names }: Props) {
  const w = useWords(words)
  const lang = useLang()
  const [answering, answer] = useState('')
  if (row.protokoll.innvendingar.length === 0) return null
  const nameOf = (plass: string) => {
    const f = row.frammote.find((x) => x.plass === plass)
    return f ? seatName(f, lang, names.partnar) : w.seat.toLowerCase()
  }
  return (
    <Section level={3} title={w.objections}>
      <ul className="fp-items">
        {row.protokoll.innvendingar.map((i) => (
          <li key={i.innvending}>
            <p className="fp-items__kind">{nameOf(i.plass)}</p>
            <p className="fp-prose" lang={i.malform}>{i.ord}<Why trace={i.spor} /></p>
            {i.svar ? <p className="fp-history__meta">{i.svar.tekenTilFolgje ? w.taken : w.notTaken}. {i.svar.ord}<Why trace={i.svar.spor} /></p> : null}
            {!i.svar && !row.protokoll.godkjent && may('AnswerObjection') ? <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" onClick={() => answer(i.innvending)}>{w.answerObjection}</Button> : null}
          </li>
        ))}
      </ul>
      {answering ? (
        <AskDialog draftKey={`mote/${row.id}.svar.${answering}`} title={w.answerObjection.replace(/ …$/, '')} submit={w.save} close={() => answer('')}
          fields={[{ kind: 'radio', name: 'teken', label: w.answer, choices: [{ value: 'ja', label: w.taken }, { value: 'nei', label: w.notTaken }], required: true }, { kind: 'text', name: 'ord', label: w.remarkOptional, rows: 2, max: 2000 }]}
          send={(v) => answerObjection(row, answering, v('teken') === 'ja', v('ord'))} />
      ) : null}
    </Section>
  )
}
