// Where the figures of an indicator cannot be compared with those before.
import { formatTidsrom, useLang, useWords } from '../../engine/i18n'
import { useMay } from '../../engine/session'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { ChoiceField, TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import type { IndikatorRow } from '../rows'
import { noteBreak, withdrawBreak } from './commands'
import type { PartContext } from './IndikatorPage'
import { byTime, timesOf } from './series'
import { words } from './words'

type Broken = IndikatorRow['brot'][number]
type Written = { tid: string; merknad: string }

const REMARK_MAX = 1000
const back = (b: Broken): Held<Written> => ({ of: '', written: { tid: b.tid, merknad: b.merknad } })

export function Breaks(context: PartContext) {
  const { row } = context
  const w = useWords(words)
  const lang = useLang()
  const check = useChecks()
  const times = timesOf(row.tal)
  const may = useMay('indikator.NoteBreak') !== '' && times.length > 1
  const form = useHeld<Written, Broken>({ key: `indikator/${row.id}`, command: 'NoteBreak', back })
  const [drop, dropping] = useDrop<Broken>((b) => ({ title: w.breakDrop, text: b.merknad, submit: w.remove, send: (merknad) => withdrawBreak(row, b.brot, merknad) }))
  const dialog = (
    <HeldDialog form={form} title={w.breakAdd} submit={w.save} wrong={(v) => [['tid', check.needs(w.breakFrom, v.tid)], ['merknad', check.needs(w.breakWhat, v.merknad) || check.fits(w.breakWhat, v.merknad, REMARK_MAX)]]}
      send={(v) => noteBreak(row, v.tid, v.merknad.trim())}>
      {(f) => (
        <>
          <ChoiceField f={f} name="tid" label={w.breakFrom} none={w.choose} choices={times.map((value) => ({ value, label: formatTidsrom(value, lang) }))} />
          <TextField f={f} name="merknad" label={w.breakWhat} max={REMARK_MAX} rows={3} />
        </>
      )}
    </HeldDialog>
  )
  return (
    <Items {...context} title={w.breaks} none={w.breakNone} form={form} add={w.breakAdd} begin={may ? () => form.open({ tid: '', merknad: '' }) : undefined} dialog={<>{dropping}{dialog}</>}>
      {row.brot.length === 0 ? null : (
        <ul className="fp-items">
          {[...row.brot].sort(byTime).map((b) => (
            <li key={b.brot}>
              <p><strong>{formatTidsrom(b.tid, lang)}</strong></p>
              <p className="fp-prose">{b.merknad}</p>
              {may ? <ItemMenu label={formatTidsrom(b.tid, lang)} acts={[[w.removeDots, () => drop(b)]]} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Items>
  )
}
