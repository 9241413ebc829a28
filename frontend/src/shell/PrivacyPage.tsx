// What is kept about a person, where and for how long, as the program does it. Purpose and legal
// basis are the owner's to state; the page says where that is missing.
import { Heading, PageHead, Paragraph } from '../design'
import { useHouse } from '../engine/house'
import { useWords } from '../engine/i18n'
import { useTitle } from '../engine/route'

const words = {
  nn: {
    title: 'Personvern',
    parts: [
      ['Kva som er lagra om deg', 'Namnet ditt, e-postadressa di og rollene dine. Alt du gjer her, blir skrive i ein logg som ikkje kan endrast: kva som vart gjort, når, og eit tilfeldig nummer som står for deg. Namnet og adressa står ikkje i loggen. Dei står for seg, krypterte, og kan slettast.'],
      ['Kva andre ser', 'Alle som er logga inn, ser namnet ditt ved det du har gjort, og at du er inne på ei side samtidig med dei.'],
      ['Informasjonskapslar', 'Éin: han held deg innlogga. Han blir borte når du loggar ut, når du ikkje har gjort noko på 60 minutt, og seinast etter 12 timar. Det er ingen sporing og ingen statistikk frå andre.'],
      ['Kva som er lagra i nettlesaren din', 'Valet ditt av språk og fargar, når du sist var her, eit nummer som seier kven nettlesaren er logga inn som, og endringar som ikkje er sende enno. Endringane blir sletta der når dei er komne fram.'],
      ['Rettane dine', 'Du kan få sjå kva som er lagra om deg, få feil retta og be om sletting. Det du har gjort som del av ei offentleg sak, kan vere arkivpliktig; då blir namnet skilt frå det.'],
    ],
    ownerTitle: 'Kven som er ansvarleg',
    owner: 'Spørsmål går til:',
    noOwner: 'Den som eig denne tenesta, har ikkje lagt inn føremål, rettsleg grunnlag og kontakt enno.',
  },
  nb: {
    title: 'Personvern',
    parts: [
      ['Hva som er lagret om deg', 'Navnet ditt, e-postadressen din og rollene dine. Alt du gjør her, blir skrevet i en logg som ikke kan endres: hva som ble gjort, når, og et tilfeldig nummer som står for deg. Navnet og adressen står ikke i loggen. De står for seg, krypterte, og kan slettes.'],
      ['Hva andre ser', 'Alle som er logget inn, ser navnet ditt ved det du har gjort, og at du er inne på en side samtidig med dem.'],
      ['Informasjonskapsler', 'Én: den holder deg innlogget. Den blir borte når du logger ut, når du ikke har gjort noe på 60 minutter, og senest etter 12 timer. Det er ingen sporing og ingen statistikk fra andre.'],
      ['Hva som er lagret i nettleseren din', 'Valget ditt av språk og farger, når du sist var her, et nummer som sier hvem nettleseren er logget inn som, og endringer som ikke er sendt ennå. Endringene blir slettet der når de har kommet fram.'],
      ['Rettighetene dine', 'Du kan få se hva som er lagret om deg, få feil rettet og be om sletting. Det du har gjort som del av en offentlig sak, kan være arkivpliktig; da blir navnet skilt fra det.'],
    ],
    ownerTitle: 'Hvem som er ansvarlig',
    owner: 'Spørsmål går til:',
    noOwner: 'Den som eier denne tjenesten, har ikke lagt inn formål, rettslig grunnlag og kontakt ennå.',
  },
  en: {
    title: 'Privacy',
    parts: [
      ['What is kept about you', 'Your name, your e-mail address and your roles. All that you do here is written to a log that cannot be changed: what was done, when, and a random number that stands for you. Your name and address are not in the log. They are kept apart, encrypted, and can be erased.'],
      ['What others see', 'Everybody who is signed in sees your name beside what you have done, and that you are on a page at the same time as they are.'],
      ['Cookies', 'One: it keeps you signed in. It goes when you sign out, when you have done nothing for 60 minutes, and at the latest after 12 hours. There is no tracking and no statistics by others.'],
      ['What is kept in your browser', 'Your choice of language and colours, when you were last here, a number that says who the browser is signed in as, and changes that are not sent yet. The changes are erased there when they have arrived.'],
      ['Your rights', 'You may see what is kept about you, have errors put right and ask for erasure. What you have done as part of a public case may have to be archived; then your name is parted from it.'],
    ],
    ownerTitle: 'Who is responsible',
    owner: 'Questions go to:',
    noOwner: 'The owner of this service has not entered purpose, legal basis and contact yet.',
  },
}

export default function PrivacyPage() {
  const w = useWords(words)
  const house = useHouse()
  useTitle(w.title)
  return (
    <>
      <PageHead title={w.title} />
      <div className="fp-text">
        {w.parts.map(([title, text]) => (
          <section key={title}>
            <Heading level={2} data-size="xs">{title}</Heading>
            <Paragraph>{text}</Paragraph>
          </section>
        ))}
        <Heading level={2} data-size="xs">{w.ownerTitle}</Heading>
        <Paragraph>{house?.kontakt ? `${w.owner} ${house.kontakt}` : w.noOwner}</Paragraph>
      </div>
    </>
  )
}
