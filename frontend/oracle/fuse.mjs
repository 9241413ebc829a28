// On some random schemas the original's search for a way to fit content never ends: it drops the same
// empty node again and again (prosemirror-transform 1.12.6, Fitter.dropNode). A step never does; only
// the making of edits needs a fuse.
import { Fragment } from 'prosemirror-model'

const most = 5000 // drops in one edit; a paste into our own schema needs some dozens
const { cutByIndex } = Fragment.prototype
let left = Infinity

Fragment.prototype.cutByIndex = function (from, to) {
  if (--left < 0) throw new Error('the search for a fit does not end')
  return cutByIndex.call(this, from, to)
}

/** What the function makes; it throws where the search does not end. @template T @param {() => T} make */
export function fused(make) {
  left = most
  try {
    return make()
  } finally {
    left = Infinity
  }
}
