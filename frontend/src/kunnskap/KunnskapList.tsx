// Where kunnskapsgrunnlaget begins: the patient groups, the areas, the kommunar.
import { useMemo, type ReactNode } from 'react'
import { PageHead, Section } from '../design'
import { compareText, useWords } from '../engine/i18n'
import { useRows } from '../engine/live'
import { Link, useTitle } from '../engine/route'
import { useCodes, useNames, type Choice } from '../domain/names'
import type { IndikatorKort, InnforingKort, PartnarRow, TiltakKort } from '../domain/rows'
import { indicatorsOf, tiltakCounts, type About } from './about'
import { words } from './words'
import './kunnskap.css'

export default function KunnskapList() {
  const w = useWords(words)
  useTitle(w.title)
  const names = useNames()
  const partnarar = useRows<PartnarRow>('partnar').rows
  const count = useCount()
  const groups = useCodes('pasientgruppe').codes
  const areas = useCodes('innsatsomrade').codes
  const kommunar = useMemo(() => partnarar.map((r) => r.row).filter((p) => p.kommunenummer && !p.ute)
    .sort((a, b) => compareText(names.partnar(a.id), names.partnar(b.id))), [partnarar, names])
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <div className="fp-kunnskap__lists">
        <Codes title={w.groups} slag="pasientgruppe" codes={groups} count={count} />
        <Codes title={w.areas} slag="omrade" codes={areas} count={count} />
        <Section title={w.kommunar}>
          <ul className="fp-rows">
            {kommunar.map((p) => <Line key={p.id} href={`/kunnskap/kommune/${p.kommunenummer ?? ''}`} name={names.partnar(p.id)}>{count({ slag: 'kommune', kode: p.kommunenummer ?? '', partnar: p })}</Line>)}
          </ul>
        </Section>
      </div>
    </>
  )
}

function useCount(): (about: About) => string {
  const w = useWords(words)
  const indicators = useRows<IndikatorKort>('indikator.kort').rows
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const uptake = useRows<InnforingKort>('innforing.kort').rows
  return useMemo(() => {
    const all = indicators.map((r) => r.row)
    const count = tiltakCounts(tiltak.map((r) => r.row), uptake.map((r) => r.row))
    return (about) => w.counts(indicatorsOf(about, all).length, count(about))
  }, [indicators, tiltak, uptake, w])
}

function Codes({ title, slag, codes, count }: { title: string; slag: 'pasientgruppe' | 'omrade'; codes: Choice[]; count: (about: About) => string }) {
  return (
    <Section title={title}>
      <ul className="fp-rows">
        {codes.map((c) => <Line key={c.value} href={`/kunnskap/${slag}/${c.value}`} name={c.label}>{count({ slag, kode: c.value })}</Line>)}
      </ul>
    </Section>
  )
}

function Line({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return <li><Link className="ds-link fp-capital" href={href}>{name}</Link><small>{children}</small></li>
}
