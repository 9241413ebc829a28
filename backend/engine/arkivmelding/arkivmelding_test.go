package arkivmelding

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const pageDir = "../../../frontend"

// faults asks a real validator what is wrong with each message. Where Node or the page's packages are missing the
// test is skipped, unless NODE_TESTS is "required".
func faults(t *testing.T, messages ...string) [][]string {
	t.Helper()
	if _, err := os.Stat(pageDir + "/node_modules/xmllint-wasm/package.json"); err != nil {
		if os.Getenv("NODE_TESTS") == "required" {
			t.Fatalf("the schemas are required, but there is no validator: %v", err)
		}
		t.Skipf("nothing is validated (install Node 20 and run `npm ci` in frontend): %v", err)
	}
	schemas, err := filepath.Abs("schema")
	if err != nil {
		t.Fatal(err)
	}
	var in bytes.Buffer
	for _, message := range messages {
		if err := json.NewEncoder(&in).Encode(message); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("node", "oracle/arkivmelding.mjs", schemas)
	cmd.Dir, cmd.Stdin, cmd.Stderr = pageDir, &in, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("the validator: %v", err)
	}
	var all [][]string
	for line := range strings.Lines(string(out)) {
		var found []string
		if err := json.Unmarshal([]byte(line), &found); err != nil {
			t.Fatal(err)
		}
		all = append(all, found)
	}
	if len(all) != len(messages) {
		t.Fatalf("%d messages, and %d answers", len(messages), len(all))
	}
	return all
}

var some = Message{
	Title: "Felles utviklingsplan <2026> & «meir»", Key: "sak/1", Description: "Til vedtak", From: "Helsefellesskapet", To: "Alver kommune", Date: time.Date(2026, 11, 20, 23, 30, 0, 0, time.UTC),
	Documents: []Document{
		{Title: "Saksdokument", File: "saksdokument.pdf", Name: "Felles plan.pdf", Media: "application/pdf", Content: []byte("%PDF")},
		{Title: "Tal", File: "vedlegg-01.xlsx", Name: "Tal, æøå.xlsx", Media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Exempt: "offl. § 13"},
	},
}

func written(t *testing.T, m Message) string {
	t.Helper()
	raw, err := m.XML()
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// Each message is valid, whatever people have written, and the validator sees it when one is not.
func TestMessagesAreValid(t *testing.T) {
	bare, hostile := Message{}, some
	hostile.Title, hostile.From = "\x00]]><mappe>\ufffe\x1b[31m"+strings.Repeat("x", 5000), " \t\n"
	hostile.Documents = []Document{{Title: "\x01", Name: "../../<&>\"'", File: "x.pdf", Exempt: "]]>\v§"}}
	for i, found := range faults(t, written(t, some), written(t, bare), written(t, hostile)) {
		if len(found) > 0 {
			t.Errorf("message %d: %s", i, strings.Join(found, "; "))
		}
	}
	whole := written(t, some)
	var what, broken []string
	for name, message := range map[string]string{
		"no title": strings.Replace(whole, "<tittel>Tal</tittel>", "", 1), "an empty title": strings.Replace(whole, "<tittel>Tal</tittel>", "<tittel></tittel>", 1),
		"a day that is none": strings.Replace(whole, "<saksdato>2026-11-21", "<saksdato>2026-13-21", 1), "another namespace": strings.ReplaceAll(whole, "m:kode", "kode"),
		"another order": strings.Replace(strings.Replace(whole, "<system>Fellesplan</system>", "", 1), "<mappe", "<system>Fellesplan</system><mappe", 1),
	} {
		if message == whole {
			t.Errorf("%s: nothing was broken", name)
		}
		what, broken = append(what, name), append(broken, message)
	}
	for i, found := range faults(t, broken...) {
		if len(found) == 0 {
			t.Errorf("%s: the validator finds nothing", what[i])
		}
	}
}

func TestWhatAMessageSays(t *testing.T) {
	var read struct {
		Files  int `xml:"antallFiler"`
		Folder struct {
			Date string `xml:"saksdato"`
		} `xml:"mappe"`
		Entry struct {
			Title     string `xml:"tittel"`
			Documents []struct {
				As     string `xml:"tilknyttetRegistreringSom>kode"`
				Basis  string `xml:"skjerming>skjermingshjemmel"`
				Object struct {
					File string `xml:"referanseDokumentfil"`
					Sum  string `xml:"sjekksum"`
					Size int    `xml:"filstoerrelse"`
				} `xml:"dokumentobjekt"`
			} `xml:"dokumentbeskrivelse"`
		} `xml:"registrering"`
	}
	if err := xml.Unmarshal([]byte(written(t, some)), &read); err != nil {
		t.Fatal(err)
	}
	documents := read.Entry.Documents
	if read.Files != 2 || read.Entry.Title != some.Title || read.Folder.Date != "2026-11-21" || len(documents) != 2 {
		t.Fatalf("%+v", read)
	}
	if d := documents[0]; d.As != "H" || d.Object.File != "saksdokument.pdf" || d.Object.Sum != "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027" || d.Object.Size != 4 || d.Basis != "" {
		t.Errorf("%+v", d)
	}
	if d := documents[1]; d.As != "V" || d.Basis != "offl. § 13" {
		t.Errorf("%+v", d)
	}
}
