// «Saker og vedtak»: on the page of a tiltak, what the organs have to do with it, and where each of that stands.
import { useMemo } from 'react'
import { Changed, Section } from '../design'
import { useWords, type Words } from '../engine/i18n'
import { useChanged, useRows } from '../engine/live'
import { Link } from '../engine/route'
import { useDecisions } from '../domain/decisions'
import { UTFALL as PUNKT } from '../domain/mote/terms'
import { useNames } from '../domain/names'
import { useSakNumbers } from '../domain/numbers'
import type { MoteKort, SakKort, VedtakRow } from '../domain/rows'
import { UTFALL } from '../domain/sak/terms'
import { useSaker } from '../domain/saker'
import { words as vedtakWords } from '../domain/vedtak/words'
import { followedUp, treatedSaker, type TreatedSak } from './treated'

const nn = {
  title: 'Saker og vedtak', none: 'Ingen saker eller vedtak er knytte til tiltaket enno.', saker: 'Saker', vedtak: 'Vedtak som tiltaket følgjer opp',
  stand: { meld: (u: string) => `Meld til ${u}`, 'i-ko': (u: string) => `I køen i ${u}`, 'ikkje-teken': (u: string) => `Ikkje teken inn i ${u}`, avslutta: () => 'Ferdig' } as Record<SakKort['stand'], (utval: string) => string>,
  agenda: (when: string) => `på saklista ${when}`, followUp: (grad: string) => `Oppfølging: ${grad}`, partners: 'kvar partnar for seg',
}
type W = typeof nn
const nb: W = {
  title: 'Saker og vedtak', none: 'Ingen saker eller vedtak er knyttet til tiltaket ennå.', saker: 'Saker', vedtak: 'Vedtak som tiltaket følger opp',
  stand: { meld: (u) => `Meldt til ${u}`, 'i-ko': (u) => `I køen i ${u}`, 'ikkje-teken': (u) => `Ikke tatt inn i ${u}`, avslutta: () => 'Ferdig' },
  agenda: (when) => `på sakslisten ${when}`, followUp: (grad) => `Oppfølging: ${grad}`, partners: 'hver partner for seg',
}
const en: W = {
  title: 'Cases and decisions', none: 'No cases or decisions are tied to the measure yet.', saker: 'Cases', vedtak: 'Decisions that the measure follows up',
  stand: { meld: (u) => `Reported to ${u}`, 'i-ko': (u) => `On the queue of ${u}`, 'ikkje-teken': (u) => `Not taken on by ${u}`, avslutta: () => 'Done' },
  agenda: (when) => `on the agenda ${when}`, followUp: (grad) => `Follow-up: ${grad}`, partners: 'each partner for itself',
}
const words: Words<W> = { nn, nb, en }

export function Treated({ rom, ting }: { rom: string; ting: string }) {
  const w = useWords(words)
  const { all, ready } = useSaker()
  const meetings = useRows<MoteKort>('mote.kort').rows
  const follow = useRows<VedtakRow>('vedtak').rows
  const saker = useMemo(() => treatedSaker(all, meetings.map((r) => r.row), { rom, ting }), [all, meetings, rom, ting])
  const decisions = useMemo(() => [...followedUp(follow.map((r) => r.row), { rom, ting })], [follow, rom, ting])
  if (!ready) return null
  return (
    <Section title={w.title}>
      {saker.length + decisions.length === 0 ? <p className="fp-none">{w.none}</p> : null}
      {saker.length > 0 ? <ul className="fp-items" aria-label={w.saker}>{saker.map((s) => <Sak key={s.sak.id} found={s} />)}</ul> : null}
      {decisions.length > 0 ? <><h3 className="fp-items__kind">{w.vedtak}</h3><ul className="fp-items">{decisions.map(([id, told]) => <Vedtak key={id} id={id} told={told} />)}</ul></> : null}
    </Section>
  )
}

function Sak({ found: { sak, next, decisions } }: { found: TreatedSak }) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const punkt = useWords(PUNKT)
  const names = useNames()
  const number = useSakNumbers().of(sak.id)
  const stands = [`${w.stand[sak.stand](names.utval(sak.utval))}${sak.utfall && sak.utfall !== 'ferdig' ? ` (${utfall[sak.utfall]})` : ''}`, ...(next ? [w.agenda(names.moment(next.start.slice(0, 10)))] : [])].join(', ')
  return (
    <li>
      <Changed on={useChanged(`sak.kort/${sak.id}`)}>
        <p>{number ? <span lang="nn">{`${number} `}</span> : null}<Link href={`/sak/${sak.id}`} lang={sak.malform}>{sak.tittel}</Link></p>
        <p className="fp-history__meta">{stands}{decisions.map((d) => <span key={d.punkt}>{' · '}<Link href={`/vedtak/${d.vedtak ?? ''}`}>{punkt[d.utfall]}</Link></span>)}</p>
      </Changed>
    </li>
  )
}

function Vedtak({ id, told }: { id: string; told: VedtakRow['framdrift'] }) {
  const w = useWords(words)
  const v = useWords(vedtakWords)
  const names = useNames()
  const decisions = useDecisions()
  const changed = useChanged(`vedtak/${id}`)
  const found = decisions.of('vedtak', id) ?? decisions.of('partnarvedtak', id)
  if (!found) return null
  const who = found.utval ? `${names.utval(found.utval)}, ${names.moment(found.dato)}` : w.partners
  return (
    <li>
      <Changed on={changed}>
        <p><Link href={`/${found.rom}/${found.id}`} lang={found.lang}>{found.tittel}</Link></p>
        <p className="fp-history__meta">{who}{' · '}{told ? w.followUp(v.grad[told.grad].toLowerCase()) : w.followUp(v.notTold.toLowerCase())}</p>
      </Changed>
    </li>
  )
}
