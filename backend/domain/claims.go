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
	ClaimPlanSlag       = "plan.slag"             // plan, its kind
	ClaimPlanTekst      = "plan.tekstar"          // plan, text of one of its chapters

	// Of the text of a chapter that is part of its plan: not withdrawn, and under none that is.
	ClaimTekst          = "plan.tekst"          // text, "<plan>/<chapter>"
	ClaimTekstMalform   = "plan.tekstmalform"   // text, written standard of the chapter
	ClaimTekstFase      = "plan.tekstfase"      // text, phase of the plan
	ClaimTekstAnsvarleg = "plan.tekstansvarleg" // text, partner responsible for the chapter
	ClaimTekstPartnar   = "plan.tekstpartnar"   // text, partner that writes on it: the one responsible and the contributors

	ClaimElementSlag   = "planelement.slag"   // element, its kind
	ClaimElementOver   = "planelement.over"   // element, the element that it stands under
	ClaimElementAvtale = "planelement.avtale" // element, the agreement that it is a clause of
	ClaimElementTrekt  = "planelement.trekt"  // element, "": it no longer holds
	ClaimTiltakEigar   = "tiltak.eigar"       // tiltak, partner that owns it
	ClaimTiltakUtval   = "tiltak.utval"       // tiltak, utval that follows it
	ClaimTiltakTreng   = "tiltak.treng"       // tiltak, tiltak that must come before it

	ClaimKommunenummer = "partnar.kommunenummer" // kommunenummer, partnar

	ClaimTekstKort = "tekst.kort" // "<room>/<thing>", text in which a card of it stands
)

// The questions that a room answers of one thing, and others ask through Facts.Answer.
const (
	AnswerInnhald = "innhald" // of a text: "<version>/<SHA-256 of the document as canonical JSON, hex>"
	AnswerLaast   = "laast"   // of a text: "ja" while it is locked
)
