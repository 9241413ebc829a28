// A tiltak as a whole: what, why, who, when, how it goes, and everything that happened to it.
import type { ReactNode } from 'react'
import { Facts, Section } from '../../design'
import { useWords } from '../../engine/i18n'
import { Editable } from '../Editable'
import { History } from '../History'
import { Sources } from '../Sources'
import { StandsIn } from '../StandsIn'
import { shared } from '../words'
import { Aims } from './Aims'
import { Anchors } from './Anchors'
import { Documents } from './Documents'
import { FOREMAL, labelOf, UTFORDRING } from './fieldsOf'
import { Goals } from './Goals'
import type { PartContext } from './part'
import { Needs } from './Needs'
import { Origins } from './Origins'
import { pageWords } from './page.words'
import { People } from './People'
import { PhaseBar } from './PhaseBar'
import { Plan } from './Plan'
import { Risks } from './Risks'
import { partNames, sentences } from './sentences'
import { Status } from './Status'
import { Timeframe } from './Timeframe'

const LABEL = { foremal: labelOf('foremal'), utfordring: labelOf('utfordring') }

/** `treated` is what other rooms tell of it, beside what it came from. */
export function Overview({ treated, ...context }: PartContext & { treated?: ReactNode }) {
  const { row, names } = context
  return (
    <>
      <PhaseBar row={row} />
      <div className="fp-columns">
        <div className="fp-tiltak__main">
          <Texts {...context} />
          <Goals {...context} />
          <Status row={row} names={names} />
          <Plan row={row} names={names} />
          <Needs {...context} />
          <Risks {...context} />
        </div>
        <div className="fp-tiltak__side">
          <About {...context} />
          <Origins {...context} />
          {treated}
          <Anchors {...context} />
          <Documents {...context} />
          <Aims {...context} />
          <StandsIn rom="tiltak" ting={row.id} />
        </div>
      </div>
      <TiltakHistory id={row.id} />
    </>
  )
}

function Texts(context: PartContext) {
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

function About(context: PartContext) {
  const w = useWords(pageWords)
  const { row } = context
  return (
    <aside className="fp-tiltak__about" aria-label={w.om}>
      <Section title={w.om}>
        <Facts>
          <People {...context} />
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
