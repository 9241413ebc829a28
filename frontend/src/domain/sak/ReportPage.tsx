// «Meld sak»: the form for those who may. It goes to the new sak's page at once; if the server refuses, that page says
// why and leads back here with everything that was typed.
import { useMemo, useState, type SubmitEvent } from 'react'
import { Empty, PageHead } from '../../design'
import type { FormError } from '../../design/errors'
import { useWords } from '../../engine/i18n'
import { navigate, text, useSearch, useTitle } from '../../engine/route'
import { useMay, useSession } from '../../engine/session'
import type { Malform, SakSlag, Sakemne } from '../../events.gen'
import { useDraft } from '../draft'
import { Choose, FormFoot, MalformField, MomentField, useFormId, useMomentError, useOwnMalform, WriteField, writeMoment } from '../fields'
import { parseMoment } from '../moments'
import { upper, usePartnarChoices, useUtvalChoices, type Choice } from '../names'
import { useRefused } from '../refused'
import { EMNE } from '../rulings'
import { shared } from '../words'
import { report, type Report } from './commands'
import { SLAG } from './terms'
import { words } from './words'
import './sak.css'

const TITLE_MAX = 200
const TEXT_MAX = 4000
const SLAGA = ['vedtak', 'drofting', 'orientering', 'hoyring'] as const
const EMNA = ['lokalt-tiltak', 'handlingsplan', 'retningsline', 'strategi', 'avtale', 'mandat', 'usemje', 'anna'] as const

/** `fra` is a partner or an utval: "partnar <id>". */
type Written = Omit<Report, 'fraPartnar' | 'fraUtval'> & { fra: string }
const search = { fra: text, utval: text }

export default function ReportPage() {
  const w = useWords(words)
  useTitle(w.report)
  const may = useMay('sak.Report')
  return (
    <>
      <PageHead title={w.report} lead={w.reportLead} />
      {may ? <ReportForm /> : <Empty title={w.notYours}>{w.notYoursText}</Empty>}
    </>
  )
}

/** For whom she may report: the partners and utval of her roles; the secretariat for any. */
function useReporters(): Choice[] {
  const w = useWords(words)
  const session = useSession()
  const partnarar = usePartnarChoices()
  const utvala = useUtvalChoices()
  const roles = session?.roles ?? []
  const any = roles.some((r) => r.role === 'sekretariat')
  const own = new Set(roles.flatMap((r) => [r.partnar, r.utval].filter(Boolean)))
  return [
    ...partnarar.filter((p) => any || own.has(p.value)).map((p) => ({ value: `partnar ${p.value}`, label: p.label })),
    ...utvala.filter((u) => any || own.has(u.value)).map((u) => ({ value: `utval ${u.value}`, label: w.asUtval(u.label) })),
  ]
}

function useWritten(): [Written, (to: Partial<Written>) => void, done: () => void] {
  const malform = useOwnMalform()
  const [{ fra, utval }] = useSearch(search)
  const { refusal, putAway } = useRefused<Report>('Report', `sak/${fra}`)
  const [draft, setDraft] = useDraft<Written>('sak.ny')
  const written = useMemo<Written>(() => {
    if (draft) return draft
    const r = refusal?.data
    const from = r?.fraPartnar ? `partnar ${r.fraPartnar}` : r?.fraUtval ? `utval ${r.fraUtval}` : ''
    return {
      tittel: r?.tittel ?? '', slag: r?.slag ?? 'drofting', emne: r?.emne ?? 'anna', utval: r?.utval ?? utval, fra: from, bakgrunn: r?.bakgrunn ?? '', onske: r?.onske ?? '',
      malform: r?.malform ?? malform, frist: writeMoment(r?.frist, 'nn'),
    }
  }, [draft, refusal, malform, utval])
  const done = () => {
    setDraft(undefined)
    putAway()
  }
  return [written, (to) => setDraft({ ...written, ...to }), done]
}

function ReportForm() {
  const w = useWords(words)
  const id = useFormId()
  const [written, change, done] = useWritten()
  const reporters = useReporters()
  const [tried, setTried] = useState(false)
  const only = reporters.length === 1 ? reporters[0]?.value : undefined
  const now = only && written.fra === '' ? { ...written, fra: only } : written
  const errors = useErrors(id, now)
  const error = (field: string) => (tried ? errors.find((e) => e.id === `${id}-${field}`)?.text : undefined)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0) return
    done()
    navigate(`/sak/${report(toReport(now))}`)
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <WriteField id={`${id}-tittel`} label={w.tittel} description={w.tittelHelp} lang={now.malform} value={now.tittel} maxLength={TITLE_MAX} error={error('tittel')} onChange={(e) => change({ tittel: e.target.value })} />
      <WriteField multiline id={`${id}-bakgrunn`} label={w.bakgrunn} description={w.bakgrunnHelp} lang={now.malform} rows={6} counter={TEXT_MAX} value={now.bakgrunn} error={error('bakgrunn')} onChange={(e) => change({ bakgrunn: e.target.value })} />
      <WriteField multiline id={`${id}-onske`} label={w.onske} lang={now.malform} rows={3} counter={TEXT_MAX} value={now.onske} error={error('onske')} onChange={(e) => change({ onske: e.target.value })} />
      <Chosen id={id} now={now} change={change} error={error} reporters={reporters} />
      <MomentField id={`${id}-frist`} label={w.fristOptional} value={now.frist} tried={tried} set={(frist) => change({ frist })} />
      <MalformField value={now.malform} set={(malform: Malform) => change({ malform })} />
      <FormFoot errors={tried ? errors : []} submit={w.reportIt} onCancel={() => { done(); navigate('/sak') }} />
    </form>
  )
}

type ChosenProps = { id: string; now: Written; change: (to: Partial<Written>) => void; error: (field: string) => string | undefined; reporters: Choice[] }

function Chosen({ id, now, change, error, reporters }: ChosenProps) {
  const w = useWords(words)
  const slag = useWords(SLAG)
  const emne = useWords(EMNE)
  return (
    <>
      <Choose id={`${id}-utval`} label={w.toWhom} none={w.chooseUtval} choices={useUtvalChoices()} value={now.utval} error={error('utval')} set={(utval) => change({ utval })} />
      <Choose id={`${id}-slag`} label={w.whatFor} choices={SLAGA.map((value) => ({ value, label: upper(slag[value]) }))} value={now.slag} set={(v) => change({ slag: v as SakSlag })} />
      <Choose id={`${id}-emne`} label={w.emne} choices={EMNA.map((value) => ({ value, label: upper(emne[value]) }))} value={now.emne} set={(v) => change({ emne: v as Sakemne })} />
      <Choose id={`${id}-fra`} label={w.onBehalf} none={w.nobody} choices={reporters} value={now.fra} set={(fra) => change({ fra })} />
    </>
  )
}

function useErrors(id: string, { tittel, bakgrunn, onske, utval, frist }: Written): FormError[] {
  const w = useWords(words)
  const common = useWords(shared)
  const when = useMomentError(w.fristOptional, frist)
  const found: [string, string | false | undefined][] = [
    ['tittel', tittel.trim() === '' && common.fieldRequired(w.tittel)],
    ['bakgrunn', bakgrunn.trim() === '' ? common.fieldRequired(w.bakgrunn) : bakgrunn.length > TEXT_MAX && common.tooLong(w.bakgrunn, TEXT_MAX)],
    ['onske', onske.length > TEXT_MAX && common.tooLong(w.onske, TEXT_MAX)],
    ['utval', utval === '' && common.fieldRequired(w.utval)],
    ['frist', when],
  ]
  return found.flatMap(([field, said]) => (said ? [{ id: `${id}-${field}`, text: said }] : []))
}

function toReport({ fra, frist, ...rest }: Written): Report {
  const [kind, from = ''] = fra.split(' ')
  return {
    ...rest, tittel: rest.tittel.trim(), bakgrunn: rest.bakgrunn.trim(), onske: rest.onske.trim(), frist: parseMoment(frist) ?? '',
    fraPartnar: kind === 'partnar' ? from : '', fraUtval: kind === 'utval' ? from : '',
  }
}
