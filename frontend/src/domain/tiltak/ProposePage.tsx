// «Føreslå tiltak»: the form for those who may. It goes to the new tiltak's page at once; if the
// server refuses, that page says why and leads back here with everything that was typed.
import { useMemo, useState, type SubmitEvent } from 'react'
import { Empty, PageHead, Textfield } from '../../design'
import type { FormError } from '../../design/errors'
import { ask, newId } from '../../engine/ask'
import { useLang, useWords } from '../../engine/i18n'
import { navigate, text, useSearch, useTitle } from '../../engine/route'
import { useMay, useSession } from '../../engine/session'
import type { Aktor, Malform, Periode } from '../../events.gen'
import { useDraft } from '../draft'
import { Choose, FormFoot, MalformField, PeriodFields, readPeriod, useFormId, useOwnMalform, usePeriodErrors, writePeriod, type WrittenPeriod } from '../fields'
import { isEmptyPeriod } from '../moments'
import { usePartnarChoices, type Choice } from '../names'
import { useRefused } from '../refused'
import type { TiltakRow } from '../rows'
import { shared } from '../words'
import { pageWords } from './page.words'
import './tiltak.css'

const TITLE_MAX = 200
const TEXT_MAX = 4000
/** The choice «another organisation» among the partners. */
const OTHER = '-'

type Written = { tittel: string; foremal: string; utfordring: string; malform: Malform; eigar: string; anna: string; tid: WrittenPeriod }
type Proposal = { tittel: string; foremal: string; utfordring?: string; malform: Malform; eigar: Aktor; tidsramme?: Periode }

const search = { fra: text }

export default function ProposePage() {
  const w = useWords(pageWords)
  useTitle(w.proposeTitle)
  const may = useMay('tiltak.Propose')
  const owners = useOwnersFor(may)
  return (
    <>
      <PageHead title={w.proposeTitle} lead={w.proposeLead} />
      {may ? <ProposeForm owners={owners} /> : <Empty title={w.notYours}>{w.notYoursText}</Empty>}
    </>
  )
}

/** Who may own it: any partner or another organisation; for a planner only her own partners. */
function useOwnersFor(scope: string): Choice[] {
  const w = useWords(pageWords)
  const session = useSession()
  const partnarar = usePartnarChoices()
  if (scope === 'all') return [...partnarar, { value: OTHER, label: w.ownerOther }]
  const own = new Set(session?.roles.flatMap((r) => (r.role === 'planleggar' && r.partnar ? [r.partnar] : [])))
  return partnarar.filter((p) => own.has(p.value))
}

function useWritten(): [Written, (to: Partial<Written>) => void, done: () => void] {
  const lang = useLang()
  const malform = useOwnMalform()
  const [{ fra }] = useSearch(search)
  const { refusal, putAway } = useRefused<Proposal>('Propose', `tiltak/${fra}`)
  const [draft, setDraft] = useDraft<Written>('tiltak.ny')
  const written = useMemo<Written>(() => {
    if (draft) return draft
    const p = refusal?.data
    return {
      tittel: p?.tittel ?? '', foremal: p?.foremal ?? '', utfordring: p?.utfordring ?? '', malform: p?.malform ?? malform,
      eigar: p?.eigar.partnar ?? (p?.eigar.namn ? OTHER : ''), anna: p?.eigar.namn ?? '', tid: writePeriod(p?.tidsramme, lang),
    }
  }, [draft, refusal, malform, lang])
  const done = () => {
    setDraft(undefined)
    putAway()
  }
  return [written, (to) => setDraft({ ...written, ...to }), done]
}

function ProposeForm({ owners }: { owners: Choice[] }) {
  const w = useWords(pageWords)
  const id = useFormId()
  const [written, change, done] = useWritten()
  const [tried, setTried] = useState(false)
  const only = owners.length === 1 ? owners[0]?.value : undefined
  const now = only && written.eigar === '' ? { ...written, eigar: only } : written
  const { errors, of } = useErrors(id, now)
  const error = (field: string) => (tried ? of(field) : undefined)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0) return
    done()
    navigate(`/tiltak/${propose(now)}`)
  }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <Textfield id={`${id}-tittel`} label={w.tittel} description={w.tittelHelp} lang={now.malform} value={now.tittel} maxLength={TITLE_MAX}
        error={error('tittel')} onChange={(e) => change({ tittel: e.target.value })} />
      <Textfield multiline id={`${id}-foremal`} label={w.foremal} description={w.foremalHelp} lang={now.malform} rows={4} counter={TEXT_MAX} value={now.foremal}
        error={error('foremal')} onChange={(e) => change({ foremal: e.target.value })} />
      <Textfield multiline id={`${id}-utfordring`} label={w.utfordring} description={w.utfordringHelp} lang={now.malform} rows={4} counter={TEXT_MAX}
        value={now.utfordring} error={error('utfordring')} onChange={(e) => change({ utfordring: e.target.value })} />
      <MalformField value={now.malform} set={(malform) => change({ malform })} />
      <Choose id={`${id}-eigar`} label={w.eigar} none={w.ownerChoose} choices={owners} value={now.eigar} error={error('eigar')}
        set={(eigar) => change({ eigar })} />
      {now.eigar === OTHER ? (
        <Textfield id={`${id}-anna`} label={w.ownerOtherName} value={now.anna} maxLength={160} error={error('anna')}
          onChange={(e) => change({ anna: e.target.value })} />
      ) : null}
      <PeriodFields id={id} legend={w.addTid} value={now.tid} set={(tid) => change({ tid })} tried={tried} />
      <FormFoot errors={tried ? errors : []} submit={w.proposeSubmit} onCancel={() => { done(); navigate('/tiltak') }} />
    </form>
  )
}

function useErrors(id: string, written: Written): { errors: FormError[]; of: (field: string) => string | undefined } {
  const w = useWords(pageWords)
  const common = useWords(shared)
  const period = usePeriodErrors(id, written.tid)
  const found = new Map<string, string>()
  if (written.tittel.trim() === '') found.set('tittel', common.fieldRequired(w.tittel))
  if (written.foremal.trim() === '') found.set('foremal', common.fieldRequired(w.foremal))
  if (written.foremal.length > TEXT_MAX) found.set('foremal', common.tooLong(w.foremal, TEXT_MAX))
  if (written.utfordring.length > TEXT_MAX) found.set('utfordring', common.tooLong(w.utfordring, TEXT_MAX))
  if (written.eigar === '') found.set('eigar', common.fieldRequired(w.eigar))
  if (written.eigar === OTHER && written.anna.trim() === '') found.set('anna', common.fieldRequired(w.ownerOtherName))
  const errors = [...found].map(([field, text]) => ({ id: `${id}-${field}`, text }))
  return { errors: [...errors, ...period], of: (field) => found.get(field) }
}

/** Asks for it, and gives the id of the new tiltak. */
function propose(written: Written): string {
  const id = newId()
  const tidsramme = readPeriod(written.tid) ?? {}
  const utfordring = written.utfordring.trim()
  const eigar: Aktor = written.eigar === OTHER ? { namn: written.anna.trim() } : { partnar: written.eigar }
  const proposal: Proposal = {
    tittel: written.tittel.trim(), foremal: written.foremal.trim(), malform: written.malform, eigar,
    ...(utfordring ? { utfordring } : {}), ...(isEmptyPeriod(tidsramme) ? {} : { tidsramme }),
  }
  const { nn, nb, en } = pageWords
  void ask<TiltakRow>('tiltak', 'Propose', { id, ...proposal }, {
    key: `tiltak/${id}`,
    describe: { nn: nn.describePropose(proposal.tittel), nb: nb.describePropose(proposal.tittel), en: en.describePropose(proposal.tittel) },
    optimistic: () => asRow(id, { ...proposal, tidsramme }),
  })
  return id
}

/** The row as it will be: a forslag, and nothing has happened to it yet. */
export function asRow(id: string, proposal: Proposal & { tidsramme: Periode }): TiltakRow {
  const now = { seq: 0, time: new Date().toISOString() }
  return {
    ...proposal, id, eigarKjelder: [], deltakarar: [], utval: [], pasientgrupper: [], malgrupper: [], gruppeKjelder: [], tidKjelder: [], steg: [], milepaelar: [],
    fase: 'forslag', faseKjelder: [], flytt: [], omrade: [], mal: [], opphavslenkjer: [], treng: [], risikoar: [], forankring: [], dokument: [],
    indikatorar: [], rapportar: [], kjelder: [], opphav: now,
    spor: { tittel: now, foremal: now, utfordring: now, eigar: now, tidsramme: now, fase: now },
  }
}
