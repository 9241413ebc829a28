package vault

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"unicode/utf8"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// Person is what the house knows of somebody beside what she does, which is in the log.
type Person struct {
	ID       events.ID
	Namn     string
	Epost    string // empty = cannot sign in with a password
	Passord  string // argon2id hash, a PHC string
	Oppdikta bool   // invented for the demonstration
	Omtale   string // who she is: "Planleggjar i Alver kommune"
	Straum   Straum // set by PutStraum only
}

// String keeps a person out of logs.
func (p Person) String() string { return "person " + string(p.ID) }

// GoString keeps a person out of logs.
func (p Person) GoString() string { return p.String() }

// LogValue keeps a person out of logs.
func (p Person) LogValue() slog.Value { return slog.StringValue(p.String()) }

// Person gives a person. Who is not there is ErrNotFound; who has been erased is ErrErased too.
func (v *Vault) Person(_ context.Context, id events.ID) (Person, error) {
	if v.life.Err() != nil {
		return Person{}, ErrClosed
	}
	switch e := v.known.get(id); e.standing {
	case living:
		return e.person, nil
	case unreadableRow:
		return Person{}, fmt.Errorf("the row of person %s cannot be read: %w", id, e.problem)
	case erasing, erased:
		return Person{}, fmt.Errorf("person %s: %w", id, ErrErased)
	}
	return Person{}, fmt.Errorf("person %s: %w", id, ErrNotFound)
}

// People lists everybody by name, in Norwegian order. Rows that cannot be read are left out; the
// program's log has told of them.
func (v *Vault) People(context.Context) ([]Person, error) {
	if v.life.Err() != nil {
		return nil, ErrClosed
	}
	return v.known.people(), nil
}

// Erased lists those who are erased, sorted.
func (v *Vault) Erased() []events.ID {
	ids := v.known.withStanding(erasing, erased)
	slices.Sort(ids)
	return ids
}

// ByEmail gives the person who has an address, in whatever case it is written.
func (v *Vault) ByEmail(_ context.Context, epost string) (Person, error) {
	if v.life.Err() != nil {
		return Person{}, ErrClosed
	}
	if e, ok := v.known.withEmail(epost); ok {
		return e.person, nil
	}
	return Person{}, fmt.Errorf("a person with this e-mail address: %w", ErrNotFound)
}

// PutPerson adds a person, or replaces all that is kept of her but for her feeds. A new one costs two synced writes,
// a changed one costs one. ErrTaken, ErrErased, ErrFull and ErrBusy mean that nothing was changed;
// after another error it is not known, and the same can be put again.
func (v *Vault) PutPerson(ctx context.Context, p Person) error {
	if err := p.check(); err != nil {
		return err
	}
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return err
	}
	defer cancel()
	var key dataKey
	row := func() (*nats.Msg, entry, error) {
		if key, err = v.keyFor(ctx, p.ID, key); err != nil {
			return nil, entry{}, err
		}
		p.Straum = v.known.get(p.ID).person.Straum
		value, err := key.seal(p)
		return &nats.Msg{Subject: v.rowSubject(p.ID), Data: value}, entry{standing: living, person: p, key: key}, err
	}
	if err := v.commit(ctx, p.ID, func() error { return v.mayPut(p) }, row); err != nil {
		return fmt.Errorf("keeping person %s: %w", p.ID, err)
	}
	return nil
}

func (p Person) check() error {
	if _, err := events.ParseID(string(p.ID)); err != nil {
		return fmt.Errorf("keeping a person: %w", err)
	}
	for _, field := range []struct {
		name, value string
		limit       int
	}{{"namn", p.Namn, MaxName}, {"epost", p.Epost, MaxEmail}, {"passord", p.Passord, MaxHash}, {"omtale", p.Omtale, MaxAbout}} {
		if len(field.value) > field.limit {
			return fmt.Errorf("keeping person %s: %s has %d bytes, the limit is %d", p.ID, field.name, len(field.value), field.limit)
		}
		if !utf8.ValidString(field.value) {
			return fmt.Errorf("keeping person %s: %s is not UTF-8", p.ID, field.name)
		}
	}
	return nil
}

// mayPut judges by what is known; it is called while that does not change.
func (v *Vault) mayPut(p Person) error {
	was := v.known.byID[p.ID].standing
	if was == erasing || was == erased {
		return ErrErased
	}
	if was == unknown && len(v.known.byID) >= MaxPeople {
		return ErrFull
	}
	if other, taken := v.known.byEmail[folded(p.Epost)]; taken && other != p.ID {
		return ErrTaken
	}
	return nil
}

// keyFor gives the key that a person has, else the one just made, else a new one.
func (v *Vault) keyFor(ctx context.Context, id events.ID, made dataKey) (dataKey, error) {
	if key, ok := v.known.key(id); ok {
		return key, nil
	}
	if made.aead != nil {
		return made, nil
	}
	return v.newKey(ctx, id)
}

// ErasePerson erases a person for good, and ends her sessions. It can be asked again, and must be
// when it fails: it then goes on where it was. Who was never there is ErrNotFound.
//
// First the row gives way to the decision, so that no replica tells her name any more and no
// writer brings her back; then the keys are overwritten; last it is noted that all is done. Where
// that note is missing, the next Open goes on.
func (v *Vault) ErasePerson(ctx context.Context, id events.ID) error {
	if _, err := events.ParseID(string(id)); err != nil {
		return fmt.Errorf("erasing a person: %w", err)
	}
	if v.life.Err() != nil {
		return ErrClosed
	}
	err := v.mark(ctx, id, erasing)
	if err == nil {
		err = v.completeErasure(ctx, id)
	}
	if err != nil {
		return fmt.Errorf("erasing person %s: %w", id, err)
	}
	return nil
}

// completeErasure does what is left after the decision.
func (v *Vault) completeErasure(ctx context.Context, id events.ID) error {
	if err := v.destroyKeys(ctx, id); err != nil {
		return err
	}
	if err := v.DropSessionsOf(ctx, id); err != nil {
		return err
	}
	return v.mark(ctx, id, erased)
}

var errAlready = errors.New("it is so already")

// mark writes how far the erasure of a person has come: a deletion is the decision, a purge that
// it is done. They are kept for ever, with nothing but her id.
func (v *Vault) mark(ctx context.Context, id events.ID, to standing) error {
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return err
	}
	defer cancel()
	may := func() error {
		switch was := v.known.byID[id].standing; {
		case was == unknown:
			return ErrNotFound
		case was >= to:
			return errAlready
		}
		return nil
	}
	err = v.commit(ctx, id, may, func() (*nats.Msg, entry, error) {
		msg := nats.NewMsg(v.rowSubject(id))
		msg.Header.Set(headOperation, operationDelete)
		if to == erased {
			msg.Header.Set(headOperation, operationPurge)
			msg.Header.Set(jetstream.MsgRollup, jetstream.MsgRollupSubject)
		}
		return msg, entry{standing: to}, nil
	})
	if errors.Is(err, errAlready) {
		return nil
	}
	return err
}

// finishErasures goes on where an erasure was cut short, or where a backup brought a key back.
func (v *Vault) finishErasures(ctx context.Context) error {
	unfinished := v.known.withStanding(erasing)
	subjects, err := v.keysOf(ctx, "*")
	if err != nil {
		return err
	}
	for _, subject := range subjects {
		id := v.personOf(subject)
		if v.known.get(id).standing == erased && !slices.Contains(unfinished, id) {
			unfinished = append(unfinished, id)
		}
	}
	for _, id := range unfinished {
		if err := v.completeErasure(ctx, id); err != nil {
			return fmt.Errorf("finishing the erasure of person %s: %w", id, err)
		}
	}
	return nil
}
