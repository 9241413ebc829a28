package events

// upcasts holds, for each fact that a later one has replaced, the pure function from the old to
// the new. It is empty: no released fact has been replaced yet. The log keeps the old bytes for
// ever; an upcast only changes what this program makes of them.
var upcasts = map[string]func(Event) Event{}

func upcastAll(facts []Event) []Event {
	for i, fact := range facts {
		if up, old := upcasts[fact.EventType()]; old {
			facts[i] = up(fact)
		}
	}
	return facts
}
