// The commands on a plan, and how its row looks when they are done.
import { ask, newId, type Answer } from '../../engine/ask'
import type { Words } from '../../engine/i18n'
import type { KapittelTilstand, Malform, Periode, PlanFase, PlanSlag } from '../../events.gen'
import type { Kapittel, PlanRow } from '../rows'
import { withOne } from '../tell'
import { outlineWords, type OutlineWords } from './outline.words'
import { FASE, TILSTAND } from './terms'
import { inserted, moved, type Place } from './tree'
import { words } from './words'

const nowTrace = () => ({ seq: 0, time: new Date().toISOString() })

function tell(row: PlanRow, command: string, data: object, describe: Words, change: (now: PlanRow) => PlanRow): Promise<Answer> {
  return ask<PlanRow>('plan', command, { id: row.id, ...data }, { key: `plan/${row.id}`, describe, optimistic: (now) => change(now ?? row) })
}

function tellOfChapter(row: PlanRow, command: string, kapittel: string, data: object, say: (w: OutlineWords, lang: keyof Words) => string, change: (now: Kapittel) => Kapittel): void {
  const { nn, nb, en } = outlineWords
  void tell(row, command, { kapittel, ...data }, { nn: say(nn, 'nn'), nb: say(nb, 'nb'), en: say(en, 'en') }, only(kapittel, change))
}

/** One chapter changed, the others as they are. */
const only = (kapittel: string, change: (now: Kapittel) => Kapittel) => (row: PlanRow): PlanRow =>
  ({ ...row, kapittel: row.kapittel.map((c) => (c.kapittel === kapittel ? change(c) : c)) })

/** The same description in each language, made of that language's words. */
function inEach(say: (w: OutlineWords) => string): Words {
  return { nn: say(outlineWords.nn), nb: say(outlineWords.nb), en: say(outlineWords.en) }
}

export type NewPlan = { slag: PlanSlag; tittel: string; malform: Malform; periode: Periode; utval: string; kapittelmal: string }

/** Starts a plan, and gives its id. Its chapters come with the answer. */
export function startPlan({ kapittelmal, utval, ...rest }: NewPlan): string {
  const id = newId()
  const { nn, nb, en } = words
  const plan = { ...rest, ...(utval ? { utval } : {}), ...(kapittelmal ? { kapittelmal } : {}) }
  const data = { id, ...plan }
  void ask<PlanRow>('plan', 'Start', data, {
    key: `plan/${id}`, describe: { nn: nn.describeStart(plan.tittel), nb: nb.describeStart(plan.tittel), en: en.describeStart(plan.tittel) },
    optimistic: () => ({
      id, ...plan, fase: 'utkast', faseKjelder: [], flytt: [], kjelder: [], kapittel: [], versjonar: [], opphav: nowTrace(),
      spor: { tittel: nowTrace(), periode: nowTrace(), utval: nowTrace(), fase: nowTrace() },
    }),
  })
  return id
}

export function nameUtval(row: PlanRow, utval: string): void {
  const { nn, nb, en } = words
  const describe = { nn: nn.describeUtval(row.tittel), nb: nb.describeUtval(row.tittel), en: en.describeUtval(row.tittel) }
  void tell(row, 'NameUtval', utval ? { utval } : {}, describe, (now) => ({ ...now, utval: utval || undefined }))
}

export type PhaseMove = { fase: PlanFase; merknad: string; versjon?: string; erstattaAv?: string }

export function changePhase(row: PlanRow, { fase, merknad, versjon, erstattaAv }: PhaseMove): void {
  const data = { fase, sett: row.fase, ...(merknad ? { merknad } : {}), ...(versjon ? { versjon } : {}), ...(erstattaAv ? { erstattaAv } : {}) }
  const describe = { nn: words.nn.describeMove(row.tittel, FASE.nn[fase]), nb: words.nb.describeMove(row.tittel, FASE.nb[fase]), en: words.en.describeMove(row.tittel, FASE.en[fase]) }
  // Where it may go from there is the server's to say.
  void tell(row, 'ChangePhase', data, describe, (now) => ({ ...now, fase, flytt: [], faseMerknad: merknad || undefined, faseVersjon: versjon ?? now.faseVersjon, erstattaAv }))
}

/** Adds a chapter, and gives its id: one can go to it at once. */
export function addChapter(row: PlanRow, place: Place, tittel: string, malform: Malform): string {
  const [kapittel, tekst] = [newId(), newId()]
  const data = { kapittel, tekst, ...given(place), tittel, malform }
  const chapter: Kapittel = { kapittel, tekst, under: place.under || undefined, niva: 1, tittel, malform, ansvarleg: row.kapittel.find((c) => c.kapittel === place.under)?.ansvarleg, bidragsytarar: [], tilstand: 'ikkje-starta', opphav: nowTrace(), spor: nowTrace() }
  void tell(row, 'AddChapter', data, inEach((w) => w.describeAdd(tittel)), (now) => (
    now.kapittel.some((c) => c.kapittel === kapittel) ? now : { ...now, kapittel: inserted(now.kapittel, [chapter], place) }))
  return kapittel
}

export function moveChapter(row: PlanRow, chapter: Kapittel, place: Place): void {
  void tell(row, 'MoveChapter', { kapittel: chapter.kapittel, ...given(place) }, inEach((w) => w.describeMove(chapter.tittel)),
    (now) => ({ ...now, kapittel: moved(now.kapittel, chapter.kapittel, place) }))
}

/** What is empty is left out: it says the top, and first. */
function given({ under, etter }: Place): Partial<Place> {
  return { ...(under ? { under } : {}), ...(etter ? { etter } : {}) }
}

export function withdrawChapter(row: PlanRow, chapter: Kapittel, merknad: string): void {
  tellOfChapter(row, 'WithdrawChapter', chapter.kapittel, merknad ? { merknad } : {}, (w) => w.describeWithdraw(chapter.tittel),
    (c) => ({ ...c, trekt: true, trektMerknad: merknad || undefined }))
}

export function restoreChapter(row: PlanRow, chapter: Kapittel): void {
  tellOfChapter(row, 'RestoreChapter', chapter.kapittel, {}, (w) => w.describeRestore(chapter.tittel), (c) => ({ ...c, trekt: undefined, trektMerknad: undefined }))
}

export function nameResponsible(row: PlanRow, chapter: Kapittel, partnar: string): void {
  tellOfChapter(row, 'NameResponsible', chapter.kapittel, { ...(partnar ? { partnar } : {}), sett: chapter.ansvarleg ?? '' }, (w) => w.describeResponsible(chapter.tittel),
    (c) => ({ ...c, ansvarleg: partnar || undefined }))
}

export function addContributor(row: PlanRow, chapter: Kapittel, partnar: string): void {
  tellOfChapter(row, 'AddContributor', chapter.kapittel, { partnar }, (w) => w.describeContributors(chapter.tittel),
    (c) => ({ ...c, bidragsytarar: withOne(c.bidragsytarar, partnar, (p) => p) }))
}

export function removeContributor(row: PlanRow, chapter: Kapittel, partnar: string): void {
  tellOfChapter(row, 'RemoveContributor', chapter.kapittel, { partnar }, (w) => w.describeContributors(chapter.tittel),
    (c) => ({ ...c, bidragsytarar: c.bidragsytarar.filter((p) => p !== partnar) }))
}

export function chooseMalform(row: PlanRow, chapter: Kapittel, malform: Malform): void {
  tellOfChapter(row, 'ChooseChapterMalform', chapter.kapittel, { malform }, (w) => w.describeMalform(chapter.tittel), (c) => ({ ...c, malform }))
}

export function setState(row: PlanRow, chapter: Kapittel, tilstand: KapittelTilstand): void {
  tellOfChapter(row, 'SetChapterState', chapter.kapittel, { tilstand }, (w, lang) => w.describeState(chapter.tittel, TILSTAND[lang][tilstand]), (c) => ({ ...c, tilstand }))
}
