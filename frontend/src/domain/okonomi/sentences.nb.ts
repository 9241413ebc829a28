// What happened to the money of a tiltak, in bokmål.
import { formatKroner } from '../../engine/i18n'
import { inBrackets, type Sentences } from '../say'
import { GEVINST, KOSTNAD, NOKKEL, UTFALL } from './terms'

const kr = (ore: number) => formatKroner(ore, 'nb')

export const nb: Sentences<'okonomi'> = {
  'okonomi.BudgetSet': (d) => ({
    did: `satte budsjettet for ${d.aar} til ${kr(d.belop)}`, was: `Budsjettet for ${d.aar} ble satt til ${kr(d.belop)}`, quote: d.merknad,
  }),
  'okonomi.CostEntered': (d, n) => ({
    did: `førte en ${d.rekna ? 'regnskapsført' : 'ventet'} kostnad for ${n.partnar(d.partnar)} i ${d.aar}: ${kr(d.belop)} (${KOSTNAD.nb[d.slag].toLowerCase()})`,
    was: `En ${d.rekna ? 'regnskapsført' : 'ventet'} kostnad for ${n.partnar(d.partnar)} i ${d.aar} ble ført: ${kr(d.belop)} (${KOSTNAD.nb[d.slag].toLowerCase()})`, quote: d.merknad,
  }),
  'okonomi.CostWithdrawn': (d, n) => ({
    did: `tok bort kostnaden «${n.part(d.post)}»`, was: `Kostnaden «${n.part(d.post)}» ble tatt bort`, quote: d.merknad,
  }),
  'okonomi.FundingSought': (d, n) => ({
    did: `meldte en søknad fra ${n.aktor(d.sokjar)} om ${kr(d.belop)} fra «${d.ordning}»${inBrackets(n.moment(d.dato ?? ''))}`,
    was: `${n.aktor(d.sokjar)} søkte om ${kr(d.belop)} fra «${d.ordning}»${inBrackets(n.moment(d.dato ?? ''))}`, quote: d.merknad,
  }),
  'okonomi.FundingAnswered': (d, n) => ({
    did: `meldte svaret på søknaden til «${n.part(d.soknad)}»: ${UTFALL.nb[d.utfall].toLowerCase()}${d.utfall === 'avslag' ? '' : `, ${kr(d.belop)}`}`,
    was: `Søknaden til «${n.part(d.soknad)}» fikk svar: ${UTFALL.nb[d.utfall].toLowerCase()}${d.utfall === 'avslag' ? '' : `, ${kr(d.belop)}`}`, quote: d.merknad,
  }),
  'okonomi.FundingWithdrawn': (d, n) => ({
    did: `trakk søknaden til «${n.part(d.soknad)}»`, was: `Søknaden til «${n.part(d.soknad)}» ble trukket`, quote: d.merknad,
  }),
  'okonomi.GainEntered': (d, n) => ({
    did: `førte en ${d.rekna ? 'oppnådd' : 'ventet'} gevinst for ${n.aktor(d.kven)}: ${GEVINST.nb[d.slag].toLowerCase()}${d.belop ? `, ${kr(d.belop)} i året` : ''}${d.aar ? ` fra ${d.aar}` : ''}`,
    was: `En ${d.rekna ? 'oppnådd' : 'ventet'} gevinst for ${n.aktor(d.kven)} ble ført: ${GEVINST.nb[d.slag].toLowerCase()}${d.belop ? `, ${kr(d.belop)} i året` : ''}${d.aar ? ` fra ${d.aar}` : ''}`,
    quote: d.ordlyd, quoteLang: d.malform,
  }),
  'okonomi.GainWithdrawn': (d, n) => ({
    did: `tok bort gevinsten «${n.part(d.gevinst)}»`, was: `Gevinsten «${n.part(d.gevinst)}» ble tatt bort`, quote: d.merknad,
  }),
  'okonomi.SharesAgreed': (d, n) => ({
    did: `avtalte fordelingen «${d.namn}» av ${kr(d.belop)} i ${d.aar} (${NOKKEL.nb[d.slag].toLowerCase()})`,
    was: `Fordelingen «${d.namn}» av ${kr(d.belop)} i ${d.aar} ble avtalt (${NOKKEL.nb[d.slag].toLowerCase()})`,
    quote: d.delar.map((p) => `${n.aktor(p.kven)}: ${kr(p.belop)}`).join('\n'),
  }),
  'okonomi.SharesWithdrawn': (d, n) => ({
    did: `tok bort fordelingen «${n.part(d.fordeling)}»`, was: `Fordelingen «${n.part(d.fordeling)}» ble tatt bort`, quote: d.merknad,
  }),
}
