// The terms of a seat, as every room that tells of seats says them.
import type { Words } from '../engine/i18n'
import type { PlassRolle, Side } from '../events.gen'

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
