// What happened to the money of a tiltak, in English.
import { formatKroner } from '../../engine/i18n'
import { inBrackets, type Sentences } from '../say'
import { GEVINST, KOSTNAD, NOKKEL, UTFALL } from './terms'

const kr = (ore: number) => formatKroner(ore, 'en')

export const en: Sentences<'okonomi'> = {
  'okonomi.BudgetSet': (d) => ({
    did: `set the budget of ${d.aar} to ${kr(d.belop)}`, was: `The budget of ${d.aar} was set to ${kr(d.belop)}`, quote: d.merknad,
  }),
  'okonomi.CostEntered': (d, n) => ({
    did: `entered a cost ${d.rekna ? 'from the accounts' : 'that is expected'} of ${n.partnar(d.partnar)} in ${d.aar}: ${kr(d.belop)} (${KOSTNAD.en[d.slag].toLowerCase()})`,
    was: `A cost ${d.rekna ? 'from the accounts' : 'that is expected'} of ${n.partnar(d.partnar)} in ${d.aar} was entered: ${kr(d.belop)} (${KOSTNAD.en[d.slag].toLowerCase()})`, quote: d.merknad,
  }),
  'okonomi.CostWithdrawn': (d, n) => ({
    did: `removed the cost “${n.part(d.post)}”`, was: `The cost “${n.part(d.post)}” was removed`, quote: d.merknad,
  }),
  'okonomi.FundingSought': (d, n) => ({
    did: `recorded that ${n.aktor(d.sokjar)} applied for ${kr(d.belop)} from “${d.ordning}”${inBrackets(n.moment(d.dato ?? ''))}`,
    was: `${n.aktor(d.sokjar)} applied for ${kr(d.belop)} from “${d.ordning}”${inBrackets(n.moment(d.dato ?? ''))}`, quote: d.merknad,
  }),
  'okonomi.FundingAnswered': (d, n) => ({
    did: `recorded the answer to the application to “${n.part(d.soknad)}”: ${UTFALL.en[d.utfall].toLowerCase()}${d.utfall === 'avslag' ? '' : `, ${kr(d.belop)}`}`,
    was: `The application to “${n.part(d.soknad)}” was answered: ${UTFALL.en[d.utfall].toLowerCase()}${d.utfall === 'avslag' ? '' : `, ${kr(d.belop)}`}`, quote: d.merknad,
  }),
  'okonomi.FundingWithdrawn': (d, n) => ({
    did: `took back the application to “${n.part(d.soknad)}”`, was: `The application to “${n.part(d.soknad)}” was taken back`, quote: d.merknad,
  }),
  'okonomi.GainEntered': (d, n) => ({
    did: `entered a gain ${d.rekna ? 'that is seen' : 'that is expected'} for ${n.aktor(d.kven)}: ${GEVINST.en[d.slag].toLowerCase()}${d.belop ? `, ${kr(d.belop)} a year` : ''}${d.aar ? ` from ${d.aar}` : ''}`,
    was: `A gain ${d.rekna ? 'that is seen' : 'that is expected'} for ${n.aktor(d.kven)} was entered: ${GEVINST.en[d.slag].toLowerCase()}${d.belop ? `, ${kr(d.belop)} a year` : ''}${d.aar ? ` from ${d.aar}` : ''}`,
    quote: d.ordlyd, quoteLang: d.malform,
  }),
  'okonomi.GainWithdrawn': (d, n) => ({
    did: `removed the gain “${n.part(d.gevinst)}”`, was: `The gain “${n.part(d.gevinst)}” was removed`, quote: d.merknad,
  }),
  'okonomi.SharesAgreed': (d, n) => ({
    did: `agreed the shares “${d.namn}” of ${kr(d.belop)} in ${d.aar} (${NOKKEL.en[d.slag].toLowerCase()})`,
    was: `The shares “${d.namn}” of ${kr(d.belop)} in ${d.aar} were agreed (${NOKKEL.en[d.slag].toLowerCase()})`,
    quote: d.delar.map((p) => `${n.aktor(p.kven)}: ${kr(p.belop)}`).join('\n'),
  }),
  'okonomi.SharesWithdrawn': (d, n) => ({
    did: `removed the shares “${n.part(d.fordeling)}”`, was: `The shares “${n.part(d.fordeling)}” were removed`, quote: d.merknad,
  }),
}
