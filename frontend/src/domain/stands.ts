// In which chapters of which plans a thing has a card. It is derived from the texts, and kept nowhere.
import { useMemo } from 'react'
import { useRows } from '../engine/live'
import type { Kapittel, PlanRow, TekstRow } from './rows'

export type Standing = { plan: PlanRow; chapter: Kapittel }

type Text = Pick<TekstRow, 'id' | 'kort'>

/** The chapters that are part of their plans, in the order of each plan. */
export function standingOf(rom: string, ting: string, plans: readonly PlanRow[], texts: readonly Text[]): Standing[] {
  const holds = new Set(texts.filter((t) => t.kort.some((k) => k.rom === rom && k.ting === ting)).map((t) => t.id))
  return plans.flatMap((plan) => plan.kapittel.filter((c) => c.nummer && holds.has(c.tekst)).map((chapter) => ({ plan, chapter })))
}

export function useStanding(rom: string, ting: string): { standing: Standing[]; ready: boolean } {
  const plans = useRows<PlanRow>('plan')
  const texts = useRows<TekstRow>('tekst')
  const standing = useMemo(() => standingOf(rom, ting, plans.rows.map((r) => r.row), texts.rows.map((r) => r.row)), [rom, ting, plans.rows, texts.rows])
  return { standing, ready: plans.ready && texts.ready }
}
