// The seats, who sits in them, and what those who may can do with them.
import { useState } from 'react'
import { Button, Dropdown, Paragraph, Section, Table } from '../../design'
import { useHouse } from '../../engine/house'
import { useLang, useWords } from '../../engine/i18n'
import { useMay, useSession } from '../../engine/session'
import { Oppdikta } from '../Sources'
import { hasCome, isOver, today } from '../moments'
import { alternatesOf } from '../offices'
import type { Plass, UtvalRow } from '../rows'
import type { Names } from '../say'
import { EndAlternate, NameAlternate } from './Alternates'
import { comesTo, sitsIn } from './composition'
import { formWords } from './forms.words'
import { SeatDialog, type Act } from './SeatForms'
import { changeOffice } from './seats'
import { seatName, VERV, VERVA } from './terms'
import { Why } from '../Why'
import { workWords } from './work.words'
import { words } from './words'

type Props = { row: UtvalRow; names: Names }

export function Seats({ row, names }: Props) {
  const w = useWords(words)
  const [act, setAct] = useState<Act>()
  const demo = useHouse()?.demo
  const mayCreate = useMay('utval.CreateSeat') !== '' && !row.nedlagt
  const open = row.plassar.filter((p) => !p.lukka)
  const create = mayCreate
    ? <Button variant="secondary" data-size="sm" className="fp-noprint" onClick={() => setAct({ kind: 'create' })}>{w.create}</Button> : null
  return (
    <Section title={w.plassar} actions={create}>
      {demo && open.length > 0 ? <p className="fp-history__meta fp-tags"><Oppdikta /> {w.seatsMadeUp}</p> : null}
      {open.length === 0 ? <Paragraph className="fp-none">{w.noSeats}</Paragraph> : <SeatTable row={row} seats={open} names={names} begin={setAct} />}
      {act?.kind === 'alternate' ? <NameAlternate row={row} seat={act.seat} names={names} close={() => setAct(undefined)} />
        : act?.kind === 'endAlternate' ? <EndAlternate row={row} seat={act.seat} names={names} close={() => setAct(undefined)} />
          : act ? <SeatDialog row={row} names={names} act={act} close={() => setAct(undefined)} /> : null}
    </Section>
  )
}

function SeatTable({ row, seats, names, begin }: Props & { seats: Plass[]; begin: (act: Act) => void }) {
  const w = useWords(words)
  const rightsOn = useSeatRights(row)
  const acts = seats.some((seat) => Object.values(rightsOn(seat)).some(Boolean))
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.plassar}>
      <Table data-size="sm" className="fp-seats">
        <Table.Head>
          <Table.Row>
            {[w.rolle, w.kven, w.verv, w.tida].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}
            {acts ? <Table.HeaderCell scope="col" className="fp-noprint">{w.act}</Table.HeaderCell> : null}
          </Table.Row>
        </Table.Head>
        <Table.Body>{seats.map((seat) => <SeatLine key={seat.plass} row={row} seat={seat} names={names} begin={acts ? begin : undefined} />)}</Table.Body>
      </Table>
    </div>
  )
}

/** Without `begin` nothing can be done with any seat, and the column for it is gone. */
function SeatLine({ row, seat, names, begin }: Props & { seat: Plass; begin: ((act: Act) => void) | undefined }) {
  const w = useWords(words)
  const verv = useWords(VERV)
  const lang = useLang()
  const day = today()
  const work = useWords(workWords)
  const alternates = alternatesOf(seat).filter((a) => hasCome(a.fra, day) && !isOver(a.til, day))
  const now = sitsIn(seat, day)
  const next = comesTo(seat, day)
  return (
    <Table.Row data-empty={now ? undefined : ''}>
      <Table.HeaderCell scope="row">{upper(seatName(seat, lang, names.partnar))}</Table.HeaderCell>
      <Table.Cell>
        {now ? names.person(now.person) : <span className="fp-vacant">{w.empty}</span>}<Why label={seatName(seat, lang, names.partnar)} trace={now?.spor ?? seat.sete[seat.sete.length - 1]?.spor ?? seat.opphav} />
        {alternates.length > 0 ? <p className="fp-history__meta">{work.alternates}: {names.list(alternates.map((a) => names.person(a.person)))}</p> : null}
        {next ? <p className="fp-history__meta">{w.comes(names.person(next.person), names.moment(next.fra))}</p> : null}
      </Table.Cell>
      <Table.Cell>{seat.verv ? <>{upper(verv[seat.verv])}<Why label={verv[seat.verv]} rom="utval" ting={row.id} felt={`plassar.${seat.plass}.verv`} /></> : ''}</Table.Cell>
      <Table.Cell>{now ? w.period(names.moment(now.fra), names.moment(now.til ?? '')) : ''}</Table.Cell>
      {begin ? <Table.Cell className="fp-noprint"><SeatMenu row={row} seat={seat} names={names} begin={begin} /></Table.Cell> : null}
    </Table.Row>
  )
}

const upper = (s: string) => s.charAt(0).toLocaleUpperCase('nb') + s.slice(1)

/** What the person may do with a seat; a partner's contact with the seats of that partner. */
function useSeatRights(row: UtvalRow) {
  const session = useSession()
  const fill = useMay('utval.FillSeat')
  const office = useMay('utval.GiveOffice') === 'all'
  const close = useMay('utval.CloseSeat') === 'all'
  const standing = !row.nedlagt
  const own = (seat: Plass) => !!seat.partnar && !!session?.roles.some((r) => r.role === 'partnarkontakt' && r.partnar === seat.partnar)
  return (seat: Plass) => ({
    fill: standing && (fill === 'all' || (fill === 'own' && own(seat))), office: standing && office, close: standing && close,
  })
}

function SeatMenu({ row, seat, names, begin }: Props & { seat: Plass; begin: (act: Act) => void }) {
  const w = useWords(words)
  const verv = useWords(VERV)
  const lang = useLang()
  const forms = useWords(formWords)
  const may = useSeatRights(row)(seat)
  const name = seatName(seat, lang, names.partnar)
  const now = sitsIn(seat, today())
  const acts: [string, () => void][] = [
    ...(may.fill ? [[w.fill, () => begin({ kind: 'fill', seat })]] as [string, () => void][] : []),
    ...(may.fill && now ? [[w.vacate, () => begin({ kind: 'vacate', seat, person: now.person })]] as [string, () => void][] : []),
    ...(may.fill ? [[forms.alternate, () => begin({ kind: 'alternate', seat })]] as [string, () => void][] : []),
    ...(may.fill && seat.vara.some((a) => !isOver(a.til, today())) ? [[forms.endAlternate, () => begin({ kind: 'endAlternate', seat })]] as [string, () => void][] : []),
    ...(may.office ? VERVA.map((v): [string, () => void] => [
      seat.verv === v ? w.endOffice(verv[v]) : w.giveOffice(verv[v]), () => changeOffice(row, seat, v, { seat: name }),
    ]) : []),
    ...(may.close && !now ? [[w.closeSeat, () => begin({ kind: 'close', seat })]] as [string, () => void][] : []),
  ]
  if (acts.length === 0) return null
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="tertiary" data-size="sm" className="fp-edit" aria-label={w.actOn(name)}>{w.act}</Dropdown.Trigger>
      <Dropdown data-size="sm" placement="bottom-end">
        <Dropdown.List>
          {acts.map(([label, run]) => <Dropdown.Item key={label}><Dropdown.Button onClick={run}>{label}</Dropdown.Button></Dropdown.Item>)}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}
