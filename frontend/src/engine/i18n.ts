// The three languages of the page. A catalogue is an object with the same shape in nn, nb and en;
// TypeScript finds the missing word, so there is no fallback chain at run time.
import { useSyncExternalStore } from 'react'

export type Lang = 'nn' | 'nb' | 'en'

/** One text, or one catalogue of texts, in the three languages. */
export type Words<T = string> = { readonly nn: T; readonly nb: T; readonly en: T }

/** A name from the server: nynorsk is always there, the others only where they are known. */
export type Namn = { nn: string; nb?: string; en?: string }

const KEY = 'fellesplan.lang'
const listeners = new Set<() => void>()
let current: Lang = stored()

function stored(): Lang {
  try {
    const lang = localStorage.getItem(KEY)
    if (lang === 'nb' || lang === 'en') return lang
  } catch {
    // Storage is refused by policy: the choice then lasts as long as the tab.
  }
  return 'nn'
}

export function lang(): Lang {
  return current
}

export function setLang(next: Lang): void {
  current = next
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // See stored().
  }
  document.documentElement.lang = next
  listeners.forEach((tell) => tell())
}

export function onLang(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** The language chosen; the component draws anew when another is chosen. */
export function useLang(): Lang {
  return useSyncExternalStore(onLang, lang)
}

/** A catalogue in the language chosen. */
export function useWords<T>(words: Words<T>): T {
  return words[useLang()]
}

/** A text in the language chosen, for code that is not a component. */
export function inLang<T>(words: Words<T>): T {
  return words[current]
}

/** The name in the language chosen; the nynorsk one where no other is known. */
export function tIn(namn: Namn, language: Lang = current): string {
  return namn[language] || namn.nn
}

/** The language that tIn answers in, for a `lang` attribute on a name that is not in the page's language. */
export function langOf(namn: Namn, language: Lang = current): Lang {
  return namn[language] ? language : 'nn'
}

export * from './dates'
export * from './numbers'
