// How far the partners had come, day by day: reckoned from what was reported for each. Pure.
import type { InnforingGrad, Moment } from '../../events.gen'
import { isMadeUp } from '../ark'
import type { InnforingRow } from '../rows'

/** From a day on so many partners had come just so far. */
export type Point = { dag: string; tal: Record<InnforingGrad, number>; /** Some of what is counted is made up. */ oppdikta?: true }

type Step = { dag: string; grad: InnforingGrad; oppdikta?: true }
type Report = { grad: InnforingGrad; dato?: Moment | undefined; oppdikta?: boolean; spor: { time: string; seq: number } }

const marked = (oppdikta: boolean | undefined): { oppdikta?: true } => (oppdikta ? { oppdikta } : {})

/** The first day of a moment: what is known only to the year holds from its beginning. */
function dayOf(report: Report): string {
  const m = report.dato || report.spor.time.slice(0, 10)
  return `${m}-01-01`.slice(0, 10)
}

/** What held for one partner: a later report stands for all that it says «since» of. */
export function stepsOf(partnar: InnforingRow['partnarar'][number]): Step[] {
  const reports: Report[] = [...partnar.for].reverse()
  const steps: Step[] = []
  for (const report of [...reports, { ...partnar, oppdikta: isMadeUp(partnar.kjelder) }]) {
    const dag = dayOf(report)
    while (steps.length > 0 && (steps[steps.length - 1]?.dag ?? '') >= dag) steps.pop()
    if (steps[steps.length - 1]?.grad !== report.grad) steps.push({ dag, grad: report.grad, ...marked(report.oppdikta) })
  }
  return steps
}

const none = (): Record<InnforingGrad, number> => ({ 'ikkje-aktuelt': 0, informert: 0, 'i-eigen-plan': 0, finansiert: 0, innfort: 0, malt: 0 })

/** The days on which something changed, in order, with how many stood where from then on. */
export function curve(row: Pick<InnforingRow, 'partnarar'>): Point[] {
  const steps = row.partnarar.map(stepsOf)
  const days = [...new Set(steps.flatMap((s) => s.map((one) => one.dag)))].sort()
  return days.map((dag) => {
    const tal = none()
    const standing = steps.flatMap((of) => of.filter((s) => s.dag <= dag).pop() ?? [])
    for (const now of standing) tal[now.grad]++
    return { dag, tal, ...marked(standing.some((s) => s.oppdikta)) }
  })
}

/** How many have come just so far now. */
export function countNow(row: Pick<InnforingRow, 'partnarar'>): Record<InnforingGrad, number> {
  const tal = none()
  for (const p of row.partnarar) tal[p.grad]++
  return tal
}
