// The words of what waits in saker, meetings and decisions.
import type { Words } from '../engine/i18n'

const nn = {
  overdue: 'Fristen er ute', more: (n: number) => `${n} til`,
  matter: { receive: 'Sak som ventar på å bli teken inn i køen', papers: 'Papir å lese før møtet', decide: 'Vedtaket dykkar er ikkje ført', protocol: 'Protokoll som skal sendast ut eller godkjennast', read: 'Protokoll til gjennomlesing', usemje: 'Usemje som ikkje er løyst', unsent: 'Møtet sende saka vidare, men ho er ikkje komen fram', unraised: 'Møtet slo fast usemje, men ho er ikkje reist' }, meeting: (u: string, d: string) => `Møte i ${u} ${d}`, by_: (d: string) => `innan ${d}`,
}

const nb: typeof nn = {
  overdue: 'Fristen er ute', more: (n) => `${n} til`,
  matter: { receive: 'Sak som venter på å bli tatt inn i køen', papers: 'Papirer å lese før møtet', decide: 'Vedtaket deres er ikke ført', protocol: 'Protokoll som skal sendes ut eller godkjennes', read: 'Protokoll til gjennomlesing', usemje: 'Uenighet som ikke er løst', unsent: 'Møtet sendte saken videre, men den er ikke kommet fram', unraised: 'Møtet slo fast uenighet, men den er ikke reist' }, meeting: (u, d) => `Møte i ${u} ${d}`, by_: (d) => `innen ${d}`,
}

const en: typeof nn = {
  overdue: 'Overdue', more: (n) => `${n} more`,
  matter: { receive: 'A case that waits to be taken on the queue', papers: 'Papers to read before the meeting', decide: 'Your decision has not been recorded', protocol: 'Minutes to send out or approve', read: 'Minutes to read through', usemje: 'A disagreement that is not resolved', unsent: 'The meeting sent the case on, but it has not arrived', unraised: 'The meeting told of a disagreement, but it has not been raised' }, meeting: (u, d) => `Meeting of ${u} ${d}`, by_: (d) => `by ${d}`,
}

export const words: Words<typeof nn> = { nn, nb, en }
