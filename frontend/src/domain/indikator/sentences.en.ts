// What happened to an indicator, in English. The quotation is shown beneath the sentence.
import { formatDesimal, formatTidsrom, tIn } from '../../engine/i18n'
import { inBrackets, type Sentences } from '../say'
import { talWords, whereAndWhen } from './terms'

export const en: Sentences<'indikator'> = {
  'indikator.Defined': (d) => ({
    did: `defined the indicator “${tIn(d.namn, 'en')}” (${d.eining}, from ${d.utgjevar})`, was: `The indicator “${tIn(d.namn, 'en')}” was defined (${d.eining}, from ${d.utgjevar})`,
    quote: d.definisjon, quoteLang: d.malform,
  }),
  'indikator.GroupsSet': (d, n) => {
    const groups = n.list(d.pasientgrupper.map((k) => n.kode('pasientgruppe', d.versjon, k)))
    return groups
      ? { did: `set the patient groups to ${groups}`, was: `The patient groups were set to ${groups}` }
      : { did: 'removed all patient groups', was: 'All patient groups were removed' }
  },
  'indikator.AreasSet': (d, n) => {
    const areas = n.list(d.omrade.map((k) => n.kode('innsatsomrade', d.versjon, k)))
    return areas
      ? { did: `set the areas of work to ${areas}`, was: `The areas of work were set to ${areas}` }
      : { did: 'removed all areas of work', was: 'All areas of work were removed' }
  },
  'indikator.TargetSet': (d, n) => {
    const target = `${formatDesimal(d.verdi, 'en')}${d.stad ? ` for ${n.stad(d.stad)}` : ''}${inBrackets(n.periode(d.innan), 'by')}`
    return { did: `set the target ${target}`, was: `The target was set to ${target}`, quote: d.merknad }
  },
  'indikator.TargetDropped': (d, n) => ({
    did: `removed the target “${n.part(d.mal)}”`, was: `The target “${n.part(d.mal)}” was removed`, quote: d.merknad,
  }),
  'indikator.FiguresTaken': (d, n) => {
    const what = `${d.tal.length} ${d.tal.length === 1 ? 'figure' : 'figures'}${d.framskriving ? ` of the projection “${d.framskriving}”` : ''}, fetched: ${n.moment(d.henta)}`
    return { did: `took in ${what}`, was: `${what}; taken in` }
  },
  'indikator.FigureCorrected': (d, n) => {
    const what = `${whereAndWhen(d.tal, n.stad, 'en')}${d.framskriving ? ` of the projection “${d.framskriving}”` : ''}`
    return { did: `corrected the figure for ${what} to ${talWords(d.tal, 'en')}`, was: `The figure for ${what} was corrected to ${talWords(d.tal, 'en')}`, quote: d.merknad }
  },
  'indikator.BreakNoted': (d) => ({
    did: `noted a break: figures from ${formatTidsrom(d.tid, 'en')} on cannot be compared with those before`,
    was: `Figures from ${formatTidsrom(d.tid, 'en')} on cannot be compared with those before`, quote: d.merknad,
  }),
  'indikator.BreakWithdrawn': (d, n) => ({
    did: `removed the break “${n.part(d.brot)}”`, was: `The break “${n.part(d.brot)}” was removed`, quote: d.merknad,
  }),
  'indikator.Retired': (d) => ({ did: 'recorded that the indicator is no longer followed', was: 'The indicator is no longer followed', quote: d.merknad }),
  'indikator.Reinstated': (d) => ({ did: 'took the indicator into use again', was: 'The indicator was taken into use again', quote: d.merknad }),
}
