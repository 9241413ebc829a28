// One thread: what it is about, what has been said, and what one may do with it.
import { useState, type ReactNode } from 'react'
import { Button, Changed, Heading, Hidden, Tag } from '../../design'
import { formatAgo, formatDateTime, useLang, useWords } from '../../engine/i18n'
import { useChanged, type Row } from '../../engine/live'
import type { Malform } from '../../events.gen'
import type { Innlegg, TradRow } from '../rows'
import type { Names } from '../say'
import { reopenThread } from './commands'
import { EditDialog, ReplyForm, ResolveDialog, WithdrawDialog } from './forms'
import { Ord } from './Ord'
import { isOpen } from './thread'
import { words } from './words'
import { FormDialog } from '../FormDialog'
import { WriteField } from '../fields'

export type ThreadContext = {
  names: Names
  me: string
  now: Date
  /** Whether one may say something here. */
  mayTalk: boolean
  mayResolve: (thread: TradRow) => boolean
  malform: Malform
  goTo: ((thread: string) => void) | undefined
}

type Props = ThreadContext & { row: Row<TradRow>; gone: boolean; active: boolean; choose: (id: string) => void }

const QUOTE_SHOWN = 160

export function Thread(props: Props) {
  const { row: { row, key }, names, gone, active, choose, mayTalk } = props
  const w = useWords(words)
  const changed = useChanged(key)
  const heading = `fp-trad-${row.id}`
  return (
    <article className="fp-thread" data-thread={row.id} data-active={active || undefined} data-open={isOpen(row) || undefined} aria-labelledby={heading} tabIndex={-1}
      onFocus={() => { if (!active) choose(row.id) }}>
      <Changed on={changed}>
        <Heading level={2} data-size="2xs" id={heading} className="fp-thread__head">
          {w.slag[row.slag]}{row.partnar ? ` ${w.from(names.partnar(row.partnar))}` : ''} <State row={row} />
        </Heading>
        <Quote {...props} />
        <ol className="fp-thread__posts">
          {row.innlegg.map((post) => <Post key={post.innlegg} post={post} {...props} />)}
        </ol>
        <Resolved {...props} />
        {mayTalk && isOpen(row) ? <ReplyForm row={row} malform={props.malform} /> : null}
        <Acts {...props} gone={gone} />
      </Changed>
    </article>
  )
}

function State({ row }: { row: TradRow }) {
  const w = useWords(words)
  if (!row.loysing) return null
  return <Tag data-color="success" data-size="sm">{row.loysing.utfall ? w.utfall[row.loysing.utfall] : w.resolvedNow}</Tag>
}

function Quote({ row: { row }, gone, goTo }: Props) {
  const w = useWords(words)
  const { sitat = '' } = row
  const short = sitat.length > QUOTE_SHOWN ? `${sitat.slice(0, QUOTE_SHOWN)} …` : sitat
  return (
    <>
      {short ? <blockquote className="fp-thread__quote" data-gone={gone || undefined}><Hidden>{`${w.quote}: `}</Hidden>{short}</blockquote> : null}
      {gone ? <p className="fp-thread__gone"><strong>{w.gone}.</strong> {w.goneText}</p> : null}
      {!gone && goTo ? (
        <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={w.goToOf(short)} onClick={() => goTo(row.id)}>{w.goTo}</Button>
      ) : null}
    </>
  )
}

function Post({ post, row: { row }, names, me, now, mayTalk }: Props & { post: Innlegg }) {
  const w = useWords(words)
  const lang = useLang()
  const [act, setAct] = useState<'edit' | 'withdraw'>()
  const own = post.person === me && !post.trekt && mayTalk && isOpen(row)
  return (
    <li className="fp-post">
      <p className="fp-post__who">
        <strong>{names.person(post.person ?? '')}</strong>{post.partnar ? `, ${names.partnar(post.partnar)}` : ''}{' · '}
        <time dateTime={post.opphav.time} title={formatDateTime(post.opphav.time, lang)}>{formatAgo(post.opphav.time, now, lang)}</time>
        {post.endra && !post.trekt ? <span title={formatDateTime(post.endra.time, lang)}>{` · ${w.edited}`}</span> : null}
      </p>
      {post.trekt ? <p className="fp-none">{w.withdrawn}</p> : <Ord ord={post.ord} names={names} lang={post.malform} />}
      {own ? (
        <p className="fp-tags fp-noprint">
          <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setAct('edit')}>{w.edit}</Button>
          <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setAct('withdraw')}>{w.withdraw}</Button>
        </p>
      ) : null}
      {act === 'edit' ? <EditDialog row={row} post={post} names={names} close={() => setAct(undefined)} /> : null}
      {act === 'withdraw' ? <WithdrawDialog row={row} post={post} close={() => setAct(undefined)} /> : null}
    </li>
  )
}

function Resolved({ row: { row }, names, now }: Props): ReactNode {
  const w = useWords(words)
  const lang = useLang()
  if (!row.loysing) return null
  const { spor, merknad } = row.loysing
  return (
    <div className="fp-thread__resolved">
      <p className="fp-history__meta">{w.resolved(names.person(spor.actor ?? ''), formatAgo(spor.time, now, lang))}</p>
      {merknad ? <p className="fp-post__words">{merknad}</p> : null}
    </div>
  )
}

function Acts({ row: { row }, mayResolve }: Props) {
  const w = useWords(words)
  const [act, setAct] = useState<'resolve' | 'reopen'>()
  if (!mayResolve(row)) return null
  const open = isOpen(row)
  return (
    <div className="fp-noprint">
      <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setAct(open ? 'resolve' : 'reopen')}>
        {!open ? w.reopen : row.slag === 'innspel' ? w.closeInnspel : w.resolve}
      </Button>
      {act === 'resolve' ? <ResolveDialog row={row} close={() => setAct(undefined)} /> : null}
      {act === 'reopen' ? <ReopenDialog row={row} close={() => setAct(undefined)} /> : null}
    </div>
  )
}

const REMARK_MAX = 1000

function ReopenDialog({ row, close }: { row: TradRow; close: () => void }) {
  const w = useWords(words)
  const [merknad, setMerknad] = useState('')
  return (
    <FormDialog title={w.reopenTitle} submit={w.reopen} close={close} onSubmit={() => reopenThread(row, merknad.trim())}>
      <WriteField multiline label={w.why} rows={3} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
    </FormDialog>
  )
}
