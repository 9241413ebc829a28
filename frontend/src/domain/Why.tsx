// From a value to the event that set it, in one step.
import { useWords } from '../engine/i18n'
import { useShown } from '../engine/looking'
import { Link } from '../engine/route'
import { useAsking } from '../engine/why'
import type { Trace } from './rows'
import type { RoomName } from './say'
import './why.css'

/** The page of one record of the log. */
export const entryHref = (seq: number) => `/historikk/${seq}`

/** The page that finds the record which set a value, and goes on to it. */
export function whyHref(rom: RoomName, ting: string, felt: string, at = 0): string {
  return `/historikk/kvifor/${rom}/${ting}?felt=${encodeURIComponent(felt)}${at > 0 ? `&at=${at}` : ''}`
}

const words = {
  nn: { why: 'Kvifor er dette slik?', of: (what: string) => `Kvifor: ${what}` },
  nb: { why: 'Hvorfor er dette slik?', of: (what: string) => `Hvorfor: ${what}` },
  en: { why: 'Why is this so?', of: (what: string) => `Why: ${what}` },
}

type Props = {
  /** What the value is called, for who cannot see what it stands beside. */
  label?: string | undefined
} & (
  /** The row knows the record; or the server is asked for it, by where in the row the value stands. */
  | { trace: Pick<Trace, 'seq'> | undefined } | { rom: RoomName; ting: string; felt: string; /** Of the value as it was at this record; else as it is shown. */ at?: number }
)

/** Stands beside a value, where somebody asks why. What is not stored yet has no event. */
export function Why(props: Props) {
  const w = useWords(words)
  const { seq } = useShown()
  if (!useAsking()) return null
  const href = 'felt' in props ? whyHref(props.rom, props.ting, props.felt, props.at ?? seq) : tracedHref(props.trace)
  if (!href) return null
  const label = props.label ? w.of(props.label) : w.why
  return (
    <Link className="fp-why fp-noprint" href={href} aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="M8 1.2a6.8 6.8 0 1 1-6.3 4.2M1.4 1.6v4h4M8 4.2V8.3l2.8 1.7" /></svg>
    </Link>
  )
}

function tracedHref(trace: Pick<Trace, 'seq'> | undefined): string | undefined {
  return trace?.seq && trace.seq < Number.MAX_SAFE_INTEGER ? entryHref(trace.seq) : undefined
}
