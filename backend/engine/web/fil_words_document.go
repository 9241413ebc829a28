package web

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/engine/web/attached"
)

// wordsOfDocument tell why a document is refused and what to do.
var wordsOfDocument = map[attached.Reason]domain.Words{
	attached.Empty: {
		NN: "Fila er tom. Vel eit anna dokument.",
		NB: "Filen er tom. Velg et annet dokument.",
		EN: "The file is empty. Choose another document.",
	},
	attached.TooLarge: {
		NN: "Dokumentet er større enn 20 MB. Gjer bileta i det mindre, eller del det i fleire.",
		NB: "Dokumentet er større enn 20 MB. Gjør bildene i det mindre, eller del det i flere.",
		EN: "The document is larger than 20 MB. Make its images smaller, or split it into several.",
	},
	attached.NoDocument: {
		NN: "Dette er ikkje ei fil som vi kan ta vare på her. Bruk PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods, .odp) eller eit bilete.",
		NB: "Dette er ikke en fil som vi kan ta vare på her. Bruk PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods, .odp) eller et bilde.",
		EN: "This is not a file that we can keep here. Use PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods, .odp) or an image.",
	},
	attached.Mislabelled: {
		NN: "Fila seier at ho er %s, men innhaldet er %s. Gi fila rett etternamn, og last ho opp på nytt.",
		NB: "Filen sier at den er %s, men innholdet er %s. Gi filen riktig etternavn, og last den opp på nytt.",
		EN: "The file says that it is %s, but its content is %s. Give the file the right extension, then upload it again.",
	},
	attached.TwoThings: {
		NN: "Fila inneheld noko meir enn eit dokument. Opne dokumentet, lagre det på nytt, og last opp den nye fila.",
		NB: "Filen inneholder noe mer enn et dokument. Åpne dokumentet, lagre det på nytt, og last opp den nye filen.",
		EN: "The file holds something more than a document. Open the document, save it again, and upload the new file.",
	},
	attached.Damaged: {
		NN: "Dokumentet er skadd eller ikkje heilt. Prøv å lagre det på nytt, eller vel eit anna.",
		NB: "Dokumentet er skadet eller ikke helt. Prøv å lagre det på nytt, eller velg et annet.",
		EN: "The document is damaged or not whole. Try to save it again, or choose another.",
	},
	attached.Locked: {
		NN: "Dokumentet er låst med passord eller avgrensa rettar, så dei andre kan ikkje lese det. Lagre det utan passord, og last det opp på nytt.",
		NB: "Dokumentet er låst med passord eller begrensede rettigheter, så de andre kan ikke lese det. Lagre det uten passord, og last det opp på nytt.",
		EN: "The document is locked with a password or restricted rights, so the others cannot read it. Save it without a password, then upload it again.",
	},
	attached.Hidden: {
		NN: "Dokumentet er laga slik at vi ikkje kan sjå alt som er i det. Skriv det ut til PDF, og last opp den fila.",
		NB: "Dokumentet er laget slik at vi ikke kan se alt som er i det. Skriv det ut til PDF, og last opp den filen.",
		EN: "The document is made so that we cannot see all that is in it. Print it to PDF, and upload that file.",
	},
	attached.Program: {
		NN: "Dokumentet inneheld eit program, ein makro eller eit skjema som kan sende noko. Skriv det ut til PDF, og last opp den fila.",
		NB: "Dokumentet inneholder et program, en makro eller et skjema som kan sende noe. Skriv det ut til PDF, og last opp den filen.",
		EN: "The document holds a program, a macro or a form that can send something. Print it to PDF, and upload that file.",
	},
	attached.Attachment: {
		NN: "Det ligg andre filer inne i dokumentet. Ta dei ut, og last opp kvar for seg.",
		NB: "Det ligger andre filer inne i dokumentet. Ta dem ut, og last opp hver for seg.",
		EN: "Other files lie inside the document. Take them out, and upload each by itself.",
	},
	attached.Remote: {
		NN: "Dokumentet hentar noko frå ein annan stad når det blir opna (ein mal, eit bilete eller ei anna arbeidsbok). Bryt lenkjene eller skriv det ut til PDF, og last opp den fila.",
		NB: "Dokumentet henter noe fra et annet sted når det blir åpnet (en mal, et bilde eller en annen arbeidsbok). Bryt lenkene eller skriv det ut til PDF, og last opp den filen.",
		EN: "The document fetches something from elsewhere when it is opened (a template, an image or another workbook). Break the links or print it to PDF, and upload that file.",
	},
	attached.TooMuch: {
		NN: "Dokumentet blir svært mykje større når det blir pakka ut. Lagre det på nytt, eller skriv det ut til PDF.",
		NB: "Dokumentet blir svært mye større når det pakkes ut. Lagre det på nytt, eller skriv det ut til PDF.",
		EN: "The document becomes very much larger when it is unpacked. Save it again, or print it to PDF.",
	},
	attached.OldOffice: {
		NN: "Dette er eit dokument av det gamle slaget (.doc, .xls, .ppt), eller eit som er låst med passord. Lagre det utan passord som .docx, .xlsx, .pptx eller PDF, og last opp den fila.",
		NB: "Dette er et dokument av det gamle slaget (.doc, .xls, .ppt), eller et som er låst med passord. Lagre det uten passord som .docx, .xlsx, .pptx eller PDF, og last opp den filen.",
		EN: "This is a document of the old kind (.doc, .xls, .ppt), or one that is locked with a password. Save it without a password as .docx, .xlsx, .pptx or PDF, and upload that file.",
	},
	attached.MacroOffice: {
		NN: "Dokumentet er av eit slag som kan ha makroar. Lagre det som .docx, .xlsx, .pptx eller PDF, og last opp den fila.",
		NB: "Dokumentet er av et slag som kan ha makroer. Lagre det som .docx, .xlsx, .pptx eller PDF, og last opp den filen.",
		EN: "The document is of a kind that can have macros. Save it as .docx, .xlsx, .pptx or PDF, and upload that file.",
	},
}
