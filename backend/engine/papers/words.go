package papers

import (
	"fmt"
	"time"
	_ "time/tzdata" // the zones of the program and not of the machine: the same input gives the same bytes
)

// words are what a paper itself says, in the language of the plan.
type words struct {
	contents, version, page, hash, period, date, status string
	noImage, noAlt, noCard, note                        string
	columns                                             [3]string
	pageOf                                              string // with the number and how many
	pendingOne, pendingMany                             string
	linkTo, untitled                                    string
	lacking, more                                       string // with the pages and the letters; with how many
	attachment, attachmentPage                          string // with its number and title; with the page and how many it has
	months                                              [12]string
	days                                                string // with the day, the month and the year
}

func wordsIn(lang string) words {
	switch lang {
	case "nb":
		return bokmal
	case "en":
		return english
	}
	return nynorsk
}

var months = [12]string{"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"}

var nynorsk = words{
	contents: "Innhald", version: "Versjon", page: "Side", hash: "Kontrollsum (SHA-256)", period: "Periode", date: "Dato", status: "Status",
	noImage: "Biletet finst ikkje her.", noAlt: "Bilete utan skildring", noCard: "Dette finst ikkje lenger.", note: "Fotnote %d",
	columns: [3]string{"Kommunane", "Spesialisthelsetenesta", "Felles"}, pageOf: "Side %d av %d",
	pendingOne:  "Eitt forslag til endring ventar på svar og er ikkje teke med i teksten her.",
	pendingMany: "%d forslag til endringar ventar på svar og er ikkje tekne med i teksten her.",
	linkTo:      "Lenkje til %s", untitled: "Utan tittel", months: months, days: "%d. %s %d",
	lacking: "Teikn som skrifta i PDF-en manglar, står som tomme ruter (□) på side %s: %s. Dei kan likevel kopierast og bli lesne opp, og i Word-dokumentet står dei som dei skal.",
	more:    " og %d til", attachment: "Vedlegg %d: %s", attachmentPage: "side %d av %d. Fila er teken inn slik ho er.",
}

var bokmal = words{
	contents: "Innhold", version: "Versjon", page: "Side", hash: "Kontrollsum (SHA-256)", period: "Periode", date: "Dato", status: "Status",
	noImage: "Bildet finnes ikke her.", noAlt: "Bilde uten beskrivelse", noCard: "Dette finnes ikke lenger.", note: "Fotnote %d",
	columns: [3]string{"Kommunene", "Spesialisthelsetjenesten", "Felles"}, pageOf: "Side %d av %d",
	pendingOne:  "Ett forslag til endring venter på svar og er ikke tatt med i teksten her.",
	pendingMany: "%d forslag til endringer venter på svar og er ikke tatt med i teksten her.",
	linkTo:      "Lenke til %s", untitled: "Uten tittel", months: months, days: "%d. %s %d",
	lacking: "Tegn som skriften i PDF-en mangler, står som tomme ruter (□) på side %s: %s. De kan likevel kopieres og bli lest opp, og i Word-dokumentet står de som de skal.",
	more:    " og %d til", attachment: "Vedlegg %d: %s", attachmentPage: "side %d av %d. Filen er tatt inn slik den er.",
}

var english = words{
	contents: "Contents", version: "Version", page: "Page", hash: "Checksum (SHA-256)", period: "Period", date: "Date", status: "Status",
	noImage: "The image is not here.", noAlt: "Image without a description", noCard: "This is no longer here.", note: "Footnote %d",
	columns: [3]string{"The municipalities", "The specialist health service", "Together"}, pageOf: "Page %d of %d",
	pendingOne:  "One suggested change waits for an answer and is not in the text here.",
	pendingMany: "%d suggested changes wait for an answer and are not in the text here.",
	linkTo:      "Link to %s", untitled: "Untitled", days: "%d %s %d",
	lacking: "Characters that the typeface of the PDF lacks are shown as empty boxes (□) on page %s: %s. They can still be copied and read aloud, and in the Word document they are as they should be.",
	more:    " and %d more", attachment: "Attachment %d: %s", attachmentPage: "page %d of %d. The file is taken in as it is.",
	months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

func (w words) pending(n int) string {
	if n == 1 {
		return w.pendingOne
	}
	return fmt.Sprintf(w.pendingMany, n)
}

func (w words) noteName(n int) string { return fmt.Sprintf(w.note, n) }

func (w words) leadsTo(href string) string { return fmt.Sprintf(w.linkTo, href) }

// oslo is the time that people here read.
var oslo = mustZone()

func mustZone() *time.Location {
	zone, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		panic("papers: the zones of time are not in the program: " + err.Error())
	}
	return zone
}

func (w words) day(t time.Time) string {
	t = t.In(oslo)
	return fmt.Sprintf(w.days, t.Day(), w.months[t.Month()-1], t.Year())
}
