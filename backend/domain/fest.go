package domain

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"fellesplan/events"
)

// FestOf pins a text as it is now: its version, and the hash of what it says. One in which nobody has
// written has no record yet, and is empty.
func FestOf(a Asked, tekst events.ID) events.TekstFest {
	version, hash, _ := strings.Cut(a.Facts.Answer("tekst", tekst, AnswerInnhald), "/")
	n, err := strconv.Atoi(version)
	if err != nil || hash == "" {
		return events.TekstFest{Tekst: tekst, Hash: events.EmptyDokumentHash}
	}
	return events.TekstFest{Tekst: tekst, Versjon: n, Hash: hash}
}

// VersjonHash gives the hash of a named version of a plan; "" where the plan has no such version.
func VersjonHash(a Asked, plan, versjon events.ID) string {
	for said := range strings.FieldsSeq(a.Facts.Answer("plan", plan, AnswerVersjonar)) {
		if id, hash, _ := strings.Cut(said, "="); id == string(versjon) {
			return hash
		}
	}
	return ""
}

// IsVersjon refuses what is not a named version of the plan.
func IsVersjon(field string, plan, versjon events.ID, a Asked) error {
	if VersjonHash(a, plan, versjon) == "" {
		return Fail(field, "unknown-versjon", wordsNoVersjon)
	}
	return nil
}

// WordsHash is SHA-256, in hex, of words that stand in no text and in no plan.
func WordsHash(words string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(words)))
}

// IsDigest tells whether s is a SHA-256 in hex.
func IsDigest(s string) bool {
	raw, err := hex.DecodeString(s)
	return err == nil && len(raw) == sha256.Size && strings.ToLower(s) == s
}

var wordsNoVersjon = Words{
	NN: "Vi finn ikkje denne versjonen av planen.",
	NB: "Vi finner ikke denne versjonen av planen.",
	EN: "We cannot find this version of the plan.",
}
