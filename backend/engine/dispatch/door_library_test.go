package dispatch

import (
	"reflect"
	"strings"
	"testing"

	libjson "github.com/go-json-experiment/json"
	"golang.org/x/text/unicode/norm"
)

// agreesWithLibrary holds the door against the library's own strict reading of the same body: it
// must take what the door takes, and find the same in it but for the one form of text.
func agreesWithLibrary(t *testing.T, d *door, command any, body []byte) {
	t.Helper()
	other := reflect.New(d.handler.Type)
	if err := libjson.Unmarshal(body, other.Interface(), libjson.RejectUnknownMembers(true)); err != nil {
		t.Fatalf("the door let in %s, the library says %v", body, err)
	}
	oneForm(other.Elem())
	mine := reflect.New(d.handler.Type)
	mine.Elem().Set(reflect.ValueOf(command))
	oneForm(mine.Elem())
	if !reflect.DeepEqual(mine.Interface(), other.Interface()) {
		t.Errorf("%s is %+v to the door and %+v to the library", body, mine.Elem(), other.Elem())
	}
}

// oneForm puts every text into NFC with one kind of line break, and takes empty lists for none.
func oneForm(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(norm.NFC.String(strings.NewReplacer("\r\n", "\n", "\u2028", "\n", "\u2029", "\n").Replace(v.String())))
	case reflect.Pointer:
		if !v.IsNil() {
			oneForm(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			oneForm(v.Field(i))
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			oneForm(v.Index(i))
		}
	}
}
