package events

import "testing"

// TestSaksnummerID: as RFC 9562 reckons it, the same for ever, and another for each organ and year.
func TestSaksnummerID(t *testing.T) {
	// The name space of DNS (RFC 9562, 6.6); the id is what Python's uuid.uuid5 gives.
	const dns = ID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
	if got, want := SaksnummerID(dns, 2026), ID("453ea478-7837-59eb-a7b3-dd4a01662b93"); got != want {
		t.Errorf("2026: %s, want %s", got, want)
	}
	if SaksnummerID(dns, 2026) == SaksnummerID(dns, 2027) || SaksnummerID(dns, 2026) == SaksnummerID("6ba7b811-9dad-11d1-80b4-00c04fd430c8", 2026) {
		t.Error("two organs or two years have one thing")
	}
	if _, err := ParseID(string(SaksnummerID(dns, 2026))); err != nil {
		t.Error(err)
	}
}
