// What happened to a text, in nynorsk. The quotation is shown beneath the sentence.
import type { TekstIntent } from '../../events.gen'
import type { Sentences } from '../say'

const DID: Record<TekstIntent, [did: string, was: string]> = {
  suggest: ['gjorde eit forslag i teksten', 'Eit forslag vart gjort i teksten'],
  accept: ['tok inn eit forslag i teksten', 'Eit forslag vart teke inn i teksten'],
  reject: ['avviste eit forslag i teksten', 'Eit forslag i teksten vart avvist'],
  comment: ['merkte ord i teksten for ein tråd', 'Ord i teksten vart merkte for ein tråd'],
  paste: ['limte inn i teksten', 'Noko vart limt inn i teksten'],
  undo: ['angra ei endring i teksten', 'Ei endring i teksten vart angra'],
  restore: ['henta fram att noko frå ein tidlegare versjon', 'Noko frå ein tidlegare versjon vart henta fram att'],
  import: ['las inn tekst', 'Tekst vart lesen inn'],
}

export const nn: Sentences<'tekst'> = {
  'tekst.Begun': () => ({ did: 'byrja på teksten', was: 'Teksten vart byrja på' }),
  'tekst.Changed': (d, n) => {
    const intents = [...new Set(d.commits.map((c) => c.intent))]
    const [did, was] = (intents.length === 1 && intents[0] && DID[intents[0]]) || ['endra teksten', 'Teksten vart endra']
    const people = n.list([...new Set(d.commits.map((c) => c.person))].map(n.person))
    return { did, was: people ? `${was} av ${people}` : was }
  },
  'tekst.Locked': (d) => ({ did: 'låste teksten', was: 'Teksten vart låst', quote: d.grunn }),
  'tekst.Reopened': (d) => ({ did: 'opna teksten att', was: 'Teksten vart opna att', quote: d.grunn }),
}
