// Where the port refuses on purpose what the original takes, since no honest page sends it. The oracle
// says "refused" there too, so that everything else is compared without exception.
import { isPair, splitsPair } from './places.mjs'

/** What each type of step is made of, in the order in which its positions must stand. */
const parts = {
  replace: { range: ['from', 'to'], slice: true },
  replaceAround: { range: ['from', 'gapFrom', 'gapTo', 'to'], more: ['insert'], slice: true },
  addMark: { range: ['from', 'to'], mark: true },
  removeMark: { range: ['from', 'to'], mark: true },
  addNodeMark: { range: ['pos'], mark: true },
  removeNodeMark: { range: ['pos'], mark: true },
  attr: { range: ['pos'], value: true },
  docAttr: { range: [], value: true },
  markSet: { range: [], steps: true },
}

/** Whether a step's JSON is of the strict form: what passes is read by the original as by the port. */
export function strictStep(json) {
  const part = isObject(json) && Object.hasOwn(parts, json.stepType) ? parts[json.stepType] : null
  if (!part || !wellFormed(json)) return false
  return [...part.range, ...(part.more ?? [])].every((key) => isPosition(json[key]))
    && (!part.slice || (strictSlice(json.slice) && strictFlag(json.structure)))
    && (!part.mark || strictMark(json.mark))
    && (!part.value || strictValue(json.value))
    && (!part.steps || (Array.isArray(json.steps) && json.steps.every(strictStep)))
}

/** Not "truthy": what the page does not write is not guessed at. */
function strictFlag(flag) {
  return flag === undefined || typeof flag === 'boolean'
}

function strictSlice(slice) {
  return isAbsent(slice) || (isObject(slice) && [slice.openStart, slice.openEnd].every((n) => isAbsent(n) || isPosition(n)) && strictContent(slice.content))
}

function strictContent(content) {
  return isAbsent(content) || (Array.isArray(content) && content.every(strictNode))
}

/** A node as the page writes it: no other kinds of values than its keys have. */
export function strictNode(node) {
  if (!isObject(node) || typeof node.type !== 'string' || !(isAbsent(node.marks) || (Array.isArray(node.marks) && node.marks.every(strictMark)))) return false
  return node.type === 'text' || (strictAttrs(node.attrs) && strictContent(node.content))
}

function strictMark(mark) {
  return isObject(mark) && strictAttrs(mark.attrs)
}

function strictAttrs(attrs) {
  return isAbsent(attrs) || (isObject(attrs) && Object.values(attrs).every(strictValue))
}

/**
 * A value whose JSON every language writes alike: whole numbers, and no keys that JavaScript moves to
 * the front or that mean something else to it.
 */
function strictValue(value) {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (Array.isArray(value)) return value.every(strictValue)
  return !isObject(value) || Object.entries(value).every(([key, inner]) => !/^(0|[1-9]\d*|__proto__)$/.test(key) && strictValue(inner))
}

/** No half of a character in any word of it: other languages cannot keep one. */
export function wellFormed(json) {
  return !/\\ud[89a-f]/.test(JSON.stringify(json))
}

/**
 * Whether a step of the strict form may be applied: its range is not backwards, which doubles text in
 * the original instead of failing, and it cuts no character in two.
 * @param {import('prosemirror-model').Node} doc @param {import('prosemirror-transform').Step} step
 */
export function orderly(doc, step) {
  if (step.steps) return step.steps.every((s) => orderly(doc, s))
  const range = parts[step.jsonID].range.map((key) => step[key])
  return range.every((pos, n) => (n === 0 || range[n - 1] <= pos) && !cutsCharacter(doc, pos)) && !fillsCharacter(step)
}

function cutsCharacter(doc, pos) {
  return pos >= 0 && pos <= doc.content.size && splitsPair(doc, pos)
}

/** Whether a slice is cut within a character: where it takes up what is in the gap, or by depths that are not there, which end in its words. */
function fillsCharacter({ slice, insert }) {
  if (!slice) return false
  const { content, openStart, openEnd } = slice
  return [openStart, content.size - openEnd, ...(insert === undefined ? [] : [insert + openStart])].some((pos) => withinCharacter(content, pos))
}

function withinCharacter(content, pos) {
  while (pos >= 0 && pos < content.size) {
    const { index, offset } = content.findIndex(pos)
    if (offset === pos || content.child(index).isText) return isPair(content.child(index).text ?? '', pos - offset)
    ;[content, pos] = [content.child(index).content, pos - offset - 1]
  }
  return false
}

const isAbsent = (value) => value === undefined || value === null
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
// Far below the last safe integer, so that sums of positions are exact in JavaScript, too.
const isPosition = (n) => Number.isInteger(n) && n >= 0 && n <= 2 ** 40
