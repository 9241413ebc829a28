// The third step: what taking the file in would do, figure by figure.
import { useState } from 'react'
import { Button, Section, Table, Tag, ToggleGroup } from '../../design'
import { formatTidsrom, tIn, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import type { FigurePreview, IndikatorKort } from '../rows'
import type { Names } from '../say'
import { STANDS, type Stand } from './importing'
import { importWords } from './import.words'
import { talWords } from './terms'

const SHOWN = 200
const COLOUR = { ny: 'success', endra: 'warning', lik: 'neutral', avvist: 'danger' } as const satisfies Record<Stand, string>

type Props = { preview: FigurePreview; names: Names; take: () => void; back: () => void }

export function ImportPreview({ preview, names, take, back }: Props) {
  const w = useWords(importWords)
  const { teljing } = preview
  const first = STANDS.find((s) => teljing[s] > 0) ?? 'ny'
  const [stand, setStand] = useState<Stand>(first)
  const count = teljing.ny + teljing.endra
  return (
    <Section title={w.preview}>
      <ul className="fp-items">
        {STANDS.map((s) => <li key={s}><Tag data-color={COLOUR[s]}>{`${teljing[s]} ${w.stand[s].toLowerCase()}`}</Tag> {w.standMeans[s]}</li>)}
      </ul>
      <ToggleGroup data-size="sm" className="fp-noprint" aria-label={w.show} value={stand} onChange={(v) => setStand(v as Stand)}>
        {STANDS.map((s) => <ToggleGroup.Item key={s} value={s}>{`${w.stand[s]} (${teljing[s]})`}</ToggleGroup.Item>)}
      </ToggleGroup>
      <Rows tal={preview.tal.filter((t) => t.stand === stand)} stand={stand} names={names} />
      {count === 0 ? <p role="status">{w.nothing}</p> : null}
      <div className="fp-actions">
        {count > 0 ? <Button onClick={take}>{w.take(count)}</Button> : null}
        <Button variant="secondary" onClick={back}>{w.back}</Button>
      </div>
    </Section>
  )
}

function Rows({ tal, stand, names }: { tal: FigurePreview['tal']; stand: Stand; names: Names }) {
  const w = useWords(importWords)
  const lang = useLang()
  const indicators = useRows<IndikatorKort>('indikator.kort').rows
  const several = new Set(tal.map((t) => t.indikator)).size > 1
  const nameOf = (id: string) => {
    const found = indicators.find((r) => r.row.id === id)?.row
    return found ? tIn(found.namn, lang) : ''
  }
  if (tal.length === 0) return <p className="fp-none">{w.noneOf}</p>
  const heads = [w.row, ...(several ? [w.indicator] : []), w.place, w.time, w.value, ...(stand === 'endra' ? [w.before] : []), ...(stand === 'avvist' ? [w.reason] : [])]
  return (
    <>
      <div className="fp-scroll fp-figures" tabIndex={0} role="region" aria-label={w.stand[stand]}>
        <Table data-size="sm">
          <Table.Head><Table.Row>{heads.map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
          <Table.Body>
            {tal.slice(0, SHOWN).map((t) => (
              <Table.Row key={`${t.rad} ${t.indikator} ${t.stad} ${t.tid ?? ''}`}>
                <Table.HeaderCell scope="row">{t.rad}</Table.HeaderCell>
                {several ? <Table.Cell>{nameOf(t.indikator)}</Table.Cell> : null}
                <Table.Cell>{stand === 'avvist' ? t.stad : names.stad(t.stad)}</Table.Cell>
                <Table.Cell>{t.tid ? formatTidsrom(t.tid, lang) : ''}</Table.Cell>
                <Table.Cell className="fp-figures__value">{t.verdi || t.merke ? talWords(t, lang) : ''}</Table.Cell>
                {stand === 'endra' ? <Table.Cell className="fp-figures__value">{t.for ? talWords(t.for, lang) : ''}</Table.Cell> : null}
                {stand === 'avvist' ? <Table.Cell>{t.grunn}</Table.Cell> : null}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <p className="fp-none">{w.shown(Math.min(SHOWN, tal.length), tal.length)}</p>
    </>
  )
}
