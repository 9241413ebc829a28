package events

import (
	"crypto/sha1" // of RFC 9562, for names and not for secrets
	"encoding/hex"
	"strconv"
	"strings"
)

// SaksnummerGiven: a sak got the next number of the organ in that year: 1, 2, 3 … without a gap.
type SaksnummerGiven struct {
	Utval  ID  `json:"utval"`
	Aar    int `json:"aar"`
	Sak    ID  `json:"sak"`
	Nummer int `json:"nummer"`
}

// EventType names the fact.
func (SaksnummerGiven) EventType() string { return "saksnummer.Given" }

// SaksnummerID is the thing that gives the numbers of an organ in a year: one for each, so that no two can
// give the same. It is a UUID of version 5 (RFC 9562): the organ is the name space, the year the name.
func SaksnummerID(utval ID, aar int) ID {
	space, err := hex.DecodeString(strings.ReplaceAll(string(utval), "-", ""))
	if err != nil {
		return ""
	}
	sum := sha1.Sum(append(space, strconv.Itoa(aar)...))
	sum[6], sum[8] = sum[6]&0x0f|0x50, sum[8]&0x3f|0x80
	h := hex.EncodeToString(sum[:16])
	return ID(h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:])
}

var _ = register(
	SaksnummerGiven{},
)
