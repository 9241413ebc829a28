// The bar over a page of the past: which moment it is, what one sees, the axis, the ways to another moment, and
// what happened at this one.
import type { KeyboardEvent } from 'react'
import { Field, Label, Select } from '../../design'
import { formatNumber, useLang, useWords } from '../../engine/i18n'
import type { Shown } from '../../engine/past'
import { Link, navigate, usePlace } from '../../engine/route'
import { useNames } from '../../domain/names'
import { entryHref } from '../../domain/Why'
import { useThings } from '../things'
import { step, type Axis } from './axis'
import { Happened } from './Happened'
import type { Go } from './play'
import { Scale } from './Scale'
import { Steps } from './Steps'
import { useNarrow } from './useNarrow'
import { pastOf, presentOf, VIEWS } from './views'
import { whenOf } from './when'
import { words } from './words'

type Props = { axis: Axis; wanted: number; shown: Shown; go: Go; rest: string }

export function Bar({ axis, wanted, shown, go, rest }: Props) {
  const w = useWords(words)
  const lang = useLang()
  const { search } = usePlace()
  const names = useNames()
  const things = useThings(names)
  const number = (n: number) => formatNumber(n, lang)
  return (
    <section className="fp-tid" aria-label={w.label}>
      <div className="fp-past__frame" role="note">
        <p><strong>{w.asItWas(whenOf(axis, shown.seq, shown.tid, lang))}</strong> <Link href={entryHref(shown.seq)}>{w.event(number(shown.seq), number(axis.seq))}</Link> <span className="fp-tid__wait">{shown.seq === wanted ? '' : w.waiting}</span></p>
        <span className="fp-tid__ways">
          <Link href={`/historikk/skilnad?fra=${shown.seq}`}>{w.compare}</Link>
          <Link href={presentOf(rest, search)}>{w.toNow}</Link>
        </span>
      </div>
      <Views rest={rest} search={search} seq={wanted} />
      <Slider axis={axis} wanted={wanted} tid={shown.seq === wanted ? shown.tid : undefined} go={go} />
      <Steps axis={axis} wanted={wanted} rests={shown.seq === wanted} go={go} names={names} things={things} />
      <Happened seq={shown.seq} names={names} things={things} />
    </section>
  )
}

function Views({ rest, search, seq }: { rest: string; search: string; seq: number }) {
  const w = useWords(words)
  const lang = useLang()
  const vising = new URLSearchParams(search).get('vising') ?? ''
  const here = (href: string) => {
    const { pathname, searchParams } = new URL(href, 'http://x')
    if (rest !== pathname) return rest.startsWith(`${pathname}/`) && !searchParams.get('vising') ? 'true' : undefined
    return (searchParams.get('vising') ?? '') === (pathname === '/tiltak' ? vising : '') ? 'page' : undefined
  }
  if (useNarrow()) {
    const at = VIEWS.find(({ href }) => here(href))
    return (
      <Field data-size="sm" className="fp-tid__pickview">
        <Label>{w.views}</Label>
        <Select value={at?.href ?? ''} onChange={(e) => navigate(pastOf(e.target.value, seq))}>
          {at ? null : <Select.Option value="">{w.otherView}</Select.Option>}
          {VIEWS.map(({ href, label }) => <Select.Option key={href} value={href}>{label[lang]}</Select.Option>)}
        </Select>
      </Field>
    )
  }
  return (
    <nav className="fp-tid__views" aria-label={w.views}>
      <ul>{VIEWS.map(({ href, label }) => <li key={href}><Link href={pastOf(href, seq)} aria-current={here(href)}>{label[lang]}</Link></li>)}</ul>
    </nav>
  )
}

type AxisProps = { axis: Axis; wanted: number; tid: string | undefined; go: Go }

/** A record is a step of the slider, so that busy times are wide and quiet ones narrow. */
function Slider({ axis, wanted, tid, go }: AxisProps) {
  const w = useWords(words)
  const lang = useLang()
  const number = (n: number) => formatNumber(n, lang)
  const onKey = (e: KeyboardEvent<HTMLInputElement>) => {
    if (e.altKey || e.ctrlKey || e.metaKey || (e.key !== 'PageUp' && e.key !== 'PageDown')) return
    e.preventDefault()
    const next = step(axis, wanted, 'dag', e.key === 'PageUp' ? 1 : -1)
    if (next !== undefined) go(next)
  }
  return (
    <div className="fp-tid__axis">
      <Scale axis={axis} />
      <input type="range" className="fp-tid__slider" min={1} max={axis.seq} step={1} value={wanted} aria-label={w.slider} aria-describedby="fp-tid-keys"
        aria-valuetext={w.sliderText(whenOf(axis, wanted, tid, lang), number(wanted), number(axis.seq))} onKeyDown={onKey} onChange={(e) => go(Number(e.target.value))} />
      <p className="fp-hidden" id="fp-tid-keys">{w.keys}</p>
    </div>
  )
}
