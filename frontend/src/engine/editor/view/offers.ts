// What the menu behind «/» and the menu «Set inn» offer.
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { inLang } from '../../i18n'
import type { CardKind } from '../handle'
import { words } from '../words'
import { putAnalyse, putCard, putTable, quote, toggleList, toHeading, toParagraph } from './commands'
import { sift, withoutSlash, type SlashAct, type SlashSource } from './slash'
import type { Surface } from './surface'

const MOST_HITS = 12

export type OfferName = 'h2' | 'h3' | 'h4' | 'paragraph' | 'bullets' | 'numbers' | 'quote' | 'table' | 'image' | 'footnote' | 'analyse' | 'link'

/** What each does where the caret is. */
export function offers(surface: Surface): Record<OfferName, () => void> {
  const does = (command: Command) => () => void surface.run(command)
  return {
    h2: does(toHeading(2)), h3: does(toHeading(3)), h4: does(toHeading(4)), paragraph: does(toParagraph),
    bullets: does(toggleList('bullet_list')), numbers: does(toggleList('ordered_list')), quote: does(quote),
    table: () => surface.tools?.put(putTable), analyse: does(putAnalyse),
    image: () => surface.tools?.chooseImage(), footnote: () => surface.tools?.newFootnote(), link: () => surface.tools?.editLink(),
  }
}

export const cardKinds: readonly CardKind[] = ['mal', 'strategi', 'avtalepunkt', 'tiltak']

export function slashSource(surface: Surface): SlashSource {
  return (sought, complete) => {
    const kind = cardKinds.find((k) => sought.toLocaleLowerCase('nb').startsWith(`${inLang(words).card[k].toLocaleLowerCase('nb')} `))
    return kind ? cardLines(surface, kind, sought.slice(inLang(words).card[kind].length + 1)) : lines(surface, sought, complete)
  }
}

function lines(surface: Surface, sought: string, complete: (text: string) => (view: EditorView) => void): SlashAct[] {
  const w = inLang(words)
  const acts = offers(surface)
  const plain = (Object.keys(acts) as OfferName[]).map((name) => ({
    id: name, label: w.offer[name].label, detail: w.offer[name].detail, also: w.offer[name].also,
    run: (view: EditorView) => {
      withoutSlash(view)
      acts[name]()
    },
  }))
  const cards = surface.props().findCards ? cardKinds.map((kind) => ({ id: kind, label: w.card[kind], detail: w.card.detail, also: '', run: complete(`${w.card[kind]} `) })) : []
  return sift([...cards, ...plain], sought)
}

/** The things that a card may be put in for. */
function cardLines(surface: Surface, kind: CardKind, sought: string): SlashAct[] {
  const hits = surface.props().findCards?.(kind, sought) ?? []
  return hits.slice(0, MOST_HITS).map(({ label, detail = '', ...ref }) => ({
    id: ref.ting, label, detail,
    run: (view) => {
      withoutSlash(view)
      if (!surface.run(putCard(ref))) surface.notice({ kind: 'warning', text: inLang(words).noPlaceHere, act: true })
    },
  }))
}
