// What happened to a matter that the partners decide each for themselves, in three languages.
import type { Words } from '../../engine/i18n'
import { after, inBrackets, lines, type Sentences } from '../say'
import { SAMLA, UTFALL } from './terms'

const spoken = (malform: 'nn' | 'nb' | undefined) => (malform ? { quoteLang: malform } : {})

export const sentences: Words<Sentences<'partnarvedtak'>> = {
  nn: {
    'partnarvedtak.Asked': (d, n) => ({
      did: `bad ${d.partnarar.length} partnarar om vedtak i «${d.tittel}»${inBrackets(d.frist ? n.moment(d.frist) : '', 'frist')}`,
      was: `Saka «${d.tittel}» gjekk til vedtak hos ${d.partnarar.length} partnarar${inBrackets(d.frist ? n.moment(d.frist) : '', 'frist')}`, quote: d.ordlyd, quoteLang: d.malform,
    }),
    'partnarvedtak.DeadlineSet': (d, n) => d.frist
      ? { did: `sette fristen for partnarane til ${n.moment(d.frist)}`, was: `Fristen for partnarane vart sett til ${n.moment(d.frist)}`, quote: d.merknad }
      : { did: 'tok bort fristen for partnarane', was: 'Fristen for partnarane vart teken bort', quote: d.merknad },
    'partnarvedtak.Decided': (d, n) => ({
      did: `førte vedtaket til ${n.partnar(d.partnar)} (${d.organ}, ${n.moment(d.dato)}): ${UTFALL.nn[d.utfall]}`,
      was: `${n.partnar(d.partnar)} (${d.organ}) gjorde vedtak ${n.moment(d.dato)}: ${UTFALL.nn[d.utfall]}`, quote: lines(d.ordlyd, d.endring, d.merknad), ...spoken(d.malform),
    }),
    'partnarvedtak.Withdrawn': (d, n) => ({ did: `trekte attende det som var ført for ${n.partnar(d.partnar)}`, was: `Det som var ført for ${n.partnar(d.partnar)}, gjeld ikkje`, quote: d.grunn }),
    'partnarvedtak.Reminded': (d, n) => ({ did: `minte ${n.list(d.partnarar.map(n.partnar))} på vedtaket`, was: `Påminning vart send til ${n.list(d.partnarar.map(n.partnar))}`, quote: d.ord }),
    'partnarvedtak.VersionReplaced': (d, n) => ({
      did: `la fram ein ny tekst${after(d.naudsynt?.length ? `${n.list(d.naudsynt.map(n.partnar))} må gjere nytt vedtak` : 'alle må gjere nytt vedtak')}`,
      was: `Ein ny tekst vart lagd fram${after(d.naudsynt?.length ? `${n.list(d.naudsynt.map(n.partnar))} må gjere nytt vedtak` : 'alle må gjere nytt vedtak')}`, quote: lines(d.grunn, d.ordlyd),
    }),
    'partnarvedtak.AllDecided': (d) => ({ did: `førte det siste vedtaket: ${SAMLA.nn[d.utfall]}`, was: `Alle partnarane har gjort vedtak: ${SAMLA.nn[d.utfall]}` }),
    'partnarvedtak.Closed': (d) => ({ did: 'slutta å vente på vedtak hos partnarane', was: 'Det vert ikkje lenger venta på vedtak hos partnarane', quote: d.ord }),
  },
  nb: {
    'partnarvedtak.Asked': (d, n) => ({
      did: `ba ${d.partnarar.length} partnere om vedtak i «${d.tittel}»${inBrackets(d.frist ? n.moment(d.frist) : '', 'frist')}`,
      was: `Saken «${d.tittel}» gikk til vedtak hos ${d.partnarar.length} partnere${inBrackets(d.frist ? n.moment(d.frist) : '', 'frist')}`, quote: d.ordlyd, quoteLang: d.malform,
    }),
    'partnarvedtak.DeadlineSet': (d, n) => d.frist
      ? { did: `satte fristen for partnerne til ${n.moment(d.frist)}`, was: `Fristen for partnerne ble satt til ${n.moment(d.frist)}`, quote: d.merknad }
      : { did: 'tok bort fristen for partnerne', was: 'Fristen for partnerne ble tatt bort', quote: d.merknad },
    'partnarvedtak.Decided': (d, n) => ({
      did: `førte vedtaket til ${n.partnar(d.partnar)} (${d.organ}, ${n.moment(d.dato)}): ${UTFALL.nb[d.utfall]}`,
      was: `${n.partnar(d.partnar)} (${d.organ}) gjorde vedtak ${n.moment(d.dato)}: ${UTFALL.nb[d.utfall]}`, quote: lines(d.ordlyd, d.endring, d.merknad), ...spoken(d.malform),
    }),
    'partnarvedtak.Withdrawn': (d, n) => ({ did: `trakk tilbake det som var ført for ${n.partnar(d.partnar)}`, was: `Det som var ført for ${n.partnar(d.partnar)}, gjelder ikke`, quote: d.grunn }),
    'partnarvedtak.Reminded': (d, n) => ({ did: `minnet ${n.list(d.partnarar.map(n.partnar))} på vedtaket`, was: `Påminnelse ble sendt til ${n.list(d.partnarar.map(n.partnar))}`, quote: d.ord }),
    'partnarvedtak.VersionReplaced': (d, n) => ({
      did: `la fram en ny tekst${after(d.naudsynt?.length ? `${n.list(d.naudsynt.map(n.partnar))} må gjøre nytt vedtak` : 'alle må gjøre nytt vedtak')}`,
      was: `En ny tekst ble lagt fram${after(d.naudsynt?.length ? `${n.list(d.naudsynt.map(n.partnar))} må gjøre nytt vedtak` : 'alle må gjøre nytt vedtak')}`, quote: lines(d.grunn, d.ordlyd),
    }),
    'partnarvedtak.AllDecided': (d) => ({ did: `førte det siste vedtaket: ${SAMLA.nb[d.utfall]}`, was: `Alle partnerne har gjort vedtak: ${SAMLA.nb[d.utfall]}` }),
    'partnarvedtak.Closed': (d) => ({ did: 'sluttet å vente på vedtak hos partnerne', was: 'Det ventes ikke lenger på vedtak hos partnerne', quote: d.ord }),
  },
  en: {
    'partnarvedtak.Asked': (d, n) => ({
      did: `asked ${d.partnarar.length} partners to decide “${d.tittel}”${inBrackets(d.frist ? n.moment(d.frist) : '', 'by')}`,
      was: `The matter “${d.tittel}” went to ${d.partnarar.length} partners for decision${inBrackets(d.frist ? n.moment(d.frist) : '', 'by')}`, quote: d.ordlyd, quoteLang: d.malform,
    }),
    'partnarvedtak.DeadlineSet': (d, n) => d.frist
      ? { did: `set the deadline of the partners to ${n.moment(d.frist)}`, was: `The deadline of the partners was set to ${n.moment(d.frist)}`, quote: d.merknad }
      : { did: 'removed the deadline of the partners', was: 'The deadline of the partners was removed', quote: d.merknad },
    'partnarvedtak.Decided': (d, n) => ({
      did: `recorded the decision of ${n.partnar(d.partnar)} (${d.organ}, ${n.moment(d.dato)}): ${UTFALL.en[d.utfall]}`,
      was: `${n.partnar(d.partnar)} (${d.organ}) decided on ${n.moment(d.dato)}: ${UTFALL.en[d.utfall]}`, quote: lines(d.ordlyd, d.endring, d.merknad), ...spoken(d.malform),
    }),
    'partnarvedtak.Withdrawn': (d, n) => ({ did: `took back what was recorded for ${n.partnar(d.partnar)}`, was: `What was recorded for ${n.partnar(d.partnar)} does not hold`, quote: d.grunn }),
    'partnarvedtak.Reminded': (d, n) => ({ did: `reminded ${n.list(d.partnarar.map(n.partnar))} of the decision`, was: `A reminder was sent to ${n.list(d.partnarar.map(n.partnar))}`, quote: d.ord }),
    'partnarvedtak.VersionReplaced': (d, n) => ({
      did: `put forward a new text${after(d.naudsynt?.length ? `${n.list(d.naudsynt.map(n.partnar))} must decide again` : 'all must decide again')}`,
      was: `A new text was put forward${after(d.naudsynt?.length ? `${n.list(d.naudsynt.map(n.partnar))} must decide again` : 'all must decide again')}`, quote: lines(d.grunn, d.ordlyd),
    }),
    'partnarvedtak.AllDecided': (d) => ({ did: `recorded the last decision: ${SAMLA.en[d.utfall]}`, was: `All partners have decided: ${SAMLA.en[d.utfall]}` }),
    'partnarvedtak.Closed': (d) => ({ did: 'stopped waiting for the decisions of the partners', was: 'The decisions of the partners are no longer waited for', quote: d.ord }),
  },
}
