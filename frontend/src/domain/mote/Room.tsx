// The meeting room: the item that the meeting is at, on every screen. Who follows the meeting goes where it goes; who
// does not may look at the other items, and is told where it is.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Alert, Button, Changed, Empty, Heading, Switch } from '../../design'
import { announce } from '../../engine/announce'
import { useWords } from '../../engine/i18n'
import { useRow } from '../../engine/live'
import { choice, Link, text, useSearch } from '../../engine/route'
import { AskDialog } from '../AskDialog'
import type { MotePunkt, MoteRow, UtvalRow } from '../rows'
import type { Names } from '../say'
import { useItemTitle, type ItemProps } from './Agenda'
import { QuorumLine } from './Attendance'
import { closeMeeting, openItem, openMeeting } from './commands'
import { Outcome } from './Conclude'
import { Impartiality } from './Impartiality'
import { Minutes } from './Minutes'
import { Proposal, type ProposalProps } from './Proposal'
import { itemNow } from './seats'
import { UTFALL } from './terms'
import { words } from './words'

export const roomSearch = { folg: choice('ja', 'nei'), punkt: text }

type Props = ItemProps & {
  names: Names
  /** What the sak of an item proposes, and its papers to read, which other rooms know. */
  given: (item: MotePunkt) => ProposalProps['given']
  papers: (item: MotePunkt) => ReactNode
  /** What is still to be done with what the item came to, and the way to its disagreement. */
  after: (item: MotePunkt) => ReactNode
  usemje: (item: MotePunkt) => ReactNode
}

export function Room(props: Props) {
  const { row, may } = props
  const w = useWords(words)
  const [search, change] = useSearch(roomSearch)
  const titleOf = useItemTitle()
  const follows = search.folg === 'ja'
  const item = (follows ? undefined : row.punkt.find((p) => p.punkt === search.punkt)) ?? itemNow(row)
  const now = row.punkt.find((p) => p.punkt === row.no)
  useTellOfNow(now ? titleOf(now).title : '')
  if (!row.opna) return <NotOpen row={row} may={may} />
  return (
    <div className="fp-moteroom">
      <aside className="fp-moteroom__list fp-noprint" aria-label={w.chooseItem}>
        <Switch data-size="sm" label={w.follow} description={w.followMeans} checked={follows} onChange={(e) => change({ folg: e.target.checked ? 'ja' : 'nei', punkt: '' })} />
        <Items row={row} may={may} shown={item?.punkt ?? ''} choose={(punkt) => change({ folg: punkt === row.no ? 'ja' : 'nei', punkt: punkt === row.no ? '' : punkt })} />
        <Ends row={row} may={may} />
      </aside>
      <div className="fp-moteroom__item">
        <Quorum row={row} />
        {now && item !== now ? <p className="fp-moteroom__now">{w.nowIs(titleOf(now).title)} <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => change({ folg: 'ja', punkt: '' })}>{w.toNow}</Button></p> : null}
        {item ? <ItemNow key={item.punkt} {...props} item={item} /> : <p className="fp-none">{w.nothingNow}</p>}
      </div>
    </div>
  )
}

/** Says politely that the meeting has gone on. */
function useTellOfNow(title: string): void {
  const w = useWords(words)
  const told = useRef(title)
  useEffect(() => {
    if (title && told.current !== title) announce(w.nowIs(title))
    told.current = title
  }, [title, w])
}

function Quorum({ row }: { row: MoteRow }) {
  const utval = useRow<UtvalRow>(`utval/${row.utval}`).row?.row
  return <QuorumLine row={row} utval={utval} />
}

function NotOpen({ row, may }: ItemProps) {
  const w = useWords(words)
  const [asking, ask] = useState(false)
  const ready = row.stand === 'planlagt' || row.stand === 'innkalla'
  const open = ready && may('Open') ? <Button onClick={() => (row.innkalling ? openMeeting(row, '') : ask(true))}>{w.open}</Button> : undefined
  return (
    <>
      <Empty title={w.notOpen} action={open}>{w.notOpenText}</Empty>
      {asking ? (
        <AskDialog draftKey={`mote/${row.id}.opne`} title={w.openTitle} submit={w.openIt} close={() => ask(false)}
          fields={[{ kind: 'text', name: 'grunn', label: w.openWhy, rows: 2, max: 1000, required: true }]} send={(v) => openMeeting(row, v('grunn'))} />
      ) : null}
    </>
  )
}

function Ends({ row, may }: ItemProps) {
  const w = useWords(words)
  const done = row.punkt.every((p) => p.utfall)
  if (row.heva) return <Alert data-color="info" data-size="sm">{w.closed} <Link href={`/mote/${row.id}/protokoll`}>{w.protocol}</Link></Alert>
  return done && may('Close') ? <p><Button data-size="sm" onClick={() => closeMeeting(row)}>{w.close}</Button></p> : null
}

type ItemsProps = ItemProps & { shown: string; choose: (punkt: string) => void }

function Items({ row, may, shown, choose }: ItemsProps) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const titleOf = useItemTitle()
  const free = row.stand === 'i-gang' && may('OpenItem')
  return (
    <ol className="fp-moteroom__items">
      {row.punkt.map((item) => {
        const { title, lang, number } = titleOf(item)
        const now = item.punkt === row.no
        return (
          <li key={item.punkt} data-now={now || undefined} data-done={item.utfall ? true : undefined}>
            <button type="button" className="fp-plainbutton" aria-current={item.punkt === shown ? 'true' : undefined} onClick={() => choose(item.punkt)}>{number ? `${number} ` : ''}<span lang={lang}>{title}</span></button>
            <small>{item.utfall ? utfall[item.utfall.utfall] : now ? w.now : ''}</small>
            {free && !item.utfall && !now ? <Button variant="tertiary" data-size="sm" className="fp-edit" aria-label={w.takeUpOf(title)} onClick={() => openItem(row, item.punkt)}>{w.takeUp}</Button> : null}
          </li>
        )
      })}
    </ol>
  )
}

function ItemNow({ row, item, may, names, given, papers, after, usemje }: Props & { item: MotePunkt }) {
  const w = useWords(words)
  const { title, lang, number } = useItemTitle()(item)
  return (
    <article aria-label={title}>
      <Changed on={false}>
        <Heading level={2} data-size="sm" className="fp-moteroom__title">{number ? <span className="fp-sak__no">{number}</span> : null} {item.sak ? <Link href={`/sak/${item.sak}`} lang={lang}>{title}</Link> : <span lang={lang}>{title}</span>}</Heading>
        {papers(item)}
        <Impartiality row={row} item={item} may={may} names={names} />
        {item.opna || item.framlegg.length > 0 ? <Proposal row={row} item={item} may={may} names={names} given={given(item)} usemje={usemje(item)} /> : null}
        <Outcome row={row} item={item} may={may} names={names} />
        {after(item)}
        <section aria-label={w.minutes_}>
          <Heading level={3} data-size="xs">{w.minutes_}</Heading>
          <Minutes row={row} may={may} punkt={item.punkt} />
        </section>
      </Changed>
    </article>
  )
}
