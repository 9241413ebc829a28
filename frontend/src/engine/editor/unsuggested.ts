// A text as it is while nobody has taken in what is suggested: what a document of a public body shows.
import { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { schema } from './schema'
import { settle } from './suggest/settle'
import { suggestionsIn } from './view/marks'
import type { NodeJson } from './wire'

export function unsuggested(doc: Node): Node {
  const ids = suggestionsIn(doc).map(({ id }) => id)
  return ids.length === 0 ? doc : settle(EditorState.create({ doc }), new Set(ids), 'reject').doc
}

export const withoutSuggestions = (content: NodeJson): NodeJson => unsuggested(Node.fromJSON(schema, content)).toJSON() as NodeJson
