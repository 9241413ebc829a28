// All indicators, with what each is of and how new its figures are.
import { Button, Empty, PageHead, Search, Table, Tag } from '../../design'
import { compareText, formatTidsrom, tIn, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link, text, useSearch, useTitle } from '../../engine/route'
import { useMay } from '../../engine/session'
import { Choose } from '../fields'
import { arkOf, arkWords } from '../ark'
import { Download, shownNow } from '../Download'
import { useCodes } from '../names'
import type { IndikatorKort } from '../rows'
import { Oppdikta } from '../Sources'
import { shared } from '../words'
import { NIVA } from './terms'
import { words } from './words'
import './indikator.css'

const search = { sok: text, pasientgruppe: text, omrade: text }

export default function IndikatorList() {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  useTitle(w.title)
  const [chosen, change] = useSearch(search)
  const { rows, ready } = useRows<IndikatorKort>('indikator.kort')
  const groups = useCodes('pasientgruppe').codes
  const areas = useCodes('innsatsomrade').codes
  const filter = [[w.search, chosen.sok], [w.group, groups.find((g) => g.value === chosen.pasientgruppe)?.label], [w.area, areas.find((a) => a.value === chosen.omrade)?.label]].filter(([, v]) => v).map(([n, v]) => `${n ?? ''}: ${v ?? ''}`).join('; ')
  const sought = chosen.sok.toLocaleLowerCase('nb')
  const shown = rows.map((r) => r.row)
    .filter((r) => [tIn(r.namn, lang), r.eining, r.utgjevar].join(' ').toLocaleLowerCase('nb').includes(sought))
    .filter((r) => (!chosen.pasientgruppe || r.pasientgrupper.includes(chosen.pasientgruppe)) && (!chosen.omrade || r.omrade.includes(chosen.omrade)))
    .sort((a, b) => Number(!!a.utgatt) - Number(!!b.utgatt) || compareText(tIn(a.namn, lang), tIn(b.namn, lang)))
  return (
    <>
      <PageHead title={w.title} lead={w.lead} actions={<Actions />} />
      <div className="fp-indicatorfilter fp-noprint" role="search">
        <Search label={w.search} placeholder={w.search} value={chosen.sok} onChange={(e) => change({ sok: e.target.value })} />
        {groups.length > 0 ? <Choose label={w.group} none={w.allGroups} choices={groups} value={chosen.pasientgruppe} set={(v) => change({ pasientgruppe: v })} /> : null}
        {areas.length > 0 ? <Choose label={w.area} none={w.allAreas} choices={areas} value={chosen.omrade} set={(v) => change({ omrade: v })} /> : null}
      </div>
      {!ready ? <p className="fp-waiting">{common.loading}</p> : rows.length === 0 ? <Empty title={w.none}>{w.noneText}</Empty>
        : shown.length === 0 ? <Empty title={w.noMatch}>{w.noMatchText}</Empty> : <List rows={shown} filter={filter} />}
    </>
  )
}

function Actions() {
  const w = useWords(words)
  const mayDefine = useMay('indikator.Define')
  const mayTake = useMay('indikator.TakeFigures')
  return (
    <>
      {mayTake ? <Button asChild><Link className="ds-button" href="/indikator/innlesing">{w.read}</Link></Button> : null}
      {mayDefine ? <Button asChild variant="secondary"><Link className="ds-button" href="/indikator/ny">{w.define}</Link></Button> : null}
    </>
  )
}

function List({ rows, filter }: { rows: IndikatorKort[]; filter: string }) {
  const w = useWords(words)
  const lang = useLang()
  const niva = useWords(NIVA)
  const common = useWords(arkWords)
  const ask = () => arkOf<IndikatorKort>(lang, { tittel: w.title, om: filter ? [{ namn: common.filter, verdi: filter }] : [], ...shownNow() }, [
    { namn: w.namn, of: (r) => tIn(r.namn, lang) }, { namn: w.eining, of: (r) => r.eining }, { namn: w.niva, of: (r) => niva[r.niva] }, { namn: w.utgjevar, of: (r) => r.utgjevar },
    { namn: w.latest, of: (r) => (r.siste ? formatTidsrom(r.siste.tid, lang) : w.noFigures) }, { namn: w.placesHead, slag: 'tal', of: (r) => r.siste?.stader }, { namn: w.retired, of: (r) => (r.utgatt ? common.ja : '') },
  ], { oppdikta: (r) => !!r.oppdikta, kjelder: (r) => [{ tekst: r.utgjevar }] }, rows)
  return (
    <>
      <ListTable rows={rows} />
      <Download room="ark" ask={ask} />
    </>
  )
}

function ListTable({ rows }: { rows: IndikatorKort[] }) {
  const w = useWords(words)
  const lang = useLang()
  const niva = useWords(NIVA)
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.table}>
      <Table data-size="sm">
        <Table.Head><Table.Row>{[w.namn, w.eining, w.niva, w.utgjevar, w.latest].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
        <Table.Body>
          {rows.map((r) => (
            <Table.Row key={r.id}>
              <Table.HeaderCell scope="row">
                <Link href={`/indikator/${r.id}`}>{tIn(r.namn, lang)}</Link> {r.oppdikta ? <Oppdikta /> : null} {r.utgatt ? <Tag variant="outline" data-color="neutral">{w.retired}</Tag> : null}
              </Table.HeaderCell>
              <Table.Cell>{r.eining}</Table.Cell>
              <Table.Cell>{niva[r.niva]}</Table.Cell>
              <Table.Cell>{r.utgjevar}</Table.Cell>
              <Table.Cell>{r.siste ? `${formatTidsrom(r.siste.tid, lang)}, ${w.places(r.siste.stader)}` : <span className="fp-none">{w.noFigures}</span>}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
