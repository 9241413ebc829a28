// Package person holds who may act here and in which roles. Names are in the vault, not here.
package person

type state struct{ Row }
