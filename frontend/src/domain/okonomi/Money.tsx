// The money of a tiltak: in short, budget, costs, grants, gains, cost keys, and who pays beside who gains.
import { useMemo } from 'react'
import { Facts, Section } from '../../design'
import { Bars } from '../../design/plot/Bars'
import { Figure } from '../../design/plot/Figure'
import { announce } from '../../engine/announce'
import { formatKroner, useLang, useWords } from '../../engine/i18n'
import { useOthersChanges, useRow } from '../../engine/live'
import type { EditContext } from '../Editable'
import { History } from '../History'
import type { OkonomiRow } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { Download, shownNow } from '../Download'
import { Oppdikta } from '../Sources'
import { Amount } from './Amount'
import { moneyArk } from './ark'
import { Budget } from './Budget'
import { NO_MONEY } from './commands'
import { Costs } from './Costs'
import { Funding } from './Funding'
import { Gains } from './Gains'
import type { OfTiltak } from './may'
import { partNames, sentences } from './sentences'
import { Shares } from './Shares'
import { byPartner, inShort } from './sums'
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
      <Short row={row} tittel={tiltak.tittel} names={names} />
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

function Short({ row, tittel, names }: { row: OkonomiRow; tittel: string; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const some = inShort(row, w)
  const ask = () => moneyArk(lang, { tittel: `${tittel}: ${w.title}`, ...shownNow() }, row, names)
  return (
    <Section title={w.about} actions={some.length + row.gevinstar.length + row.soknader.length + row.fordelingar.length > 0 ? <Download room="ark" of={w.title} ask={ask} /> : undefined}>
      {some.length === 0 ? <p className="fp-none">{w.nothing}</p> : (
        <Facts>{some.map((s) => <Facts.Item key={s.name} name={s.name}><Amount sum={s} /> {s.after ?? ''}</Facts.Item>)}</Facts>
      )}
    </Section>
  )
}

function WhoPays({ row, names }: { row: OkonomiRow; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const sums = byPartner(row, names.partnar)
  if (sums.length === 0) return <p className="fp-none">{w.plotNone}</p>
  const say = (ore: number) => formatKroner(ore, lang)
  const bars = sums.map((s) => ({ id: s.partnar, label: names.partnar(s.partnar), left: s.kostnad, right: s.gevinst }))
  const all = (of: 'kostnad' | 'gevinst') => say(sums.reduce((n, s) => n + s[of], 0))
  const amount = (s: (typeof sums)[number], of: 'kostnad' | 'gevinst') => <Amount sum={{ ore: s[of], oppdikta: s.oppdikta.includes(of) }} />
  return (
    <Figure caption={<>{w.plot} {sums.some((s) => s.oppdikta.length > 0) ? <Oppdikta /> : null}</>} summary={`${w.plot}. ${w.plotSummary(sums.length, all('kostnad'), all('gevinst'))}`}
      table={{ head: [w.partnar, w.carriesHead, w.gainsHead], rows: sums.map((s) => ({ key: s.partnar, cells: [names.partnar(s.partnar), amount(s, 'kostnad'), amount(s, 'gevinst')] })) }}>
      {(label) => <Bars label={label} rows={bars} format={say} heads={[w.carriesHead, w.gainsHead]} />}
    </Figure>
  )
}
