package events

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// TimeLayout is how a record writes a time: UTC, milliseconds, always 24 characters.
const TimeLayout = "2006-01-02T15:04:05.000Z"

// MaxRecord is the most bytes that the canonical form of a record may take. A tile entry of the
// seal has a 16-bit length (C2SP tlog-tiles), so 65 535 would be the end; the rest is margin.
const MaxRecord = 60_000

// Schema is the version of the record format that this program writes.
const Schema = 1

// Record is what one command did: one message of the log.
type Record struct {
	Seq      uint64    // place in the log: 1, 2, 3 …; 0 before it is appended
	House    string    // short code of the partnership, a token of the subject: [a-z0-9-]
	Room     string    // the room whose fact it is: [a-z]
	Thing    ID        // the one thing that changed
	Command  ID        // the id that the asker gave the command (UUIDv7)
	Actor    ID        // who asked; empty for the program itself
	Partner  ID        // for which partner she acted; may be empty
	Time     time.Time // when it was recorded, to the millisecond; never before the last record
	Occurred Moment    // when it happened, where that is another time; may be empty
	Reason   string    // the rule or event that caused it; may be empty
	Digest   string    // keyed digest of the command, to know a retry from a mistake; hex; may be empty
	Schema   int       // version of this format
	Facts    []Event   // one, or a few that stand or fall together
}

// Subject is the literal subject of the record's thing: ev.<house>.<room>.<id>.
func (r Record) Subject() string {
	return "ev." + r.House + "." + r.Room + "." + string(r.Thing)
}

// MessageID is what makes an append happen once: the actor and her command id. Two people who
// happen on the same command id are two commands.
func (r Record) MessageID() string {
	if r.Actor == "" {
		return string(r.Command)
	}
	return string(r.Actor) + "/" + string(r.Command)
}

const canonicalFirstLine = "fellesplan.record.v1"

// canonicalKeys are the lines of the canonical form, in their order, for ever.
var canonicalKeys = []string{
	"seq", "subject", "id", "fp-actor", "fp-partner", "fp-time", "fp-occurred", "fp-reason", "fp-digest", "fp-sch",
}

// Canonical gives the bytes that the seal hashes: a first line, ten lines "key value", an empty
// line, and the body exactly as it stands in the log. It can be read and checked with a text
// editor and sha256sum. It refuses a record that is not in a log yet, one that Check refuses, and
// one that is larger than MaxRecord.
func (r Record) Canonical() ([]byte, error) {
	body, err := EncodeBody(r.Facts)
	if err != nil {
		return nil, fmt.Errorf("canonical form: %w", err)
	}
	return r.CanonicalWith(body)
}

// CanonicalWith is Canonical for a body that is already encoded, or that this program has upcast
// since: the bytes of the log count, not what was made of them.
func (r Record) CanonicalWith(body []byte) ([]byte, error) {
	if r.Seq == 0 {
		return nil, errors.New("canonical form: the record is not in a log yet")
	}
	if err := r.Check(); err != nil {
		return nil, fmt.Errorf("canonical form: %w", err)
	}
	if err := r.Fits(len(body)); err != nil {
		return nil, err
	}
	values := r.canonicalValues()
	var out bytes.Buffer
	out.WriteString(canonicalFirstLine + "\n")
	for i, key := range canonicalKeys {
		out.WriteString(key + " " + values[i] + "\n")
	}
	out.WriteByte('\n')
	out.Write(body)
	return out.Bytes(), nil
}

// canonicalValues are what stands behind canonicalKeys.
func (r Record) canonicalValues() [10]string {
	return [10]string{
		strconv.FormatUint(r.Seq, 10), r.Subject(), string(r.Command), string(r.Actor), string(r.Partner),
		r.Time.UTC().Format(TimeLayout), string(r.Occurred), r.Reason, r.Digest, strconv.Itoa(r.Schema),
	}
}

// Fits refuses a record whose canonical form, with a body of that many bytes, is larger than MaxRecord.
func (r Record) Fits(body int) error {
	size := len(canonicalFirstLine) + len("\n\n") + body
	for i, value := range r.canonicalValues() {
		size += len(canonicalKeys[i]) + len(" ") + len(value) + len("\n")
	}
	if size > MaxRecord {
		return fmt.Errorf("canonical form: %d bytes, the limit is %d", size, MaxRecord)
	}
	return nil
}

// ErrNewer is a record in a version of the format that this program has not heard of. The reader
// must stop, as for an unknown type of fact.
var ErrNewer = errors.New("the record is written in a newer version of the format")

// Check tells what in the head of a record could not be written or not be read back as the same:
// a house or a room that is no token of a subject, ids in another spelling, a reason that a header
// would bend, a fact of another room. A record that it refuses must not be appended. The body is
// checked by EncodeBody, the size by Canonical.
func (r Record) Check() error {
	if !Token(r.House) || !Token(r.Room) {
		return fmt.Errorf("house %q, room %q: want tokens of a subject", r.House, r.Room)
	}
	if err := r.checkIDs(); err != nil {
		return err
	}
	if r.Schema < 1 {
		return fmt.Errorf("version %d of the format: there is none", r.Schema)
	}
	if r.Schema > Schema {
		return fmt.Errorf("version %d of the format: %w", r.Schema, ErrNewer)
	}
	if text := Moment(r.Time.UTC().Format(TimeLayout)); !text.full() {
		return fmt.Errorf("the time %s cannot be written", text)
	}
	if _, err := ParseMoment(string(r.Occurred)); err != nil {
		return fmt.Errorf("when it happened, %q: %w", r.Occurred, err)
	}
	if err := checkHeader(r.Reason); err != nil {
		return fmt.Errorf("reason: %w", err)
	}
	if strings.Trim(r.Digest, "0123456789abcdef") != "" {
		return fmt.Errorf("digest %q: want hex in lower case", r.Digest)
	}
	for _, fact := range r.Facts {
		if room, _, _ := strings.Cut(fact.EventType(), "."); room != r.Room {
			return fmt.Errorf("%s in room %s", fact.EventType(), r.Room)
		}
	}
	return nil
}

func (r Record) checkIDs() error {
	for _, id := range []ID{r.Thing, r.Command} {
		if _, err := ParseID(string(id)); err != nil {
			return fmt.Errorf("id %q: %w", id, err)
		}
	}
	for _, id := range []ID{r.Actor, r.Partner} {
		if err := new(ID).UnmarshalText([]byte(id)); err != nil {
			return fmt.Errorf("id %q: %w", id, err)
		}
	}
	return nil
}

// checkHeader refuses what a header of the log would not carry as it is: control characters, and
// blanks at the ends, which readers of headers trim.
func checkHeader(s string) error {
	if !utf8.ValidString(s) {
		return errors.New("the text is not UTF-8")
	}
	if strings.ContainsFunc(s, breaks) {
		return errors.New("it holds a line break or another control character")
	}
	if strings.TrimSpace(s) != s {
		return errors.New("it begins or ends with a blank")
	}
	return nil
}

func breaks(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) }

// ParseCanonical reads the canonical form. What it reads, Canonical writes as the same bytes.
func ParseCanonical(raw []byte) (Record, error) {
	record, err := parseCanonical(raw)
	if err != nil {
		return Record{}, fmt.Errorf("reading a canonical record: %w", err)
	}
	record.Facts = upcastAll(record.Facts)
	return record, nil
}

func parseCanonical(raw []byte) (Record, error) {
	head, body, found := bytes.Cut(raw, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) != len(canonicalKeys)+1 || lines[0] != canonicalFirstLine {
		return Record{}, errors.New("the head is not ours")
	}
	values := make([]string, len(canonicalKeys))
	for i, key := range canonicalKeys {
		value, ok := strings.CutPrefix(lines[i+1], key+" ")
		if !ok {
			return Record{}, fmt.Errorf("line %d should be %s", i+2, key)
		}
		values[i] = value
	}
	record, err := recordOf(values)
	if err != nil {
		return Record{}, err
	}
	if record.Facts, err = decodeBody(body); err != nil {
		return Record{}, err
	}
	return record, checkSame(record, body, raw)
}

func checkSame(r Record, body, raw []byte) error {
	again, err := r.CanonicalWith(body)
	if err != nil {
		return err
	}
	if !bytes.Equal(again, raw) {
		return ErrNotCanonical
	}
	return nil
}

func recordOf(v []string) (r Record, err error) {
	if r.Seq, err = strconv.ParseUint(v[0], 10, 64); err != nil {
		return r, err
	}
	if r.House, r.Room, r.Thing, err = ParseSubject(v[1]); err != nil {
		return r, err
	}
	for i, id := range []*ID{&r.Command, &r.Actor, &r.Partner} {
		if err = id.UnmarshalText([]byte(v[2+i])); err != nil {
			return r, err
		}
	}
	if r.Time, err = time.Parse(TimeLayout, v[5]); err != nil {
		return r, err
	}
	if r.Occurred, err = ParseMoment(v[6]); err != nil {
		return r, err
	}
	r.Reason, r.Digest = v[7], v[8]
	r.Schema, err = strconv.Atoi(v[9])
	return r, err
}

// ParseSubject takes ev.<house>.<room>.<id> apart. It refuses anything else, so that no record
// can hide under a subject of another shape.
func ParseSubject(subject string) (house, room string, thing ID, err error) {
	part := strings.Split(subject, ".")
	if len(part) != 4 || part[0] != "ev" || !Token(part[1]) || !Token(part[2]) {
		return "", "", "", fmt.Errorf("subject %q: want ev.<house>.<room>.<id>", subject)
	}
	if thing, err = ParseID(part[3]); err != nil {
		return "", "", "", fmt.Errorf("subject %q: %w", subject, err)
	}
	return part[1], part[2], thing, nil
}

// Token tells whether s may be a house or a room in a subject: 1 to 32 of a–z, 0–9 and hyphen.
func Token(s string) bool {
	if s == "" || len(s) > 32 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-') {
			return false
		}
	}
	return true
}
