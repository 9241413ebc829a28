// Says politely what others report of the take-up of one tiltak, where the whole row is on the screen.
import { announce } from '../../engine/announce'
import { useLang, useWords } from '../../engine/i18n'
import { useOthersChanges } from '../../engine/live'
import type { InnforingRow } from '../rows'
import type { Names } from '../say'
import { countOf, GRAD } from './terms'
import { words } from './words'

export function useToldOfTakeUp(tiltak: string, names: Names): void {
  const w = useWords(words)
  const grad = useWords(GRAD)
  const lang = useLang()
  useOthersChanges<InnforingRow>(`innforing/${tiltak}`, ({ row }, before) => {
    const known = new Map(before?.row.partnarar.map((p) => [p.partnar, p.spor.seq]))
    for (const p of row.partnarar.filter((now) => known.get(now.partnar) !== now.spor.seq)) {
      const count = countOf(p, lang)
      announce(w.otherTold(names.partnar(p.partnar), count ? `${grad[p.grad]}, ${count}` : grad[p.grad]))
    }
  })
}
