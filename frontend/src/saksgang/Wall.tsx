// The screen for the wall: the item now, the words of the proposal, and where the seats stand. Nothing to press but the
// way back.
import { Heading } from '../design'
import { useWords } from '../engine/i18n'
import { useRow } from '../engine/live'
import { Link } from '../engine/route'
import { useItemTitle } from '../domain/mote/Agenda'
import { QuorumLine } from '../domain/mote/Attendance'
import { Positions } from '../domain/mote/Positions'
import { itemNow } from '../domain/mote/seats'
import { UTFALL } from '../domain/mote/terms'
import { words } from '../domain/mote/words'
import type { MoteRow, UtvalRow } from '../domain/rows'
import type { Names } from '../domain/say'

const NOTHING = () => false

export function Wall({ row, names }: { row: MoteRow; names: Names }) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const titleOf = useItemTitle()
  const utval = useRow<UtvalRow>(`utval/${row.utval}`).row?.row
  const item = itemNow(row)
  const proposal = item?.framlegg[item.framlegg.length - 1]
  const said = item ? titleOf(item) : undefined
  return (
    <article className="fp-wall">
      <p className="fp-noprint"><Link href={`/mote/${row.id}/rom`}>{w.tab.rom}</Link></p>
      <Heading level={1} id="fp-title" tabIndex={-1} lang={said?.lang}>{said ? `${said.number} ${said.title}`.trim() : w.of(names.utval(row.utval))}</Heading>
      <QuorumLine row={row} utval={utval} />
      {!row.opna ? <p>{w.notOpen}</p> : !item ? <p>{w.nothingNow}</p> : null}
      {proposal ? <blockquote className="fp-wording" lang={proposal.malform}>{proposal.ordlyd}</blockquote> : null}
      {item?.utfall ? <p role="status"><strong>{utfall[item.utfall.utfall]}</strong></p> : null}
      {item && proposal ? (
        <>
          {proposal.konsensus ? <p role="status"><strong>{proposal.konsensus.stille ? w.establishedSilent : w.established}</strong></p> : null}
          {proposal.usemje ? <p role="status"><strong>{w.blocked}</strong></p> : null}
          <Positions row={row} item={item} proposal={proposal} may={NOTHING} names={names} done />
        </>
      ) : null}
    </article>
  )
}
