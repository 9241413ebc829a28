import { useHouse } from '../engine/house'
import { useWords } from '../engine/i18n'
import { words } from './words'

/** On every page of a demonstration. */
export function Demo() {
  const w = useWords(words)
  const house = useHouse()
  return house?.demo ? <section className="fp-demo" aria-label={w.demoLabel}>{w.demo}</section> : null
}
