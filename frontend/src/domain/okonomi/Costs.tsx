// What each partner carries in each year: as lines, and as a table of partners and years.
import { Section, Table, Tag } from '../../design'
import { formatKroner, lang as langNow, useLang, useWords } from '../../engine/i18n'
import { readOre, writeOre } from '../../engine/written'
import type { KostnadSlag } from '../../events.gen'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu, type Fields } from '../HeldDialog'
import { AmountField, ChoiceField, TextField, TickField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { today } from '../moments'
import { usePartnarChoices } from '../names'
import type { OkonomiRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { enterCost, withdrawCost } from './commands'
import { Heads } from './Heads'
import { useMayEnterFor } from './may'
import { Amount } from './Amount'
import type { MoneyContext } from './Money'
import { costOf, costsInOrder, payersOf, yearsOf } from './sums'
import { KOSTNAD, KOSTNADER } from './terms'
import { Why } from '../Why'
import { words } from './words'

type Written = { partnar: string; aar: string; slag: KostnadSlag; belop: string; rekna: boolean; merknad: string }
type Cost = OkonomiRow['kostnader'][number]

const REMARK_MAX = 1000

const back = (k: Cost): Held<Written> => ({
  of: k.post, written: { partnar: k.partnar, aar: String(k.aar), slag: k.slag, belop: writeOre(k.belop, langNow()), rekna: !!k.rekna, merknad: k.merknad ?? '' },
})

export function Costs(context: MoneyContext) {
  const { row, tiltak, names } = context
  const w = useWords(words)
  const only = useMayEnterFor(tiltak, 'EnterCost')
  const form = useHeld<Written, Cost>({ key: `okonomi/${row.id}`, command: 'EnterCost', back, now: (of) => row.kostnader.find((k) => k.post === of)?.belop })
  const [drop, dropping] = useDrop<Cost>((k) => ({ title: w.costDrop, text: w.costDropText, submit: w.remove, send: (merknad) => withdrawCost(row, k.post, names.partnar(k.partnar), merknad) }))
  const mayOn = (k: Cost) => !only || only.has(k.partnar)
  const first = only?.size === 1 ? ([...only][0] ?? '') : ''
  const begin = () => form.open({ partnar: first, aar: today().slice(0, 4), slag: 'lon', belop: '', rekna: false, merknad: '' })
  return (
    <Items {...context} title={w.costs} none={w.costNone} form={form} add={w.costAdd} begin={only?.size === 0 ? undefined : begin} dialog={<>{dropping}<CostDialog row={row} names={names} form={form} only={only} /></>}>
      {row.kostnader.length === 0 ? null : (
        <>
          <ByYear row={row} names={names} />
          <Lines row={row} names={names} acts={(k) => (mayOn(k) ? [[w.change, () => form.open(back(k).written, k.post)], [w.removeDots, () => drop(k)]] : [])} />
        </>
      )}
    </Items>
  )
}

type LinesProps = { row: OkonomiRow; names: Names; acts: (k: Cost) => (readonly [string, () => void])[] }

function Lines({ row, names, acts }: LinesProps) {
  const w = useWords(words)
  const lang = useLang()
  const slag = useWords(KOSTNAD)
  const sorted = costsInOrder(row, names.partnar)
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.costs}>
      <Table data-size="sm" className="fp-money">
        <Heads of={[w.partnar, w.aar, w.slag, w.belop, w.merknad]} amounts={[3]} />
        <Table.Body>
          {sorted.map((k) => (
            <Table.Row key={k.post}>
              <Table.HeaderCell scope="row">{names.partnar(k.partnar)}</Table.HeaderCell>
              <Table.Cell>{k.aar}</Table.Cell>
              <Table.Cell>{slag[k.slag]}</Table.Cell>
              <Table.Cell className="fp-amount">{formatKroner(k.belop, lang)} <Tag variant="outline" data-color={k.rekna ? 'success' : 'neutral'}>{k.rekna ? w.rekna : w.venta}</Tag></Table.Cell>
              <Table.Cell>{k.merknad} <Sources kjelder={k.kjelder} /><Why label={`${names.partnar(k.partnar)} ${k.aar}`} trace={k.spor} /> <ItemMenu label={`${names.partnar(k.partnar)} ${k.aar}`} acts={acts(k)} /></Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** A row for each partner, a column for each year, and sums both ways. */
function ByYear({ row, names }: { row: OkonomiRow; names: Names }) {
  const w = useWords(words)
  const years = yearsOf(row)
  const cell = (partnar?: string, aar?: number) => {
    const sum = costOf(row, partnar, aar)
    return sum.ore > 0 ? <Amount sum={sum} /> : ''
  }
  if (row.kostnader.length < 2) return null
  return (
    <Section level={3} title={w.byYear}>
      <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.byYear}>
        <Table data-size="sm" className="fp-money">
          <Heads of={[w.partnar, ...years, w.sum]} amounts={[...years, 0].map((_, i) => i + 1)} />
          <Table.Body>
            {payersOf(row, names.partnar).map((p) => (
              <Table.Row key={p}>
                <Table.HeaderCell scope="row">{names.partnar(p)}</Table.HeaderCell>
                {years.map((a) => <Table.Cell key={a} className="fp-amount">{cell(p, a)}</Table.Cell>)}
                <Table.Cell className="fp-amount"><strong>{cell(p)}</strong></Table.Cell>
              </Table.Row>
            ))}
            <Table.Row>
              <Table.HeaderCell scope="row">{w.sum}</Table.HeaderCell>
              {years.map((a) => <Table.Cell key={a} className="fp-amount"><strong>{cell(undefined, a)}</strong></Table.Cell>)}
              <Table.Cell className="fp-amount"><strong>{cell()}</strong></Table.Cell>
            </Table.Row>
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}

type DialogProps = { row: OkonomiRow; names: Names; form: ReturnType<typeof useHeld<Written>>; only: ReadonlySet<string> | undefined }

function CostDialog({ row, names, form, only }: DialogProps) {
  const w = useWords(words)
  const lang = useLang()
  const check = useChecks()
  const wrong = (v: Written) => [
    ['partnar', check.needs(w.partnar, v.partnar)] as const, ['aar', check.year(w.aar, v.aar)] as const, ['belop', check.amount(w.belop, v.belop)] as const,
    ['merknad', check.fits(w.merknad, v.merknad, REMARK_MAX)] as const,
  ]
  const send = (v: Written, of: string, seen: unknown) => enterCost(row, of, { partnar: v.partnar, aar: Number(v.aar), slag: v.slag, belop: readOre(v.belop, lang) ?? 0, rekna: v.rekna, merknad: v.merknad.trim() }, names.partnar(v.partnar), seen as number | undefined)
  return (
    <HeldDialog form={form} title={form.held?.of ? w.costChange : w.costAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => <CostFields f={f} only={only} />}
    </HeldDialog>
  )
}

function CostFields({ f, only }: { f: Fields<Written>; only: ReadonlySet<string> | undefined }) {
  const w = useWords(words)
  const slag = useWords(KOSTNAD)
  const partnarar = usePartnarChoices().filter((p) => !only || only.has(p.value))
  return (
    <>
      <ChoiceField f={f} name="partnar" label={w.partnar} none={w.choose} choices={partnarar} />
      <TextField f={f} name="aar" label={w.aar} max={4} inputMode="numeric" />
      <ChoiceField f={f} name="slag" label={w.slag} choices={KOSTNADER.map((value) => ({ value, label: slag[value] }))} />
      <AmountField f={f} name="belop" label={w.belop} />
      <TickField f={f} name="rekna" label={w.costRekna} description={w.costReknaHelp} />
      <TextField f={f} name="merknad" label={w.costWhat} max={REMARK_MAX} rows={2} />
    </>
  )
}
