// What is left to do with what a meeting came to: a sak that should have gone on, a disagreement that should have been
// raised, a sak on two agendas, an item taken up again when something has come of it already. Nobody has to remember it.
import { Alert, Button } from '../design'
import { useWords } from '../engine/i18n'
import { useRow, useRows } from '../engine/live'
import { Link } from '../engine/route'
import { useMay } from '../engine/session'
import { raise, sendOn } from '../domain/mote/commands'
import { useVeg } from '../domain/mote/Conclude'
import { twiceOn, useMeetings, useUnsent, type Unsent } from '../domain/mote/gaps'
import { words } from '../domain/mote/words'
import { useNames } from '../domain/names'
import { useMayIn } from '../domain/offices'
import type { MotePunkt, MoteRow, PartnarvedtakKort, UsemjeRow, UtvalRow } from '../domain/rows'
import { useSaker } from '../domain/saker'

/** What is left to do with a sak. */
export function LeftOfSak({ sak }: { sak: string }) {
  const unsent = useUnsent().find((u) => u.sak === sak)
  return <><OnTwo sak={sak} />{unsent ? <SendNow unsent={unsent} /> : null}</>
}

/** What is left to do with an item: after it is concluded, and when it is taken up again. */
export function AfterItem({ row, item }: { row: MoteRow; item: MotePunkt }) {
  const unsent = useUnsent().find((u) => u.mote === row.id && u.punkt === item.punkt)
  return <>{item.sak ? <OnTwo sak={item.sak} /> : null}{unsent ? <SendNow unsent={unsent} /> : null}{item.utfall ? null : <Again row={row} item={item} />}</>
}

function SendNow({ unsent }: { unsent: Unsent }) {
  const w = useWords(words)
  const names = useNames()
  const veg = useVeg(unsent.fra)
  const may = useMayIn('sak.Send')(unsent.fra)
  return (
    <Alert data-color="warning">
      <p>{w.unsent(names.utval(unsent.til))}</p>
      {may ? <p className="fp-noprint"><Button data-size="sm" onClick={() => sendOn(unsent, veg(unsent.til))}>{w.sendNow}</Button></p> : null}
    </Alert>
  )
}

function OnTwo({ sak }: { sak: string }) {
  const w = useWords(words)
  const names = useNames()
  const on = twiceOn(sak, useMeetings())
  if (on.length === 0) return null
  return (
    <Alert data-color="warning">
      <p>{w.twice(names.list(on.map((m) => names.moment(m.start.slice(0, 10)))))}</p>
      <ul>{on.map((m) => <li key={m.id}><Link href={`/mote/${m.id}`}>{w.of(names.utval(m.utval))}, {names.moment(m.start.slice(0, 10))}</Link></li>)}</ul>
    </Alert>
  )
}

/** An item that was taken up again when its sak had gone on, or when the partners had been asked. */
function Again({ row, item }: { row: MoteRow; item: MotePunkt }) {
  const w = useWords(words)
  const names = useNames()
  const sak = useSaker().of(item.sak)
  const stands = new Set(useMeetings().flatMap((m) => m.vedtak.map((v) => v.vedtak)))
  const asked = useRows<PartnarvedtakKort>('partnarvedtak.kort').rows.map((r) => r.row).find((m) => m.sak === item.sak && m.vedtak && !m.lukka && !stands.has(m.vedtak))
  if (!item.opna || !sak) return null
  return (
    <>
      {sak.utval !== row.utval && row.stand === 'i-gang' ? <Alert data-color="warning">{w.goneOn(names.utval(sak.utval))}</Alert> : null}
      {asked ? <Alert data-color="warning">{w.askedAlready} <Link href={`/partnarvedtak/${asked.id}`} lang={asked.malform}>{asked.tittel}</Link></Alert> : null}
    </>
  )
}

/** The way to the disagreement of an item, or to raise it. */
export function UsemjeOf({ row, item }: { row: MoteRow; item: MotePunkt }) {
  const w = useWords(words)
  const blocked = item.framlegg[item.framlegg.length - 1]?.usemje
  const { rows, ready } = useRows<UsemjeRow>('usemje')
  const utval = useRow<UtvalRow>(`utval/${row.utval}`).row?.row
  const may = useMay('usemje.Raise') !== ''
  if (!blocked) return null
  if (!ready || rows.some((r) => r.row.id === blocked.usemje)) return <Link href={`/usemje/${blocked.usemje}`}>{w.seeUsemje}</Link>
  return <>{w.unraised} {may ? <Button data-size="sm" variant="secondary" onClick={() => raise(row, item.punkt, item.sak ?? '', utval?.kode, blocked)}>{w.raiseNow}</Button> : null}</>
}
