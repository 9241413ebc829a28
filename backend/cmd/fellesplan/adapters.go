package main

import (
	"context"
	"errors"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/session"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// The parts do not know one another. Each says what it needs in an interface of its own, and here
// the others are dressed to fit.

// picture is view for live.
func (h *house) picture(key string, since uint64, a domain.Asked) ([]domain.Row, bool, uint64, error) {
	p, err := h.view.Picture(key, since, a)
	return p.Rows, p.Full, p.Seq, err
}

// people is the vault for web: names, and nothing that is only for signing in.
type people struct{ vault *vault.Vault }

func (p people) Person(ctx context.Context, id events.ID) (web.Person, bool, error) {
	known, err := p.vault.Person(ctx, id)
	if errors.Is(err, vault.ErrNotFound) {
		return web.Person{}, false, nil
	}
	return shown(known), err == nil, err
}

func (p people) People(ctx context.Context) ([]web.Person, error) {
	known, err := p.vault.People(ctx)
	var all []web.Person
	for _, k := range known {
		all = append(all, shown(k))
	}
	return all, err
}

func (p people) Erased() []events.ID { return p.vault.Erased() }

func shown(p vault.Person) web.Person {
	return web.Person{ID: p.ID, Namn: p.Namn, Omtale: p.Omtale, Oppdikta: p.Oppdikta}
}

// sessionVault is the vault for session.
type sessionVault struct{ *vault.Vault }

func (v sessionVault) Person(ctx context.Context, id events.ID) (session.Person, error) {
	p, err := v.Vault.Person(ctx, id)
	return credentials(p), notFound(err)
}

func (v sessionVault) ByEmail(ctx context.Context, epost string) (session.Person, error) {
	p, err := v.Vault.ByEmail(ctx, epost)
	return credentials(p), notFound(err)
}

func credentials(p vault.Person) session.Person {
	return session.Person{ID: p.ID, Passord: p.Passord, Oppdikta: p.Oppdikta}
}

func (v sessionVault) PutSession(ctx context.Context, key string, s session.Stored) error {
	return v.Vault.PutSession(ctx, key, vault.Session(s))
}

func (v sessionVault) Session(ctx context.Context, key string) (session.Stored, error) {
	s, err := v.Vault.Session(ctx, key)
	return session.Stored(s), notFound(err)
}

// notFound says in session's words that the vault does not have it.
func notFound(err error) error {
	if errors.Is(err, vault.ErrNotFound) {
		return errors.Join(session.ErrNotFound, err)
	}
	return err
}

// viewer is view for web.
type viewer struct{ *view.View }

func (v viewer) List(ctx context.Context, room string, q web.Query, a domain.Asked) (web.Page, error) {
	asked := view.Query{Filter: q.Filter, Sort: q.Sort, Limit: q.Limit, After: q.After, At: q.At, Kort: q.Kort}
	page, err := v.View.List(ctx, room, asked, a)
	return web.Page(page), err
}

func (v viewer) Chronicle(ctx context.Context, q web.Chronicle, a domain.Asked) (web.ChroniclePage, error) {
	page, err := v.View.Chronicle(ctx, view.ChronicleQuery{
		Room: q.Room, Thing: q.Thing, Person: q.Person, Partner: q.Partner, About: q.About, Type: q.Type,
		From: q.From, To: q.To, Text: q.Text, Holds: q.Holds, Before: q.Before, Limit: q.Limit,
	}, a)
	return web.ChroniclePage(page), err
}

func (v viewer) Differences(ctx context.Context, q web.DifferenceQuery, a domain.Asked) (domain.Differences, error) {
	return v.View.Differences(ctx, view.DifferenceQuery(q), a)
}

func (v viewer) Then(ctx context.Context, q web.ThenQuery, a domain.Asked) (domain.Then, error) {
	return v.View.Then(ctx, view.ThenQuery{Keys: q.Keys, At: q.At, Since: q.Since}, a)
}

// files is the vault for web: images by their name.
type files struct{ vault *vault.Vault }

func (f files) PutFile(ctx context.Context, content []byte) (string, error) {
	name, err := f.vault.PutFile(ctx, content)
	if errors.Is(err, vault.ErrNoRoom) {
		err = errors.Join(web.NoRoomForFiles(), err)
	}
	return name, err
}

func (f files) File(ctx context.Context, name string) ([]byte, bool, error) {
	content, err := f.vault.File(ctx, name)
	if errors.Is(err, vault.ErrNotFound) {
		return nil, false, nil
	}
	return content, err == nil, err
}
