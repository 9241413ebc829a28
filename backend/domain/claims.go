package domain

// The claims that one room makes and others ask about: name, then what subject and object are.
const (
	ClaimPlanleggar     = "person.planleggar"     // person, partnar she plans for
	ClaimPartnarkontakt = "person.partnarkontakt" // person, partnar whose decisions she records
	ClaimSekretariat    = "person.sekretariat"    // person, ""
	ClaimRevisor        = "person.revisor"        // person, ""
	ClaimAdministrator  = "person.administrator"  // person, ""
	ClaimSuspended      = "person.suspended"      // person, ""
	ClaimPlass          = "utval.plass"           // person, utval in which she holds a seat
	ClaimLeiar          = "utval.leiar"           // person, utval that she leads as leader or deputy
	ClaimDissolved      = "utval.dissolved"       // utval, ""
	ClaimLeft           = "partnar.left"          // partnar, ""
	ClaimSlag           = "partnar.slag"          // partnar, the side on which it stands: kommune or spesialist
	ClaimKode           = "kodeverk.kode"         // "<list>@<version>", code
	ClaimKodeverk       = "kodeverk.namn"         // "kodeverk", short name of a list that is founded
)
