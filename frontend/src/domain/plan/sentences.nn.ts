// What happened to a plan, in nynorsk. The quotation is shown beneath the sentence.
import { inBrackets, type Sentences } from '../say'
import { FASE, MALFORM, SLAG, TILSTAND } from './terms'

const fase = FASE.nn
const slag = SLAG.nn
const tilstand = TILSTAND.nn
const malform = { nn: MALFORM.nn.nn.toLowerCase(), nb: MALFORM.nn.nb.toLowerCase() }

export const nn: Sentences<'plan'> = {
  'plan.Started': (d, n) => ({
    did: `starta planen «${d.tittel}» (${slag[d.slag].toLowerCase()})${d.utval ? ` for ${n.utval(d.utval)}` : ''}`,
    was: `Planen «${d.tittel}» vart starta (${slag[d.slag].toLowerCase()})${d.utval ? ` for ${n.utval(d.utval)}` : ''}`,
  }),
  'plan.Retitled': (d) => ({
    did: `endra tittelen til «${d.tittel}»`,
    was: `Tittelen vart endra til «${d.tittel}»`,
  }),
  'plan.PeriodSet': (d, n) => n.periode(d.periode)
    ? { did: `sette perioden til ${n.periode(d.periode)}`, was: `Perioden vart sett til ${n.periode(d.periode)}` }
    : { did: 'tok bort perioden', was: 'Perioden vart teken bort' },
  'plan.UtvalNamed': (d, n) => d.utval
    ? { did: `gav ${n.utval(d.utval)} ansvaret for planen`, was: `${n.utval(d.utval)} fekk ansvaret for planen`, quote: d.merknad }
    : { did: 'melde at ikkje noko utval har ansvaret for planen lenger', was: 'Ikkje noko utval har ansvaret for planen lenger', quote: d.merknad },
  'plan.PhaseChanged': (d, n) => {
    const versjon = inBrackets(d.versjon ? `«${n.part(d.versjon)}»` : '', 'versjonen')
    return {
      did: `flytte planen til «${fase[d.fase]}»${versjon}`,
      was: `Planen vart flytt til «${fase[d.fase]}»${versjon}`,
      quote: d.merknad,
    }
  },
  'plan.ChapterAdded': (d) => ({
    did: `la til kapittelet «${d.tittel}»`,
    was: `Kapittelet «${d.tittel}» vart lagt til`,
  }),
  'plan.ChapterRetitled': (d) => ({
    did: `gav eit kapittel tittelen «${d.tittel}»`,
    was: `Eit kapittel fekk tittelen «${d.tittel}»`,
  }),
  'plan.ChapterMoved': (d, n) => {
    const under = d.under ? ` inn under «${n.part(d.under)}»` : ''
    return {
      did: `flytte kapittelet «${n.part(d.kapittel)}»${under}`,
      was: `Kapittelet «${n.part(d.kapittel)}» vart flytt${under}`,
    }
  },
  'plan.ChapterWithdrawn': (d, n) => ({
    did: `tok kapittelet «${n.part(d.kapittel)}» bort frå planen`,
    was: `Kapittelet «${n.part(d.kapittel)}» vart teke bort frå planen`,
    quote: d.merknad,
  }),
  'plan.ChapterRestored': (d, n) => ({
    did: `henta kapittelet «${n.part(d.kapittel)}» tilbake til planen`,
    was: `Kapittelet «${n.part(d.kapittel)}» vart henta tilbake til planen`,
  }),
  'plan.ChapterResponsibleNamed': (d, n) => d.partnar
    ? { did: `gav ${n.partnar(d.partnar)} ansvaret for kapittelet «${n.part(d.kapittel)}»`, was: `${n.partnar(d.partnar)} fekk ansvaret for kapittelet «${n.part(d.kapittel)}»` }
    : { did: `melde at ingen har ansvaret for kapittelet «${n.part(d.kapittel)}»`, was: `Ingen har ansvaret for kapittelet «${n.part(d.kapittel)}» lenger` },
  'plan.ChapterContributorAdded': (d, n) => ({
    did: `la til ${n.partnar(d.partnar)} som bidragsytar til kapittelet «${n.part(d.kapittel)}»`,
    was: `${n.partnar(d.partnar)} vart bidragsytar til kapittelet «${n.part(d.kapittel)}»`,
  }),
  'plan.ChapterContributorRemoved': (d, n) => ({
    did: `tok bort ${n.partnar(d.partnar)} som bidragsytar til kapittelet «${n.part(d.kapittel)}»`,
    was: `${n.partnar(d.partnar)} er ikkje lenger bidragsytar til kapittelet «${n.part(d.kapittel)}»`,
  }),
  'plan.ChapterMalformChosen': (d, n) => ({
    did: `valde ${malform[d.malform]} for kapittelet «${n.part(d.kapittel)}»`,
    was: `Kapittelet «${n.part(d.kapittel)}» skal skrivast på ${malform[d.malform]}`,
  }),
  'plan.ChapterStateSet': (d, n) => ({
    did: `sette kapittelet «${n.part(d.kapittel)}» til «${tilstand[d.tilstand]}»`,
    was: `Kapittelet «${n.part(d.kapittel)}» vart sett til «${tilstand[d.tilstand]}»`,
  }),
  'plan.VersionNamed': (d) => ({
    did: `gav planen slik han stod, namnet «${d.namn}»`,
    was: `Planen slik han stod, fekk namnet «${d.namn}»`,
    quote: d.merknad,
  }),
}
