// What happened to the money of a tiltak, in nynorsk.
import { formatKroner } from '../../engine/i18n'
import { inBrackets, type Sentences } from '../say'
import { GEVINST, KOSTNAD, NOKKEL, UTFALL } from './terms'

const kr = (ore: number) => formatKroner(ore, 'nn')

export const nn: Sentences<'okonomi'> = {
  'okonomi.BudgetSet': (d) => ({
    did: `sette budsjettet for ${d.aar} til ${kr(d.belop)}`, was: `Budsjettet for ${d.aar} vart sett til ${kr(d.belop)}`, quote: d.merknad,
  }),
  'okonomi.CostEntered': (d, n) => ({
    did: `førte ein ${d.rekna ? 'rekneskapsført' : 'venta'} kostnad for ${n.partnar(d.partnar)} i ${d.aar}: ${kr(d.belop)} (${KOSTNAD.nn[d.slag].toLowerCase()})`,
    was: `Ein ${d.rekna ? 'rekneskapsført' : 'venta'} kostnad for ${n.partnar(d.partnar)} i ${d.aar} vart ført: ${kr(d.belop)} (${KOSTNAD.nn[d.slag].toLowerCase()})`, quote: d.merknad,
  }),
  'okonomi.CostWithdrawn': (d, n) => ({
    did: `tok bort kostnaden «${n.part(d.post)}»`, was: `Kostnaden «${n.part(d.post)}» vart teken bort`, quote: d.merknad,
  }),
  'okonomi.FundingSought': (d, n) => ({
    did: `melde ein søknad frå ${n.aktor(d.sokjar)} om ${kr(d.belop)} frå «${d.ordning}»${inBrackets(n.moment(d.dato ?? ''))}`,
    was: `${n.aktor(d.sokjar)} søkte om ${kr(d.belop)} frå «${d.ordning}»${inBrackets(n.moment(d.dato ?? ''))}`, quote: d.merknad,
  }),
  'okonomi.FundingAnswered': (d, n) => ({
    did: `melde svaret på søknaden til «${n.part(d.soknad)}»: ${UTFALL.nn[d.utfall].toLowerCase()}${d.utfall === 'avslag' ? '' : `, ${kr(d.belop)}`}`,
    was: `Søknaden til «${n.part(d.soknad)}» fekk svar: ${UTFALL.nn[d.utfall].toLowerCase()}${d.utfall === 'avslag' ? '' : `, ${kr(d.belop)}`}`, quote: d.merknad,
  }),
  'okonomi.FundingWithdrawn': (d, n) => ({
    did: `trekte søknaden til «${n.part(d.soknad)}»`, was: `Søknaden til «${n.part(d.soknad)}» vart trekt`, quote: d.merknad,
  }),
  'okonomi.GainEntered': (d, n) => ({
    did: `førte ein ${d.rekna ? 'oppnådd' : 'venta'} gevinst for ${n.aktor(d.kven)}: ${GEVINST.nn[d.slag].toLowerCase()}${d.belop ? `, ${kr(d.belop)} i året` : ''}${d.aar ? ` frå ${d.aar}` : ''}`,
    was: `Ein ${d.rekna ? 'oppnådd' : 'venta'} gevinst for ${n.aktor(d.kven)} vart ført: ${GEVINST.nn[d.slag].toLowerCase()}${d.belop ? `, ${kr(d.belop)} i året` : ''}${d.aar ? ` frå ${d.aar}` : ''}`,
    quote: d.ordlyd, quoteLang: d.malform,
  }),
  'okonomi.GainWithdrawn': (d, n) => ({
    did: `tok bort gevinsten «${n.part(d.gevinst)}»`, was: `Gevinsten «${n.part(d.gevinst)}» vart teken bort`, quote: d.merknad,
  }),
  'okonomi.SharesAgreed': (d, n) => ({
    did: `avtalte fordelinga «${d.namn}» av ${kr(d.belop)} i ${d.aar} (${NOKKEL.nn[d.slag].toLowerCase()})`,
    was: `Fordelinga «${d.namn}» av ${kr(d.belop)} i ${d.aar} vart avtalt (${NOKKEL.nn[d.slag].toLowerCase()})`,
    quote: d.delar.map((p) => `${n.aktor(p.kven)}: ${kr(p.belop)}`).join('\n'),
  }),
  'okonomi.SharesWithdrawn': (d, n) => ({
    did: `tok bort fordelinga «${n.part(d.fordeling)}»`, was: `Fordelinga «${n.part(d.fordeling)}» vart teken bort`, quote: d.merknad,
  }),
}
