// What happened to a text, in bokmål. The quotation is shown beneath the sentence.
import type { TekstIntent } from '../../events.gen'
import type { Sentences } from '../say'

const DID: Record<TekstIntent, [did: string, was: string]> = {
  suggest: ['ga et forslag i teksten', 'Et forslag ble gitt i teksten'],
  accept: ['tok inn et forslag i teksten', 'Et forslag ble tatt inn i teksten'],
  reject: ['avviste et forslag i teksten', 'Et forslag i teksten ble avvist'],
  comment: ['merket ord i teksten for en tråd', 'Ord i teksten ble merket for en tråd'],
  paste: ['limte inn i teksten', 'Noe ble limt inn i teksten'],
  undo: ['angret en endring i teksten', 'En endring i teksten ble angret'],
  restore: ['hentet fram igjen noe som sto i en tidligere versjon', 'Noe som sto i en tidligere versjon, ble hentet fram igjen'],
  import: ['leste inn tekst', 'Tekst ble lest inn'],
}

export const nb: Sentences<'tekst'> = {
  'tekst.Begun': () => ({ did: 'begynte på teksten', was: 'Teksten ble begynt på' }),
  'tekst.Changed': (d, n) => {
    const intents = [...new Set(d.commits.map((c) => c.intent))]
    const [did, was] = (intents.length === 1 && intents[0] && DID[intents[0]]) || ['endret teksten', 'Teksten ble endret']
    const people = n.list([...new Set(d.commits.map((c) => c.person))].map(n.person))
    return { did, was: people ? `${was} av ${people}` : was }
  },
  'tekst.Locked': (d) => ({ did: 'låste teksten', was: 'Teksten ble låst', quote: d.grunn }),
  'tekst.Reopened': (d) => ({ did: 'åpnet teksten igjen', was: 'Teksten ble åpnet igjen', quote: d.grunn }),
}
