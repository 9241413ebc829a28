// The footnotes at the end of the text.
import { useWords } from '../../i18n'
import { words } from '../words'
import type { Surface } from './surface'

type Props = { surface: Surface; notes: readonly string[]; editing: boolean; lang: string; title: string }

export function Footnotes({ surface, notes, editing, lang, title }: Props) {
  const w = useWords(words)
  if (notes.length === 0) return null
  return (
    <section className="fp-footnotes" aria-label={`${w.footnotes}: ${title}`}>
      <ol>
        {notes.map((note, i) => (
          <li key={`${i}`} tabIndex={-1}>
            <span lang={lang}>{note}</span>{' '}
            <button type="button" className="fp-plainbutton fp-noprint" aria-label={w.footnote.back(i + 1)} onClick={() => surface.goToFootnote(i)}>↑</button>{' '}
            {editing ? <button type="button" className="fp-plainbutton fp-noprint" aria-label={w.footnote.change(i + 1)} onClick={() => surface.editFootnote(i)}>{w.edit}</button> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
