package sim

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// somePNG is an image that tells where it was made.
func somePNG() []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 40, 30))
	img.Set(1, 1, color.NRGBA{27, 90, 91, 255})
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// upload hands in an image and gives the status and the answer.
func (v *visitor) upload(kind string, content []byte) (int, map[string]any) {
	v.h.t.Helper()
	request := v.request(http.MethodPost, "/api/fil", nil)
	request.Header.Set("Content-Type", kind)
	request.Body, request.ContentLength = io.NopCloser(bytes.NewReader(content)), int64(len(content))
	answer, err := v.client.Do(request)
	if err != nil {
		v.h.t.Fatal(err)
	}
	defer answer.Body.Close()
	var told map[string]any
	if err := json.NewDecoder(answer.Body).Decode(&told); err != nil {
		v.h.t.Fatal(err)
	}
	return answer.StatusCode, told
}

// download reads a path as it is.
func (v *visitor) download(path string) (int, http.Header, []byte) {
	v.h.t.Helper()
	answer, err := v.client.Do(v.request(http.MethodGet, path, nil))
	if err != nil {
		v.h.t.Fatal(err)
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	if err != nil {
		v.h.t.Fatal(err)
	}
	return answer.StatusCode, answer.Header, raw
}

// wordDocument is the main part of a DOCX.
func wordDocument(t *testing.T, raw []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestAPlanBecomesAPaper: words, an image, a card and a suggestion are written into a chapter, the
// plan is named, the house is killed; the version is the same paper before and after, the draft has
// the suggestion with its maker's name, and an image is given out as it was kept.
func TestAPlanBecomesAPaper(t *testing.T) {
	dir := t.TempDir()
	h := start(t, nil, "--data", dir)
	v := h.signIn("sekretariat")
	status, file := v.upload("image/png", somePNG())
	if status != http.StatusOK {
		t.Fatalf("handing in an image: %d %v", status, file)
	}
	tiltak, suggestion := newTiltak(t, h, 1)[0], newID(t)
	plan, text := v.chapter()
	w := v.opens(text)
	w.n++
	w.sends(w.n, 0, map[string]any{"stepType": "replace", "from": 0, "to": 2, "slice": map[string]any{"content": []any{
		paragraphOf("Kommunane og sjukehuset "),
		map[string]any{"type": "paragraph", "content": []any{
			map[string]any{"type": "text", "text": "Eit framlegg", "marks": []any{map[string]any{"type": "insertion", "attrs": map[string]any{"id": suggestion}}}},
		}},
		map[string]any{"type": "kort", "attrs": map[string]any{"rom": "tiltak", "ting": tiltak}},
		map[string]any{"type": "figure", "attrs": map[string]any{"file": file["file"], "type": file["type"], "width": file["width"], "height": file["height"], "alt": "Eit kart"}},
	}}})
	w.hears(1)
	version := newID(t)
	v.must("/api/plan/NameVersion", map[string]any{"id": plan, "versjon": version, "namn": "Høyringsutkast"})
	w.types(1, "Skrive etterpå. ")
	w.hears(2)

	named := "/api/plan/" + plan + "/versjon/" + version + "/dokument."
	before := map[string][]byte{}
	for _, kind := range []string{"pdf", "docx"} {
		code, head, raw := v.download(named + kind)
		if code != http.StatusOK || !strings.Contains(head.Get("Content-Disposition"), "Hoyringsutkast."+kind) {
			t.Fatalf("%s: %d %v %s", kind, code, head, raw)
		}
		before[kind] = raw
	}
	word := wordDocument(t, before["docx"])
	for what, want := range map[string]bool{"Kommunane og sjukehuset": true, "Eit kart": true, "Tiltak: ": true, "Eit framlegg": false, "Skrive etterpå": false, "<w:ins ": false} {
		if strings.Contains(word, what) != want {
			t.Errorf("the version has %q: %v", what, !want)
		}
	}
	_, _, draft := v.download("/api/plan/" + plan + "/dokument.docx")
	if now := wordDocument(t, draft); !strings.Contains(now, "Skrive etterpå. Kommunane") || !regexp.MustCompile(`<w:ins [^>]*w:author="\pL[^"]+"[^>]*><w:r><w:t [^>]*>Eit framlegg<`).MatchString(now) {
		t.Errorf("the draft: %s", now)
	}

	h.kill()
	h = start(t, nil, "--data", dir)
	reader := h.signIn("planleggar")
	for kind, want := range before {
		if _, _, raw := reader.download(named + kind); !bytes.Equal(raw, want) {
			t.Errorf("%s: another paper after the house was killed", kind)
		}
	}
	code, head, raw := reader.download("/api/fil/" + file["file"].(string))
	if sum := sha256.Sum256(raw); code != http.StatusOK || hex.EncodeToString(sum[:]) != file["file"] || head.Get("Content-Type") != "image/png" {
		t.Errorf("the image: %d %v", code, head)
	}
	nobody := &visitor{h: h, client: http.DefaultClient}
	for _, path := range []string{named + "pdf", "/api/plan/" + plan + "/dokument.docx", "/api/fil/" + file["file"].(string)} {
		if code, _, _ := nobody.download(path); code != http.StatusUnauthorized {
			t.Errorf("nobody gets %s: %d", path, code)
		}
	}
}

func paragraphOf(words string) map[string]any {
	return map[string]any{"type": "paragraph", "content": []any{map[string]any{"type": "text", "text": words}}}
}

// imageTrials are number 76: what is handed in as an image and is none.
func imageTrials() []trial {
	is := func(codes ...int) []int { return codes }
	hand := func(kind, content string) func(*hostile) int {
		return func(x *hostile) int { status, _ := x.v.upload(kind, []byte(content)); return status }
	}
	whole := string(somePNG())
	return []trial{
		{76, "HTML as an image", hand("image/png", "<!doctype html><script>alert(1)</script>"), is(415)},
		{76, "SVG with a script", hand("image/svg+xml", `<svg onload="alert(1)"/>`), is(415)},
		{76, "0 bytes", hand("image/png", ""), is(422)},
		{76, "by another name", hand("image/gif", whole), is(415)},
		{76, "cut short", hand("image/png", whole[:len(whole)/2]), is(422)},
		{76, "HTML after it", hand("image/png", whole+"<script>alert(1)</script>"), is(422)},
		{76, "PDF in it", hand("image/gif", "GIF89a\x01\x00\x01\x00\x00\x00\x00\x21\xfe\x08%PDF-1.7\x00;"), is(422)},
		{76, "four billion pixels", hand("image/gif", "GIF89a\xff\xff\xff\xff\x00\x00\x00;"), is(413)},
		{76, "more than 5 MB", hand("image/png", whole+strings.Repeat("x", 5<<20)), is(413)},
		{76, "a name with ../", func(x *hostile) int { return x.send(http.MethodGet, "/api/fil/../../etc/passwd", nil, nil) }, is(404)},
		{76, "as JSON", hand("application/json", whole), is(415)},
	}
}
