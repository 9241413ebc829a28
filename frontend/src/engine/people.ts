/** The name of a person; «Ukjend person» in the language chosen while it is not known or is erased. */
export function usePersonName(_id: string | undefined): string { return '' }
export type Person = { id: string; namn: string; omtale?: string }
export function usePeople(): Person[] { return [] }
