package main

import (
	"fmt"
	"slices"
	"strings"

	"fellesplan/backend/domain"
)

// roleNames are the heads of the columns, and what each role is.
var roleNames = map[domain.Role]string{
	domain.RolePerson:         "everybody who is signed in and not suspended",
	domain.RolePlanleggar:     "planner of a partner",
	domain.RolePartnarkontakt: "records a partner's own decisions",
	domain.RoleUtvalsmedlem:   "holds a seat in an utval now",
	domain.RoleUtvalsleiar:    "leads an utval, as leader or deputy, now",
	domain.RoleSekretariat:    "the common secretariat",
	domain.RoleRevisor:        "auditor",
	domain.RoleAdministrator:  "runs the house",
}

// accessPage is docs/access.md: the table that the code reads, for a person to read.
func accessPage() string {
	var page strings.Builder
	page.WriteString("# Who may do what\n\nGenerated from `backend/domain/access.go`, which is what the program reads. A test walks every cell over HTTP and websocket.\n\n" +
		"**all** everywhere · **own** where the thing is the person's own in that role · blank: no. What one may not see answers like what is not there.\nNobody who is not signed in, and nobody who is suspended, may read or do anything.\n\n" +
		"| role | who |\n|---|---|\n")
	for _, role := range domain.Roles() {
		fmt.Fprintf(&page, "| %s | %s |\n", role, roleNames[role])
	}
	page.WriteString(ownRules)
	heads := []string{"action"}
	for _, role := range domain.Roles() {
		heads = append(heads, string(role))
	}
	fmt.Fprintf(&page, "\n## The table\n\n| %s |\n|%s\n", strings.Join(heads, " | "), strings.Repeat("---|", len(heads)))
	actions := domain.AccessActions()
	slices.SortStableFunc(actions, func(a, b string) int { return strings.Compare(roomOf(a), roomOf(b)) })
	for _, action := range actions {
		cells := []string{"`" + action + "`"}
		for _, role := range domain.Roles() {
			cells = append(cells, string(domain.AccessOf(action)[role]))
		}
		fmt.Fprintf(&page, "| %s |\n", strings.Join(cells, " | "))
	}
	return page.String()
}

func roomOf(action string) string { return action[:strings.Index(action, ".")] }

// ownRules say in words what "own" is; each stands beside its code in the room's may.go.
const ownRules = `
## What is one's own

| in the room | planleggar, partnarkontakt | utvalsleiar | person |
|---|---|---|---|
| plan | a chapter: a partner of hers is responsible for it; for SetChapterState also: contributes to it; for AddChapter: for the one above; for MoveChapter: for both; for WithdrawChapter and RestoreChapter: for all below too; for NameResponsible also: nobody is, and it is a partner of hers that she names; for RemoveContributor also: the one who leaves is a partner of hers | the utval in whose charge the plan is, is one that she leads (a new one: will be) | |
| planelement | a partner of hers is responsible for it (a new one: will be) | | |
| tekst | for editing: a partner of hers is responsible for the chapter or contributes to it, or nobody is responsible | | |
| tiltak | a partner of hers owns it (a new one: will own it); for ReportStatus also: takes part in it as deltakar; for RemoveParticipant also: the one who leaves is a partner of hers | an utval that she leads follows it; for DetachUtval: it is that utval | |
| innforing | the partner that the report tells of is hers | | |
| okonomi | for planleggar: a partner of hers owns the tiltak; for costs and gains also: it is a partner of hers that carries the cost or has the gain | | |
| indikator | for planleggar: the figure is of the kommune that she plans for | | |
| visning | | | she saved it; for seeing also: it is shared with all, or with an utval in which she sits |
| trad | | | the post is her own; for Resolve: she began the thread, or may edit the text by her roles; on a tiltak: plans for the partner that owns it, or leads an utval that follows it |
| utval | the seat belongs to a partner of hers | the utval that she leads; a new one: it lies directly under hers | |
| partnar | the partner is hers | | |
| person | | | herself |
| innsyn | | | she opened it |
`
