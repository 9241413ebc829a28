package domain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fellesplan/events"
)

// The checks by which one room refers to a thing of another. They ask Facts, so they may be a
// moment old: a partner who left in the same second may still be named. That harms nothing, since
// history shows both.

// IsPartnar refuses an id that is not a partner, or one that has left.
func IsPartnar(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("partnar", id) {
		return Fail(field, "unknown-partnar", wordsNoPartnar)
	}
	if a.Facts.Holds(ClaimLeft, string(id), "") {
		return Fail(field, "partnar-left", wordsPartnarLeft)
	}
	return nil
}

// IsUtval refuses an id that is not an utval, or one that is dissolved.
func IsUtval(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("utval", id) {
		return Fail(field, "unknown-utval", wordsNoUtval)
	}
	if a.Facts.Holds(ClaimDissolved, string(id), "") {
		return Fail(field, "utval-dissolved", wordsUtvalDissolved)
	}
	return nil
}

// IsPerson refuses an id that is not a person, or one who is suspended.
func IsPerson(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("person", id) {
		return Fail(field, "unknown-person", wordsNoPerson)
	}
	if a.Facts.Holds(ClaimSuspended, string(id), "") {
		return Fail(field, "person-suspended", wordsPersonSuspended)
	}
	return nil
}

// IsPlan refuses an id that is not a plan.
func IsPlan(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("plan", id) {
		return Fail(field, "unknown-plan", wordsNoPlan)
	}
	return nil
}

// IsTekst refuses an id that is not the text of a chapter in some plan, or of a sak. The text itself need not be
// there: it has no record before somebody writes in it.
func IsTekst(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !IsClaimed(a.Facts, id) {
		return Fail(field, "unknown-tekst", wordsNoTekst)
	}
	return nil
}

// IsSak refuses an id that is not a sak.
func IsSak(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("sak", id) {
		return Fail(field, "unknown-sak", wordsNoSak)
	}
	return nil
}

// IsMote refuses an id that is not a meeting.
func IsMote(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("mote", id) {
		return Fail(field, "unknown-mote", wordsNoMote)
	}
	return nil
}

// IsPlanelement refuses an id that is not a goal, a strategy or a clause.
func IsPlanelement(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("planelement", id) {
		return Fail(field, "unknown-planelement", wordsNoElement)
	}
	return nil
}

// IsTiltak refuses an id that is not a tiltak.
func IsTiltak(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("tiltak", id) {
		return Fail(field, "unknown-tiltak", wordsNoTiltak)
	}
	return nil
}

// IsIndikator refuses an id that is not an indicator.
func IsIndikator(field string, id events.ID, a Asked) error {
	if err := RequiredID(field, id); err != nil {
		return err
	}
	if !a.Facts.Exists("indikator", id) {
		return Fail(field, "unknown-indikator", wordsNoIndikator)
	}
	return nil
}

// Codes gives codes of a code list as a fact holds them: sorted, each once. Each must stand in the
// version of the list that is named.
func Codes(field, list string, version int, given []Line, a Asked) ([]string, error) {
	codes := []string{}
	for i, line := range given {
		code := line.Text()
		if !a.Facts.Holds(ClaimKode, list+"@"+strconv.Itoa(version), code) {
			return nil, Fail(fmt.Sprintf("%s[%d]", field, i), "unknown-kode", wordsNoCode)
		}
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return slices.Compact(codes), nil
}

// IsShortName refuses what cannot be a short name by which other facts refer to something.
func IsShortName(field, name string) error {
	bad := strings.ContainsFunc(name, func(r rune) bool {
		return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z')
	})
	if name == "" || bad {
		return Fail(field, "short-name", wordsShortName)
	}
	return nil
}

// NoOwn is for commands that the access table gives to nobody for her own things only.
func NoOwn[S any, C Command](S, Asked, Role, C) bool { return false }

var (
	wordsNoPartnar = Words{
		NN: "Vi finn ikkje denne partnaren.",
		NB: "Vi finner ikke denne partneren.",
		EN: "We cannot find this partner.",
	}
	wordsPartnarLeft = Words{
		NN: "Denne partnaren er ikkje lenger med i avtalen.",
		NB: "Denne partneren er ikke lenger med i avtalen.",
		EN: "This partner is no longer a party to the agreement.",
	}
	wordsNoUtval = Words{
		NN: "Vi finn ikkje dette utvalet.",
		NB: "Vi finner ikke dette utvalget.",
		EN: "We cannot find this committee.",
	}
	wordsUtvalDissolved = Words{
		NN: "Dette utvalet er lagt ned.",
		NB: "Dette utvalget er lagt ned.",
		EN: "This committee is closed.",
	}
	wordsNoPerson = Words{
		NN: "Vi finn ikkje denne personen.",
		NB: "Vi finner ikke denne personen.",
		EN: "We cannot find this person.",
	}
	wordsNoPlan = Words{
		NN: "Vi finn ikkje denne planen.",
		NB: "Vi finner ikke denne planen.",
		EN: "We cannot find this plan.",
	}
	wordsNoSak = Words{
		NN: "Vi finn ikkje denne saka.",
		NB: "Vi finner ikke denne saken.",
		EN: "We cannot find this case.",
	}
	wordsNoMote = Words{
		NN: "Vi finn ikkje dette møtet.",
		NB: "Vi finner ikke dette møtet.",
		EN: "We cannot find this meeting.",
	}
	wordsNoElement = Words{
		NN: "Vi finn ikkje dette målet, denne strategien eller dette avtalepunktet.",
		NB: "Vi finner ikke dette målet, denne strategien eller dette avtalepunktet.",
		EN: "We cannot find this goal, strategy or clause.",
	}
	wordsNoTiltak = Words{
		NN: "Vi finn ikkje dette tiltaket.",
		NB: "Vi finner ikke dette tiltaket.",
		EN: "We cannot find this measure.",
	}
	wordsNoIndikator = Words{
		NN: "Vi finn ikkje denne indikatoren.",
		NB: "Vi finner ikke denne indikatoren.",
		EN: "We cannot find this indicator.",
	}
	wordsNoCode = Words{
		NN: "Denne koden finst ikkje i den versjonen av kodeverket.",
		NB: "Denne koden finnes ikke i den versjonen av kodeverket.",
		EN: "This code is not in that version of the code list.",
	}
	wordsNoTekst = Words{
		NN: "Vi finn ikkje denne teksten i nokon plan eller sak.",
		NB: "Vi finner ikke denne teksten i noen plan eller sak.",
		EN: "We cannot find this text in any plan or case.",
	}
	wordsPersonSuspended = Words{
		NN: "Denne personen er stengd ute.",
		NB: "Denne personen er stengt ute.",
		EN: "This person is suspended.",
	}
	wordsShortName = Words{
		NN: "Kortnamnet kan berre ha små bokstavar a–z, siffer og bindestrek.",
		NB: "Kortnavnet kan bare ha små bokstaver a–z, sifre og bindestrek.",
		EN: "The short name can only have lower-case letters a–z, digits and hyphens.",
	}
)
