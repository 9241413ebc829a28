package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/web/picture"
	"fellesplan/events"
)

const (
	asPNG  = "Content-Type: image/png"
	asJPEG = "Content-Type: image/jpeg"
	here   = "place: 60.39 N 5.32 E"
)

func drawn(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = byte(i * 7)
	}
	img.Set(0, 0, color.Black)
	return img
}

func somePNG(w, h int) string {
	var out bytes.Buffer
	if err := png.Encode(&out, drawn(w, h)); err != nil {
		panic(err)
	}
	return out.String()
}

// somePhoto tells where it was taken.
func somePhoto() string {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, drawn(12, 8), nil); err != nil {
		panic(err)
	}
	exif := "Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x00" + here
	return out.String()[:2] + "\xff\xe1\x00" + string(rune(len(exif)+2)) + exif + out.String()[2:]
}

func nameOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

func TestAnImageIsHandedInAndGivenOut(t *testing.T) {
	s, f := newHouse(t)
	told := decode[fileJSON](t, s.do("POST", "/api/fil", somePhoto(), asKari, asJPEG))
	kept := f.files[told.File]
	if told.Type != "image/jpeg" || told.Width != 12 || told.Height != 8 || told.Bytes != len(kept) || told.File != nameOf(kept) {
		t.Errorf("%+v", told)
	}
	if bytes.Contains(kept, []byte(here)) || strings.Contains(f.log.String(), here) {
		t.Error("the place is kept")
	}
	if again := decode[fileJSON](t, s.do("POST", "/api/fil", somePhoto(), asPer, asJPEG)); again != told || len(f.files) != 1 {
		t.Errorf("the same image: %+v", again)
	}
	w := s.do("GET", "/api/fil/"+told.File, "", asPer)
	for name, want := range map[string]string{
		"Content-Type": "image/jpeg", "Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff",
		"Cache-Control": "private, max-age=31536000, immutable", "ETag": `"` + told.File + `"`, "Vary": "Cookie",
		"Content-Disposition": `inline; filename="bilete-` + told.File[:8] + `.jpeg"`, "Cross-Origin-Resource-Policy": "same-origin",
	} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if w.Code != http.StatusOK || !bytes.Equal(w.Body.Bytes(), kept) {
		t.Errorf("%d, %d bytes", w.Code, w.Body.Len())
	}
	if w := s.do("GET", "/api/fil/"+told.File, "", asPer, `If-None-Match: "`+told.File+`"`); w.Code != http.StatusNotModified || w.Body.Len() != 0 {
		t.Errorf("%d, %d bytes", w.Code, w.Body.Len())
	}
}

func TestImagesAreForThoseWhoAreSignedIn(t *testing.T) {
	s, f := newHouse(t)
	told := decode[fileJSON](t, s.do("POST", "/api/fil", somePNG(3, 2), asKari, asPNG))
	problemIn(t, s.do("GET", "/api/fil/"+told.File, ""), http.StatusUnauthorized)
	problemIn(t, s.do("POST", "/api/fil", somePNG(4, 2), asPNG), http.StatusUnauthorized)
	problemIn(t, s.do("POST", "/api/fil", somePNG(4, 2), asKari, asPNG, "Origin: https://evil.example"), http.StatusForbidden)
	for _, name := range []string{"x", strings.ToUpper(told.File), told.File[:63], strings.Repeat("0", 64), told.File + ".png"} {
		problemIn(t, s.do("GET", "/api/fil/"+name, "", asKari), http.StatusNotFound)
	}
	if w := s.do("GET", "/api/fil", "", asKari); w.Code < 400 {
		t.Error("one can look around among the images")
	}
	if len(f.files) != 1 {
		t.Errorf("%d files", len(f.files))
	}
}

// Whoever may write or suggest somewhere may hand in an image; the others may not.
func TestWhoMayUpload(t *testing.T) {
	s, f := newHouse(t)
	f.files = map[string][]byte{}
	held := map[domain.Role]string{
		domain.RolePlanleggar: domain.ClaimPlanleggar, domain.RolePartnarkontakt: domain.ClaimPartnarkontakt, domain.RoleUtvalsmedlem: domain.ClaimPlass,
		domain.RoleUtvalsleiar: domain.ClaimLeiar, domain.RoleSekretariat: domain.ClaimSekretariat, domain.RoleRevisor: domain.ClaimRevisor,
		domain.RoleAdministrator: domain.ClaimAdministrator,
	}
	before := claims
	defer func() { claims = before }()
	for role, want := range map[domain.Role]int{
		domain.RolePlanleggar: 200, domain.RolePartnarkontakt: 200, domain.RoleUtvalsmedlem: 200, domain.RoleUtvalsleiar: 200, domain.RoleSekretariat: 200,
		domain.RolePerson: 403, domain.RoleRevisor: 403, domain.RoleAdministrator: 403,
	} {
		claims = facts{held[role] + " " + string(per): {string(alver)}}
		if w := s.do("POST", "/api/fil", somePNG(3, 2), asPer, asPNG); w.Code != want {
			t.Errorf("%s: %d, want %d", role, w.Code, want)
		}
	}
}

// Each refusal is told in three languages, and nothing is kept.
func TestImagesThatAreRefused(t *testing.T) {
	photo, drawing := somePhoto(), somePNG(3, 2)
	for name, c := range map[string]struct {
		mime, body string
		status     int
		rule       string
	}{
		"SVG":                     {"image/svg+xml", "<svg/>", 415, "image-type"},
		"JSON":                    {"application/json", "{}", 415, "document-type"},
		"of no type":              {"text/plain", drawing, 415, "document-type"},
		"with a parameter":        {"image/png; charset=utf-8", drawing, 415, "image-type"},
		"HTML":                    {"image/png", "<html><script>alert(1)</script>", 415, "image-type"},
		"another kind than said":  {"image/png", photo, 415, "image-label"},
		"nothing":                 {"image/png", "", 422, "empty"},
		"HTML after it":           {"image/png", drawing + "<script>", 422, "image-two"},
		"cut short":               {"image/png", drawing[:40], 422, "image-damaged"},
		"over 5 MB":               {"image/png", drawing + strings.Repeat("x", picture.MaxBytes), 413, "image-size"},
		"four billion pixels":     {"image/gif", "GIF89a\xff\xff\xff\xff\x00\x00\x00;", 413, "image-pixels"},
		"packed on the way":       {"image/png", drawing, 415, "image-type"},
		"an animation, by chunks": {"image/webp", "RIFF\x0c\x00\x00\x00WEBPANIM\x00\x00\x00\x00", 422, "image-animation"},
	} {
		t.Run(name, func(t *testing.T) {
			s, f := newHouse(t)
			words := map[string]bool{}
			for _, lang := range []string{"nn", "nb", "en"} {
				headers := []string{asKari, "Content-Type: " + c.mime, "Accept-Language: " + lang}
				if name == "packed on the way" {
					headers = append(headers, "Content-Encoding: gzip")
				}
				p := problemIn(t, s.do("POST", "/api/fil", c.body, headers...), c.status)
				if p.Type != "/problem/"+c.rule || strings.Contains(p.Detail, "%") {
					t.Errorf("%+v", p)
				}
				words[p.Detail] = true
			}
			if len(words) != 3 || len(f.files) != 0 {
				t.Errorf("%d wordings, %d files", len(words), len(f.files))
			}
		})
	}
}

// A length that is not told is counted as it comes.
func TestAnImageOfUntoldLength(t *testing.T) {
	s, f := newHouse(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = s.Serve(t.Context(), listener) }()
	send := func(body io.Reader) int {
		request, _ := http.NewRequest(http.MethodPost, "http://"+listener.Addr().String()+"/api/fil", body)
		request.Header.Set("Content-Type", "image/png")
		request.Header.Set("Cookie", strings.TrimPrefix(asKari, "Cookie: "))
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return 0 // the door was shut while we still sent
		}
		_ = response.Body.Close()
		return response.StatusCode
	}
	untold := struct{ io.Reader }{io.MultiReader(strings.NewReader(somePNG(3, 2)), strings.NewReader(strings.Repeat("x", picture.MaxBytes)))}
	if status := send(untold); status != http.StatusRequestEntityTooLarge && status != 0 || len(f.files) != 0 {
		t.Errorf("%d, %d files", status, len(f.files))
	}
	if status := send(struct{ io.Reader }{strings.NewReader(somePNG(3, 2))}); status != http.StatusOK {
		t.Errorf("%d", status)
	}
}

// An image may take longer to come in than a command may.
func TestASlowImageArrives(t *testing.T) {
	s, _ := newHouse(t, func(c *Config) { c.Limits.ReadTimeout = 100 * time.Millisecond })
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = s.Serve(t.Context(), listener) }()
	conn, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	body := somePNG(30, 20)
	fmt.Fprintf(conn, "POST /api/fil HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\n%s\r\nContent-Length: %d\r\n\r\n%s", asKari, len(body), body[:50])
	time.Sleep(400 * time.Millisecond)
	_, _ = io.WriteString(conn, body[50:])
	answer := make([]byte, 12)
	_ = conn.SetReadDeadline(time.Now().Add(10 * time.Second))
	if _, err := io.ReadFull(conn, answer); err != nil || string(answer) != "HTTP/1.1 200" {
		t.Errorf("%q %v", answer, err)
	}
}

func TestWhatOnePersonMayHandInInADay(t *testing.T) {
	s, f := newHouse(t)
	used := 0
	for s.do("POST", "/api/fil", somePNG(1+used%50, 2), asKari, asPNG).Code == http.StatusOK {
		if used++; used > 2*UploadsPerDay/leastUpload {
			t.Fatal("there is no end to it")
		}
		f.now.Add(int64(20 * time.Millisecond)) // for the session's budget
	}
	if used != UploadsPerDay/leastUpload {
		t.Errorf("%d small images", used)
	}
	w := s.do("POST", "/api/fil", somePNG(3, 2), asKari, asPNG)
	if p := problemIn(t, w, http.StatusTooManyRequests); p.Type != "/problem/image-budget" || w.Header().Get("Retry-After") == "" {
		t.Errorf("%+v %v", p, w.Header())
	}
	if w := s.do("POST", "/api/fil", somePNG(3, 2), asPer, asPNG); w.Code != http.StatusOK {
		t.Errorf("another person: %d", w.Code)
	}
	f.now.Add(int64(time.Hour))
	if w := s.do("POST", "/api/fil", somePNG(3, 2), asKari, asPNG); w.Code != http.StatusOK {
		t.Errorf("an hour later: %d", w.Code)
	}
}

func TestHowManyImagesComeInAtOnce(t *testing.T) {
	r := newReception()
	var leaves []func()
	people := 0
	for enough := false; !enough; people++ {
		person := events.ID(fmt.Sprint(people))
		for n := 0; ; n++ {
			leave, err := r.enter(person, false)
			if err != nil {
				enough = n < UploadsEach
				break
			}
			leaves = append(leaves, leave)
		}
	}
	if len(leaves) != MaxUploads || people != MaxUploads/UploadsEach+1 {
		t.Errorf("%d images of %d people", len(leaves), people)
	}
	for _, leave := range leaves {
		leave()
	}
	if _, err := r.enter("x", false); err != nil || r.images.all != 1 || len(r.images.each) != 1 || r.documents.all != 0 {
		t.Errorf("%v, %+v", err, r.images)
	}
}

func TestAFullStoreIsTold(t *testing.T) {
	s, f := newHouse(t)
	f.full = true
	if p := problemIn(t, s.do("POST", "/api/fil", somePNG(3, 2), asKari, asPNG), http.StatusInsufficientStorage); p.Type != "/problem/image-store" {
		t.Errorf("%+v", p)
	}
}
