// Images: handed in to the server while a place is kept for each in the text, which moves with it.
import { Plugin, PluginKey, Selection, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { handIn } from '../../files'
import { inLang, lang } from '../../i18n'
import { newId } from '../../id'
import { words } from '../words'
import { make } from './nodes'
import { putFigure } from './commands'
import type { Surface } from './surface'

const MAX_BYTES = 5 * 1024 * 1024
const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
const MOST_AT_ONCE = 20

type Image = { file: string; type: string; width: number; height: number }

/** What can be told before anything is sent; undefined = it may be tried. */
function faultOf(file: Blob): string | undefined {
  const w = inLang(words).image
  if (!TYPES.includes(file.type)) return w.notImage
  return file.size > MAX_BYTES ? w.tooBig((file.size / 1024 / 1024).toLocaleString(lang() === 'en' ? 'en-GB' : 'nb-NO', { maximumFractionDigits: 1 })) : undefined
}

const key = new PluginKey<DecorationSet>('upload')
type Meta = { put?: { id: string; pos: number; dom: HTMLElement }; take?: string }

function next(tr: Transaction, places: DecorationSet): DecorationSet {
  const kept = tr.docChanged ? places.map(tr.mapping, tr.doc) : places
  const meta = tr.getMeta(key) as Meta | undefined
  if (meta?.put) return kept.add(tr.doc, [Decoration.widget(meta.put.pos, meta.put.dom, { id: meta.put.id, key: meta.put.id, side: 1 })])
  if (meta?.take) return kept.remove(kept.find(undefined, undefined, (spec: { id?: string }) => spec.id === meta.take))
  return kept
}

const placeOf = (state: EditorState, id: string) => key.getState(state)?.find(undefined, undefined, (spec: { id?: string }) => spec.id === id)[0]?.from

export function uploads(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: { init: () => DecorationSet.empty, apply: next },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Puts images in, one after the other, where the caret was or at a place. */
export async function putImages(surface: Surface, files: readonly File[], pos?: number, alt = ''): Promise<void> {
  const at = pos ?? surface.view.state.selection.to
  for (const file of files.slice(0, MOST_AT_ONCE)) await putImage(surface, file, at, alt)
}

async function putImage(surface: Surface, file: File, pos: number, alt: string): Promise<void> {
  const { view, shown } = surface
  const name = file.name || inLang(words).image.unnamed
  const fault = faultOf(file)
  if (fault) return surface.notice({ kind: 'warning', text: inLang(words).image.refused(name, fault) })
  const id = newId()
  const bar = make('progress', { 'max': '1', 'aria-label': inLang(words).image.sending(name) })
  view.dispatch(view.state.tr.setMeta(key, { put: { id, pos: Math.min(pos, view.state.doc.content.size), dom: make('span', { class: 'fp-upload', contenteditable: 'false' }, name, ' ', bar) } } satisfies Meta))
  shown.set({ uploads: shown.get().uploads + 1 })
  const answer = await handIn<Image>('/api/fil', file, (part) => { bar.value = part })
  if (view.isDestroyed) return
  shown.set({ uploads: shown.get().uploads - 1 })
  const place = placeOf(view.state, id)
  view.dispatch(view.state.tr.setMeta(key, { take: id } satisfies Meta))
  if (!answer.ok) return surface.notice({ kind: 'danger', text: inLang(words).image.refused(name, answer.problem.detail ?? answer.problem.title) })
  if (place === undefined) return surface.notice({ kind: 'warning', text: inLang(words).image.noPlace(name) })
  put(surface, answer.data, place, alt)
}

function put(surface: Surface, { file, type, width, height }: Image, place: number, alt: string): void {
  const { view } = surface
  // Reckoned where the image shall stand; the writer's own caret may be elsewhere by now and stays there.
  const there = view.state.apply(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place))))
  const tr = view.state.tr
  const done = putFigure({ file, type, width, height, alt })(there, (made) => made.steps.forEach((step) => tr.step(step)))
  if (!done) return surface.notice({ kind: 'warning', text: inLang(words).noPlaceHere, act: true })
  view.dispatch(tr)
  if (alt === '') surface.tools?.askAlt(file)
}
