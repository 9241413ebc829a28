// Chance from a seed: the same seed gives the same cases on every machine.

/** A stream of chance: sfc32, seeded from the words of a name. */
export class Random {
  /** @param {string} name */
  constructor(name) {
    ;[this.a, this.b, this.c, this.d] = [1, 2, 3, 4].map((salt) => hash(name, salt))
    for (let n = 0; n < 12; n++) this.next()
  }

  /** A whole number from 0 to 2^32 − 1. */
  next() {
    const t = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0
    return t >>> 0
  }

  /** A whole number from 0 up to, not including, n; 0 where n is 0. */
  below(n) {
    return n < 1 ? 0 : this.next() % n
  }

  /** A whole number from low to high, both included. */
  between(low, high) {
    return low + this.below(high - low + 1)
  }

  /** True in so many of a hundred. */
  chance(percent) {
    return this.below(100) < percent
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[this.below(list.length)]
  }

  /** A few of a list, in its order. @template T @param {readonly T[]} list @param {number} percent @returns {T[]} */
  some(list, percent) {
    return list.filter(() => this.chance(percent))
  }

  /** A random number of things, made one after the other. @template T @param {number} low @param {number} high @param {(index: number) => T} make @returns {T[]} */
  many(low, high, make) {
    return Array.from({ length: this.between(low, high) }, (_, index) => make(index))
  }

  /** Both ends of a random range within 0 … size, in order. @returns {[number, number]} */
  range(size) {
    const a = this.below(size + 1)
    // Half of the ranges are short, as those that people select are.
    const b = this.chance(50) ? Math.min(size, a + this.below(12)) : this.below(size + 1)
    return a < b ? [a, b] : [b, a]
  }
}

/** FNV-1a, 32 bits, then mixed. @param {string} text @param {number} salt */
function hash(text, salt) {
  let h = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}
