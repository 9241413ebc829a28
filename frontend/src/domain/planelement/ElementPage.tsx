// An element's own page: what it says, where it belongs, where it stands, and everything that happened to it.
import { useMemo, useState, type ReactNode, type SubmitEvent } from 'react'
import { Alert, Button, Changed, Empty, Facts, LivePresence, PageHead, Paragraph, Section } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import { useChanged, usePresence, useRow, useRows, type Row } from '../../engine/live'
import { Link, navigate, useTitle, type PageProps } from '../../engine/route'
import { Conflict, Writers } from '../Editable'
import { placeOf, useEdit, type Edit } from '../edit'
import { describeEdit, editWords } from '../edit.words'
import { Choose, FormFoot, useFormId, WriteField } from '../fields'
import { FormDialog } from '../FormDialog'
import { useNames, usePartnarChoices } from '../names'
import { Refused, useRefused } from '../refused'
import type { PlanelementRow, PlanRow } from '../rows'
import type { Names } from '../say'
import { Oppdikta, Sources } from '../Sources'
import { StandsIn } from '../StandsIn'
import { TiltakFrom } from '../TiltakFrom'
import { shared } from '../words'
import { nameResponsible, number, ORD, place, restore, shortOf, withdraw, type Written } from './commands'
import { useMayOn, type Act } from './may'
import { kindOf, ELEMENT } from './terms'
import { mayStandUnder, ringOf } from './tree'
import { Why } from '../Why'
import { words } from './words'
import './planelement.css'

const WORDS_MAX = 1000
const MORE_MAX = 4000
const NUMBER_MAX = 20
const REMARK_MAX = 1000

const LABEL = { nn: words.nn.words, nb: words.nb.words, en: words.en.words }

export default function ElementPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const common = useWords(shared)
  const { row, ready, gone } = useRow<PlanelementRow>(`planelement/${id}`)
  useTitle(row ? shortOf(row.row.ordlyd) : common.missing)
  if (gone) return <Gone id={id} />
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={id} row={row} />
}

function Gone({ id }: { id: string }) {
  const w = useWords(words)
  const common = useWords(shared)
  const { bringBack } = useWords(editWords)
  const { refusal, putAway } = useRefused('Formulate', `planelement/${id}`)
  if (!refusal) return <Empty title={common.missing} action={<Link href="/planelement">{w.allElements}</Link>}>{common.missingText}</Empty>
  return (
    <>
      <PageHead title={w.refused} />
      <Refused refusal={refusal} again={bringBack} putAway={putAway} onAgain={() => navigate(`/planelement/nytt?fra=${id}`)} />
    </>
  )
}

type Props = { row: PlanelementRow; names: Names; may: (act: Act) => boolean }

function Shown({ row: { row, key } }: { row: Row<PlanelementRow> }) {
  const w = useWords(words)
  const lang = useLang()
  const names = useNames()
  const may = useMayOn(row)
  const [editing, goTo] = useState('')
  const present = usePresence(key, editing)
  const changed = useChanged(key)
  const props = { row, names, may }
  return (
    <article>
      <p className="fp-noprint"><Link href="/planelement">{w.allElements}</Link></p>
      <PageHead title={row.ordlyd} lang={row.malform} lead={kindOf(row, lang)} />
      {row.trekt ? <Withdrawn {...props} /> : null}
      <LivePresence people={present} />
      <Changed on={changed}>
        <div className="fp-columns">
          <div>
            <Ord {...props} writers={<Writers names={names} present={present.filter((p) => p.place === placeOf(ORD))} />} goTo={goTo} />
            <Beneath row={row} />
            <TiltakFrom source={{ rom: 'planelement', ting: row.id }} goal={row.slag === 'mal' ? row.id : ''} quiet={row.slag === 'mal'} />
            <StandsIn rom="planelement" ting={row.id} />
          </div>
          <About {...props} />
        </div>
      </Changed>
    </article>
  )
}

function Withdrawn({ row, may }: Props) {
  const w = useWords(words)
  return (
    <Alert data-color="warning">
      <Paragraph>{w.withdrawnNow} {row.trektMerknad ?? ''}</Paragraph>
      {may('Restore') ? <Button variant="secondary" data-size="sm" onClick={() => restore(row)}>{w.restore}</Button> : null}
    </Alert>
  )
}

function Ord({ row, names, may, writers, goTo }: Props & { writers: ReactNode; goTo: (place: string) => void }) {
  const w = useWords(words)
  const e = useWords(editWords)
  const label = useWords(LABEL)
  const edit = useEdit<PlanelementRow, Written, Written>(row, ORD, describeEdit(LABEL, shortOf(row.ordlyd)))
  const told = (v: Written) => [v.ordlyd, v.utdjuping].filter(Boolean).join('\n\n') || w.empty
  return (
    <div className="fp-editable">
      {edit.draft ? <OrdForm edit={edit} draft={edit.draft} lang={row.malform} done={() => goTo('')} /> : (
        <>
          {row.utdjuping ? <p className="fp-prose" lang={row.malform}>{row.utdjuping}</p> : null}
          {may('Reword') ? (
            <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" onClick={() => { edit.open(ORD.read(row)); goTo(placeOf(ORD)) }}>{e.editField(label)}</Button>
          ) : null}
        </>
      )}
      {writers}
      <Conflict edit={edit} trace={row.spor.ordlyd} names={names} text={told} written={(v) => v} lang={row.malform} />
    </div>
  )
}

function OrdForm({ edit, draft, lang, done }: { edit: Edit<Written, Written>; draft: Written; lang: string; done: () => void }) {
  const w = useWords(words)
  const common = useWords(shared)
  const id = useFormId()
  const [tried, setTried] = useState(false)
  const wrong = draft.ordlyd.trim() === '' ? common.fieldRequired(w.ordlyd) : draft.ordlyd.length > WORDS_MAX ? common.tooLong(w.ordlyd, WORDS_MAX) : undefined
  const long = draft.utdjuping.length > MORE_MAX ? common.tooLong(w.utdjuping, MORE_MAX) : undefined
  const errors = [...(wrong ? [{ id: `${id}-ord`, text: wrong }] : []), ...(long ? [{ id: `${id}-mer`, text: long }] : [])]
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0) return
    edit.save({ ordlyd: draft.ordlyd.trim(), utdjuping: draft.utdjuping.trim() })
    done()
  }
  const cancel = () => {
    edit.close()
    done()
  }
  return (
    <form className="fp-editform" onSubmit={submit} onKeyDown={(e) => { if (e.key === 'Escape') cancel() }}>
      <WriteField multiline id={`${id}-ord`} label={w.ordlyd} description={w.ordlydHelp} rows={3} lang={lang} counter={WORDS_MAX} value={draft.ordlyd}
        error={tried ? wrong : undefined} onChange={(e) => edit.type({ ...draft, ordlyd: e.target.value })} />
      <WriteField multiline id={`${id}-mer`} label={w.utdjuping} description={w.utdjupingHelp} rows={5} lang={lang} counter={MORE_MAX} value={draft.utdjuping}
        error={tried ? long : undefined} onChange={(e) => edit.type({ ...draft, utdjuping: e.target.value })} />
      <FormFoot errors={tried ? errors : []} submit={common.save} onCancel={cancel} />
    </form>
  )
}

function Beneath({ row }: { row: PlanelementRow }) {
  const w = useWords(words)
  const lang = useLang()
  const beneath = useRows<PlanelementRow>('planelement').rows.filter((r) => r.row.over === row.id && !r.row.trekt)
  if (beneath.length === 0) return null
  return (
    <Section title={w.beneath}>
      <ul className="fp-rows">
        {beneath.map((r) => <li key={r.key}><Link href={`/planelement/${r.row.id}`} lang={r.row.malform}>{r.row.ordlyd}</Link><small>{kindOf(r.row, lang)}</small></li>)}
      </ul>
    </Section>
  )
}

function About(props: Props) {
  const { row, names, may } = props
  const w = useWords(words)
  const slag = useWords(ELEMENT)
  const [editing, setEditing] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const all = useRows<PlanelementRow>('planelement').rows
  const inRing = useMemo(() => ringOf(all.map((r) => r.row), row.id).length > 0, [all, row.id])
  const above = useRow<PlanelementRow>(row.over ? `planelement/${row.over}` : '').row?.row
  const avtale = useRows<PlanRow>('plan').rows.find((p) => p.row.id === row.avtale)?.row
  const mayEdit = !row.trekt && (may('Number') || may('Place') || may('NameResponsible'))
  return (
    <aside aria-label={w.about}>
      <Section title={w.about}>
        {inRing ? <Alert data-color="warning" data-size="sm">{w.ring}</Alert> : null}
        {editing && mayEdit ? <AboutForm {...props} /> : (
          <Facts>
            <Facts.Item name={w.slag}>{slag[row.slag]}</Facts.Item>
            {row.nummer ? <Facts.Item name={w.nummer}>{row.nummer}<Why label={w.nummer} rom="planelement" ting={row.id} felt="nummer" /></Facts.Item> : null}
            {row.over && above ? <Facts.Item name={w.over}><Link href={`/planelement/${row.over}`} lang={above.malform}>{above.ordlyd}</Link><Why label={w.over} rom="planelement" ting={row.id} felt="over" /></Facts.Item> : null}
            {avtale ? <Facts.Item name={w.avtale}><Link href={`/plan/${avtale.id}`} lang={avtale.malform}>{avtale.tittel}</Link></Facts.Item> : null}
            <Facts.Item name={w.ansvarleg}>{row.ansvarleg ? <Link href={`/partnar/${row.ansvarleg}`}>{names.partnar(row.ansvarleg)}</Link> : w.nobody}{row.ansvarleg ? <Why label={w.ansvarleg} rom="planelement" ting={row.id} felt="ansvarleg" /> : null}</Facts.Item>
            {row.kjelder.length || row.oppdikta ? <Facts.Item name={w.kjelder}>{row.kjelder.length ? <Sources kjelder={row.kjelder} bare /> : <Oppdikta />}</Facts.Item> : null}
          </Facts>
        )}
        <p className="fp-tags fp-noprint">
          {mayEdit ? <Button variant="tertiary" data-size="sm" className="fp-edit" aria-expanded={editing} onClick={() => setEditing(!editing)}>{editing ? w.editDone : w.edit}</Button> : null}
          {may('Withdraw') && !row.trekt ? <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setWithdrawing(true)}>{w.withdraw}</Button> : null}
        </p>
        {withdrawing ? <WithdrawForm row={row} close={() => setWithdrawing(false)} /> : null}
      </Section>
    </aside>
  )
}

function AboutForm({ row, may }: Props) {
  const w = useWords(words)
  const lang = useLang()
  const partners = usePartnarChoices()
  const { rows } = useRows<PlanelementRow>('planelement')
  const [nummer, setNummer] = useState(row.nummer ?? '')
  const over = mayStandUnder(rows.map((r) => r.row), row).map((r) => ({ value: r.id, label: `${kindOf(r, lang)}: ${r.ordlyd}` }))
  return (
    <div className="fp-editform">
      {may('Number') ? (
        <form className="fp-editform" onSubmit={(e) => { e.preventDefault(); number(row, nummer.trim()) }}>
          <WriteField label={w.nummer} description={w.nummerHelp} maxLength={NUMBER_MAX} value={nummer} onChange={(e) => setNummer(e.target.value)} />
          <div className="fp-actions"><Button type="submit" variant="secondary" data-size="sm">{w.saveNumber}</Button></div>
        </form>
      ) : null}
      {may('Place') ? <Choose label={w.over} none={w.overNone} choices={over} value={row.over ?? ''} set={(v) => place(row, v)} /> : null}
      {may('NameResponsible') ? <Choose label={w.ansvarleg} none={w.nobody} choices={partners} value={row.ansvarleg ?? ''} set={(v) => nameResponsible(row, v)} /> : null}
    </div>
  )
}

function WithdrawForm({ row, close }: { row: PlanelementRow; close: () => void }) {
  const w = useWords(words)
  const [merknad, setMerknad] = useState('')
  return (
    <FormDialog title={w.withdrawTitle} submit={w.withdrawSubmit} close={close} onSubmit={() => withdraw(row, merknad.trim())}>
      <Paragraph>{w.withdrawText}</Paragraph>
      <WriteField multiline label={w.why} rows={3} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
    </FormDialog>
  )
}
