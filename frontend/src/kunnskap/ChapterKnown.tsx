// From a chapter of a plan to what is known: the groups and areas of the tiltak that are tied to it, the kommunar that
// answer for it, and the figures that those tiltak are to work on.
import { useMemo } from 'react'
import { Section } from '../design'
import { formatTidsrom, tIn, useLang, useWords } from '../engine/i18n'
import { useRows } from '../engine/live'
import { Link } from '../engine/route'
import { useNames } from '../domain/names'
import type { IndikatorKort, Kapittel, KodeverkRow, PartnarRow, PlanRow, TekstRow, TiltakKort } from '../domain/rows'
import { tiedChapters } from '../domain/ties'
import { knowledgeOf, SLAGA, type Knowledge } from './about'
import { Why } from '../domain/Why'
import { words } from './words'
import './kunnskap.css'

type Props = { plan: PlanRow; chapter: Kapittel; kort: TekstRow['kort'] }

const NONE: TekstRow['kort'] = []

/** Says nothing where nothing is tied to the chapter: most have none. */
export function ChapterKnown({ plan, chapter, kort = NONE }: Omit<Props, 'kort'> & { kort?: Props['kort'] | undefined }) {
  const w = useWords(words)
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const knowledge = useMemo(() => {
    const [found] = tiedChapters(tiltak.map((r) => r.row), [{ ...plan, kapittel: [chapter] }], [{ id: chapter.tekst, kort }])
    return knowledgeOf(found?.tiltak.map((t) => t.row) ?? [])
  }, [tiltak, plan, chapter, kort])
  const pages = usePages(chapter, knowledge)
  const indicators = useRows<IndikatorKort>('indikator.kort').rows
  const aimed = knowledge.indikatorar.flatMap((id) => indicators.find((i) => i.row.id === id)?.row ?? [])
  if (pages.length + aimed.length === 0) return null
  return (
    <Section title={w.title}>
      {pages.map(({ slag, all }) => <p key={slag} className="fp-kunnskap__pages">{w.slagOf[slag]} {all.map((p) => <Link key={p.href} href={p.href}>{p.text}</Link>)}</p>)}
      {aimed.length > 0 ? <><h3 className="fp-kunnskap__head">{w.figuresOf}</h3><ul className="fp-rows">{aimed.map((i) => <Figures key={i.id} kort={i} />)}</ul></> : null}
    </Section>
  )
}

function Figures({ kort }: { kort: IndikatorKort }) {
  const w = useWords(words)
  const lang = useLang()
  return <li><Link href={`/indikator/${kort.id}`}>{tIn(kort.namn, lang)}</Link><small>{[kort.eining, kort.siste ? w.newest(formatTidsrom(kort.siste.tid, lang)) : w.noFigures].join(' · ')}{kort.siste ? <Why label={tIn(kort.namn, lang)} rom="indikator" ting={kort.id} felt="tal" /> : null}</small></li>
}

/** The pages of what is known that belong to the chapter, by kind. */
function usePages(chapter: Kapittel, { pasientgrupper, omrade }: Knowledge) {
  const names = useNames()
  const partnarar = useRows<PartnarRow>('partnar').rows
  const lists = useRows<KodeverkRow>('kodeverk').rows
  return useMemo(() => {
    const newest = (list: string) => lists.find((l) => l.row.kodeverk === list)?.row.gjeldande ?? 0
    const kommunar = [chapter.ansvarleg, ...chapter.bidragsytarar].flatMap((id) => partnarar.find((p) => p.row.id === id && p.row.kommunenummer)?.row ?? [])
    const of = {
      pasientgruppe: pasientgrupper.map((kode) => ({ href: `/kunnskap/pasientgruppe/${kode}`, text: names.kode('pasientgruppe', newest('pasientgruppe'), kode) })),
      omrade: omrade.map((kode) => ({ href: `/kunnskap/omrade/${kode}`, text: names.kode('innsatsomrade', newest('innsatsomrade'), kode) })),
      kommune: [...new Set(kommunar)].map((p) => ({ href: `/kunnskap/kommune/${p.kommunenummer ?? ''}`, text: names.partnar(p.id) })),
    }
    return SLAGA.map((slag) => ({ slag, all: of[slag] })).filter((p) => p.all.length > 0)
  }, [chapter, pasientgrupper, omrade, names, partnarar, lists])
}
