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
// What it refuses although the original would not, since no honest browser sends it: positions inside
// a surrogate pair and strings with half of one, positions that are not whole numbers, numbers beyond
// all bounds, types that are not given as strings, JSON nested deeper than 1 000. What it takes
// although the original would not: sets of marks that hold sets of marks, which the original writes
// itself.
//
// The files: schema.go, attributes.go and mark.go what there may be; content.go, expression.go and
// automaton.go what a node may hold; node.go, fragment.go, slice.go and text.go documents and pieces
// of them; resolve.go where a position stands; replace.go the one change that all steps come down to;
// check.go and limits.go what is valid; step*.go the steps; stepmap.go and mapping.go where positions
// go; rebase.go steps made on an older document; build.go documents and steps made here; change*.go
// what changed between two documents, authors.go who wrote what is there; json_read.go and
// json_write.go what goes in and out, guard.go the last line against damaged input.
package prosemirror
