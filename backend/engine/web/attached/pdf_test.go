package attached

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// pdfOf writes a document of these objects, with a table of addresses that readers can use.
func pdfOf(objects ...string) string {
	var out strings.Builder
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var places []int
	for i, object := range objects {
		places = append(places, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return out.String()
}

const (
	catalog = "<< /Type /Catalog /Pages 2 0 R /Lang (nn) >>"
	pages   = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
	page    = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R /Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.no/\\)a) >> >>] >>"
	words   = "<< /Length 44 >>\nstream\nBT /F1 12 Tf 72 720 Td (Ein tekst, heilt) Tj\nendstream"
)

func plainPDF(more ...string) string {
	return pdfOf(append([]string{catalog, pages, page, words}, more...)...)
}

func deflated(content string) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write([]byte(content))
	_ = w.Close()
	return out.String()
}

// packedObjects is a stream of objects.
func packedObjects(dict, content string) string {
	raw := deflated(content)
	return fmt.Sprintf("<< /Type /ObjStm %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", dict, len(raw), raw)
}

func archive(parts ...string) string {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		f, _ := w.Create(parts[i])
		_, _ = f.Write([]byte(parts[i+1]))
	}
	_ = w.Close()
	return out.String()
}

func TestPDFsThatAreKept(t *testing.T) {
	many := "1 0 2 5 " + "<<>> (a) "
	for name, raw := range map[string]string{
		"plain":                          plainPDF(),
		"with packed objects":            plainPDF(packedObjects("/N 2 /First 8", many)),
		"packed, with blanks before":     plainPDF(packedObjects("/N 2 /First 8", "1 0 2 6   <<>>(a)")),
		"no length but a reference":      plainPDF("<< /Length 6 0 R >>\nstream\nabc\nendstream", "3"),
		"blanks after its end":           plainPDF() + "\r\n\x00\x00",
		"written on after":               plainPDF() + "5 0 obj null endobj\nstartxref\n9\n%%EOF",
		"a name that begins as a bad":    plainPDF("<< /JSX /JavaScripts /EncryptMetadata /Launched >>"),
		"bad names in words":             plainPDF("<< /Title (/JavaScript /JS) /A <2F4A53> >> % /Launch"),
		"bad names on a page":            plainPDF("<< /Length 14 >>\nstream\n/JavaScript gs\nendstream"),
		"what is no head":                plainPDF("(see the endobj, the objects and obj)"),
		"a length that reaches too far":  plainPDF("<< /Length 99999 >>\nstream\nabc\nendstream"),
		"an end of stream in the stream": plainPDF("<< /Length 13 >>\nstream\nabc endstream\nendstream"),
	} {
		t.Run(name, func(t *testing.T) {
			media, err := Look([]byte(raw), PDF)
			if err != nil || media != PDF || TypeOf([]byte(raw)) != PDF {
				t.Errorf("%s, %v", media, err)
			}
		})
	}
}

func TestHostilePDFs(t *testing.T) {
	script := "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
	deep := strings.Repeat("[", 5000) + strings.Repeat("]", 5000)
	hidden := "7 0 obj " + script + " endobj"
	for name, c := range map[string]struct {
		raw    string
		reason Reason
	}{
		"nothing":                          {"", Empty},
		"a script":                         {plainPDF(script), Program},
		"a script, in other letters":       {plainPDF("<< /S /J#61vaScript >>"), Program},
		"a script, in yet others":          {plainPDF("<< /#4a#53 (x) >>"), Program},
		"a script, packed":                 {plainPDF(packedObjects("/N 1 /First 4", "7 0 "+script)), Program},
		"packed without saying so":         {plainPDF(strings.Replace(packedObjects("/N 1 /First 4", "7 0 "+script), "/Type /ObjStm", "", 1)), Program},
		"a script in a list in a list":     {plainPDF("[[[" + script + "]]]"), Program},
		"starts a program":                 {plainPDF("<< /S /Launch /F (cmd.exe) >>"), Program},
		"a form that runs":                 {plainPDF("<< /AcroForm << /XFA [] >> >>"), Program},
		"a form that sends":                {plainPDF("<< /S /SubmitForm /F (https://example.no) >>"), Program},
		"a file in it":                     {plainPDF("<< /Names << /EmbeddedFiles 9 0 R >> >>"), Attachment},
		"a file, packed":                   {plainPDF(packedObjects("/N 1 /First 4", "7 0 << /Type /EmbeddedFile >>")), Attachment},
		"locked":                           {strings.Replace(plainPDF(), "/Root", "/Encrypt 9 0 R /Root", 1), Locked},
		"locked, and packed":               {strings.Replace(plainPDF("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 3 >>\nstream\nabc\nendstream"), "/Root", "/Encrypt 9 0 R /Root", 1), Locked},
		"HTML before it":                   {"<html>" + plainPDF(), NoDocument},
		"HTML in its beginning":            {strings.Replace(plainPDF(), "%\xe2\xe3\xcf\xd3", "%<hTml><script>alert(1)</script>", 1), TwoThings},
		"HTML after it":                    {plainPDF() + "<html><script>alert(1)</script>", TwoThings},
		"an archive after it":              {plainPDF() + archive("a", "b"), TwoThings},
		"an archive in it":                 {plainPDF("<< /Length 150 >>\nstream\n" + archive("a", "b") + "\nendstream"), TwoThings},
		"cut short":                        {plainPDF()[:300], Damaged},
		"cut short, with an end":           {plainPDF()[:300] + "\nstartxref\n9\n%%EOF", Damaged},
		"no table":                         {"%PDF-1.7\n1 0 obj null endobj\n%%EOF", Damaged},
		"no object":                        {"%PDF-1.7\nstartxref\n9\n%%EOF", Damaged},
		"of no version":                    {strings.Replace(plainPDF(), "%PDF-1.7", "%PDF-x.7", 1), Damaged},
		"only its first letters":           {"%PDF-", Damaged},
		"deeper than any":                  {plainPDF(deep), Damaged},
		"noise":                            {plainPDF("\x01\x02 noise"), Damaged},
		"an object in a stream":            {plainPDF("<< /Length 60 >>\nstream\n" + hidden + "\nendstream"), Hidden},
		"an object in words":               {plainPDF("(" + hidden + ")"), Hidden},
		"an object in a comment":           {plainPDF("null % " + hidden), Hidden},
		"an object in words, over a break": {plainPDF("(7 0 % x\nobj)"), Hidden},
		"packed in another way":            {plainPDF("<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode /Length 3 >>\nstream\nabc\nendstream"), Hidden},
		"packed twice":                     {plainPDF("<< /Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode] /Length 3 >>\nstream\nabc\nendstream"), Hidden},
		"packed in a way told elsewhere":   {plainPDF("<< /Type /ObjStm /N 1 /First 4 /Filter 9 0 R /Length 3 >>\nstream\nabc\nendstream"), Hidden},
		"packed, with parameters":          {plainPDF(packedObjects("/N 1 /First 4 /DecodeParms << /Predictor 12 >>", "7 0 <<>>")), Hidden},
		"packed, told twice":               {plainPDF(packedObjects("/N 1 /First 4 /First 9", "7 0 <<>>")), Hidden},
		"packed, one within words":         {plainPDF(packedObjects("/N 1 /First 4", "7 1 ("+strings.ReplaceAll(script, "JavaScript", "X")+")")), Hidden},
		"packed, without its places":       {plainPDF(packedObjects("/N 9 /First 4", "7 0 <<>>")), Hidden},
		"packed, more than counted":        {plainPDF(packedObjects("/N 999999999 /First 4", "7 0 <<>>")), Hidden},
		"a bomb":                           {plainPDF(packedObjects("/N 1 /First 4", "7 0 ("+strings.Repeat("a", maxInflated+1)+")")), TooMuch},
		"too large":                        {plainPDF() + strings.Repeat(" ", MaxBytes), TooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Look([]byte(c.raw), "")
			var refused *Refused
			if !errors.As(err, &refused) || refused.Reason != c.reason {
				t.Errorf("%v, want %s", err, c.reason)
			}
		})
	}
}

// FuzzLook: whatever comes in, it is refused with a reason, or it is what it is found to be, and no
// name of what can do something stands open in it.
func FuzzLook(f *testing.F) {
	f.Add([]byte(plainPDF(packedObjects("/N 1 /First 4", "7 0 <</A/JS>>"))))
	f.Add([]byte(plainPDF("[<</A(\\()/B<00>>>]", words)))
	f.Add([]byte(docx()))
	f.Add([]byte(odt()))
	f.Fuzz(func(t *testing.T, raw []byte) {
		media, err := Look(raw, "")
		var refused *Refused
		switch {
		case err != nil && (!errors.As(err, &refused) || refused.Reason == "" || refused.Why == ""):
			t.Fatalf("refused without a reason: %v", err)
		case err == nil && (Ending(media) == "" || TypeOf(raw) != media):
			t.Fatalf("%q, then %q", media, TypeOf(raw))
		case err == nil && media == PDF && bytes.Contains(raw, []byte(" obj<</JS(a)>>")):
			t.Fatal("a script was let in")
		}
	})
}
