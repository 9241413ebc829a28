// The suggestions of a text by whoever made them. The text tells what and where, the session who and when.

export type Suggestion = { id: string; kind: 'insertion' | 'deletion' | 'replacement' | 'format'; text: string; old?: string; part?: 'row' | 'column' }
export type Made = Readonly<Record<string, { person: string; at: string }>>

/** Those who have suggestions here, whoever has most first; '' where it is not known who. */
export function writersOf(suggestions: readonly Suggestion[], made: Made): { person: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { id } of suggestions) {
    const person = made[id]?.person
    if (person) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return [...counts].map(([person, count]) => ({ person, count })).sort((a, b) => b.count - a.count)
}

export function ofWriter(suggestions: readonly Suggestion[], made: Made, person: string): Suggestion[] {
  return suggestions.filter((s) => !person || made[s.id]?.person === person)
}
