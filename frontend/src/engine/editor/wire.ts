// What goes over the line about texts. Steps are ProseMirror's JSON; what they mean is known by
// schema.ts alone.
import type { Problem } from '../http'

/** What a reader may do with a text just now. */
export type Role = 'edit' | 'suggest' | 'comment' | 'read'

/** What the writer was doing; undefined = plain writing. */
export type Intent = 'suggest' | 'accept' | 'reject' | 'comment' | 'paste' | 'undo' | 'restore' | 'import' | undefined

export type StepJson = { stepType: string } & Record<string, unknown>
export type NodeJson = { type: string } & Record<string, unknown>

/** One commit as it stands in the log: final steps, and where each came from. */
export type Commit = {
  client: string
  n: number
  person: string
  partnar?: string
  at: string
  steps: StepJson[]
  /** For each step the index of the sent step that it comes from. Left out: all survived, in order. */
  origin?: number[]
  /** The sent steps that had no place any more. */
  dropped?: StepJson[]
  intent?: Intent
}

export type Locked = { person: string; at: string; reason: string }

/** Who made a suggestion, and when. */
export type Suggestions = Record<string, { person: string; at: string }>

export type TextOpen = { type: 'text.open'; doc: string; client: string; schema: number; version?: number; n?: number }
export type TextClose = { type: 'text.close'; doc: string }
export type TextCommit = { type: 'text.commit'; doc: string; n: number; version: number; steps: StepJson[]; intent?: Intent; partnar?: string }
export type TextRequest = TextOpen | TextClose | TextCommit

/** For which page load an answer is: one line may have a document open for several, one after the other. */
type Addressed = { client: string }

export type TextDoc = Addressed & { type: 'text.doc'; doc: string; version: number; n: number; content: NodeJson; role: Role; locked?: Locked; suggestions: Suggestions }
/** version is after the last commit. n and client are there in the answer to a resume: the last n of that client in the log. */
export type TextCommits = Partial<Addressed> & { type: 'text.commits'; doc: string; version: number; n?: number; commits: Commit[] }
/** n is that of the commit refused. opening: it is the opening that is refused, or holds no more. No client: nobody had the document open. */
export type TextRefused = Partial<Addressed> & { type: 'text.refused'; doc: string; n: number; opening?: true; problem: Problem & { retry?: number }; retry?: number }
export type TextHash = { type: 'text.hash'; doc: string; version: number; hash: string }
export type TextState = { type: 'text.state'; doc: string; role: Role; locked?: Locked }
export type TextMessage = TextDoc | TextCommits | TextRefused | TextHash | TextState

/** What one message to the server may weigh, and how many steps a commit may have. */
export const MESSAGE_BYTES = 48_000
export const STEPS_A_COMMIT = 500
