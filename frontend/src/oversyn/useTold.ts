// Says politely what others do with the tiltak that one looks at; it takes neither the focus nor the place one is at.
import { announce } from '../engine/announce'
import { useWords } from '../engine/i18n'
import { useOthersChanges } from '../engine/live'
import { GRAD } from '../domain/innforing/terms'
import type { InnforingKort, TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'
import { FASE, LYS } from '../domain/tiltak/terms'
import { words } from './words'

export type Kind = 'new' | 'phase' | 'report' | 'other'

/** What is told of a change; several changes may come as one. */
export function kindsOf(now: TiltakKort, before: TiltakKort | undefined): Kind[] {
  if (!before) return ['new']
  const kinds: Kind[] = [...(now.fase !== before.fase ? ['phase' as const] : []), ...(now.status && now.status.sidan.seq !== before.status?.sidan.seq ? ['report' as const] : [])]
  return kinds.length > 0 ? kinds : ['other']
}

/** The partners that have come farther, or less far, than before. */
export function newGrades(now: InnforingKort, before: InnforingKort | undefined): InnforingKort['grader'] {
  return now.grader.filter((g) => before?.grader.find((b) => b.partnar === g.partnar)?.grad !== g.grad)
}

type Told = {
  names: Names
  /** Which tiltak one looks at. */
  shows: (row: TiltakKort) => boolean
  /** The title of one that one looks at; undefined where its take-up is not to be told here. */
  titleOf: (id: string) => string | undefined
}

export function useTold({ names, shows, titleOf }: Told): void {
  const w = useWords(words)
  const phase = useWords(FASE)
  const light = useWords(LYS)
  const grade = useWords(GRAD)
  useOthersChanges<TiltakKort>('tiltak.kort', ({ row, by }, before) => {
    if (!by || (!shows(row) && !(before && shows(before.row)))) return
    const who = names.person(by)
    const tell: Record<Kind, () => string> = {
      new: () => w.otherNew(who, row.tittel), phase: () => w.otherMoved(who, row.tittel, phase[row.fase]),
      report: () => w.newReport(row.tittel, light[row.status?.framdrift ?? 'gron']), other: () => w.otherChanged(who, row.tittel),
    }
    for (const kind of kindsOf(row, before?.row)) announce(tell[kind]())
  })
  useOthersChanges<InnforingKort>('innforing.kort', ({ row }, before) => {
    const title = titleOf(row.id)
    if (title === undefined) return
    for (const { partnar, grad } of newGrades(row, before?.row)) announce(w.otherTookUp(names.partnar(partnar), title, grade[grad]))
  })
}
