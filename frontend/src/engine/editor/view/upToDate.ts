// A key acts on what is chosen on the screen. The browser tells of a new choice a little after the key
// that made it, and keys come before that word where the machine is slow or the hand is quick: then
// Delete after Shift-Left took out what had been chosen some keys ago, or nothing at all.
import { Plugin } from 'prosemirror-state'

/** Lets the view read the choice of the screen before each key. Stands before whatever answers to keys. */
export function upToDate(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          // While letters are composed, or written by the keyboard of a phone, the choice is the keyboard's.
          if (!event.isComposing && event.key !== 'Process' && event.key !== 'Unidentified') view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
          return false
        },
      },
    },
  })
}
