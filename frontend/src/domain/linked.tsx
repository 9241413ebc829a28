// Every thing that a sentence names is a link. The sentences of the rooms are plain text; a name in them that leads
// somewhere stands between signs which no text of ours holds, and is made a link when it is shown.
import { Fragment } from 'react'
import { Link } from '../engine/route'
import type { Names } from './say'

const [OPEN, MIDDLE, CLOSE] = ['\uFDD0', '\uFDD1', '\uFDD2'] // Unicode keeps these from being letters, for such use
const SIGNS = /[\uFDD0-\uFDD2]/g
const MARKED = /\uFDD0([^\uFDD0-\uFDD2]*)\uFDD1([^\uFDD0-\uFDD2]*)\uFDD2/g

/** Where a thing has its page; undefined where it has none, or the reader may not see it. */
export type HrefOf = (rom: string, ting: string) => string | undefined

/** A name that leads somewhere. */
export function linked(name: string, href: string | undefined): string {
  return href && name ? `${OPEN}${href}${MIDDLE}${name.replace(SIGNS, '')}${CLOSE}` : name
}

/** The same names, each with its way. A part of a thing leads where `partHref` says. */
export function linkedNames(names: Names, hrefOf: HrefOf, partHref?: (part: string) => string | undefined): Names {
  const partnar = (id: string) => linked(names.partnar(id), hrefOf('partnar', id))
  return {
    ...names, partnar,
    utval: (id) => linked(names.utval(id), hrefOf('utval', id)),
    person: (id) => linked(names.person(id), hrefOf('person', id)),
    aktor: (a) => (a.partnar ? partnar(a.partnar) : names.aktor(a)),
    part: (id) => linked(names.part(id), partHref?.(id)),
    ting: (rom, id) => {
      const title = names.ting(rom, id)
      return title && linked(title, hrefOf(rom, id))
    },
  }
}

export type Piece = { text: string; href?: string }

/** A sentence in its pieces. What is not an address within the house is text. */
export function pieces(told: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of told.matchAll(MARKED)) {
    const [whole, href = '', text = ''] = match
    if (match.index > from) found.push({ text: told.slice(from, match.index) })
    found.push(/^\/[a-z]/.test(href) ? { text, href } : { text })
    from = match.index + whole.length
  }
  if (from < told.length) found.push({ text: told.slice(from) })
  return found.map((p) => ({ ...p, text: p.text.replace(SIGNS, '') }))
}

/** Without its links, for where there is room for text alone. */
export const plain = (told: string): string => pieces(told).map((p) => p.text).join('')

/** A sentence with its links. */
export function Told({ text }: { text: string }) {
  return <>{pieces(text).map((p, i) => (p.href ? <Link key={i} href={p.href}>{p.text}</Link> : <Fragment key={i}>{p.text}</Fragment>))}</>
}
