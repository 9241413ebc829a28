// What is aimed at with an indicator, and whether it is reached.
import { Tag } from '../../design'
import { compareText, formatDesimal, formatTidsrom, lang as langNow, useLang, useWords } from '../../engine/i18n'
import { useMay } from '../../engine/session'
import { readDesimal, writeDesimal } from '../../engine/written'
import { readPeriod, usePeriodErrors, writePeriod, type WrittenPeriod } from '../fields'
import { useHeld, type Held, type HeldForm } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { ChoiceField, SpanField, TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import type { IndikatorRow } from '../rows'
import { Sources } from '../Sources'
import { dropTarget, setTarget } from './commands'
import type { PartContext } from './IndikatorPage'
import { newestOf, placesOf } from './series'
import { Why } from '../Why'
import { words } from './words'

type Target = IndikatorRow['mal'][number]
type Written = { stad: string; verdi: string; innan: WrittenPeriod; merknad: string }

const REMARK_MAX = 1000

const back = (m: Target): Held<Written> => ({
  of: m.mal, written: { stad: m.stad ?? '', verdi: writeDesimal(m.verdi, langNow()), innan: writePeriod(m.innan, langNow()), merknad: m.merknad ?? '' },
})

/** Whether the newest figure of the place has reached the target; undefined where that cannot be said. */
export function isReached(row: IndikatorRow, target: Target): boolean | undefined {
  const newest = target.stad ? newestOf(row.tal, target.stad) : undefined
  if (!newest?.verdi || row.retning === 'noytral') return undefined
  return row.retning === 'opp' ? Number(newest.verdi) >= Number(target.verdi) : Number(newest.verdi) <= Number(target.verdi)
}

export function Targets(context: PartContext) {
  const { row, names } = context
  const w = useWords(words)
  const lang = useLang()
  const may = useMay('indikator.SetTarget') !== '' && !row.utgatt
  const form = useHeld<Written, Target>({ key: `indikator/${row.id}`, command: 'SetTarget', back, now: (of) => row.mal.find((m) => m.mal === of)?.verdi ?? '' })
  const [drop, dropping] = useDrop<Target>((m) => ({ title: w.targetDrop, submit: w.remove, send: (merknad) => dropTarget(row, m.mal, merknad) }))
  const begin = () => form.open({ stad: '', verdi: '', innan: writePeriod(undefined, lang), merknad: '' })
  return (
    <Items {...context} title={w.targets} none={w.targetNone} form={form} add={w.targetAdd} begin={may ? begin : undefined} dialog={<>{dropping}<TargetDialog {...context} form={form} /></>}>
      {row.mal.length === 0 ? null : (
        <ul className="fp-items">
          {row.mal.map((m) => (
            <li key={m.mal}>
              <p><strong>{formatDesimal(m.verdi, lang, row.desimalar)}</strong> {row.eining}, {m.stad ? names.stad(m.stad) : w.everyPlace.toLowerCase()} <Reached row={row} target={m} /></p>
              {names.periode(m.innan) ? <p className="fp-none">{w.targetBy} {names.periode(m.innan)}</p> : null}
              {m.merknad ? <p className="fp-prose">{m.merknad}</p> : null}
              <div className="fp-tags"><Sources kjelder={m.kjelder} /><Why label={m.verdi} trace={m.spor} />{may ? <ItemMenu label={m.verdi} acts={[[w.change, () => form.open(back(m).written, m.mal)], [w.removeDots, () => drop(m)]]} /> : null}</div>
            </li>
          ))}
        </ul>
      )}
    </Items>
  )
}

function Reached({ row, target }: { row: IndikatorRow; target: Target }) {
  const w = useWords(words)
  const lang = useLang()
  const reached = isReached(row, target)
  const newest = target.stad ? newestOf(row.tal, target.stad) : undefined
  if (reached === undefined || !newest) return null
  return <><Tag data-color={reached ? 'success' : 'warning'}>{reached ? w.reached : w.notReached}</Tag> <small className="fp-none">{`${w.now}: ${formatDesimal(newest.verdi ?? '', lang, row.desimalar)} (${formatTidsrom(newest.tid, lang)})`}</small></>
}

function TargetDialog({ row, names, form }: PartContext & { form: HeldForm<Written> }) {
  const w = useWords(words)
  const lang = useLang()
  const check = useChecks()
  const period = usePeriodErrors('', form.held?.written.innan ?? { sagt: '', fra: '', til: '' })
  const places = placesOf(row).map((value) => ({ value, label: names.stad(value) })).sort((a, b) => compareText(a.label, b.label))
  const wrong = (v: Written) => [
    ['verdi', check.needs(w.targetValue, v.verdi) || (!readDesimal(v.verdi, lang) && check.number(w.targetValue))] as const,
    ...period.map((e) => [(e.id ?? '').replace(/^-/, 'innan-'), e.text] as const), ['merknad', check.fits(w.remark, v.merknad, REMARK_MAX)] as const,
  ]
  const send = (v: Written, of: string, seen: unknown) => setTarget(row, of, { stad: v.stad, verdi: readDesimal(v.verdi, lang) ?? '', innan: readPeriod(v.innan) ?? {}, merknad: v.merknad.trim() }, seen as string)
  return (
    <HeldDialog form={form} title={form.held?.of ? w.targetChange : w.targetAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => (
        <>
          <ChoiceField f={f} name="stad" label={w.targetPlace} none={w.everyPlace} choices={places} />
          <TextField f={f} name="verdi" label={w.targetValue} description={row.eining} max={24} inputMode="decimal" />
          <SpanField f={f} name="innan" label={w.targetBy} />
          <TextField f={f} name="merknad" label={w.targetRemark} max={REMARK_MAX} rows={2} />
        </>
      )}
    </HeldDialog>
  )
}
