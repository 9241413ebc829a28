// Package prosemirror holds documents and the steps that change them, as ProseMirror does in the
// browser (prosemirror-model 1.25.13, prosemirror-transform 1.12.6, prosemirror-changeset 2.4.6):
// the same positions, the same results, the same JSON. It knows nothing of what the documents are
// about.
//
// A document is a tree of nodes; a position is a count of tokens from its start: one for the
// beginning and one for the end of a node with content, one for a leaf, and one for each UTF-16 unit
// of text. A step changes a document, or does not fit it. A map tells where positions went. All
// values are immutable and may be shared.
//
// It is stricter than the original where no honest browser is: positions are whole numbers in their
// right order and not inside a surrogate pair, strings hold no half of one, members are of the kind
// that they are written as, and attributes hold whole numbers and names that JavaScript leaves in
// their place. It takes sets of marks that hold sets of marks, which the original writes but does not
// read. An insertion is mapped as with the original's ReplaceStep.MAP_BIAS = -1, which our pages set.
// Changes leaves out changes of nothing, and tells no place twice.
//
// The files: schema.go, attributes.go and mark.go what there may be; content.go, expression.go and
// automaton.go what a node may hold; node.go, fragment.go, slice.go and text.go documents and pieces
// of them; resolve.go where a position stands; replace.go the one change that all steps come down to;
// check.go and limits.go what is valid; step*.go the steps; stepmap.go and mapping.go where positions
// go; rebase.go steps made on an older document; build.go documents and steps made here; change*.go
// what changed between two documents, span.go who did it, authors.go who wrote what is there; json_read.go and
// json_write.go what goes in and out, guard.go the last line against damaged input.
package prosemirror
