package dispatch

func domainFodselsnummer(string) bool { return false }
