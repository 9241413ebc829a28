// One matter that the partners decide each for themselves: the exact text, how far it has come, a row for each partner,
// and what those who follow it up can do.
import { useState } from 'react'
import { Alert, Button, Changed, Dropdown, Empty, Facts, Hidden, LivePresence, PageHead, Section } from '../design'
import { announce } from '../engine/announce'
import { compareText, formatDateTime, useLang, useWords } from '../engine/i18n'
import { useChanged, useOthersChanges, usePresence, useRow, type Row } from '../engine/live'
import { Link, useTitle, type PageProps } from '../engine/route'
import { useMay, useSession } from '../engine/session'
import { AskDialog } from '../domain/AskDialog'
import { writeMoment } from '../domain/fields'
import { History } from '../domain/History'
import { parseMoment, today } from '../domain/moments'
import { useNames } from '../domain/names'
import { Board } from '../domain/partnarvedtak/Board'
import { decidedOf, textNow, waits } from '../domain/partnarvedtak/board'
import { closeMatter, remind, setDeadline } from '../domain/partnarvedtak/commands'
import { sentences } from '../domain/partnarvedtak/sentences'
import { SAMLA, UTFALL } from '../domain/partnarvedtak/terms'
import { words } from '../domain/partnarvedtak/words'
import type { PartnarvedtakRow } from '../domain/rows'
import { useSaker } from '../domain/saker'
import { Replace } from './Replace'
import { downloadWords, TakeHome } from './Downloads'
import { SinceDecided } from './SinceDecided'
import type { Names } from '../domain/say'
import { Sources } from '../domain/Sources'
import { TiltakFrom } from '../domain/TiltakFrom'
import { Why } from '../domain/Why'
import { shared } from '../domain/words'
import { ReceiptLink, ReceiptsHelp } from '../historikk/Proof'
import '../domain/partnarvedtak/partnarvedtak.css'

export default function PartnarvedtakPage({ params }: PageProps) {
  const common = useWords(shared)
  const w = useWords(words)
  const { row, ready, gone } = useRow<PartnarvedtakRow>(`partnarvedtak/${params['id'] ?? ''}`)
  useTitle(row ? row.row.tittel : common.missing)
  if (gone) return <Empty title={common.missing} action={<Link href="/partnarvedtak">{w.all}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={row.key} whole={row} />
}

function Shown({ whole: { row, key } }: { whole: Row<PartnarvedtakRow> }) {
  const w = useWords(words)
  const common = useWords(shared)
  const names = useNames()
  const present = usePresence(key)
  const changed = useChanged(key)
  useTellOfDecisions(key, names)
  const newest = row.partnarar.map((p) => p.svar).filter((p) => p !== undefined).sort((a, b) => b.spor.seq - a.spor.seq)[0]
  return (
    <article>
      <p className="fp-noprint"><Link href="/partnarvedtak">{w.all}</Link></p>
      <PageHead title={row.tittel} lang={row.malform} actions={<Acts row={row} names={names} />} />
      <LivePresence people={present} />
      <Changed on={changed}>
        <Progress row={row} names={names} />
        <TheText row={row} />
        <SinceDecided row={row} names={names} />
        <Section title={w.board}><Board row={row} names={names} receipt={(seq, of) => <ReceiptLink seq={seq} of={of} />} /></Section>
        <Home row={row} names={names} />
      </Changed>
      {newest ? <ReceiptsHelp seq={newest.spor.seq} /> : null}
      <TiltakFrom source={{ rom: 'partnarvedtak', ting: row.id }} quiet />
      <Section title={common.history}><History room="partnarvedtak" id={row.id} sentences={sentences} /></Section>
    </article>
  )
}

/** Says politely what another has recorded. */
function useTellOfDecisions(key: string, names: Names): void {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  useOthersChanges<PartnarvedtakRow>(key, (now, before) => {
    for (const p of now.row.partnarar) {
      const was = before?.row.partnarar.find((b) => b.partnar === p.partnar)?.svar
      if (p.svar && p.svar.spor.seq !== was?.spor.seq) announce(w.otherDecided(names.partnar(p.partnar), utfall[p.svar.utfall]))
    }
  })
}

function Progress({ row, names }: { row: PartnarvedtakRow; names: Names }) {
  const w = useWords(words)
  const samla = useWords(SAMLA)
  const lang = useLang()
  const done = decidedOf(row)
  const late = row.frist && !row.alle && !row.lukka && row.frist < today()
  return (
    <section>
      <p role="status"><strong>{w.progress(done, row.partnarar.length)}.</strong> {w.waitsFor(row.partnarar.length - done)}. {row.frist ? <><span className={late ? 'fp-late' : undefined}>{late ? w.late(names.moment(row.frist)) : w.by(names.moment(row.frist))}</span><Why label={w.fristOptional} rom="partnarvedtak" ting={row.id} felt="frist" /></> : null}</p>
      <div className="fp-meter" aria-hidden="true">{[...row.partnarar].sort((a, b) => Number(waits(a)) - Number(waits(b))).map((p) => <span key={p.partnar} data-done={waits(p) ? undefined : true} />)}</div>
      {row.alle ? <Alert data-color={row.alle.utfall === 'ikkje-alle' ? 'warning' : 'success'}>{w.allDecided(samla[row.alle.utfall], formatDateTime(row.alle.spor.time, lang))} <Why trace={row.alle.spor} /></Alert> : null}
      {row.lukka ? <Alert data-color="info">{w.closed} {row.lukka.ord}<Why trace={row.lukka.spor} /></Alert> : null}
    </section>
  )
}

function TheText({ row }: { row: PartnarvedtakRow }) {
  const w = useWords(words)
  const lang = useLang()
  const saker = useSaker()
  const now = textNow(row)
  const replaced = row.tekstar.slice(1)
  return (
    <Section title={w.text}>
      <blockquote className="fp-wording" lang={row.malform}>{now?.ordlyd}</blockquote>
      {now ? <p className="fp-tags"><Why label={w.wording} trace={now.spor} /></p> : null}
      <Facts>
        {row.sak ? <Facts.Item name={w.sak}><Link href={`/sak/${row.sak}`}>{saker.of(row.sak)?.tittel ?? w.sak}</Link><Why label={w.sak} trace={row.opphav} /></Facts.Item> : null}
        {row.mote ? <Facts.Item name={w.mote}><Link href={`/mote/${row.mote}/protokoll`}>{w.mote}</Link><Why label={w.mote} trace={row.opphav} /></Facts.Item> : null}
        {row.plan && now?.versjon ? <Facts.Item name={w.text}><Link href={`/plan/${row.plan}/versjon/${now.versjon}`}>{w.version}</Link><Why label={w.version} trace={now.spor} /></Facts.Item> : null}
        <Facts.Item name={w.hash}><code>{now?.hash.slice(0, 16)}</code><Hidden>{now?.hash}</Hidden> {now?.fest.tekst ? w.fixed(now.fest.versjon ?? 0) : ''}<Why trace={now?.spor} /></Facts.Item>
      </Facts>
      {replaced.map((v) => <p key={v.spor.seq} className="fp-history__meta">{w.replaced(formatDateTime(v.spor.time, lang))}: {v.grunn} <Why trace={v.spor} /></p>)}
      <Sources kjelder={row.kjelder} />
    </Section>
  )
}

/** The papers that a partner takes home; for its contact at once those of her own. */
function Home({ row, names }: { row: PartnarvedtakRow; names: Names }) {
  const w = useWords(downloadWords)
  const roles = useSession()?.roles ?? []
  const own = row.partnarar.find((p) => roles.some((r) => r.role === 'partnarkontakt' && r.partnar === p.partnar))?.partnar ?? ''
  const partners = row.partnarar.map((p) => ({ value: p.partnar, label: names.partnar(p.partnar) })).sort((a, b) => compareText(a.label, b.label))
  return <Section title={w.home}><TakeHome of={`partnarvedtak/${row.id}`} partners={partners} own={own} /></Section>
}

type Act = 'remind' | 'deadline' | 'replace' | 'close'

function Acts({ row, names }: { row: PartnarvedtakRow; names: Names }) {
  const w = useWords(words)
  const [act, begin] = useState<Act>()
  const may = { remind: useMay('partnarvedtak.Remind'), deadline: useMay('partnarvedtak.SetDeadline'), replace: useMay('partnarvedtak.ReplaceVersion'), close: useMay('partnarvedtak.Close') }
  const offers = (['remind', 'deadline', 'replace', 'close'] as const).filter((a) => may[a] === 'all' && !row.lukka)
  return (
    <>
      {offers.length > 0 ? (
        <Dropdown.TriggerContext>
          <Dropdown.Trigger variant="secondary" data-size="sm">{w.act}</Dropdown.Trigger>
          <Dropdown data-size="sm" placement="bottom-end"><Dropdown.List>{offers.map((a) => <Dropdown.Item key={a}><Dropdown.Button onClick={() => begin(a)}>{w[a]}</Dropdown.Button></Dropdown.Item>)}</Dropdown.List></Dropdown>
        </Dropdown.TriggerContext>
      ) : null}
      <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>{w.print}</Button>
      {act ? <ActDialog row={row} act={act} names={names} close={() => begin(undefined)} /> : null}
    </>
  )
}

function ActDialog({ row, act, names, close }: { row: PartnarvedtakRow; act: Act; names: Names; close: () => void }) {
  const w = useWords(words)
  const lang = useLang()
  const key = `partnarvedtak/${row.id}.${act}`
  const partners = (of: typeof row.partnarar) => of.map((p) => ({ value: p.partnar, label: names.partnar(p.partnar) }))
  const waiting = partners(row.partnarar.filter(waits))
  const list = (written: string) => written.split(' ').filter(Boolean)
  switch (act) {
    case 'remind': return (
      <AskDialog draftKey={key} title={w.remindTitle} submit={w.remindIt} close={close} send={(v) => remind(row, list(v('kven')), v('ord'))}
        fields={[{ kind: 'many', name: 'kven', label: w.remindWho, choices: waiting, required: true, initial: waiting.map((c) => c.value).join(' ') }, { kind: 'text', name: 'ord', label: w.word, rows: 2, max: 1000 }]} />
    )
    case 'deadline': return (
      <AskDialog draftKey={key} title={w.deadlineTitle} submit={w.save} close={close} send={(v) => setDeadline(row, parseMoment(v('frist')) ?? '', v('merknad'))}
        fields={[{ kind: 'when', name: 'frist', label: w.fristOptional, initial: writeMoment(row.frist, lang) }, { kind: 'text', name: 'merknad', label: w.merknadOptional, rows: 2, max: 1000 }]} />
    )
    case 'replace': return <Replace row={row} names={names} draftKey={key} close={close} />
    case 'close': return (
      <AskDialog draftKey={key} title={w.closeTitle} submit={w.closeIt} close={close} send={(v) => closeMatter(row, v('ord'))} fields={[{ kind: 'text', name: 'ord', label: w.merknadOptional, rows: 2, max: 1000 }]} />
    )
  }
}
