// «Formuler eit nytt»: a goal, a strategy or a clause. It goes to the new element's page at once.
import { useMemo, useState, type SubmitEvent } from 'react'
import { Empty, Fieldset, PageHead, Radio } from '../../design'
import type { FormError } from '../../design/errors'
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { navigate, text, useSearch, useTitle } from '../../engine/route'
import { useMay, useSession } from '../../engine/session'
import type { MalSlag, PlanelementSlag } from '../../events.gen'
import { useDraft } from '../draft'
import { Choose, FormFoot, MalformField, useFormId, useOwnMalform, WriteField } from '../fields'
import { usePartnarChoices, type Choice } from '../names'
import { useRefused } from '../refused'
import type { PlanelementRow, PlanRow } from '../rows'
import { shared } from '../words'
import { formulate, type NewElement } from './commands'
import { MALSLAG, MALSLAGA } from '../terms'
import { kindOf, MALSLAG_MEANS, ELEMENT, ELEMENTSLAGA } from './terms'
import { mayStandUnder } from './tree'
import { words } from './words'
import './planelement.css'

const WORDS_MAX = 1000
const MORE_MAX = 4000
const NUMBER_MAX = 20

const search = { fra: text }

export default function FormulatePage() {
  const w = useWords(words)
  useTitle(w.newTitle)
  const may = useMay('planelement.Formulate')
  return (
    <>
      <PageHead title={w.newTitle} lead={w.newLead} />
      {may ? <Form mustOwn={may === 'own'} /> : <Empty title={w.notYours}>{w.notYoursText}</Empty>}
    </>
  )
}

function useWritten(): [NewElement, (to: Partial<NewElement>) => void, done: () => void] {
  const malform = useOwnMalform()
  const [{ fra }] = useSearch(search)
  const { refusal, putAway } = useRefused<Partial<NewElement>>('Formulate', `planelement/${fra}`)
  const [draft, setDraft] = useDraft<NewElement>('planelement.ny')
  const written = useMemo<NewElement>(() => draft ?? {
    slag: 'mal', malslag: '', nummer: '', ordlyd: '', utdjuping: '', malform, over: '', avtale: '', ansvarleg: '', ...refusal?.data,
  }, [draft, refusal, malform])
  const done = () => {
    setDraft(undefined)
    putAway()
  }
  return [written, (to) => setDraft({ ...written, ...to }), done]
}

/** The partners that may become responsible: any, or for a planner her own. */
function useResponsible(mustOwn: boolean): Choice[] {
  const session = useSession()
  const all = usePartnarChoices()
  const own = new Set(session?.roles.flatMap((r) => (r.role === 'planleggar' && r.partnar ? [r.partnar] : [])))
  return mustOwn ? all.filter((p) => own.has(p.value)) : all
}

function Form({ mustOwn }: { mustOwn: boolean }) {
  const w = useWords(words)
  const id = useFormId()
  const partners = useResponsible(mustOwn)
  const [kept, change, done] = useWritten()
  const [tried, setTried] = useState(false)
  const written = { ...kept, ansvarleg: kept.ansvarleg || (mustOwn && partners.length === 1 ? (partners[0]?.value ?? '') : '') }
  const errors = useErrors(id, written, mustOwn)
  const errorOf = (field: string) => (tried ? errors.find((e) => e.id === `${id}-${field}`)?.text : undefined)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0) return
    done()
    navigate(`/planelement/${formulate({ ...written, ordlyd: written.ordlyd.trim(), utdjuping: written.utdjuping.trim(), nummer: written.nummer.trim() })}`)
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <Kinds id={id} written={written} change={change} errorOf={errorOf} />
      <WriteField multiline id={`${id}-ordlyd`} label={w.ordlyd} description={w.ordlydHelp} rows={3} lang={written.malform} counter={WORDS_MAX} value={written.ordlyd}
        error={errorOf('ordlyd')} onChange={(e) => change({ ordlyd: e.target.value })} />
      <WriteField multiline id={`${id}-utdjuping`} label={w.utdjuping} description={w.utdjupingHelp} rows={4} lang={written.malform} counter={MORE_MAX} value={written.utdjuping}
        error={errorOf('utdjuping')} onChange={(e) => change({ utdjuping: e.target.value })} />
      <WriteField id={`${id}-nummer`} label={w.nummer} description={w.nummerHelp} maxLength={NUMBER_MAX} value={written.nummer} onChange={(e) => change({ nummer: e.target.value })} />
      <MalformField value={written.malform} set={(malform) => change({ malform })} />
      <Over id={id} written={written} change={change} />
      <Choose id={`${id}-ansvarleg`} label={w.ansvarleg} none={w.nobody} choices={partners} value={written.ansvarleg} set={(ansvarleg) => change({ ansvarleg })} error={errorOf('ansvarleg')} />
      <FormFoot errors={tried ? errors : []} submit={w.submit} onCancel={() => { done(); navigate('/planelement') }} />
    </form>
  )
}

type PartProps = { id: string; written: NewElement; change: (to: Partial<NewElement>) => void }

function Kinds({ id, written, change, errorOf }: PartProps & { errorOf: (field: string) => string | undefined }) {
  const w = useWords(words)
  const kinds = useWords(ELEMENT)
  const goals = useWords(MALSLAG)
  const means = useWords(MALSLAG_MEANS)
  const agreements = useRows<PlanRow>('plan').rows.filter((p) => p.row.slag === 'avtale').map((p) => ({ value: p.row.id, label: p.row.tittel }))
  const choose = (slag: PlanelementSlag) => change({ slag, malslag: slag === 'mal' ? written.malslag : '', avtale: slag === 'avtalepunkt' ? written.avtale : '', over: '' })
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{w.slag}</Fieldset.Legend>
        {ELEMENTSLAGA.map((value) => <Radio key={value} name={`${id}-slag`} value={value} label={kinds[value]} checked={written.slag === value} onChange={() => choose(value)} />)}
      </Fieldset>
      {written.slag === 'mal' ? (
        <Fieldset>
          <Fieldset.Legend>{w.malslag}</Fieldset.Legend>
          {MALSLAGA.map((value: MalSlag, i) => (
            <Radio key={value} id={i === 0 ? `${id}-malslag` : undefined} name={`${id}-malslag`} value={value} label={goals[value]} description={means[value]}
              checked={written.malslag === value} aria-invalid={errorOf('malslag') ? true : undefined} onChange={() => change({ malslag: value })} />
          ))}
        </Fieldset>
      ) : null}
      {written.slag === 'avtalepunkt' ? (
        <Choose id={`${id}-avtale`} label={w.avtale} none={w.chooseAvtale} description={agreements.length > 0 ? '' : w.noAvtale} choices={agreements} value={written.avtale}
          set={(avtale) => change({ avtale, over: '' })} error={errorOf('avtale')} />
      ) : null}
    </>
  )
}

function Over({ written, change }: PartProps) {
  const w = useWords(words)
  const { rows } = useRows<PlanelementRow>('planelement')
  const choices = mayStandUnder(rows.map((r) => r.row), { id: '', slag: written.slag, avtale: written.avtale || undefined })
    .map((r) => ({ value: r.id, label: `${kindOf(r, 'nn')}: ${r.ordlyd}` }))
  return <Choose label={w.over} none={w.overNone} choices={choices} value={written.over} set={(over) => change({ over })} />
}

function useErrors(id: string, written: NewElement, mustOwn: boolean): FormError[] {
  const w = useWords(words)
  const common = useWords(shared)
  const found: [string, string | false][] = [
    ['malslag', written.slag === 'mal' && !written.malslag && common.fieldRequired(w.malslag)],
    ['avtale', written.slag === 'avtalepunkt' && !written.avtale && common.fieldRequired(w.avtale)],
    ['ordlyd', written.ordlyd.trim() === '' ? common.fieldRequired(w.ordlyd) : written.ordlyd.length > WORDS_MAX && common.tooLong(w.ordlyd, WORDS_MAX)],
    ['utdjuping', written.utdjuping.length > MORE_MAX && common.tooLong(w.utdjuping, MORE_MAX)],
    ['ansvarleg', mustOwn && !written.ansvarleg && common.fieldRequired(w.ansvarleg)],
  ]
  return found.flatMap(([field, text]) => (text ? [{ id: `${id}-${field}`, text }] : []))
}
