// Package kodeverk holds the code lists, in versions.
package kodeverk

type state struct{ Row }
