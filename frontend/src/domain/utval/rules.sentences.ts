// What happened to the rules, the mandate and the alternates of an utval, in three languages.
import type { Words } from '../../engine/i18n'
import { after, inBrackets, type FactOf, type Names, type Sentences } from '../say'
import { MANDATSVAR, KVORUM, ruleName } from '../rulings'
import { SIDE } from './terms'

type Rules = Pick<Sentences<'utval'>, Extract<FactOf<'utval'>['type'],
  | 'utval.SuccessorNamed' | 'utval.ParentNamed' | 'utval.TermSet' | `utval.Mandate${string}` | `utval.Milestone${string}` | `utval.Alternate${string}`
  | 'utval.LeadershipRuled' | 'utval.DecisionsRuled' | 'utval.MeetingsRuled'>>

const FROM_TO: Words<{ from: string; to: string }> = { nn: { from: ' frå ', to: ' til ' }, nb: { from: ' fra ', to: ' til ' }, en: { from: ' from ', to: ' until ' } }

/** « frå 1. mai 2021 til juni 2022» */
function span(d: { fra?: string; til?: string }, n: Names, lang: keyof Words): string {
  return `${d.fra ? FROM_TO[lang].from + n.moment(d.fra) : ''}${d.til ? FROM_TO[lang].to + n.moment(d.til) : ''}`
}

const on = (m: string | undefined, n: Names) => (m ? ` ${n.moment(m)}` : '')

const nn: Rules = {
  'utval.SuccessorNamed': (d, n) => ({ did: `melde at ${n.utval(d.etterfolgjar)} tok over${span(d, n, 'nn')}`, was: `${n.utval(d.etterfolgjar)} tok over${span(d, n, 'nn')}`, quote: d.merknad }),
  'utval.ParentNamed': (d, n) => d.overordna
    ? { did: `la utvalet under ${n.utval(d.overordna)}`, was: `Utvalet vart lagt under ${n.utval(d.overordna)}`, quote: d.merknad }
    : { did: 'tok utvalet ut frå det som stod over', was: 'Utvalet står ikkje lenger under noko anna', quote: d.merknad },
  'utval.TermSet': (d, n) => d.fra || d.til
    ? { did: `sette verketida til utvalet${span(d, n, 'nn')}`, was: `Utvalet skal verke${span(d, n, 'nn')}`, quote: d.merknad }
    : { did: 'tok bort verketida til utvalet', was: 'Verketida til utvalet vart teken bort', quote: d.merknad },
  'utval.MandateProposed': (d, n) => ({
    did: `la fram eit mandat${d.spurde?.length ? ` og bad om godkjenning frå ${n.list(d.spurde.map(n.utval))}` : ''}`,
    was: `Eit mandat vart lagt fram${d.spurde?.length ? ` til godkjenning i ${n.list(d.spurde.map(n.utval))}` : ''}`, quote: d.ordlyd, quoteLang: d.malform,
  }),
  'utval.MandateAnswered': (d, n) => ({
    did: `førte svaret på mandatet frå ${n.utval(d.utval)}: ${MANDATSVAR.nn[d.utfall]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`,
    was: `${n.utval(d.utval)} svara på mandatet: ${MANDATSVAR.nn[d.utfall]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, quote: d.merknad,
  }),
  'utval.MandateAdopted': (d, n) => ({ did: `sette mandatet i kraft${on(d.dato, n)}`, was: `Mandatet gjeld${d.dato ? ` frå ${n.moment(d.dato)}` : ''}`, quote: d.merknad }),
  'utval.MandateWithdrawn': (d) => ({ did: 'trekte mandatet', was: 'Mandatet vart trekt', quote: d.merknad }),
  'utval.MilestonePlanned': (d, n) => ({ did: `la til milepælen «${d.namn}»${inBrackets(n.periode(d.frist), 'frist')}`, was: `Milepælen «${d.namn}» vart lagd til${inBrackets(n.periode(d.frist), 'frist')}` }),
  'utval.MilestoneRescheduled': (d, n) => ({
    did: `endra fristen for milepælen «${n.part(d.milepael)}»${after(n.periode(d.frist))}`, was: `Fristen for milepælen «${n.part(d.milepael)}» vart endra${after(n.periode(d.frist))}`, quote: d.merknad,
  }),
  'utval.MilestoneReached': (d, n) => ({ did: `melde at milepælen «${n.part(d.milepael)}» var nådd${on(d.dato, n)}`, was: `Milepælen «${n.part(d.milepael)}» vart nådd${on(d.dato, n)}` }),
  'utval.MilestoneDropped': (d, n) => ({ did: `tok bort milepælen «${n.part(d.milepael)}»`, was: `Milepælen «${n.part(d.milepael)}» vart teken bort`, quote: d.merknad }),
  'utval.AlternateNamed': (d, n) => ({
    did: `gjorde ${d.person === n.actor ? 'seg sjølv' : n.person(d.person)} til vara nr. ${d.rekkje} for plassen «${n.part(d.plass)}»${span(d, n, 'nn')}`,
    was: `${n.person(d.person)} vart vara nr. ${d.rekkje} for plassen «${n.part(d.plass)}»${span(d, n, 'nn')}`,
  }),
  'utval.AlternateEnded': (d, n) => ({
    did: `melde at ${n.person(d.person)} var vara for plassen «${n.part(d.plass)}» til ${n.moment(d.til)}`, was: `${n.person(d.person)} var vara for plassen «${n.part(d.plass)}» til ${n.moment(d.til)}`,
  }),
  'utval.LeadershipRuled': (d) => ({ did: 'fastsette kva side leiaren skal kome frå', was: `Det vart fastsett kva side leiaren skal kome frå${after(d.leiarSide ? SIDE.nn[d.leiarSide] : '')}`, quote: d.sagtNn, quoteLang: 'nn' }),
  'utval.DecisionsRuled': (d) => ({ did: 'fastsette korleis utvalet avgjer saker', was: 'Det vart fastsett korleis utvalet avgjer saker', quote: d.reglar.map((r) => ruleName(r, 'nn')).join('\n'), quoteLang: 'nn' }),
  'utval.MeetingsRuled': (d) => ({
    did: `fastsette korleis utvalet møtest${inBrackets(KVORUM.nn[d.kvorum], 'for å vere vedtaksført:')}`, was: `Det vart fastsett korleis utvalet møtest${inBrackets(KVORUM.nn[d.kvorum], 'for å vere vedtaksført:')}`, quote: d.merknad,
  }),
}

const nb: Rules = {
  'utval.SuccessorNamed': (d, n) => ({ did: `meldte at ${n.utval(d.etterfolgjar)} tok over${span(d, n, 'nb')}`, was: `${n.utval(d.etterfolgjar)} tok over${span(d, n, 'nb')}`, quote: d.merknad }),
  'utval.ParentNamed': (d, n) => d.overordna
    ? { did: `la utvalget under ${n.utval(d.overordna)}`, was: `Utvalget ble lagt under ${n.utval(d.overordna)}`, quote: d.merknad }
    : { did: 'tok utvalget ut fra det som sto over', was: 'Utvalget står ikke lenger under noe annet', quote: d.merknad },
  'utval.TermSet': (d, n) => d.fra || d.til
    ? { did: `satte virketiden til utvalget${span(d, n, 'nb')}`, was: `Utvalget skal virke${span(d, n, 'nb')}`, quote: d.merknad }
    : { did: 'tok bort virketiden til utvalget', was: 'Virketiden til utvalget ble tatt bort', quote: d.merknad },
  'utval.MandateProposed': (d, n) => ({
    did: `la fram et mandat${d.spurde?.length ? ` og ba om godkjenning fra ${n.list(d.spurde.map(n.utval))}` : ''}`,
    was: `Et mandat ble lagt fram${d.spurde?.length ? ` til godkjenning i ${n.list(d.spurde.map(n.utval))}` : ''}`, quote: d.ordlyd, quoteLang: d.malform,
  }),
  'utval.MandateAnswered': (d, n) => ({
    did: `førte svaret på mandatet fra ${n.utval(d.utval)}: ${MANDATSVAR.nb[d.utfall]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`,
    was: `${n.utval(d.utval)} svarte på mandatet: ${MANDATSVAR.nb[d.utfall]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, quote: d.merknad,
  }),
  'utval.MandateAdopted': (d, n) => ({ did: `satte mandatet i kraft${on(d.dato, n)}`, was: `Mandatet gjelder${d.dato ? ` fra ${n.moment(d.dato)}` : ''}`, quote: d.merknad }),
  'utval.MandateWithdrawn': (d) => ({ did: 'trakk mandatet', was: 'Mandatet ble trukket', quote: d.merknad }),
  'utval.MilestonePlanned': (d, n) => ({ did: `la til milepælen «${d.namn}»${inBrackets(n.periode(d.frist), 'frist')}`, was: `Milepælen «${d.namn}» ble lagt til${inBrackets(n.periode(d.frist), 'frist')}` }),
  'utval.MilestoneRescheduled': (d, n) => ({
    did: `endret fristen for milepælen «${n.part(d.milepael)}»${after(n.periode(d.frist))}`, was: `Fristen for milepælen «${n.part(d.milepael)}» ble endret${after(n.periode(d.frist))}`, quote: d.merknad,
  }),
  'utval.MilestoneReached': (d, n) => ({ did: `meldte at milepælen «${n.part(d.milepael)}» var nådd${on(d.dato, n)}`, was: `Milepælen «${n.part(d.milepael)}» ble nådd${on(d.dato, n)}` }),
  'utval.MilestoneDropped': (d, n) => ({ did: `tok bort milepælen «${n.part(d.milepael)}»`, was: `Milepælen «${n.part(d.milepael)}» ble tatt bort`, quote: d.merknad }),
  'utval.AlternateNamed': (d, n) => ({
    did: `gjorde ${d.person === n.actor ? 'seg selv' : n.person(d.person)} til vara nr. ${d.rekkje} for plassen «${n.part(d.plass)}»${span(d, n, 'nb')}`,
    was: `${n.person(d.person)} ble vara nr. ${d.rekkje} for plassen «${n.part(d.plass)}»${span(d, n, 'nb')}`,
  }),
  'utval.AlternateEnded': (d, n) => ({
    did: `meldte at ${n.person(d.person)} var vara for plassen «${n.part(d.plass)}» til ${n.moment(d.til)}`, was: `${n.person(d.person)} var vara for plassen «${n.part(d.plass)}» til ${n.moment(d.til)}`,
  }),
  'utval.LeadershipRuled': (d) => ({ did: 'fastsatte hvilken side lederen skal komme fra', was: `Det ble fastsatt hvilken side lederen skal komme fra${after(d.leiarSide ? SIDE.nb[d.leiarSide] : '')}`, quote: d.sagtNb || d.sagtNn, quoteLang: d.sagtNb ? 'nb' : 'nn' }),
  'utval.DecisionsRuled': (d) => ({ did: 'fastsatte hvordan utvalget avgjør saker', was: 'Det ble fastsatt hvordan utvalget avgjør saker', quote: d.reglar.map((r) => ruleName(r, 'nb')).join('\n'), quoteLang: 'nb' }),
  'utval.MeetingsRuled': (d) => ({
    did: `fastsatte hvordan utvalget møtes${inBrackets(KVORUM.nb[d.kvorum], 'for å være vedtaksført:')}`, was: `Det ble fastsatt hvordan utvalget møtes${inBrackets(KVORUM.nb[d.kvorum], 'for å være vedtaksført:')}`, quote: d.merknad,
  }),
}

const en: Rules = {
  'utval.SuccessorNamed': (d, n) => ({ did: `told that ${n.utval(d.etterfolgjar)} took over${span(d, n, 'en')}`, was: `${n.utval(d.etterfolgjar)} took over${span(d, n, 'en')}`, quote: d.merknad }),
  'utval.ParentNamed': (d, n) => d.overordna
    ? { did: `placed the committee under ${n.utval(d.overordna)}`, was: `The committee was placed under ${n.utval(d.overordna)}`, quote: d.merknad }
    : { did: 'took the committee out from under the one above', was: 'The committee no longer stands under another', quote: d.merknad },
  'utval.TermSet': (d, n) => d.fra || d.til
    ? { did: `set the term of the committee${span(d, n, 'en')}`, was: `The committee is to work${span(d, n, 'en')}`, quote: d.merknad }
    : { did: 'removed the term of the committee', was: 'The term of the committee was removed', quote: d.merknad },
  'utval.MandateProposed': (d, n) => ({
    did: `put forward a mandate${d.spurde?.length ? ` and asked ${n.list(d.spurde.map(n.utval))} to approve it` : ''}`,
    was: `A mandate was put forward${d.spurde?.length ? ` for approval by ${n.list(d.spurde.map(n.utval))}` : ''}`, quote: d.ordlyd, quoteLang: d.malform,
  }),
  'utval.MandateAnswered': (d, n) => ({
    did: `recorded the answer of ${n.utval(d.utval)} to the mandate: ${MANDATSVAR.en[d.utfall]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`,
    was: `${n.utval(d.utval)} answered the mandate: ${MANDATSVAR.en[d.utfall]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, quote: d.merknad,
  }),
  'utval.MandateAdopted': (d, n) => ({ did: `put the mandate into force${on(d.dato, n)}`, was: `The mandate holds${d.dato ? ` from ${n.moment(d.dato)}` : ''}`, quote: d.merknad }),
  'utval.MandateWithdrawn': (d) => ({ did: 'withdrew the mandate', was: 'The mandate was withdrawn', quote: d.merknad }),
  'utval.MilestonePlanned': (d, n) => ({ did: `added the milestone “${d.namn}”${inBrackets(n.periode(d.frist), 'due')}`, was: `The milestone “${d.namn}” was added${inBrackets(n.periode(d.frist), 'due')}` }),
  'utval.MilestoneRescheduled': (d, n) => ({
    did: `changed the deadline of the milestone “${n.part(d.milepael)}”${after(n.periode(d.frist))}`, was: `The deadline of the milestone “${n.part(d.milepael)}” was changed${after(n.periode(d.frist))}`, quote: d.merknad,
  }),
  'utval.MilestoneReached': (d, n) => ({ did: `reported the milestone “${n.part(d.milepael)}” reached${on(d.dato, n)}`, was: `The milestone “${n.part(d.milepael)}” was reached${on(d.dato, n)}` }),
  'utval.MilestoneDropped': (d, n) => ({ did: `dropped the milestone “${n.part(d.milepael)}”`, was: `The milestone “${n.part(d.milepael)}” was dropped`, quote: d.merknad }),
  'utval.AlternateNamed': (d, n) => ({
    did: `made ${d.person === n.actor ? 'herself or himself' : n.person(d.person)} alternate no. ${d.rekkje} for the seat “${n.part(d.plass)}”${span(d, n, 'en')}`,
    was: `${n.person(d.person)} became alternate no. ${d.rekkje} for the seat “${n.part(d.plass)}”${span(d, n, 'en')}`,
  }),
  'utval.AlternateEnded': (d, n) => ({
    did: `reported that ${n.person(d.person)} was alternate for the seat “${n.part(d.plass)}” until ${n.moment(d.til)}`, was: `${n.person(d.person)} was alternate for the seat “${n.part(d.plass)}” until ${n.moment(d.til)}`,
  }),
  'utval.LeadershipRuled': (d) => ({ did: 'ruled which side the chair comes from', was: `It was ruled which side the chair comes from${after(d.leiarSide ? SIDE.en[d.leiarSide] : '')}`, quote: d.sagtEn || d.sagtNn, quoteLang: d.sagtEn ? 'en' : 'nn' }),
  'utval.DecisionsRuled': (d) => ({ did: 'ruled how the committee decides', was: 'It was ruled how the committee decides', quote: d.reglar.map((r) => ruleName(r, 'en')).join('\n'), quoteLang: 'en' }),
  'utval.MeetingsRuled': (d) => ({
    did: `ruled how the committee meets${inBrackets(KVORUM.en[d.kvorum], 'quorum:')}`, was: `It was ruled how the committee meets${inBrackets(KVORUM.en[d.kvorum], 'quorum:')}`, quote: d.merknad,
  }),
}

export const rules: Words<Rules> = { nn, nb, en }

/** What milestones are called. */
export function milestoneNames(facts: FactOf<'utval'>[]): [string, string][] {
  return facts.flatMap((fact): [string, string][] => (fact.type === 'utval.MilestonePlanned' ? [[fact.data.milepael, fact.data.namn]] : []))
}
