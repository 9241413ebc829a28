package web

import (
	"encoding/json"
	"strings"
	"testing"

	"fellesplan/events"
)

const one, two = "01890000-0000-7000-8000-000000000001", "01890000-0000-7000-8000-000000000002"

// What a page says that it shows is read strictly: heads and things must add up.
func TestWhatAPageShows(t *testing.T) {
	good, err := readShown([]byte(`{"rader":["` + one + `","` + two + `","` + one + `"],"gruppering":"Utval","grupper":[{"namn":"a","tal":2},{"namn":"","tal":0},{"namn":"b","tal":1}],"kolonnar":["tittel"]}`))
	if err != nil || len(good.Rows) != 3 || good.Rows[1] != events.ID(two) || good.Groups[2].Count != 1 {
		t.Errorf("%+v %v", good, err)
	}
	if _, err := readShown([]byte(`{"rader":[]}`)); err != nil {
		t.Error(err)
	}
	many, _ := json.Marshal(SheetShown{Rows: make([]events.ID, 50_001)})
	for name, body := range map[string]string{
		"nothing": "", "no JSON": "{", "two": `{"rader":[]} {}`, "what is unknown": `{"rader":[],"x":1}`, "no id": `{"rader":["x"]}`,
		"too few under heads": `{"rader":["` + one + `"],"gruppering":"a","grupper":[{"namn":"a","tal":0}]}`,
		"too many":            `{"rader":["` + one + `"],"gruppering":"a","grupper":[{"namn":"a","tal":2}]}`,
		"less than none":      `{"rader":["` + one + `"],"gruppering":"a","grupper":[{"namn":"a","tal":2},{"namn":"b","tal":-1}]}`,
		"heads of nothing":    `{"rader":["` + one + `"],"grupper":[{"namn":"a","tal":1}]}`,
		"no heads":            `{"rader":["` + one + `"],"gruppering":"a"}`,
		"a long head":         `{"rader":["` + one + `"],"gruppering":"a","grupper":[{"namn":"` + strings.Repeat("a", 301) + `","tal":1}]}`,
		"broken letters":      "{\"rader\":[],\"gruppering\":\"\xff\"}", "too many rows": string(many),
	} {
		if _, err := readShown([]byte(body)); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}
