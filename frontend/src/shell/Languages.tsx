import { setLang, useLang, useWords, type Lang } from '../engine/i18n'
import { words } from './words'

// Each language is named in itself: who cannot read the page finds her own.
const names: [Lang, string][] = [['nn', 'Nynorsk'], ['nb', 'Bokmål'], ['en', 'English']]

/** The choice of language: plain text, no flags. */
export function Languages() {
  const w = useWords(words)
  const chosen = useLang()
  return (
    <ul className="fp-languages" aria-label={w.language}>
      {names.map(([lang, name]) => (
        <li key={lang}>
          <button type="button" className="fp-plainbutton" lang={lang} aria-pressed={lang === chosen} onClick={() => setLang(lang)}>{name}</button>
        </li>
      ))}
    </ul>
  )
}
