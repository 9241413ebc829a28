// What happened to an indicator, in bokmål. The quotation is shown beneath the sentence.
import { formatDesimal, formatTidsrom, tIn } from '../../engine/i18n'
import { inBrackets, type Sentences } from '../say'
import { talWords, whereAndWhen } from './terms'

export const nb: Sentences<'indikator'> = {
  'indikator.Defined': (d) => ({
    did: `definerte indikatoren «${tIn(d.namn, 'nb')}» (${d.eining}, fra ${d.utgjevar})`, was: `Indikatoren «${tIn(d.namn, 'nb')}» ble definert (${d.eining}, fra ${d.utgjevar})`,
    quote: d.definisjon, quoteLang: d.malform,
  }),
  'indikator.GroupsSet': (d, n) => {
    const groups = n.list(d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k)))
    return groups
      ? { did: `satte pasientgruppene til ${groups}`, was: `Pasientgruppene ble satt til ${groups}` }
      : { did: 'tok bort alle pasientgruppene', was: 'Alle pasientgruppene ble tatt bort' }
  },
  'indikator.AreasSet': (d, n) => {
    const areas = n.list(d.omrade.map((k) => n.kode('innsatsomrade', d.versjon, k)))
    return areas
      ? { did: `satte innsatsområdene til ${areas}`, was: `Innsatsområdene ble satt til ${areas}` }
      : { did: 'tok bort alle innsatsområdene', was: 'Alle innsatsområdene ble tatt bort' }
  },
  'indikator.TargetSet': (d, n) => {
    const target = `${formatDesimal(d.verdi, 'nb')}${d.stad ? ` for ${n.stad(d.stad)}` : ''}${inBrackets(n.periode(d.innan), 'innen')}`
    return { did: `satte måltallet ${target}`, was: `Måltallet ble satt til ${target}`, quote: d.merknad }
  },
  'indikator.TargetDropped': (d, n) => ({
    did: `tok bort måltallet «${n.part(d.mal)}»`, was: `Måltallet «${n.part(d.mal)}» ble tatt bort`, quote: d.merknad,
  }),
  'indikator.FiguresTaken': (d, n) => {
    const what = `${d.tal.length} tall${d.framskriving ? ` fra framskrivningen «${d.framskriving}»` : ''}, hentet ${n.moment(d.henta)}`
    return { did: `leste inn ${what}`, was: `${what} ble lest inn` }
  },
  'indikator.FigureCorrected': (d, n) => {
    const what = `${whereAndWhen(d.tal, n.stad, 'nb')}${d.framskriving ? ` i framskrivningen «${d.framskriving}»` : ''}`
    return { did: `rettet tallet for ${what} til ${talWords(d.tal, 'nb')}`, was: `Tallet for ${what} ble rettet til ${talWords(d.tal, 'nb')}`, quote: d.merknad }
  },
  'indikator.BreakNoted': (d) => ({
    did: `merket et brudd: tallene fra ${formatTidsrom(d.tid, 'nb')} kan ikke sammenlignes med dem før`,
    was: `Tallene fra ${formatTidsrom(d.tid, 'nb')} kan ikke sammenlignes med dem før`, quote: d.merknad,
  }),
  'indikator.BreakWithdrawn': (d, n) => ({
    did: `tok bort bruddet «${n.part(d.brot)}»`, was: `Bruddet «${n.part(d.brot)}» ble tatt bort`, quote: d.merknad,
  }),
  'indikator.Retired': (d) => ({ did: 'meldte at indikatoren ikke følges lenger', was: 'Indikatoren følges ikke lenger', quote: d.merknad }),
  'indikator.Reinstated': (d) => ({ did: 'tok indikatoren i bruk igjen', was: 'Indikatoren ble tatt i bruk igjen', quote: d.merknad }),
}
