// One thing that is other: its name, and each field before and after, with who set it and when.
import { useState } from 'react'
import { Button, Heading, Hidden, Table, Tag } from '../../design'
import { formatDateTime, formatNumber, tIn, useLang, useWords, type Namn } from '../../engine/i18n'
import { Link } from '../../engine/route'
import { TextDifference } from '../../desk/TextDifference'
import type { Malform } from '../../events.gen'
import { entryHref } from '../../domain/Why'
import { pastOf } from '../tid/views'
import type { Thing } from '../things'
import type { FieldDifference, ThingDifference } from './useDifferences'
import { valueWords, whereWords, type Asked } from './values'
import { words } from './words'

const FIRST = 12 // fields; a thing that is new has many
const LONG = 400 // letters of a value that stand for it

type Props = { one: ThingDifference; fra: number; til: number; asked: Asked; thing: Thing | undefined }

const COLOUR: Record<string, 'success' | 'info' | 'danger'> = { ny: 'success', endra: 'info', borte: 'danger' }

export function ThingLine({ one, fra, til, asked, thing }: Props) {
  const w = useWords(words)
  const lang = useLang()
  const [all, setAll] = useState(false)
  const name = thing?.title ?? nameOf(one.namn, asked) ?? w.unnamed
  const wording = one.rom === 'tekst' ? one.skilnader.find((s) => s.felt === 'v') : undefined
  const fields = one.skilnader.filter((s) => s !== wording)
  const shown = all ? fields : fields.slice(0, FIRST)
  const href = thing?.href && one.slag !== 'borte' ? pastOf(thing.href, til) : undefined
  return (
    <article className="fp-skilnad__thing">
      <Heading level={3} data-size="2xs">
        {href ? <Link href={href} lang={thing?.lang}>{name}</Link> : <span lang={thing?.lang}>{name}</span>} <Tag data-size="sm" data-color={COLOUR[one.slag] ?? 'neutral'}>{w.slag[one.slag]}</Tag>
      </Heading>
      {wording ? <Wording one={one} field={wording} name={name} lang={thing?.lang} asked={asked} /> : null}
      {shown.length > 0 ? <Fields shown={shown} name={name} asked={asked} /> : null}
      {one.slag === 'borte' ? <p className="fp-history__meta"><Link href={entryHref(one.hending)}>{formatDateTime(one.tid, lang)}</Link> · {w.then(formatNumber(fra, lang))}</p> : null}
      {fields.length > shown.length ? <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setAll(true)}>{w.showFields(fields.length)}</Button> : null}
    </article>
  )
}

function nameOf(namn: unknown, asked: Asked): string | undefined {
  if (typeof namn === 'string') return namn || undefined
  return namn && typeof namn === 'object' ? tIn(namn as Namn, asked.lang) : undefined
}

function Fields({ shown, name, asked }: { shown: readonly FieldDifference[]; name: string; asked: Asked }) {
  const w = useWords(words)
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={name}>
      <Table data-size="sm" className="fp-skilnad__fields">
        <Table.Head><Table.Row>{[w.field, w.was, w.is, w.who].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
        <Table.Body>
          {shown.map((s) => (
            <Table.Row key={s.felt}>
              <Table.HeaderCell scope="row">{whereWords(s.felt, asked)}</Table.HeaderCell>
              <Table.Cell><Value value={s.for} felt={s.felt} asked={asked} as="del" /></Table.Cell>
              <Table.Cell><Value value={s.etter} felt={s.felt} asked={asked} as="ins" /></Table.Cell>
              <Table.Cell><Who field={s} asked={asked} /></Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** Struck out and underlined, so that before and after are told apart without the heads of the table. */
function Value({ value, felt, asked, as: Element }: { value: unknown; felt: string; asked: Asked; as: 'ins' | 'del' }) {
  const w = useWords(words)
  const said = valueWords(value, felt, asked)
  if (!said) return <span className="fp-none" aria-label={w.nothing}>{'–'}</span>
  return <Element className="fp-skilnad__value">{said.length > LONG ? `${said.slice(0, LONG).trimEnd()} …` : said}</Element>
}

function Who({ field: s, asked: { names, lang } }: { field: FieldDifference; asked: Asked }) {
  const people = s.folk?.length ? s.folk : s.av ? [s.av] : []
  const who = names.list(people.map(names.person))
  return <>{who}{who ? <br /> : null}<Link href={entryHref(s.hending)}>{formatDateTime(s.tid, lang)}</Link>{s.partnar ? <Hidden>{` ${names.partnar(s.partnar)}`}</Hidden> : null}</>
}

/** The words of a text, when somebody wants to see them. */
function Wording({ one, field, name, lang, asked }: { one: ThingDifference; field: FieldDifference; name: string; lang: string | undefined; asked: Asked }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const malform: Malform = lang === 'nb' ? 'nb' : 'nn'
  const side = (v: unknown) => ({ tekst: one.ting, malform, v: typeof v === 'number' ? v : 0 })
  return (
    <>
      <p className="fp-history__meta"><Who field={field} asked={asked} /></p>
      <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-expanded={open} aria-label={open ? w.hideWords : w.wordsOf(name)} onClick={() => setOpen(!open)}>{open ? w.hideWords : w.words}</Button>
      {open ? <TextDifference was={side(field.for)} is={side(field.etter)} names={asked.names} /> : null}
    </>
  )
}
