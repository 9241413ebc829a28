// The terms of a plan: its kinds, the phases of its life, how far a chapter has come.
import type { Words } from '../../engine/i18n'
import type { KapittelTilstand, PlanFase, PlanSlag } from '../../events.gen'

export const SLAGA = ['utviklingsplan', 'handlingsplan', 'fagplan', 'grunnlagsdokument', 'avtale'] as const satisfies readonly PlanSlag[]

export const SLAG: Words<Record<PlanSlag, string>> = {
  nn: {
    utviklingsplan: 'Felles utviklingsplan', handlingsplan: 'Årleg felles handlingsplan', fagplan: 'Fagplan',
    grunnlagsdokument: 'Grunnlagsdokument', avtale: 'Avtale',
  },
  nb: {
    utviklingsplan: 'Felles utviklingsplan', handlingsplan: 'Årlig felles handlingsplan', fagplan: 'Fagplan',
    grunnlagsdokument: 'Grunnlagsdokument', avtale: 'Avtale',
  },
  en: {
    utviklingsplan: 'Joint development plan', handlingsplan: 'Yearly joint action plan', fagplan: 'Subject plan',
    grunnlagsdokument: 'Founding document', avtale: 'Agreement',
  },
}

/** What each kind is for, where one chooses. */
export const SLAG_MEANS: Words<Record<PlanSlag, string>> = {
  nn: {
    utviklingsplan: 'Kvar tenestene skal, og korleis partnarane kjem dit saman. Gjeld i fleire år.',
    handlingsplan: 'Kva partnarane gjer saman i eit år.',
    fagplan: 'Plan for eitt fagområde eller éi pasientgruppe, ofte frå eit fagleg samarbeidsutval.',
    grunnlagsdokument: 'Prinsippa som samarbeidet kviler på.',
    avtale: 'Det partnarane er bundne av, i nummererte avtalepunkt.',
  },
  nb: {
    utviklingsplan: 'Hvor tjenestene skal, og hvordan partnerne kommer dit sammen. Gjelder i flere år.',
    handlingsplan: 'Hva partnerne gjør sammen i et år.',
    fagplan: 'Plan for ett fagområde eller én pasientgruppe, ofte fra et faglig samarbeidsutvalg.',
    grunnlagsdokument: 'Prinsippene som samarbeidet hviler på.',
    avtale: 'Det partnerne er bundet av, i nummererte avtalepunkt.',
  },
  en: {
    utviklingsplan: 'Where the services are going, and how the partners get there together. Applies for several years.',
    handlingsplan: 'What the partners do together in one year.',
    fagplan: 'A plan for one field or one patient group, often from a professional committee.',
    grunnlagsdokument: 'The principles that the cooperation rests on.',
    avtale: 'What the partners are bound by, in numbered clauses.',
  },
}

/** The phases that follow one another. «Erstatta» stands beside: another plan has taken its place. */
export const VEGEN: readonly PlanFase[] = ['utkast', 'innspel', 'hoyring', 'tilrading', 'tilslutnad', 'vedtak', 'gjeldande']

/** The phases that a plan of a kind goes through, as backend/domain/plan/phase.go says it. */
export function lineOf(slag: PlanSlag): readonly PlanFase[] {
  const left: Partial<Record<PlanSlag, readonly PlanFase[]>> = {
    handlingsplan: ['hoyring', 'tilslutnad', 'vedtak'], fagplan: ['tilslutnad', 'vedtak'], avtale: ['tilslutnad'],
  }
  return VEGEN.filter((fase) => !left[slag]?.includes(fase))
}

/** The phase that comes next; undefined where another plan has taken over. */
export function nextOf(slag: PlanSlag, fase: PlanFase): PlanFase | undefined {
  const line = [...lineOf(slag), 'erstatta' as const]
  const here = line.indexOf(fase)
  return here < 0 ? undefined : line[here + 1]
}

export const FASE: Words<Record<PlanFase, string>> = {
  nn: {
    utkast: 'Utkast', innspel: 'Innspel', hoyring: 'Høyring', tilrading: 'Tilråding', tilslutnad: 'Tilslutnad',
    vedtak: 'Vedtak hos partnarane', gjeldande: 'Gjeldande', erstatta: 'Erstatta',
  },
  nb: {
    utkast: 'Utkast', innspel: 'Innspill', hoyring: 'Høring', tilrading: 'Tilråding', tilslutnad: 'Tilslutning',
    vedtak: 'Vedtak hos partnerne', gjeldande: 'Gjeldende', erstatta: 'Erstattet',
  },
  en: {
    utkast: 'Draft', innspel: 'Input', hoyring: 'Consultation', tilrading: 'Recommendation', tilslutnad: 'Endorsement',
    vedtak: 'Decisions of the partners', gjeldande: 'In force', erstatta: 'Replaced',
  },
}

/** Where the plan stands, for the phase bar: what one does now. */
export const FASE_MEANS: Words<Record<PlanFase, string>> = {
  nn: {
    utkast: 'Planen blir skriven. Dei som har ansvar for kapitla, skriv; andre kan kommentere og gi forslag.',
    innspel: 'Partnarane og utvala gir innspel. Teksten kan framleis endrast.',
    hoyring: 'Planen er på høyring hos partnarane. Alle kan kommentere; berre sekretariatet endrar teksten.',
    tilrading: 'Innspela er handsama. Strategisk samarbeidsutval tilrår planen.',
    tilslutnad: 'Partnarskapsmøtet tek stilling til planen.',
    vedtak: 'Kvar partnar gjer sitt eige vedtak. Teksten ligg fast.',
    gjeldande: 'Planen gjeld. Teksten ligg fast.',
    erstatta: 'Ein annan plan har teke over. Denne blir ståande slik han var.',
  },
  nb: {
    utkast: 'Planen blir skrevet. De som har ansvar for kapitlene, skriver; andre kan kommentere og gi forslag.',
    innspel: 'Partnerne og utvalgene gir innspill. Teksten kan fortsatt endres.',
    hoyring: 'Planen er på høring hos partnerne. Alle kan kommentere; bare sekretariatet endrer teksten.',
    tilrading: 'Innspillene er behandlet. Strategisk samarbeidsutvalg tilrår planen.',
    tilslutnad: 'Partnerskapsmøtet tar stilling til planen.',
    vedtak: 'Hver partner gjør sitt eget vedtak. Teksten ligger fast.',
    gjeldande: 'Planen gjelder. Teksten ligger fast.',
    erstatta: 'En annen plan har tatt over. Denne blir stående slik den var.',
  },
  en: {
    utkast: 'The plan is being written. Those responsible for the chapters write; others may comment and suggest.',
    innspel: 'Partners and committees give input. The text may still change.',
    hoyring: 'The plan is out for consultation with the partners. Everybody may comment; only the secretariat changes the text.',
    tilrading: 'The input has been dealt with. The strategic committee recommends the plan.',
    tilslutnad: 'The partnership meeting considers the plan.',
    vedtak: 'Each partner makes its own decision. The text is fixed.',
    gjeldande: 'The plan is in force. The text is fixed.',
    erstatta: 'Another plan has taken over. This one stays as it was.',
  },
}

/** What comes next, by the phase that comes. */
export const FASE_NEXT: Words<Partial<Record<PlanFase, string>>> = {
  nn: {
    innspel: 'Det neste er innspel frå partnarane og utvala.', hoyring: 'Det neste er høyring hos partnarane.',
    tilrading: 'Det neste er at innspela blir handsama og planen tilrådd.', tilslutnad: 'Det neste er tilslutnad i Partnarskapsmøtet.',
    vedtak: 'Det neste er vedtak hos kvar partnar.', gjeldande: 'Det neste er at planen tek til å gjelde.',
    erstatta: 'Når planen har gjort sitt, tek ein annan plan over.',
  },
  nb: {
    innspel: 'Det neste er innspill fra partnerne og utvalgene.', hoyring: 'Det neste er høring hos partnerne.',
    tilrading: 'Det neste er at innspillene blir behandlet og planen tilrådd.', tilslutnad: 'Det neste er tilslutning i Partnerskapsmøtet.',
    vedtak: 'Det neste er vedtak hos hver partner.', gjeldande: 'Det neste er at planen begynner å gjelde.',
    erstatta: 'Når planen har gjort sitt, tar en annen plan over.',
  },
  en: {
    innspel: 'Next comes input from the partners and the committees.', hoyring: 'Next comes the consultation with the partners.',
    tilrading: 'Next the input is dealt with and the plan recommended.', tilslutnad: 'Next comes the endorsement of the partnership meeting.',
    vedtak: 'Next comes the decision of each partner.', gjeldande: 'Next the plan comes into force.',
    erstatta: 'When it has served its time, another plan takes over.',
  },
}

export const TILSTANDAR = ['ikkje-starta', 'under-arbeid', 'til-gjennomsyn', 'ferdig'] as const satisfies readonly KapittelTilstand[]

export const TILSTAND: Words<Record<KapittelTilstand, string>> = {
  nn: { 'ikkje-starta': 'Ikkje starta', 'under-arbeid': 'Under arbeid', 'til-gjennomsyn': 'Til gjennomsyn', ferdig: 'Ferdig' },
  nb: { 'ikkje-starta': 'Ikke startet', 'under-arbeid': 'Under arbeid', 'til-gjennomsyn': 'Til gjennomsyn', ferdig: 'Ferdig' },
  en: { 'ikkje-starta': 'Not started', 'under-arbeid': 'Being written', 'til-gjennomsyn': 'For review', ferdig: 'Finished' },
}

export const MALFORM: Words<{ nn: string; nb: string }> = {
  nn: { nn: 'Nynorsk', nb: 'Bokmål' }, nb: { nn: 'Nynorsk', nb: 'Bokmål' }, en: { nn: 'Nynorsk', nb: 'Bokmål' },
}
