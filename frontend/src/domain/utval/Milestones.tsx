// The milestones of an utval's work, as those of a working group.
import { useState } from 'react'
import { Button, Section } from '../../design'
import { newId } from '../../engine/ask'
import { useWords } from '../../engine/i18n'
import { AskDialog } from '../AskDialog'
import { said } from '../held'
import { ItemMenu } from '../HeldDialog'
import { parseMoment, today } from '../moments'
import { useMayIn } from '../offices'
import type { UtvalRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { teller, traceNow } from '../tell'
import { Why } from '../Why'
import { workWords, type WorkWords } from './work.words'

type Milepael = UtvalRow['milepaelar'][number]
type Act = { kind: 'plan' } | { kind: 'reach' | 'drop'; of: Milepael }

const tell = teller<UtvalRow, WorkWords>('utval', workWords)

const change = (id: string, to: Partial<Milepael>) => (row: UtvalRow): UtvalRow => ({ ...row, milepaelar: row.milepaelar.map((m) => (m.milepael === id ? { ...m, ...to } : m)) })

export function Milestones({ row, names }: { row: UtvalRow; names: Names }) {
  const w = useWords(workWords)
  const [act, begin] = useState<Act>()
  const may = useMayIn('utval.PlanMilestone')(row.id) && !row.nedlagt
  const shown = row.milepaelar.filter((m) => !m.borte)
  if (shown.length === 0 && !may) return null
  return (
    <Section title={w.milestones}>
      {shown.length === 0 ? <p className="fp-none">{w.noMilestones}</p> : (
        <ul className="fp-items">
          {shown.map((m) => (
            <li key={m.milepael} data-over={m.nadd || undefined}>
              <p lang="nn">{m.namn}<Why trace={m.spor} label={m.namn} /></p>
              <p className="fp-history__meta">{m.nadd ? w.reached(m.dato ? names.moment(m.dato) : '') : w.by(names.periode(m.frist))} <Sources kjelder={m.kjelder} /></p>
              {may && !m.nadd ? <ItemMenu label={m.namn} acts={[[w.reach, () => begin({ kind: 'reach', of: m })], [w.drop, () => begin({ kind: 'drop', of: m })]]} /> : null}
            </li>
          ))}
        </ul>
      )}
      {may ? <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => begin({ kind: 'plan' })}>{w.plan}</Button></p> : null}
      {act ? <Asking row={row} act={act} close={() => begin(undefined)} /> : null}
    </Section>
  )
}

function Asking({ row, act, close }: { row: UtvalRow; act: Act; close: () => void }) {
  const w = useWords(workWords)
  const dialog = { draftKey: `utval/${row.id}.milepael.${act.kind}`, close }
  if (act.kind === 'plan') {
    return (
      <AskDialog {...dialog} title={w.planTitle} submit={w.planIt} fields={[{ kind: 'text', name: 'namn', label: w.namn, max: 200, required: true }, { kind: 'when', name: 'frist', label: w.frist, required: true }]}
        send={(v) => {
          const one = { milepael: newId(), namn: v('namn'), frist: { til: parseMoment(v('frist')) ?? '' } }
          tell(row, 'PlanMilestone', one, (x) => x.describe(x.plan), (now) => ({ ...now, milepaelar: [...now.milepaelar, { ...one, kjelder: [], spor: traceNow() }] }))
        }} />
    )
  }
  const { of } = act
  if (act.kind === 'reach') {
    return (
      <AskDialog {...dialog} title={w.reachTitle(of.namn)} submit={w.reachIt} wrong={(v) => [['dato', (parseMoment(v('dato')) ?? '') > today() && w.future]]} fields={[{ kind: 'when', name: 'dato', label: w.date }]}
        send={(v) => tell(row, 'ReachMilestone', { milepael: of.milepael, ...said({ dato: parseMoment(v('dato')) ?? '' }) }, (x) => x.describe(x.reach), change(of.milepael, { nadd: true }))} />
    )
  }
  return (
    <AskDialog {...dialog} title={w.dropTitle(of.namn)} submit={w.dropIt} fields={[{ kind: 'text', name: 'ord', label: w.remark, rows: 2, max: 1000 }]}
      send={(v) => tell(row, 'DropMilestone', { milepael: of.milepael, ...said({ merknad: v('ord') }) }, (x) => x.describe(x.drop), change(of.milepael, { borte: true }))} />
  )
}
