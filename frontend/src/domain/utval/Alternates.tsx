// Who is alternate for a seat: named with an order and a time, and ended.
import { compareText, useLang, useWords } from '../../engine/i18n'
import { usePeople } from '../../engine/people'
import { AskDialog } from '../AskDialog'
import { writeMoment } from '../fields'
import { said } from '../held'
import { isOver, parseMoment, today } from '../moments'
import { alternatesOf } from '../offices'
import type { Plass, UtvalRow } from '../rows'
import type { Names } from '../say'
import { traceNow, withOne } from '../tell'
import { formWords } from './forms.words'
import { tell } from './RuleForms'
import { seatName } from './terms'

const MOST = 9

type Props = { row: UtvalRow; seat: Plass; names: Names; close: () => void }

const onSeat = (plass: string, change: (seat: Plass) => Plass) => (u: UtvalRow): UtvalRow => ({ ...u, plassar: u.plassar.map((p) => (p.plass === plass ? change(p) : p)) })

export function NameAlternate({ row, seat, names, close }: Props) {
  const w = useWords(formWords)
  const lang = useLang()
  const people = usePeople().map((p) => ({ value: p.id, label: p.omtale ? `${p.namn}, ${p.omtale}` : p.namn })).sort((a, b) => compareText(a.label, b.label))
  const orders = Array.from({ length: MOST }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))
  const free = Math.min(MOST, 1 + Math.max(0, ...seat.vara.filter((a) => !isOver(a.til, today())).map((a) => a.rekkje)))
  return (
    <AskDialog draftKey={`utval/${row.id}.vara.${seat.plass}`} title={w.alternateTitle(seatName(seat, lang, names.partnar))} submit={w.nameIt} close={close}
      fields={[
        { kind: 'choice', name: 'person', label: w.person, none: w.choose, required: true, choices: people }, { kind: 'choice', name: 'rekkje', label: w.order1, choices: orders, initial: String(free) },
        { kind: 'when', name: 'fra', label: w.first, required: true, initial: writeMoment(today(), lang) }, { kind: 'when', name: 'til', label: w.last },
      ]}
      wrong={(v) => [['til', v('til') !== '' && (parseMoment(v('til')) ?? '') < (parseMoment(v('fra')) ?? '') && w.order]]}
      send={(v) => {
        const one = { person: v('person'), rekkje: Number(v('rekkje')), fra: parseMoment(v('fra')) ?? '', ...said({ til: parseMoment(v('til')) ?? '' }) }
        tell(row, 'NameAlternate', { plass: seat.plass, ...one }, (x) => x.describe(x.alternate), onSeat(seat.plass, (p) => ({ ...p, vara: withOne(p.vara, { ...one, spor: traceNow() }, (a) => `${a.person} ${a.fra}`) })))
      }} />
  )
}

export function EndAlternate({ row, seat, names, close }: Props) {
  const w = useWords(formWords)
  const lang = useLang()
  const now = alternatesOf(seat).filter((a) => !isOver(a.til, today()))
  return (
    <AskDialog draftKey={`utval/${row.id}.varaslutt.${seat.plass}`} title={w.endAlternateTitle(seatName(seat, lang, names.partnar))} submit={w.endAlternateIt} close={close}
      fields={[
        { kind: 'radio', name: 'person', label: w.whose, required: true, initial: now[0]?.person ?? '', choices: now.map((a) => ({ value: a.person, label: names.person(a.person) })) },
        { kind: 'when', name: 'til', label: w.lastNeeded, required: true, initial: writeMoment(today(), lang) },
      ]}
      send={(v) => {
        const til = parseMoment(v('til')) ?? ''
        tell(row, 'EndAlternate', { plass: seat.plass, person: v('person'), til }, (x) => x.describe(x.endAlternate), onSeat(seat.plass, (p) => ({ ...p, vara: p.vara.map((a) => (a.person === v('person') ? { ...a, til } : a)) })))
      }} />
  )
}
