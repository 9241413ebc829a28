// The forms of how an utval works: from which side it is led, how it decides in each kind of matter, how it meets.
import { useState } from 'react'
import { Button } from '../../design'
import { useWords } from '../../engine/i18n'
import { useMay } from '../../engine/session'
import type { Avgjerdsform, Avgjerdsregel, Fleirtal, Kvorum, PlassRolle, Rett, Sakemne, Side } from '../../events.gen'
import { AskDialog, type AskField, type Values } from '../AskDialog'
import { said } from '../held'
import type { UtvalRow } from '../rows'
import { EMNE, FLEIRTAL, FORM, KVORUM } from '../rulings'
import { teller, traceNow } from '../tell'
import { formWords, type UtvalFormWords } from './forms.words'
import { ROLLAR, ROLLE, SIDE, SIDER } from './terms'

export const tell = teller<UtvalRow, UtvalFormWords>('utval', formWords)

export type RuleKind = 'leading' | 'deciding' | 'meeting'
const COMMANDS: Record<RuleKind, string> = { leading: 'RuleLeadership', deciding: 'RuleDecisions', meeting: 'RuleMeetings' }

/** The button beside a rule, for who may rule it, and its form. */
export function RuleButton({ row, kind }: { row: UtvalRow; kind: RuleKind }) {
  const w = useWords(formWords)
  const [open, setOpen] = useState(false)
  const may = useMay(`utval.${COMMANDS[kind]}`) === 'all' && !row.nedlagt
  const close = () => setOpen(false)
  if (!may) return null
  return (
    <>
      <p className="fp-noprint"><Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setOpen(true)}>{w[kind]}</Button></p>
      {!open ? null : kind === 'leading' ? <Leading row={row} close={close} /> : kind === 'deciding' ? <Deciding row={row} close={close} /> : <Meeting row={row} close={close} />}
    </>
  )
}

type Props = { row: UtvalRow; close: () => void }

/** A whole number within a range; undefined where it is none. Empty is 0. */
export function wholeNumber(written: string, max: number): number | undefined {
  return written === '' ? 0 : /^\d{1,4}$/.test(written) && Number(written) <= max ? Number(written) : undefined
}

const YEARS = 10

function Leading({ row, close }: Props) {
  const w = useWords(formWords)
  const side = useWords(SIDE)
  const now = row.leiing
  const sides = SIDER.map((value) => ({ value, label: side[value] }))
  const written = (n: number | undefined) => (n ? String(n) : '')
  const turning = (v: Values) => v('kvart') !== '' && v('kvart') !== '0'
  return (
    <AskDialog draftKey={`utval/${row.id}.leiing`} title={w.leadingTitle} submit={w.save} close={close}
      wrong={(v) => [['kvart', wholeNumber(v('kvart'), YEARS) === undefined && w.number(w.turns, YEARS)], ['aar', turning(v) && !/^(19[9]\d|20\d\d)$/.test(v('aar')) && w.year(w.firstYear)]]}
      fields={[
        { kind: 'choice', name: 'leiar', label: w.leader, none: w.any, choices: sides, initial: now?.leiarSide ?? '' }, { kind: 'choice', name: 'nestleiar', label: w.deputy, none: w.any, choices: sides, initial: now?.nestleiarSide ?? '' },
        { kind: 'number', name: 'kvart', label: w.turns, description: w.turnsHelp, initial: written(now?.vekslarKvart) },
        { kind: 'number', name: 'aar', label: w.firstYear, when: turning, initial: written(now?.forsteAar) }, { kind: 'choice', name: 'forste', label: w.firstSide, none: w.choose, required: true, when: turning, choices: sides.filter((s) => s.value !== 'anna'), initial: now?.forsteSide ?? '' },
        { kind: 'text', name: 'sagt', label: w.said, max: 300, initial: now?.sagtNn ?? '', lang: 'nn' },
      ]}
      send={(v) => {
        const rule = {
          ...said({ leiarSide: v('leiar') as Side, nestleiarSide: v('nestleiar') as Side, forsteSide: v('forste') as Side, sagtNn: v('sagt') }),
          ...(turning(v) ? { vekslarKvart: wholeNumber(v('kvart'), YEARS) ?? 0, forsteAar: Number(v('aar')) } : {}),
        }
        tell(row, 'RuleLeadership', rule, (x) => x.describe(x.leading), (u) => ({ ...u, leiing: { ...rule, kjelder: [], spor: traceNow() } }))
      }} />
  )
}

const EMNA = ['anna', 'mandat', 'lokalt-tiltak', 'handlingsplan', 'retningsline', 'strategi', 'avtale', 'usemje'] as const satisfies readonly Sakemne[]

/** All the rules with one of them put in, put anew or lifted: they are ruled as a whole. */
export function withRule(rules: readonly Avgjerdsregel[], emne: Sakemne, rule: Avgjerdsregel | undefined): Avgjerdsregel[] {
  const at = rules.findIndex((r) => r.emne === emne)
  if (at < 0) return rule ? [...rules, rule] : [...rules]
  return rules.flatMap((r, i) => (i !== at ? [r] : rule ? [rule] : []))
}

/** Those who vote, by role; a role that voted for one side alone goes on doing so. */
function rightsOf(roles: string, before: readonly Rett[]): Rett[] {
  return roles.split(' ').filter(Boolean).flatMap((role) => {
    const known = before.filter((r) => r.rolle === role)
    return known.length > 0 ? known : [{ rolle: role as PlassRolle }]
  })
}

function Deciding({ row, close }: Props) {
  const w = useWords(formWords)
  const [emne, form, fleirtal, rolle] = [useWords(EMNE), useWords(FORM), useWords(FLEIRTAL), useWords(ROLLE)]
  const [about, turnTo] = useState<Sakemne>('anna')
  const now = row.avgjerder.find((r) => r.emne === about)
  const initial = { form: now?.form ?? '', fleirtal: now?.fleirtal ?? 'vanleg', stemme: [...new Set((now?.stemme ?? []).map((r) => r.rolle))].join(' ') }
  const rules = (v: Values) => v('form') !== '' && v('form') !== 'ingen'
  const fields: AskField[] = [
    { kind: 'choice', name: 'emne', label: w.emne, choices: EMNA.map((value) => ({ value, label: emne[value] })), initial: about, onChange: (value) => turnTo(value as Sakemne) },
    { kind: 'radio', name: 'form', label: w.form, required: true, initial: initial.form, choices: [...(['konsensus', 'roysting', 'tilrading', 'orientering'] as const).map((value) => ({ value, label: form[value] })), ...(now ? [{ value: 'ingen', label: w.lift }] : [])] },
    { kind: 'radio', name: 'fleirtal', label: w.fleirtal, required: true, initial: initial.fleirtal, when: (v) => v('form') === 'roysting', choices: (['vanleg', 'absolutt', 'to-tredjedelar'] as const).map((value) => ({ value, label: fleirtal[value] })) },
    { kind: 'many', name: 'stemme', label: w.voters, description: w.votersHelp, initial: initial.stemme, when: rules, choices: ROLLAR.map((value) => ({ value, label: rolle[value] })) },
  ]
  return (
    <AskDialog draftKey={`utval/${row.id}.avgjerd`} title={w.decidingTitle} submit={w.save} close={close} fields={fields}
      send={(v) => {
        const one = v('emne') as Sakemne
        const { fleirtal: _f, stemme: before = [], ...rest } = row.avgjerder.find((r) => r.emne === one) ?? {}
        const stemme = rightsOf(v('stemme'), before)
        const rule: Avgjerdsregel | undefined = rules(v) ? {
          ...rest, emne: one, form: v('form') as Avgjerdsform, ...(v('form') === 'roysting' ? { fleirtal: v('fleirtal') as Fleirtal } : {}), ...(stemme.length > 0 ? { stemme } : {}),
        } : undefined
        const reglar = withRule(row.avgjerder, one, rule)
        tell(row, 'RuleDecisions', { reglar }, (x) => x.describe(x.deciding), (u) => ({ ...u, avgjerder: reglar.map((r) => ({ ...r, stemme: r.stemme ?? [], tale: r.tale ?? [], framlegg: r.framlegg ?? [] })), avgjerdsSpor: traceNow() }))
      }} />
  )
}

const DAYS = 180
const MEETINGS = 60

function Meeting({ row, close }: Props) {
  const w = useWords(formWords)
  const kvorum = useWords(KVORUM)
  const now = row.moteordning
  const numbers = [['meldefrist', w.report, DAYS], ['innkalling', w.summons, DAYS], ['protokoll', w.protocol, DAYS], ['talIAaret', w.perYear, MEETINGS]] as const
  return (
    <AskDialog draftKey={`utval/${row.id}.mote`} title={w.meetingTitle} submit={w.save} close={close}
      wrong={(v) => numbers.map(([name, label, max]) => [name, wholeNumber(v(name), max) === undefined && w.number(label, max)] as const)}
      fields={[
        { kind: 'radio', name: 'kvorum', label: w.kvorum, required: true, initial: now?.kvorum ?? '', choices: (['ingen', 'halvparten', 'to-tredjedelar'] as const).map((value) => ({ value, label: kvorum[value] })) },
        { kind: 'tick', name: 'kvarSide', label: w.bothSides, initial: now?.kvarSide ? 'ja' : '' },
        ...numbers.map(([name, label]): AskField => ({ kind: 'number', name, label, initial: now?.[name] ? String(now[name]) : '' })),
        { kind: 'text', name: 'merknad', label: w.merknad, rows: 2, max: 1000, initial: now?.merknad ?? '' },
      ]}
      send={(v) => {
        const rule = { kvorum: v('kvorum') as Kvorum, ...said({ kvarSide: v('kvarSide') === 'ja', merknad: v('merknad') }), ...Object.fromEntries(numbers.flatMap(([name, , max]) => (wholeNumber(v(name), max) ? [[name, wholeNumber(v(name), max)]] : []))) }
        tell(row, 'RuleMeetings', rule, (x) => x.describe(x.meeting), (u) => ({ ...u, moteordning: { ...rule, kjelder: [], spor: traceNow() } }))
      }} />
  )
}
