package dispatch

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// mirror is a log that costs nothing: what is appended comes back from follow at once.
type mirror struct {
	mu  sync.Mutex
	to  *Dispatch
	seq uint64
}

func (m *mirror) Append(_ context.Context, rec events.Record, _ uint64) (uint64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.seq++
	rec.Seq = m.seq
	if _, _, err := m.to.Apply(rec); err != nil {
		return 0, err
	}
	m.to.Reached(m.seq)
	return m.seq, nil
}

// quick makes a Dispatch before a mirror, with a secretary and some tiltak.
func quick(b *testing.B, things int) (*replica, domain.Asker, []events.ID) {
	b.Helper()
	m := &mirror{}
	d := New(Config{House: "prova", Rooms: testRooms(), Log: m, Secret: []byte("x")})
	m.to = d
	r := &replica{Dispatch: d}
	who := r.secretary(b)
	ids := make([]events.ID, things)
	for i := range ids {
		ids[i] = r.proposed(b, who)
	}
	return r, who, ids
}

// One command, from the door to the answer, before a log that costs nothing.
func BenchmarkAsk(b *testing.B) {
	r, who, ids := quick(b, 1000)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		body := fmt.Appendf(nil, `{"id":"%s","tittel":"Nr %d"}`, ids[i%len(ids)], i)
		if _, err := r.Ask(b.Context(), who, "tiltak", "Retitle", string(newID()), body); err != nil {
			b.Fatal(err)
		}
	}
}

// The same by many at once, on different things.
func BenchmarkAskSideBySide(b *testing.B) {
	r, who, ids := quick(b, 1000)
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			id := newID()
			body := fmt.Appendf(nil, `{"id":"%s","tittel":"%s"}`, ids[counter.Load()%1000], id)
			if _, err := r.Ask(b.Context(), who, "tiltak", "Retitle", string(id), body); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// A command that the room refuses: the path of decide alone.
func BenchmarkAskRefused(b *testing.B) {
	r, who, ids := quick(b, 1)
	body := fmt.Appendf(nil, `{"id":"%s","tittel":"Ny","forrige":"Ei anna"}`, ids[0])
	id := string(newID())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Ask(b.Context(), who, "tiltak", "Retitle", id, body); err == nil {
			b.Fatal("let through")
		}
	}
}

func BenchmarkDoor(b *testing.B) {
	for name, body := range map[string]string{
		"short": goodBody,
		"full": `{"id":"` + anID + `","tittel":"Tidleg innsats for barn og unge","foremal":"Fleire barn får hjelp før det blir alvorleg.\nOg nærare heimen.",` +
			`"malform":"nn","tidsramme":{"sagt":"Våren 2022","fra":"2022-01","til":"2022-06-30"},"grupper":["rus"],` +
			`"kjelder":[{"tekst":"Referat frå møtet","lenkje":"https://x.no/referat"},{"oppdikta":true}],"niva":2,"open":true}`,
	} {
		b.Run(name, func(b *testing.B) {
			d := doorOf("Propose")
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				if _, r := d.read([]byte(body)); r != nil {
					b.Fatal(r)
				}
			}
		})
	}
}

// Taking in records at start-up, and the memory that the newest command ids take.
func BenchmarkApply(b *testing.B) {
	d := bare()
	facts := []events.Event{events.TiltakRetitled{Tittel: "Ny"}}
	things := make([]events.ID, 1000)
	for i := range things {
		things[i] = newID()
	}
	at := time.Now()
	b.ReportAllocs()
	for seq := uint64(1); b.Loop(); seq++ {
		r := events.Record{Seq: seq, House: "prova", Room: "tiltak", Thing: things[seq%1000], Command: newID(), Time: at, Facts: facts}
		if _, _, err := d.Apply(r); err != nil {
			b.Fatal(err)
		}
	}
}

// The questions behind every look at a row.
func BenchmarkSees(b *testing.B) {
	r, who, ids := quick(b, 1)
	state, _ := r.State("tiltak", ids[0])
	room := r.world.rooms["tiltak"]
	b.ReportAllocs()
	asked := r.Asked(who)
	for b.Loop() {
		if !room.Sees(state, asked) {
			b.Fatal("not seen")
		}
	}
}
