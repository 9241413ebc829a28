// One decision of an organ: its words, the text that it was made on, its ground, what the partners decide of it, and what
// follows it up.
import { useCallback, useMemo, useState } from 'react'
import { Button, Changed, Empty, Facts, Hidden, PageHead, Section } from '../design'
import { formatDateTime, formatMoment, useLang, useWords } from '../engine/i18n'
import { useChanged, useRow, useRows } from '../engine/live'
import { Link, navigate, useTitle, type PageProps } from '../engine/route'
import { useMay } from '../engine/session'
import type { Malform, OppfolgingGrad } from '../events.gen'
import { AskDialog } from '../domain/AskDialog'
import { useOwnMalform } from '../domain/fields'
import { History } from '../domain/History'
import { ItemMenu } from '../domain/HeldDialog'
import { useDrop } from '../domain/Items'
import { parseMoment } from '../domain/moments'
import { rowKey, useNames, usePartnarChoices, type Choice } from '../domain/names'
import { askPartners } from '../domain/partnarvedtak/commands'
import { words as partnarWords } from '../domain/partnarvedtak/words'
import type { MoteKort, MoteRow, PartnarvedtakKort, PlanelementRow, PlanRow, SakKort, TiltakKort, VedtakRow } from '../domain/rows'
import { useSaker } from '../domain/saker'
import { dropFollowUp, linkFollowUp, tellProgress, type FollowRom } from '../domain/vedtak/commands'
import { partNames, sentences } from '../domain/vedtak/sentences'
import { words } from '../domain/vedtak/words'
import { TiltakFrom } from '../domain/TiltakFrom'
import { TiltakStand } from '../domain/TiltakStand'
import { Why } from '../domain/Why'
import { shared } from '../domain/words'
import { Proof } from '../historikk/Proof'
import { Downloads } from './Downloads'
import { useRegister, type Entry } from './register'
import { useOutcomeWords, whoOf } from './VedtakList'
import '../domain/mote/mote.css'

export default function VedtakPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const w = useWords(words)
  const common = useWords(shared)
  const saker = useSaker()
  const titleOf = useCallback((sak: string | undefined) => saker.of(sak)?.tittel ?? '', [saker])
  const { entries, ready } = useRegister(titleOf)
  const entry = entries.find((e) => e.id === id)
  useTitle(entry ? entry.tittel : common.missing)
  if (!ready) return <p className="fp-waiting">{common.loading}</p>
  if (!entry) return <Empty title={common.missing} action={<Link href="/vedtak">{w.all}</Link>}>{common.missingText}</Empty>
  return <Shown key={id} entry={entry} />
}

function Shown({ entry }: { entry: Entry }) {
  const w = useWords(words)
  const common = useWords(shared)
  const names = useNames()
  const lang = useLang()
  const outcome = useOutcomeWords()
  const follow = useRow<VedtakRow>(`vedtak/${entry.id}`).row?.row
  const changed = useChanged(`vedtak/${entry.id}`)
  const item = useRow<MoteRow>(rowKey('mote', entry.mote)).row?.row.punkt.find((p) => p.utfall?.vedtak === entry.id)
  const fest = item?.utfall?.fest
  return (
    <article>
      <p className="fp-noprint"><Link href="/vedtak">{w.all}</Link></p>
      <PageHead title={entry.tittel} lang={entry.malform} lead={<>{`${w.of(whoOf(entry, names))}, ${formatMoment(entry.dato, lang)}: ${outcome(entry)}`}<Why label={outcome(entry)} trace={entry.spor} /></>} />
      <blockquote className="fp-wording" lang={entry.malform}>{item?.utfall?.ordlyd ?? entry.ordlyd}</blockquote>
      {item?.utfall?.ordlyd ? <p className="fp-tags"><Why label={w.what} trace={item.utfall.spor} /></p> : null}
      <Downloads of={`vedtak/${entry.id}`} papers={[['utskrift', ['pdf']]]} />
      <Section title={w.ground}>
        <Facts>
          {entry.sak ? <Facts.Item name={w.sak}><Link href={`/sak/${entry.sak}`}>{entry.tittel}</Link>{item ? <Why label={w.sak} rom="mote" ting={entry.mote} felt={`punkt.${item.punkt}.sak`} /> : null}</Facts.Item> : null}
          <Facts.Item name={w.mote}><Link href={`/mote/${entry.mote}/protokoll`}>{formatMoment(entry.dato, lang)}</Link><Why label={w.mote} rom="mote" ting={entry.mote} felt="start" /></Facts.Item>
          {fest?.tekst ? <Facts.Item name={w.textOf}>{w.fixed(fest.versjon ?? 0)} <code>{fest.hash?.slice(0, 16)}</code><Hidden>{fest.hash}</Hidden><Why label={w.textOf} trace={entry.spor} /></Facts.Item> : null}
          {entry.plan && entry.versjon ? <Facts.Item name={w.version}><Link href={`/plan/${entry.plan}/versjon/${entry.versjon}`}>{w.version}</Link><Why label={w.version} trace={entry.spor} /></Facts.Item> : null}
        </Facts>
      </Section>
      <Partners entry={entry} />
      <Changed on={changed}><FollowUp id={entry.id} follow={follow} /></Changed>
      <Proof seq={entry.spor.seq} spor={entry.spor} of="vedtak" />
      <TiltakFrom source={{ rom: 'vedtak', ting: entry.id }} quiet />
      {follow ? <Section title={common.history}><History room="vedtak" id={entry.id} sentences={sentences} parts={partNames} /></Section> : null}
    </article>
  )
}

/** What the partners decide of it, or the way to ask them. */
function Partners({ entry }: { entry: Entry }) {
  const w = useWords(words)
  const p = useWords(partnarWords)
  const may = useMay('partnarvedtak.Ask') !== ''
  const [asking, ask] = useState(false)
  const matters = useRows<PartnarvedtakKort>('partnarvedtak.kort').rows.map((r) => r.row).filter((r) => r.vedtak === entry.id)
  const meeting = useRows<MoteKort>('mote.kort').rows.find((r) => r.row.id === entry.mote)?.row
  const decided = meeting?.vedtak.find((v) => v.vedtak === entry.id)
  if (matters.length === 0 && !decided?.partnarvedtak) return null
  return (
    <Section title={w.partnerBoard}>
      {matters.length === 0 ? <p className="fp-none">{p.noneText}</p> : <ul className="fp-items">{matters.map((m) => <li key={m.id}><Link href={`/partnarvedtak/${m.id}`} lang={m.malform}>{m.tittel}</Link> <small>{p.progress(m.partnarar.length - m.ventar, m.partnarar.length)}</small><Why label={m.tittel} trace={m.opphav} /></li>)}</ul>}
      {matters.length === 0 && may ? <p className="fp-noprint"><Button onClick={() => ask(true)}>{p.ask}</Button></p> : null}
      {asking ? <AskPartners entry={entry} punkt={decided?.punkt ?? ''} close={() => ask(false)} /> : null}
    </Section>
  )
}

function AskPartners({ entry, punkt, close }: { entry: Entry; punkt: string; close: () => void }) {
  const p = useWords(partnarWords)
  const malform = useOwnMalform()
  const partnarar = usePartnarChoices()
  return (
    <AskDialog draftKey={`vedtak/${entry.id}.partnarar`} title={p.askTitle} submit={p.askIt} close={close}
      fields={[
        { kind: 'text', name: 'tittel', label: p.matter, max: 200, required: true, initial: entry.tittel, ...(entry.malform ? { lang: entry.malform } : {}) },
        { kind: 'text', name: 'ordlyd', label: p.wording, rows: 6, max: 8000, required: true, initial: entry.ordlyd, ...(entry.malform ? { lang: entry.malform } : {}) },
        { kind: 'many', name: 'partnarar', label: p.whom, choices: partnarar, required: true, initial: partnarar.map((c) => c.value).join(' ') },
        { kind: 'when', name: 'frist', label: p.fristOptional },
      ]}
      send={(v) => navigate(`/partnarvedtak/${askPartners({
        sak: entry.sak, mote: entry.mote, punkt, vedtak: entry.id, plan: entry.plan, versjon: entry.versjon, tittel: v('tittel'), ordlyd: v('ordlyd'), malform: entry.malform ?? malform,
        partnarar: v('partnarar').split(' ').filter(Boolean), frist: parseMoment(v('frist')) ?? '',
      })}`)} />
  )
}

type Follows = VedtakRow['folgjer'][number]
const KINDS = ['tiltak', 'sak', 'plan', 'planelement'] as const

/** The things that can follow a decision up, by kind, and by "room/id". */
function useFollowers(): { choices: Record<(typeof KINDS)[number], Choice[]>; of: (f: Follows) => string; /** Where each tiltak stands. */ tiltak: ReadonlyMap<string, TiltakKort> } {
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const saker = useRows<SakKort>('sak.kort').rows
  const planar = useRows<PlanRow>('plan').rows
  const elements = useRows<PlanelementRow>('planelement').rows
  return useMemo(() => {
    const choices = {
      tiltak: tiltak.map(({ row }) => ({ value: row.id, label: row.tittel })), sak: saker.map(({ row }) => ({ value: row.id, label: row.tittel })), plan: planar.map(({ row }) => ({ value: row.id, label: row.tittel })),
      planelement: elements.filter((e) => !e.row.trekt).map(({ row }) => ({ value: row.id, label: [row.nummer, row.ordlyd].filter(Boolean).join(' ').slice(0, 120) })),
    }
    return { choices, tiltak: new Map(tiltak.map(({ row }) => [row.id, row])), of: (f) => KINDS.flatMap((k) => (k === f.rom ? choices[k] : [])).find((c) => c.value === f.ting)?.label ?? '' }
  }, [tiltak, saker, planar, elements])
}

function FollowUp({ id, follow }: { id: string; follow: VedtakRow | undefined }) {
  const w = useWords(words)
  const lang = useLang()
  const malform = useOwnMalform()
  const things = useFollowers()
  const [asked, ask] = useState<'link' | 'tell'>()
  const mayLink = useMay('vedtak.LinkFollowUp') !== ''
  const mayTell = useMay('vedtak.TellProgress') !== ''
  const [drop, dropping] = useDrop<Follows>((f) => ({ title: w.dropTitle(things.of(f)), submit: w.dropIt, send: (merknad) => dropFollowUp(id, f.folgje, merknad) }))
  const grad = follow?.framdrift
  const all = follow?.folgjer ?? []
  return (
    <Section title={w.followUp}>
      <p>{grad ? <><strong>{w.grad[grad.grad]}</strong>, {w.told(formatDateTime(grad.spor.time, lang))}<Why trace={grad.spor} /></> : <span className="fp-none">{w.notTold}</span>}</p>
      {grad?.ord ? <blockquote className="fp-history__quote" lang={grad.malform}>{grad.ord}</blockquote> : null}
      {all.length === 0 ? <p className="fp-none">{w.noFollows}</p> : (
        <ul className="fp-items">
          {all.map((f) => <li key={f.folgje}><p><Link href={`/${f.rom}/${f.ting}`}>{things.of(f) || f.rom}</Link><Why trace={f.spor} /></p>{f.rom === 'tiltak' ? <TiltakStand row={things.tiltak.get(f.ting)} /> : null}{mayLink ? <ItemMenu label={things.of(f)} acts={[[w.drop, () => drop(f)]]} /> : null}</li>)}
        </ul>
      )}
      <div className="fp-actions fp-noprint">
        {mayLink ? <Button variant="secondary" data-size="sm" onClick={() => ask('link')}>{w.link}</Button> : null}
        {mayTell ? <Button variant="secondary" data-size="sm" onClick={() => ask('tell')}>{w.tell}</Button> : null}
      </div>
      {dropping}
      {asked === 'link' ? (
        <AskDialog draftKey={`vedtak/${id}.link`} title={w.linkTitle} submit={w.linkIt} close={() => ask(undefined)} send={(v) => linkFollowUp(id, v('rom') as FollowRom, v(v('rom')))}
          fields={[
            { kind: 'choice', name: 'rom', label: w.linkWhat, initial: 'tiltak', choices: KINDS.map((value) => ({ value, label: w.kinds[value] })) },
            ...KINDS.map((k) => ({ kind: 'choice' as const, name: k, label: w.linkWhich, none: w.choose, required: true, choices: things.choices[k], when: (v: (name: string) => string) => v('rom') === k })),
          ]} />
      ) : asked === 'tell' ? (
        <AskDialog draftKey={`vedtak/${id}.grad`} title={w.how} submit={w.tellIt} close={() => ask(undefined)} send={(v) => tellProgress(id, v('grad') as OppfolgingGrad, v('ord'), v('malform') as Malform)}
          fields={[
            { kind: 'radio', name: 'grad', label: w.how, required: true, initial: grad?.grad ?? '', choices: (['ikkje-begynt', 'i-gang', 'gjort'] as const).map((value) => ({ value, label: w.grad[value] })) },
            { kind: 'text', name: 'ord', label: w.ord, rows: 3, max: 2000 }, { kind: 'malform', name: 'malform', label: '', initial: malform },
          ]} />
      ) : null}
    </Section>
  )
}
