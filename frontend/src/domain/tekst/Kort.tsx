// The live card of a thing in a text: what holds of it now, never a copy.
import { Changed, Hidden, PhaseTag, StatusTag } from '../../design'
import { useWords } from '../../engine/i18n'
import { useChanged, useRow, useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { PlanelementRow, TiltakKort as Short, TiltakRow } from '../rows'
import type { Names } from '../say'
import { aimsAt, stemsFrom } from '../stems'
import { words } from './words'

export function Kort({ rom, ting, names }: { rom: string; ting: string; names: Names }) {
  const changed = useChanged(`${rom}/${ting}`)
  return (
    <div className="fp-livecard" data-rom={rom}>
      <Changed on={changed}>{rom === 'tiltak' ? <TiltakKort id={ting} names={names} /> : <ElementKort id={ting} names={names} />}</Changed>
    </div>
  )
}

function TiltakKort({ id, names }: { id: string; names: Names }) {
  const w = useWords(words)
  const { row, gone } = useRow<TiltakRow>(`tiltak/${id}`)
  if (!row) return <Missing kind={w.tiltak} gone={gone} />
  const tiltak = row.row
  return (
    <>
      <p className="fp-livecard__kind">{w.tiltak}</p>
      <p className="fp-livecard__title"><Link href={`/tiltak/${id}`} lang={tiltak.malform}>{tiltak.tittel}</Link></p>
      <p className="fp-tags">
        <PhaseTag fase={tiltak.fase} /><StatusTag lys={tiltak.status?.framdrift} />
        <span className="fp-livecard__owner"><Hidden>{`${w.owner}: `}</Hidden>{names.aktor(tiltak.eigar)}</span>
      </p>
    </>
  )
}

function ElementKort({ id, names }: { id: string; names: Names }) {
  const w = useWords(words)
  const { row, gone } = useRow<PlanelementRow>(`planelement/${id}`)
  if (!row) return <Missing kind={w.mal} gone={gone} />
  const element = row.row
  const kind = element.slag === 'mal' && element.malslag ? w[element.malslag] : w[element.slag]
  return (
    <>
      <p className="fp-livecard__kind">{kind}{element.nummer ? ` ${element.nummer}` : ''}{element.trekt ? ` · ${w.withdrawn}` : ''}</p>
      <p className="fp-livecard__title"><Link href={`/planelement/${id}`} lang={element.malform}>{element.ordlyd}</Link></p>
      {element.ansvarleg ? <p className="fp-livecard__owner"><Hidden>{`${w.responsible}: `}</Hidden>{names.partnar(element.ansvarleg)}</p> : null}
      <TiltakOf element={id} />
    </>
  )
}

/** How many tiltak come from the element or aim at it; the element's page lists them. */
function TiltakOf({ element }: { element: string }) {
  const w = useWords(words)
  const { rows } = useRows<Short>('tiltak.kort')
  const n = rows.filter(({ row }) => aimsAt(row, element) || stemsFrom(row, { rom: 'planelement', ting: element })).length
  return n > 0 ? <p className="fp-livecard__owner">{w.tiltakOf(n)}</p> : null
}

function Missing({ kind, gone }: { kind: string; gone: boolean }) {
  const w = useWords(words)
  return <p className="fp-livecard__kind">{kind}{gone ? ` · ${w.gone}` : ' …'}</p>
}
