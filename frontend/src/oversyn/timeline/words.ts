import type { Words } from '../../engine/i18n'

const nn = {
  label: 'Tidslinje over tiltak', tiltak: 'Tiltak', time: 'Tid',
  help: 'Pil opp og ned går mellom tiltaka, pil høgre og venstre mellom steg og milepælar. Perioden i filteret styrer kva år tidslinja viser.',
  frame: 'Tidsramme', steg: 'Steg', milepael: 'Milepæl',
  stand: { ahead: '', late: 'forseinka', done: 'gjennomført' }, reached: 'nådd',
  noTime: 'Inga tid er sett', steps: (done: number, all: number) => `${done} av ${all} steg gjort`,
  next: (name: string, when: string) => `Neste: ${name}${when ? ` (${when})` : ''}`, late: (n: number) => (n === 1 ? '1 frist er ute' : `${n} fristar er ute`),
  waits: 'Ventar på', early: 'skal ta til før det er ferdig', today: 'I dag', begins: (when: string) => `frå ${when}`, outside: 'Utanfor perioden som blir vist',
  legend: 'Teikn', half: ['1. halvår', '2. halvår'],
}
export type TimelineWords = typeof nn
const nb: TimelineWords = {
  label: 'Tidslinje over tiltak', tiltak: 'Tiltak', time: 'Tid',
  help: 'Pil opp og ned går mellom tiltakene, pil høyre og venstre mellom steg og milepæler. Perioden i filteret styrer hvilke år tidslinjen viser.',
  frame: 'Tidsramme', steg: 'Steg', milepael: 'Milepæl',
  stand: { ahead: '', late: 'forsinket', done: 'gjennomført' }, reached: 'nådd',
  noTime: 'Ingen tid er satt', steps: (done, all) => `${done} av ${all} steg gjort`,
  next: (name, when) => `Neste: ${name}${when ? ` (${when})` : ''}`, late: (n) => (n === 1 ? '1 frist er ute' : `${n} frister er ute`),
  waits: 'Venter på', early: 'skal begynne før det er ferdig', today: 'I dag', begins: (when) => `fra ${when}`, outside: 'Utenfor perioden som vises',
  legend: 'Tegn', half: ['1. halvår', '2. halvår'],
}
const en: TimelineWords = {
  label: 'Timeline of measures', tiltak: 'Measure', time: 'Time',
  help: 'Arrow up and down go between the measures, right and left between steps and milestones. The period of the filter decides which years are shown.',
  frame: 'Time frame', steg: 'Step', milepael: 'Milestone',
  stand: { ahead: '', late: 'late', done: 'carried out' }, reached: 'reached',
  noTime: 'No time is set', steps: (done, all) => `${done} of ${all} steps done`,
  next: (name, when) => `Next: ${name}${when ? ` (${when})` : ''}`, late: (n) => (n === 1 ? '1 deadline has passed' : `${n} deadlines have passed`),
  waits: 'Waits for', early: 'is to begin before it is finished', today: 'Today', begins: (when) => `from ${when}`, outside: 'Outside the period shown',
  legend: 'Signs', half: ['1st half', '2nd half'],
}
export const words: Words<TimelineWords> = { nn, nb, en }
