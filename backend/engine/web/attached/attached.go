// Package attached looks at a document that somebody hands in to be kept beside a tiltak: a PDF, or
// a text, sheet or slides of an office program. It is kept as it is, since a document that was sent,
// signed or decided on must stay the same to the last byte. So what could do something with the
// machine of whoever opens it is not taken out: such a file is refused, in words.
//
// What a document is, its content decides, and never its name. It must be one thing from the first
// byte to the last, and all of it must be open to being looked at: what is locked with a password, or
// packed so that it cannot be seen what it does, is refused too.
package attached

import (
	"bytes"
	"fmt"
)

// MaxBytes is the most that a document may have.
const MaxBytes = 20 << 20

// What a document can be.
const (
	PDF  = "application/pdf"
	DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
	ODT  = "application/vnd.oasis.opendocument.text"
	ODS  = "application/vnd.oasis.opendocument.spreadsheet"
	ODP  = "application/vnd.oasis.opendocument.presentation"
)

// endings are the ends of their names.
var endings = map[string]string{PDF: "pdf", DOCX: "docx", XLSX: "xlsx", PPTX: "pptx", ODT: "odt", ODS: "ods", ODP: "odp"}

// Types are all that a document can be.
func Types() []string { return []string{PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP} }

// Ending is "pdf" of "application/pdf"; empty where it is no document of ours.
func Ending(media string) string { return endings[media] }

// Reason says why a document is refused.
type Reason string

// The reasons.
const (
	Empty       Reason = "empty"                // there is nothing
	TooLarge    Reason = "document-size"        // more than MaxBytes
	NoDocument  Reason = "document-type"        // none of the kinds
	Mislabelled Reason = "document-label"       // another kind than the sender says
	TwoThings   Reason = "document-two"         // something of another kind stands before it, after it or in it
	Damaged     Reason = "document-damaged"     // cut short or broken
	Locked      Reason = "document-locked"      // a password is needed
	Hidden      Reason = "document-hidden"      // made so that one cannot see all of it
	Program     Reason = "document-program"     // it can do something: a script, a macro, starting a program
	Attachment  Reason = "document-attachment"  // other files lie in it
	Remote      Reason = "document-remote"      // it fetches something from elsewhere when it is opened
	TooMuch     Reason = "document-too-much"    // far larger unpacked than packed
	OldOffice   Reason = "document-old-office"  // .doc, .xls, .ppt: cannot be looked into
	MacroOffice Reason = "document-macro-named" // .docm and the like, by what it says of itself
)

// Refused is the answer to a document that may not be kept.
type Refused struct {
	Reason Reason
	Type   string // what the content is, where that is known
	Why    string // for the log
}

func (r *Refused) Error() string {
	return fmt.Sprintf("the document is refused (%s): %s", r.Reason, r.Why)
}

func refuse(reason Reason, format string, args ...any) *Refused {
	return &Refused{Reason: reason, Why: fmt.Sprintf(format, args...)}
}

const (
	pdfMagic = "%PDF-"
	zipMagic = "PK\x03\x04"
	oldMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// Begins tells whether bytes begin as a document that could be one of ours, so that somebody who does
// not know what she sends gets the answer for documents.
func Begins(raw []byte) bool {
	for _, magic := range []string{pdfMagic, zipMagic, oldMagic} {
		if bytes.HasPrefix(raw, []byte(magic)) {
			return true
		}
	}
	return false
}

// Look tells what a document is, if it may be kept. declared is what the sender says that it is,
// empty where she does not know. The error is a *Refused.
func Look(raw []byte, declared string) (media string, err error) {
	switch {
	case len(raw) == 0:
		return "", refuse(Empty, "0 bytes")
	case len(raw) > MaxBytes:
		return "", refuse(TooLarge, "%d bytes", len(raw))
	case bytes.HasPrefix(raw, []byte(pdfMagic)):
		media, err = PDF, lookAtPDF(raw)
	case bytes.HasPrefix(raw, []byte(zipMagic)):
		media, err = lookAtOffice(raw)
	case bytes.HasPrefix(raw, []byte(oldMagic)):
		return "", refuse(OldOffice, "a compound file")
	default:
		return "", refuse(NoDocument, "no known document begins like this")
	}
	if err == nil && declared != "" && declared != media {
		err = &Refused{Reason: Mislabelled, Type: media, Why: fmt.Sprintf("said to be %.80q, is %s", declared, media)}
	}
	return media, err
}

// TypeOf tells what bytes are that Look has let in; empty where they are no document.
func TypeOf(content []byte) string {
	switch {
	case bytes.HasPrefix(content, []byte(pdfMagic)):
		return PDF
	case bytes.HasPrefix(content, []byte(zipMagic)):
		if media, _, err := openOffice(content); err == nil {
			return media
		}
	}
	return ""
}
