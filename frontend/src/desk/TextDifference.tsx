// The words of one chapter in two pictures: compared, or where there is only one, as they stand.
import { useCallback } from 'react'
import { useWords } from '../engine/i18n'
import { useRead } from '../engine/read'
import type { TextComparison } from '../domain/rows'
import type { Names } from '../domain/say'
import type { Endring } from '../domain/tekst/compare'
import { Comparison } from '../domain/tekst/Comparison'
import { EMPTY, type DocNode } from '../domain/tekst/doc'
import { Kort } from '../domain/tekst/Kort'
import { Read } from './Past'
import type { Part } from './pictures'
import { words } from './words'

type Side = Pick<Part, 'tekst' | 'v' | 'malform'>

export function TextDifference({ was, is, names }: { was: Side | undefined; is: Side | undefined; names: Names }) {
  const w = useWords(words)
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  const one = is ?? was
  // What is new is compared with nothing; of what is gone, everything that stood there is shown as taken away.
  const reading = useRead<TextComparison>(one ? `/api/tekst/${one.tekst}/samanlikn?fra=${was && is ? was.v : 0}&til=${one.v}` : undefined)
  if (!one) return null
  return (
    <>
      {!was ? <p className="fp-history__meta">{w.newChapter}</p> : !is ? <p className="fp-history__meta">{w.goneChapter}</p> : null}
      <Read reading={reading}>
        {(c) => (is
          ? <Comparison fra={c.fra.content as unknown as DocNode} til={c.til.content as unknown as DocNode} endringar={c.endringar} names={names} lang={one.malform} card={card} headingBase={4} />
          : <Comparison fra={c.til.content as unknown as DocNode} til={EMPTY} endringar={gone(c)} names={names} lang={one.malform} card={card} headingBase={4} />)}
      </Read>
    </>
  )
}

/** Everything that stood there, as taken away. The chapter went as a whole; nobody took out the words. */
function gone(c: TextComparison): Endring[] {
  return c.endringar.map((e) => ({ fraStart: e.tilStart, fraSlutt: e.tilSlutt, tilStart: 0, tilSlutt: 0, borte: [{ lengd: e.tilSlutt - e.tilStart }], nytt: [] }))
}
