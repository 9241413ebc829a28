// What is found among many choices in groups: what holds each word, in its name or in that of its group. Pure.
export type Choice = { value: string; label: string; lang?: string | undefined }
export type Group = { name: string; choices: readonly Choice[] }

const MOST = 250 // that stand there at once

export function found(groups: readonly Group[], sought: string): { shown: Group[]; first: string | undefined; count: number; of: number } {
  const parts = sought.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
  const holds = (text: string) => {
    const low = text.toLocaleLowerCase('nb')
    return parts.every((p) => low.includes(p))
  }
  const hits = groups.map((g) => ({ ...g, choices: parts.length === 0 ? g.choices : g.choices.filter((c) => holds(`${g.name} ${c.label}`)) }))
  let left = MOST
  const shown = hits.flatMap((g): Group[] => {
    const choices = g.choices.slice(0, left)
    left -= choices.length
    return choices.length > 0 ? [{ ...g, choices }] : []
  })
  return { shown, first: shown[0]?.choices[0]?.value, count: MOST - left, of: hits.reduce((sum, g) => sum + g.choices.length, 0) }
}
