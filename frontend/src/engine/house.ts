// Which house this is: its name, whether it is a demonstration, and which version serves us.
import { useSyncExternalStore } from 'react'
import { request } from './http'
import type { Namn } from './i18n'

export type House = {
  house: string
  namn: Namn
  demo: boolean
  version: string
  incarnation: string
  /** Where to ask, and the accessibility statement of the owner; empty until the owner has said. */
  kontakt?: string
  tilgjengelegheit?: string
}

const RETRY_MS = 3_000

let house: House | undefined
let renewed = false
const listeners = new Set<() => void>()

export async function loadHouse(): Promise<void> {
  const reply = await request<House>('GET', '/api/house').catch(() => undefined)
  if (!reply?.ok) {
    setTimeout(() => void loadHouse(), RETRY_MS)
    return
  }
  // The program was renewed while this page stood open; its own files may be gone by now.
  renewed ||= house !== undefined && house.version !== reply.data.version
  house = reply.data
  listeners.forEach((tell) => tell())
}

function onHouse(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function useHouse(): House | undefined {
  return useSyncExternalStore(onHouse, () => house)
}

/** True when a newer program serves us than the one that this page came from. */
export function useRenewed(): boolean {
  return useSyncExternalStore(onHouse, () => renewed)
}
