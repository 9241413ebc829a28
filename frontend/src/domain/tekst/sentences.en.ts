// What happened to a text, in English. The quotation is shown beneath the sentence.
import type { TekstIntent } from '../../events.gen'
import type { Sentences } from '../say'

const DID: Record<TekstIntent, [did: string, was: string]> = {
  suggest: ['made a suggestion in the text', 'A suggestion was made in the text'],
  accept: ['accepted a suggestion in the text', 'A suggestion in the text was accepted'],
  reject: ['rejected a suggestion in the text', 'A suggestion in the text was rejected'],
  comment: ['marked words in the text for a thread', 'Words in the text were marked for a thread'],
  paste: ['pasted into the text', 'Something was pasted into the text'],
  undo: ['undid a change in the text', 'A change in the text was undone'],
  restore: ['brought back something of an earlier version', 'Something of an earlier version was brought back'],
  import: ['imported text', 'Text was imported'],
}

export const en: Sentences<'tekst'> = {
  'tekst.Begun': () => ({ did: 'began the text', was: 'The text was begun' }),
  'tekst.Changed': (d, n) => {
    const intents = [...new Set(d.commits.map((c) => c.intent))]
    const [did, was] = (intents.length === 1 && intents[0] && DID[intents[0]]) || ['changed the text', 'The text was changed']
    const people = n.list([...new Set(d.commits.map((c) => c.person))].map(n.person))
    return { did, was: people ? `${was} by ${people}` : was }
  },
  'tekst.Locked': (d) => ({ did: 'locked the text', was: 'The text was locked', quote: d.grunn }),
  'tekst.Reopened': (d) => ({ did: 'reopened the text', was: 'The text was reopened', quote: d.grunn }),
}
