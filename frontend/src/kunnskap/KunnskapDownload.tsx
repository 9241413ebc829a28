// What is known of one thing, as a file: its figures, its tiltak and its chapters, as they stand on the page.
import { useMemo } from 'react'
import { compareText, tIn, useLang, useWords } from '../engine/i18n'
import { useRowsOf } from '../engine/live'
import { Download, shownNow } from '../domain/Download'
import { useOwnPlaces } from '../domain/indikator/Development'
import { firstPlaces, placesOf } from '../domain/indikator/series'
import { GRAD } from '../domain/innforing/terms'
import type { IndikatorKort, IndikatorRow, InnforingKort, TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'
import { aimingAt, type About, type Found } from './about'
import { kunnskapArk } from './ark'
import { words } from './words'

type Props = { about: About; name: string; shown: readonly IndikatorKort[]; /** Of how many indicators the figures are fetched. */ most: number; lines: number; all: readonly TiltakKort[]; own: readonly TiltakKort[]; uptake: readonly InnforingKort[]; chapters: readonly Found[]; names: Names }

export function KunnskapDownload({ about, name, shown, most, lines, all, own, uptake, chapters, names }: Props) {
  const w = useWords(words)
  const lang = useLang()
  const mine = useOwnPlaces()
  const order = useMemo(() => [...shown].sort((a, b) => compareText(tIn(a.namn, lang), tIn(b.namn, lang))), [shown, lang])
  const fetched = useRowsOf<IndikatorRow>(useMemo(() => order.slice(0, most).map((k) => `indikator/${k.id}`), [order, most])).rows
  const here = about.slag === 'kommune' ? new Set([about.kode]) : mine
  const partnar = about.slag === 'kommune' ? about.partnar?.id : undefined
  const placesIn = (row: IndikatorRow) => (about.slag === 'kommune' && placesOf(row).includes(about.kode) ? [about.kode] : firstPlaces(row, here, lines))
  const ask = () => {
    const drawn = order.map((kort) => {
      const row = fetched.find((r) => r.row.id === kort.id)?.row
      return { kort, row, places: row ? placesIn(row) : [], aiming: aimingAt(kort.id, all) }
    })
    const grades = new Map(uptake.flatMap((u) => u.grader.filter((g) => g.partnar === partnar).map((g) => [u.id, g.grad] as const)))
    const told = (t: TiltakKort) => { const grad = grades.get(t.id); return grad ? `${w.uptake}: ${GRAD[lang][grad]}` : undefined }
    return kunnskapArk(lang, { tittel: `${w.title}: ${name}`, ...shownNow() }, { drawn, own, told, chapters }, names)
  }
  return <Download room="ark" ask={ask} />
}
