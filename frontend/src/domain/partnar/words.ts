// The words of the partner pages.
import type { Words } from '../../engine/i18n'

const nn = {
  title: 'Partnarar', lead: 'Kommunane og dei i spesialisthelsetenesta som er partar i samarbeidet. Kvar av dei avgjer for seg.',
  none: 'Her er ingen partnarar enno', noneText: 'Her kjem kommunane og spesialistpartane i helsefellesskapet. Sekretariatet legg dei inn.',
  all: 'Alle partnarar', kommune: 'Kommunar', spesialist: 'Spesialisthelseteneste', left: 'Har gått ut',
  count: (n: number) => (n === 1 ? '1 partnar' : `${n} partnarar`),
  namn: 'Namn', organ: 'Avgjer for partnaren', malform: 'Målform', utval: 'Områdeutval', alleUtval: 'Høyrer til utvala', tiltak: 'Tiltak',
  about: 'Om partnaren', slag: 'Side', orgform: 'Organisasjonsform', kunnskap: 'Kunnskapsgrunnlag', kommunenummer: 'Kommunenummer', fra: 'Partnar frå', til: 'Partnar til', merknad: 'Merknad', kjelder: 'Kjelder',
  unknown: 'Ikkje oppgjeve', leftNow: 'Er ikkje lenger partnar.',
  owns: 'Eig', takesPart: 'Er med i', observes: 'Følgjer som observatør', noTiltak: 'Partnaren er ikkje med i noko tiltak enno.', noUtval: 'Ikkje knytt til noko utval.',
  tableOf: (what: string) => `Tabell: ${what}`,
}

export type PartnarWords = typeof nn

const nb: PartnarWords = {
  title: 'Partnere', lead: 'Kommunene og de i spesialisthelsetjenesten som er parter i samarbeidet. Hver av dem avgjør for seg.',
  none: 'Her er ingen partnere ennå', noneText: 'Her kommer kommunene og spesialistpartene i helsefellesskapet. Sekretariatet legger dem inn.',
  all: 'Alle partnere', kommune: 'Kommuner', spesialist: 'Spesialisthelsetjeneste', left: 'Har gått ut',
  count: (n) => (n === 1 ? '1 partner' : `${n} partnere`),
  namn: 'Navn', organ: 'Avgjør for partneren', malform: 'Målform', utval: 'Områdeutvalg', alleUtval: 'Hører til utvalgene', tiltak: 'Tiltak',
  about: 'Om partneren', slag: 'Side', orgform: 'Organisasjonsform', kunnskap: 'Kunnskapsgrunnlag', kommunenummer: 'Kommunenummer', fra: 'Partner fra', til: 'Partner til', merknad: 'Merknad', kjelder: 'Kilder',
  unknown: 'Ikke oppgitt', leftNow: 'Er ikke lenger partner.',
  owns: 'Eier', takesPart: 'Er med i', observes: 'Følger som observatør', noTiltak: 'Partneren er ikke med i noe tiltak ennå.', noUtval: 'Ikke knyttet til noe utvalg.',
  tableOf: (what) => `Tabell: ${what}`,
}

const en: PartnarWords = {
  title: 'Partners', lead: 'The municipalities and the specialist health services that are parties to the cooperation. Each decides for itself.',
  none: 'There are no partners yet', noneText: 'The municipalities and specialist parties of the partnership come here. The secretariat enters them.',
  all: 'All partners', kommune: 'Municipalities', spesialist: 'Specialist health', left: 'Have left',
  count: (n) => (n === 1 ? '1 partner' : `${n} partners`),
  namn: 'Name', organ: 'Decides for the partner', malform: 'Written standard', utval: 'Area committee', alleUtval: 'Belongs to the committees', tiltak: 'Measures',
  about: 'About the partner', slag: 'Side', orgform: 'Form of organisation', kunnskap: 'Knowledge base', kommunenummer: 'Municipality number', fra: 'Partner from', til: 'Partner until', merknad: 'Remark', kjelder: 'Sources',
  unknown: 'Not given', leftNow: 'Is no longer a partner.',
  owns: 'Owns', takesPart: 'Takes part in', observes: 'Follows as an observer', noTiltak: 'The partner takes part in no measure yet.', noUtval: 'Belongs to no committee.',
  tableOf: (what) => `Table: ${what}`,
}

export const words: Words<PartnarWords> = { nn, nb, en }
