// What each room is for, in a line: it comes a moment after the names of the rooms.
import { Facts } from '../design'
import { useLang, useWords, type Words } from '../engine/i18n'
import { Link } from '../engine/route'
import { rooms } from '../routes'

type Lines = Record<string, string>

const told: Words<Lines> = {
  nn: { sak: 'Det som er meldt til utvala, og kvar kvar sak er no.', mote: 'Møta i utvala: innkalling, sjølve møtet og protokollen.', vedtak: 'Kvart vedtak i utvala og hos partnarane, og kva som er gjort med det.', plan: 'Planane og avtalane som vi skriv saman.', tiltak: 'Kva vi gjer saman, kven som eig det, og korleis det går.', kunnskap: 'Tal, tiltak og planar for kvar gruppe, kvart område og kvar kommune.', indikator: 'Tal over tid, med kjelde, mål og framskrivingar.', utval: 'Organa, kven som sit i dei, og kva for reglar som gjeld.', partnar: 'Kommunane og dei andre partane i avtalen.', historikk: 'Alt som har hendt, og beviset for at ingenting er endra.' },
  nb: { sak: 'Det som er meldt til utvalgene, og hvor hver sak er nå.', mote: 'Møtene i utvalgene: innkalling, selve møtet og protokollen.', vedtak: 'Hvert vedtak i utvalgene og hos partnerne, og hva som er gjort med det.', plan: 'Planene og avtalene som vi skriver sammen.', tiltak: 'Hva vi gjør sammen, hvem som eier det, og hvordan det går.', kunnskap: 'Tall, tiltak og planer for hver gruppe, hvert område og hver kommune.', indikator: 'Tall over tid, med kilde, mål og framskrivinger.', utval: 'Organene, hvem som sitter i dem, og hvilke regler som gjelder.', partnar: 'Kommunene og de andre partene i avtalen.', historikk: 'Alt som har hendt, og beviset for at ingenting er endret.' },
  en: { sak: 'What is reported to the committees, and where each matter is now.', mote: 'The meetings of the committees: the summons, the meeting itself and the minutes.', vedtak: 'Each decision of the committees and the partners, and what has been done about it.', plan: 'The plans and agreements that we write together.', tiltak: 'What we do together, who owns it, and how it goes.', kunnskap: 'Figures, measures and plans for each group, area and municipality.', indikator: 'Figures over time, with source, targets and projections.', utval: 'The bodies, who sits in them, and which rules hold.', partnar: 'The municipalities and the other parties to the agreement.', historikk: 'All that has happened, and the proof that nothing was changed.' },
}

export default function RoomsTold() {
  const lines = useWords(told)
  const lang = useLang()
  return (
    <Facts>
      {rooms.filter((room) => !room.within).map((room) => <Facts.Item key={room.room} name={<Link href={room.path}>{room.label[lang]}</Link>}>{lines[room.room] ?? ''}</Facts.Item>)}
    </Facts>
  )
}
