// The terms of an utval: kinds of organ, roles of seats, sides, offices.
import type { Words } from '../../engine/i18n'
import type { PlassRolle, Side, UtvalKode, Verv } from '../../events.gen'

export const KODAR = ['PM', 'SSU', 'OU', 'FSU', 'UNDERUTVAL', 'NETTVERK', 'ARBEIDSGRUPPE', 'SSE'] as const satisfies readonly UtvalKode[]

export const KODE: Words<Record<UtvalKode, string>> = {
  nn: {
    PM: 'Partnarskapsmøte', SSU: 'Strategisk samarbeidsutval', OU: 'Områdeutval', FSU: 'Fagleg samarbeidsutval',
    UNDERUTVAL: 'Underutval', NETTVERK: 'Nettverk', ARBEIDSGRUPPE: 'Arbeidsgruppe', SSE: 'Sekretariat',
  },
  nb: {
    PM: 'Partnerskapsmøte', SSU: 'Strategisk samarbeidsutvalg', OU: 'Områdeutvalg', FSU: 'Faglig samarbeidsutvalg',
    UNDERUTVAL: 'Underutvalg', NETTVERK: 'Nettverk', ARBEIDSGRUPPE: 'Arbeidsgruppe', SSE: 'Sekretariat',
  },
  en: {
    PM: 'Partnership meeting', SSU: 'Strategic committee', OU: 'Area committee', FSU: 'Professional committee',
    UNDERUTVAL: 'Subcommittee', NETTVERK: 'Network', ARBEIDSGRUPPE: 'Working group', SSE: 'Secretariat',
  },
}

export const ROLLAR = [
  'representant', 'fastlege', 'kommuneoverlege', 'brukarrepresentant', 'tillitsvald', 'ks', 'utvalsleiing', 'sekretaer', 'observator',
] as const satisfies readonly PlassRolle[]

export const ROLLE: Words<Record<PlassRolle, string>> = {
  nn: {
    representant: 'representant', fastlege: 'fastlege', kommuneoverlege: 'kommuneoverlege',
    brukarrepresentant: 'brukarrepresentant', tillitsvald: 'representant for hovudsamanslutningane', ks: 'representant for KS',
    utvalsleiing: 'leiar eller nestleiar i eit anna utval', sekretaer: 'sekretær', observator: 'observatør',
  },
  nb: {
    representant: 'representant', fastlege: 'fastlege', kommuneoverlege: 'kommuneoverlege',
    brukarrepresentant: 'brukerrepresentant', tillitsvald: 'representant for hovedsammenslutningene', ks: 'representant for KS',
    utvalsleiing: 'leder eller nestleder i et annet utvalg', sekretaer: 'sekretær', observator: 'observatør',
  },
  en: {
    representant: 'representative', fastlege: 'GP', kommuneoverlege: 'municipal chief medical officer',
    brukarrepresentant: 'patient representative', tillitsvald: 'representative of the union federations', ks: 'representative of KS',
    utvalsleiing: 'chair or deputy of another committee', sekretaer: 'secretary', observator: 'observer',
  },
}

export const SIDER = ['kommune', 'spesialist', 'anna'] as const satisfies readonly Side[]

export const SIDE: Words<Record<Side, string>> = {
  nn: { kommune: 'kommunane', spesialist: 'spesialisthelsetenesta', anna: 'ingen av sidene' },
  nb: { kommune: 'kommunene', spesialist: 'spesialisthelsetjenesten', anna: 'ingen av sidene' },
  en: { kommune: 'the municipalities', spesialist: 'specialist health', anna: 'neither side' },
}

export const VERVA = ['leiar', 'nestleiar'] as const satisfies readonly Verv[]

export const VERV: Words<Record<Verv, string>> = {
  nn: { leiar: 'leiar', nestleiar: 'nestleiar' },
  nb: { leiar: 'leder', nestleiar: 'nestleder' },
  en: { leiar: 'chair', nestleiar: 'deputy chair' },
}

/** The rhythms of reporting, in months. */
export const RYTMAR = [1, 2, 3, 4, 6, 12] as const

/** «kvar månad», «kvar 3. månad», «kvart år» */
export const RYTME: Words<(months: number) => string> = {
  nn: (m) => (m === 12 ? 'kvart år' : m === 1 ? 'kvar månad' : `kvar ${m}. månad`),
  nb: (m) => (m === 12 ? 'hvert år' : m === 1 ? 'hver måned' : `hver ${m}. måned`),
  en: (m) => (m === 12 ? 'every year' : m === 1 ? 'every month' : `every ${m} months`),
}

const HELD_FOR: Words<{ partnar: (rolle: string, partnar: string) => string; side: (rolle: string, side: string) => string }> = {
  nn: { partnar: (r, p) => `${r} frå ${p}`, side: (r, s) => `${r} frå ${s}` },
  nb: { partnar: (r, p) => `${r} fra ${p}`, side: (r, s) => `${r} fra ${s}` },
  en: { partnar: (r, p) => `${r} from ${p}`, side: (r, s) => `${r} from ${s}` },
}

/** «representant frå Alver», «brukarrepresentant frå kommunane», «fastlege» */
export function seatName(
  seat: { rolle: PlassRolle; side: Side; partnar?: string }, lang: keyof Words, partnar: (id: string) => string,
): string {
  const rolle = ROLLE[lang][seat.rolle]
  if (seat.partnar) return HELD_FOR[lang].partnar(rolle, partnar(seat.partnar))
  return seat.side === 'anna' ? rolle : HELD_FOR[lang].side(rolle, SIDE[lang][seat.side])
}
