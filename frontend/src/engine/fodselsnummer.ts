// The twin of backend/domain/fodselsnummer.go: finds a valid fødselsnummer, D-number or H-number in
// a text. It has no place here, for the log is never rewritten, so the writer is told at once.

/** Where a number stands, in UTF-16 units. */
export type NumberFound = { from: number; to: number }

const DIGITS = 11

// The weights of the two check digits, from the regulation on the population register
// (folkeregisterforskriften § 2-2-1). Each weighted sum is a multiple of 11.
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

const digitAt = (text: string, i: number) => {
  const digit = text.charCodeAt(i) - 48
  return digit >= 0 && digit <= 9 ? digit : -1
}
const isDigit = (text: string, i: number) => digitAt(text, i) >= 0
const mayBreakBefore = (n: number) => n === 2 || n === 4 || n === 6

/** True where such a number stands anywhere in the text. */
export function holdsFodselsnummer(text: string): boolean {
  return findFodselsnummer(text).length > 0
}

/** Every such number in the text: eleven digits with one separator at most between day, month, year and the five last. */
export function findFodselsnummer(text: string): NumberFound[] {
  const found: NumberFound[] = []
  // Most texts have no eleven digits at all, and this runs at each key.
  if (!/(?:\d[ \-.\u00a0]?){11}/.test(text)) return found
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text, i) || isDigit(text, i - 1)) continue
    const to = endOfNumber(text, i)
    if (to > 0) found.push({ from: i, to })
  }
  return found
}

/** Where the number that begins here ends; 0 where none does. */
function endOfNumber(text: string, start: number): number {
  const digits: number[] = []
  let i = start
  for (; digits.length < DIGITS; i++) {
    if (mayBreakBefore(digits.length) && isDigit(text, i - 1) && /[ \-.\u00a0]/.test(text.charAt(i))) i++
    const digit = digitAt(text, i)
    if (digit < 0) return 0
    digits.push(digit)
  }
  return !isDigit(text, i) && checkDigitsHold(digits) && dateHolds(digits) ? i : 0
}

function checkDigitsHold(digits: number[]): boolean {
  const sum = (weights: number[]) => digits.reduce((all, digit, i) => all + digit * (weights[i] ?? 0), 0)
  return sum(firstWeights) % 11 === 0 && sum(secondWeights) % 11 === 0
}

const numberOf = (digits: number[]) => digits.reduce((all, digit) => all * 10 + digit, 0)

// A D-number has 40 added to the day, an H-number 40 to the month.
const less40 = (n: number) => (n > 40 ? n - 40 : n)

function dateHolds(digits: number[]): boolean {
  const day = less40(numberOf(digits.slice(0, 2)))
  const month = less40(numberOf(digits.slice(2, 4)))
  const year = numberOf(digits.slice(4, 6))
  const century = centuryOf(year, numberOf(digits.slice(6, 9)))
  return century > 0 && day >= 1 && month >= 1 && month <= 12 && day <= daysIn(month, century + year)
}

/** The century, by which series of individual numbers are used for which years of birth; 0 = none. */
function centuryOf(year: number, individual: number): number {
  if (individual <= 499) return 1900
  if (individual <= 749 && year >= 54) return 1800
  if (year <= 39) return 2000
  return individual >= 900 ? 1900 : 0
}

// Day 0 of the next month is the last of this one.
const daysIn = (month: number, year: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
