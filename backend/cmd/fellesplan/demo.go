package main

import (
	"context"
	"errors"
	"fmt"

	"fellesplan/backend/demo"
	"fellesplan/backend/domain"
	"fellesplan/backend/engine/dispatch"
	"fellesplan/backend/engine/text"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/web/attached"
	"fellesplan/backend/engine/web/picture"
	"fellesplan/events"
)

// loadDemo fills an empty house with the health partnership of the Bergen area, as events dated
// when they happened. A start that was cut short is taken up again: every step has a command id
// of its own, and what is done is not done twice. A house that holds anything else is refused.
func loadDemo(ctx context.Context, h *house) error {
	steps := demo.Steps()
	first, err := h.firstCommand(ctx)
	if err != nil {
		return err
	}
	if first != "" && first != steps[0].ID {
		return errors.New("--demo wants an empty data directory or one that it made itself; this house holds something else")
	}
	for _, p := range demo.People() {
		known, err := h.vault.Person(ctx, p.ID)
		if errors.Is(err, vault.ErrErased) || err == nil && known.Namn == p.Namn && known.Omtale == p.Omtale {
			continue
		}
		if err := h.vault.PutPerson(ctx, vault.Person{ID: p.ID, Namn: p.Namn, Omtale: p.Omtale, Oppdikta: true}); err != nil {
			return fmt.Errorf("making the invented people: %w", err)
		}
	}
	if err := errors.Join(keepPictures(ctx, h), keepPapers(ctx, h)); err != nil {
		return err
	}
	for _, step := range steps {
		if step.Commit != nil {
			if err := h.texts.Write(ctx, step.Tekst, *step.Commit, text.Given{Time: step.At, Reason: step.Reason}); err != nil {
				return fmt.Errorf("loading the demonstration, a text at %s: %w", step.At.Format("2006-01-02"), inWords(err))
			}
			continue
		}
		asker := domain.Asker{Person: step.Actor, System: step.Actor == "", Lang: "nn"}
		at := dispatch.At{Time: step.At, Occurred: step.Occurred, Partner: step.Partner, Reason: step.Reason}
		if _, err := h.dispatch.AskAt(ctx, asker, step.Room, step.Command, string(step.ID), step.Body, at); err != nil {
			return fmt.Errorf("loading the demonstration, %s.%s at %s: %w", step.Room, step.Command, step.At.Format("2006-01-02"), inWords(err))
		}
	}
	return nil
}

// keepPictures brings the pictures in as anybody's: looked at, stripped, kept under the hash of what is
// left. One that comes out otherwise than it is kept here would have another name than the texts have.
func keepPictures(ctx context.Context, h *house) error {
	for _, p := range demo.Pictures() {
		clean, err := picture.Clean(p.Bytes, "image/png")
		if err != nil {
			return fmt.Errorf("the picture %s: %w", p.Name, err)
		}
		name, err := h.vault.PutFile(ctx, clean.Bytes)
		if err != nil {
			return fmt.Errorf("keeping the picture %s: %w", p.Name, err)
		}
		if name != p.File {
			return fmt.Errorf("the picture %s holds more than a picture", p.Name)
		}
	}
	return nil
}

// keepPapers brings the documents in as anybody's: looked at, and kept as they are.
func keepPapers(ctx context.Context, h *house) error {
	for _, p := range demo.Papers() {
		if _, err := attached.Look(p.Bytes, p.Type); err != nil {
			return fmt.Errorf("the document %s: %w", p.Name, err)
		}
		name, err := h.vault.PutFile(ctx, p.Bytes)
		if err != nil {
			return fmt.Errorf("keeping the document %s: %w", p.Name, err)
		}
		if name != p.File {
			return fmt.Errorf("the document %s is kept as %s", p.Name, name)
		}
	}
	return nil
}

// firstCommand is the id of the command that began the log; empty where nothing has.
func (h *house) firstCommand(ctx context.Context) (events.ID, error) {
	if h.dispatch.Seq() == 0 {
		return "", nil
	}
	for rec, err := range h.log.Read(ctx, 1, 1) {
		return rec.Command, err
	}
	return "", errors.New("the first record of the log cannot be read")
}
