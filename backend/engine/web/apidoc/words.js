// What the page itself says, in the three languages. The document that it reads is English.
export const words = {
  nn: {
    skip: 'Hopp til innhaldet', languages: 'Språk', map: 'Delar av API-et', title: 'API-et', find: 'Finn',
    intro: 'Alt sida kan, kan program òg. Dei tekniske orda er på engelsk.',
    loading: 'Hentar dokumentet …', failed: 'Fekk ikkje henta dokumentet. Last sida på nytt.',
    found: (n) => (n === 1 ? 'Viser 1 oppføring' : `Viser ${n} oppføringar`),
    parameters: 'Parametrar', body: 'Innhald', answer: 'Svar', name: 'Namn', kind: 'Type', means: 'Tyder', where: 'Stad',
    required: 'må vere med', example: 'Døme', open: 'utan innlogging', events: 'Hendingar', schemas: 'Former', oneOf: 'ein av', list: 'liste av',
    query: 'adresse', path: 'sti', header: 'hovud', limits: 'Grenser', problem: 'Alle andre svar er eit problemdokument (RFC 9457):',
  },
  nb: {
    skip: 'Hopp til innholdet', languages: 'Språk', map: 'Deler av API-et', title: 'API-et', find: 'Finn',
    intro: 'Alt siden kan, kan programmer også. De tekniske ordene er på engelsk.',
    loading: 'Henter dokumentet …', failed: 'Fikk ikke hentet dokumentet. Last siden på nytt.',
    found: (n) => (n === 1 ? 'Viser 1 oppføring' : `Viser ${n} oppføringer`),
    parameters: 'Parametere', body: 'Innhold', answer: 'Svar', name: 'Navn', kind: 'Type', means: 'Betyr', where: 'Sted',
    required: 'må være med', example: 'Eksempel', open: 'uten innlogging', events: 'Hendelser', schemas: 'Former', oneOf: 'en av', list: 'liste av',
    query: 'adresse', path: 'sti', header: 'hode', limits: 'Grenser', problem: 'Alle andre svar er et problemdokument (RFC 9457):',
  },
  en: {
    skip: 'Skip to the content', languages: 'Language', map: 'Parts of the API', title: 'The API', find: 'Find',
    intro: 'Whatever the page can do, programs can do too.',
    loading: 'Fetching the document …', failed: 'The document could not be fetched. Reload the page.',
    found: (n) => (n === 1 ? 'Showing 1 entry' : `Showing ${n} entries`),
    parameters: 'Parameters', body: 'Content', answer: 'Answer', name: 'Name', kind: 'Type', means: 'Meaning', where: 'Place',
    required: 'required', example: 'Example', open: 'no sign-in', events: 'Events', schemas: 'Shapes', oneOf: 'one of', list: 'list of',
    query: 'query', path: 'path', header: 'header', limits: 'Limits', problem: 'Every other answer is a problem document (RFC 9457):',
  },
}
