// Package partnar holds the partners: the kommunar and the specialist parties of the agreement.
package partnar

type state struct{ Row }
