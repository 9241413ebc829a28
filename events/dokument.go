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

// EmptyDokument is the document of a text in which nothing has been written: version 0. It is
// spelled as every document is (canonical JSON, keys in the order in which ProseMirror writes them).
const EmptyDokument = `{"type":"doc","content":[{"type":"paragraph"}]}`

// EmptyDokumentHash is the SHA-256 of EmptyDokument, in hex.
const EmptyDokumentHash = "925349f76e707d50c17e6ce368d14aa56c35b196bf975fc0dc26bd29ac969bcb"
