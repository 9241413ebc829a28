// Light, dark, or as the machine says. boot.js sets it before the first picture.
import { useState } from 'react'

export type Theme = 'auto' | 'light' | 'dark'
export const themes: readonly Theme[] = ['auto', 'light', 'dark']

const KEY = 'fellesplan.theme'

/** Paper is white, whatever the screen is. */
export function printInLight(): void {
  const html = document.documentElement
  let before: string | undefined
  addEventListener('beforeprint', () => {
    before = html.dataset['colorScheme']
    html.dataset['colorScheme'] = 'light'
  })
  addEventListener('afterprint', () => {
    html.dataset['colorScheme'] = before ?? 'auto'
  })
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => themes.find((t) => t === document.documentElement.dataset['colorScheme']) ?? 'auto')
  return [theme, (next) => {
    setTheme(next)
    document.documentElement.dataset['colorScheme'] = next
    try {
      localStorage.setItem(KEY, next)
    } catch {
      // The choice then lasts as long as the tab.
    }
  }]
}
