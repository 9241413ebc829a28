package domain

import (
	"sort"

	"fellesplan/events"
)

// Role is one column of the access table. A person may hold several at once; what any of them
// grants, she has.
type Role string

// The roles. The first holds for everybody who is signed in and not suspended.
const (
	RolePerson         Role = "person"
	RolePlanleggar     Role = "planleggar"
	RolePartnarkontakt Role = "partnarkontakt"
	RoleUtvalsmedlem   Role = "utvalsmedlem"
	RoleUtvalsleiar    Role = "utvalsleiar"
	RoleSekretariat    Role = "sekretariat"
	RoleRevisor        Role = "revisor"
	RoleAdministrator  Role = "administrator"
)

// Roles lists the roles in the order in which documents show them.
func Roles() []Role {
	return []Role{
		RolePerson, RolePlanleggar, RolePartnarkontakt, RoleUtvalsmedlem, RoleUtvalsleiar,
		RoleSekretariat, RoleRevisor, RoleAdministrator,
	}
}

// Scope is one cell of the access table.
type Scope string

// The scopes. What is not in the table is None.
const (
	None Scope = ""
	Own  Scope = "own" // where the thing is the person's own in that role; each room says what that is
	All  Scope = "all"
)

// Access is one line of the table: what each role may.
type Access map[Role]Scope

// AccessOf gives the line of a command, "tiltak.ChangePhase", or of reading, "tiltak.see".
// A line that is missing grants nobody anything.
func AccessOf(action string) Access { return table[action] }

// AccessActions lists every action that has a line, sorted.
func AccessActions() []string {
	actions := make([]string, 0, len(table))
	for action := range table {
		actions = append(actions, action)
	}
	sort.Strings(actions)
	return actions
}

// allowed walks the line of an action. Nobody signed in, and nobody suspended, may do anything.
func allowed(action string, a Asked, own func(Role) bool) bool {
	line := table[action]
	for _, role := range Roles() {
		scope := line[role]
		if scope == None || !a.Is(role) {
			continue
		}
		if scope == All || own(role) {
			return true
		}
	}
	return false
}

// Is tells whether the person holds the role somewhere.
func (a Asked) Is(role Role) bool {
	person := string(a.Person)
	if person == "" || a.Facts.Holds(ClaimSuspended, person, "") || !a.Facts.Exists("person", a.Person) {
		return false
	}
	if role == RolePerson {
		return true
	}
	return len(a.Facts.Objects(roleClaims[role], person)) > 0
}

// ActsFor tells whether the person is planleggar, or partnarkontakt, for a partner. No other role is
// held for one: an utval may have been given the id of a partner.
func (a Asked) ActsFor(role Role, partner events.ID) bool {
	ofPartner := role == RolePlanleggar || role == RolePartnarkontakt
	return ofPartner && partner != "" && a.Facts.Holds(roleClaims[role], string(a.Person), string(partner))
}

// Leads tells whether the person leads an utval, as leiar or nestleiar.
func (a Asked) Leads(utval events.ID) bool {
	return utval != "" && a.Facts.Holds(ClaimLeiar, string(a.Person), string(utval))
}

// roleClaims are the claims by which the roles are held.
var roleClaims = map[Role]string{
	RolePlanleggar: ClaimPlanleggar, RolePartnarkontakt: ClaimPartnarkontakt, RoleUtvalsmedlem: ClaimPlass,
	RoleUtvalsleiar: ClaimLeiar, RoleSekretariat: ClaimSekretariat, RoleRevisor: ClaimRevisor,
	RoleAdministrator: ClaimAdministrator,
}

// table is the one place where it stands who may do what. docs/access.md is generated from it.
var table = map[string]Access{
	"plan.see":          {RolePerson: All},
	"planelement.see":   {RolePerson: All},
	"tekst.see":         {RolePerson: All},
	"trad.see":          {RolePerson: All},
	"tiltak.see":        {RolePerson: All},
	"innforing.see":     {RolePerson: All},
	"okonomi.see":       {RolePerson: All},
	"indikator.see":     {RolePerson: All},
	"utval.see":         {RolePerson: All},
	"sak.see":           {RolePerson: All},
	"saksnummer.see":    {RolePerson: All},
	"mote.see":          {RolePerson: All},
	"partnarvedtak.see": {RolePerson: All},
	"vedtak.see":        {RolePerson: All},
	"usemje.see":        {RolePerson: All},
	// What one side prepares is seen by that side, and by the auditor.
	"formote.see":  {RoleUtvalsmedlem: Own, RolePlanleggar: Own, RolePartnarkontakt: Own, RoleRevisor: All},
	"partnar.see":  {RolePerson: All},
	"kodeverk.see": {RolePerson: All},
	// A saved view is seen by whose it is and by those with whom it is shared.
	"visning.see": {RolePerson: Own},
	// The roles of a person are seen by herself, by those who give them and by the auditor.
	"person.see": {RolePerson: Own, RoleSekretariat: All, RoleAdministrator: All, RoleRevisor: All},
	// That somebody looks into the past, and why, is seen by auditors and by those who run the house.
	"innsyn.see": {RoleSekretariat: All, RoleAdministrator: All, RoleRevisor: All},

	"tiltak.Propose":             {RolePlanleggar: Own, RoleUtvalsmedlem: All, RoleUtvalsleiar: All, RoleSekretariat: All},
	"tiltak.Retitle":             {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.RewordPurpose":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.RewordChallenge":     {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.NameOwner":           {RolePlanleggar: Own, RoleSekretariat: All},
	"tiltak.AddParticipant":      {RolePlanleggar: Own, RoleSekretariat: All},
	"tiltak.RemoveParticipant":   {RolePlanleggar: Own, RoleSekretariat: All},
	"tiltak.AttachUtval":         {RolePlanleggar: Own, RoleUtvalsleiar: All, RoleSekretariat: All},
	"tiltak.DetachUtval":         {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.SetGroups":           {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.SetTimeframe":        {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.PlanStep":            {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.RescheduleStep":      {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.CompleteStep":        {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.DropStep":            {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.PlanMilestone":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.RescheduleMilestone": {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.ReachMilestone":      {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.DropMilestone":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.ChangePhase":         {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.ReportStatus":        {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},

	"tiltak.SetAreas":         {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.NameResponsible":  {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.SetGoal":          {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.DropGoal":         {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.NameOrigin":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.DropOrigin":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.AddDependency":    {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.RemoveDependency": {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.AssessRisk":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.CloseRisk":        {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.Anchor":           {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.DropAnchor":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.AttachDocument":   {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.DetachDocument":   {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.AimIndicator":     {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"tiltak.DropIndicator":    {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},

	// A partner tells for itself how far it has come.
	"innforing.Report":  {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleSekretariat: All},
	"innforing.Retract": {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleSekretariat: All},

	"okonomi.SetBudget":       {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.EnterCost":       {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.WithdrawCost":    {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.SeekFunding":     {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.AnswerFunding":   {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.WithdrawFunding": {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.EnterGain":       {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.WithdrawGain":    {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.AgreeShares":     {RolePlanleggar: Own, RoleSekretariat: All},
	"okonomi.WithdrawShares":  {RolePlanleggar: Own, RoleSekretariat: All},

	"indikator.Define":      {RoleSekretariat: All},
	"indikator.Redefine":    {RoleSekretariat: All},
	"indikator.SetGroups":   {RoleSekretariat: All},
	"indikator.SetAreas":    {RoleSekretariat: All},
	"indikator.SetTarget":   {RoleSekretariat: All},
	"indikator.DropTarget":  {RoleSekretariat: All},
	"indikator.TakeFigures": {RoleSekretariat: All},
	// A kommune may know better than the body that published a figure of it.
	"indikator.CorrectFigure": {RolePlanleggar: Own, RoleSekretariat: All},
	"indikator.NoteBreak":     {RoleSekretariat: All},
	"indikator.WithdrawBreak": {RoleSekretariat: All},
	"indikator.Retire":        {RoleSekretariat: All},
	"indikator.Reinstate":     {RoleSekretariat: All},

	"visning.Save":   {RolePerson: All},
	"visning.Rename": {RolePerson: Own},
	"visning.Alter":  {RolePerson: Own},
	"visning.Share":  {RolePerson: Own},
	"visning.Remove": {RolePerson: Own},

	"plan.Start":                {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.Retitle":              {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.SetPeriod":            {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.NameUtval":            {RoleSekretariat: All},
	"plan.ChangePhase":          {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.AddChapter":           {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.RetitleChapter":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.MoveChapter":          {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.WithdrawChapter":      {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.RestoreChapter":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.NameResponsible":      {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.AddContributor":       {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.RemoveContributor":    {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.ChooseChapterMalform": {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.SetChapterState":      {RolePlanleggar: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"plan.NameVersion":          {RoleUtvalsleiar: Own, RoleSekretariat: All},

	"planelement.Formulate":       {RolePlanleggar: Own, RoleUtvalsleiar: All, RoleSekretariat: All},
	"planelement.Reword":          {RolePlanleggar: Own, RoleSekretariat: All},
	"planelement.Number":          {RolePlanleggar: Own, RoleSekretariat: All},
	"planelement.Place":           {RolePlanleggar: Own, RoleSekretariat: All},
	"planelement.NameResponsible": {RolePlanleggar: Own, RoleSekretariat: All},
	"planelement.Withdraw":        {RolePlanleggar: Own, RoleSekretariat: All},
	"planelement.Restore":         {RolePlanleggar: Own, RoleSekretariat: All},

	// A new thread marks the text, so the text must be open for it too (domain.TekstRole).
	"trad.Start":        {RolePlanleggar: All, RolePartnarkontakt: All, RoleUtvalsmedlem: All, RoleUtvalsleiar: All, RoleSekretariat: All},
	"trad.Open":         {RolePlanleggar: All, RolePartnarkontakt: All, RoleUtvalsmedlem: All, RoleUtvalsleiar: All, RoleSekretariat: All},
	"trad.Reply":        {RolePlanleggar: All, RolePartnarkontakt: All, RoleUtvalsmedlem: All, RoleUtvalsleiar: All, RoleSekretariat: All},
	"trad.RewordPost":   {RolePerson: Own},
	"trad.WithdrawPost": {RolePerson: Own},
	"trad.Resolve":      {RolePerson: Own, RoleSekretariat: All},
	"trad.Reopen":       {RolePlanleggar: All, RolePartnarkontakt: All, RoleUtvalsmedlem: All, RoleUtvalsleiar: All, RoleSekretariat: All},

	// What one may do with the text of a chapter while its plan is open; tekst.go says how the phase of
	// the plan and a lock narrow it. They are no commands: steps come by the live line.
	TekstEdit:    {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	TekstSuggest: {RolePlanleggar: All, RolePartnarkontakt: All, RoleUtvalsmedlem: All, RoleUtvalsleiar: All, RoleSekretariat: All},
	TekstComment: {RolePlanleggar: All, RolePartnarkontakt: All, RoleUtvalsmedlem: All, RoleUtvalsleiar: All, RoleSekretariat: All},

	"tekst.Lock":   {RolePlanleggar: Own, RoleSekretariat: All},
	"tekst.Reopen": {RolePlanleggar: Own, RoleSekretariat: All},

	"utval.Establish":       {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.Rename":          {RoleSekretariat: All},
	"utval.WordTasks":       {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.RuleComposition": {RoleSekretariat: All},
	"utval.AttachPartner":   {RoleSekretariat: All},
	"utval.DetachPartner":   {RoleSekretariat: All},
	"utval.CreateSeat":      {RoleSekretariat: All},
	"utval.CloseSeat":       {RoleSekretariat: All},
	"utval.FillSeat":        {RoleSekretariat: All, RolePartnarkontakt: Own},
	"utval.VacateSeat":      {RoleSekretariat: All, RolePartnarkontakt: Own},
	"utval.GiveOffice":      {RoleSekretariat: All},
	"utval.EndOffice":       {RoleSekretariat: All},
	"utval.Dissolve":        {RoleSekretariat: All},
	"utval.RuleReporting":   {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.ReviewStatus":    {RoleSekretariat: All, RoleUtvalsleiar: Own},

	"utval.NameSuccessor":       {RoleSekretariat: All},
	"utval.NameParent":          {RoleSekretariat: All},
	"utval.SetTerm":             {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.ProposeMandate":      {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.AnswerMandate":       {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.AdoptMandate":        {RoleSekretariat: All},
	"utval.WithdrawMandate":     {RoleSekretariat: All},
	"utval.PlanMilestone":       {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.RescheduleMilestone": {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.ReachMilestone":      {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.DropMilestone":       {RoleSekretariat: All, RoleUtvalsleiar: Own},
	"utval.NameAlternate":       {RoleSekretariat: All, RolePartnarkontakt: Own},
	"utval.EndAlternate":        {RoleSekretariat: All, RolePartnarkontakt: Own},
	"utval.RuleLeadership":      {RoleSekretariat: All},
	"utval.RuleDecisions":       {RoleSekretariat: All},
	"utval.RuleMeetings":        {RoleSekretariat: All},

	// Whoever takes part in the cooperation may report a sak; for whom, the room says.
	"sak.Report":           {RolePlanleggar: All, RolePartnarkontakt: All, RoleUtvalsmedlem: All, RoleUtvalsleiar: All, RoleSekretariat: All},
	"sak.Retitle":          {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.Link":             {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.Unlink":           {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.AddAttachment":    {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.RemoveAttachment": {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.SetKind":          {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.Receive":          {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.Decline":          {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.Prioritise":       {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.Send":             {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.Close":            {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.Reopen":           {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"sak.VoicePriority":    {RoleUtvalsmedlem: Own, RoleSekretariat: All},
	"sak.SpeakForSide":     {RoleUtvalsmedlem: Own},

	"saksnummer.Give": {RoleUtvalsleiar: Own, RoleSekretariat: All},

	"mote.Plan":               {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.Reschedule":         {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.Cancel":             {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.PlaceItem":          {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.MoveItem":           {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.TimeItem":           {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.RemoveItem":         {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.Summon":             {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.SendPapers":         {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.AdmitObserver":      {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.DismissObserver":    {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.RuleImpartiality":   {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.Open":               {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.OpenItem":           {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.PutProposal":        {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.EstablishConsensus": {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.BlockConsensus":     {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.ConcludeVote":       {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.ConcludeItem":       {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.ReopenItem":         {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.NoteMinute":         {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.CorrectMinute":      {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.WithdrawMinute":     {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.Close":              {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.ProposeProtocol":    {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.AnswerObjection":    {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.ApproveProtocol":    {RoleUtvalsleiar: Own, RoleSekretariat: All},
	// A seat is spoken for by whoever sits in it, by the leader or by the secretariat.
	"mote.NoteAttendance":    {RoleUtvalsmedlem: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.RaiseImpartiality": {RoleUtvalsmedlem: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.TakePosition":      {RoleUtvalsmedlem: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.CastVote":          {RoleUtvalsmedlem: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},
	"mote.ObjectToProtocol":  {RoleUtvalsmedlem: Own, RoleUtvalsleiar: Own, RoleSekretariat: All},

	"formote.Open":         {RoleUtvalsmedlem: Own, RolePlanleggar: Own, RolePartnarkontakt: Own},
	"formote.Post":         {RoleUtvalsmedlem: Own, RolePlanleggar: Own, RolePartnarkontakt: Own},
	"formote.WithdrawPost": {RoleUtvalsmedlem: Own, RolePlanleggar: Own, RolePartnarkontakt: Own},
	"formote.AgreeWord":    {RoleUtvalsmedlem: Own, RolePlanleggar: Own, RolePartnarkontakt: Own},
	"formote.Close":        {RoleUtvalsmedlem: Own, RolePlanleggar: Own, RolePartnarkontakt: Own},

	"partnarvedtak.Ask":            {RoleSekretariat: All},
	"partnarvedtak.SetDeadline":    {RoleSekretariat: All},
	"partnarvedtak.Remind":         {RoleSekretariat: All},
	"partnarvedtak.ReplaceVersion": {RoleSekretariat: All},
	"partnarvedtak.Close":          {RoleSekretariat: All},
	// A partner tells for itself what it decided.
	"partnarvedtak.Decide":   {RolePartnarkontakt: Own, RoleSekretariat: All},
	"partnarvedtak.Withdraw": {RolePartnarkontakt: Own, RoleSekretariat: All},

	"vedtak.LinkFollowUp": {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"vedtak.DropFollowUp": {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"vedtak.TellProgress": {RoleUtvalsleiar: Own, RoleSekretariat: All},

	"usemje.Raise":         {RolePlanleggar: All, RolePartnarkontakt: All, RoleUtvalsleiar: All, RoleSekretariat: All},
	"usemje.StatePosition": {RolePlanleggar: Own, RolePartnarkontakt: Own, RoleSekretariat: All},
	"usemje.Escalate":      {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"usemje.PreparePapers": {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"usemje.Answer":        {RoleUtvalsleiar: Own, RoleSekretariat: All},
	"usemje.Resolve":       {RoleUtvalsleiar: Own, RoleSekretariat: All},

	"partnar.Join":          {RoleSekretariat: All},
	"partnar.Rename":        {RoleSekretariat: All, RolePartnarkontakt: Own},
	"partnar.NameBody":      {RoleSekretariat: All, RolePartnarkontakt: Own},
	"partnar.ChooseMalform": {RoleSekretariat: All, RolePartnarkontakt: Own},
	"partnar.Leave":         {RoleSekretariat: All},

	"kodeverk.Found":          {RoleSekretariat: All},
	"kodeverk.PublishVersion": {RoleSekretariat: All},

	"innsyn.Open":  {RoleRevisor: All},
	"innsyn.Close": {RoleRevisor: Own},

	"person.Register":     {RoleAdministrator: All},
	"person.GrantRole":    {RoleAdministrator: All},
	"person.WithdrawRole": {RoleAdministrator: All},
	"person.Suspend":      {RoleAdministrator: All},
	"person.Reinstate":    {RoleAdministrator: All},
}
