// The numbers of saker, as people say them: «OU Voss 07/26».
import { useMemo } from 'react'
import { ask } from '../engine/ask'
import { useLang, type Lang } from '../engine/i18n'
import { useRows } from '../engine/live'
import { shortName } from './names'
import type { SakKort, SaksnummerRow, UtvalRow } from './rows'
import { inEach } from './tell'

const two = (n: number) => String(n).padStart(2, '0')

export function writeNumber(utval: string, aar: number, nummer: number): string {
  return `${utval} ${two(nummer)}/${two(aar % 100)}`.trim()
}

/** The numbers of each sak, the newest first: it gets one in each utval that treats it. */
export function numbersFrom(given: readonly SaksnummerRow[], utvala: readonly UtvalRow[], lang: Lang): ReadonlyMap<string, { utval: string; text: string }[]> {
  const called = new Map(utvala.map((u) => [u.id, shortName(u, lang)]))
  const found = new Map<string, { utval: string; text: string; seq: number }[]>()
  for (const { utval, aar, gitt } of given) {
    for (const one of gitt) {
      found.set(one.sak, [...(found.get(one.sak) ?? []), { utval, text: writeNumber(called.get(utval) ?? '', aar, one.nummer), seq: one.spor.seq }].sort((a, b) => b.seq - a.seq))
    }
  }
  return found
}

export type SakNumbers = { of: (sak: string) => string; in: (sak: string, utval: string) => string }

/** The number of a sak: the newest one, or that of one utval. '' where it has none. */
export function useSakNumbers(): SakNumbers {
  const lang = useLang()
  const given = useRows<SaksnummerRow>('saksnummer').rows
  const utvala = useRows<UtvalRow>('utval').rows
  return useMemo(() => {
    const all = numbersFrom(given.map((r) => r.row), utvala.map((r) => r.row), lang)
    return { of: (sak) => all.get(sak)?.[0]?.text ?? '', in: (sak, utval) => all.get(sak)?.find((n) => n.utval === utval)?.text ?? '' }
  }, [given, utvala, lang])
}

/** The thing that gives the numbers of an utval in a year: a UUID of version 5 (RFC 9562), the utval as name space and the year as name. */
export async function numbersThing(utval: string, aar: number): Promise<string> {
  const space = (utval.replaceAll('-', '').match(/../g) ?? []).map((hex) => parseInt(hex, 16))
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-1', new Uint8Array([...space, ...new TextEncoder().encode(String(aar))]))).slice(0, 16)
  sum[6] = ((sum[6] ?? 0) & 0x0f) | 0x50
  sum[8] = ((sum[8] ?? 0) & 0x3f) | 0x80
  const hex = [...sum].map((b) => b.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const describe = { nn: (t: string) => `Gi saka «${t}» nummer`, nb: (t: string) => `Gi saken «${t}» nummer`, en: (t: string) => `Give the case “${t}” a number` }

/** Gives the sak the next number of the utval in this year; it keeps the one that it has. */
export async function giveNumber(sak: Pick<SakKort, 'id' | 'tittel'>, utval: string, aar: number): Promise<void> {
  const id = await numbersThing(utval, aar)
  void ask('saksnummer', 'Give', { id, utval, aar, sak: sak.id }, { key: `saksnummer/${id}`, describe: inEach(describe, (say) => say(sak.tittel)) })
}
