// The words of a post, with the names of today for those who are mentioned.
import type { Names } from '../say'
import { piecesOf } from './mention'

export function Ord({ ord, names, lang }: { ord: string; names: Names; lang: string }) {
  return (
    <p className="fp-post__words" lang={lang}>
      {piecesOf(ord).map((piece, i) => ('person' in piece
        ? <strong key={i} className="fp-post__mention">{`@${names.person(piece.person)}`}</strong>
        : <span key={i}>{piece.text}</span>))}
    </p>
  )
}
