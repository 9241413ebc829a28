// What the ids are called that values and paths hold: things, persons, and the parts of things.
import { useMemo } from 'react'
import { useLang } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { usePeople } from '../../engine/people'
import type { Names } from '../../domain/say'
import type { IndikatorRow, KodeverkRow, PartnarRow, PlanRow, TiltakRow, UtvalRow } from '../../domain/rows'
import { seatName } from '../../domain/utval/terms'
import { ROOMS } from '../tables'
import type { Things } from '../things'
import type { Called } from './values'

const NONE = new Map<string, string>()

export function useCalled(names: Names, things: Things): Called {
  const lang = useLang()
  const plan = useRows<PlanRow>('plan').rows
  const tiltak = useRows<TiltakRow>('tiltak').rows
  const utval = useRows<UtvalRow>('utval').rows
  const partnar = useRows<PartnarRow>('partnar').rows
  const indikator = useRows<IndikatorRow>('indikator').rows
  const kodeverk = useRows<KodeverkRow>('kodeverk').rows
  const people = usePeople()
  const parts = useMemo(() => {
    const known = new Map(NONE)
    for (const p of people) known.set(p.id, names.person(p.id))
    for (const { row } of plan) {
      for (const c of row.kapittel) known.set(c.kapittel, [c.nummer, c.tittel].filter(Boolean).join(' '))
      for (const v of row.versjonar) known.set(v.versjon, v.namn)
    }
    for (const { row } of tiltak) {
      for (const s of row.steg) known.set(s.steg, s.namn)
      for (const m of row.milepaelar) known.set(m.milepael, m.namn)
      for (const r of row.risikoar) known.set(r.risiko, r.ordlyd)
      for (const g of row.mal) known.set(g.mal, g.ordlyd ?? '')
    }
    for (const { row } of utval) for (const seat of row.plassar) known.set(seat.plass, seatName(seat, lang, names.partnar))
    for (const { row } of indikator) known.set(row.id, row.namn[lang] ?? row.namn.nn)
    for (const { row } of [...partnar, ...kodeverk]) known.set(row.id, row.namn[lang] ?? row.namn.nn)
    return known
  }, [plan, tiltak, utval, partnar, indikator, kodeverk, people, names, lang])
  return useMemo(() => (id) => {
    const part = parts.get(id)
    if (part) return part
    for (const room of ROOMS) {
      const title = room === 'person' ? undefined : things(room, id)?.title
      if (title) return title
    }
    return undefined
  }, [parts, things])
}
