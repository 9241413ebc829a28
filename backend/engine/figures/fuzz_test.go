package figures

import (
	"testing"

	"fellesplan/events"
)

// FuzzRead: whatever comes, it is read or refused in words; it never panics, and what is read can stand
// in a fact.
func FuzzRead(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte("\xff\xfea\x00;\x00b\x00\n\x001\x00;\x002\x00"))
	f.Add([]byte(`{"version":"2.0","class":"dataset","id":["a","Tid"],"size":[1,1],"dimension":{"a":{"category":{"index":["4601"]}},"Tid":{"category":{"index":{"2025":0}}}},"value":[1],"status":{"0":".."}}`))
	f.Add(parts(f, skeleton(`<row r="1"><c r="A1" t="inlineStr"><is><t>stad</t></is></c><c t="str"><v>tid</v></c><c t="str"><v>verdi</v></c></row><row><c><v>4601</v></c><c><v>2025</v></c><c><f>1</f><v>2</v></c></row>`)))
	f.Add(workbook(f, rows([]any{"stad", "tid", "verdi"}, []any{4601, 2025, 12.5})))
	f.Add(workbook(f, dates("dd.mm.yyyy", "2025-01-01", "2025-04-01")))
	f.Fuzz(func(t *testing.T, raw []byte) {
		table, err := Read(t.Context(), raw, "")
		if err != nil {
			if rule(err) == "" {
				t.Fatalf("not refused in words: %v", err)
			}
			return
		}
		choice := Choice{Place: table.Columns[0], Time: table.Columns[min(1, len(table.Columns)-1)], Value: table.Columns[len(table.Columns)-1]}
		found, err := table.Figures(choice)
		if err != nil && rule(err) == "" {
			t.Fatalf("not refused in words: %v", err)
		}
		for _, figure := range found {
			_, errTime := events.ParseTidsrom(string(figure.Time))
			_, errValue := events.ParseDesimal(string(figure.Value))
			if errTime != nil || errValue != nil || figure.Fault == nil && (figure.Value == "") == (figure.Mark == "") || len(figure.Place) > maxCell+4 {
				t.Fatalf("read as %+v", figure)
			}
		}
	})
}
