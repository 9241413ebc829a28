// «Start ein plan»: its kind, its title, and the chapters that the template gives it. It goes to the new
// plan at once; if the server refuses, that page says why and leads back here with everything that was typed.
import { useMemo, useState, type SubmitEvent } from 'react'
import { Checkbox, Empty, Fieldset, Heading, PageHead, Radio } from '../../design'
import type { FormError } from '../../design/errors'
import { useLang, useWords } from '../../engine/i18n'
import { navigate, text, useSearch, useTitle } from '../../engine/route'
import { useMay, useSession } from '../../engine/session'
import type { Malform, Periode, PlanSlag } from '../../events.gen'
import { useDraft } from '../draft'
import { Choose, FormFoot, MalformField, PeriodFields, readPeriod, useFormId, useOwnMalform, usePeriodErrors, WriteField, writePeriod, type WrittenPeriod } from '../fields'
import { useUtvalChoices, type Choice } from '../names'
import { useRefused } from '../refused'
import { shared } from '../words'
import { startPlan } from './commands'
import { MALAR } from './malar'
import { SLAG, SLAG_MEANS, SLAGA } from './terms'
import { words } from './words'
import './plan.css'

const TITLE_MAX = 200

type Written = { slag: PlanSlag | ''; tittel: string; malform: Malform; utval: string; tid: WrittenPeriod; mal: boolean }
type Asked = { slag: PlanSlag; tittel: string; malform: Malform; periode?: Periode; utval?: string; kapittelmal?: string }

const search = { fra: text }

export default function StartPage() {
  const w = useWords(words)
  useTitle(w.startTitle)
  const may = useMay('plan.Start')
  const charges = useCharges(may)
  return (
    <>
      <PageHead title={w.startTitle} lead={w.startLead} />
      {may ? <StartForm charges={charges} mustCharge={may === 'own'} /> : <Empty title={w.notYours}>{w.notYoursText}</Empty>}
    </>
  )
}

/** The utval that may get charge of it: any, or for who leads some, those. */
function useCharges(scope: string): Choice[] {
  const session = useSession()
  const all = useUtvalChoices()
  const led = new Set(session?.roles.flatMap((r) => (r.role === 'utvalsleiar' && r.utval ? [r.utval] : [])))
  return scope === 'all' ? all : all.filter((u) => led.has(u.value))
}

function useWritten(): [Written, (to: Partial<Written>) => void, done: () => void] {
  const lang = useLang()
  const malform = useOwnMalform()
  const [{ fra }] = useSearch(search)
  const { refusal, putAway } = useRefused<Asked>('Start', `plan/${fra}`)
  const [draft, setDraft] = useDraft<Written>('plan.ny')
  const written = useMemo<Written>(() => {
    if (draft) return draft
    const p = refusal?.data
    return {
      slag: p?.slag ?? '', tittel: p?.tittel ?? '', malform: p?.malform ?? malform, utval: p?.utval ?? '', tid: writePeriod(p?.periode, lang), mal: !p || !!p.kapittelmal,
    }
  }, [draft, refusal, malform, lang])
  const done = () => {
    setDraft(undefined)
    putAway()
  }
  return [written, (to) => setDraft({ ...written, ...to }), done]
}

function StartForm({ charges, mustCharge }: { charges: Choice[]; mustCharge: boolean }) {
  const w = useWords(words)
  const id = useFormId()
  const [kept, change, done] = useWritten()
  const [tried, setTried] = useState(false)
  const only = mustCharge && charges.length === 1 ? (charges[0]?.value ?? '') : ''
  const written = { ...kept, utval: kept.utval || only }
  const { errors, of } = useErrors(id, written, mustCharge)
  const error = (field: string) => (tried ? of(field) : undefined)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0 || !written.slag) return
    const { slag, tittel, malform, utval, tid, mal } = written
    done()
    navigate(`/plan/${startPlan({ slag, tittel: tittel.trim(), malform, utval, periode: readPeriod(tid) ?? {}, kapittelmal: mal ? slag : '' })}`)
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <Kinds id={id} slag={written.slag} set={(slag) => change({ slag })} error={error('slag')} />
      <WriteField id={`${id}-tittel`} label={w.tittel} description={w.tittelHelp} lang={written.malform} value={written.tittel} maxLength={TITLE_MAX} error={error('tittel')}
        onChange={(e) => change({ tittel: e.target.value })} />
      <MalformField value={written.malform} set={(malform) => change({ malform })} />
      <Choose id={`${id}-utval`} label={w.utval} none={w.chooseUtval} choices={charges} value={written.utval} set={(utval) => change({ utval })} error={error('utval')} />
      <PeriodFields id={id} legend={w.periodeLegend} value={written.tid} set={(tid) => change({ tid })} tried={tried} />
      <Template slag={written.slag} malform={written.malform} used={written.mal} set={(mal) => change({ mal })} />
      <FormFoot errors={tried ? errors : []} submit={w.startSubmit} onCancel={() => { done(); navigate('/plan') }} />
    </form>
  )
}

function Kinds({ id, slag, set, error }: { id: string; slag: string; set: (slag: PlanSlag) => void; error: string | undefined }) {
  const w = useWords(words)
  const kinds = useWords(SLAG)
  const means = useWords(SLAG_MEANS)
  return (
    <Fieldset>
      <Fieldset.Legend>{w.slagLabel}</Fieldset.Legend>
      {SLAGA.map((value, i) => (
        <Radio key={value} id={i === 0 ? `${id}-slag` : undefined} name={`${id}-slag`} value={value} label={kinds[value]} description={means[value]} checked={slag === value}
          aria-invalid={error ? true : undefined} onChange={() => set(value)} />
      ))}
    </Fieldset>
  )
}

/** What the plan will begin with. */
function Template({ slag, malform, used, set }: { slag: PlanSlag | ''; malform: Malform; used: boolean; set: (used: boolean) => void }) {
  const w = useWords(words)
  if (!slag) return null
  const chapters = MALAR[slag]
  return (
    <section className="fp-template">
      <Checkbox label={w.useTemplate} checked={used} onChange={(e) => set(e.target.checked)} />
      <Heading level={2} data-size="2xs">{w.template}</Heading>
      {used ? (
        <ol lang={malform}>
          {chapters.filter((c) => !c.under).map((c) => {
            const beneath = chapters.filter((o) => o.under === c.kode)
            return (
              <li key={c.kode}>{c[malform]}{beneath.length > 0 ? <ol>{beneath.map((o) => <li key={o.kode}>{o[malform]}</li>)}</ol> : null}</li>
            )
          })}
        </ol>
      ) : <p className="fp-none">{w.emptyTemplate}</p>}
    </section>
  )
}

function useErrors(id: string, written: Written, mustCharge: boolean): { errors: FormError[]; of: (field: string) => string | undefined } {
  const w = useWords(words)
  const common = useWords(shared)
  const period = usePeriodErrors(id, written.tid)
  const found = new Map<string, string>()
  if (written.slag === '') found.set('slag', common.fieldRequired(w.slag))
  if (written.tittel.trim() === '') found.set('tittel', common.fieldRequired(w.tittel))
  if (mustCharge && written.utval === '') found.set('utval', common.fieldRequired(w.utval))
  const errors = [...found].map(([field, text]) => ({ id: `${id}-${field}`, text }))
  return { errors: [...errors, ...period], of: (field) => found.get(field) }
}
