// The budget of a tiltak, year by year.
import { Table } from '../../design'
import { formatKroner, lang as langNow, useLang, useWords } from '../../engine/i18n'
import { readOre, writeOre } from '../../engine/written'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { AmountField, TextField, useChecks } from '../HeldFields'
import { Items } from '../Items'
import { today } from '../moments'
import { Sources } from '../Sources'
import { setBudget } from './commands'
import { Heads } from './Heads'
import { useMayOn } from './may'
import type { MoneyContext } from './Money'
import { Why } from '../Why'
import { words } from './words'

type Written = { aar: string; belop: string; merknad: string }
type Sent = { aar: number; belop: number; merknad?: string | undefined }

const REMARK_MAX = 1000
const back = (b: Sent): Held<Written> => ({ of: String(b.aar), written: { aar: String(b.aar), belop: writeOre(b.belop, langNow()), merknad: b.merknad ?? '' } })

export function Budget(context: MoneyContext) {
  const { row, tiltak } = context
  const w = useWords(words)
  const lang = useLang()
  const may = useMayOn(tiltak)('SetBudget')
  const form = useHeld<Written, Sent>({ key: `okonomi/${row.id}`, command: 'SetBudget', back, now: (of) => row.budsjett.find((b) => String(b.aar) === of)?.belop ?? 0 })
  const years = [...row.budsjett].sort((a, b) => a.aar - b.aar)
  const next = String((years[years.length - 1]?.aar ?? Number(today().slice(0, 4)) - 1) + 1)
  return (
    <Items {...context} title={w.budget} none={w.budgetNone} form={form} add={w.budgetAdd} begin={may ? () => form.open({ aar: next, belop: '', merknad: '' }) : undefined}
      dialog={<BudgetDialog row={row} form={form} />}>
      {years.length === 0 ? null : (
        <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.budget}>
          <Table data-size="sm" className="fp-money">
            <Heads of={[w.aar, w.belop, w.merknad]} amounts={[1]} />
            <Table.Body>
              {years.map((b) => (
                <Table.Row key={b.aar}>
                  <Table.HeaderCell scope="row">{b.aar}</Table.HeaderCell>
                  <Table.Cell className="fp-amount">{formatKroner(b.belop, lang)}</Table.Cell>
                  <Table.Cell>{b.merknad} <Sources kjelder={b.kjelder} /><Why label={String(b.aar)} trace={b.spor} /> {may ? <ItemMenu label={String(b.aar)} acts={[[w.change, () => form.open(back(b).written, String(b.aar))]]} /> : null}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Items>
  )
}

function BudgetDialog({ row, form }: { row: MoneyContext['row']; form: ReturnType<typeof useHeld<Written>> }) {
  const w = useWords(words)
  const lang = useLang()
  const check = useChecks()
  const wrong = (v: Written) => [['aar', check.year(w.aar, v.aar)] as const, ['belop', check.amount(w.belop, v.belop)] as const]
  const send = (v: Written, of: string, seen: unknown) => {
    // Of a new year one has seen that there is none: somebody else may just have set it.
    setBudget(row, Number(v.aar), readOre(v.belop, lang) ?? 0, v.merknad.trim(), of ? (seen as number) : 0)
  }
  return (
    <HeldDialog form={form} title={w.budgetAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => (
        <>
          {form.held?.of ? <p><strong>{f.w.aar}</strong></p> : <TextField f={f} name="aar" label={w.aar} max={4} inputMode="numeric" />}
          <AmountField f={f} name="belop" label={w.belop} />
          <TextField f={f} name="merknad" label={w.merknadOptional} max={REMARK_MAX} rows={2} />
        </>
      )}
    </HeldDialog>
  )
}
