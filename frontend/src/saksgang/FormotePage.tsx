// The room of one side before a meeting: what they say to one another, and what they agree to say in each sak. Nobody of
// the other side sees that it is there; what they agree on is seen by all when they publish it.
import { useState, type SubmitEvent } from 'react'
import { Alert, Button, Changed, Empty, Facts, LivePresence, PageHead, Section } from '../design'
import { announce } from '../engine/announce'
import { formatDateTime, formatLongDate, formatMoment, formatTime, useLang, useWords } from '../engine/i18n'
import { useChanged, useOthersChanges, usePresence, useRow, useRows, type Row } from '../engine/live'
import { Link, useTitle, type PageProps } from '../engine/route'
import { me, useMay } from '../engine/session'
import { AskDialog } from '../domain/AskDialog'
import { useDraft } from '../domain/draft'
import { Choose, useOwnMalform, WriteField } from '../domain/fields'
import { agreeWord, closeRoom, post, publish, withdrawPost } from '../domain/formote/commands'
import { sentences } from '../domain/formote/sentences'
import { useOwnSides } from '../domain/formote/side'
import { words } from '../domain/formote/words'
import { FormDialog } from '../domain/FormDialog'
import { History } from '../domain/History'
import { rowKey, useNames } from '../domain/names'
import { alternatesOf, useOwnSeats } from '../domain/offices'
import type { FormoteRow, MoteKort, SakKort, SakRow, UtvalRow } from '../domain/rows'
import { useSaker } from '../domain/saker'
import { useSakNumbers } from '../domain/numbers'
import { SIDE } from '../domain/seats'
import type { Names } from '../domain/say'
import { Why } from '../domain/Why'
import { shared } from '../domain/words'
import type { Malform } from '../events.gen'
import '../domain/sak/sak.css'

const MAX = 4000

export default function FormotePage({ params }: PageProps) {
  const common = useWords(shared)
  const w = useWords(words)
  const side = useWords(SIDE)
  const names = useNames()
  const { row, ready, gone } = useRow<FormoteRow>(`formote/${params['id'] ?? ''}`)
  useTitle(row ? w.title(side[row.row.side], names.utval(row.row.utval)) : common.missing)
  if (gone) return <Empty title={common.missing} action={<Link href="/mote">{w.meeting}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={row.key} whole={row} names={names} />
}

type Rights = { write: boolean; publish: boolean }

/** Who is of the side writes; who sits on it publishes. */
function useRights(row: FormoteRow): Rights {
  const own = useOwnSides(row.utval).includes(row.side)
  const sits = useOwnSeats(row.utval).some((p) => p.side === row.side)
  const speaks = useMay('sak.SpeakForSide') !== ''
  return { write: own && !row.lukka, publish: speaks && sits }
}

function Shown({ whole: { row, key }, names }: { whole: Row<FormoteRow>; names: Names }) {
  const w = useWords(words)
  const common = useWords(shared)
  const side = useWords(SIDE)
  const lang = useLang()
  const rights = useRights(row)
  const present = usePresence(key)
  const changed = useChanged(key)
  const [closing, close] = useState(false)
  useOthersChanges<FormoteRow>(key, (now, before) => {
    const last = now.row.innlegg[now.row.innlegg.length - 1]
    if (last && now.row.innlegg.length > (before?.row.innlegg.length ?? 0)) announce(w.otherPosted(names.person(last.person ?? '')))
  })
  return (
    <article>
      <PageHead title={w.title(side[row.side], names.utval(row.utval))} actions={rights.write ? <Button variant="secondary" data-size="sm" onClick={() => close(true)}>{w.close}</Button> : null} />
      <Alert data-color="info" data-size="sm">{w.secret(side[row.side])}</Alert>
      {row.lukka ? <p role="status">{w.closed(formatDateTime(row.lukka.time, lang))}<Why trace={row.lukka} /></p> : null}
      <LivePresence people={present} />
      <Changed on={changed}>
        <div className="fp-columns">
          <div><WordsOf row={row} rights={rights} names={names} /><Talk row={row} rights={rights} names={names} /></div>
          <aside aria-label={w.about}><About row={row} names={names} /></aside>
        </div>
      </Changed>
      <Section title={common.history}><History room="formote" id={row.id} sentences={sentences} /></Section>
      {closing ? <FormDialog title={w.closeTitle} submit={w.closeIt} close={() => close(false)} onSubmit={() => closeRoom(row)}><p>{w.closeText}</p></FormDialog> : null}
    </article>
  )
}

function About({ row, names }: { row: FormoteRow; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const meeting = useRows<MoteKort>('mote.kort').rows.find((r) => r.row.id === row.mote)?.row
  return (
    <Section title={w.about}>
      <Facts>
        {meeting ? <Facts.Item name={w.meeting}><Link href={`/mote/${meeting.id}`}>{meeting.tittel || formatLongDate(meeting.start, lang)}</Link></Facts.Item> : null}
        <Facts.Item name={w.utval}><Link href={`/utval/${row.utval}`}>{names.utval(row.utval)}</Link></Facts.Item>
        {row.start ? <Facts.Item name={w.when}>{formatMoment(row.start.slice(0, 10), lang)}{row.start.length > 10 ? ` ${formatTime(row.start, lang)}` : ''}</Facts.Item> : null}
        {row.stad ? <Facts.Item name={w.where}>{row.stad}</Facts.Item> : null}
        <Facts.Item name={w.opened}>{formatDateTime(row.opphav.time, lang)}<Why trace={row.opphav} /></Facts.Item>
      </Facts>
    </Section>
  )
}

type PartProps = { row: FormoteRow; rights: Rights; names: Names }

/** The saker to prepare: those on the agenda of the meeting, or where none is named those on the queue; and those agreed on. */
function useToPrepare(row: FormoteRow): SakKort[] {
  const { all, of } = useSaker()
  const meeting = useRows<MoteKort>('mote.kort').rows.find((r) => r.row.id === row.mote)?.row
  const ids = meeting ? meeting.saker : all.filter((s) => s.utval === row.utval && s.stand === 'i-ko').map((s) => s.id)
  return [...new Set([...ids, ...row.ord.map((o) => o.sak)])].flatMap((id) => of(id) ?? [])
}

function WordsOf({ row, rights, names }: PartProps) {
  const w = useWords(words)
  const saker = useToPrepare(row)
  return (
    <Section title={w.saker}>
      {saker.length === 0 ? <p className="fp-none">{w.noSaker}</p> : <ul className="fp-items">{saker.map((s) => <WordOf key={s.id} row={row} sak={s} rights={rights} names={names} />)}</ul>}
    </Section>
  )
}

function WordOf({ row, sak, rights, names }: PartProps & { sak: SakKort }) {
  const w = useWords(words)
  const number = useSakNumbers().of(sak.id)
  const [asked, ask] = useState<'agree' | 'publish'>()
  const agreed = row.ord.find((o) => o.sak === sak.id)
  const word = useRow<SakRow>(rowKey('sak', agreed ? sak.id : '')).row?.row.fellesord.find((f) => f.formote === row.id)
  const isOut = !!word && word.ord === agreed?.ord
  return (
    <li>
      <p className="fp-items__kind"><Link href={`/sak/${sak.id}`}>{number ? `${number} ` : ''}<span lang={sak.malform}>{sak.tittel}</span></Link></p>
      {agreed ? (
        <>
          <blockquote className="fp-history__quote" lang={agreed.malform}>{agreed.ord}</blockquote>
          <p className="fp-history__meta">{agreed.talsperson ? w.speaks(names.person(agreed.talsperson)) : ''} {isOut ? w.published : word ? w.publishedOther : ''}<Why trace={agreed.spor} /></p>
        </>
      ) : <p className="fp-none">{w.noWord}</p>}
      <div className="fp-actions fp-noprint">
        {rights.write && sak.stand !== 'avslutta' ? <Button variant="secondary" data-size="sm" aria-label={`${agreed ? w.agreeAnew : w.agree} ${sak.tittel}`} onClick={() => ask('agree')}>{agreed ? w.agreeAnew : w.agree}</Button> : null}
        {rights.publish && agreed && !isOut && sak.stand !== 'avslutta' ? <Button data-size="sm" aria-label={`${w.publish}: ${sak.tittel}`} onClick={() => ask('publish')}>{w.publish}</Button> : null}
      </div>
      {asked === 'agree' ? <AgreeDialog row={row} sak={sak} names={names} close={() => ask(undefined)} /> : null}
      {asked === 'publish' && agreed ? (
        <FormDialog title={w.publishTitle} submit={w.publish} close={() => ask(undefined)} onSubmit={() => publish(row, agreed)}>
          <blockquote className="fp-history__quote" lang={agreed.malform}>{agreed.ord}</blockquote><p>{w.publishText}</p>
        </FormDialog>
      ) : null}
    </li>
  )
}

function AgreeDialog({ row, sak, names, close }: { row: FormoteRow; sak: SakKort; names: Names; close: () => void }) {
  const w = useWords(words)
  const own = useOwnMalform()
  const utval = useRow<UtvalRow>(rowKey('utval', row.utval)).row?.row
  const ofSide = (utval?.plassar ?? []).filter((p) => !p.lukka && p.side === row.side).flatMap((p) => [...p.sete.map((s) => s.person), ...alternatesOf(p).map((a) => a.person)])
  const agreed = row.ord.find((o) => o.sak === sak.id)
  return (
    <AskDialog draftKey={`formote/${row.id}.ord.${sak.id}`} title={w.agreeTitle(sak.tittel)} submit={w.agreeIt} close={close}
      fields={[
        { kind: 'text', name: 'ord', label: w.ord, rows: 5, max: MAX, required: true, initial: agreed?.ord ?? '' },
        { kind: 'malform', name: 'malform', label: w.malform, initial: agreed?.malform ?? own },
        { kind: 'choice', name: 'talsperson', label: w.talsperson, none: w.nobody, initial: agreed?.talsperson ?? '', choices: [...new Set(ofSide)].map((p) => ({ value: p, label: names.person(p) })) },
      ]}
      send={(v) => agreeWord(row, sak.id, v('ord'), v('malform') as Malform, v('talsperson'))} />
  )
}

function Talk({ row, rights, names }: PartProps) {
  const w = useWords(words)
  const lang = useLang()
  const saker = useSaker()
  return (
    <Section title={w.talk}>
      {row.innlegg.length === 0 ? <p className="fp-none">{w.noPosts}</p> : (
        <ol className="fp-items">
          {row.innlegg.map((i) => (
            <li key={i.innlegg}>
              <p className="fp-items__kind">{i.person ? names.person(i.person) : ''}{i.partnar ? ` (${names.partnar(i.partnar)})` : ''} · {formatDateTime(i.opphav.time, lang)}<Why trace={i.opphav} /></p>
              {i.sak && !i.trekt ? <p className="fp-history__meta">{w.of(saker.of(i.sak)?.tittel ?? '')}</p> : null}
              {i.trekt ? <p className="fp-none">{w.withdrawn}</p> : <p className="fp-prose" lang={i.malform}>{i.ord}</p>}
              {i.person === me() && !i.trekt ? <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" onClick={() => withdrawPost(row, i.innlegg)}>{w.withdraw}</Button> : null}
            </li>
          ))}
        </ol>
      )}
      {rights.write ? <Write row={row} /> : null}
    </Section>
  )
}

type Draft = { ord: string; sak: string }

function Write({ row }: { row: FormoteRow }) {
  const w = useWords(words)
  const malform = useOwnMalform()
  const saker = useToPrepare(row)
  const [draft = { ord: '', sak: '' }, setDraft] = useDraft<Draft>(`formote/${row.id}.innlegg`)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    if (!draft.ord.trim()) return
    post(row, draft.sak, draft.ord.trim(), malform)
    setDraft(undefined)
  }
  return (
    <form className="fp-editform fp-noprint" onSubmit={submit}>
      <WriteField multiline rows={3} label={w.write} counter={MAX} lang={malform} value={draft.ord} onChange={(e) => setDraft({ ...draft, ord: e.target.value })} />
      {saker.length > 0 ? <Choose label={w.which} none={w.noSak} choices={saker.map((s) => ({ value: s.id, label: s.tittel }))} value={draft.sak} set={(sak) => setDraft({ ...draft, sak })} /> : null}
      <div className="fp-actions"><Button type="submit" variant="secondary" data-size="sm">{w.post}</Button></div>
    </form>
  )
}
