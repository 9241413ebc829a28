// What we aim at, what we have tested and how to tell of an obstacle. The statement that the law
// asks for is made by each owner and linked from here; nothing is claimed for them.
import { Heading, Link, PageHead, Paragraph } from '../design'
import { useHouse } from '../engine/house'
import { useWords } from '../engine/i18n'
import { useTitle } from '../engine/route'

const words = {
  nn: {
    title: 'Tilgjengelegheit',
    aim: 'Fellesplan skal kunne brukast av alle: med tastatur, med skjermlesar, på smale skjermar, med stor skrift og utan rørsle. Målet er WCAG 2.2 på nivå AA.',
    testedTitle: 'Kva som er prøvd',
    tested: 'Kvar side blir prøvd av ei maskin ved kvar endring: i lyse og mørke fargar, på 320 pikslar breidd og med tastatur. Ei maskin finn ikkje alt. Prøving med folk som bruker hjelpemiddel, står att.',
    statementTitle: 'Tilgjengelegheitserklæring',
    statement: 'Den som eig denne tenesta, har denne erklæringa:',
    noStatement: 'Den som eig denne tenesta, har ikkje lagt inn lenkja til erklæringa si enno.',
    tellTitle: 'Møtte du eit hinder?',
    tell: 'Sei frå til den som eig denne tenesta:',
    noContact: 'Den som eig denne tenesta, har ikkje lagt inn kontakt enno. Spør sekretariatet i helsefellesskapet ditt.',
  },
  nb: {
    title: 'Tilgjengelighet',
    aim: 'Fellesplan skal kunne brukes av alle: med tastatur, med skjermleser, på smale skjermer, med stor skrift og uten bevegelse. Målet er WCAG 2.2 på nivå AA.',
    testedTitle: 'Hva som er prøvd',
    tested: 'Hver side blir prøvd av en maskin ved hver endring: i lyse og mørke farger, på 320 piksler bredde og med tastatur. En maskin finner ikke alt. Prøving med folk som bruker hjelpemidler, gjenstår.',
    statementTitle: 'Tilgjengelighetserklæring',
    statement: 'Den som eier denne tjenesten, har denne erklæringen:',
    noStatement: 'Den som eier denne tjenesten, har ikke lagt inn lenken til erklæringen sin ennå.',
    tellTitle: 'Møtte du et hinder?',
    tell: 'Si fra til den som eier denne tjenesten:',
    noContact: 'Den som eier denne tjenesten, har ikke lagt inn kontakt ennå. Spør sekretariatet i helsefellesskapet ditt.',
  },
  en: {
    title: 'Accessibility',
    aim: 'Everybody shall be able to use Fellesplan: with a keyboard, with a screen reader, on narrow screens, with large letters and without motion. The aim is WCAG 2.2 at level AA.',
    testedTitle: 'What has been tested',
    tested: 'A machine tests every page at every change: in light and dark colours, at a width of 320 pixels and with the keyboard. A machine does not find everything. Testing with people who use assistive technology remains to be done.',
    statementTitle: 'Accessibility statement',
    statement: 'The owner of this service has this statement:',
    noStatement: 'The owner of this service has not entered the link to its statement yet.',
    tellTitle: 'Did you meet an obstacle?',
    tell: 'Tell the owner of this service:',
    noContact: 'The owner of this service has not entered a contact yet. Ask the secretariat of your health partnership.',
  },
}

export default function AccessibilityPage() {
  const w = useWords(words)
  const house = useHouse()
  useTitle(w.title)
  return (
    <>
      <PageHead title={w.title} />
      <div className="fp-text">
        <Paragraph>{w.aim}</Paragraph>
        <Heading level={2} data-size="xs">{w.testedTitle}</Heading>
        <Paragraph>{w.tested}</Paragraph>
        <Heading level={2} data-size="xs">{w.statementTitle}</Heading>
        <Paragraph>
          {house?.tilgjengelegheit ? <>{w.statement} <Link href={house.tilgjengelegheit}>{house.tilgjengelegheit}</Link></> : w.noStatement}
        </Paragraph>
        <Heading level={2} data-size="xs">{w.tellTitle}</Heading>
        <Paragraph>{house?.kontakt ? `${w.tell} ${house.kontakt}` : w.noContact}</Paragraph>
      </div>
    </>
  )
}
