// What happened to an indicator, in nynorsk. The quotation is shown beneath the sentence.
import { formatDesimal, formatTidsrom, tIn } from '../../engine/i18n'
import { inBrackets, type Sentences } from '../say'
import { talWords, whereAndWhen } from './terms'

export const nn: Sentences<'indikator'> = {
  'indikator.Defined': (d) => ({
    did: `definerte indikatoren «${tIn(d.namn, 'nn')}» (${d.eining}, frå ${d.utgjevar})`, was: `Indikatoren «${tIn(d.namn, 'nn')}» vart definert (${d.eining}, frå ${d.utgjevar})`,
    quote: d.definisjon, quoteLang: d.malform,
  }),
  'indikator.GroupsSet': (d, n) => {
    const groups = n.list(d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k)))
    return groups
      ? { did: `sette pasientgruppene til ${groups}`, was: `Pasientgruppene vart sette til ${groups}` }
      : { did: 'tok bort alle pasientgruppene', was: 'Alle pasientgruppene vart tekne bort' }
  },
  'indikator.AreasSet': (d, n) => {
    const areas = n.list(d.omrade.map((k) => n.kode('innsatsomrade', d.versjon, k)))
    return areas
      ? { did: `sette innsatsområda til ${areas}`, was: `Innsatsområda vart sette til ${areas}` }
      : { did: 'tok bort alle innsatsområda', was: 'Alle innsatsområda vart tekne bort' }
  },
  'indikator.TargetSet': (d, n) => {
    const target = `${formatDesimal(d.verdi, 'nn')}${d.stad ? ` for ${n.stad(d.stad)}` : ''}${inBrackets(n.periode(d.innan), 'innan')}`
    return { did: `sette måltalet ${target}`, was: `Måltalet vart sett til ${target}`, quote: d.merknad }
  },
  'indikator.TargetDropped': (d, n) => ({
    did: `tok bort måltalet «${n.part(d.mal)}»`, was: `Måltalet «${n.part(d.mal)}» vart teke bort`, quote: d.merknad,
  }),
  'indikator.FiguresTaken': (d, n) => {
    const what = `${d.tal.length} tal${d.framskriving ? ` frå framskrivinga «${d.framskriving}»` : ''}, henta ${n.moment(d.henta)}`
    return { did: `las inn ${what}`, was: `${what} vart lesne inn` }
  },
  'indikator.FigureCorrected': (d, n) => {
    const what = `${whereAndWhen(d.tal, n.stad, 'nn')}${d.framskriving ? ` i framskrivinga «${d.framskriving}»` : ''}`
    return { did: `retta talet for ${what} til ${talWords(d.tal, 'nn')}`, was: `Talet for ${what} vart retta til ${talWords(d.tal, 'nn')}`, quote: d.merknad }
  },
  'indikator.BreakNoted': (d) => ({
    did: `merkte eit brot: tala frå ${formatTidsrom(d.tid, 'nn')} kan ikkje jamførast med dei før`,
    was: `Tala frå ${formatTidsrom(d.tid, 'nn')} kan ikkje jamførast med dei før`, quote: d.merknad,
  }),
  'indikator.BreakWithdrawn': (d, n) => ({
    did: `tok bort brotet «${n.part(d.brot)}»`, was: `Brotet «${n.part(d.brot)}» vart teke bort`, quote: d.merknad,
  }),
  'indikator.Retired': (d) => ({ did: 'melde at indikatoren ikkje vert følgd lenger', was: 'Indikatoren vert ikkje følgd lenger', quote: d.merknad }),
  'indikator.Reinstated': (d) => ({ did: 'tok indikatoren i bruk att', was: 'Indikatoren vart teken i bruk att', quote: d.merknad }),
}
