package utval

import (
	"reflect"
	"testing"

	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func TestReportingIsRuled(t *testing.T) {
	given := []events.Event{established}
	rule := RuleReporting{ID: ouVoss, Kvar: 3, Frist: 14, Fra: "2026-01"}
	wants := events.UtvalReportingRuled{Kvar: 3, Frist: 14, Fra: "2026-01"}
	halves, none, quarterly := rule, 0, 3
	halves.Kvar = 6
	sawNone, sawQuarters := halves, halves
	sawNone.Sett, sawQuarters.Sett = &none, &quarterly
	halvesRuled := wants
	halvesRuled.Kvar = 6
	stage.Play(t, []domaintest.Story{
		{Name: "every quarter", Given: given, By: chair, When: rule, Then: []events.Event{wants}},
		{Name: "the same again", Given: append(given, wants), When: rule},
		{Name: "every half", Given: append(given, wants), When: sawQuarters, Then: []events.Event{halvesRuled}},
		{Name: "others have ruled since", Given: append(given, wants), When: sawNone, Refused: "changed-meanwhile", Field: "kvar"},
		{Name: "no longer", Given: append(given, wants), When: RuleReporting{ID: ouVoss}, Then: []events.Event{events.UtvalReportingRuled{}}},
		{Name: "no longer, twice", Given: given, When: RuleReporting{ID: ouVoss}},
		{Name: "every five months", Given: given, When: RuleReporting{ID: ouVoss, Kvar: 5}, Refused: "rhythm", Field: "kvar"},
		{Name: "a deadline and no reports", Given: given, When: RuleReporting{ID: ouVoss, Frist: 5}, Refused: "rhythm", Field: "kvar"},
		{Name: "a year to write it", Given: given, When: RuleReporting{ID: ouVoss, Kvar: 6, Frist: 365}, Refused: "deadline", Field: "frist"},
		{Name: "not by who does not lead it", Given: given, By: contact, When: rule, Refused: "access"},
		{Name: "when it is dissolved", Given: append(given, dissolved), When: rule, Refused: "utval-dissolved"},
	})
	row := stage.RowAfter(ouVoss, established, wants).(Row)
	if got := row.Rapportering; got == nil || got.Kvar != 3 || got.Frist != 14 || got.Fra != "2026-01" || got.Spor.Seq != 2 {
		t.Errorf("%+v", got)
	}
	oftener := events.UtvalReportingRuled{Kvar: 1}
	row = stage.RowAfter(ouVoss, established, wants, oftener).(Row)
	if got := row.Rapportering.For; len(got) != 1 || got[0].Kvar != 3 || got[0].Frist != 14 || got[0].Fra != "2026-01" || got[0].Sidan == "" || got[0].Til == "" {
		t.Errorf("the rule before it is forgotten: %+v", got)
	}
	if row := stage.RowAfter(ouVoss, established, wants, events.UtvalReportingRuled{}, oftener).(Row); len(row.Rapportering.For) != 0 {
		t.Errorf("what was let off is owed again: %+v", row.Rapportering.For)
	}
	many := []events.Event{established}
	for i := range 20 {
		many = append(many, events.UtvalReportingRuled{Kvar: rhythms[i%len(rhythms)]})
	}
	if row := stage.RowAfter(ouVoss, many...).(Row); len(row.Rapportering.For) != maxRhythms || row.Rapportering.For[0].Kvar != rhythms[18%len(rhythms)] {
		t.Errorf("%+v", row.Rapportering.For)
	}
	if row := stage.RowAfter(ouVoss, established, wants, events.UtvalReportingRuled{}).(Row); row.Rapportering != nil {
		t.Errorf("%+v", row.Rapportering)
	}
}

func TestStatusIsReviewed(t *testing.T) {
	given := []events.Event{established}
	review := ReviewStatus{ID: ouVoss, Dato: "2026-09-28", Merknad: "Alle møtte."}
	reviewed := events.UtvalStatusReviewed{Dato: "2026-09-28", Merknad: "Alle møtte."}
	stage.Play(t, []domaintest.Story{
		{Name: "in the meeting", Given: given, By: chair, When: review, Then: []events.Event{reviewed}},
		{Name: "told twice", Given: append(given, reviewed), When: review},
		{Name: "ahead of the meeting", Given: given, When: ReviewStatus{ID: ouVoss, Dato: "2026-12-01"}, Refused: "not-yet", Field: "dato"},
		{Name: "on no day", Given: given, When: ReviewStatus{ID: ouVoss}, Refused: "required", Field: "dato"},
		{Name: "not by who does not lead it", Given: given, By: contact, When: review, Refused: "access"},
	})
	row := stage.RowAfter(ouVoss, established, reviewed).(Row)
	if got := row.Gjennomgatt; got == nil || !reflect.DeepEqual(got.Dato, events.Moment("2026-09-28")) || got.Spor.Seq != 2 {
		t.Errorf("%+v", got)
	}
}
