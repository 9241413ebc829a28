// The same cases as backend/domain/fodselsnummer_test.go. No number stands in this file: it could be somebody's.
import { describe, expect, it } from 'vitest'
import { findFodselsnummer, holdsFodselsnummer } from './fodselsnummer'

const weighted = (number: string, weights: string) =>
  Array.from(weights).reduce((sum, weight, i) => sum + Number(number[i]) * Number(weight), 0) % 11 === 0

const two = (n: number) => String(n).padStart(2, '0')

/** A number with right check digits for a date as written and an individual number, or one of the next. */
function firstNumberFor(date: string, individual: number): string {
  for (let i = individual; i < individual + 20; i++) {
    for (let check = 0; check < 100; check++) {
      const number = `${date}${String(i).padStart(3, '0')}${two(check)}`
      if (weighted(number, '3761894521') && weighted(number, '54327654321')) return number
    }
  }
  throw new Error(`no number for ${date}`)
}

describe('fødselsnummer', () => {
  it.each([
    ['born in the last century', '170568', 100, true],
    ['born in this century', '170505', 600, true],
    ['born in this century, last series', '170505', 950, true],
    ['born before 1900', '170560', 700, true],
    ['born 1940 to 1999, last series', '170545', 950, true],
    ['series not used for that year', '170545', 600, false],
    ['series not used for that year either', '170577', 800, false],
    ['D-number', '570568', 100, true],
    ['H-number', '174568', 100, true],
    ['day 32', '320168', 100, false],
    ['day 0', '000168', 100, false],
    ['D-number with day 0', '400168', 100, false],
    ['month 13', '011368', 100, false],
    ['month 0', '010068', 100, false],
    ['31 April', '310468', 100, false],
    ['29 February in a leap year', '290268', 100, true],
    ['29 February in no leap year', '290267', 100, false],
    ['29 February 2000', '290200', 600, true],
    ['29 February 1900, which there was not', '290200', 100, false],
  ])('%s', (_name, date, individual, found) => {
    expect(holdsFodselsnummer(firstNumberFor(date, individual))).toBe(found)
  })

  const n = firstNumberFor('170568', 100)
  const [day, month, year, rest] = [n.slice(0, 2), n.slice(2, 4), n.slice(4, 6), n.slice(6)]

  it('finds it in a sentence and with separators', () => {
    for (const text of [
      n, `Gjeld ${n}.`, `(${n})`, `fnr:${n}`, `æ${n}å`, `${n} og ${n}`, `${n.slice(0, 6)} ${rest}`, `${n.slice(0, 6)}-${rest}`,
      `${n.slice(0, 6)}\u00a0${rest}`, `${day}.${month}.${year} ${rest}`, `${day} ${month} ${year} ${rest}`, `1-${n}`, `12 ${n}`,
    ]) expect(holdsFodselsnummer(text), text.replace(n, '<number>')).toBe(true)
  })

  it('leaves other digits alone', () => {
    for (const text of [
      '', '1', n.slice(0, 10), `1${n}`, `${n}1`, `${n.slice(0, 6)}  ${rest}`, `${n.slice(0, 6)}/${rest}`, '2022-2024',
      '21. november 2026 kl. 14.03', 'tlf. 55 55 55 55', '0190a6c4-1d2e-7abc-8def-0123456789ab', '0'.repeat(11), '9'.repeat(11),
    ]) expect(holdsFodselsnummer(text), text).toBe(false)
  })

  it('checks both check digits', () => {
    for (let check = 0; check < 100; check++) {
      const other = n.slice(0, 9) + two(check)
      if (other !== n) expect(holdsFodselsnummer(other), `check digits ${two(check)}`).toBe(false)
    }
  })

  it('tells where each stands', () => {
    const text = `Sjå ${n}, og ${n.slice(0, 6)} ${rest}`
    expect(findFodselsnummer(text).map(({ from, to }) => text.slice(from, to))).toEqual([n, `${n.slice(0, 6)} ${rest}`])
  })
})
