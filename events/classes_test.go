package events

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// class says what a string field of a fact may hold. No class is the name, the address or the
// number of a person: a person is an id, and what the id stands for is in the vault, where it can
// be erased. Prose can hold anything that somebody writes; the page warns there, and the door
// refuses a fødselsnummer.
type class string

const (
	identity     class = "id"           // a random number for a thing or a person
	moment       class = "moment"       // a point in time
	enum         class = "enum"         // a word of a closed list
	code         class = "code"         // a word of an open list: kommunenummer, code of a patient group
	organisation class = "organisation" // the name of a partner, an organ or another organisation
	label        class = "label"        // the name of an entry or a list in a code list
	heading      class = "heading"      // a short text: title of a tiltak, name of a step, time frame as said
	address      class = "address"      // a link to where something stands
	prose        class = "prose"        // running text
	digest       class = "digest"       // SHA-256 in hex
	number       class = "number"       // a number written out, or the time that it is of
	steps        class = "steps"        // a step of a document: running text, and where it stands
)

// classes lists every string field of every fact, by fact or part of a fact. A new field must be
// put here by hand, and whoever does so must say which class it is of.
var classes = map[string]class{
	// Parts of facts.
	"Aktor.partnar": identity, "Aktor.namn": organisation,
	"Kjelde.tekst": prose, "Kjelde.lenkje": address,
	"Kode.kode": code, "Kode.namn.nn": label, "Kode.namn.nb": label, "Kode.namn.en": label,
	"Kode.forklaring": prose, "Kode.tidlegareNn": label,
	"Periode.sagt": heading, "Periode.fra": moment, "Periode.til": moment,
	"Samansetjingsregel.regel": code, "Samansetjingsregel.rolle": enum, "Samansetjingsregel.side": enum,
	"Samansetjingsregel.sagtNn": prose, "Samansetjingsregel.sagtNb": prose, "Samansetjingsregel.sagtEn": prose,
	"Samansetjingsregel.berrePartnar": identity,

	"Feste.rom": code, "Feste.ting": identity, "Feste.del": identity,
	"TekstCommit.client": identity, "TekstCommit.person": identity, "TekstCommit.partnar": identity,
	"TekstCommit.steps": steps, "TekstCommit.dropped": steps, "TekstCommit.intent": enum,
	"VersjonKapittel.kapittel": identity, "VersjonKapittel.under": identity, "VersjonKapittel.tittel": heading,
	"VersjonKapittel.malform": enum, "VersjonKapittel.tekst": identity, "VersjonKapittel.hash": digest,

	"Kostnadsdel.kven.partnar": identity, "Kostnadsdel.kven.namn": organisation,
	"Indikatortal.stad": code, "Indikatortal.tid": number, "Indikatortal.verdi": number, "Indikatortal.merke": enum,

	"kodeverk.Founded.kodeverk": code,
	"kodeverk.Founded.namn.nn":  label, "kodeverk.Founded.namn.nb": label, "kodeverk.Founded.namn.en": label,
	"kodeverk.VersionPublished.fra": moment, "kodeverk.VersionPublished.merknad": prose,

	"partnar.Joined.namn.nn": organisation, "partnar.Joined.namn.nb": organisation, "partnar.Joined.namn.en": organisation,
	"partnar.Joined.kortnamn": organisation, "partnar.Joined.slag": enum, "partnar.Joined.kommunenummer": code,
	"partnar.Joined.orgform": code, "partnar.Joined.fra": moment, "partnar.Joined.merknad": prose,
	"partnar.Renamed.namn.nn": organisation, "partnar.Renamed.namn.nb": organisation, "partnar.Renamed.namn.en": organisation,
	"partnar.Renamed.kortnamn": organisation, "partnar.BodyNamed.organ": organisation, "partnar.MalformChosen.malform": enum,
	"partnar.Left.til": moment, "partnar.Left.merknad": prose,

	"person.RoleGranted.rolle": enum, "person.RoleGranted.partnar": identity,
	"person.RoleWithdrawn.rolle": enum, "person.RoleWithdrawn.partnar": identity,

	"plan.Started.slag": enum, "plan.Started.tittel": heading, "plan.Started.malform": enum,
	"plan.Started.utval": identity, "plan.Started.kapittelmal": code,
	"plan.Retitled.tittel": heading, "plan.UtvalNamed.utval": identity, "plan.UtvalNamed.merknad": prose,
	"plan.PhaseChanged.fase": enum, "plan.PhaseChanged.versjon": identity, "plan.PhaseChanged.merknad": prose,
	"plan.PhaseChanged.erstattaAv": identity,
	"plan.ChapterAdded.kapittel":   identity, "plan.ChapterAdded.tekst": identity, "plan.ChapterAdded.under": identity,
	"plan.ChapterAdded.etter": identity, "plan.ChapterAdded.tittel": heading, "plan.ChapterAdded.malform": enum,
	"plan.ChapterAdded.rettleiing":  code,
	"plan.ChapterRetitled.kapittel": identity, "plan.ChapterRetitled.tittel": heading,
	"plan.ChapterMoved.kapittel": identity, "plan.ChapterMoved.under": identity, "plan.ChapterMoved.etter": identity,
	"plan.ChapterWithdrawn.kapittel": identity, "plan.ChapterWithdrawn.merknad": prose, "plan.ChapterRestored.kapittel": identity,
	"plan.ChapterResponsibleNamed.kapittel": identity, "plan.ChapterResponsibleNamed.partnar": identity,
	"plan.ChapterContributorAdded.kapittel": identity, "plan.ChapterContributorAdded.partnar": identity,
	"plan.ChapterContributorRemoved.kapittel": identity, "plan.ChapterContributorRemoved.partnar": identity,
	"plan.ChapterMalformChosen.kapittel": identity, "plan.ChapterMalformChosen.malform": enum,
	"plan.ChapterStateSet.kapittel": identity, "plan.ChapterStateSet.tilstand": enum,
	"plan.VersionNamed.versjon": identity, "plan.VersionNamed.namn": heading, "plan.VersionNamed.hash": digest,
	"plan.VersionNamed.tittel": heading, "plan.VersionNamed.merknad": prose,

	"planelement.Formulated.slag": enum, "planelement.Formulated.malslag": enum, "planelement.Formulated.nummer": code,
	"planelement.Formulated.ordlyd": prose, "planelement.Formulated.utdjuping": prose, "planelement.Formulated.malform": enum,
	"planelement.Formulated.over": identity, "planelement.Formulated.avtale": identity, "planelement.Formulated.ansvarleg": identity,
	"planelement.Reworded.ordlyd": prose, "planelement.Reworded.utdjuping": prose, "planelement.Numbered.nummer": code,
	"planelement.Placed.over": identity, "planelement.ResponsibleNamed.ansvarleg": identity, "planelement.Withdrawn.merknad": prose,

	"tekst.Begun.malform": enum, "tekst.Locked.grunn": prose, "tekst.Reopened.grunn": prose,

	"trad.Started.tekst": identity, "trad.Started.slag": enum, "trad.Started.partnar": identity, "trad.Started.sitat": prose,
	"trad.Started.innlegg": identity, "trad.Started.ord": prose, "trad.Started.malform": enum, "trad.Started.nemnde": identity,
	"trad.Replied.innlegg": identity, "trad.Replied.ord": prose, "trad.Replied.malform": enum, "trad.Replied.nemnde": identity,
	"trad.PostReworded.innlegg": identity, "trad.PostReworded.ord": prose, "trad.PostReworded.nemnde": identity,
	"trad.PostWithdrawn.innlegg": identity, "trad.Resolved.utfall": enum, "trad.Resolved.merknad": prose, "trad.Reopened.merknad": prose,

	"tiltak.Proposed.tittel": heading, "tiltak.Proposed.foremal": prose, "tiltak.Proposed.utfordring": prose, "tiltak.Proposed.malform": enum,
	"tiltak.Retitled.tittel": heading, "tiltak.PurposeReworded.foremal": prose, "tiltak.ChallengeReworded.utfordring": prose,
	"tiltak.ParticipantJoined.del": enum, "tiltak.ParticipantLeft.merknad": prose,
	"tiltak.UtvalAttached.utval": identity, "tiltak.UtvalDetached.utval": identity, "tiltak.UtvalDetached.merknad": prose,
	"tiltak.GroupsSet.pasientgrupper": code, "tiltak.GroupsSet.malgrupper": code,
	"tiltak.StepPlanned.steg": identity, "tiltak.StepPlanned.namn": heading,
	"tiltak.StepRescheduled.steg": identity, "tiltak.StepRescheduled.merknad": prose,
	"tiltak.StepCompleted.steg": identity, "tiltak.StepCompleted.dato": moment,
	"tiltak.StepDropped.steg": identity, "tiltak.StepDropped.merknad": prose,
	"tiltak.MilestonePlanned.milepael": identity, "tiltak.MilestonePlanned.namn": heading,
	"tiltak.MilestoneRescheduled.milepael": identity, "tiltak.MilestoneRescheduled.merknad": prose,
	"tiltak.MilestoneReached.milepael": identity, "tiltak.MilestoneReached.dato": moment,
	"tiltak.MilestoneDropped.milepael": identity, "tiltak.MilestoneDropped.merknad": prose,
	"tiltak.PhaseChanged.fase": enum, "tiltak.PhaseChanged.merknad": prose,
	"tiltak.StatusReported.framdrift": enum, "tiltak.StatusReported.tekst": prose, "tiltak.StatusReported.malform": enum,

	"utval.Established.namn.nn": organisation, "utval.Established.namn.nb": organisation, "utval.Established.namn.en": organisation,
	"utval.Established.kortnamn": organisation, "utval.Established.kode": enum, "utval.Established.overordna": identity,
	"utval.Established.fra": moment, "utval.Established.merknad": prose,
	"utval.Renamed.namn.nn": organisation, "utval.Renamed.namn.nb": organisation, "utval.Renamed.namn.en": organisation,
	"utval.Renamed.kortnamn": organisation, "utval.TasksWorded.oppgaver": prose, "utval.TasksWorded.malform": enum,
	"utval.PartnerAttached.partnar": identity, "utval.PartnerAttached.side": enum,
	"utval.PartnerDetached.partnar": identity, "utval.PartnerDetached.merknad": prose,
	"utval.SeatCreated.plass": identity, "utval.SeatCreated.regel": code, "utval.SeatCreated.rolle": enum,
	"utval.SeatCreated.side": enum, "utval.SeatCreated.partnar": identity,
	"utval.SeatClosed.plass": identity, "utval.SeatClosed.merknad": prose,
	"utval.SeatFilled.plass": identity, "utval.SeatFilled.person": identity, "utval.SeatFilled.fra": moment, "utval.SeatFilled.til": moment,
	"utval.SeatVacated.plass": identity, "utval.SeatVacated.person": identity, "utval.SeatVacated.til": moment,
	"utval.OfficeGiven.plass": identity, "utval.OfficeGiven.verv": enum, "utval.OfficeEnded.plass": identity, "utval.OfficeEnded.verv": enum,
	"utval.Dissolved.til": moment, "utval.Dissolved.merknad": prose,

	"indikator.AreasSet.omrade": code,
	"indikator.BreakNoted.brot": identity, "indikator.BreakNoted.merknad": prose, "indikator.BreakNoted.tid": number,
	"indikator.BreakWithdrawn.brot": identity, "indikator.BreakWithdrawn.merknad": prose,
	"indikator.Defined.definisjon": prose, "indikator.Defined.eining": heading, "indikator.Defined.malform": enum, "indikator.Defined.namn.en": label,
	"indikator.Defined.namn.nb": label, "indikator.Defined.namn.nn": label, "indikator.Defined.niva": enum, "indikator.Defined.retning": enum,
	"indikator.Defined.smaTal": enum, "indikator.Defined.utgjevar": organisation,
	"indikator.FigureCorrected.framskriving": heading, "indikator.FigureCorrected.merknad": prose,
	"indikator.FiguresTaken.fil": digest, "indikator.FiguresTaken.framskriving": heading, "indikator.FiguresTaken.henta": moment,
	"indikator.FiguresTaken.innlesing":   identity,
	"indikator.GroupsSet.pasientgrupper": code,
	"indikator.Reinstated.merknad":       prose,
	"indikator.Retired.merknad":          prose,
	"indikator.TargetDropped.mal":        identity, "indikator.TargetDropped.merknad": prose,
	"indikator.TargetSet.mal": identity, "indikator.TargetSet.merknad": prose, "indikator.TargetSet.stad": code, "indikator.TargetSet.verdi": number,
	"innforing.Reported.dato": moment, "innforing.Reported.eining": heading, "innforing.Reported.grad": enum, "innforing.Reported.malform": enum,
	"innforing.Reported.ord": prose, "innforing.Reported.partnar": identity, "innforing.Reported.tal": number,
	"innforing.Retracted.merknad": prose, "innforing.Retracted.partnar": identity,
	"okonomi.BudgetSet.merknad":   prose,
	"okonomi.CostEntered.merknad": prose, "okonomi.CostEntered.partnar": identity, "okonomi.CostEntered.post": identity,
	"okonomi.CostEntered.slag":      enum,
	"okonomi.CostWithdrawn.merknad": prose, "okonomi.CostWithdrawn.post": identity,
	"okonomi.FundingAnswered.dato": moment, "okonomi.FundingAnswered.merknad": prose, "okonomi.FundingAnswered.referanse": code,
	"okonomi.FundingAnswered.soknad": identity, "okonomi.FundingAnswered.utfall": enum,
	"okonomi.FundingSought.dato": moment, "okonomi.FundingSought.merknad": prose, "okonomi.FundingSought.ordning": heading,
	"okonomi.FundingSought.soknad":     identity,
	"okonomi.FundingWithdrawn.merknad": prose, "okonomi.FundingWithdrawn.soknad": identity,
	"okonomi.GainEntered.gevinst": identity, "okonomi.GainEntered.malform": enum, "okonomi.GainEntered.ordlyd": prose, "okonomi.GainEntered.slag": enum,
	"okonomi.GainWithdrawn.gevinst": identity, "okonomi.GainWithdrawn.merknad": prose,
	"okonomi.SharesAgreed.fordeling": identity, "okonomi.SharesAgreed.grunnlag": prose, "okonomi.SharesAgreed.merknad": prose,
	"okonomi.SharesAgreed.namn": heading, "okonomi.SharesAgreed.slag": enum,
	"okonomi.SharesWithdrawn.fordeling": identity, "okonomi.SharesWithdrawn.merknad": prose,
	"tiltak.AnchorDropped.merknad": prose,
	"tiltak.Anchored.dato":         moment, "tiltak.Anchored.grad": enum, "tiltak.Anchored.merknad": prose,
	"tiltak.AreasSet.omrade":         code,
	"tiltak.DependencyAdded.merknad": prose, "tiltak.DependencyAdded.tiltak": identity,
	"tiltak.DependencyRemoved.merknad": prose, "tiltak.DependencyRemoved.tiltak": identity,
	"tiltak.DocumentAttached.dokument": identity, "tiltak.DocumentAttached.fil": digest, "tiltak.DocumentAttached.filtype": code,
	"tiltak.DocumentAttached.lenkje": address, "tiltak.DocumentAttached.tittel": heading,
	"tiltak.DocumentDetached.dokument": identity, "tiltak.DocumentDetached.merknad": prose,
	"tiltak.GoalDropped.mal": identity, "tiltak.GoalDropped.merknad": prose,
	"tiltak.GoalSet.element": identity, "tiltak.GoalSet.mal": identity, "tiltak.GoalSet.ordlyd": prose, "tiltak.GoalSet.slag": enum,
	"tiltak.IndicatorAimed.indikator": identity, "tiltak.IndicatorAimed.merknad": prose,
	"tiltak.IndicatorDropped.indikator": identity, "tiltak.IndicatorDropped.merknad": prose,
	"tiltak.OriginDropped.merknad": prose, "tiltak.OriginDropped.opphav": identity,
	"tiltak.OriginNamed.del": identity, "tiltak.OriginNamed.opphav": identity, "tiltak.OriginNamed.ordlyd": prose, "tiltak.OriginNamed.rom": code,
	"tiltak.OriginNamed.slag": enum, "tiltak.OriginNamed.ting": identity,
	"tiltak.ResponsibleNamed.ansvarleg": identity,
	"tiltak.RiskAssessed.malform":       enum, "tiltak.RiskAssessed.mottiltak": prose, "tiltak.RiskAssessed.ordlyd": prose,
	"tiltak.RiskAssessed.risiko": identity,
	"tiltak.RiskClosed.merknad":  prose, "tiltak.RiskClosed.risiko": identity,
	"tiltak.StatusReported.avgjerd": prose, "tiltak.StatusReported.okonomi": enum, "tiltak.StatusReported.risiko": enum,
	"trad.Opened.innlegg": identity, "trad.Opened.malform": enum, "trad.Opened.nemnde": identity, "trad.Opened.ord": prose,
	"trad.Opened.partnar": identity, "trad.Opened.rom": code, "trad.Opened.slag": enum, "trad.Opened.ting": identity,
	"utval.ReportingRuled.fra": moment, "utval.ReportingRuled.merknad": prose,
	"utval.StatusReviewed.dato": moment, "utval.StatusReviewed.merknad": prose,
	"innsyn.Opened.grunngjeving": prose, "innsyn.Opened.gyldig": moment, "innsyn.Opened.rom": code, "innsyn.Opened.ting": identity,
	"visning.Altered.lenkje": address,
	"visning.Renamed.namn":   heading,
	"visning.Saved.deling":   enum, "visning.Saved.lenkje": address, "visning.Saved.namn": heading, "visning.Saved.utval": identity,
	"visning.Shared.deling": enum, "visning.Shared.utval": identity,

	"Avgjerdsregel.emne": enum, "Avgjerdsregel.fleirtal": enum, "Avgjerdsregel.form": enum, "Avgjerdsregel.framlegg.rolle": enum,
	"Avgjerdsregel.framlegg.side": enum, "Avgjerdsregel.sagtEn": prose, "Avgjerdsregel.sagtNb": prose, "Avgjerdsregel.sagtNn": prose,
	"Avgjerdsregel.stemme.rolle": enum, "Avgjerdsregel.stemme.side": enum, "Avgjerdsregel.tale.rolle": enum, "Avgjerdsregel.tale.side": enum,
	"Rett.rolle": enum, "Rett.side": enum,
	"Sakspapir.framlegg.hash": digest, "Sakspapir.framlegg.tekst": identity, "Sakspapir.punkt": identity, "Sakspapir.sak": identity,
	"Sakspapir.saksframlegg.hash": digest, "Sakspapir.saksframlegg.tekst": identity, "Sakspapir.vedlegg": identity,
	"SpurdPartnar.organ": organisation, "SpurdPartnar.partnar": identity,
	"TekstFest.hash": digest, "TekstFest.tekst": identity,
	"formote.Opened.mote": identity, "formote.Opened.side": enum, "formote.Opened.stad": heading, "formote.Opened.start": moment,
	"formote.Opened.utval": identity, "formote.PostWithdrawn.innlegg": identity, "formote.Posted.innlegg": identity,
	"formote.Posted.malform": enum, "formote.Posted.ord": prose, "formote.Posted.sak": identity, "formote.WordAgreed.malform": enum,
	"formote.WordAgreed.ord": prose, "formote.WordAgreed.sak": identity, "formote.WordAgreed.talsperson": identity,
	"mote.AttendanceNoted.partnar": identity, "mote.AttendanceNoted.person": identity, "mote.AttendanceNoted.plass": identity,
	"mote.AttendanceNoted.rolle": enum, "mote.AttendanceNoted.side": enum, "mote.AttendanceNoted.status": enum, "mote.Cancelled.grunn": prose,
	"mote.ConsensusBlocked.framlegg": identity, "mote.ConsensusBlocked.klausul": identity, "mote.ConsensusBlocked.malform": enum,
	"mote.ConsensusBlocked.ord": prose, "mote.ConsensusBlocked.punkt": identity, "mote.ConsensusBlocked.usemje": identity,
	"mote.ConsensusEstablished.framlegg": identity, "mote.ConsensusEstablished.punkt": identity, "mote.ImpartialityRaised.grunn": prose,
	"mote.ImpartialityRaised.plass": identity, "mote.ImpartialityRaised.punkt": identity, "mote.ImpartialityRuled.grunn": prose,
	"mote.ImpartialityRuled.plass": identity, "mote.ImpartialityRuled.punkt": identity, "mote.ItemConcluded.framlegg": identity,
	"mote.ItemConcluded.malform": enum, "mote.ItemConcluded.ord": prose, "mote.ItemConcluded.ordlyd": prose,
	"mote.ItemConcluded.plan": identity, "mote.ItemConcluded.punkt": identity, "mote.ItemConcluded.tilMote": identity,
	"mote.ItemConcluded.tilUtval": identity, "mote.ItemConcluded.utfall": enum, "mote.ItemConcluded.vedtak": identity,
	"mote.ItemConcluded.versjon": identity, "mote.ItemMoved.etter": identity, "mote.ItemMoved.punkt": identity,
	"mote.ItemOpened.fleirtal": enum, "mote.ItemOpened.form": enum, "mote.ItemOpened.punkt": identity, "mote.ItemPlaced.etter": identity,
	"mote.ItemPlaced.punkt": identity, "mote.ItemPlaced.sak": identity, "mote.ItemPlaced.slag": enum, "mote.ItemPlaced.tittel": heading,
	"mote.ItemRemoved.grunn": prose, "mote.ItemRemoved.punkt": identity, "mote.ItemReopened.grunn": prose,
	"mote.ItemReopened.punkt": identity, "mote.ItemTimed.punkt": identity, "mote.MinuteCorrected.grunn": prose,
	"mote.MinuteCorrected.innlegg": identity, "mote.MinuteCorrected.ord": prose, "mote.MinuteNoted.innlegg": identity,
	"mote.MinuteNoted.malform": enum, "mote.MinuteNoted.ord": prose, "mote.MinuteNoted.punkt": identity,
	"mote.MinuteWithdrawn.innlegg": identity, "mote.ObjectionAnswered.innvending": identity, "mote.ObjectionAnswered.ord": prose,
	"mote.ObserverAdmitted.grunn": prose, "mote.ObserverAdmitted.person": identity, "mote.ObserverAdmitted.punkt": identity,
	"mote.ObserverLeft.person": identity, "mote.ObserverLeft.punkt": identity, "mote.Opened.grunn": prose, "mote.Opened.kvorum": enum,
	"mote.PapersSent.grunn": prose, "mote.Planned.lenkje": address, "mote.Planned.slutt": moment, "mote.Planned.stad": heading,
	"mote.Planned.start": moment, "mote.Planned.tittel": heading, "mote.Planned.utval": identity, "mote.PositionTaken.framlegg": identity,
	"mote.PositionTaken.malform": enum, "mote.PositionTaken.ord": prose, "mote.PositionTaken.plass": identity,
	"mote.PositionTaken.punkt": identity, "mote.PositionTaken.stand": enum, "mote.ProposalPut.framlegg": identity,
	"mote.ProposalPut.malform": enum, "mote.ProposalPut.ordlyd": prose, "mote.ProposalPut.punkt": identity,
	"mote.ProtocolApproved.hash": digest, "mote.ProtocolApproved.mote": identity, "mote.ProtocolObjected.innvending": identity,
	"mote.ProtocolObjected.malform": enum, "mote.ProtocolObjected.ord": prose, "mote.ProtocolObjected.plass": identity,
	"mote.ProtocolProposed.frist": moment, "mote.ProtocolProposed.ord": prose, "mote.Rescheduled.grunn": prose,
	"mote.Rescheduled.lenkje": address, "mote.Rescheduled.slutt": moment, "mote.Rescheduled.stad": heading, "mote.Rescheduled.start": moment,
	"mote.Summoned.frist": moment, "mote.Summoned.ord": prose, "mote.VoteCast.framlegg": identity, "mote.VoteCast.plass": identity,
	"mote.VoteCast.punkt": identity, "mote.VoteCast.stemme": enum, "mote.VoteConcluded.framlegg": identity,
	"mote.VoteConcluded.punkt":        identity,
	"partnarvedtak.AllDecided.utfall": enum, "partnarvedtak.Asked.frist": moment, "partnarvedtak.Asked.hash": digest,
	"partnarvedtak.Asked.malform": enum, "partnarvedtak.Asked.mote": identity, "partnarvedtak.Asked.ordlyd": prose,
	"partnarvedtak.Asked.plan": identity, "partnarvedtak.Asked.punkt": identity, "partnarvedtak.Asked.sak": identity,
	"partnarvedtak.Asked.tittel": heading, "partnarvedtak.Asked.vedtak": identity, "partnarvedtak.Asked.versjon": identity,
	"partnarvedtak.Closed.ord": prose, "partnarvedtak.DeadlineSet.frist": moment, "partnarvedtak.DeadlineSet.merknad": prose,
	"partnarvedtak.Decided.arkivref": code, "partnarvedtak.Decided.dato": moment, "partnarvedtak.Decided.endring": prose,
	"partnarvedtak.Decided.fil": digest, "partnarvedtak.Decided.filtype": code, "partnarvedtak.Decided.hash": digest,
	"partnarvedtak.Decided.malform": enum, "partnarvedtak.Decided.merknad": prose, "partnarvedtak.Decided.ordlyd": prose,
	"partnarvedtak.Decided.organ": organisation, "partnarvedtak.Decided.partnar": identity, "partnarvedtak.Decided.utfall": enum,
	"partnarvedtak.Reminded.ord": prose, "partnarvedtak.Reminded.partnarar": identity, "partnarvedtak.VersionReplaced.grunn": prose,
	"partnarvedtak.VersionReplaced.hash": digest, "partnarvedtak.VersionReplaced.naudsynt": identity,
	"partnarvedtak.VersionReplaced.ordlyd": prose, "partnarvedtak.VersionReplaced.versjon": identity, "partnarvedtak.Withdrawn.grunn": prose,
	"partnarvedtak.Withdrawn.partnar": identity,
	"sak.AttachmentAdded.fil":         digest, "sak.AttachmentAdded.filtype": code, "sak.AttachmentAdded.tittel": heading,
	"sak.AttachmentAdded.unntak": code, "sak.AttachmentAdded.vedlegg": identity, "sak.AttachmentRemoved.merknad": prose,
	"sak.AttachmentRemoved.vedlegg": identity, "sak.Closed.ord": prose, "sak.Closed.sak": identity, "sak.Closed.utfall": enum,
	"sak.Declined.grunn": prose, "sak.Declined.utval": identity, "sak.KindSet.emne": enum, "sak.KindSet.merknad": prose,
	"sak.KindSet.slag": enum, "sak.Linked.del": identity, "sak.Linked.lenkje": identity, "sak.Linked.merknad": prose, "sak.Linked.rom": code,
	"sak.Linked.slag": enum, "sak.Linked.ting": identity, "sak.Prioritised.ord": prose, "sak.Prioritised.prioritet": enum,
	"sak.Prioritised.utval": identity, "sak.PriorityVoiced.ord": prose, "sak.PriorityVoiced.plass": identity,
	"sak.PriorityVoiced.prioritet": enum, "sak.PriorityVoiced.rolle": enum, "sak.PriorityVoiced.utval": identity,
	"sak.Received.merknad": prose, "sak.Received.utval": identity, "sak.Reopened.ord": prose, "sak.Reported.bakgrunn": prose,
	"sak.Reported.emne": enum, "sak.Reported.fraPartnar": identity, "sak.Reported.fraUtval": identity, "sak.Reported.framlegg": identity,
	"sak.Reported.frist": moment, "sak.Reported.malform": enum, "sak.Reported.onske": prose, "sak.Reported.saksframlegg": identity,
	"sak.Reported.slag": enum, "sak.Reported.tittel": heading, "sak.Reported.utval": identity, "sak.Retitled.tittel": heading,
	"sak.Sent.fraUtval": identity, "sak.Sent.mote": identity, "sak.Sent.ord": prose, "sak.Sent.punkt": identity, "sak.Sent.slag": enum,
	"sak.Sent.tilUtval": identity, "sak.SideSpoke.formote": identity, "sak.SideSpoke.malform": enum, "sak.SideSpoke.ord": prose,
	"sak.SideSpoke.side": enum, "sak.SideSpoke.utval": identity, "sak.Unlinked.lenkje": identity, "sak.Unlinked.merknad": prose,
	"saksnummer.Given.sak": identity, "saksnummer.Given.utval": identity,
	"usemje.Answered.malform": enum, "usemje.Answered.niva": enum, "usemje.Answered.ord": prose, "usemje.Escalated.grunn": prose,
	"usemje.Escalated.niva": enum, "usemje.Escalated.utval": identity, "usemje.PapersPrepared.malform": enum,
	"usemje.PapersPrepared.niva": enum, "usemje.PapersPrepared.ord": prose, "usemje.PositionStated.malform": enum,
	"usemje.PositionStated.ord": prose, "usemje.PositionStated.partnar": identity, "usemje.Raised.avtale": identity,
	"usemje.Raised.klausul": identity, "usemje.Raised.malform": enum, "usemje.Raised.mote": identity, "usemje.Raised.niva": enum,
	"usemje.Raised.ord": prose, "usemje.Raised.punkt": identity, "usemje.Raised.sak": identity, "usemje.Raised.utval": identity,
	"usemje.Resolved.ord": prose, "usemje.Resolved.utfall": enum,
	"utval.AlternateEnded.person": identity, "utval.AlternateEnded.plass": identity, "utval.AlternateEnded.til": moment,
	"utval.AlternateNamed.fra": moment, "utval.AlternateNamed.person": identity, "utval.AlternateNamed.plass": identity,
	"utval.AlternateNamed.til": moment, "utval.LeadershipRuled.forsteSide": enum, "utval.LeadershipRuled.leiarSide": enum,
	"utval.LeadershipRuled.nestleiarSide": enum, "utval.LeadershipRuled.sagtEn": prose, "utval.LeadershipRuled.sagtNb": prose,
	"utval.LeadershipRuled.sagtNn": prose, "utval.MandateAdopted.dato": moment, "utval.MandateAdopted.mandat": identity,
	"utval.MandateAdopted.merknad": prose, "utval.MandateAnswered.dato": moment, "utval.MandateAnswered.mandat": identity,
	"utval.MandateAnswered.merknad": prose, "utval.MandateAnswered.utfall": enum, "utval.MandateAnswered.utval": identity,
	"utval.MandateProposed.malform": enum, "utval.MandateProposed.mandat": identity, "utval.MandateProposed.merknad": prose,
	"utval.MandateProposed.ordlyd": prose, "utval.MandateProposed.spurde": identity, "utval.MandateWithdrawn.mandat": identity,
	"utval.MandateWithdrawn.merknad": prose, "utval.MeetingsRuled.kvorum": enum, "utval.MeetingsRuled.merknad": prose,
	"utval.MilestoneDropped.merknad": prose, "utval.MilestoneDropped.milepael": identity, "utval.MilestonePlanned.milepael": identity,
	"utval.MilestonePlanned.namn": heading, "utval.MilestoneReached.dato": moment, "utval.MilestoneReached.milepael": identity,
	"utval.MilestoneRescheduled.merknad": prose, "utval.MilestoneRescheduled.milepael": identity, "utval.ParentNamed.merknad": prose,
	"utval.ParentNamed.overordna": identity, "utval.SuccessorNamed.etterfolgjar": identity, "utval.SuccessorNamed.fra": moment,
	"utval.SuccessorNamed.merknad": prose, "utval.TermSet.fra": moment, "utval.TermSet.merknad": prose, "utval.TermSet.til": moment,
	"vedtak.FollowUpDropped.folgje": identity, "vedtak.FollowUpDropped.merknad": prose, "vedtak.FollowUpLinked.folgje": identity,
	"vedtak.FollowUpLinked.ord": prose, "vedtak.FollowUpLinked.rom": code, "vedtak.FollowUpLinked.ting": identity,
	"vedtak.ProgressTold.dato": moment, "vedtak.ProgressTold.grad": enum, "vedtak.ProgressTold.malform": enum,
	"vedtak.ProgressTold.ord": prose,
}

// Every string field is of a class that has been thought through, and each class has the Go type
// that keeps it so: an id cannot be a name.
func TestNoFieldHoldsAPersonsName(t *testing.T) {
	found := map[string]reflect.Type{}
	for _, kind := range Kinds() {
		collectStrings(found, kind.Type, kind.Go)
	}
	for path, typ := range found {
		if want, listed := classes[path]; !listed {
			t.Errorf("%s has no class: say in this test what it may hold", path)
		} else if got := classesOf(typ); !slices.Contains(got, want) {
			t.Errorf("%s is said to be %s, but its Go type is %s", path, want, typ)
		}
		for _, word := range []string{"epost", "telefon", "mobil", "adresse", "fodsel", "fornamn", "etternamn", "fullt", "signatur"} {
			if strings.Contains(strings.ToLower(path), word) {
				t.Errorf("%s sounds like something about a person", path)
			}
		}
		if strings.HasSuffix(path, "person") && typ != reflect.TypeFor[ID]() {
			t.Errorf("%s names a person and is no id", path)
		}
	}
	for path := range classes {
		if _, there := found[path]; !there {
			t.Errorf("%s is listed, but is no field", path)
		}
	}
}

// collectStrings finds the fields that hold text. A part that facts share is listed once under
// its own name; Namn is listed under what it is the name of.
func collectStrings(found map[string]reflect.Type, path string, t reflect.Type) {
	switch t.Kind() {
	case reflect.Slice:
		collectStrings(found, path, t.Elem())
	case reflect.String:
		found[path] = t
	case reflect.Struct:
		if strings.Count(path, ".") > 1 && t != reflect.TypeFor[Namn]() {
			path = t.Name()
		}
		for i := range t.NumField() {
			key, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
			collectStrings(found, path+"."+key, t.Field(i).Type)
		}
	}
}

func classesOf(t reflect.Type) []class {
	switch {
	case t == reflect.TypeFor[ID]():
		return []class{identity}
	case t == reflect.TypeFor[Moment]():
		return []class{moment}
	case t == reflect.TypeFor[Desimal](), t == reflect.TypeFor[Tidsrom]():
		return []class{number}
	case Enum(t) != nil:
		return []class{enum}
	case t == reflect.TypeFor[JSON]():
		return []class{steps}
	}
	return []class{code, organisation, label, heading, address, prose, digest}
}
