package dispatch

import "fellesplan/backend/domain"

// doorWords are the sentences of the door, by the code of the rule. The codes are part of the
// API: programs read them, so they do not change.
var doorWords = map[string]domain.Words{
	"body-size": {
		NN: "Innhaldet er for stort. Det kan vere på %d byte.",
		NB: "Innholdet er for stort. Det kan være på %d byte.",
		EN: "The content is too large. It may be %d bytes.",
	},
	"json-utf8": {
		NN: "Innhaldet er ikkje gyldig UTF-8.",
		NB: "Innholdet er ikke gyldig UTF-8.",
		EN: "The content is not valid UTF-8.",
	},
	"json-depth": {
		NN: "Innhaldet er for djupt. Objekt og lister kan stå %d i kvarandre.",
		NB: "Innholdet er for dypt. Objekter og lister kan stå %d i hverandre.",
		EN: "The content is too deep. Objects and lists may stand %d in one another.",
	},
	"json-syntax": {
		NN: "Innhaldet er ikkje eitt gyldig JSON-objekt.",
		NB: "Innholdet er ikke ett gyldig JSON-objekt.",
		EN: "The content is not one valid JSON object.",
	},
	"json-duplicate": {
		NN: "Eit felt står to gonger.",
		NB: "Et felt står to ganger.",
		EN: "A field is given twice.",
	},
	"json-null": {
		NN: "«null» er ikkje ein verdi her. Utelat feltet i staden.",
		NB: "«null» er ikke en verdi her. Utelat feltet i stedet.",
		EN: "“null” is not a value here. Leave the field out instead.",
	},
	"unknown-field": {
		NN: "Dette feltet finst ikkje. Store og små bokstavar tel.",
		NB: "Dette feltet finnes ikke. Store og små bokstaver teller.",
		EN: "There is no such field. Upper and lower case count.",
	},
	"required": {
		NN: "Dette feltet må fyllast ut.",
		NB: "Dette feltet må fylles ut.",
		EN: "This field must be filled in.",
	},
	"number": {
		NN: "Dette må vere eit heilt tal, skrive med siffer.",
		NB: "Dette må være et helt tall, skrevet med siffer.",
		EN: "This must be a whole number, written in digits.",
	},
	"range": {
		NN: "Talet må vere frå %d til %d.",
		NB: "Tallet må være fra %d til %d.",
		EN: "The number must be from %d to %d.",
	},
	"desimal": {
		NN: "Dette er ikkje eit tal. Skriv det slik: 12500, -3 eller 0.75.",
		NB: "Dette er ikke et tall. Skriv det slik: 12500, -3 eller 0.75.",
		EN: "This is not a number. Write it like this: 12500, -3 or 0.75.",
	},
	"tidsrom": {
		NN: "Dette er ikkje eit tidsrom. Skriv det slik: 2026, 2026H1, 2026T2, 2026K3 eller 2026M09.",
		NB: "Dette er ikke et tidsrom. Skriv det slik: 2026, 2026H1, 2026T2, 2026K3 eller 2026M09.",
		EN: "This is not a time. Write it like this: 2026, 2026H1, 2026T2, 2026K3 or 2026M09.",
	},
	"id": {
		NN: "Dette er ikkje ein id. Han skal vere ein UUID med små bokstavar.",
		NB: "Dette er ikke en id. Den skal være en UUID med små bokstaver.",
		EN: "This is not an id. It must be a UUID in lower case.",
	},
	"moment": {
		NN: "Dette er ikkje ein dato. Skriv 2022, 2022-04 eller 2022-04-01.",
		NB: "Dette er ikke en dato. Skriv 2022, 2022-04 eller 2022-04-01.",
		EN: "This is not a date. Write 2022, 2022-04 or 2022-04-01.",
	},
	"min-length": {
		NN: "Teksten er for kort. Han må ha minst %d teikn.",
		NB: "Teksten er for kort. Den må ha minst %d tegn.",
		EN: "The text is too short. It must have at least %d characters.",
	},
	"max-length": {
		NN: "Teksten er for lang: %d teikn. Han kan ha %d.",
		NB: "Teksten er for lang: %d tegn. Den kan ha %d.",
		EN: "The text is too long: %d characters. It may have %d.",
	},
	"min-items": {
		NN: "Lista er for kort. Ho må ha minst %d.",
		NB: "Listen er for kort. Den må ha minst %d.",
		EN: "The list is too short. It must have at least %d.",
	},
	"max-items": {
		NN: "Lista er for lang. Ho kan ha %d.",
		NB: "Listen er for lang. Den kan ha %d.",
		EN: "The list is too long. It may have %d.",
	},
	"enum": {
		NN: "Dette er ikkje eitt av vala: %s.",
		NB: "Dette er ikke ett av valgene: %s.",
		EN: "This is not one of the choices: %s.",
	},
	"pattern": {
		NN: "Dette er ikkje skrive på den forma som feltet krev: %s",
		NB: "Dette er ikke skrevet på den formen som feltet krever: %s",
		EN: "This is not written in the form that the field requires: %s",
	},
	"control": {
		NN: "Teksten har teikn som ikkje kan visast, som styreteikn eller linjeskift der det skal vere éi linje.",
		NB: "Teksten har tegn som ikke kan vises, som styretegn eller linjeskift der det skal være én linje.",
		EN: "The text has characters that cannot be shown, such as control characters or line breaks in a single line.",
	},
	"unseen": {
		NN: "Teksten har usynlege teikn, til dømes slike som snur skriveretninga. Skriv han inn på nytt.",
		NB: "Teksten har usynlige tegn, for eksempel slike som snur skriveretningen. Skriv den inn på nytt.",
		EN: "The text has invisible characters, such as those that turn the direction of writing. Type it again.",
	},
	"combining": domain.Words{
		NN: "Teksten har fleire enn %d teikn oppå ein bokstav.",
		NB: "Teksten har flere enn %d tegn oppå en bokstav.",
		EN: "The text has more than %d marks on one letter.",
	}.With(maxMarks),
	"fodselsnummer": {
		NN: "Teksten ser ut til å ha eit fødselsnummer. Det kan ikkje lagrast her, for det som er lagra, kan ikkje slettast. Ta det bort.",
		NB: "Teksten ser ut til å ha et fødselsnummer. Det kan ikke lagres her, for det som er lagret, kan ikke slettes. Ta det bort.",
		EN: "The text seems to hold a national identity number. It cannot be stored here, since what is stored cannot be erased. Take it out.",
	},
	"fields": {
		NN: "%d felt må rettast.",
		NB: "%d felt må rettes.",
		EN: "%d fields must be corrected.",
	},
}

// kindWords say what a field holds, where it was given something else.
var kindWords = map[kind]domain.Words{
	object:  {NN: "Her skal det stå eit objekt.", NB: "Her skal det stå et objekt.", EN: "This must be an object."},
	list:    {NN: "Her skal det stå ei liste.", NB: "Her skal det stå en liste.", EN: "This must be a list."},
	line:    {NN: "Her skal det stå ein tekst.", NB: "Her skal det stå en tekst.", EN: "This must be a text."},
	prose:   {NN: "Her skal det stå ein tekst.", NB: "Her skal det stå en tekst.", EN: "This must be a text."},
	id:      {NN: "Her skal det stå ein id.", NB: "Her skal det stå en id.", EN: "This must be an id."},
	moment:  {NN: "Her skal det stå ein dato.", NB: "Her skal det stå en dato.", EN: "This must be a date."},
	desimal: {NN: "Her skal det stå eit tal i hermeteikn.", NB: "Her skal det stå et tall i hermetegn.", EN: "This must be a number between quotation marks."},
	tidsrom: {NN: "Her skal det stå eit tidsrom.", NB: "Her skal det stå et tidsrom.", EN: "This must be a time."},
	number:  {NN: "Her skal det stå eit tal.", NB: "Her skal det stå et tall.", EN: "This must be a number."},
	truth:   {NN: "Her skal det stå «true» eller «false».", NB: "Her skal det stå «true» eller «false».", EN: "This must be “true” or “false”."},
}
