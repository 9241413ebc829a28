// The partners, by side.
import { useMemo } from 'react'
import { Empty, PageHead, Section, Table } from '../../design'
import { compareText, tIn, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link, useTitle } from '../../engine/route'
import type { PartnarRow, TiltakKort, UtvalRow } from '../rows'
import { shared } from '../words'
import { markOf } from './mark'
import { MALFORM } from './terms'
import { words } from './words'
import './partnar.css'

export default function PartnarList() {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  useTitle(w.title)
  const { rows, ready } = useRows<PartnarRow>('partnar')
  const all = useMemo(() => rows.map((r) => r.row).sort((a, b) => compareText(tIn(a.namn, lang), tIn(b.namn, lang))), [rows, lang])
  const now = all.filter((p) => !p.ute)
  const groups: [string, PartnarRow[]][] = [
    [w.kommune, now.filter((p) => p.slag === 'kommune')], [w.spesialist, now.filter((p) => p.slag === 'spesialist')], [w.left, all.filter((p) => p.ute)],
  ]
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && all.length === 0 ? <Empty title={w.none}>{w.noneText}</Empty> : null}
      {groups.filter(([, of]) => of.length > 0).map(([title, of]) => (
        <Section key={title} title={title} actions={<span className="fp-none">{w.count(of.length)}</span>}><Partners title={title} rows={of} /></Section>
      ))}
    </>
  )
}

function Partners({ title, rows }: { title: string; rows: PartnarRow[] }) {
  const w = useWords(words)
  const malform = useWords(MALFORM)
  const lang = useLang()
  const utval = useRows<UtvalRow>('utval').rows
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const areas = (id: string) => utval.filter((u) => !u.row.nedlagt && u.row.kode === 'OU' && u.row.partnarar.some((p) => p.partnar === id))
  const owned = (id: string) => tiltak.filter((t) => t.row.eigar.partnar === id || t.row.deltakarar.some((d) => d.aktor.partnar === id)).length
  // A column in which nothing stands says nothing.
  const hasOrgan = rows.some((p) => p.organ)
  const hasMalform = rows.some((p) => p.malform)
  const heads = [w.namn, ...(hasOrgan ? [w.organ] : []), ...(hasMalform ? [w.malform] : []), w.utval, w.tiltak]
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.tableOf(title)}>
      <Table data-size="sm" className="fp-partners">
        <Table.Head>
          <Table.Row>
            {heads.map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((p) => (
            <Table.Row key={p.id}>
              <Table.HeaderCell scope="row"><Mark row={p} /> <Link href={`/partnar/${p.id}`}>{tIn(p.namn, lang)}</Link></Table.HeaderCell>
              {hasOrgan ? <Table.Cell>{p.organ ?? ''}</Table.Cell> : null}
              {hasMalform ? <Table.Cell>{p.malform ? malform[p.malform] : ''}</Table.Cell> : null}
              <Table.Cell>{areas(p.id).map((u) => u.row.kortnamn || tIn(u.row.namn, lang)).join(', ')}</Table.Cell>
              <Table.Cell>{owned(p.id) || ''}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** «4631», «HB»: told in words by the name beside it. */
export function Mark({ row }: { row: PartnarRow }) {
  return <span className="fp-mark" aria-hidden="true">{markOf(row)}</span>
}
