package web

import (
	"fellesplan/backend/domain"
	"fellesplan/backend/engine/web/picture"
)

// wordsOfImage tell why an image is refused and what to do.
var wordsOfImage = map[picture.Reason]domain.Words{
	picture.Empty: {
		NN: "Fila er tom. Vel eit anna bilete.",
		NB: "Filen er tom. Velg et annet bilde.",
		EN: "The file is empty. Choose another image.",
	},
	picture.TooLarge: {
		NN: "Biletet er større enn 5 MB. Gjer det mindre, og last det opp på nytt.",
		NB: "Bildet er større enn 5 MB. Gjør det mindre, og last det opp på nytt.",
		EN: "The image is larger than 5 MB. Make it smaller, then upload it again.",
	},
	picture.NoImage: {
		NN: "Dette er ikkje eit bilete som vi kan ta imot. Bruk PNG, JPEG, GIF eller WebP. SVG går ikkje, for ei slik fil kan innehalde program.",
		NB: "Dette er ikke et bilde som vi kan ta imot. Bruk PNG, JPEG, GIF eller WebP. SVG går ikke, for en slik fil kan inneholde program.",
		EN: "This is not an image that we can accept. Use PNG, JPEG, GIF or WebP. SVG is not possible, since such a file can hold programs.",
	},
	picture.Mislabelled: {
		NN: "Fila seier at ho er %s, men innhaldet er %s. Gi fila rett etternamn, og last ho opp på nytt.",
		NB: "Filen sier at den er %s, men innholdet er %s. Gi filen riktig etternavn, og last den opp på nytt.",
		EN: "The file says that it is %s, but its content is %s. Give the file the right extension, then upload it again.",
	},
	picture.TwoThings: {
		NN: "Fila inneheld noko meir enn eit bilete. Opne biletet, lagre det på nytt, og last opp den nye fila.",
		NB: "Filen inneholder noe mer enn et bilde. Åpne bildet, lagre det på nytt, og last opp den nye filen.",
		EN: "The file holds something more than an image. Open the image, save it again, and upload the new file.",
	},
	picture.Damaged: {
		NN: "Biletet er skadd eller ikkje heilt. Prøv å lagre det på nytt, eller vel eit anna.",
		NB: "Bildet er skadet eller ikke helt. Prøv å lagre det på nytt, eller velg et annet.",
		EN: "The image is damaged or not whole. Try to save it again, or choose another.",
	},
	picture.TooManyPixels: {
		NN: "Biletet har for mange punkt: det kan ha 40 millionar i alt (20 med 16 bit per kanal), og 20 000 på ei side. Gjer det mindre, og last det opp på nytt.",
		NB: "Bildet har for mange punkter: det kan ha 40 millioner i alt (20 med 16 bit per kanal), og 20 000 på en side. Gjør det mindre, og last det opp på nytt.",
		EN: "The image has too many pixels: it may have 40 million in all (20 with 16 bits a channel), and 20 000 on a side. Make it smaller, then upload it again.",
	},
	picture.Moving: {
		NN: "Biletet rører på seg. I eit dokument må bilete stå stille; lagre eitt av dei som PNG eller JPEG.",
		NB: "Bildet beveger seg. I et dokument må bilder stå stille; lagre ett av dem som PNG eller JPEG.",
		EN: "The image moves. In a document images must stand still; save one of them as PNG or JPEG.",
	},
}

var (
	wordsNoUpload = domain.Words{
		NN: "Du kan ikkje laste opp filer, for du har inga rolle der du kan skrive eller gi forslag.",
		NB: "Du kan ikke laste opp filer, for du har ingen rolle der du kan skrive eller foreslå.",
		EN: "You cannot upload files, since you have no role in which you can write or suggest.",
	}
	wordsImageBudget = domain.Words{
		NN: "Du har lasta opp så mykje som ein person kan på eitt døgn (200 MB). Vent litt, og prøv så på nytt.",
		NB: "Du har lastet opp så mye som en person kan på ett døgn (200 MB). Vent litt, og prøv så på nytt.",
		EN: "You have uploaded as much as one person can in a day (200 MB). Wait a while, then try again.",
	}
	wordsImagesAtOnce = domain.Words{
		NN: "Det kjem inn for mange filer på ein gong. Vent litt, og prøv så på nytt.",
		NB: "Det kommer inn for mange filer på en gang. Vent litt, og prøv så på nytt.",
		EN: "Too many files are coming in at once. Wait a little, then try again.",
	}
	wordsNoRoom = domain.Words{
		NN: "Det er ikkje plass til fleire filer. Sei frå til dei som driftar tenesta. Ingenting er endra.",
		NB: "Det er ikke plass til flere filer. Si fra til dem som drifter tjenesten. Ingenting er endret.",
		EN: "There is no room for more files. Tell those who run the service. Nothing has changed.",
	}
)

// NoRoomForFiles is the answer where the store of files is full.
func NoRoomForFiles() error {
	return &Trouble{Status: 507, Rule: "image-store", Words: wordsNoRoom}
}
