// The indicators that shall tell whether a tiltak helps.
import { useMemo } from 'react'
import { formatTidsrom, tIn, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { PickField } from '../PickField'
import type { IndikatorKort } from '../rows'
import { Sources } from '../Sources'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { aimIndicator, dropIndicator } from './work'
import { Why } from '../Why'
import { workWords } from './work.words'

type Written = { indikator: string; merknad: string }
type Aim = PartContext['row']['indikatorar'][number]
type Sent = { indikator: string; merknad?: string | undefined }

const REMARK_MAX = 1000
const write = (a: Sent): Written => ({ indikator: a.indikator, merknad: a.merknad ?? '' })
const back = (data: Sent): Held<Written> => ({ written: write(data), of: '' })

export function Aims(context: PartContext) {
  const { row } = context
  const w = useWords(workWords)
  const lang = useLang()
  const may = useMayOn('AimIndicator')(row)
  const all = useRows<IndikatorKort>('indikator.kort').rows
  const known = useMemo(() => new Map(all.map((r) => [r.row.id, r.row])), [all])
  const nameOf = (id: string) => {
    const found = known.get(id)
    return found ? tIn(found.namn, lang) : w.unknownIndicator
  }
  const form = useHeld<Written, Sent>({ key: `tiltak/${row.id}`, command: 'AimIndicator', back })
  const [drop, dropping] = useDrop<Aim>((a) => ({ title: w.aimDrop(nameOf(a.indikator)), submit: w.remove, send: (merknad) => dropIndicator(row, a.indikator, nameOf(a.indikator), merknad) }))
  return (
    <Items {...context} title={w.aims} none={w.aimNone} form={form} add={w.aimAdd} begin={may ? () => form.open({ indikator: '', merknad: '' }) : undefined}
      dialog={<>{dropping}<AimDialog row={row} form={form} known={known} nameOf={nameOf} /></>}>
      {row.indikatorar.length === 0 ? null : (
        <ul className="fp-items">
          {row.indikatorar.map((a) => {
            const found = known.get(a.indikator)
            return (
              <li key={a.indikator}>
                <Link href={`/indikator/${a.indikator}`}>{nameOf(a.indikator)}</Link>
                {found ? <small className="fp-none">{` ${found.eining}${found.siste ? `, ${formatTidsrom(found.siste.tid, lang)}` : ''}`}</small> : null}
                {a.merknad ? <p className="fp-prose">{a.merknad}</p> : null}
                <div className="fp-tags"><Sources kjelder={a.kjelder} /><Why label={nameOf(a.indikator)} trace={a.sidan} />{may ? <ItemMenu label={nameOf(a.indikator)} acts={[[w.change, () => form.open(write(a), a.indikator)], [w.removeDots, () => drop(a)]]} /> : null}</div>
              </li>
            )
          })}
        </ul>
      )}
    </Items>
  )
}

type DialogProps = { row: PartContext['row']; form: ReturnType<typeof useHeld<Written>>; known: ReadonlyMap<string, IndikatorKort>; nameOf: (id: string) => string }

function AimDialog({ row, form, known, nameOf }: DialogProps) {
  const w = useWords(workWords)
  const check = useChecks()
  const there = new Set(row.indikatorar.map((a) => a.indikator))
  const choices = [...known.values()].filter((i) => !i.utgatt && !there.has(i.id)).map((i) => ({ value: i.id, label: nameOf(i.id) }))
  return (
    <HeldDialog form={form} title={w.aimAdd} submit={w.save} wrong={({ indikator }) => [['indikator', check.needs(w.aimWhich, indikator)]]}
      send={({ indikator, merknad }) => aimIndicator(row, indikator, nameOf(indikator), merknad.trim())}>
      {(f) => (
        <>
          {form.held?.of ? <p><strong>{nameOf(f.w.indikator)}</strong></p> : <PickField f={f} name="indikator" legend={w.aimWhich} choices={choices} />}
          <TextField f={f} name="merknad" label={w.aimWhat} max={REMARK_MAX} rows={3} lang={row.malform} />
        </>
      )}
    </HeldDialog>
  )
}
