// Who is there: each seat, with who sits in it or the alternate who does today.
import { Field, Section, Select, Table, Label, Hidden } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import { useRow } from '../../engine/live'
import type { Frammote } from '../../events.gen'
import type { MoteRow, Plass, UtvalRow } from '../rows'
import { KVORUM } from '../rulings'
import type { Names } from '../say'
import { seatName } from '../seats'
import { Why } from '../Why'
import { noteAttendance } from './commands'
import type { MoteMay } from './may'
import { openSeats, quorum, seated } from './seats'
import { FRAMMOTE } from './terms'
import { words } from './words'

type Props = { row: MoteRow; may: MoteMay; names: Names }

export function Attendance({ row, may, names }: Props) {
  const w = useWords(words)
  const utval = useRow<UtvalRow>(`utval/${row.utval}`).row?.row
  const seats = openSeats(utval)
  return (
    <Section title={w.attendance}>
      {seats.length === 0 ? <p className="fp-none">{w.noSeats}</p> : (
        <>
          <QuorumLine row={row} utval={utval} />
          <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.attendance}>
            <Table data-size="sm" className="fp-seats">
              <Table.Head><Table.Row>{[w.seat, w.who, w.attendance].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
              <Table.Body>{seats.map((seat) => <SeatLine key={seat.plass} row={row} seat={seat} may={may} names={names} />)}</Table.Body>
            </Table>
          </div>
        </>
      )}
    </Section>
  )
}

export function QuorumLine({ row, utval }: { row: MoteRow; utval: UtvalRow | undefined }) {
  const w = useWords(words)
  const kvorum = useWords(KVORUM)
  const q = quorum(row, utval)
  const rule = row.opna ?? utval?.moteordning
  const said = [kvorum[rule?.kvorum ?? 'ingen'], rule?.kvarSide ? w.bothSides : ''].filter(Boolean).join(', ')
  return <p className={q.enough ? 'fp-history__meta' : 'fp-late'} role="status">{q.enough ? w.quorumOk(q.present, q.all) : w.quorumNot(q.present, q.all, said)}</p>
}

/** What may be chosen for a seat: its holder or an alternate is there, nobody is, or somebody left. */
function SeatLine({ row, seat, may, names }: Props & { seat: Plass }) {
  const w = useWords(words)
  const lang = useLang()
  const status = useWords(FRAMMOTE)
  const { holder, alternates } = seated(seat, row.start.slice(0, 10))
  const noted = row.frammote.find((f) => f.plass === seat.plass)
  const name = seatName(seat, lang, names.partnar)
  const choices: { value: string; label: string; note: [Frammote, string, boolean] }[] = [
    ...(holder ? [{ value: `mott ${holder}`, label: `${status.mott}: ${names.person(holder)}`, note: ['mott', holder, false] as [Frammote, string, boolean] }] : []),
    ...alternates.map((a) => ({ value: `mott ${a}`, label: `${status.mott}: ${names.person(a)} (${w.vara})`, note: ['mott', a, true] as [Frammote, string, boolean] })),
    ...(['forfall', 'borte'] as const).map((s) => ({ value: s, label: status[s], note: [s, '', false] as [Frammote, string, boolean] })),
  ]
  const now = noted ? (noted.status === 'mott' ? `mott ${noted.person ?? ''}` : noted.status) : ''
  const free = may('NoteAttendance') && row.stand !== 'godkjent' && row.stand !== 'avlyst'
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      <Table.Cell>{noted?.person ? <>{names.person(noted.person)}{noted.vara ? ` (${w.vara})` : ''}</> : holder ? names.person(holder) : <span className="fp-vacant">{w.vacant}</span>}</Table.Cell>
      <Table.Cell>
        {free ? (
          <Field data-size="sm">
            <Label><Hidden>{w.note(name)}</Hidden></Label>
            <Select value={now} onChange={(e) => {
              const chosen = choices.find((c) => c.value === e.target.value)
              if (chosen) noteAttendance(row, seat, ...chosen.note)
            }}>
              <Select.Option value="" disabled>{w.noted}</Select.Option>
              {choices.map((c) => <Select.Option key={c.value} value={c.value}>{c.label}</Select.Option>)}
            </Select>
          </Field>
        ) : noted ? status[noted.status] : w.noted}
        <Why trace={noted?.spor} />
      </Table.Cell>
    </Table.Row>
  )
}
