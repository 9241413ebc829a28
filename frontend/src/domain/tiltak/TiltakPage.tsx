// A tiltak's own page: what, why, who, when, how it goes, and everything that happened to it.
import { useState } from 'react'
import { Button, Changed, Empty, Facts, LivePresence, PageHead, Section } from '../../design'
import { announce } from '../../engine/announce'
import { usePending } from '../../engine/ask'
import { useWords, type Words } from '../../engine/i18n'
import { useChanged, useOthersChanges, usePresence, useRow, type Row } from '../../engine/live'
import { Link, navigate, useTitle, type PageProps } from '../../engine/route'
import { Editable, type EditContext as Context } from '../Editable'
import { editWords } from '../edit.words'
import { History } from '../History'
import { useNames } from '../names'
import { Refused, useRefused } from '../refused'
import type { TiltakRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { StandsIn } from '../StandsIn'
import { shared } from '../words'
import { Marks } from './Card'
import { FOREMAL, TITTEL, UTFORDRING } from './fieldsOf'
import { useMayOn } from './may'
import { useMove } from './move'
import { MoveMenu } from './MoveMenu'
import { pageWords } from './page.words'
import { PhaseBar } from './PhaseBar'
import { Plan } from './Plan'
import { People } from './People'
import { partNames, sentences } from './sentences'
import { Status } from './Status'
import { FASE } from './terms'
import { Timeframe } from './Timeframe'
import { words } from './words'
import './tiltak.css'

type EditContext = Context & { row: TiltakRow }

/** The name of a field in each language, by its key in the words of the page. */
const labelOf = (of: 'tittel' | 'foremal' | 'utfordring'): Words => ({ nn: pageWords.nn[of], nb: pageWords.nb[of], en: pageWords.en[of] })
const LABEL = { tittel: labelOf('tittel'), foremal: labelOf('foremal'), utfordring: labelOf('utfordring') }

export default function TiltakPage({ params }: PageProps) {
  const id = params['id'] ?? ''
  const common = useWords(shared)
  const { row, ready, gone } = useRow<TiltakRow>(`tiltak/${id}`)
  useTitle(row ? row.row.tittel : common.missing)
  if (gone) return <Gone id={id} />
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={id} row={row} />
}

/** Not there; or proposed by oneself and refused, and then the way back to the form. */
function Gone({ id }: { id: string }) {
  const w = useWords(pageWords)
  const common = useWords(shared)
  const { bringBack } = useWords(editWords)
  const { refusal, putAway } = useRefused('Propose', `tiltak/${id}`)
  return (
    <>
      <PageHead title={refusal ? w.refusedPropose : common.missing} />
      {refusal ? (
        <Refused refusal={refusal} again={bringBack} putAway={putAway} onAgain={() => navigate(`/tiltak/ny?fra=${id}`)} />
      ) : (
        <Empty title={common.missing} action={<Link href="/tiltak">{w.allTiltak}</Link>}>{common.missingText}</Empty>
      )}
    </>
  )
}

function Shown({ row }: { row: Row<TiltakRow> }) {
  const names = useNames()
  const [place, goTo] = useState('')
  const present = usePresence(row.key, place)
  const changed = useChanged(row.key)
  const may = useMayOn('RewordPurpose')(row.row)
  useTellOfChanges(row.key, names)
  const context: EditContext = { row: row.row, names, may, present, goTo }
  return (
    <article className="fp-tiltak">
      <Head {...context} whole={row} />
      <PhaseBar row={row.row} />
      <Changed on={changed}>
        <div className="fp-columns">
          <div className="fp-tiltak__main">
            <Texts {...context} />
            <Status row={row.row} names={names} />
            <Plan row={row.row} names={names} />
            <StandsIn rom="tiltak" ting={row.row.id} />
          </div>
          <About {...context} />
        </div>
      </Changed>
      <TiltakHistory id={row.row.id} />
    </article>
  )
}

function Head({ whole, ...context }: EditContext & { whole: Row<TiltakRow> }) {
  const w = useWords(pageWords)
  const common = useWords(shared)
  const { move, dialog } = useMove()
  const mayMove = useMayOn('ChangePhase')(context.row)
  const pending = usePending(whole.key).length > 0
  const { row } = context
  return (
    <>
      <p className="fp-noprint"><Link href="/tiltak">{w.allTiltak}</Link></p>
      <PageHead title={row.tittel} lang={row.malform} actions={(
        <>
          {mayMove ? <span data-card={row.id}><MoveMenu row={whole} move={move} /></span> : null}
          <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>{w.print}</Button>
        </>
      )} />
      <div className="fp-tiltak__title">
        <Editable {...context} field={TITTEL} label={LABEL.tittel} title={row.tittel} lang={row.malform} max={200} required tellsWhat trace={row.spor.tittel}>
          <span className="fp-tags"><Marks tiltak={row} />{pending ? <span className="fp-unsaved">{common.notStored}</span> : null}</span>
        </Editable>
      </div>
      <LivePresence people={context.present} />
      {dialog}
    </>
  )
}

function Texts(context: EditContext) {
  const w = useWords(pageWords)
  const { row } = context
  return (
    <div className="fp-text">
      <Section title={w.foremal}>
        <Editable {...context} field={FOREMAL} label={LABEL.foremal} title={row.tittel} lang={row.malform} max={4000} multiline required trace={row.spor.foremal}>
          <p className="fp-prose" lang={row.malform}>{row.foremal}</p>
        </Editable>
      </Section>
      <Section title={w.utfordring}>
        <Editable {...context} field={UTFORDRING} label={LABEL.utfordring} title={row.tittel} lang={row.malform} max={4000} multiline trace={row.spor.utfordring}>
          {row.utfordring ? <p className="fp-prose" lang={row.malform}>{row.utfordring}</p> : <p className="fp-none">{w.noUtfordring}</p>}
        </Editable>
      </Section>
    </div>
  )
}

function About(context: EditContext) {
  const w = useWords(pageWords)
  const { row } = context
  return (
    <aside className="fp-tiltak__about" aria-label={w.om}>
      <Section title={w.om}>
        <Facts>
          <People row={row} names={context.names} />
          <Facts.Item name={w.tidsramme}><Timeframe {...context} /></Facts.Item>
          {row.kjelder.length ? <Facts.Item name={w.kjelder}><Sources kjelder={row.kjelder} bare /></Facts.Item> : null}
        </Facts>
      </Section>
    </aside>
  )
}

function TiltakHistory({ id }: { id: string }) {
  const common = useWords(shared)
  return (
    <Section title={common.history}>
      <History room="tiltak" id={id} sentences={sentences} parts={partNames} />
    </Section>
  )
}

function useTellOfChanges(key: string, names: Names): void {
  const w = useWords(words)
  const phase = useWords(FASE)
  useOthersChanges<TiltakRow>(key, (now, before) => {
    if (now.row.fase === before.row.fase || !now.by) return
    announce(w.otherMoved(names.person(now.by), now.row.tittel, phase[now.row.fase]))
  })
}
