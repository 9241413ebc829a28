package figures

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"fellesplan/events"
)

var (
	grouped  = regexp.MustCompile(`^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$`)
	ungroupd = regexp.MustCompile(`^[+-]?\d{1,20}([.,]\d+)?$`)
	written  = regexp.MustCompile(`^[+-]?\d{1,20}(\.\d{1,30})?([eE][+-]?\d{1,3})?$`)
)

// plainNumber reads a number as people write it: 12500, 12 500, 0,75, 0.75, -3. strict refuses a comma
// with three digits after it, which may part thousands as well.
func plainNumber(s string, strict bool) (events.Desimal, bool) {
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "−", "-").Replace(strings.TrimSpace(s))
	if !grouped.MatchString(s) && !ungroupd.MatchString(s) {
		return "", false
	}
	if _, part, is := strings.Cut(s, ","); strict && is && len(part) == 3 {
		return "", false
	}
	return spelled(strings.NewReplacer(" ", "", ",", ".", "+", "").Replace(s))
}

// machineNumber reads a number as a program wrote it. Such numbers are binary and off in the last
// digits (0.30000000000000004), so they are taken to six decimals.
func machineNumber(s string) (events.Desimal, bool) {
	if !written.MatchString(s) {
		return "", false
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.Abs(f) >= 1e15 {
		return "", false
	}
	if f == math.Trunc(f) {
		return spelled(strconv.FormatFloat(f, 'f', 0, 64))
	}
	return spelled(strconv.FormatFloat(f, 'f', 6, 64))
}

// spelled gives a number in its one spelling. What a person wrote with more decimals than are kept is
// not rounded behind her back: it is none.
func spelled(s string) (events.Desimal, bool) {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, part, _ := strings.Cut(s, ".")
	whole, part = strings.TrimLeft(whole, "0"), strings.TrimRight(part, "0")
	if whole == "" {
		whole = "0"
	}
	if part != "" {
		part = "." + part
	}
	if whole == "0" && part == "" {
		sign = ""
	}
	n, err := events.ParseDesimal(sign + whole + part)
	return n, err == nil
}

var (
	half    = regexp.MustCompile(`^(\d{4})[ -]?H([12])$`)
	third   = regexp.MustCompile(`^(\d{4})[ -]?T([123])$`)
	quarter = regexp.MustCompile(`^(\d{4})[ -]?[KQ]([1-4])$`)
	month   = regexp.MustCompile(`^(\d{4})(?:M|-)(\d{2})$`)
)

// timeOf reads a time of figures as files write it: 2026, 2026K3 or 2026Q3, 2026M09 or 2026-09.
func timeOf(c cell) (events.Tidsrom, bool) {
	s := strings.ToUpper(shown(c.text))
	if c.sort == number {
		n, ok := machineNumber(s)
		if !ok {
			return "", false
		}
		s = string(n)
	}
	for letter, form := range map[string]*regexp.Regexp{"H": half, "T": third, "K": quarter, "M": month} {
		if m := form.FindStringSubmatch(s); m != nil {
			s = m[1] + letter + m[2]
			break
		}
	}
	t, err := events.ParseTidsrom(s)
	return t, err == nil && t != ""
}
