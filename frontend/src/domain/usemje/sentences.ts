// What happened to a disagreement, in three languages.
import type { Words } from '../../engine/i18n'
import type { UsemjeNiva, UsemjeUtfall } from '../../events.gen'
import { inBrackets, type Names, type Sentences } from '../say'

export const NIVA: Words<Record<UsemjeNiva, string>> = {
  nn: { OU: 'områdeutvalet', SSU: 'SSU', leiing: 'leiinga hos partnarane', nemnd: 'Tvisteløysingsnemnda' },
  nb: { OU: 'områdeutvalget', SSU: 'SSU', leiing: 'ledelsen hos partnerne', nemnd: 'Tvisteløsningsnemnda' },
  en: { OU: 'the area committee', SSU: 'the strategic committee', leiing: 'the leadership of the partners', nemnd: 'the national dispute board' },
}

export const UTFALL: Words<Record<UsemjeUtfall, string>> = {
  nn: { semje: 'semje', rettleiing: 'etter rettleiing frå nemnda', trekt: 'trekt', avvist: 'avvist' },
  nb: { semje: 'enighet', rettleiing: 'etter veiledning fra nemnda', trekt: 'trukket', avvist: 'avvist' },
  en: { semje: 'agreement', rettleiing: 'by guidance from the board', trekt: 'withdrawn', avvist: 'rejected' },
}

/** The organ where it is named, else the level. */
const place = (d: { niva: UsemjeNiva; utval?: string }, n: Names, lang: keyof Words) => (d.utval ? n.utval(d.utval) : NIVA[lang][d.niva])

export const sentences: Words<Sentences<'usemje'>> = {
  nn: {
    'usemje.Raised': (d, n) => ({ did: `melde ei usemje til ${place(d, n, 'nn')}`, was: `Ei usemje vart meld til ${place(d, n, 'nn')}`, quote: d.ord, quoteLang: d.malform }),
    'usemje.PositionStated': (d, n) => ({ did: `førte standpunktet til ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} gav standpunktet sitt`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Escalated': (d, n) => ({ did: `løfta usemja til ${place(d, n, 'nn')}`, was: `Usemja vart løfta til ${place(d, n, 'nn')}`, quote: d.grunn }),
    'usemje.PapersPrepared': (d) => ({ did: `gjorde klar papir utan personopplysningar til ${NIVA.nn[d.niva]}${inBrackets(d.stadfesta ? 'lesne og stadfesta' : '')}`, was: `Papir utan personopplysningar til ${NIVA.nn[d.niva]} vart gjorde klare${inBrackets(d.stadfesta ? 'lesne og stadfesta' : '')}`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Answered': (d) => ({ did: `førte svaret frå ${NIVA.nn[d.niva]}`, was: `Svaret frå ${NIVA.nn[d.niva]} kom`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Resolved': (d) => ({ did: `avslutta usemja${inBrackets(UTFALL.nn[d.utfall])}`, was: `Usemja vart avslutta${inBrackets(UTFALL.nn[d.utfall])}`, quote: d.ord }),
  },
  nb: {
    'usemje.Raised': (d, n) => ({ did: `meldte en uenighet til ${place(d, n, 'nb')}`, was: `En uenighet ble meldt til ${place(d, n, 'nb')}`, quote: d.ord, quoteLang: d.malform }),
    'usemje.PositionStated': (d, n) => ({ did: `førte standpunktet til ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} ga standpunktet sitt`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Escalated': (d, n) => ({ did: `løftet uenigheten til ${place(d, n, 'nb')}`, was: `Uenigheten ble løftet til ${place(d, n, 'nb')}`, quote: d.grunn }),
    'usemje.PapersPrepared': (d) => ({ did: `gjorde klar papirer uten personopplysninger til ${NIVA.nb[d.niva]}${inBrackets(d.stadfesta ? 'lest og bekreftet' : '')}`, was: `Papirer uten personopplysninger til ${NIVA.nb[d.niva]} ble gjort klare${inBrackets(d.stadfesta ? 'lest og bekreftet' : '')}`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Answered': (d) => ({ did: `førte svaret fra ${NIVA.nb[d.niva]}`, was: `Svaret fra ${NIVA.nb[d.niva]} kom`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Resolved': (d) => ({ did: `avsluttet uenigheten${inBrackets(UTFALL.nb[d.utfall])}`, was: `Uenigheten ble avsluttet${inBrackets(UTFALL.nb[d.utfall])}`, quote: d.ord }),
  },
  en: {
    'usemje.Raised': (d, n) => ({ did: `reported a disagreement to ${place(d, n, 'en')}`, was: `A disagreement was reported to ${place(d, n, 'en')}`, quote: d.ord, quoteLang: d.malform }),
    'usemje.PositionStated': (d, n) => ({ did: `recorded the position of ${n.partnar(d.partnar)}`, was: `${n.partnar(d.partnar)} stated its position`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Escalated': (d, n) => ({ did: `took the disagreement to ${place(d, n, 'en')}`, was: `The disagreement went on to ${place(d, n, 'en')}`, quote: d.grunn }),
    'usemje.PapersPrepared': (d) => ({ did: `prepared papers without personal data for ${NIVA.en[d.niva]}${inBrackets(d.stadfesta ? 'read and confirmed' : '')}`, was: `Papers without personal data were prepared for ${NIVA.en[d.niva]}${inBrackets(d.stadfesta ? 'read and confirmed' : '')}`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Answered': (d) => ({ did: `recorded the answer of ${NIVA.en[d.niva]}`, was: `The answer of ${NIVA.en[d.niva]} came`, quote: d.ord, quoteLang: d.malform }),
    'usemje.Resolved': (d) => ({ did: `ended the disagreement${inBrackets(UTFALL.en[d.utfall])}`, was: `The disagreement ended${inBrackets(UTFALL.en[d.utfall])}`, quote: d.ord }),
  },
}
