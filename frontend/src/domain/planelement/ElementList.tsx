// Goals, strategies and clauses: all of them, or those of one plan, each under the one above it.
import { useMemo } from 'react'
import { Alert, Button, Changed, Empty, PageHead, Search, Section } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import { useChanged, useRows } from '../../engine/live'
import { Link, text, useSearch, useTitle } from '../../engine/route'
import { useMay } from '../../engine/session'
import { Choose } from '../fields'
import { useNames } from '../names'
import type { PlanelementRow, PlanRow, TekstRow } from '../rows'
import type { Names } from '../say'
import { Oppdikta } from '../Sources'
import { standingOf } from '../stands'
import { shared } from '../words'
import { kindOf } from './terms'
import { ofPlan, says, treeOf, type Branch } from './tree'
import { words } from './words'
import './planelement.css'

const search = { plan: text, sok: text }

export default function ElementList() {
  const w = useWords(words)
  const common = useWords(shared)
  const [{ plan, sok }, change] = useSearch(search)
  const { rows, ready } = useRows<PlanelementRow>('planelement')
  const plans = useRows<PlanRow>('plan').rows
  const texts = useRows<TekstRow>('tekst').rows
  const chosen = plans.find((p) => p.row.id === plan)?.row
  const title = chosen ? w.titleOf(chosen.tittel) : w.title
  useTitle(title)
  const shown = useMemo(() => {
    const all = rows.map((r) => r.row)
    const cards = new Set(texts.filter((t) => t.row.feste.ting === plan).flatMap((t) => t.row.kort.filter((k) => k.rom === 'planelement').map((k) => k.ting)))
    return (plan ? ofPlan(all, plan, cards) : all).filter((r) => says(r, sok))
  }, [rows, texts, plan, sok])
  return (
    <>
      <p className="fp-noprint"><Link href={chosen ? `/plan/${chosen.id}` : '/plan'}>{w.toPlan}</Link></p>
      <PageHead title={title} lead={w.lead} actions={<Formulate />} />
      <div className="fp-elementfilter fp-noprint" role="search">
        <Search label={w.search} placeholder={w.search} value={sok} onChange={(e) => change({ sok: e.target.value })} />
        <Choose label={w.inPlan} none={w.allPlans} choices={plans.map((p) => ({ value: p.row.id, label: p.row.tittel }))} value={plan} set={(v) => change({ plan: v })} />
      </div>
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && shown.length === 0 ? <Nothing all={rows.length} sok={sok} /> : null}
      <Groups rows={shown} plans={plans.map((p) => p.row)} texts={texts.map((t) => t.row)} />
    </>
  )
}

function Formulate() {
  const w = useWords(words)
  return useMay('planelement.Formulate') ? <Button asChild><Link className="ds-button" href="/planelement/nytt">{w.formulate}</Link></Button> : null
}

function Nothing({ all, sok }: { all: number; sok: string }) {
  const w = useWords(words)
  if (all === 0) return <Empty title={w.none} action={<Formulate />}>{w.noneText}</Empty>
  return <Empty title={sok ? w.noMatch : w.none}>{sok ? '' : w.noneOfPlan}</Empty>
}

type GroupProps = { rows: PlanelementRow[]; plans: PlanRow[]; texts: TekstRow[] }

function Groups({ rows, plans, texts }: GroupProps) {
  const w = useWords(words)
  const holds = rows.filter((r) => !r.trekt)
  const agreements = [...new Set(holds.flatMap((r) => (r.avtale ? [r.avtale] : [])))]
  const groups: [string, PlanelementRow[]][] = [
    [w.mal, holds.filter((r) => r.slag === 'mal')], [w.strategiar, holds.filter((r) => r.slag === 'strategi')],
    ...agreements.map((a): [string, PlanelementRow[]] => [w.clausesOf(plans.find((p) => p.id === a)?.tittel ?? w.avtalepunkt), holds.filter((r) => r.avtale === a)]),
    [w.trekte, rows.filter((r) => r.trekt)],
  ]
  return groups.filter(([, of]) => of.length > 0).map(([title, of]) => (
    <Section key={title} title={title}><Branches branches={treeOf(of)} plans={plans} texts={texts} /></Section>
  ))
}

function Branches({ branches, plans, texts }: { branches: Branch[]; plans: PlanRow[]; texts: TekstRow[] }) {
  const names = useNames()
  const w = useWords(words)
  return (
    <ul className="fp-elements">
      {branches.map((b) => (
        <li key={b.row.id}>
          {b.ring ? <Alert data-color="warning" data-size="sm">{w.ring}</Alert> : null}
          <Line row={b.row} names={names} plans={plans} texts={texts} />
          {b.beneath.length > 0 ? <Branches branches={b.beneath} plans={plans} texts={texts} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Line({ row, names, plans, texts }: { row: PlanelementRow; names: Names; plans: PlanRow[]; texts: TekstRow[] }) {
  const w = useWords(words)
  const lang = useLang()
  const changed = useChanged(`planelement/${row.id}`)
  const stands = useMemo(() => standingOf('planelement', row.id, plans, texts).length, [row.id, plans, texts])
  return (
    <Changed on={changed}>
      <p className="fp-element__kind">{kindOf(row, lang)}</p>
      <p className="fp-element__words"><Link href={`/planelement/${row.id}`} lang={row.malform}>{row.ordlyd}</Link></p>
      <p className="fp-history__meta fp-tags">
        {row.oppdikta ? <Oppdikta /> : null}
        {row.ansvarleg ? <span>{names.partnar(row.ansvarleg)}</span> : null}
        <span>{stands > 0 ? w.count(stands) : w.nowhere}</span>
      </p>
    </Changed>
  )
}
