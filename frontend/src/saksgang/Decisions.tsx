// The decisions in a sak: of the organs in their meetings, and of the partners each for itself.
import { Changed, Section } from '../design'
import { useWords } from '../engine/i18n'
import { useChanged, useRows } from '../engine/live'
import { Link } from '../engine/route'
import { UTFALL } from '../domain/mote/terms'
import { useNames } from '../domain/names'
import type { MoteKort } from '../domain/rows'
import { words } from '../domain/sak/words'
import { Why } from '../domain/Why'

export function Decisions({ sak }: { sak: string }) {
  const w = useWords(words)
  const meetings = useRows<MoteKort>('mote.kort').rows.map((r) => r.row)
  const made = meetings.flatMap((m) => m.vedtak.filter((v) => v.sak === sak).map((v) => ({ mote: m, vedtak: v })))
  return (
    <Section title={w.decisions}>
      {made.length === 0 ? <p className="fp-none">{w.noDecisions}</p> : <ul className="fp-items">{made.map(({ mote, vedtak }) => <Made key={vedtak.punkt} mote={mote} vedtak={vedtak} />)}</ul>}
    </Section>
  )
}

function Made({ mote, vedtak }: { mote: MoteKort; vedtak: MoteKort['vedtak'][number] }) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const names = useNames()
  return (
    <li>
      <Changed on={useChanged(`mote.kort/${mote.id}`)}>
        <p className="fp-items__kind">{names.utval(mote.utval)}, {names.moment(mote.start.slice(0, 10))}: {utfall[vedtak.utfall]}<Why label={utfall[vedtak.utfall]} trace={vedtak.spor} /></p>
        <p className="fp-prose" lang={vedtak.malform}>{vedtak.ordlyd}</p>
        {vedtak.vedtak ? <Link href={`/vedtak/${vedtak.vedtak}`}>{w.seeDecision}</Link> : vedtak.usemje ? <Link href={`/usemje/${vedtak.usemje}`}>{w.seeUsemje}</Link> : null}
      </Changed>
    </li>
  )
}
