// What happened in a thread, in bokmål. The quotation is shown beneath the sentence.
import type { InnspelUtfall } from '../../events.gen'
import type { Sentences } from '../say'

// What follows “answered”: a plain answer adds nothing to it.
const UTFALL: Record<InnspelUtfall, string> = {
  'teke-inn': ': tatt inn', delvis: ': delvis tatt inn', 'ikkje-teke-inn': ': ikke tatt inn', svart: '',
}

export const nb: Sentences<'trad'> = {
  'trad.Started': (d, n) => d.slag === 'innspel' && d.partnar
    ? { did: `ga et innspill for ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} ga et innspill`, quote: d.ord, quoteLang: d.malform }
    : { did: 'kommenterte', was: 'En kommentar ble skrevet', quote: d.ord, quoteLang: d.malform },
  'trad.Opened': (d, n) => d.slag === 'innspel' && d.partnar
    ? { did: `ga et innspill for ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} ga et innspill`, quote: d.ord, quoteLang: d.malform }
    : { did: 'tok opp en tråd', was: 'En tråd ble tatt opp', quote: d.ord, quoteLang: d.malform },
  'trad.Replied': (d) => ({ did: 'svarte', was: 'Et svar ble skrevet', quote: d.ord, quoteLang: d.malform }),
  'trad.PostReworded': (d) => ({ did: 'endret innlegget sitt', was: 'Et innlegg ble endret', quote: d.ord }),
  'trad.PostWithdrawn': () => ({ did: 'trakk tilbake innlegget sitt', was: 'Et innlegg ble trukket tilbake' }),
  'trad.Resolved': (d) => d.utfall
    ? { did: `svarte på innspillet${UTFALL[d.utfall]}`, was: `Innspillet fikk svar${UTFALL[d.utfall]}`, quote: d.merknad }
    : { did: 'løste tråden', was: 'Tråden ble løst', quote: d.merknad },
  'trad.Reopened': (d) => ({ did: 'åpnet tråden igjen', was: 'Tråden ble åpnet igjen', quote: d.merknad }),
}
