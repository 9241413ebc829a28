package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/partnar"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/engine/view"
	"fellesplan/events"
)

// filesWith lists the files beneath a directory in which some bytes stand.
func filesWith(t *testing.T, dir, what string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		raw, err := os.ReadFile(path)
		if bytes.Contains(raw, []byte(what)) {
			names = append(names, strings.TrimPrefix(path, dir))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// asked carries out a command as a person.
func asked(t *testing.T, h *house, by events.ID, room, command, body string) {
	t.Helper()
	_, err := h.dispatch.Ask(context.Background(), domain.Asker{Person: by, Lang: "nn"}, room, command, uuid.Must(uuid.NewV7()).String(), []byte(body))
	if err != nil {
		t.Fatal(inWords(err))
	}
}

// TestAnErasedPersonIsFoundNowhere: neither her name nor her address stands in any file of the house, be it
// log, seal, vault or snapshot; what she did, her role and her partner are there as they were, and the
// log is whole.
func TestAnErasedPersonIsFoundNowhere(t *testing.T) {
	dir := t.TempDir()
	h := demoHouseIn(t, dir)
	ctx := context.Background()
	var out bytes.Buffer
	const name, address, title = "Qvendolyne Xantippa Qwoll", "qvendolyne.xantippa@example.no", "Tiltaket som vart att"
	order := personOrder{What: "add", Name: name, Email: address, Password: "eit ganske langt passord", Role: "planleggar:" + string(anyPartner(t, h))}
	if err := order.carryOut(ctx, h, &out); err != nil {
		t.Fatal(err)
	}
	id := events.ID(strings.TrimSpace(out.String()))
	thing, thread := string(newID()), string(newID())
	asked(t, h, id, "tiltak", "Propose", `{"id":"`+thing+`","tittel":"`+title+`","foremal":"Å bli ståande","malform":"nn","eigar":{"partnar":"`+string(anyPartner(t, h))+`"}}`)
	asked(t, h, id, "trad", "Open", `{"id":"`+thread+`","rom":"tiltak","ting":"`+thing+`","slag":"kommentar","innlegg":"`+string(newID())+`","ord":"@`+string(id)+` ser på det","malform":"nn","nemnde":["`+string(id)+`"]}`)
	before := len(h.vault.Erased())
	if err := (personOrder{What: "erase", ID: string(id)}).carryOut(ctx, h, &out); err != nil {
		t.Fatal(err)
	}
	waitSealed(t, h)
	for _, secret := range []string{name, "Xantippa", address} {
		if found := filesWith(t, dir, secret); len(found) > 0 {
			t.Errorf("%q stands in %v", secret, found)
		}
	}
	// The search finds what is there: in the log, and in its second copy.
	if found := filesWith(t, dir, title); len(found) < 2 {
		t.Errorf("what she did stands in %v only", found)
	}
	if len(h.vault.Erased()) != before+1 {
		t.Error("she is not told as erased")
	}
	h.checkErased(t, id, events.ID(thing))
	out.Reset()
	if err := h.verify(ctx, &out, dir, "", nil); err != nil {
		t.Errorf("after she is erased: %v\n%s", err, out.String())
	}
}

// checkErased: she is shown as somebody who was here, with her role and what she did.
func (h *house) checkErased(t *testing.T, id, thing events.ID) {
	t.Helper()
	row, there, err := h.view.At("person", id, view.At{}, operator)
	if err != nil || !there || !strings.Contains(string(row.Row), `"rolle":"planleggar"`) || !strings.Contains(string(row.Row), string(anyPartner(t, h))) {
		t.Errorf("her role and partner: %s %v", row.Row, err)
	}
	for _, lang := range []string{"nn", "nb", "en"} {
		names, err := h.namesIn(context.Background(), lang, operator)
		if err != nil || names.person(id) != erasedPerson.In(lang) {
			t.Errorf("in %s she is %q, %v", lang, names.person(id), err)
		}
	}
	history, there := h.view.History(tiltak.Room.Name, thing, operator)
	if !there || len(history) == 0 || history[0].By != id {
		t.Errorf("what she did is told as %+v", history)
	}
	desk := people{h.vault}
	if _, found, err := desk.Person(context.Background(), id); found || err != nil {
		t.Errorf("she has a name still: %t %v", found, err)
	}
}

// anyPartner is one of the partners.
func anyPartner(t *testing.T, h *house) events.ID {
	t.Helper()
	page, err := h.view.List(context.Background(), partnar.Room.Name, view.Query{Limit: 1}, operator)
	if err != nil || len(page.Rows) == 0 {
		t.Fatal(err)
	}
	return events.ID(strings.TrimPrefix(page.Rows[0].Key, partnar.Room.Name+"/"))
}
