package figures

import "fellesplan/backend/domain"

// The sentences in which a file, or a row of it, is refused.
var (
	wordsEmpty = domain.Words{
		NN: "Det står ingen tal i fila.",
		NB: "Det står ingen tall i filen.",
		EN: "There are no figures in the file.",
	}
	wordsFileSize = domain.Words{
		NN: "Fila er for stor. Ho kan vere på høgst %d MB.",
		NB: "Filen er for stor. Den kan være på høyst %d MB.",
		EN: "The file is too large. It can be at most %d MB.",
	}
	wordsOldWorkbook = domain.Words{
		NN: "Dette er ei gammal Excel-fil (.xls) eller ei fil med passord. Lagre ho som .xlsx utan passord, og prøv på nytt.",
		NB: "Dette er en gammel Excel-fil (.xls) eller en fil med passord. Lagre den som .xlsx uten passord, og prøv på nytt.",
		EN: "This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password and try again.",
	}
	wordsNoTable = domain.Words{
		NN: "Dette er ikkje ein tabell. Vi les CSV, XLSX og JSON-stat 2.",
		NB: "Dette er ikke en tabell. Vi leser CSV, XLSX og JSON-stat 2.",
		EN: "This is not a table. We read CSV, XLSX and JSON-stat 2.",
	}
	wordsEncoding = domain.Words{
		NN: "Vi kan ikkje lese teikna i fila. Lagre ho som UTF-8, og prøv på nytt.",
		NB: "Vi kan ikke lese tegnene i filen. Lagre den som UTF-8, og prøv på nytt.",
		EN: "We cannot read the characters of this file. Save it as UTF-8 and try again.",
	}
	wordsTooManyRows = domain.Words{
		NN: "Det er for mange rader i fila. Vi les høgst %d.",
		NB: "Det er for mange rader i filen. Vi leser høyst %d.",
		EN: "There are too many rows in the file. We read at most %d.",
	}
	wordsTooManyColumns = domain.Words{
		NN: "Det er for mange kolonnar i fila. Vi les høgst %d.",
		NB: "Det er for mange kolonner i filen. Vi leser høyst %d.",
		EN: "There are too many columns in the file. We read at most %d.",
	}
	wordsTooManyFigures = domain.Words{
		NN: "Det er for mange tal på éin gong. Vi ser på høgst %d om gongen; del opp fila, eller vel færre rader.",
		NB: "Det er for mange tall på én gang. Vi ser på høyst %d om gangen; del opp filen, eller velg færre rader.",
		EN: "There are too many figures at once. We look at %d at most; divide the file or choose fewer rows.",
	}
	wordsNoHead = domain.Words{
		NN: "Den første rada må ha eit namn på kvar kolonne.",
		NB: "Den første raden må ha et navn på hver kolonne.",
		EN: "The first row must have a name for each column.",
	}
	wordsColumnTwice = domain.Words{
		NN: "To kolonnar heiter «%s». Gi dei kvar sitt namn.",
		NB: "To kolonner heter «%s». Gi dem hvert sitt navn.",
		EN: "Two columns are called “%s”. Give each a name of its own.",
	}
	wordsCSV = domain.Words{
		NN: "Vi forstår ikkje linje %d. Det manglar truleg eit hermeteikn.",
		NB: "Vi forstår ikke linje %d. Det mangler trolig et anførselstegn.",
		EN: "We do not understand line %d. A quotation mark is probably missing.",
	}
	wordsRagged = domain.Words{
		NN: "Linje %d har eit anna tal på kolonnar enn den første linja, som har %d.",
		NB: "Linje %d har et annet antall kolonner enn den første linjen, som har %d.",
		EN: "Line %d has another number of columns than the first line, which has %d.",
	}
	wordsNoWorkbook = domain.Words{
		NN: "Vi kan ikkje lese denne Excel-fila. Ho er skadd, eller ho er noko anna. Lagre ho på nytt som .xlsx.",
		NB: "Vi kan ikke lese denne Excel-filen. Den er skadet, eller den er noe annet. Lagre den på nytt som .xlsx.",
		EN: "We cannot read this Excel file. It is damaged or something else. Save it as .xlsx again.",
	}
	wordsZipBomb = domain.Words{
		NN: "Excel-fila er mykje større inni enn ho ser ut til. Vi pakkar ho ikkje ut.",
		NB: "Excel-filen er mye større inni enn den ser ut til. Vi pakker den ikke ut.",
		EN: "This Excel file is much larger inside than it seems. We do not unpack it.",
	}
	wordsMacros = domain.Words{
		NN: "Excel-fila har makroar. Lagre ho som .xlsx utan makroar, og prøv på nytt.",
		NB: "Excel-filen har makroer. Lagre den som .xlsx uten makroer, og prøv på nytt.",
		EN: "This Excel file has macros. Save it as .xlsx without macros and try again.",
	}
	wordsJSON = domain.Words{
		NN: "Fila ser ut til å vere JSON, men er ikkje heil.",
		NB: "Filen ser ut til å være JSON, men er ikke hel.",
		EN: "The file seems to be JSON, but it is not whole.",
	}
	wordsJSONStat = domain.Words{
		NN: "Dette er ikkje eit datasett i JSON-stat 2. Vel «JSON-stat 2» hos SSB.",
		NB: "Dette er ikke et datasett i JSON-stat 2. Velg «JSON-stat 2» hos SSB.",
		EN: "This is not a dataset in JSON-stat 2. Choose “JSON-stat 2” at Statistics Norway.",
	}
	wordsNoDimension = domain.Words{
		NN: "Datasettet manglar dimensjonen «%s».",
		NB: "Datasettet mangler dimensjonen «%s».",
		EN: "The dataset lacks the dimension “%s”.",
	}
	wordsWrongDimension = domain.Words{
		NN: "Dimensjonen «%s» har ikkje dei kategoriane som datasettet seier.",
		NB: "Dimensjonen «%s» har ikke de kategoriene som datasettet sier.",
		EN: "The dimension “%s” does not have the categories that the dataset says.",
	}
	wordsValues = domain.Words{
		NN: "Datasettet har ikkje dei %d verdiane som dimensjonane seier.",
		NB: "Datasettet har ikke de %d verdiene som dimensjonene sier.",
		EN: "The dataset does not have the %d values that its dimensions say.",
	}
	wordsWhichColumn = domain.Words{
		NN: "Vel kva kolonne dette står i.",
		NB: "Velg hvilken kolonne dette står i.",
		EN: "Choose the column in which this stands.",
	}
	wordsNoColumn = domain.Words{
		NN: "Fila har ingen kolonne som heiter «%s».",
		NB: "Filen har ingen kolonne som heter «%s».",
		EN: "The file has no column called “%s”.",
	}
	wordsColumns = domain.Words{
		NN: "Kolonnane er %s.",
		NB: "Kolonnene er %s.",
		EN: "The columns are %s.",
	}
	wordsNoRows = domain.Words{
		NN: "Ingen rader i fila er av dei som er valde.",
		NB: "Ingen rader i filen er av dem som er valgt.",
		EN: "No rows of the file are among those that were chosen.",
	}
	wordsFormula = domain.Words{
		NN: "Cella er ein formel. Lim inn verdien i staden.",
		NB: "Cellen er en formel. Lim inn verdien i stedet.",
		EN: "The cell is a formula. Paste its value instead.",
	}
	wordsFault = domain.Words{
		NN: "Cella viser ein feil i reknearket.",
		NB: "Cellen viser en feil i regnearket.",
		EN: "The cell shows an error of the spreadsheet.",
	}
	wordsNoTime = domain.Words{
		NN: "«%s» er ikkje ei tid. Skriv 2026, 2026H1, 2026T2, 2026K3 eller 2026M09.",
		NB: "«%s» er ikke en tid. Skriv 2026, 2026H1, 2026T2, 2026K3 eller 2026M09.",
		EN: "“%s” is not a time. Write 2026, 2026H1, 2026T2, 2026K3 or 2026M09.",
	}
	wordsNoNumber = domain.Words{
		NN: "«%s» kan ikkje lesast som eitt tal.",
		NB: "«%s» kan ikke leses som ett tall.",
		EN: "“%s” cannot be read as one number.",
	}
	wordsNoSheet = domain.Words{
		NN: "Excel-fila har ikkje noko ark som heiter «%s». Arka er %s.",
		NB: "Excel-filen har ikke noe ark som heter «%s». Arkene er %s.",
		EN: "The Excel file has no sheet called “%s”. The sheets are %s.",
	}
	wordsNoTableInSheets = domain.Words{
		NN: "Ingen av arka byrjar med ei rad som har namn på kvar kolonne. Arka er %s.",
		NB: "Ingen av arkene begynner med en rad som har navn på hver kolonne. Arkene er %s.",
		EN: "None of the sheets begins with a row that names each column. The sheets are %s.",
	}
	wordsOnlyADay = domain.Words{
		NN: "«%s» er ein dag, og tal gjeld for eit år, eit kvartal eller ein månad. Skriv 2026, 2026K3 eller 2026M09.",
		NB: "«%s» er en dag, og tall gjelder for et år, et kvartal eller en måned. Skriv 2026, 2026K3 eller 2026M09.",
		EN: "“%s” is a day, and figures are of a year, a quarter or a month. Write 2026, 2026K3 or 2026M09.",
	}
	wordsDateNotNumber = domain.Words{
		NN: "Cella er ein dato (%s) og ikkje eit tal. Reknearket kan ha gjort «1-4» eller «1.4» om til ein dato; skriv verdien på nytt i ei celle for tekst eller tal.",
		NB: "Cellen er en dato (%s) og ikke et tall. Regnearket kan ha gjort «1-4» eller «1.4» om til en dato; skriv verdien på nytt i en celle for tekst eller tall.",
		EN: "The cell is a date (%s) and not a number. The spreadsheet may have turned “1-4” or “1.4” into a date; write the value anew in a cell for text or numbers.",
	}
)
