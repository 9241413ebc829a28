// What a tiltak waits for, and what waits for it. A circle is refused here already, with the way round in words.
import { useMemo } from 'react'
import { Alert, Section } from '../../design'
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { PickField } from '../PickField'
import type { TiltakKort } from '../rows'
import { Sources } from '../Sources'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { circleIf, circleOf, needsOf, waitFor } from './ring'
import { addDependency, removeDependency } from './work'
import { Why } from '../Why'
import { workWords } from './work.words'

type Written = { tiltak: string; merknad: string }
type Need = PartContext['row']['treng'][number]
type Sent = { tiltak: string; merknad?: string }

const REMARK_MAX = 1000

const back = (data: Sent): Held<Written> => ({ of: '', written: { tiltak: data.tiltak, merknad: data.merknad ?? '' } })

/** The whole set of tiltak, by short rows; this one as it is shown, so that what is not stored yet counts. */
function useSet({ row }: PartContext) {
  const short = useRows<TiltakKort>('tiltak.kort').rows
  return useMemo(() => {
    const all = short.map((r) => (r.row.id === row.id ? { ...r.row, treng: row.treng.map((t) => t.tiltak) } : r.row))
    const titles = new Map(all.map((t) => [t.id, t.tittel]))
    const titleOf = (id: string) => titles.get(id) ?? ''
    const wayOf = (way: string[] | undefined) => way?.map((id) => `«${titleOf(id)}»`).join(' → ')
    return { all, needs: needsOf(all), titleOf, wayOf }
  }, [short, row])
}

export function Needs(context: PartContext) {
  const { row } = context
  const w = useWords(workWords)
  const may = useMayOn('AddDependency')(row)
  const set = useSet(context)
  const form = useHeld<Written, Sent>({ key: `tiltak/${row.id}`, command: 'AddDependency', back })
  const [drop, dropping] = useDrop<Need>((t) => ({ title: w.needsDrop(set.titleOf(t.tiltak)), submit: w.remove, send: (merknad) => removeDependency(row, t.tiltak, set.titleOf(t.tiltak), merknad) }))
  const ring = set.wayOf(circleOf(row.id, set.needs))
  const waiting = waitFor(row.id, set.all)
  return (
    <>
      <Items {...context} title={w.needs} none={w.needsNone} form={form} add={w.needsAdd} begin={may ? () => form.open({ tiltak: '', merknad: '' }) : undefined} dialog={<>{dropping}<NeedDialog row={row} form={form} set={set} /></>}>
        {ring ? <Alert data-color="danger">{w.circleNow(ring)}</Alert> : null}
        {row.treng.length === 0 ? null : (
          <ul className="fp-items">
            {row.treng.map((t) => (
              <li key={t.tiltak}>
                <Link href={`/tiltak/${t.tiltak}`}>{set.titleOf(t.tiltak)}</Link>
                {t.merknad ? <p className="fp-prose">{t.merknad}</p> : null}
                <div className="fp-tags"><Sources kjelder={t.kjelder} /><Why label={set.titleOf(t.tiltak)} trace={t.sidan} />{may ? <ItemMenu label={set.titleOf(t.tiltak)} acts={[[w.removeDots, () => drop(t)]]} /> : null}</div>
              </li>
            ))}
          </ul>
        )}
      </Items>
      {waiting.length > 0 ? (
        <Section level={3} title={w.waitedFor}>
          <ul className="fp-items">{waiting.map((id) => <li key={id}><Link href={`/tiltak/${id}`}>{set.titleOf(id)}</Link></li>)}</ul>
        </Section>
      ) : null}
    </>
  )
}

type DialogProps = { row: PartContext['row']; form: ReturnType<typeof useHeld<Written>>; set: ReturnType<typeof useSet> }

function NeedDialog({ row, form, set }: DialogProps) {
  const w = useWords(workWords)
  const check = useChecks()
  const there = new Set([row.id, ...row.treng.map((t) => t.tiltak)])
  const choices = set.all.filter((t) => !there.has(t.id)).map((t) => ({ value: t.id, label: t.tittel }))
  const circle = (tiltak: string) => {
    const way = tiltak && set.wayOf(circleIf(row.id, tiltak, set.needs))
    return way ? w.circle(way) : undefined
  }
  const wrong = ({ tiltak }: Written) => [['tiltak', check.needs(w.needsWhich, tiltak) || circle(tiltak)] as const]
  return (
    <HeldDialog form={form} title={w.needsAdd} submit={w.add} wrong={wrong} send={({ tiltak, merknad }) => addDependency(row, tiltak, set.titleOf(tiltak), merknad.trim())}>
      {(f) => (
        <>
          <PickField f={f} name="tiltak" legend={w.needsWhich} choices={choices} />
          <TextField f={f} name="merknad" label={w.needsWhy} max={REMARK_MAX} rows={2} />
        </>
      )}
    </HeldDialog>
  )
}
