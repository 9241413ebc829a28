// What happened in a thread, in English. The quotation is shown beneath the sentence.
import type { InnspelUtfall } from '../../events.gen'
import type { Sentences } from '../say'

// What follows “answered”: a plain answer adds nothing to it.
const UTFALL: Record<InnspelUtfall, string> = {
  'teke-inn': ': taken in', delvis: ': partly taken in', 'ikkje-teke-inn': ': not taken in', svart: '',
}

export const en: Sentences<'trad'> = {
  'trad.Started': (d, n) => d.slag === 'innspel' && d.partnar
    ? { did: `gave input for ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} gave input`, quote: d.ord, quoteLang: d.malform }
    : { did: 'commented', was: 'A comment was written', quote: d.ord, quoteLang: d.malform },
  'trad.Opened': (d, n) => d.slag === 'innspel' && d.partnar
    ? { did: `gave input for ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} gave input`, quote: d.ord, quoteLang: d.malform }
    : { did: 'began a thread', was: 'A thread was begun', quote: d.ord, quoteLang: d.malform },
  'trad.Replied': (d) => ({ did: 'replied', was: 'A reply was written', quote: d.ord, quoteLang: d.malform }),
  'trad.PostReworded': (d) => ({ did: 'edited a post', was: 'A post was edited', quote: d.ord }),
  'trad.PostWithdrawn': () => ({ did: 'took back a post', was: 'A post was taken back' }),
  'trad.Resolved': (d) => d.utfall
    ? { did: `answered the input${UTFALL[d.utfall]}`, was: `The input was answered${UTFALL[d.utfall]}`, quote: d.merknad }
    : { did: 'resolved the thread', was: 'The thread was resolved', quote: d.merknad },
  'trad.Reopened': (d) => ({ did: 'reopened the thread', was: 'The thread was reopened', quote: d.merknad }),
}
