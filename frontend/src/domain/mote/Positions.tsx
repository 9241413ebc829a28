// Where each seat stands to the proposal: a word, a shape, and a colour that only helps. Who sits in a seat says it
// herself; who leads the meeting may note it for others.
import { useState, type ReactNode } from 'react'
import { Button, Fieldset, Radio, Tag } from '../../design'
import { useLang, useWords, type Words } from '../../engine/i18n'
import { useRow } from '../../engine/live'
import type { Standpunkt, Stemme } from '../../events.gen'
import { AskDialog } from '../AskDialog'
import { useFormId, useOwnMalform } from '../fields'
import { useOwnSeats } from '../offices'
import type { MoteFramlegg, MotePunkt, MoteRow, Plass, UtvalRow } from '../rows'
import type { Names } from '../say'
import { seatName } from '../seats'
import { Why } from '../Why'
import { castVote, takePosition } from './commands'
import type { MoteMay } from './may'
import { hasSay, isBarred, isPresent, openSeats, voters } from './seats'
import { STAND, STEMME } from './terms'
import { words } from './words'

export const STANDA = ['samtykkjer', 'merknad', 'atterhald', 'usamd'] as const
const STEMMER = ['for', 'mot', 'blank'] as const

const SHAPES = {
  samtykkjer: 'M6 0.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z', merknad: 'M6 0.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11ZM4 8.6h4V7H4Z', atterhald: 'M6 0.5L11.8 11.2H0.2Z', usamd: 'M0.8 0.8H11.2V11.2H0.8Z',
  for: 'M6 0.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z', mot: 'M0.8 0.8H11.2V11.2H0.8Z', blank: 'M0.8 5H11.2V7H0.8Z', ingen: 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6Z',
} as const
const COLOURS = { samtykkjer: 'success', merknad: 'info', atterhald: 'warning', usamd: 'danger', for: 'success', mot: 'danger', blank: 'neutral', ingen: 'neutral' } as const

/** «● samtykkjer»; without one «○ ikkje sagt noko». */
export function StandTag({ kind, text }: { kind: keyof typeof SHAPES; text: string }) {
  return (
    <Tag data-color={COLOURS[kind]} className="fp-stance" data-stand={kind}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false"><path d={SHAPES[kind]} fillRule="evenodd" className={kind === 'ingen' ? 'fp-status__hollow' : 'fp-status__full'} /></svg>
      {text}
    </Tag>
  )
}

type Props = { row: MoteRow; item: MotePunkt; proposal: MoteFramlegg; may: MoteMay; names: Names; /** Nothing can be said any more. */ done: boolean }

export function Positions(props: Props) {
  const { row, item, proposal, names, may, done } = props
  const w = useWords(words)
  const utval = useRow<UtvalRow>(`utval/${row.utval}`).row?.row
  const seats = openSeats(utval)
  const own = useOwnSeats(row.utval).filter((s) => hasSay(item, s) && isPresent(row, s.plass) && !isBarred(item, s.plass))
  const there = voters(row, item, seats)
  const [seat, forSeat] = useState<Plass>()
  const votes = item.form === 'roysting'
  const note = may(votes ? 'CastVote' : 'TakePosition') && !done ? forSeat : undefined
  if (there.length === 0 && proposal.standpunkt.length === 0 && proposal.stemmer.length === 0) return <p className="fp-none">{w.noneThere}</p>
  return (
    <>
      {done ? null : own.map((s) => (votes ? <OwnVote key={s.plass} {...props} seat={s} /> : <OwnStand key={s.plass} {...props} seat={s} />))}
      <Summary item={item} proposal={proposal} voters={there} />
      <ul className="fp-stands">
        {seats.filter((s) => hasSay(item, s) && (isPresent(row, s.plass) || saidOf(proposal, s.plass))).map((s) => <SeatStand key={s.plass} row={row} item={item} proposal={proposal} seat={s} names={names} note={note} />)}
      </ul>
      {seat ? <NoteFor {...props} seat={seat} votes={votes} close={() => forSeat(undefined)} /> : null}
    </>
  )
}

const saidOf = (f: MoteFramlegg, plass: string) => f.standpunkt.some((s) => s.plass === plass) || f.stemmer.some((s) => s.plass === plass)

/** «5 samtykkjer, 1 atterhald, 2 har ikkje sagt noko» */
function Summary({ item, proposal, voters: there }: { item: MotePunkt; proposal: MoteFramlegg; voters: Plass[] }) {
  const w = useWords(words)
  const [stand, stemme] = [useWords(STAND), useWords(STEMME)]
  const votes = item.form === 'roysting'
  const counted = votes
    ? STEMMER.map((v) => [stemme[v], proposal.stemmer.filter((s) => s.stemme === v).length] as const)
    : STANDA.map((v) => [stand[v], proposal.standpunkt.filter((s) => s.stand === v).length] as const)
  const silent = there.filter((s) => !saidOf(proposal, s.plass)).length
  const parts = [...counted.filter(([, n]) => n > 0).map(([said, n]) => `${n} ${said}`), ...(silent > 0 ? [w.waitsFor(silent)] : [])]
  return <p className="fp-stands__sum" role="status">{parts.join(', ')}</p>
}

type SeatProps = { row: MoteRow; item: MotePunkt; proposal: MoteFramlegg; seat: Plass; names: Names; note: ((seat: Plass) => void) | undefined }

function SeatStand({ row, item, proposal, seat, names, note }: SeatProps) {
  const w = useWords(words)
  const lang = useLang()
  const [stand, stemme] = [useWords(STAND), useWords(STEMME)]
  const said = proposal.standpunkt.find((s) => s.plass === seat.plass)
  const vote = proposal.stemmer.find((s) => s.plass === seat.plass)
  const person = row.frammote.find((f) => f.plass === seat.plass)?.person
  const name = seatName(seat, lang, names.partnar)
  const shown: ReactNode = isBarred(item, seat.plass) ? <span className="fp-none">{w.inhabil}</span>
    : said ? <StandTag kind={said.stand} text={stand[said.stand]} /> : vote ? <StandTag kind={vote.stemme} text={stemme[vote.stemme]} /> : <StandTag kind="ingen" text={w.noPosition} />
  return (
    <li>
      <span className="fp-stands__who">{name}{person ? <small>{names.person(person)}</small> : null}</span>
      <span className="fp-stands__what">{shown}<Why trace={said?.spor ?? vote?.spor} label={name} /></span>
      {said?.ord ? <q lang={said.malform}>{said.ord}</q> : null}
      {note && !isBarred(item, seat.plass) ? <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={`${w.takeFor} ${name}`} onClick={() => note(seat)}>{w.takeFor}</Button> : null}
    </li>
  )
}

type OwnProps = Props & { seat: Plass }

/** One's own position: agreeing is one press; what needs words asks for them. */
function OwnStand({ row, item, proposal, seat, names }: OwnProps) {
  const w = useWords(words)
  const lang = useLang()
  const stand = useWords(STAND)
  const malform = useOwnMalform()
  const [asked, ask] = useState<Standpunkt>()
  const name = seatName(seat, lang, names.partnar)
  const mine = proposal.standpunkt.find((s) => s.plass === seat.plass)
  return (
    <div className="fp-ownstand fp-noprint" role="group" aria-label={w.yours(name)}>
      <p className="fp-ownstand__label" aria-hidden="true">{w.yours(name)}</p>
      <div className="fp-actions">
        {STANDA.map((s) => (
          <Button key={s} data-size="sm" variant={mine?.stand === s ? 'primary' : 'secondary'} aria-pressed={mine?.stand === s}
            onClick={() => (s === 'samtykkjer' ? takePosition(row, item.punkt, proposal.framlegg, seat.plass, s, '', malform) : ask(s))}>{stand[s]}</Button>
        ))}
      </div>
      {asked ? (
        <AskDialog draftKey={`mote/${row.id}.stand.${proposal.framlegg}`} title={stand[asked]} submit={w.say} close={() => ask(undefined)}
          fields={[{ kind: 'text', name: 'ord', label: asked === 'merknad' ? w.remark : asked === 'atterhald' ? w.reservation : w.why, rows: 3, max: 2000, required: true, initial: mine?.ord ?? '' }]}
          send={(v) => takePosition(row, item.punkt, proposal.framlegg, seat.plass, asked, v('ord'), malform)} />
      ) : null}
    </div>
  )
}

function OwnVote({ row, item, proposal, seat, names }: OwnProps) {
  const w = useWords(words)
  const lang = useLang()
  const stemme = useWords(STEMME)
  const id = useFormId()
  const mine = proposal.stemmer.find((s) => s.plass === seat.plass)?.stemme
  return (
    <Fieldset className="fp-ownstand fp-noprint">
      <Fieldset.Legend>{w.yourVote(seatName(seat, lang, names.partnar))}</Fieldset.Legend>
      <div className="fp-choices">{STEMMER.map((s) => <Radio key={s} name={id} value={s} label={stemme[s]} checked={mine === s} onChange={() => castVote(row, item.punkt, proposal.framlegg, seat.plass, s)} />)}</div>
    </Fieldset>
  )
}

/** What was said aloud in the meeting, noted by who leads it. */
function NoteFor({ row, item, proposal, seat, names, votes, close }: OwnProps & { votes: boolean; close: () => void }) {
  const w = useWords(words)
  const lang = useLang()
  const malform = useOwnMalform()
  const said = (useWords(votes ? (STEMME as Words<Record<string, string>>) : (STAND as Words<Record<string, string>>)))
  const name = seatName(seat, lang, names.partnar)
  const choices = (votes ? STEMMER : STANDA).map((value) => ({ value, label: said[value] ?? '' }))
  return (
    <AskDialog draftKey={`mote/${row.id}.for.${proposal.framlegg}.${seat.plass}`} title={w.forSeat(name)} submit={w.save} close={close}
      fields={[
        { kind: 'radio', name: 'stand', label: votes ? w.vote : w.positions, choices, required: true },
        { kind: 'text', name: 'ord', label: w.standTitle, rows: 2, max: 2000, required: true, when: (v) => !votes && v('stand') !== '' && v('stand') !== 'samtykkjer' },
      ]}
      send={(v) => (votes ? castVote(row, item.punkt, proposal.framlegg, seat.plass, v('stand') as Stemme)
        : takePosition(row, item.punkt, proposal.framlegg, seat.plass, v('stand') as Standpunkt, v('ord'), malform))} />
  )
}
