// A disagreement: what it is about, where it is dealt with and has been, where the partners stand, and how it ended.
import { useMemo, useState } from 'react'
import { Alert, Button, Changed, Dropdown, Empty, Facts, LivePresence, PageHead, Section } from '../design'
import { formatDate, useLang, useWords } from '../engine/i18n'
import { useChanged, usePresence, useRow, useRows, type Row } from '../engine/live'
import { usePeople } from '../engine/people'
import { Link, useTitle, type PageProps } from '../engine/route'
import { useSession } from '../engine/session'
import type { Malform, UsemjeNiva, UsemjeUtfall } from '../events.gen'
import { AskDialog, type AskField } from '../domain/AskDialog'
import { useOwnMalform } from '../domain/fields'
import { History } from '../domain/History'
import { useNames, usePartnarChoices, useUtvalChoices } from '../domain/names'
import { useMayIn } from '../domain/offices'
import type { PartnarRow, PlanelementRow, UsemjeRow } from '../domain/rows'
import { useSaker } from '../domain/saker'
import type { Names } from '../domain/say'
import { Sources } from '../domain/Sources'
import { answer, escalate, LEVELS, preparePapers, resolve, statePosition, stepOf } from '../domain/usemje/commands'
import { recognised } from '../domain/usemje/recognised'
import { sentences } from '../domain/usemje/sentences'
import { words } from '../domain/usemje/words'
import { Why } from '../domain/Why'
import { shared } from '../domain/words'
import '../domain/sak/sak.css'

export default function UsemjePage({ params }: PageProps) {
  const common = useWords(shared)
  const w = useWords(words)
  const { row, ready, gone } = useRow<UsemjeRow>(`usemje/${params['id'] ?? ''}`)
  useTitle(row ? w.title : common.missing)
  if (gone) return <Empty title={common.missing} action={<Link href="/sak">{w.all}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={row.key} whole={row} />
}

function Shown({ whole: { row, key } }: { whole: Row<UsemjeRow> }) {
  const w = useWords(words)
  const common = useWords(shared)
  const names = useNames()
  const saker = useSaker()
  const present = usePresence(key)
  const changed = useChanged(key)
  const sak = saker.of(row.sak)
  return (
    <article>
      <PageHead title={sak ? `${w.title}: ${sak.tittel}` : w.title} actions={<Acts row={row} />} />
      {row.slutt ? <Alert data-color="info">{w.resolved(w.utfallOf[row.slutt.utfall])} {row.slutt.ord}<Why trace={row.slutt.spor} /></Alert> : null}
      <LivePresence people={present} />
      <Changed on={changed}>
        <Way row={row} names={names} />
        <Section title={w.what}><p className="fp-prose" lang={row.malform}>{row.ord}<Why trace={row.opphav} label={w.what} /></p><About row={row} /><Sources kjelder={row.kjelder} /></Section>
        <Positions row={row} names={names} />
        <Papers row={row} />
      </Changed>
      <Section title={common.history}><History room="usemje" id={row.id} sentences={sentences} /></Section>
    </article>
  )
}

function Way({ row, names }: { row: UsemjeRow; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  return (
    <section aria-label={w.steps} className="fp-way">
      <ol>
        {row.steg.map((s, i) => {
          const here = i === row.steg.length - 1 && !row.slutt
          return (
            <li key={s.spor.seq} data-stand={here ? 'here' : 'past'} aria-current={here ? 'step' : undefined}>
              <span className="fp-way__utval">{s.utval ? <Link href={`/utval/${s.utval}`}>{names.utval(s.utval)}</Link> : w.niva[s.niva]}</span>
              <span>{w.came(formatDate(s.spor.time, lang))}<Why trace={s.spor} /></span>
              {s.grunn ? <q>{s.grunn}</q> : null}
              {s.svar ? <span>{w.answered}: <q lang={s.svar.malform}>{s.svar.ord}</q><Why trace={s.svar.spor} /></span> : null}
              {here ? <strong className="fp-way__here">{w.here}</strong> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function About({ row }: { row: UsemjeRow }) {
  const w = useWords(words)
  const saker = useSaker()
  const clause = useRows<PlanelementRow>('planelement').rows.find((e) => e.row.id === row.klausul)?.row
  return (
    <Facts>
      {row.sak ? <Facts.Item name={w.sak}><Link href={`/sak/${row.sak}`}>{saker.of(row.sak)?.tittel ?? w.sak}</Link><Why trace={row.opphav} label={w.sak} /></Facts.Item> : null}
      {row.mote ? <Facts.Item name={w.mote}><Link href={`/mote/${row.mote}/protokoll`}>{w.meetingLink}</Link><Why trace={row.opphav} label={w.mote} /></Facts.Item> : null}
      {clause ? <Facts.Item name={w.clause}><Link href={`/planelement/${clause.id}`} lang={clause.malform}>{[clause.nummer, clause.ordlyd].filter(Boolean).join(' ')}</Link><Why trace={row.opphav} label={w.clause} /></Facts.Item> : null}
    </Facts>
  )
}

function Positions({ row, names }: { row: UsemjeRow; names: Names }) {
  const w = useWords(words)
  return (
    <Section title={w.positions}>
      {row.standpunkt.length === 0 ? <p className="fp-none">{w.noPositions}</p> : (
        <ul className="fp-items">{row.standpunkt.map((s) => <li key={s.partnar}><p className="fp-items__kind">{names.partnar(s.partnar)}</p><p className="fp-prose" lang={s.malform}>{s.ord}<Why trace={s.spor} /></p></li>)}</ul>
      )}
    </Section>
  )
}

function Papers({ row }: { row: UsemjeRow }) {
  const w = useWords(words)
  if (row.papir.length === 0) return null
  return (
    <>
      {row.papir.map((p) => (
        <Section key={p.niva} title={w.papersFor(w.niva[p.niva])}>
          <p className="fp-history__meta">{p.stadfesta ? w.isConfirmed : w.notConfirmed}<Why trace={p.spor} /></p>
          <p className="fp-prose" lang={p.malform}>{p.ord}</p>
          <Paper row={row} paper={p} />
        </Section>
      ))}
    </>
  )
}

/** The paper to take along; and the way for somebody who has read it to say so. Nobody gets papers that name somebody. */
function Paper({ row, paper }: { row: UsemjeRow; paper: UsemjeRow['papir'][number] }) {
  const w = useWords(words)
  const lang = useLang()
  const may = useMayIn('usemje.PreparePapers')(stepOf(row)?.utval)
  const named = useRecognised()(paper.ord)
  if (named.length > 0) return <Alert data-color="warning">{w.recognised(named.join(', '))}</Alert>
  return (
    <div className="fp-actions fp-noprint">
      <a className="ds-link" href={`/api/usemje/${row.id}/papir.pdf?niva=${paper.niva}&lang=${lang}`} download>{w.paperPdf}</a>
      {!paper.stadfesta && !row.slutt && may ? <Button variant="secondary" data-size="sm" onClick={() => preparePapers(row, paper.niva, paper.ord, paper.malform, true)}>{w.confirm}</Button> : null}
    </div>
  )
}

/** The names of partners and persons that stand in a text. */
function useRecognised(): (text: string) => string[] {
  const partners = useRows<PartnarRow>('partnar').rows
  const people = usePeople()
  return useMemo(() => {
    const names = [...partners.flatMap(({ row }) => [row.namn.nn, row.namn.nb ?? '', row.kortnamn ?? '']), ...people.map((p) => p.namn)]
    return (text) => recognised(text, names)
  }, [partners, people])
}

type Act = 'state' | 'escalate' | 'papers' | 'answer' | 'resolve'
const COMMANDS: Record<Act, string> = { state: 'StatePosition', escalate: 'Escalate', papers: 'PreparePapers', answer: 'Answer', resolve: 'Resolve' }

function useOffers(row: UsemjeRow): Act[] {
  const session = useSession()
  const at = stepOf(row)?.utval
  const leads = { escalate: useMayIn('usemje.Escalate'), papers: useMayIn('usemje.PreparePapers'), answer: useMayIn('usemje.Answer'), resolve: useMayIn('usemje.Resolve') }
  if (row.slutt) return []
  const mayState = (session?.may[`usemje.${COMMANDS.state}`] ?? '') !== ''
  return [...(mayState ? ['state' as const] : []), ...(['papers', 'escalate', 'answer', 'resolve'] as const).filter((a) => leads[a](at))]
}

function Acts({ row }: { row: UsemjeRow }) {
  const w = useWords(words)
  const [act, begin] = useState<Act>()
  const offers = useOffers(row)
  return (
    <>
      {offers.length > 0 ? (
        <Dropdown.TriggerContext>
          <Dropdown.Trigger variant="secondary" data-size="sm">{w.act}</Dropdown.Trigger>
          <Dropdown data-size="sm" placement="bottom-end"><Dropdown.List>{offers.map((a) => <Dropdown.Item key={a}><Dropdown.Button onClick={() => begin(a)}>{w[a]}</Dropdown.Button></Dropdown.Item>)}</Dropdown.List></Dropdown>
        </Dropdown.TriggerContext>
      ) : null}
      <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>{w.print}</Button>
      {act ? <Ask row={row} act={act} close={() => begin(undefined)} /> : null}
    </>
  )
}

function Ask({ row, act, close }: { row: UsemjeRow; act: Act; close: () => void }) {
  const w = useWords(words)
  const own = useOwnMalform()
  const session = useSession()
  const namedIn = useRecognised()
  const utvala = useUtvalChoices()
  const partners = usePartnarChoices()
  const any = session?.may['usemje.StatePosition'] === 'all'
  const mine = any ? partners : partners.filter((p) => session?.roles.some((r) => r.partnar === p.value))
  const at = stepOf(row)?.niva ?? 'OU'
  const above = LEVELS.slice(LEVELS.indexOf(at) + 1).map((value) => ({ value, label: w.niva[value] }))
  const long = (name: string, label: string, max = 4000): AskField => ({ kind: 'text', name, label, rows: 5, max, required: true })
  const malform: AskField = { kind: 'malform', name: 'malform', label: w.malform, initial: own }
  const dialog = { draftKey: `usemje/${row.id}.${act}`, close }
  switch (act) {
    case 'state': return (
      <AskDialog {...dialog} title={w.stateTitle} submit={w.stateIt} send={(v) => statePosition(row, v('partnar'), v('ord'), v('malform') as Malform)}
        fields={[{ kind: 'choice', name: 'partnar', label: w.partnar, none: w.choose, choices: mine, required: true, initial: mine.length === 1 ? (mine[0]?.value ?? '') : '' }, long('ord', w.ord), malform]} />
    )
    case 'escalate': return (
      <AskDialog {...dialog} title={w.escalateTitle} text={w.escalateHelp} submit={w.escalateIt} send={(v) => escalate(row, v('niva') as UsemjeNiva, v('utval'), v('grunn'))}
        fields={[
          { kind: 'radio', name: 'niva', label: w.to, choices: above, required: true, initial: above[0]?.value ?? '' },
          { kind: 'choice', name: 'utval', label: w.utval, none: w.choose, choices: utvala, required: true, when: (v) => v('niva') === 'SSU' || v('niva') === 'OU' }, long('grunn', w.why, 2000),
        ]} />
    )
    case 'papers': return (
      <AskDialog {...dialog} title={w.papersTitle} text={w.needsPapers} submit={w.papersIt} send={(v) => preparePapers(row, v('niva') as UsemjeNiva, v('ord'), v('malform') as Malform, v('stadfesta') === 'ja')}
        wrong={(v) => [['ord', namedIn(v('ord')).length > 0 && w.recognised(namedIn(v('ord')).join(', '))]]}
        fields={[{ kind: 'radio', name: 'niva', label: w.to, choices: LEVELS.map((value) => ({ value, label: w.niva[value] })), required: true, initial: 'nemnd' }, long('ord', w.papersWords, 8000), malform, { kind: 'tick', name: 'stadfesta', label: w.confirmed }]} />
    )
    case 'answer': return <AskDialog {...dialog} title={w.answerTitle} submit={w.answerIt} fields={[long('ord', w.answered, 8000), malform]} send={(v) => answer(row, at, v('ord'), v('malform') as Malform)} />
    case 'resolve': return (
      <AskDialog {...dialog} title={w.resolveTitle} submit={w.resolveIt} send={(v) => resolve(row, v('utfall') as UsemjeUtfall, v('ord'))}
        fields={[{ kind: 'radio', name: 'utfall', label: w.utfall, choices: (['semje', 'rettleiing', 'trekt', 'avvist'] as const).map((value) => ({ value, label: w.utfallOf[value] })), required: true }, long('ord', w.grunn)]} />
    )
  }
}
