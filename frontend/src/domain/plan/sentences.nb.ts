// What happened to a plan, in bokmål. The quotation is shown beneath the sentence.
import { inBrackets, type Sentences } from '../say'
import { FASE, MALFORM, SLAG, TILSTAND } from './terms'

const fase = FASE.nb
const slag = SLAG.nb
const tilstand = TILSTAND.nb
const malform = { nn: MALFORM.nb.nn.toLowerCase(), nb: MALFORM.nb.nb.toLowerCase() }

export const nb: Sentences<'plan'> = {
  'plan.Started': (d, n) => ({
    did: `startet planen «${d.tittel}» (${slag[d.slag].toLowerCase()})${d.utval ? ` for ${n.utval(d.utval)}` : ''}`,
    was: `Planen «${d.tittel}» ble startet (${slag[d.slag].toLowerCase()})${d.utval ? ` for ${n.utval(d.utval)}` : ''}`,
  }),
  'plan.Retitled': (d) => ({
    did: `endret tittelen til «${d.tittel}»`,
    was: `Tittelen ble endret til «${d.tittel}»`,
  }),
  'plan.PeriodSet': (d, n) => n.periode(d.periode)
    ? { did: `satte perioden til ${n.periode(d.periode)}`, was: `Perioden ble satt til ${n.periode(d.periode)}` }
    : { did: 'tok bort perioden', was: 'Perioden ble tatt bort' },
  'plan.UtvalNamed': (d, n) => d.utval
    ? { did: `ga ${n.utval(d.utval)} ansvaret for planen`, was: `${n.utval(d.utval)} fikk ansvaret for planen`, quote: d.merknad }
    : { did: 'meldte at ingen utvalg har ansvaret for planen lenger', was: 'Ingen utvalg har ansvaret for planen lenger', quote: d.merknad },
  'plan.PhaseChanged': (d, n) => {
    const versjon = inBrackets(d.versjon ? `«${n.part(d.versjon)}»` : '', 'versjonen')
    return {
      did: `flyttet planen til «${fase[d.fase]}»${versjon}`,
      was: `Planen ble flyttet til «${fase[d.fase]}»${versjon}`,
      quote: d.merknad,
    }
  },
  'plan.ChapterAdded': (d) => ({
    did: `la til kapittelet «${d.tittel}»`,
    was: `Kapittelet «${d.tittel}» ble lagt til`,
  }),
  'plan.ChapterRetitled': (d) => ({
    did: `ga et kapittel tittelen «${d.tittel}»`,
    was: `Et kapittel fikk tittelen «${d.tittel}»`,
  }),
  'plan.ChapterMoved': (d, n) => {
    const under = d.under ? ` inn under «${n.part(d.under)}»` : ''
    return {
      did: `flyttet kapittelet «${n.part(d.kapittel)}»${under}`,
      was: `Kapittelet «${n.part(d.kapittel)}» ble flyttet${under}`,
    }
  },
  'plan.ChapterWithdrawn': (d, n) => ({
    did: `tok kapittelet «${n.part(d.kapittel)}» bort fra planen`,
    was: `Kapittelet «${n.part(d.kapittel)}» ble tatt bort fra planen`,
    quote: d.merknad,
  }),
  'plan.ChapterRestored': (d, n) => ({
    did: `hentet kapittelet «${n.part(d.kapittel)}» tilbake til planen`,
    was: `Kapittelet «${n.part(d.kapittel)}» ble hentet tilbake til planen`,
  }),
  'plan.ChapterResponsibleNamed': (d, n) => d.partnar
    ? { did: `ga ${n.partnar(d.partnar)} ansvaret for kapittelet «${n.part(d.kapittel)}»`, was: `${n.partnar(d.partnar)} fikk ansvaret for kapittelet «${n.part(d.kapittel)}»` }
    : { did: `meldte at ingen har ansvaret for kapittelet «${n.part(d.kapittel)}»`, was: `Ingen har ansvaret for kapittelet «${n.part(d.kapittel)}» lenger` },
  'plan.ChapterContributorAdded': (d, n) => ({
    did: `la til ${n.partnar(d.partnar)} som bidragsyter til kapittelet «${n.part(d.kapittel)}»`,
    was: `${n.partnar(d.partnar)} ble bidragsyter til kapittelet «${n.part(d.kapittel)}»`,
  }),
  'plan.ChapterContributorRemoved': (d, n) => ({
    did: `tok bort ${n.partnar(d.partnar)} som bidragsyter til kapittelet «${n.part(d.kapittel)}»`,
    was: `${n.partnar(d.partnar)} er ikke lenger bidragsyter til kapittelet «${n.part(d.kapittel)}»`,
  }),
  'plan.ChapterMalformChosen': (d, n) => ({
    did: `valgte ${malform[d.malform]} for kapittelet «${n.part(d.kapittel)}»`,
    was: `Kapittelet «${n.part(d.kapittel)}» skal skrives på ${malform[d.malform]}`,
  }),
  'plan.ChapterStateSet': (d, n) => ({
    did: `satte kapittelet «${n.part(d.kapittel)}» til «${tilstand[d.tilstand]}»`,
    was: `Kapittelet «${n.part(d.kapittel)}» ble satt til «${tilstand[d.tilstand]}»`,
  }),
  'plan.VersionNamed': (d) => ({
    did: `ga planen slik den sto, navnet «${d.namn}»`,
    was: `Planen slik den sto, fikk navnet «${d.namn}»`,
    quote: d.merknad,
  }),
}
