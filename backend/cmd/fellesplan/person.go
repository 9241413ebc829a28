package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/session"
	"fellesplan/backend/engine/vault"
	"fellesplan/events"
)

// minPassword is the fewest characters of a password (NIST SP 800-63B asks for at least 8 and
// advises 15 where it is the only factor).
const minPassword = 15

const personUsage = `Usage: fellesplan person <what> [flags]

  add       --name NAME --email ADDRESS [--role ROLE]   the password is read from standard input
  list                                                  everybody who has access
  grant     --id ID --role ROLE
  withdraw  --id ID --role ROLE
  suspend   --id ID                                     she can neither read nor do anything, at once
  reinstate --id ID
  password  --id ID                                     the new password is read from standard input
  erase     --id ID                                     her name and address, for good; the log stays as it is

ROLE is administrator, sekretariat, revisor, planleggar:PARTNAR or partnarkontakt:PARTNAR.
`

// personOrder is what an operator wants done with a person.
type personOrder struct {
	What     string `json:"what"`
	ID       string `json:"id,omitempty"`
	Name     string `json:"name,omitempty"`
	Email    string `json:"email,omitempty"`
	Password string `json:"password,omitempty"`
	Role     string `json:"role,omitempty"`
}

// person gives access and takes it back. While a server runs in the directory it does the work;
// else the house is opened here.
func person(ctx context.Context, w streams, args []string) error {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") {
		fmt.Fprint(w.err, personUsage)
		return errUsage
	}
	s := new(settings)
	if err := s.read("person", w, args[1:]); err != nil {
		return err
	}
	order := personOrder{What: args[0], ID: s.person, Name: s.name, Email: s.email, Role: s.role}
	if order.What == "add" || order.What == "password" {
		password, err := bufio.NewReader(w.in).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("reading the password: %w", err)
		}
		order.Password = strings.TrimRight(password, "\r\n")
	}
	return s.order(ctx, w, order)
}

func (s *settings) order(ctx context.Context, w streams, order personOrder) error {
	dir, err := s.directory()
	if err != nil {
		return err
	}
	if err = askServer(ctx, dir, "/person", order, w.out); !errors.Is(err, errNoServer) {
		return err
	}
	h, err := openHouse(ctx, s)
	if err != nil {
		return err
	}
	defer h.close()
	if err := h.catchUp(ctx); err != nil {
		return err
	}
	return order.carryOut(ctx, h, w.out)
}

// carryOut does what the order says, as the operator: the access table is not asked, the log
// remembers it without an actor.
func (o personOrder) carryOut(ctx context.Context, h *house, w io.Writer) error {
	if o.What == "list" {
		return listPeople(ctx, h, w)
	}
	if o.What == "add" {
		return o.add(ctx, h, w)
	}
	id, err := events.ParseID(o.ID)
	if err != nil {
		return fmt.Errorf("--id %q: %w", o.ID, err)
	}
	switch o.What {
	case "grant":
		err = o.changeRole(ctx, h, id, "GrantRole")
	case "withdraw":
		err = o.changeRole(ctx, h, id, "WithdrawRole")
	case "suspend":
		err = h.operator(ctx, "person", "Suspend", map[string]any{"id": id})
	case "reinstate":
		err = h.operator(ctx, "person", "Reinstate", map[string]any{"id": id})
	case "password":
		err = o.setPassword(ctx, h, id)
	case "erase":
		err = h.vault.ErasePerson(ctx, id)
	default:
		return fmt.Errorf("person %q: want add, list, grant, withdraw, suspend, reinstate, password or erase", o.What)
	}
	if err == nil {
		fmt.Fprintln(w, "done")
	}
	return err
}

func (o personOrder) add(ctx context.Context, h *house, w io.Writer) error {
	hash, err := hashed(o.Password)
	if err != nil {
		return err
	}
	if strings.TrimSpace(o.Name) == "" || !strings.Contains(o.Email, "@") {
		return errors.New("person add wants --name and --email")
	}
	if _, err := h.vault.ByEmail(ctx, o.Email); err == nil {
		return fmt.Errorf("somebody already signs in with %s", o.Email)
	}
	id := events.ID(uuid.NewString())
	if err := h.vault.PutPerson(ctx, vault.Person{ID: id, Namn: o.Name, Epost: o.Email, Passord: hash}); err != nil {
		return err
	}
	if err := h.operator(ctx, "person", "Register", map[string]any{"id": id}); err != nil {
		return err
	}
	if o.Role != "" {
		if err := o.changeRole(ctx, h, id, "GrantRole"); err != nil {
			return fmt.Errorf("the person %s is added, but has no role: %w", id, err)
		}
	}
	fmt.Fprintln(w, id)
	return nil
}

func hashed(password string) (string, error) {
	if utf8.RuneCountInString(password) < minPassword {
		return "", fmt.Errorf("the password has fewer than %d characters", minPassword)
	}
	if len(password) > session.MaxPassword {
		return "", fmt.Errorf("the password has more than %d bytes", session.MaxPassword)
	}
	return session.HashPassword(password), nil
}

func (o personOrder) setPassword(ctx context.Context, h *house, id events.ID) error {
	known, err := h.vault.Person(ctx, id)
	if err != nil {
		return err
	}
	if known.Passord, err = hashed(o.Password); err != nil {
		return err
	}
	if err := h.vault.PutPerson(ctx, known); err != nil {
		return err
	}
	return h.vault.DropSessionsOf(ctx, id)
}

func (o personOrder) changeRole(ctx context.Context, h *house, id events.ID, command string) error {
	role, partner, _ := strings.Cut(o.Role, ":")
	body := map[string]any{"id": id, "rolle": role}
	if partner != "" {
		body["partnar"] = partner
	}
	return h.operator(ctx, "person", command, body)
}

// operator carries out a command as the program itself.
func (h *house) operator(ctx context.Context, room, command string, body map[string]any) error {
	raw, err := json.Marshal(body)
	if err != nil {
		return err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return fmt.Errorf("making a command id: %w", err)
	}
	_, err = h.dispatch.Ask(ctx, domain.Asker{System: true, Lang: "en"}, room, command, id.String(), raw)
	return inWords(err)
}

// inWords shows a refusal as its sentences, faults included.
func inWords(err error) error {
	var refusal *domain.Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	words := refusal.Words.EN
	for _, fault := range refusal.Faults {
		words += fmt.Sprintf("\n  %s: %s", fault.Field, fault.Words.EN)
	}
	return errors.New(words)
}

func listPeople(ctx context.Context, h *house, w io.Writer) error {
	people, err := h.vault.People(ctx)
	if err != nil {
		return err
	}
	for _, p := range people {
		asked := h.dispatch.Asked(domain.Asker{Person: p.ID})
		var roles []string
		for _, role := range domain.Roles() {
			if role != domain.RolePerson && asked.Is(role) {
				roles = append(roles, string(role))
			}
		}
		fmt.Fprintf(w, "%s  %s  <%s>  %s\n", p.ID, p.Namn, p.Epost, strings.Join(roles, ", "))
	}
	for _, id := range h.vault.Erased() {
		fmt.Fprintf(w, "%s  (erased)\n", id)
	}
	return nil
}
