// The small forms that the editor opens over the text, and what each is asked.
export type Form =
  | { kind: 'link'; address: string; text: string; exists: boolean; chosen: boolean }
  | { kind: 'image'; pos: number; alt: string; fresh: boolean }
  | { kind: 'footnote'; pos: number; text: string }
  | { kind: 'language'; lang: string }
  | { kind: 'keys' }
