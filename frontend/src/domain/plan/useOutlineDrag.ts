// Dragging a chapter in the tree: over the upper part of another it goes before it, over the lower part
// after it, and in the middle under it.
import { useEffect, useRef, type RefObject } from 'react'
import { Drag, type Slot } from '../drag'
import type { Kapittel, PlanRow } from '../rows'
import type { May } from './may'
import { placeBy, standsThere, within, type Place } from './tree'

const EDGE = 0.3 // of the height of a line, above and below

type Side = 'before' | 'after' | 'under'

export function useOutlineDrag(tree: RefObject<HTMLElement | null>, row: PlanRow, may: May, move: (chapter: Kapittel, place: Place) => void): void {
  const now = useRef({ row, may, move })
  useEffect(() => {
    now.current = { row, may, move }
  })
  useEffect(() => {
    const element = tree.current
    if (!element) return undefined
    const find = (id: string) => now.current.row.kapittel.find((c) => c.kapittel === id)
    const drag = new Drag(element, {
      scroller: element,
      may: (id) => {
        const chapter = find(id)
        return !!chapter && now.current.may('MoveChapter', chapter)
      },
      slotAt: (id, x, y) => slotAt(now.current.row.kapittel, id, x, y),
      drop: (id, slot) => {
        const chapter = find(id)
        if (chapter) now.current.move(chapter, placeFor(now.current.row.kapittel, slot))
      },
    })
    return () => drag.close()
  }, [tree])
}

function slotAt(chapters: readonly Kapittel[], id: string, x: number, y: number): Slot | undefined {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-chapter]')
  const other = element?.dataset['chapter']
  if (!element || !other || within(chapters, id).has(other)) return undefined
  const box = element.getBoundingClientRect()
  const part = (y - box.top) / box.height
  const slot: Slot = { element, at: part < EDGE ? 'before' : part > 1 - EDGE ? 'after' : 'under' }
  return standsThere(chapters, id, placeFor(chapters, slot)) ? undefined : slot
}

function placeFor(chapters: readonly Kapittel[], slot: Slot): Place {
  return placeBy(chapters, slot.element.dataset['chapter'] ?? '', slot.at as Side)
}
