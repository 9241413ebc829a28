// The time of a meeting: the fields of its form, and how they are read.
import type { AskField, Values } from '../AskDialog'
import { dayAndClock, momentAt } from '../moments'
import type { MoteRow } from '../rows'
import type { Times } from './commands'
import type { MoteWords } from './words'

export function timeFields(w: MoteWords, row?: MoteRow): AskField[] {
  const [from, to] = [dayAndClock(row?.start), dayAndClock(row?.slutt)]
  return [
    { kind: 'date', name: 'dag', label: w.day, required: true, initial: from.day },
    { kind: 'time', name: 'start', label: w.start, required: true, initial: from.clock },
    { kind: 'time', name: 'slutt', label: w.slutt, initial: to.clock },
    { kind: 'text', name: 'stad', label: w.stad, max: 200, initial: row?.stad ?? '' },
    { kind: 'text', name: 'lenkje', label: w.lenkje, max: 500, initial: row?.lenkje ?? '' },
  ]
}

export function timeFaults(w: MoteWords) {
  return (v: Values): (readonly [string, string | false])[] => {
    const times = readTimes(v)
    return [
      ['start', v('dag') !== '' && v('start') !== '' && !times.start && w.wrongTime],
      ['slutt', v('slutt') !== '' && (!times.slutt || times.slutt <= times.start) && w.ends],
      ['lenkje', v('lenkje') !== '' && !v('lenkje').startsWith('https://') && w.badLink],
    ]
  }
}

export function readTimes(v: Values): Times {
  return {
    start: momentAt(v('dag'), v('start')) ?? '', slutt: v('slutt') ? (momentAt(v('dag'), v('slutt')) ?? '') : '', stad: v('stad').trim(), lenkje: v('lenkje').trim(),
  }
}
