// The goals of a tiltak: in words of its own, or goals that stand in the plans.
import { useMemo } from 'react'
import { Fieldset, Radio } from '../../design'
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { MalSlag } from '../../events.gen'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu, type Fields } from '../HeldDialog'
import { ChoiceField, TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import type { Choice } from '../names'
import { PickField } from '../PickField'
import type { PlanelementRow } from '../rows'
import { Sources } from '../Sources'
import { MALSLAG, MALSLAGA } from '../terms'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { dropGoal, setGoal } from './work'
import { Why } from '../Why'
import { workWords } from './work.words'

type Written = { slag: MalSlag; how: string; ordlyd: string; element: string }
type Goal = PartContext['row']['mal'][number]

const WORDS_MAX = 1000
const EMPTY: Written = { slag: 'hovudmal', how: 'own', ordlyd: '', element: '' }

const write = (g: { slag: MalSlag; ordlyd?: string | undefined; element?: string | undefined }): Written =>
  ({ slag: g.slag, how: g.element ? 'plan' : 'own', ordlyd: g.ordlyd ?? '', element: g.element ?? '' })
const back = (data: Goal): Held<Written> => ({ written: write(data), of: data.mal })

export function Goals(context: PartContext) {
  const { row } = context
  const w = useWords(workWords)
  const slag = useWords(MALSLAG)
  const may = useMayOn('SetGoal')(row)
  const elements = useRows<PlanelementRow>('planelement').rows
  const form = useHeld<Written, Goal>({ key: `tiltak/${row.id}`, command: 'SetGoal', back, now: (of) => row.mal.find((m) => m.mal === of)?.ordlyd ?? '' })
  const [drop, dropping] = useDrop<Goal>((g) => ({ title: w.goalDrop, submit: w.remove, send: (merknad) => dropGoal(row, g.mal, merknad) }))
  const textOf = (g: Goal) => (g.element ? elements.find((e) => e.row.id === g.element)?.row.ordlyd : g.ordlyd) ?? ''
  const inOrder = MALSLAGA.flatMap((kind) => row.mal.filter((g) => g.slag === kind))
  return (
    <Items {...context} title={w.goals} none={w.goalNone} form={form} add={w.goalAdd} begin={may ? () => form.open(EMPTY) : undefined} dialog={<>{dropping}<GoalDialog row={row} form={form} elements={elements.map((e) => e.row)} /></>}>
      {inOrder.length === 0 ? null : (
        <ul className="fp-items">
          {inOrder.map((g) => (
            <li key={g.mal}>
              <p className="fp-items__kind">{slag[g.slag]}</p>
              <p className="fp-prose">{g.element ? <Link href={`/planelement/${g.element}`} lang={row.malform}>{textOf(g)}</Link> : g.ordlyd}</p>
              <div className="fp-tags">
                <Sources kjelder={g.kjelder} /><Why label={textOf(g)} trace={g.spor} />
                {may ? <ItemMenu label={textOf(g)} acts={[[w.change, () => form.open(write(g), g.mal)], [w.removeDots, () => drop(g)]]} /> : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Items>
  )
}

type DialogProps = { row: PartContext['row']; form: ReturnType<typeof useHeld<Written>>; elements: PlanelementRow[] }

function GoalDialog({ row, form, elements }: DialogProps) {
  const w = useWords(workWords)
  const check = useChecks()
  const wrong = ({ how, ordlyd, element }: Written) => (how === 'plan'
    ? [['element', check.needs(w.goalElement, element)] as const]
    : [['ordlyd', check.needs(w.ordlyd, ordlyd) || check.fits(w.ordlyd, ordlyd, WORDS_MAX)] as const])
  const send = ({ slag, how, ordlyd, element }: Written, of: string, seen: unknown) =>
    setGoal(row, of, { slag, ordlyd: how === 'plan' ? '' : ordlyd.trim(), element: how === 'plan' ? element : '' }, seen as string)
  return (
    <HeldDialog form={form} title={form.held?.of ? w.goalChange : w.goalAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => <GoalFields f={f} elements={elements} lang={row.malform} />}
    </HeldDialog>
  )
}

function GoalFields({ f, elements, lang }: { f: Fields<Written>; elements: PlanelementRow[]; lang: string }) {
  const w = useWords(workWords)
  const slag = useWords(MALSLAG)
  const goals = useMemo((): Choice[] => elements.filter((e) => e.slag === 'mal' && !e.trekt).map((e) => ({ value: e.id, label: [e.nummer, e.ordlyd].filter(Boolean).join(' ') })), [elements])
  // A goal of the plans has its kind already.
  const pick = (part: Partial<Written>) => {
    const kind = elements.find((e) => e.id === part.element)?.malslag
    f.set({ ...part, ...(kind ? { slag: kind } : {}) })
  }
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{w.goalHow}</Fieldset.Legend>
        {(['own', 'plan'] as const).map((how) => (
          <Radio key={how} name={`${f.id}-how`} value={how} label={how === 'own' ? w.goalOwn : w.goalPlan} checked={f.w.how === how} onChange={() => f.set({ how })} />
        ))}
      </Fieldset>
      {f.w.how === 'plan' ? <PickField f={{ ...f, set: pick }} name="element" legend={w.goalElement} choices={goals} /> : <TextField f={f} name="ordlyd" label={w.ordlyd} max={WORDS_MAX} rows={3} lang={lang} />}
      <ChoiceField f={f} name="slag" label={w.goalSlag} choices={MALSLAGA.map((value) => ({ value, label: slag[value] }))} />
    </>
  )
}
