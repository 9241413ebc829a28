// The terms of an utval: kinds of organ, roles of seats, sides, offices.
import type { Words } from '../../engine/i18n'
import type { UtvalKode, Verv } from '../../events.gen'

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

export { ROLLAR, ROLLE, SIDE, SIDER, seatName } from '../seats'
