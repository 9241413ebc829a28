package events

// PersonRolle is what a person may be in the partnership apart from her seats in the utval.
type PersonRolle string

// The roles that are given to a person. A planleggar and a partnarkontakt are it for one partner;
// the others for the whole house.
const (
	RollePlanleggar     PersonRolle = "planleggar"
	RollePartnarkontakt PersonRolle = "partnarkontakt"
	RolleSekretariat    PersonRolle = "sekretariat"
	RolleRevisor        PersonRolle = "revisor"
	RolleAdministrator  PersonRolle = "administrator"
)

// PersonRegistered: somebody got an identity here. The identity is a random number; name and
// address stand in the vault beside the log and can be erased there.
type PersonRegistered struct {
	Oppdikta bool `json:"oppdikta,omitempty"` // an invented person of the demonstration
}

// PersonRoleGranted: the person got a role, for one partner where the role is of that kind.
type PersonRoleGranted struct {
	Rolle   PersonRolle `json:"rolle"`
	Partnar ID          `json:"partnar,omitempty"`
}

// PersonRoleWithdrawn: the person no longer holds the role.
type PersonRoleWithdrawn struct {
	Rolle   PersonRolle `json:"rolle"`
	Partnar ID          `json:"partnar,omitempty"`
}

// PersonSuspended: the person may neither read nor do anything until reinstated.
type PersonSuspended struct{}

// PersonReinstated: the person may again do what her roles and seats allow.
type PersonReinstated struct{}

// EventType names the fact.
func (PersonRegistered) EventType() string { return "person.Registered" }

// EventType names the fact.
func (PersonRoleGranted) EventType() string { return "person.RoleGranted" }

// EventType names the fact.
func (PersonRoleWithdrawn) EventType() string { return "person.RoleWithdrawn" }

// EventType names the fact.
func (PersonSuspended) EventType() string { return "person.Suspended" }

// EventType names the fact.
func (PersonReinstated) EventType() string { return "person.Reinstated" }

var _ = register(PersonRegistered{}, PersonRoleGranted{}, PersonRoleWithdrawn{}, PersonSuspended{}, PersonReinstated{})
