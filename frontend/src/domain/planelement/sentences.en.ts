// What happened to a goal, a strategy or a clause, in English. The quotation is shown beneath the sentence.
import type { Sentences } from '../say'
import { MALSLAG } from '../terms'
import { ELEMENT } from './terms'

export const en: Sentences<'planelement'> = {
  'planelement.Formulated': (d) => {
    const kind = (d.malslag ? MALSLAG.en[d.malslag] : ELEMENT.en[d.slag]).toLowerCase()
    const a = d.malslag === 'effektmal' ? 'an' : 'a'
    const number = d.nummer ? ` with number ${d.nummer}` : ''
    return { did: `formulated ${a} ${kind}${number}`, was: `${a === 'an' ? 'An' : 'A'} ${kind}${number} was formulated`, quote: d.ordlyd, quoteLang: d.malform }
  },
  'planelement.Reworded': (d) => ({ did: 'changed the wording', was: 'The wording was changed', quote: d.ordlyd }),
  'planelement.Numbered': (d) => d.nummer
    ? { did: `gave it the number ${d.nummer}`, was: `It was given the number ${d.nummer}` }
    : { did: 'removed the number', was: 'The number was removed' },
  'planelement.Placed': (d) => d.over
    ? { did: 'moved it in under another', was: 'It was moved in under another' }
    : { did: 'moved it out to stand by itself', was: 'It was moved out to stand by itself' },
  'planelement.ResponsibleNamed': (d, n) => d.ansvarleg
    ? { did: `made ${n.partnar(d.ansvarleg)} responsible`, was: `${n.partnar(d.ansvarleg)} became responsible` }
    : { did: 'recorded that nobody is responsible any more', was: 'Nobody is responsible any more' },
  'planelement.Withdrawn': (d) => ({ did: 'withdrew it', was: 'It was withdrawn', quote: d.merknad }),
  'planelement.Restored': () => ({ did: 'took it up again', was: 'It was taken up again' }),
}
