// What happened to an utval, in three languages. The quotation is shown beneath the sentence.
import { lang, type Words } from '../../engine/i18n'
import type { FactOf, Names, Sentences } from '../say'
import { milestoneNames, rules } from './rules.sentences'
import { KODE, RYTME, seatName, VERV } from './terms'

const nn: Sentences<'utval'> = {
  ...rules.nn,
  'utval.Established': (d) => ({
    did: `oppretta ${d.namn.nn} (${KODE.nn[d.kode].toLowerCase()})`,
    was: `${d.namn.nn} vart oppretta (${KODE.nn[d.kode].toLowerCase()})`, quote: d.merknad, quoteLang: 'nn',
  }),
  'utval.Renamed': (d) => ({
    did: `endra namnet til «${d.namn.nn}»`, was: `Utvalet fekk namnet «${d.namn.nn}»`,
  }),
  'utval.TasksWorded': (d) => ({
    did: 'skreiv kva oppgåver utvalet har', was: 'Oppgåvene til utvalet vart skrivne', quote: d.oppgaver, quoteLang: d.malform,
  }),
  'utval.CompositionRuled': (d) => ({
    did: `fastsette ${d.reglar.length} ${d.reglar.length === 1 ? 'regel' : 'reglar'} for kven som skal sitje i utvalet`,
    was: `${d.reglar.length} ${d.reglar.length === 1 ? 'regel' : 'reglar'} for kven som skal sitje i utvalet vart fastsette`,
    quote: d.reglar.map((r) => r.sagtNn).join('\n'), quoteLang: 'nn',
  }),
  'utval.PartnerAttached': (d, n) => ({
    did: `la ${n.partnar(d.partnar)} til området`, was: `${n.partnar(d.partnar)} vart lagd til området`,
  }),
  'utval.PartnerDetached': (d, n) => ({
    did: `tok ${n.partnar(d.partnar)} ut av området`,
    was: `${n.partnar(d.partnar)} høyrer ikkje lenger til området`, quote: d.merknad,
  }),
  'utval.SeatCreated': (d, n) => ({
    did: `oppretta ein plass: ${seatName(d, 'nn', n.partnar)}`,
    was: `Ein plass vart oppretta: ${seatName(d, 'nn', n.partnar)}`,
  }),
  'utval.SeatClosed': (d, n) => ({
    did: `la ned plassen «${n.part(d.plass)}»`, was: `Plassen «${n.part(d.plass)}» vart lagd ned`, quote: d.merknad,
  }),
  'utval.SeatFilled': (d, n) => ({
    did: `sette ${d.person === n.actor ? 'seg sjølv' : n.person(d.person)} i plassen «${n.part(d.plass)}» frå ${n.moment(d.fra)}${d.til ? ` til ${n.moment(d.til)}` : ''}`,
    was: `${n.person(d.person)} fekk plassen «${n.part(d.plass)}» frå ${n.moment(d.fra)}${d.til ? ` til ${n.moment(d.til)}` : ''}`,
  }),
  'utval.SeatVacated': (d, n) => ({
    did: `${d.person === n.actor ? 'gjekk ut av' : `melde at ${n.person(d.person)} gjekk ut av`} plassen «${n.part(d.plass)}» ${n.moment(d.til)}`,
    was: `${n.person(d.person)} gjekk ut av plassen «${n.part(d.plass)}» ${n.moment(d.til)}`,
  }),
  'utval.OfficeGiven': (d, n) => ({
    did: `gav vervet som ${VERV.nn[d.verv]} til plassen «${n.part(d.plass)}»`,
    was: `Plassen «${n.part(d.plass)}» fekk vervet som ${VERV.nn[d.verv]}`,
  }),
  'utval.OfficeEnded': (d, n) => ({
    did: `tok vervet som ${VERV.nn[d.verv]} frå plassen «${n.part(d.plass)}»`,
    was: `Plassen «${n.part(d.plass)}» har ikkje lenger vervet som ${VERV.nn[d.verv]}`,
  }),
  'utval.Dissolved': (d, n) => ({
    did: `la ned utvalet${d.til ? ` ${n.moment(d.til)}` : ''}`,
    was: `Utvalet vart lagt ned${d.til ? ` ${n.moment(d.til)}` : ''}`, quote: d.merknad,
  }),
  'utval.ReportingRuled': (d, n) => d.kvar
    ? {
      did: `bad om statusrapport ${RYTME.nn(d.kvar)}${d.fra ? ` frå ${n.moment(d.fra)}` : ''}${d.frist ? `, seinast ${d.frist} dagar etter perioden` : ''}`,
      was: `Tiltaka skal ha statusrapport ${RYTME.nn(d.kvar)}${d.fra ? ` frå ${n.moment(d.fra)}` : ''}${d.frist ? `, seinast ${d.frist} dagar etter perioden` : ''}`, quote: d.merknad,
    }
    : { did: 'bad ikkje om faste statusrapportar lenger', was: 'Utvalet bed ikkje om faste statusrapportar lenger', quote: d.merknad },
  'utval.StatusReviewed': (d, n) => ({
    did: `melde at utvalet gjekk gjennom statusen ${n.moment(d.dato)}`, was: `Utvalet gjekk gjennom statusen ${n.moment(d.dato)}`, quote: d.merknad,
  }),
}

const nb: Sentences<'utval'> = {
  ...rules.nb,
  'utval.Established': (d) => ({
    did: `opprettet ${d.namn.nb ?? d.namn.nn} (${KODE.nb[d.kode].toLowerCase()})`,
    was: `${d.namn.nb ?? d.namn.nn} ble opprettet (${KODE.nb[d.kode].toLowerCase()})`, quote: d.merknad, quoteLang: 'nn',
  }),
  'utval.Renamed': (d) => ({
    did: `endret navnet til «${d.namn.nb ?? d.namn.nn}»`, was: `Utvalget fikk navnet «${d.namn.nb ?? d.namn.nn}»`,
  }),
  'utval.TasksWorded': (d) => ({
    did: 'skrev hvilke oppgaver utvalget har', was: 'Oppgavene til utvalget ble skrevet', quote: d.oppgaver, quoteLang: d.malform,
  }),
  'utval.CompositionRuled': (d) => ({
    did: `fastsatte ${d.reglar.length} ${d.reglar.length === 1 ? 'regel' : 'regler'} for hvem som skal sitte i utvalget`,
    was: `${d.reglar.length} ${d.reglar.length === 1 ? 'regel' : 'regler'} for hvem som skal sitte i utvalget ble fastsatt`,
    quote: d.reglar.map((r) => r.sagtNb || r.sagtNn).join('\n'), quoteLang: d.reglar.every((r) => r.sagtNb) ? 'nb' : 'nn',
  }),
  'utval.PartnerAttached': (d, n) => ({
    did: `la ${n.partnar(d.partnar)} til området`, was: `${n.partnar(d.partnar)} ble lagt til området`,
  }),
  'utval.PartnerDetached': (d, n) => ({
    did: `tok ${n.partnar(d.partnar)} ut av området`,
    was: `${n.partnar(d.partnar)} hører ikke lenger til området`, quote: d.merknad,
  }),
  'utval.SeatCreated': (d, n) => ({
    did: `opprettet en plass: ${seatName(d, 'nb', n.partnar)}`,
    was: `En plass ble opprettet: ${seatName(d, 'nb', n.partnar)}`,
  }),
  'utval.SeatClosed': (d, n) => ({
    did: `la ned plassen «${n.part(d.plass)}»`, was: `Plassen «${n.part(d.plass)}» ble lagt ned`, quote: d.merknad,
  }),
  'utval.SeatFilled': (d, n) => ({
    did: `satte ${d.person === n.actor ? 'seg selv' : n.person(d.person)} i plassen «${n.part(d.plass)}» fra ${n.moment(d.fra)}${d.til ? ` til ${n.moment(d.til)}` : ''}`,
    was: `${n.person(d.person)} fikk plassen «${n.part(d.plass)}» fra ${n.moment(d.fra)}${d.til ? ` til ${n.moment(d.til)}` : ''}`,
  }),
  'utval.SeatVacated': (d, n) => ({
    did: `${d.person === n.actor ? 'gikk ut av' : `meldte at ${n.person(d.person)} gikk ut av`} plassen «${n.part(d.plass)}» ${n.moment(d.til)}`,
    was: `${n.person(d.person)} gikk ut av plassen «${n.part(d.plass)}» ${n.moment(d.til)}`,
  }),
  'utval.OfficeGiven': (d, n) => ({
    did: `ga vervet som ${VERV.nb[d.verv]} til plassen «${n.part(d.plass)}»`,
    was: `Plassen «${n.part(d.plass)}» fikk vervet som ${VERV.nb[d.verv]}`,
  }),
  'utval.OfficeEnded': (d, n) => ({
    did: `tok vervet som ${VERV.nb[d.verv]} fra plassen «${n.part(d.plass)}»`,
    was: `Plassen «${n.part(d.plass)}» har ikke lenger vervet som ${VERV.nb[d.verv]}`,
  }),
  'utval.Dissolved': (d, n) => ({
    did: `la ned utvalget${d.til ? ` ${n.moment(d.til)}` : ''}`,
    was: `Utvalget ble lagt ned${d.til ? ` ${n.moment(d.til)}` : ''}`, quote: d.merknad,
  }),
  'utval.ReportingRuled': (d, n) => d.kvar
    ? {
      did: `ba om statusrapport ${RYTME.nb(d.kvar)}${d.fra ? ` fra ${n.moment(d.fra)}` : ''}${d.frist ? `, senest ${d.frist} dager etter perioden` : ''}`,
      was: `Tiltakene skal ha statusrapport ${RYTME.nb(d.kvar)}${d.fra ? ` fra ${n.moment(d.fra)}` : ''}${d.frist ? `, senest ${d.frist} dager etter perioden` : ''}`, quote: d.merknad,
    }
    : { did: 'ba ikke om faste statusrapporter lenger', was: 'Utvalget ber ikke om faste statusrapporter lenger', quote: d.merknad },
  'utval.StatusReviewed': (d, n) => ({
    did: `meldte at utvalget gikk gjennom statusen ${n.moment(d.dato)}`, was: `Utvalget gikk gjennom statusen ${n.moment(d.dato)}`, quote: d.merknad,
  }),
}

const en: Sentences<'utval'> = {
  ...rules.en,
  'utval.Established': (d) => ({
    did: `set up ${d.namn.en ?? d.namn.nn} (${KODE.en[d.kode].toLowerCase()})`,
    was: `${d.namn.en ?? d.namn.nn} was set up (${KODE.en[d.kode].toLowerCase()})`, quote: d.merknad, quoteLang: 'nn',
  }),
  'utval.Renamed': (d) => ({
    did: `changed the name to “${d.namn.en ?? d.namn.nn}”`, was: `The committee was renamed “${d.namn.en ?? d.namn.nn}”`,
  }),
  'utval.TasksWorded': (d) => ({
    did: 'put the tasks of the committee into words', was: 'The tasks of the committee were put into words',
    quote: d.oppgaver, quoteLang: d.malform,
  }),
  'utval.CompositionRuled': (d) => ({
    did: `set ${d.reglar.length} ${d.reglar.length === 1 ? 'rule' : 'rules'} for who shall sit in the committee`,
    was: `${d.reglar.length} ${d.reglar.length === 1 ? 'rule was' : 'rules were'} set for who shall sit in the committee`,
    quote: d.reglar.map((r) => r.sagtEn || r.sagtNn).join('\n'), quoteLang: d.reglar.every((r) => r.sagtEn) ? 'en' : 'nn',
  }),
  'utval.PartnerAttached': (d, n) => ({
    did: `added ${n.partnar(d.partnar)} to the area`, was: `${n.partnar(d.partnar)} was added to the area`,
  }),
  'utval.PartnerDetached': (d, n) => ({
    did: `took ${n.partnar(d.partnar)} out of the area`,
    was: `${n.partnar(d.partnar)} no longer belongs to the area`, quote: d.merknad,
  }),
  'utval.SeatCreated': (d, n) => ({
    did: `created a seat: ${seatName(d, 'en', n.partnar)}`,
    was: `A seat was created: ${seatName(d, 'en', n.partnar)}`,
  }),
  'utval.SeatClosed': (d, n) => ({
    did: `closed the seat “${n.part(d.plass)}”`, was: `The seat “${n.part(d.plass)}” was closed`, quote: d.merknad,
  }),
  'utval.SeatFilled': (d, n) => ({
    did: `${d.person === n.actor ? 'took' : `gave ${n.person(d.person)}`} the seat “${n.part(d.plass)}” from ${n.moment(d.fra)}${d.til ? ` to ${n.moment(d.til)}` : ''}`,
    was: `${n.person(d.person)} took the seat “${n.part(d.plass)}” from ${n.moment(d.fra)}${d.til ? ` to ${n.moment(d.til)}` : ''}`,
  }),
  'utval.SeatVacated': (d, n) => ({
    did: `${d.person === n.actor ? 'left' : `reported that ${n.person(d.person)} left`} the seat “${n.part(d.plass)}”: ${n.moment(d.til)}`,
    was: `${n.person(d.person)} left the seat “${n.part(d.plass)}”: ${n.moment(d.til)}`,
  }),
  'utval.OfficeGiven': (d, n) => ({
    did: `gave the office of ${VERV.en[d.verv]} to the seat “${n.part(d.plass)}”`,
    was: `The seat “${n.part(d.plass)}” got the office of ${VERV.en[d.verv]}`,
  }),
  'utval.OfficeEnded': (d, n) => ({
    did: `took the office of ${VERV.en[d.verv]} from the seat “${n.part(d.plass)}”`,
    was: `The seat “${n.part(d.plass)}” no longer carries the office of ${VERV.en[d.verv]}`,
  }),
  'utval.Dissolved': (d, n) => ({
    did: `closed the committee${d.til ? `: ${n.moment(d.til)}` : ''}`,
    was: `The committee was closed${d.til ? `: ${n.moment(d.til)}` : ''}`, quote: d.merknad,
  }),
  'utval.ReportingRuled': (d, n) => d.kvar
    ? {
      did: `asked for status reports ${RYTME.en(d.kvar)}${d.fra ? ` from ${n.moment(d.fra)}` : ''}${d.frist ? `, at most ${d.frist} days after the period` : ''}`,
      was: `The measures are to have status reports ${RYTME.en(d.kvar)}${d.fra ? ` from ${n.moment(d.fra)}` : ''}${d.frist ? `, at most ${d.frist} days after the period` : ''}`, quote: d.merknad,
    }
    : { did: 'no longer asked for regular status reports', was: 'The committee no longer asks for regular status reports', quote: d.merknad },
  'utval.StatusReviewed': (d, n) => ({
    did: `recorded that the committee went through the status: ${n.moment(d.dato)}`, was: `The committee went through the status: ${n.moment(d.dato)}`, quote: d.merknad,
  }),
}

export const sentences: Words<Sentences<'utval'>> = { nn, nb, en }

/** What each seat is called, from the facts that made them. */
export function partNames(facts: FactOf<'utval'>[], names: Names): ReadonlyMap<string, string> {
  const found = new Map<string, string>(milestoneNames(facts))
  for (const fact of facts) {
    if (fact.type === 'utval.SeatCreated') found.set(fact.data.plass, seatName(fact.data, lang(), names.partnar))
  }
  return found
}
