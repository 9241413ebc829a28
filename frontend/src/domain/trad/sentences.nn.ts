// What happened in a thread, in nynorsk. The quotation is shown beneath the sentence.
import type { InnspelUtfall } from '../../events.gen'
import type { Sentences } from '../say'

// What follows “answered”: a plain answer adds nothing to it.
const UTFALL: Record<InnspelUtfall, string> = {
  'teke-inn': ': teke inn', delvis: ': delvis teke inn', 'ikkje-teke-inn': ': ikkje teke inn', svart: '',
}

export const nn: Sentences<'trad'> = {
  'trad.Started': (d, n) => d.slag === 'innspel' && d.partnar
    ? { did: `gav eit innspel for ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} gav eit innspel`, quote: d.ord, quoteLang: d.malform }
    : { did: 'kommenterte', was: 'Ein kommentar vart skriven', quote: d.ord, quoteLang: d.malform },
  'trad.Opened': (d, n) => d.slag === 'innspel' && d.partnar
    ? { did: `gav eit innspel for ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} gav eit innspel`, quote: d.ord, quoteLang: d.malform }
    : { did: 'tok opp ein tråd', was: 'Ein tråd vart teken opp', quote: d.ord, quoteLang: d.malform },
  'trad.Replied': (d) => ({ did: 'svarte', was: 'Eit svar vart skrive', quote: d.ord, quoteLang: d.malform }),
  'trad.PostReworded': (d) => ({ did: 'endra innlegget sitt', was: 'Eit innlegg vart endra', quote: d.ord }),
  'trad.PostWithdrawn': () => ({ did: 'trekte tilbake innlegget sitt', was: 'Eit innlegg vart trekt tilbake' }),
  'trad.Resolved': (d) => d.utfall
    ? { did: `svarte på innspelet${UTFALL[d.utfall]}`, was: `Innspelet fekk svar${UTFALL[d.utfall]}`, quote: d.merknad }
    : { did: 'løyste tråden', was: 'Tråden vart løyst', quote: d.merknad },
  'trad.Reopened': (d) => ({ did: 'opna tråden att', was: 'Tråden vart opna att', quote: d.merknad }),
}
