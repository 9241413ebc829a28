module fellesplan/events

go 1.26.0
