package domain

// A fødselsnummer has no place here: the log is never rewritten, and nobody needs to be named by
// it. The door refuses every text in which one stands.

// Fodselsnummer tells whether a valid fødselsnummer, D-number or H-number stands in the text:
// eleven digits that hold a date there was and two right check digits, written together, or with
// a blank, hyphen or full stop between day, month, year and the five last ("01 01 90 123 45" is
// not looked for). About one in a thousand of other elevens of digits would pass for one.
//
// From 2032 the tax administration gives out numbers with weaker check digits; these are not
// known here yet.
func Fodselsnummer(text string) (found bool) {
	for i := range len(text) {
		if isDigit(text[i]) && (i == 0 || !isDigit(text[i-1])) && startsWithNumber(text[i:]) {
			return true
		}
	}
	return false
}

const numberDigits = 11

// startsWithNumber reads eleven digits, with one separator at most before the 3rd, 5th and 7th,
// after which no digit follows.
func startsWithNumber(text string) bool {
	var digits [numberDigits]int
	n := 0
	for i := 0; i < len(text) && n < numberDigits; i++ {
		if mayBreakBefore(n) && i > 0 && isDigit(text[i-1]) {
			i += separator(text[i:])
		}
		if i >= len(text) || !isDigit(text[i]) {
			return false
		}
		digits[n] = int(text[i] - '0')
		n++
		if n == numberDigits && i+1 < len(text) && isDigit(text[i+1]) {
			return false
		}
	}
	return n == numberDigits && checkDigitsHold(digits) && dateHolds(digits)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func mayBreakBefore(n int) bool { return n == 2 || n == 4 || n == 6 }

// separator gives how many bytes a separator at the beginning takes; 0 where there is none. The
// two-byte one is the no-break space.
func separator(text string) int {
	switch {
	case len(text) > 0 && (text[0] == ' ' || text[0] == '-' || text[0] == '.'):
		return 1
	case len(text) > 1 && text[:2] == "\u00a0":
		return 2
	}
	return 0
}

// The weights of the two check digits, from the regulation on the population register
// (folkeregisterforskriften § 2-2-1). Each weighted sum is a multiple of 11.
var (
	firstWeights  = [numberDigits]int{3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0}
	secondWeights = [numberDigits]int{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}
)

func checkDigitsHold(d [numberDigits]int) bool {
	first, second := 0, 0
	for i := range d {
		first += d[i] * firstWeights[i]
		second += d[i] * secondWeights[i]
	}
	return first%11 == 0 && second%11 == 0
}

// dateHolds tells whether the first six digits are a date. A D-number has 40 added to the day, an
// H-number 40 to the month.
func dateHolds(d [numberDigits]int) bool {
	day, month, year := d[0]*10+d[1], d[2]*10+d[3], d[4]*10+d[5]
	if day > 40 {
		day -= 40
	}
	if month > 40 {
		month -= 40
	}
	century, known := centuryOf(year, d[6]*100+d[7]*10+d[8])
	return known && day >= 1 && month >= 1 && month <= 12 && day <= daysIn(month, century+year)
}

// centuryOf reads the century out of the individual number: which series are used for which years
// of birth.
func centuryOf(year, individual int) (century int, known bool) {
	switch {
	case individual <= 499:
		return 1900, true
	case individual <= 749 && year >= 54:
		return 1800, true
	case year <= 39:
		return 2000, true
	case individual >= 900:
		return 1900, true
	}
	return 0, false
}

func daysIn(month, year int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
