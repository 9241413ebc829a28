// What happened to a goal, a strategy or a clause, in bokmål. The quotation is shown beneath the sentence.
import type { Sentences } from '../say'
import { MALSLAG } from '../terms'
import { ELEMENT } from './terms'

export const nb: Sentences<'planelement'> = {
  'planelement.Formulated': (d) => {
    const kind = (d.malslag ? MALSLAG.nb[d.malslag] : ELEMENT.nb[d.slag]).toLowerCase()
    const a = d.slag === 'strategi' ? 'en' : 'et'
    const number = d.nummer ? ` med nummer ${d.nummer}` : ''
    return { did: `formulerte ${a} ${kind}${number}`, was: `${a === 'en' ? 'En' : 'Et'} ${kind}${number} ble formulert`, quote: d.ordlyd, quoteLang: d.malform }
  },
  'planelement.Reworded': (d) => ({ did: 'endret ordlyden', was: 'Ordlyden ble endret', quote: d.ordlyd }),
  'planelement.Numbered': (d) => d.nummer
    ? { did: `ga det nummeret ${d.nummer}`, was: `Det fikk nummeret ${d.nummer}` }
    : { did: 'tok bort nummeret', was: 'Nummeret ble tatt bort' },
  'planelement.Placed': (d) => d.over
    ? { did: 'flyttet det inn under noe annet', was: 'Det ble flyttet inn under noe annet' }
    : { did: 'flyttet det ut, så det står for seg selv', was: 'Det ble flyttet ut og står for seg selv' },
  'planelement.ResponsibleNamed': (d, n) => d.ansvarleg
    ? { did: `ga ${n.partnar(d.ansvarleg)} ansvaret`, was: `${n.partnar(d.ansvarleg)} fikk ansvaret` }
    : { did: 'meldte at ingen har ansvaret lenger', was: 'Ingen har ansvaret lenger' },
  'planelement.Withdrawn': (d) => ({ did: 'trakk det tilbake', was: 'Det ble trukket tilbake', quote: d.merknad }),
  'planelement.Restored': () => ({ did: 'tok det opp igjen', was: 'Det ble tatt opp igjen' }),
}
