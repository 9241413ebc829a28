// All that only who writes needs. Fetched when somebody begins to, or a little after the page is read.
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import type { EditorState, Plugin } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { isRemote } from '../collab'
import { past } from '../past'
import { menuUndo } from '../undoing'
import { Paste } from '../paste/plugin'
import { formatOf, sameFormat } from './format'
import { keys } from './keys'
import { slashSource } from './offers'
import { rules } from './rules'
import type { Format } from './shown'
import { Slash } from './slash'
import { suggesting } from './suggesting'
import type { Surface } from './surface'
import { Tools } from './tools'
import { uploads } from './upload'
import { upToDate } from './upToDate'

export type Editing = {
  plugins: Plugin[]
  format: (state: EditorState, before: Format) => Format
  slash: Slash
  /** The writer leaves. */
  closed: () => void
}

/** Tables are mended by whoever broke them, not by everybody who sees it. */
function tables(): Plugin {
  const plugin = tableEditing()
  const mend = plugin.spec.appendTransaction
  plugin.spec.appendTransaction = (trs, before, after) => (trs.some((tr) => tr.docChanged && isRemote(tr)) ? null : mend?.call(plugin, trs, before, after))
  return plugin
}

export function begin(surface: Surface): Editing {
  surface.tools = new Tools(surface)
  const { find } = surface.tools
  const slash = new Slash(surface, slashSource(surface))
  return {
    slash,
    plugins: [
      upToDate(),
      slash.plugin,
      suggesting(() => surface.shown.get().suggesting, surface.tracking),
      ...keys(surface),
      new Paste(surface).plugin,
      rules(),
      uploads(),
      tables(),
      dropCursor({ class: 'fp-drop', color: false, width: 2 }),
      gapCursor(),
      past(),
      menuUndo(),
      find.plugin,
    ],
    format: (state, before) => sameFormat(before, formatOf(state)),
    closed: () => find.close(),
  }
}
