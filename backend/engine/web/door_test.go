package web

import (
	"fmt"
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"time"
)

// What a write must bring along.
func TestWritesComeFromOurselves(t *testing.T) {
	const retitle = "/api/sak/Retitle"
	for name, c := range map[string]struct {
		headers []string
		status  int
	}{
		"our page":                     {[]string{"Origin: http://plan.example.no", "Sec-Fetch-Site: same-origin"}, 200},
		"our page, old browser":        {[]string{"Origin: http://plan.example.no"}, 200},
		"a program":                    {nil, 200},
		"another page":                 {[]string{"Origin: http://evil.example"}, 403},
		"no origin at all":             {[]string{"Origin: null"}, 403},
		"a neighbour":                  {[]string{"Origin: http://x.plan.example.no"}, 403},
		"one that begins like us":      {[]string{"Origin: http://plan.example.no.evil.example"}, 403},
		"our host without TLS":         {[]string{"Origin: https://plan.example.no"}, 403},
		"our host on another port":     {[]string{"Origin: http://plan.example.no:8080"}, 403},
		"cross-site":                   {[]string{"Sec-Fetch-Site: cross-site"}, 403},
		"same-site":                    {[]string{"Sec-Fetch-Site: same-site"}, 403},
		"cross-site under our origin":  {[]string{"Origin: http://plan.example.no", "Sec-Fetch-Site: cross-site"}, 403},
		"two origins":                  {[]string{"Origin: http://plan.example.no", "Origin: http://evil.example"}, 400},
		"text/plain, the form's trick": {[]string{"Content-Type: text/plain"}, 415},
		"a form":                       {[]string{"Content-Type: application/x-www-form-urlencoded"}, 415},
		"no type":                      {[]string{"Content-Type: "}, 415},
		"json in latin 1":              {[]string{"Content-Type: application/json; charset=iso-8859-1"}, 415},
		"json in utf-8":                {[]string{"Content-Type: application/json; charset=UTF-8"}, 200},
		"json of a kind":               {[]string{"Content-Type: application/merge-patch+json"}, 415},
		"gzip bomb":                    {[]string{"Content-Encoding: gzip"}, 415},
		"not even identity":            {[]string{"Content-Encoding: identity"}, 415},
		"another method in a header":   {[]string{"X-HTTP-Method-Override: DELETE"}, 405},
		"another host said":            {[]string{"X-Forwarded-Host: evil.example", "Origin: http://evil.example"}, 403},
		"https said by a stranger":     {[]string{"X-Forwarded-Proto: https", "Origin: https://plan.example.no"}, 403},
		"https said by our proxy":      {[]string{"From: 10.9.1.2:999", "X-Forwarded-Proto: https", "Origin: https://plan.example.no"}, 200},
	} {
		t.Run(name, func(t *testing.T) {
			s, f := newHouse(t)
			headers := append([]string{asKari}, c.headers...)
			if !strings.Contains(strings.Join(headers, "\n"), "Content-Type") {
				headers = append(headers, isJSON)
			}
			w := s.do("POST", retitle, "{}", headers...)
			if w.Code != c.status || (f.asks() == 1) != (c.status == 200) {
				t.Errorf("got %d, %d commands; want %d", w.Code, f.asks(), c.status)
			}
			if c.status != 200 {
				problemIn(t, w, c.status)
			}
		})
	}
	s, _ := newHouse(t)
	if w := s.do("DELETE", "/api/session", "", asKari, "Origin: http://evil.example"); w.Code != http.StatusForbidden || len(w.Result().Cookies()) > 0 {
		t.Errorf("another page signs people out: %d", w.Code)
	}
}

func TestBodiesAreSmall(t *testing.T) {
	s, f := newHouse(t)
	post := func(n int) int {
		return s.do("POST", "/api/sak/Retitle", strings.Repeat("x", n), asKari, isJSON).Code
	}
	if post(MaxBody) != http.StatusOK || post(MaxBody+1) != http.StatusRequestEntityTooLarge || post(1<<20) != http.StatusRequestEntityTooLarge {
		t.Error("the limit is not where it is said to be")
	}
	if f.asks() != 1 {
		t.Error(f.asks())
	}
	for _, method := range []string{"GET", "DELETE", "HEAD"} {
		if w := s.do(method, "/api/session", "{}", asKari, isJSON); w.Code != http.StatusBadRequest {
			t.Errorf("%s with a body: %d", method, w.Code)
		}
	}
}

func TestMethods(t *testing.T) {
	s, _ := newHouse(t)
	for _, c := range [][2]string{
		{"TRACE", "/"},
		{"TRACE", "/api/sak"},
		{"PATCH", "/api/sak"},
		{"PUT", "/api/sak/" + string(sak1)},
		{"CONNECT", "/"},
		{"OPTIONS", "/api/sak"},
		{"DELETE", "/api/sak"},
		{"POST", "/api/house"},
		{"POST", "/"},
		{"GET", "/api/sak/Retitle"},
		{"BREW", "/api/sak"},
		{"POST", "/openapi.json"},
	} {
		w := s.do(c[0], c[1], "", asKari, isJSON)
		problemIn(t, w, http.StatusMethodNotAllowed)
		if w.Header().Get("Allow") == "" && c[0] != "GET" {
			t.Errorf("%s %s: what is allowed is not told", c[0], c[1])
		}
	}
}

func TestAddressesHaveBudgets(t *testing.T) {
	s, f := newHouse(t, func(c *Config) { c.Limits = Limits{AddressPerSecond: 10, AddressBurst: 20} })
	count := func(n int, from string, headers ...string) (served int) {
		for range n {
			if w := s.do("GET", "/api/house", "", append(headers, "From: "+from)...); w.Code == http.StatusOK {
				served++
			} else if problemIn(t, w, http.StatusTooManyRequests); w.Header().Get("Retry-After") != "1" {
				t.Error("when to come back is not told")
			}
		}
		return served
	}
	if n := count(50, "203.0.113.9:1"); n != 20 {
		t.Errorf("served %d", n)
	}
	if n := count(5, "203.0.113.10:1"); n != 5 {
		t.Errorf("a neighbour pays: %d", n)
	}
	if n := count(5, "203.0.113.9:1", "X-Forwarded-For: 198.51.100.1"); n != 0 {
		t.Errorf("a stranger says that he is another: %d", n)
	}
	if n := count(30, "[2001:db8::1]:1") + count(30, "[2001:db8::2]:1") + count(30, "[2001:db8:0:1::1]:1"); n != 40 {
		t.Errorf("IPv6 counts by /64: %d", n)
	}
	if n := count(30, "10.9.0.1:1", "X-Forwarded-For: 198.51.100.1") + count(30, "10.9.0.1:1", "X-Forwarded-For: 6.6.6.6, 198.51.100.2, 10.9.7.7"); n != 40 {
		t.Errorf("behind our proxy, each client has its own: %d", n)
	}
	f.now.Add(int64(time.Second))
	if n := count(50, "203.0.113.9:1"); n != 10 {
		t.Errorf("a second later: %d", n)
	}
	f.now.Add(-int64(time.Hour))
	if n := count(50, "203.0.113.9:1"); n != 0 {
		t.Errorf("the clock was set back: %d", n)
	}
}

func TestSessionsHaveBudgets(t *testing.T) {
	s, _ := newHouse(t, func(c *Config) { c.Limits = Limits{SessionPerSecond: 10, SessionBurst: 30} })
	served := map[string]int{}
	for i := range 100 {
		for _, who := range []string{asKari, asPer} {
			if who == asPer && i >= 10 {
				continue
			}
			w := s.do("GET", "/api/sak", "", who, fmt.Sprintf("From: 203.0.113.%d:1", i)) // from many addresses
			if w.Code == http.StatusOK {
				served[who]++
			}
		}
	}
	if served[asKari] != 30 || served[asPer] != 10 {
		t.Errorf("%v", served)
	}
}

func TestNoBudget(t *testing.T) {
	s, _ := newHouse(t, func(c *Config) { c.Limits = Limits{SessionPerSecond: -1, AddressPerSecond: -1} })
	for range 3000 {
		if w := s.do("GET", "/healthz", ""); w.Code != http.StatusOK {
			t.Fatal(w.Code)
		}
	}
}

func TestBudgetsTakeBoundedMemory(t *testing.T) {
	b, now := newBudgets(10, 10), time.Now()
	for i := range maxBuckets + 5000 {
		b.take(fmt.Sprint(i), now)
		now = now.Add(time.Microsecond)
	}
	if len(b.buckets) > maxBuckets {
		t.Errorf("%d buckets", len(b.buckets))
	}
}

func TestTheDemonstrationAnswersOnlyAtHome(t *testing.T) {
	s, _ := newHouse(t, demo)
	for host, status := range map[string]int{
		"localhost:8080": 200, "localhost": 200, "LOCALHOST:1": 200, "127.0.0.1:8080": 200, "[::1]:8080": 200, "[::1]": 200,
		"evil.example": 421, "localhost.evil.example": 421, "127.0.0.1.nip.io": 421, "": 421, "127.0.0.2": 421, "0.0.0.0:8080": 421,
		"localhost@evil.example": 421, "192.168.1.7:8080": 421,
	} {
		if w := s.do("GET", "/api/house", "", "Host: "+host, "From: 127.0.0.1:999"); w.Code != status {
			t.Errorf("%q: %d", host, w.Code)
		}
	}
	for from, status := range map[string]int{"127.0.0.1:1": 200, "[::1]:1": 200, "192.168.1.7:1": 421, "[fe80::1]:1": 421, "": 421} {
		if w := s.do("GET", "/api/house", "", "Host: localhost", "From: "+from); w.Code != status {
			t.Errorf("from %q: %d", from, w.Code)
		}
	}
	outside, _ := newHouse(t, func(c *Config) { c.Hosts = []string{"plan.example.no"} })
	if outside.do("GET", "/api/house", "").Code != 200 || outside.do("GET", "/api/house", "", "Host: evil.example").Code != 421 {
		t.Error("the names of the house")
	}
	for _, path := range []string{"/healthz", "/readyz"} { // asked by address, by whoever looks after the machine
		if w := outside.do("GET", path, "", "Host: 10.1.2.3:8080"); w.Code != 200 {
			t.Errorf("%s: %d", path, w.Code)
		}
		if w := s.do("GET", path, "", "Host: evil.example"); w.Code != 421 {
			t.Errorf("%s in the demonstration: %d", path, w.Code)
		}
	}
}

func TestWhoseAddressItIs(t *testing.T) {
	s, _ := newHouse(t)
	for _, c := range [][3]string{
		{"203.0.113.9:1", "", "203.0.113.9"},
		{"203.0.113.9:1", "1.2.3.4", "203.0.113.9"},
		{"10.9.0.1:1", "1.2.3.4", "1.2.3.4"},
		{"10.9.0.1:1", "1.2.3.4, 5.6.7.8", "5.6.7.8"},
		{"10.9.0.1:1", "1.2.3.4,10.9.3.3", "1.2.3.4"},
		{"10.9.0.1:1", "garbage", "10.9.0.1"},
		{"10.9.0.1:1", "1.2.3.4, garbage", "10.9.0.1"},
		{"[::ffff:10.9.0.1]:1", "1.2.3.4", "1.2.3.4"},
		{"10.9.0.1:1", "", "10.9.0.1"},
	} {
		if got := s.clientOf(request("GET", "/", "", "From: "+c[0], "X-Forwarded-For: "+c[1])); got != netip.MustParseAddr(c[2]) {
			t.Errorf("%v: %v", c, got)
		}
	}
}

func TestTheLogHoldsNothingPersonal(t *testing.T) {
	s, f := newHouse(t)
	s.do("GET", "/api/sak?fase=hemmeleg", "", asKari, "User-Agent: sladder")
	s.do("GET", "/finst/ikkje/kari.nordmann", "", "Referer: http://x/sladder")
	s.do("POST", "/api/session", `{"epost":"kari@example.no","passord":"hemmeleg"}`, isJSON)
	s.do("POST", "/api/sak/Retitle", `{"tittel":"hemmeleg"}`, asKari, isJSON)
	s.do("SLADDER", "/hemmeleg", "")
	log := f.log.String()
	for _, secret := range []string{"hemmeleg", "kari", "nordmann", "sladder", "203.0.113", string(kari), "SLADDER"} {
		if strings.Contains(log, secret) {
			t.Errorf("the log tells of %q:\n%s", secret, log)
		}
	}
	for _, want := range []string{`route=/api/sak status=200`, `route=none`, `rule=sign-in`, `route=/api/sak/Retitle`, "request="} {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %q:\n%s", want, log)
		}
	}
	if n := strings.Count(log, "\n"); n != 5 {
		t.Errorf("%d lines for five requests", n)
	}
}

func TestFloodsDoNotFloodTheLog(t *testing.T) {
	s, f := newHouse(t, func(c *Config) { c.Limits = Limits{AddressPerSecond: 1, AddressBurst: 1} })
	for range 100 {
		s.do("GET", "/healthz", "")
	}
	if n := strings.Count(f.log.String(), "\n"); n != 1 {
		t.Errorf("%d lines", n)
	}
}
