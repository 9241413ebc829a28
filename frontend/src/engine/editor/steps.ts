// What is done to steps on their way to and from the line.
import { ReplaceAroundStep, ReplaceStep, Step, type Mapping } from 'prosemirror-transform'
import type { Node } from 'prosemirror-model'
import { schema } from './schema'
import type { StepJson } from './wire'

const encoder = new TextEncoder()

// An insertion that is moved stays by what stands before it, as undo also wants it. By the default of
// the library its two ends may be moved to different places, where the range that it stood after was
// itself moved: it then takes away all that stands between them. The program moves steps in the same way.
ReplaceStep.MAP_BIAS = -1

/** How many bytes a value takes on the line. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length
}

/** Redo makes a set of marks within a set, which nobody can read back: the same changes in one set. */
function flatten(json: StepJson): StepJson {
  if (json.stepType !== 'markSet') return json
  const inner = (json['steps'] as StepJson[]).flatMap((step) => {
    const flat = flatten(step)
    return flat.stepType === 'markSet' ? (flat['steps'] as StepJson[]) : [flat]
  })
  return { ...json, steps: inner }
}

export function writeStep(step: Step): StepJson {
  return flatten(step.toJSON() as StepJson)
}

/** Throws where the step is none of ours. */
export function readStep(json: StepJson): Step {
  return Step.fromJSON(schema, flatten(json))
}

/** The document after a step; undefined where it has no place in it. */
export function applied(doc: Node, step: Step): Node | undefined {
  try {
    return step.apply(doc).doc ?? undefined
  } catch {
    return undefined // damaged or far off: positions outside of the document throw
  }
}

/**
 * Whether a step that was moved has a place: what it leaves is right. The library looks at the blocks that
 * a step cuts through, and takes what stands within its slice on trust; moved to where it is open another
 * way, the same slice may put a row into a row. The program drops such steps, and so must the page.
 */
export function hasPlace(doc: Node, step: Step): boolean {
  if (step instanceof ReplaceStep && step.slice.content.content.every((node) => node.isText)) return true
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return true
  const after = applied(doc, step)
  if (!after) return false
  let [wrong, grown] = [0, 0]
  step.getMap().forEach((from, to, newFrom, newTo) => {
    grown += newTo - newFrom - (to - from)
    after.nodesBetween(newFrom, newTo, (node) => void (wrong += node.type.validContent(node.content) ? 0 : 1))
  })
  return wrong === 0 && after.content.size - doc.content.size === grown
}

/** The step as it is after what the mapping stands for; undefined where its place is gone. */
export function moved(step: Step, mapping: Mapping): Step | undefined {
  return step.map(mapping) ?? undefined
}

/** One step for several that follow one another, where there is one. */
export function merged(steps: readonly Step[]): Step | undefined {
  let one: Step | null | undefined = steps[0]
  for (const step of steps.slice(1)) one = one?.merge(step)
  return one ?? undefined
}
