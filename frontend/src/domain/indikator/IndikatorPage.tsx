// An indicator's own page: what it is of, how it develops, what is aimed at, the figures and where they came from.
import { useState } from 'react'
import { Alert, Button, Changed, Empty, LivePresence, PageHead, Paragraph, Section } from '../../design'
import { tIn, useLang, useWords } from '../../engine/i18n'
import { useChanged, usePresence, useRow, useRows, type Row } from '../../engine/live'
import { Link, navigate, useTitle, type PageProps } from '../../engine/route'
import { useMay } from '../../engine/session'
import type { EditContext } from '../Editable'
import { editWords } from '../edit.words'
import { History } from '../History'
import { RemarkDialog } from '../HeldDialog'
import { useNames } from '../names'
import { Refused, useRefused } from '../refused'
import type { IndikatorRow, TiltakKort } from '../rows'
import { Oppdikta } from '../Sources'
import { shared } from '../words'
import { About } from './About'
import { Breaks } from './Breaks'
import { reinstate, retire } from './commands'
import { Development } from './Development'
import { Figures } from './Figures'
import { Readings } from './Readings'
import { partNames, sentences } from './sentences'
import { Targets } from './Targets'
import { words } from './words'
import './indikator.css'

/** What every part of the page is told. */
export type PartContext = Pick<EditContext, 'names' | 'present' | 'goTo'> & { row: IndikatorRow }

export default function IndikatorPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const common = useWords(shared)
  const lang = useLang()
  const { row, ready, gone } = useRow<IndikatorRow>(`indikator/${id}`)
  useTitle(row ? tIn(row.row.namn, lang) : common.missing)
  if (gone) return <Gone id={id} />
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={id} whole={row} />
}

function Gone({ id }: { id: string }) {
  const w = useWords(words)
  const common = useWords(shared)
  const { bringBack } = useWords(editWords)
  const { refusal, putAway } = useRefused('Define', `indikator/${id}`)
  if (!refusal) return <Empty title={common.missing} action={<Link href="/indikator">{w.all}</Link>}>{common.missingText}</Empty>
  return (
    <>
      <PageHead title={w.refusedDefine} />
      <Refused refusal={refusal} again={bringBack} putAway={putAway} onAgain={() => navigate(`/indikator/ny?fra=${id}`)} />
    </>
  )
}

function Shown({ whole: { row, key } }: { whole: Row<IndikatorRow> }) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const names = useNames()
  const [place, goTo] = useState('')
  const present = usePresence(key, place)
  const changed = useChanged(key)
  const context = { row, names, present, goTo }
  return (
    <article>
      <p className="fp-noprint"><Link href="/indikator">{w.all}</Link></p>
      <PageHead title={tIn(row.namn, lang)} lead={row.eining} actions={<Actions row={row} />} />
      {row.oppdikta ? <p><Oppdikta /></p> : null}
      {row.utgatt ? <Alert data-color="warning"><Paragraph>{w.retiredNow} {row.utgattMerknad ?? ''}</Paragraph></Alert> : null}
      <LivePresence people={present} />
      <Changed on={changed}>
        <Development row={row} names={names} />
        <div className="fp-columns">
          <div className="fp-indicator__part"><Figures {...context} /><Readings row={row} names={names} /></div>
          <div className="fp-indicator__part"><About {...context} /><Targets {...context} /><Breaks {...context} /><AimedAt id={row.id} /></div>
        </div>
      </Changed>
      <Section title={common.history}><History room="indikator" id={row.id} sentences={sentences} parts={partNames} /></Section>
    </article>
  )
}

function Actions({ row }: { row: IndikatorRow }) {
  const w = useWords(words)
  const mayTake = useMay('indikator.TakeFigures')
  const mayRetire = useMay('indikator.Retire')
  const [asking, setAsking] = useState(false)
  return (
    <>
      {mayTake && !row.utgatt ? <Button asChild variant="secondary" data-size="sm"><Link className="ds-button" href={`/indikator/innlesing?indikator=${row.id}`}>{w.read}</Link></Button> : null}
      {mayRetire ? <Button variant="tertiary" data-size="sm" onClick={() => (row.utgatt ? reinstate(row) : setAsking(true))}>{row.utgatt ? w.reinstate : w.retire}</Button> : null}
      {asking ? <RemarkDialog title={w.retireTitle} text={w.retireText} submit={w.retireIt} close={() => setAsking(false)} send={(merknad) => retire(row, merknad)} /> : null}
    </>
  )
}

function AimedAt({ id }: { id: string }) {
  const w = useWords(words)
  const aiming = useRows<TiltakKort>('tiltak.kort').rows.filter((t) => t.row.indikatorar.includes(id))
  return (
    <Section title={w.aimedAt}>
      {aiming.length === 0 ? <p className="fp-none">{w.aimedNone}</p> : (
        <ul className="fp-items">{aiming.map((t) => <li key={t.row.id}><Link href={`/tiltak/${t.row.id}`} lang={t.row.malform}>{t.row.tittel}</Link></li>)}</ul>
      )}
    </Section>
  )
}
