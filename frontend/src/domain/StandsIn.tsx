// «Står i planane»: the chapters that hold a card of a thing, each a link to the card.
import { Section } from '../design'
import { useWords } from '../engine/i18n'
import { Link } from '../engine/route'
import { useStanding } from './stands'

const words = {
  nn: { title: 'Står i planane', none: 'Ingen plan har kort av dette enno.' },
  nb: { title: 'Står i planene', none: 'Ingen plan har kort av dette ennå.' },
  en: { title: 'Stands in the plans', none: 'No plan holds a card of this yet.' },
}

export function StandsIn({ rom, ting }: { rom: string; ting: string }) {
  const w = useWords(words)
  const { standing, ready } = useStanding(rom, ting)
  if (!ready) return null
  return (
    <Section title={w.title}>
      {standing.length === 0 ? <p className="fp-none">{w.none}</p> : (
        <ul className="fp-rows">
          {standing.map(({ plan, chapter }) => (
            <li key={chapter.kapittel}>
              <Link href={`/plan/${plan.id}/kapittel/${chapter.kapittel}?vis=mal`} lang={chapter.malform}>{`${chapter.nummer ?? ''} ${chapter.tittel}`}</Link>
              <small lang={plan.malform}>{plan.tittel}</small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
