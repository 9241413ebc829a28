// A plan as it stood: by a version with a name, at a moment, or now. Enough of it to tell which chapters
// are other than before; the words themselves are asked for when somebody wants to see them.
import { read, type Answered } from '../engine/read'
import type { PlanRow, PlanVersion, TextDocument } from '../domain/rows'

/** Which picture: a version by its id, a moment, the plan as it is, or before it was begun. */
export type Which = { kind: 'version'; id: string } | { kind: 'moment'; at: string } | { kind: 'now' } | { kind: 'start' }

export type Part = {
  kapittel: string
  tekst: string
  tittel: string
  malform: 'nn' | 'nb'
  nummer: string
  under: string
  /** The version of the text, and the hash of what it says. */
  v: number
  hash: string
}

/** In the address: «v.<id>», «t.<moment>», «no», «start». */
export function writeWhich(which: Which): string {
  switch (which.kind) {
    case 'version': return `v.${which.id}`
    case 'moment': return `t.${which.at}`
    case 'now': return 'no'
    case 'start': return 'start'
  }
}

export function readWhich(text: string): Which | undefined {
  if (text === 'no') return { kind: 'now' }
  if (text === 'start') return { kind: 'start' }
  const rest = text.slice(2)
  if (rest === '') return undefined
  return text.startsWith('v.') ? { kind: 'version', id: rest } : text.startsWith('t.') ? { kind: 'moment', at: rest } : undefined
}

const AT_ONCE = 4 // texts asked for at the same time: a plan may have many, and others ask too

/** Reads the picture of a plan. */
export async function readPicture(plan: string, which: Which): Promise<Answered<Part[]>> {
  switch (which.kind) {
    case 'start': return { ok: true, data: [] }
    case 'version': {
      const answer = await read<PlanVersion>(`/api/plan/${plan}/versjon/${which.id}`)
      return answer.ok ? { ok: true, data: answer.data.kapittel.map((c) => ({ ...c, under: c.under ?? '', v: c.versjon })) } : answer
    }
    default: {
      const at = which.kind === 'moment' ? `?at=${encodeURIComponent(which.at)}` : ''
      const answer = await read<{ row: PlanRow }>(`/api/plan/${plan}${at}`)
      return answer.ok ? withTexts(answer.data.row, at) : answer
    }
  }
}

async function withTexts(row: PlanRow, at: string): Promise<Answered<Part[]>> {
  const chapters = row.kapittel.filter((c) => c.nummer)
  const parts: Part[] = []
  for (let i = 0; i < chapters.length; i += AT_ONCE) {
    const some = chapters.slice(i, i + AT_ONCE)
    const texts = await Promise.all(some.map((c) => read<TextDocument>(`/api/tekst/${c.tekst}/dokument${at}`)))
    for (const [n, c] of some.entries()) {
      const text = texts[n]
      if (!text?.ok) return text ?? { ok: true, data: parts }
      parts.push({ kapittel: c.kapittel, tekst: c.tekst, tittel: c.tittel, malform: c.malform, nummer: c.nummer ?? '', under: c.under ?? '', v: text.data.v, hash: text.data.hash })
    }
  }
  return { ok: true, data: parts }
}

export type Kind = 'added' | 'removed' | 'text' | 'title' | 'moved' | 'same'
export type Difference = { kapittel: string; was: Part | undefined; is: Part | undefined; kinds: Kind[] }

/** What became of each chapter: those of the later picture in its order, then those that are gone. */
export function differences(was: readonly Part[], is: readonly Part[]): Difference[] {
  const before = new Map(was.map((p) => [p.kapittel, p]))
  const after = new Set(is.map((p) => p.kapittel))
  const moved = movedBetween(was, is)
  const kept = is.map((p): Difference => {
    const old = before.get(p.kapittel)
    const kinds: Kind[] = !old ? ['added'] : [
      ...(old.hash === p.hash ? [] : ['text' as const]), ...(old.tittel === p.tittel ? [] : ['title' as const]), ...(moved.has(p.kapittel) ? ['moved' as const] : []),
    ]
    return { kapittel: p.kapittel, was: old, is: p, kinds: kinds.length > 0 ? kinds : ['same'] }
  })
  return [...kept, ...was.filter((p) => !after.has(p.kapittel)).map((p): Difference => ({ kapittel: p.kapittel, was: p, is: undefined, kinds: ['removed'] }))]
}

/** The chapters that stand under another, or that have passed a sibling; not those that only got another number by it. */
function movedBetween(was: readonly Part[], is: readonly Part[]): Set<string> {
  const before = new Map(was.map((p, i) => [p.kapittel, { under: p.under, place: i }]))
  const moved = new Set<string>()
  for (const under of new Set(is.map((p) => p.under))) {
    const here = is.filter((p) => p.under === under && before.has(p.kapittel))
    for (const p of here) if (before.get(p.kapittel)?.under !== under) moved.add(p.kapittel)
    const stayed = here.filter((p) => !moved.has(p.kapittel)).map((p) => ({ id: p.kapittel, place: before.get(p.kapittel)?.place ?? 0 }))
    const still = longestRun(stayed.map((s) => s.place))
    for (const s of stayed) if (!still.has(s.place)) moved.add(s.id)
  }
  return moved
}

/** The most of the numbers that can stay when the others are taken out so that all rise. */
function longestRun(numbers: readonly number[]): Set<number> {
  const best: number[][] = []
  for (const [i, n] of numbers.entries()) {
    let run: number[] = []
    for (let j = 0; j < i; j++) {
      const other = best[j] ?? []
      if ((numbers[j] ?? 0) < n && other.length > run.length) run = other
    }
    best.push([...run, n])
  }
  return new Set(best.reduce((a, b) => (b.length > a.length ? b : a), []))
}
