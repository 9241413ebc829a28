package events

import _ "embed"

// DokumentSchema is the schema by which the documents of room tekst are written (dokument.json): one
// file, read by the program and by the page. Nodes and marks are ordered lists, since their order
// decides what fills a gap and how marks nest. It only grows: a new node, a new mark, a new optional
// attribute and a new version number; what is there never changes, since the log is replayed by it.
//
//go:embed dokument.json
var DokumentSchema []byte

// DokumentSchemaVersion is the version of DokumentSchema, as tekst.Changed has it.
const DokumentSchemaVersion = 1
