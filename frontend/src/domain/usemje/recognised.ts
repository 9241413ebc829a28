// Whose names stand in a text in which nobody may be recognised. The server looks too, before it writes the paper.

/** The names that stand in a text as words of their own, also in the genitive; of a kommune also without that word. */
export function recognised(text: string, names: readonly string[]): string[] {
  const all = new Set(names.flatMap((n) => [n, n.replace(/ (kommune|herad)$/, '')]).filter(Boolean))
  return [...all].filter((name) => holds(text.toLowerCase(), name.toLowerCase())).sort()
}

const LETTER = /\p{L}/u

function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const after = text.slice(at + name.length).replace(/^s/, '')
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(after.charAt(0))) return true
  }
  return false
}
