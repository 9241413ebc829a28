// Paste and drop: cleaned, admitted, and refused in words where it is too much. What is refused stays
// on the clipboard; nothing of it comes in.
import { DOMParser, type ParseOptions, type Slice } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { inLang } from '../../i18n'
import { limitProblem, overLimit } from '../limits'
import { limits, schema } from '../schema'
import { pieces } from '../view/marks'
import type { Surface } from '../view/surface'
import { putImages } from '../view/upload'
import { words } from '../words'
import { clean, withoutStyles, type Cleaned, type PastedImage } from './clean'
import { admitted, cleanText } from './slice'

// Reading more than this would stop the page for seconds. Pictures that are written out do not count.
const MAX_HTML = 4_000_000

/** Cleans what it reads before the schema's rules see it. */
class CleaningParser extends DOMParser {
  constructor(private readonly cleaned: (cleaned: Cleaned) => void) {
    super(schema, DOMParser.fromSchema(schema).rules)
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    this.cleaned(clean(dom as Element))
    return super.parseSlice(dom, options)
  }
}

function bytesOf({ data, alt }: PastedImage): File | undefined {
  const told = /^data:(image\/[a-z]+);base64,(.*)$/s.exec(data)
  if (!told) return undefined
  try {
    const bytes = Uint8Array.from(atob(told[2] ?? ''), (unit) => unit.charCodeAt(0))
    return new File([bytes], alt || inLang(words).image.unnamed, { type: told[1] ?? '' })
  } catch {
    return undefined
  }
}

const megabytes = (length: number) => (length / 1_000_000).toFixed(1).replace('.', ',')

/** Why this much cannot be pasted; undefined = it can be tried. */
export function tooMuch(text: string, html: string): string | undefined {
  const heavy = html.length > MAX_HTML && html.replace(/data:image\/[^"')\s]+/g, '').length > MAX_HTML
  return text.length > limits.text || heavy ? inLang(words).paste.tooMuch(megabytes(Math.max(text.length, html.length))) : undefined
}

export class Paste {
  private came: Cleaned = { images: [], missing: 0 }
  readonly plugin: Plugin

  constructor(private readonly surface: Surface) {
    this.plugin = new Plugin({
      props: {
        clipboardParser: new CleaningParser((cleaned) => { this.came = cleaned }),
        transformPastedHTML: withoutStyles,
        transformPastedText: (text) => cleanText(text),
        transformPasted: (slice, view) => admitted(slice, this.known(view)),
        handlePaste: (view, _event, slice) => this.pasted(view, slice),
        handleDOMEvents: {
          paste: (_view, event) => this.arrives(event, event.clipboardData),
          drop: (view, event) => this.arrives(event, event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
        },
      },
    })
  }

  private known(view: EditorView) {
    const there = new Set(pieces.in(view.state.doc).map(({ value }) => value.id))
    const { suggestions } = this.surface.session.state()
    const threads = new Set(this.surface.props().threads?.map((t) => t.id))
    return {
      thread: (id: string) => there.has(id) || threads.has(id),
      cut: (id: string) => !there.has(id) && id in suggestions,
      newId: this.surface.tracking.newId,
    }
  }

  /** Before anything is read: too much is refused, and files are images to be handed in. */
  private arrives(event: Event, data: DataTransfer | null, pos?: number): boolean {
    this.came = { images: [], missing: 0 }
    if (!data || !this.surface.view.editable) return false
    const [text, html] = [data.getData('text/plain'), data.getData('text/html')]
    const fault = tooMuch(text, html)
    const files = Array.from(data.files)
    // Word and Excel send a picture of the words along with the words.
    const picture = files.length > 0 && text.trim() === '' && !/<(p|table|h[1-6]|li)\b/i.test(html)
    if (!fault && !picture) return false
    event.preventDefault()
    if (fault) this.surface.notice({ kind: 'warning', text: fault })
    else void putImages(this.surface, files, pos)
    return true
  }

  private pasted(view: EditorView, slice: Slice): boolean {
    const { images, missing } = this.came
    this.came = { images: [], missing: 0 }
    const fault = this.faultOf(view, slice)
    if (fault) {
      this.surface.notice({ kind: 'warning', text: fault })
      return true
    }
    if (missing > 0) this.surface.notice({ kind: 'info', text: inLang(words).paste.imagesMissing(missing) })
    if (images.length > 0) queueMicrotask(() => void this.handInAll(images))
    return false
  }

  /** What the document would become is looked at before it becomes so. */
  private faultOf(view: EditorView, slice: Slice): string | undefined {
    const { doc } = view.state.tr.replaceSelection(slice)
    const over = overLimit(view.state.doc, doc)
    if (!over) return undefined
    const { title, detail = '' } = limitProblem(over)
    return `${title}. ${detail} ${inLang(words).paste.kept}`
  }

  private async handInAll(images: readonly PastedImage[]): Promise<void> {
    for (const image of images) {
      const file = bytesOf(image)
      if (file) await putImages(this.surface, [file], undefined, image.alt)
    }
  }
}
