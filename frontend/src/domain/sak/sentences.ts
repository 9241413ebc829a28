// What happened to a sak, in three languages.
import type { Words } from '../../engine/i18n'
import { inBrackets, lines, quoted, type FactOf, type Names, type Sentences } from '../say'
import { ROLLE, SIDE } from '../seats'
import { LENKJE, PRIORITET, SLAG, UTFALL, VEG } from './terms'

const tied = (d: { slag: keyof (typeof LENKJE)['nn']; rom: string; ting: string }, n: Names, lang: keyof Words) => quoted(n.ting(d.rom, d.ting), LENKJE[lang][d.slag], lang)

const nn: Sentences<'sak'> = {
  'sak.Reported': (d, n) => ({
    did: `melde saka «${d.tittel}» til ${n.utval(d.utval)}${inBrackets(SLAG.nn[d.slag])}`,
    was: `Saka «${d.tittel}» vart meld til ${n.utval(d.utval)}${inBrackets(d.fraPartnar ? n.partnar(d.fraPartnar) : d.fraUtval ? n.utval(d.fraUtval) : '', 'frå')}`, quote: lines(d.bakgrunn, d.onske), quoteLang: d.malform,
  }),
  'sak.Retitled': (d) => ({ did: `endra tittelen til «${d.tittel}»`, was: `Saka fekk tittelen «${d.tittel}»` }),
  'sak.KindSet': (d) => ({ did: `gjorde saka til ${SLAG.nn[d.slag]}`, was: `Saka vart ${SLAG.nn[d.slag]}`, quote: d.merknad }),
  'sak.Received': (d, n) => ({ did: `tok saka inn i køen til ${n.utval(d.utval)}`, was: `${n.utval(d.utval)} tok saka inn i køen`, quote: d.merknad }),
  'sak.Declined': (d, n) => ({ did: `melde at ${n.utval(d.utval)} ikkje tek saka`, was: `${n.utval(d.utval)} tok ikkje saka`, quote: d.grunn }),
  'sak.PriorityVoiced': (d, n) => ({ did: `sa som ${ROLLE.nn[d.rolle]} i ${n.utval(d.utval)} kor viktig saka er: ${PRIORITET.nn[d.prioritet]}`, was: `Ein ${ROLLE.nn[d.rolle]} i ${n.utval(d.utval)} sa kor viktig saka er: ${PRIORITET.nn[d.prioritet]}`, quote: d.ord }),
  'sak.Prioritised': (d, n) => ({ did: `prioriterte saka for ${n.utval(d.utval)}: ${PRIORITET.nn[d.prioritet]}`, was: `${n.utval(d.utval)} prioriterte saka: ${PRIORITET.nn[d.prioritet]}`, quote: d.ord }),
  'sak.Linked': (d, n) => ({ did: `knytte saka til ${tied(d, n, 'nn')}`, was: `Saka vart knytt til ${tied(d, n, 'nn')}`, quote: d.merknad }),
  'sak.Unlinked': (d, n) => ({ did: `løyste saka frå «${n.part(d.lenkje)}»`, was: `Saka er ikkje lenger knytt til «${n.part(d.lenkje)}»`, quote: d.merknad }),
  'sak.AttachmentAdded': (d) => ({ did: `la ved «${d.tittel}»${inBrackets(d.unntak ?? '', 'unnateke:')}`, was: `Vedlegget «${d.tittel}» vart lagt ved${inBrackets(d.unntak ?? '', 'unnateke:')}` }),
  'sak.AttachmentRemoved': (d, n) => ({ did: `tok bort vedlegget «${n.part(d.vedlegg)}»`, was: `Vedlegget «${n.part(d.vedlegg)}» vart teke bort`, quote: d.merknad }),
  'sak.Sent': (d, n) => ({ did: `sende saka frå ${n.utval(d.fraUtval)} til ${n.utval(d.tilUtval)}${inBrackets(VEG.nn[d.slag])}`, was: `Saka gjekk frå ${n.utval(d.fraUtval)} til ${n.utval(d.tilUtval)}${inBrackets(VEG.nn[d.slag])}`, quote: d.ord }),
  'sak.SideSpoke': (d) => ({ did: `la fram fellesordet frå ${SIDE.nn[d.side]}`, was: `Fellesordet frå ${SIDE.nn[d.side]} vart lagt fram`, quote: d.ord, quoteLang: d.malform }),
  'sak.Closed': (d) => ({ did: `avslutta saka${inBrackets(UTFALL.nn[d.utfall])}`, was: `Saka vart avslutta${inBrackets(UTFALL.nn[d.utfall])}`, quote: d.ord }),
  'sak.Reopened': (d) => ({ did: 'tok saka opp att', was: 'Saka vart teken opp att', quote: d.ord }),
}

const nb: Sentences<'sak'> = {
  'sak.Reported': (d, n) => ({
    did: `meldte saken «${d.tittel}» til ${n.utval(d.utval)}${inBrackets(SLAG.nb[d.slag])}`,
    was: `Saken «${d.tittel}» ble meldt til ${n.utval(d.utval)}${inBrackets(d.fraPartnar ? n.partnar(d.fraPartnar) : d.fraUtval ? n.utval(d.fraUtval) : '', 'fra')}`, quote: lines(d.bakgrunn, d.onske), quoteLang: d.malform,
  }),
  'sak.Retitled': (d) => ({ did: `endret tittelen til «${d.tittel}»`, was: `Saken fikk tittelen «${d.tittel}»` }),
  'sak.KindSet': (d) => ({ did: `gjorde saken til ${SLAG.nb[d.slag]}`, was: `Saken ble ${SLAG.nb[d.slag]}`, quote: d.merknad }),
  'sak.Received': (d, n) => ({ did: `tok saken inn i køen til ${n.utval(d.utval)}`, was: `${n.utval(d.utval)} tok saken inn i køen`, quote: d.merknad }),
  'sak.Declined': (d, n) => ({ did: `meldte at ${n.utval(d.utval)} ikke tar saken`, was: `${n.utval(d.utval)} tok ikke saken`, quote: d.grunn }),
  'sak.PriorityVoiced': (d, n) => ({ did: `sa som ${ROLLE.nb[d.rolle]} i ${n.utval(d.utval)} hvor viktig saken er: ${PRIORITET.nb[d.prioritet]}`, was: `En ${ROLLE.nb[d.rolle]} i ${n.utval(d.utval)} sa hvor viktig saken er: ${PRIORITET.nb[d.prioritet]}`, quote: d.ord }),
  'sak.Prioritised': (d, n) => ({ did: `prioriterte saken for ${n.utval(d.utval)}: ${PRIORITET.nb[d.prioritet]}`, was: `${n.utval(d.utval)} prioriterte saken: ${PRIORITET.nb[d.prioritet]}`, quote: d.ord }),
  'sak.Linked': (d, n) => ({ did: `knyttet saken til ${tied(d, n, 'nb')}`, was: `Saken ble knyttet til ${tied(d, n, 'nb')}`, quote: d.merknad }),
  'sak.Unlinked': (d, n) => ({ did: `løste saken fra «${n.part(d.lenkje)}»`, was: `Saken er ikke lenger knyttet til «${n.part(d.lenkje)}»`, quote: d.merknad }),
  'sak.AttachmentAdded': (d) => ({ did: `la ved «${d.tittel}»${inBrackets(d.unntak ?? '', 'unntatt:')}`, was: `Vedlegget «${d.tittel}» ble lagt ved${inBrackets(d.unntak ?? '', 'unntatt:')}` }),
  'sak.AttachmentRemoved': (d, n) => ({ did: `tok bort vedlegget «${n.part(d.vedlegg)}»`, was: `Vedlegget «${n.part(d.vedlegg)}» ble tatt bort`, quote: d.merknad }),
  'sak.Sent': (d, n) => ({ did: `sendte saken fra ${n.utval(d.fraUtval)} til ${n.utval(d.tilUtval)}${inBrackets(VEG.nb[d.slag])}`, was: `Saken gikk fra ${n.utval(d.fraUtval)} til ${n.utval(d.tilUtval)}${inBrackets(VEG.nb[d.slag])}`, quote: d.ord }),
  'sak.SideSpoke': (d) => ({ did: `la fram fellesordet fra ${SIDE.nb[d.side]}`, was: `Fellesordet fra ${SIDE.nb[d.side]} ble lagt fram`, quote: d.ord, quoteLang: d.malform }),
  'sak.Closed': (d) => ({ did: `avsluttet saken${inBrackets(UTFALL.nb[d.utfall])}`, was: `Saken ble avsluttet${inBrackets(UTFALL.nb[d.utfall])}`, quote: d.ord }),
  'sak.Reopened': (d) => ({ did: 'tok saken opp igjen', was: 'Saken ble tatt opp igjen', quote: d.ord }),
}

const en: Sentences<'sak'> = {
  'sak.Reported': (d, n) => ({
    did: `reported the case “${d.tittel}” to ${n.utval(d.utval)}${inBrackets(SLAG.en[d.slag])}`,
    was: `The case “${d.tittel}” was reported to ${n.utval(d.utval)}${inBrackets(d.fraPartnar ? n.partnar(d.fraPartnar) : d.fraUtval ? n.utval(d.fraUtval) : '', 'by')}`, quote: lines(d.bakgrunn, d.onske), quoteLang: d.malform,
  }),
  'sak.Retitled': (d) => ({ did: `changed the title to “${d.tittel}”`, was: `The case was titled “${d.tittel}”` }),
  'sak.KindSet': (d) => ({ did: `set the kind of the case: ${SLAG.en[d.slag]}`, was: `The kind of the case was set: ${SLAG.en[d.slag]}`, quote: d.merknad }),
  'sak.Received': (d, n) => ({ did: `took the case into the queue of ${n.utval(d.utval)}`, was: `${n.utval(d.utval)} took the case into its queue`, quote: d.merknad }),
  'sak.Declined': (d, n) => ({ did: `reported that ${n.utval(d.utval)} does not take the case`, was: `${n.utval(d.utval)} did not take the case`, quote: d.grunn }),
  'sak.PriorityVoiced': (d, n) => ({ did: `said as ${ROLLE.en[d.rolle]} in ${n.utval(d.utval)} how much the case matters: ${PRIORITET.en[d.prioritet]}`, was: `A ${ROLLE.en[d.rolle]} in ${n.utval(d.utval)} said how much the case matters: ${PRIORITET.en[d.prioritet]}`, quote: d.ord }),
  'sak.Prioritised': (d, n) => ({ did: `prioritised the case for ${n.utval(d.utval)}: ${PRIORITET.en[d.prioritet]}`, was: `${n.utval(d.utval)} prioritised the case: ${PRIORITET.en[d.prioritet]}`, quote: d.ord }),
  'sak.Linked': (d, n) => ({ did: `tied the case to ${tied(d, n, 'en')}`, was: `The case was tied to ${tied(d, n, 'en')}`, quote: d.merknad }),
  'sak.Unlinked': (d, n) => ({ did: `untied the case from “${n.part(d.lenkje)}”`, was: `The case is no longer tied to “${n.part(d.lenkje)}”`, quote: d.merknad }),
  'sak.AttachmentAdded': (d) => ({ did: `attached “${d.tittel}”${inBrackets(d.unntak ?? '', 'exempt:')}`, was: `The file “${d.tittel}” was attached${inBrackets(d.unntak ?? '', 'exempt:')}` }),
  'sak.AttachmentRemoved': (d, n) => ({ did: `removed the attachment “${n.part(d.vedlegg)}”`, was: `The attachment “${n.part(d.vedlegg)}” was removed`, quote: d.merknad }),
  'sak.Sent': (d, n) => ({ did: `sent the case from ${n.utval(d.fraUtval)} to ${n.utval(d.tilUtval)}${inBrackets(VEG.en[d.slag])}`, was: `The case went from ${n.utval(d.fraUtval)} to ${n.utval(d.tilUtval)}${inBrackets(VEG.en[d.slag])}`, quote: d.ord }),
  'sak.SideSpoke': (d) => ({ did: `put forward the joint word of ${SIDE.en[d.side]}`, was: `The joint word of ${SIDE.en[d.side]} was put forward`, quote: d.ord, quoteLang: d.malform }),
  'sak.Closed': (d) => ({ did: `closed the case${inBrackets(UTFALL.en[d.utfall])}`, was: `The case was closed${inBrackets(UTFALL.en[d.utfall])}`, quote: d.ord }),
  'sak.Reopened': (d) => ({ did: 'took the case up again', was: 'The case was taken up again', quote: d.ord }),
}

export const sentences: Words<Sentences<'sak'>> = { nn, nb, en }

/** What attachments and ties are called. */
export function partNames(facts: FactOf<'sak'>[], names: Names): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const fact of facts) {
    if (fact.type === 'sak.AttachmentAdded') found.set(fact.data.vedlegg, fact.data.tittel)
    if (fact.type === 'sak.Linked') found.set(fact.data.lenkje, names.ting(fact.data.rom, fact.data.ting) ?? LENKJE.nn[fact.data.slag])
  }
  return found
}
