// The words of signing in as an invented person.
import type { Words } from '../engine/i18n'

const nn = {
  demoTitle: 'Prøv som ein oppdikta person',
  demoLead: 'Dette er ein demonstrasjon. Vel ein person for å sjå kva ho eller han ser og kan gjere. Ingen av dei finst.',
  demoNone: 'Det er ingen oppdikta personar her.',
  demoAll: (n: number) => `Vel blant alle ${n}`,
  demoFind: 'Søk etter namn, kommune eller oppgåve',
  roleMeans: {
    planleggar: 'føreslår og driv tiltak for partnaren sin',
    partnarkontakt: 'fører vedtaka til partnaren sin og svarer for han',
    utvalsmedlem: 'sit i eit utval, følgjer tiltak og føreslår nye',
    utvalsleiar: 'leier eit utval og følgjer opp tiltaka det har',
    sekretariat: 'set opp utval og reglar, og kan rette alt',
    revisor: 'les alt, også historikken, og endrar ingenting',
    administrator: 'gir roller og tek dei tilbake',
  },
}

const nb: typeof nn = {
  demoTitle: 'Prøv som en oppdiktet person',
  demoLead: 'Dette er en demonstrasjon. Velg en person for å se hva hun eller han ser og kan gjøre. Ingen av dem finnes.',
  demoNone: 'Det er ingen oppdiktede personer her.',
  demoAll: (n) => `Velg blant alle ${n}`,
  demoFind: 'Søk etter navn, kommune eller oppgave',
  roleMeans: {
    planleggar: 'foreslår og driver tiltak for partneren sin',
    partnarkontakt: 'fører vedtakene til partneren sin og svarer for den',
    utvalsmedlem: 'sitter i et utvalg, følger tiltak og foreslår nye',
    utvalsleiar: 'leder et utvalg og følger opp tiltakene det har',
    sekretariat: 'setter opp utvalg og regler, og kan rette alt',
    revisor: 'leser alt, også historikken, og endrer ingenting',
    administrator: 'gir roller og tar dem tilbake',
  },
}

const en: typeof nn = {
  demoTitle: 'Try it as an invented person',
  demoLead: 'This is a demonstration. Choose a person to see what she or he sees and may do. None of them exists.',
  demoNone: 'There are no invented people here.',
  demoAll: (n) => `Choose among all ${n}`,
  demoFind: 'Search for a name, municipality or task',
  roleMeans: {
    planleggar: 'proposes and runs measures for a partner',
    partnarkontakt: 'records the decisions of a partner and answers for it',
    utvalsmedlem: 'sits in a committee, follows measures and proposes new ones',
    utvalsleiar: 'chairs a committee and follows up its measures',
    sekretariat: 'sets up committees and rules, and may correct everything',
    revisor: 'reads everything, the history too, and changes nothing',
    administrator: 'gives roles and takes them back',
  },
}

export const demoWords: Words<typeof nn> = { nn, nb, en }
