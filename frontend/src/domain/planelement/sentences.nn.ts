// What happened to a goal, a strategy or a clause, in nynorsk. The quotation is shown beneath the sentence.
import type { Sentences } from '../say'
import { MALSLAG } from '../terms'
import { ELEMENT } from './terms'

export const nn: Sentences<'planelement'> = {
  'planelement.Formulated': (d) => {
    const kind = (d.malslag ? MALSLAG.nn[d.malslag] : ELEMENT.nn[d.slag]).toLowerCase()
    const a = d.slag === 'strategi' ? 'ein' : 'eit'
    const number = d.nummer ? ` med nummer ${d.nummer}` : ''
    return { did: `formulerte ${a} ${kind}${number}`, was: `${a === 'ein' ? 'Ein' : 'Eit'} ${kind}${number} vart formulert`, quote: d.ordlyd, quoteLang: d.malform }
  },
  'planelement.Reworded': (d) => ({ did: 'endra ordlyden', was: 'Ordlyden vart endra', quote: d.ordlyd }),
  'planelement.Numbered': (d) => d.nummer
    ? { did: `gav det nummeret ${d.nummer}`, was: `Det fekk nummeret ${d.nummer}` }
    : { did: 'tok bort nummeret', was: 'Nummeret vart teke bort' },
  'planelement.Placed': (d) => d.over
    ? { did: 'flytte det inn under noko anna', was: 'Det vart flytt inn under noko anna' }
    : { did: 'flytte det ut, så det står for seg sjølv', was: 'Det vart flytt ut og står for seg sjølv' },
  'planelement.ResponsibleNamed': (d, n) => d.ansvarleg
    ? { did: `gav ${n.partnar(d.ansvarleg)} ansvaret`, was: `${n.partnar(d.ansvarleg)} fekk ansvaret` }
    : { did: 'melde at ingen har ansvaret lenger', was: 'Ingen har ansvaret lenger' },
  'planelement.Withdrawn': (d) => ({ did: 'trekte det tilbake', was: 'Det vart trekt tilbake', quote: d.merknad }),
  'planelement.Restored': () => ({ did: 'tok det opp att', was: 'Det vart teke opp att' }),
}
