package domain

import "cmp"

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
	ClaimUtvalOver      = "organ.over"            // utval, utval above it
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

	// Of a sak.
	ClaimSakUtval   = "sak.utval"   // sak, utval where it is, while it is not closed
	ClaimSakTatt    = "sak.tatt"    // sak, utval that has it on its queue
	ClaimSakEmne    = "sak.emne"    // sak, what it is about
	ClaimSakVedlegg = "sak.vedlegg" // sak, attachment
	ClaimSakOppdrag = "sak.oppdrag" // sak, utval to which it was once sent as a commission

	// Of the two texts of a sak.
	ClaimSakTekst        = "sak.tekst"        // text, "<sak>/saksframlegg" or "<sak>/framlegg"
	ClaimSakTekstMalform = "sak.tekstmalform" // text, written standard of the sak
	ClaimSakTekstUtval   = "sak.tekstutval"   // text, utval where the sak is, while it is not closed
	ClaimSakTekstPartnar = "sak.tekstpartnar" // text, partner that reported the sak

	ClaimSaksnummer = "saksnummer.sak" // sak, "<utval>/<year>/<number>"

	// Of a meeting.
	ClaimMoteUtval  = "mote.utval"  // mote, utval that meets
	ClaimMoteSak    = "mote.sak"    // sak, mote on whose agenda it stands and is not done with
	ClaimMotePapir  = "mote.papir"  // sak, mote for which its papers were sent out
	ClaimMoteVedtak = "mote.vedtak" // vedtak, "<mote>/<item>"

	ClaimTekstKort = "tekst.kort" // "<room>/<thing>", text in which a card of it stands
)

// The questions that a room answers of one thing, and others ask through Facts.Answer.
const (
	AnswerInnhald = "innhald" // of a text: "<version>/<SHA-256 of the document as canonical JSON, hex>"
	AnswerLaast   = "laast"   // of a text: "ja" while it is locked

	AnswerOrdning   = "ordning"   // of an utval: its seats and its rules, an Ordning as JSON
	AnswerTekstar   = "tekstar"   // of a sak: "<saksframlegg>/<framlegg>"
	AnswerVersjonar = "versjonar" // of a plan: its named versions, "<version>=<hash>" with blanks between
	AnswerFellesord = "fellesord" // of a formøte: what its side has agreed, a Fellesord as JSON
)

// CompareClaims orders claims, for rooms that gather them in no order of their own.
func CompareClaims(a, b Claim) int {
	return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Object, b.Object), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
}
