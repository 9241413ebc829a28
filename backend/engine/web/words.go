package web

import (
	"net/http"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
)

// langOf reads which of our languages the reader wants most: nn, nb or en; nynorsk where she does
// not say.
func langOf(r *http.Request) string {
	best, weight := "nn", 0.0
	for line := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		tag, q := line, 1.0
		if name, params, has := strings.Cut(line, ";"); has {
			tag = name
			v, err := strconv.ParseFloat(strings.TrimPrefix(strings.TrimSpace(params), "q="), 64)
			if err != nil {
				continue
			}
			q = v
		}
		if lang := ours(tag); lang != "" && q > weight && q <= 1 {
			best, weight = lang, q
		}
	}
	return best
}

func ours(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	switch base {
	case "nn", "nb", "en":
		return base
	case "no":
		return "nb"
	}
	return ""
}

// titleOf names a status for people.
func titleOf(status int) domain.Words {
	if w, ok := titles[status]; ok {
		return w
	}
	return domain.Words{NN: http.StatusText(status), NB: http.StatusText(status), EN: http.StatusText(status)}
}

var titles = map[int]domain.Words{
	http.StatusBadRequest:            {NN: "Førespurnaden er ikkje gyldig", NB: "Forespørselen er ikke gyldig", EN: "The request is not valid"},
	http.StatusUnauthorized:          {NN: "Du er ikkje logga inn", NB: "Du er ikke logget inn", EN: "You are not signed in"},
	http.StatusForbidden:             {NN: "Du har ikkje tilgang", NB: "Du har ikke tilgang", EN: "You do not have access"},
	http.StatusNotFound:              {NN: "Ikkje funne", NB: "Ikke funnet", EN: "Not found"},
	http.StatusMethodNotAllowed:      {NN: "Dette går ikkje her", NB: "Dette går ikke her", EN: "Not possible here"},
	http.StatusRequestTimeout:        {NN: "Det tok for lang tid", NB: "Det tok for lang tid", EN: "It took too long"},
	http.StatusConflict:              {NN: "Noko har endra seg", NB: "Noe har endret seg", EN: "Something has changed"},
	http.StatusGone:                  {NN: "Dette er for gammalt", NB: "Dette er for gammelt", EN: "This is too old"},
	http.StatusRequestEntityTooLarge: {NN: "For stort", NB: "For stort", EN: "Too large"},
	http.StatusUnsupportedMediaType:  {NN: "Feil format", NB: "Feil format", EN: "Wrong format"},
	http.StatusMisdirectedRequest:    {NN: "Feil adresse", NB: "Feil adresse", EN: "Wrong address"},
	http.StatusUnprocessableEntity:   {NN: "Dette bryt ein regel", NB: "Dette bryter en regel", EN: "This breaks a rule"},
	http.StatusTooManyRequests:       {NN: "For mange førespurnader", NB: "For mange forespørsler", EN: "Too many requests"},
	http.StatusInternalServerError:   {NN: "Noko gjekk gale hos oss", NB: "Noe gikk galt hos oss", EN: "Something went wrong on our side"},
	http.StatusUpgradeRequired:       {NN: "Her går det berre med websocket", NB: "Her går det bare med websocket", EN: "Only websockets here"},
	http.StatusInsufficientStorage:   {NN: "Lageret er fullt", NB: "Lageret er fullt", EN: "The store is full"},
	http.StatusServiceUnavailable:    {NN: "Tenesta svarer ikkje no", NB: "Tjenesten svarer ikke nå", EN: "The service cannot answer now"},
}

// detailOf says what a status means where nothing more is known.
var detailOf = map[int]domain.Words{
	http.StatusBadRequest: {
		NN: "Vi forstår ikkje førespurnaden.",
		NB: "Vi forstår ikke forespørselen.",
		EN: "We do not understand the request.",
	},
	http.StatusUnauthorized: {
		NN: "Logg inn, og prøv så på nytt.",
		NB: "Logg inn, og prøv så på nytt.",
		EN: "Sign in, then try again.",
	},
	http.StatusForbidden: {
		NN: "Førespurnaden kjem ikkje frå våre eigne sider.",
		NB: "Forespørselen kommer ikke fra våre egne sider.",
		EN: "The request does not come from our own pages.",
	},
	http.StatusNotFound: {
		NN: "Her er det ingenting. Det kan hende at adressa er feil, eller at du ikkje har tilgang.",
		NB: "Her er det ingenting. Det kan hende at adressen er feil, eller at du ikke har tilgang.",
		EN: "There is nothing here. The address may be wrong, or you may not have access.",
	},
	http.StatusMethodNotAllowed: {
		NN: "Adressa finst, men ikkje for denne typen førespurnad.",
		NB: "Adressen finnes, men ikke for denne typen forespørsel.",
		EN: "The address exists, but not for this kind of request.",
	},
	http.StatusRequestTimeout: {
		NN: "Førespurnaden kom ikkje fram i tide. Ingenting er endra.",
		NB: "Forespørselen kom ikke fram i tide. Ingenting er endret.",
		EN: "The request did not arrive in time. Nothing has changed.",
	},
	http.StatusRequestEntityTooLarge: {
		NN: "Det du sende, er større enn 64 kB. Ingenting er endra.",
		NB: "Det du sendte, er større enn 64 kB. Ingenting er endret.",
		EN: "What you sent is larger than 64 kB. Nothing has changed.",
	},
	http.StatusUnsupportedMediaType: {
		NN: "Send innhaldet som application/json i UTF-8, utan komprimering.",
		NB: "Send innholdet som application/json i UTF-8, uten komprimering.",
		EN: "Send the content as application/json in UTF-8, not compressed.",
	},
	http.StatusTooManyRequests: {
		NN: "Det kom for mange førespurnader på kort tid. Vent litt, og prøv så på nytt.",
		NB: "Det kom for mange forespørsler på kort tid. Vent litt, og prøv så på nytt.",
		EN: "Too many requests came in a short time. Wait a little, then try again.",
	},
	http.StatusInternalServerError: {
		NN: "Det er ikkje din feil. Prøv på nytt om litt. Held det fram, så gi nummeret under «instance» til dei som driftar tenesta.",
		NB: "Det er ikke din feil. Prøv på nytt om litt. Fortsetter det, så gi nummeret under «instance» til dem som drifter tjenesten.",
		EN: "It is not your fault. Try again in a moment. If it goes on, give the number under “instance” to those who run the service.",
	},
}

var (
	wordsLate = domain.Words{
		NN: "Tenesta brukte for lang tid på å svare. Prøv på nytt om litt. Ei endring med same nøkkel blir gjord berre éin gong.",
		NB: "Tjenesten brukte for lang tid på å svare. Prøv på nytt om litt. En endring med samme nøkkel blir gjort bare én gang.",
		EN: "The service took too long to answer. Try again in a while. A change with the same key is made only once.",
	}
	wordsNotYet = domain.Words{
		NN: "Denne tenaren har ikkje nådd så langt i loggen enno.",
		NB: "Denne serveren har ikke nådd så langt i loggen ennå.",
		EN: "This server has not come that far in the log yet.",
	}
	wordsHost = domain.Words{
		NN: "Vi svarer ikkje under dette namnet. Ein demonstrasjon svarer berre på maskina han køyrer på, til dømes http://localhost:8080.",
		NB: "Vi svarer ikke under dette navnet. En demonstrasjon svarer bare på maskinen den kjører på, for eksempel http://localhost:8080.",
		EN: "We do not answer under this name. A demonstration answers only on the machine where it runs, for example http://localhost:8080.",
	}
	wordsRequest   = detailOf[http.StatusBadRequest]
	wordsParameter = domain.Words{
		NN: "Ukjend eller ugyldig parameter i adressa: %s.",
		NB: "Ukjent eller ugyldig parameter i adressen: %s.",
		EN: "Unknown or invalid parameter in the address: %s.",
	}
	wordsTwice = domain.Words{
		NN: "Same parameter står to gonger i adressa.",
		NB: "Samme parameter står to ganger i adressen.",
		EN: "The same parameter stands twice in the address.",
	}
	wordsID = domain.Words{
		NN: "Dette er ikkje ein id: vi treng ein UUID med små bokstavar.",
		NB: "Dette er ikke en id: vi trenger en UUID med små bokstaver.",
		EN: "This is not an id: we need a UUID in lower case.",
	}
	wordsFields = domain.Words{
		NN: "Vi ventar nøyaktig desse felta, kvart med ein tekst: %s.",
		NB: "Vi venter nøyaktig disse feltene, hvert med en tekst: %s.",
		EN: "We expect exactly these fields, each with a text: %s.",
	}
	wordsNoDemo = domain.Words{
		NN: "Denne tenesta er ikkje ein demonstrasjon.",
		NB: "Denne tjenesten er ikke en demonstrasjon.",
		EN: "This service is not a demonstration.",
	}
)
