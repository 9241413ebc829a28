// The house as who is signed in sees it: rail, bar, the page, foot.
import { Suspense, lazy, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button, PageHead, SkipLink } from '../design'
import { fetchAhead, later } from '../engine/ahead'
import { formatDate, tIn, useLang, useWords } from '../engine/i18n'
import { useHouse } from '../engine/house'
import { Link, leftAt, usePlace, useTitle } from '../engine/route'
import { signOut, type Session } from '../engine/session'
import { setAsking, useAsking } from '../engine/why'
import { pageAt, roomAt, rooms } from '../routes'
import { Waiting } from './App'
import { Demo } from './Demo'
import { Fence } from './Fence'
import { Foot } from './Foot'
import { Languages } from './Languages'
import { Line } from './Line'
import { Notices } from './Notices'
import { closeOverlay, onKey, openMenu, useOverlay } from './overlays'
import { words } from './words'

const CommandMenu = lazy(later(() => import('./CommandMenu')))
const KeyList = lazy(later(() => import('./KeyList')))
const Unsent = lazy(later(() => import('./Unsent')))

export function Frame({ session }: { session: Session }) {
  const w = useWords(words)
  useEffect(fetchAhead, [])
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      closeOverlay() // what one person had open is not the next one's
    }
  }, [])
  const [open, setOpen] = useFold()
  const fold = useId()
  return (
    <div className="fp-shell" data-open={open || undefined} onKeyDown={(e) => closeByEscape(e, open, () => setOpen(false), fold)}>
      <SkipLink href="#fp-main">{w.skip}</SkipLink>
      <Demo />
      <Rail fold={fold} open={open} toggle={() => setOpen(!open)} />
      <div className="fp-page">
        <section className="fp-bar" id={`${fold}-bar`} aria-label={w.barLabel}>
          <Line />
          <Button variant="tertiary" data-size="sm" onClick={openMenu}>{w.menu} <kbd>{'Ctrl K'}</kbd></Button>
          <Asking />
          <Languages />
          <span>{session.namn}</span>
          <button type="button" className="fp-plainbutton" onClick={() => void signOut()}>{w.signOut}</button>
        </section>
        <Notices />
        <Main />
        <Foot withKeys />
      </div>
      <Overlays />
    </div>
  )
}

/** Whether each value shows the way to the event that set it. */
function Asking() {
  const w = useWords(words)
  const asks = useAsking()
  return <button type="button" className="fp-plainbutton" aria-pressed={asks} title={w.whyMeans} onClick={() => setAsking(!asks)}>{w.why}</button>
}

/** On a narrow screen the rooms and the tools are folded into one button, and folded again when one has gone somewhere. */
function useFold(): [boolean, (open: boolean) => void] {
  const { entry } = usePlace()
  const [openAt, setOpenAt] = useState<number>()
  return [openAt === entry, (open) => setOpenAt(open ? entry : undefined)]
}

function closeByEscape(e: KeyboardEvent, open: boolean, close: () => void, fold: string): void {
  if (!open || e.key !== 'Escape' || e.defaultPrevented || !(e.target instanceof Element) || !e.target.closest('.fp-rail, .fp-bar')) return
  close()
  document.getElementById(fold)?.focus()
}

type RailProps = { fold: string; open: boolean; toggle: () => void }

function Rail({ fold, open, toggle }: RailProps) {
  const w = useWords(words)
  const lang = useLang()
  const house = useHouse()
  const { path } = usePlace()
  const here = roomAt(path)
  return (
    <header className="fp-rail">
      <Link className="fp-brand" href="/"><strong>{w.product}</strong>{house ? <span>{tIn(house.namn, lang)}</span> : null}</Link>
      <button type="button" id={fold} className="fp-plainbutton fp-fold" aria-expanded={open} aria-controls={`${fold}-nav ${fold}-bar`} onClick={toggle}>{w.fold}</button>
      <nav aria-label={w.rooms} id={`${fold}-nav`}>
        <ul>
          <li><Link className="" href="/" aria-current={path === '/' ? 'page' : undefined}>{w.home}</Link></li>
          {rooms.filter((room) => !room.within).map((room) => (
            <li key={room.room}>
              <Link className="" href={room.path} aria-current={room !== here ? undefined : path === room.path ? 'page' : 'true'}>{room.label[lang]}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function Main() {
  const place = usePlace()
  const page = pageAt(place.path)
  return (
    <main className="fp-main" id="fp-main" tabIndex={-1}>
      <PrintHead />
      <Fence key={page?.key ?? place.path}>
        <Suspense fallback={<Waiting />}>
          {page ? <page.Page params={page.params} /> : <NotFound />}
          <Arrival key={place.path} />
        </Suspense>
      </Fence>
    </main>
  )
}

/** Stands beside a page and is drawn with it: the moment to place focus and scroll. */
function Arrival() {
  const place = usePlace()
  const came = useRef(place)
  useEffect(() => {
    const { by, entry } = came.current
    if (by === 'start') return
    const title = document.getElementById('fp-title') ?? document.getElementById('fp-main')
    title?.focus({ preventScroll: true })
    scrollTo({ top: by === 'history' ? leftAt(entry) : 0, behavior: 'instant' })
  }, [])
  return null
}

function NotFound() {
  const w = useWords(words).notFound
  useTitle(w.title)
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <Link href="/">{w.home}</Link>
    </>
  )
}

/** Whose document this is and of which day; on paper only. */
function PrintHead() {
  const w = useWords(words)
  const lang = useLang()
  const house = useHouse()
  return (
    <div className="fp-printhead" aria-hidden="true">
      <span>{house ? tIn(house.namn, lang) : ''} · {w.product}</span>
      <span>{formatDate(new Date(), lang)}</span>
    </div>
  )
}

function Overlays() {
  const open = useOverlay()
  if (!open) return null
  return (
    <Fence key={open}>
      <Suspense fallback={null}>
        {open === 'menu' ? <CommandMenu /> : null}
        {open === 'keys' ? <KeyList /> : null}
        {open === 'unsent' ? <Unsent /> : null}
      </Suspense>
    </Fence>
  )
}
