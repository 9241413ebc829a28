package kodeverk

// The access table says who may do what. Nothing in this room is anybody's own: the secretariat
// keeps the lists, and everybody who is signed in reads them.
