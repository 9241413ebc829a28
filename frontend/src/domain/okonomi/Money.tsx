// The money of a tiltak: in short, budget, costs, grants, gains, cost keys, and who pays beside who gains.
import { useMemo } from 'react'
import { Facts, Section } from '../../design'
import { Bars } from '../../design/plot/Bars'
import { Figure } from '../../design/plot/Figure'
import { announce } from '../../engine/announce'
import { compareText, formatKroner, useLang, useWords } from '../../engine/i18n'
import { useOthersChanges, useRow } from '../../engine/live'
import type { EditContext } from '../Editable'
import { History } from '../History'
import type { OkonomiRow } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { Budget } from './Budget'
import { NO_MONEY } from './commands'
import { Costs } from './Costs'
import { Funding } from './Funding'
import { Gains } from './Gains'
import type { OfTiltak } from './may'
import { partNames, sentences } from './sentences'
import { Shares } from './Shares'
import { words } from './words'
import './okonomi.css'

/** What every part of the money's page is told. */
export type MoneyContext = Pick<EditContext, 'names' | 'present' | 'goTo'> & { row: OkonomiRow; tiltak: OfTiltak }

export function Money({ tiltak, names, present, goTo }: Omit<MoneyContext, 'row'>) {
  const common = useWords(shared)
  useToldOfMoney(tiltak.id, names)
  const found = useRow<OkonomiRow>(`okonomi/${tiltak.id}`)
  const row = useMemo(() => found.row?.row ?? { id: tiltak.id, ...NO_MONEY }, [found.row, tiltak.id])
  if (!found.ready) return <p className="fp-waiting">{common.loading}</p>
  const context = { tiltak, names, present, goTo, row }
  return (
    <>
      <Short row={row} />
      <WhoPays row={row} names={names} />
      <Budget {...context} />
      <Costs {...context} />
      <Shares {...context} />
      <Funding {...context} />
      <Gains {...context} />
      <Section title={common.history}><History room="okonomi" id={tiltak.id} sentences={sentences} parts={partNames} /></Section>
    </>
  )
}

function useToldOfMoney(tiltak: string, names: Names): void {
  const w = useWords(words)
  useOthersChanges<OkonomiRow>(`okonomi/${tiltak}`, ({ by }) => announce(w.otherChanged(names.person(by ?? ''))))
}

const sum = <T,>(list: readonly T[], of: (t: T) => number | undefined) => list.reduce((s, t) => s + (of(t) ?? 0), 0)

function Short({ row }: { row: OkonomiRow }) {
  const w = useWords(words)
  const lang = useLang()
  const told: [string, number, string?][] = [
    [w.sumBudget, sum(row.budsjett, (b) => b.belop)], [w.sumCosts, sum(row.kostnader, (k) => k.belop)], [w.sumGranted, sum(row.soknader, (s) => s.svar?.belop)],
    [w.sumWaiting, sum(row.soknader, (s) => (s.svar || s.trekt ? 0 : s.belop))], [w.sumGains, sum(row.gevinstar, (g) => g.belop), w.perYear],
  ]
  const some = told.filter(([, ore]) => ore > 0)
  return (
    <Section title={w.about}>
      {some.length === 0 ? <p className="fp-none">{w.nothing}</p> : (
        <Facts>{some.map(([name, ore, after]) => <Facts.Item key={name} name={name}><span className="fp-amount">{formatKroner(ore, lang)}</span> {after ?? ''}</Facts.Item>)}</Facts>
      )}
    </Section>
  )
}

function WhoPays({ row, names }: { row: OkonomiRow; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const sums = row.sumPerPartnar.filter((s) => s.kostnad > 0 || s.gevinst > 0).sort((a, b) => b.kostnad - a.kostnad || b.gevinst - a.gevinst || compareText(names.partnar(a.partnar), names.partnar(b.partnar)))
  if (sums.length === 0) return <p className="fp-none">{w.plotNone}</p>
  const say = (ore: number) => formatKroner(ore, lang)
  const bars = sums.map((s) => ({ id: s.partnar, label: names.partnar(s.partnar), left: s.kostnad, right: s.gevinst }))
  return (
    <Figure caption={w.plot} summary={`${w.plot}. ${w.plotSummary(sums.length, say(sum(sums, (s) => s.kostnad)), say(sum(sums, (s) => s.gevinst)))}`}
      table={{ head: [w.partnar, w.carriesHead, w.gainsHead], rows: bars.map((b) => ({ key: b.id, cells: [b.label, say(b.left), say(b.right)] })) }}>
      {(label) => <Bars label={label} rows={bars} format={say} heads={[w.carriesHead, w.gainsHead]} />}
    </Figure>
  )
}
