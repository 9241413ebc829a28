// How an utval is set up: beneath which other, for which time, who took over, that it is dissolved; and what it sets up beneath.
import { useState } from 'react'
import { Button, Dropdown } from '../../design'
import { ask, newId } from '../../engine/ask'
import { useLang, useWords } from '../../engine/i18n'
import { useMay } from '../../engine/session'
import type { UtvalKode } from '../../events.gen'
import { AskDialog, type AskField, type Values } from '../AskDialog'
import { writeMoment } from '../fields'
import { said } from '../held'
import { parseMoment, today } from '../moments'
import { useUtvalChoices } from '../names'
import { useMayIn } from '../offices'
import type { UtvalRow } from '../rows'
import { inEach, traceNow } from '../tell'
import { formWords } from './forms.words'
import { tell } from './RuleForms'
import { KODE } from './terms'

const ACTS = ['parent', 'term', 'successor', 'end'] as const
type Act = (typeof ACTS)[number]

const moment = (v: Values, name: string) => parseMoment(v(name)) ?? ''

/** The menu of the page, for who may. A dissolved utval can still have its successor named. */
export function Setup({ row }: { row: UtvalRow }) {
  const w = useWords(formWords)
  const [act, begin] = useState<Act>()
  const term = useMayIn('utval.SetTerm')(row.id)
  const may: Record<Act, boolean> = { parent: useMay('utval.NameParent') === 'all', term, successor: useMay('utval.NameSuccessor') === 'all', end: useMay('utval.Dissolve') === 'all' }
  const offers = ACTS.filter((a) => may[a] && (!row.nedlagt || a === 'successor'))
  if (offers.length === 0) return null
  return (
    <>
      <Dropdown.TriggerContext>
        <Dropdown.Trigger variant="secondary" data-size="sm">{w.act}</Dropdown.Trigger>
        <Dropdown data-size="sm" placement="bottom-end"><Dropdown.List>{offers.map((a) => <Dropdown.Item key={a}><Dropdown.Button onClick={() => begin(a)}>{w[a]}</Dropdown.Button></Dropdown.Item>)}</Dropdown.List></Dropdown>
      </Dropdown.TriggerContext>
      {act ? <Asked row={row} act={act} close={() => begin(undefined)} /> : null}
    </>
  )
}

function Asked({ row, act, close }: { row: UtvalRow; act: Act; close: () => void }) {
  const w = useWords(formWords)
  const lang = useLang()
  const others = useUtvalChoices().filter((u) => u.value !== row.id)
  const dialog = { draftKey: `utval/${row.id}.${act}`, close }
  const merknad: AskField = { kind: 'text', name: 'merknad', label: w.merknad, rows: 2, max: 1000 }
  switch (act) {
    case 'parent': return (
      <AskDialog {...dialog} title={w.parentTitle} submit={w.save} wrong={(v) => [['niva', !/^[1-4]?$/.test(v('niva')) && w.number(w.level, 4)]]}
        fields={[{ kind: 'choice', name: 'overordna', label: w.above, none: w.none, choices: others, initial: row.overordna ?? '' }, { kind: 'number', name: 'niva', label: w.level, initial: row.niva ? String(row.niva) : '' }, merknad]}
        send={(v) => {
          const place = { ...said({ overordna: v('overordna') }), ...(v('niva') ? { niva: Number(v('niva')) } : {}) }
          tell(row, 'NameParent', { ...place, ...said({ merknad: v('merknad') }) }, (x) => x.describe(x.parent), ({ overordna: _o, niva: _n, ...u }) => ({ ...u, ...place }))
        }} />
    )
    case 'term': return (
      <AskDialog {...dialog} title={w.termTitle} submit={w.save} wrong={(v) => [['til', moment(v, 'til') !== '' && moment(v, 'til') < moment(v, 'fra') && w.order]]}
        fields={[{ kind: 'when', name: 'fra', label: w.from, initial: writeMoment(row.verketid?.fra, lang) }, { kind: 'when', name: 'til', label: w.to, initial: writeMoment(row.verketid?.til, lang) }, merknad]}
        send={(v) => {
          const time = said({ fra: moment(v, 'fra'), til: moment(v, 'til'), merknad: v('merknad') })
          tell(row, 'SetTerm', time, (x) => x.describe(x.term), (u) => ({ ...u, verketid: { ...time, kjelder: [], spor: traceNow() } }))
        }} />
    )
    case 'successor': return (
      <AskDialog {...dialog} title={w.successorTitle} submit={w.save} fields={[{ kind: 'choice', name: 'hvem', label: w.whoTook, none: w.choose, required: true, choices: others, initial: row.etterfolgjar?.utval ?? '' }, { kind: 'when', name: 'fra', label: w.fromWhen }, merknad]}
        send={(v) => tell(row, 'NameSuccessor', { etterfolgjar: v('hvem'), ...said({ fra: moment(v, 'fra'), merknad: v('merknad') }) }, (x) => x.describe(x.successor), (u) => ({ ...u, etterfolgjar: { utval: v('hvem'), ...said({ fra: moment(v, 'fra') }), kjelder: [], spor: traceNow() } }))} />
    )
    case 'end': return (
      <AskDialog {...dialog} title={w.endTitle} text={w.endText} submit={w.endIt} wrong={(v) => [['til', moment(v, 'til') > today() && w.future]]} fields={[{ kind: 'when', name: 'til', label: w.lastDay }, merknad]}
        send={(v) => tell(row, 'Dissolve', said({ til: moment(v, 'til'), merknad: v('merknad') }), (x) => x.describe(x.end), (u) => ({ ...u, nedlagt: true }))} />
    )
  }
}

const BENEATH = ['UNDERUTVAL', 'NETTVERK', 'ARBEIDSGRUPPE', 'FSU'] as const satisfies readonly UtvalKode[]

/** A subcommittee, a network or a working group of this one; its mandate, members and milestones are written on its own page. */
export function SetUpBeneath({ row }: { row: UtvalRow }) {
  const w = useWords(formWords)
  const kode = useWords(KODE)
  const [open, setOpen] = useState(false)
  const may = useMayIn('utval.Establish')(row.id) && !row.nedlagt
  if (!may) return null
  const name = (field: string, label: string): AskField => ({ kind: 'text', name: field, label, max: 120, required: true })
  return (
    <>
      <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{w.under}</Button></p>
      {open ? (
        <AskDialog draftKey={`utval/${row.id}.under`} title={w.underTitle} submit={w.underIt} close={() => setOpen(false)}
          fields={[
            { kind: 'radio', name: 'kode', label: w.kode, required: true, initial: 'ARBEIDSGRUPPE', choices: BENEATH.map((value) => ({ value, label: kode[value] })) },
            name('nn', w.namn), name('nb', w.namnNb), name('en', w.namnEn), { kind: 'text', name: 'kortnamn', label: w.kortnamn, max: 60 }, { kind: 'when', name: 'fra', label: w.from }, { kind: 'text', name: 'merknad', label: w.merknad, rows: 2, max: 1000, lang: 'nn' },
          ]}
          send={(v) => {
            const id = newId()
            void ask('utval', 'Establish', { id, namn: { nn: v('nn'), nb: v('nb'), en: v('en') }, kode: v('kode'), overordna: row.id, ...said({ kortnamn: v('kortnamn'), fra: moment(v, 'fra'), merknad: v('merknad') }) }, { key: `utval/${id}`, describe: inEach(formWords, (x) => x.describe(x.under)) })
          }} />
      ) : null}
    </>
  )
}
