// A meeting's own pages: the agenda with all that prepares it, the room in which it is held, the protocol, and the screen
// for the wall.
import { useCallback, useState } from 'react'
import { Alert, Button, Changed, Details, Dropdown, Empty, LivePresence, PageHead, Section } from '../design'
import { announce } from '../engine/announce'
import { formatLongDate, formatTime, useLang, useWords } from '../engine/i18n'
import { useChanged, useOthersChanges, usePresence, useRow, type Row } from '../engine/live'
import { useRead } from '../engine/read'
import { Link, useTitle, type PageProps } from '../engine/route'
import { Read } from '../desk/Past'
import { AskDialog } from '../domain/AskDialog'
import { History } from '../domain/History'
import { Agenda, useItemTitle } from '../domain/mote/Agenda'
import { Attendance } from '../domain/mote/Attendance'
import { cancel, reschedule } from '../domain/mote/commands'
import { useMayOn, type MoteMay } from '../domain/mote/may'
import { MoteTag } from '../domain/mote/MoteList'
import { Observers } from '../domain/mote/Observers'
import { partNames } from '../domain/mote/parts'
import { Protocol } from '../domain/mote/Protocol'
import { Room } from '../domain/mote/Room'
import { sentences } from '../domain/mote/sentences'
import { Summons } from '../domain/mote/Summons'
import { readTimes, timeFaults, timeFields } from '../domain/mote/times'
import { words } from '../domain/mote/words'
import { rowKey, useNames } from '../domain/names'
import type { MotePunkt, MoteRow, SakRow, TextDocument } from '../domain/rows'
import { words as sakWords } from '../domain/sak/words'
import type { Names } from '../domain/say'
import type { DocNode } from '../domain/tekst/doc'
import { Document } from '../domain/tekst/Document'
import { Kort } from '../domain/tekst/Kort'
import { Why } from '../domain/Why'
import { shared } from '../domain/words'
import { AfterItem, UsemjeOf } from './After'
import { FormoteLinks } from './Formote'
import { Downloads } from './Downloads'
import { plainText } from './plainText'
import { Wall } from './Wall'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'
import '../domain/mote/mote.css'

const PARTS = ['sakliste', 'rom', 'protokoll'] as const
type Part = (typeof PARTS)[number] | 'vegg'

export default function MotePage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const common = useWords(shared)
  const w = useWords(words)
  const names = useNames()
  const { row, ready, gone } = useRow<MoteRow>(`mote/${id}`)
  const del = params['del']
  const here: Part = del === 'vegg' ? 'vegg' : PARTS.find((p) => p === del) ?? 'sakliste'
  useTitle(row ? w.of(names.utval(row.row.utval)) : common.missing)
  if (gone || (del !== undefined && here === 'sakliste')) return <Empty title={common.missing} action={<Link href="/mote">{w.all}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return here === 'vegg' ? <Wall row={row.row} names={names} /> : <Shown key={id} whole={row} part={here} names={names} />
}

function Shown({ whole: { row, key }, part, names }: { whole: Row<MoteRow>; part: Part; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const may = useMayOn(row.utval)
  const [place] = useState('')
  const present = usePresence(key, place)
  const changed = useChanged(key)
  useOthersChanges<MoteRow>(key, (now, before) => {
    if (now.by && now.row.stand !== before?.row.stand) announce(w.statuses[now.row.stand])
  })
  const lead = `${formatLongDate(row.start, lang)}${row.start.length > 10 ? ` ${formatTime(row.start, lang)}` : ''}${row.slutt ? `–${formatTime(row.slutt, lang)}` : ''}${row.stad ? `, ${row.stad}` : ''}`
  return (
    <article className="fp-mote">
      <p className="fp-noprint"><Link href="/mote">{w.all}</Link></p>
      <PageHead title={row.tittel || w.of(names.utval(row.utval))} lead={<>{lead}<Why label={w.when} rom="mote" ting={row.id} felt="start" /> <MoteTag stand={row.stand} /><Why label={w.status} rom="mote" ting={row.id} felt="stand" /></>} actions={<Acts row={row} may={may} />} />
      {row.avlyst ? <Alert data-color="warning">{w.cancelled(row.avlyst.grunn)}<Why trace={row.avlyst.spor} label={w.status} /></Alert> : null}
      <p className="fp-tags fp-noprint">
        <Link href={`/utval/${row.utval}`}>{names.utval(row.utval)}</Link><Why trace={row.opphav} label={w.utval} />
        {row.lenkje?.startsWith('https://') ? <a className="ds-link" href={row.lenkje} rel="noreferrer">{w.join}</a> : null}
        <Link href={`/mote/${row.id}/vegg`}>{w.wall}</Link>
      </p>
      <Downloads of={`mote/${row.id}`} papers={[['innkalling', ['pdf', 'docx']], ...(row.opna ? [['protokoll', ['pdf', 'docx']] as const] : []), ['mote', ['ics']]]} />
      <LivePresence people={present} />
      <Parts id={row.id} here={part} />
      <Changed on={changed}>
        {part === 'sakliste' ? <Prepare row={row} may={may} names={names} /> : part === 'rom' ? <Live row={row} may={may} names={names} /> : <Protocol row={row} may={may} names={names} />}
      </Changed>
    </article>
  )
}

function Parts({ id, here }: { id: string; here: Part }) {
  const w = useWords(words)
  return (
    <nav className="fp-parts fp-noprint" aria-label={w.parts}>
      <ul>{PARTS.map((p) => <li key={p}><Link href={p === 'sakliste' ? `/mote/${id}` : `/mote/${id}/${p}`} aria-current={p === here ? 'page' : undefined}>{w.tab[p]}</Link></li>)}</ul>
    </nav>
  )
}

function Acts({ row, may }: { row: MoteRow; may: MoteMay }) {
  const w = useWords(words)
  const [asked, ask] = useState<'move' | 'cancel'>()
  const free = row.stand === 'planlagt' || row.stand === 'innkalla'
  const acts = free ? [...(may('Reschedule') ? [[w.reschedule, () => ask('move')] as const] : []), ...(may('Cancel') ? [[w.cancel, () => ask('cancel')] as const] : [])] : []
  return (
    <>
      {acts.length > 0 ? (
        <Dropdown.TriggerContext>
          <Dropdown.Trigger variant="secondary" data-size="sm">{w.act}</Dropdown.Trigger>
          <Dropdown data-size="sm" placement="bottom-end"><Dropdown.List>{acts.map(([text, run]) => <Dropdown.Item key={text}><Dropdown.Button onClick={run}>{text}</Dropdown.Button></Dropdown.Item>)}</Dropdown.List></Dropdown>
        </Dropdown.TriggerContext>
      ) : null}
      <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>{w.print}</Button>
      {asked === 'move' ? (
        <AskDialog draftKey={`mote/${row.id}.flytt`} title={w.rescheduleTitle} submit={w.rescheduleIt} close={() => ask(undefined)} wrong={timeFaults(w)}
          fields={[...timeFields(w, row), { kind: 'text', name: 'grunn', label: w.grunnOptional, max: 1000 }]} send={(v) => reschedule(row, { ...readTimes(v), grunn: v('grunn') })} />
      ) : asked === 'cancel' ? (
        <AskDialog draftKey={`mote/${row.id}.avlys`} title={w.cancelTitle} submit={w.cancelIt} close={() => ask(undefined)}
          fields={[{ kind: 'text', name: 'grunn', label: w.grunn, rows: 2, max: 1000, required: true }]} send={(v) => cancel(row, v('grunn'))} />
      ) : null}
    </>
  )
}

type PartProps = { row: MoteRow; may: MoteMay; names: Names }

function Prepare({ row, may, names }: PartProps) {
  const common = useWords(shared)
  return (
    <>
      <div className="fp-columns">
        <div><Agenda row={row} may={may} /><Attendance row={row} may={may} names={names} /></div>
        <aside><Summons row={row} may={may} /><FormoteLinks utval={row.utval} mote={row.id} done={!!row.heva || !!row.avlyst} /><Observers row={row} may={may} names={names} /></aside>
      </div>
      <Section title={common.history}><History room="mote" id={row.id} sentences={sentences} parts={partNames} /></Section>
    </>
  )
}

/** The room, with what the sak of the item now proposes. */
function Live({ row, may, names }: PartProps) {
  const now = row.punkt.find((p) => p.punkt === row.no)
  const sak = useRow<SakRow>(rowKey('sak', now?.sak)).row?.row
  const text = useRead<TextDocument>(sak ? `/api/tekst/${sak.framlegg}/dokument` : undefined).data
  const given = useCallback((item: MotePunkt) => (sak && item.sak === sak.id ? { ordlyd: plainText(text?.content as unknown as DocNode | undefined), malform: sak.malform } : undefined), [sak, text])
  return <Room row={row} may={may} names={names} given={given} papers={(item) => (item.sak ? <PapersOf key={item.sak} row={row} item={item} names={names} /> : null)}
    after={(item) => <AfterItem row={row} item={item} />} usemje={(item) => <UsemjeOf row={row} item={item} />} />
}

/** The papers as the meeting was given them. */
function PapersOf({ row, item, names }: { row: MoteRow; item: MotePunkt; names: Names }) {
  const w = useWords(words)
  const s = useWords(sakWords)
  const { lang } = useItemTitle()(item)
  const sent = row.papir.find((p) => p.punkt === item.punkt)
  if (!sent) return null
  return (
    <Details data-size="sm" className="fp-noprint">
      <Details.Summary>{w.papers}</Details.Summary>
      <Details.Content>
        {[[s.saksframlegg, sent.saksframlegg] as const, [s.framlegg, sent.framlegg] as const].map(([title, fest]) => (
          <Section key={title} level={3} title={title}>{fest.tekst ? <Pinned tekst={fest.tekst} v={fest.versjon ?? 0} lang={lang} names={names} /> : null}</Section>
        ))}
      </Details.Content>
    </Details>
  )
}

function Pinned({ tekst, v, lang, names }: { tekst: string; v: number; lang: string; names: Names }) {
  const reading = useRead<TextDocument>(`/api/tekst/${tekst}/dokument?v=${v}`)
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  return <Read reading={reading}>{({ content }) => <Document content={content as unknown as DocNode} lang={lang} card={card} headingBase={4} />}</Read>
}
