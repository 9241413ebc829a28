// What happened to a plan, in English. The quotation is shown beneath the sentence.
import { inBrackets, type Sentences } from '../say'
import { FASE, MALFORM, SLAG, TILSTAND } from './terms'

const fase = FASE.en
const slag = SLAG.en
const tilstand = TILSTAND.en
const malform = MALFORM.en

export const en: Sentences<'plan'> = {
  'plan.Started': (d, n) => ({
    did: `started the plan “${d.tittel}” (${slag[d.slag].toLowerCase()})${d.utval ? ` for ${n.utval(d.utval)}` : ''}`,
    was: `The plan “${d.tittel}” was started (${slag[d.slag].toLowerCase()})${d.utval ? ` for ${n.utval(d.utval)}` : ''}`,
  }),
  'plan.Retitled': (d) => ({
    did: `changed the title to “${d.tittel}”`,
    was: `The title was changed to “${d.tittel}”`,
  }),
  'plan.PeriodSet': (d, n) => n.periode(d.periode)
    ? { did: `set the period to ${n.periode(d.periode)}`, was: `The period was set to ${n.periode(d.periode)}` }
    : { did: 'removed the period', was: 'The period was removed' },
  'plan.UtvalNamed': (d, n) => d.utval
    ? { did: `gave ${n.utval(d.utval)} charge of the plan`, was: `${n.utval(d.utval)} was given charge of the plan`, quote: d.merknad }
    : { did: 'recorded that no committee has charge of the plan any more', was: 'No committee has charge of the plan any more', quote: d.merknad },
  'plan.PhaseChanged': (d, n) => {
    const versjon = inBrackets(d.versjon ? `“${n.part(d.versjon)}”` : '', 'version')
    return {
      did: `moved the plan to “${fase[d.fase]}”${versjon}`,
      was: `The plan was moved to “${fase[d.fase]}”${versjon}`,
      quote: d.merknad,
    }
  },
  'plan.ChapterAdded': (d) => ({
    did: `added the chapter “${d.tittel}”`,
    was: `The chapter “${d.tittel}” was added`,
  }),
  'plan.ChapterRetitled': (d) => ({
    did: `gave a chapter the title “${d.tittel}”`,
    was: `A chapter was given the title “${d.tittel}”`,
  }),
  'plan.ChapterMoved': (d, n) => {
    const under = d.under ? ` in under “${n.part(d.under)}”` : ''
    return {
      did: `moved the chapter “${n.part(d.kapittel)}”${under}`,
      was: `The chapter “${n.part(d.kapittel)}” was moved${under}`,
    }
  },
  'plan.ChapterWithdrawn': (d, n) => ({
    did: `removed the chapter “${n.part(d.kapittel)}” from the plan`,
    was: `The chapter “${n.part(d.kapittel)}” was removed from the plan`,
    quote: d.merknad,
  }),
  'plan.ChapterRestored': (d, n) => ({
    did: `brought the chapter “${n.part(d.kapittel)}” back into the plan`,
    was: `The chapter “${n.part(d.kapittel)}” was brought back into the plan`,
  }),
  'plan.ChapterResponsibleNamed': (d, n) => d.partnar
    ? { did: `made ${n.partnar(d.partnar)} responsible for the chapter “${n.part(d.kapittel)}”`, was: `${n.partnar(d.partnar)} became responsible for the chapter “${n.part(d.kapittel)}”` }
    : { did: `recorded that nobody is responsible for the chapter “${n.part(d.kapittel)}”`, was: `Nobody is responsible for the chapter “${n.part(d.kapittel)}” any more` },
  'plan.ChapterContributorAdded': (d, n) => ({
    did: `added ${n.partnar(d.partnar)} as a contributor to the chapter “${n.part(d.kapittel)}”`,
    was: `${n.partnar(d.partnar)} became a contributor to the chapter “${n.part(d.kapittel)}”`,
  }),
  'plan.ChapterContributorRemoved': (d, n) => ({
    did: `removed ${n.partnar(d.partnar)} as a contributor to the chapter “${n.part(d.kapittel)}”`,
    was: `${n.partnar(d.partnar)} is no longer a contributor to the chapter “${n.part(d.kapittel)}”`,
  }),
  'plan.ChapterMalformChosen': (d, n) => ({
    did: `chose ${malform[d.malform]} for the chapter “${n.part(d.kapittel)}”`,
    was: `The chapter “${n.part(d.kapittel)}” is to be written in ${malform[d.malform]}`,
  }),
  'plan.ChapterStateSet': (d, n) => ({
    did: `set the chapter “${n.part(d.kapittel)}” to “${tilstand[d.tilstand]}”`,
    was: `The chapter “${n.part(d.kapittel)}” was set to “${tilstand[d.tilstand]}”`,
  }),
  'plan.VersionNamed': (d) => ({
    did: `named a version of the plan: “${d.namn}”`,
    was: `A version of the plan was named “${d.namn}”`,
    quote: d.merknad,
  }),
}
