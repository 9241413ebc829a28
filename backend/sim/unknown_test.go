package sim

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// TestUnknownRecord (80): a log that holds a fact which this program does not know, as after going
// back to an older one, is not served; the sequence is named. A body that nobody can read, the same.
func TestUnknownRecord(t *testing.T) {
	for name, body := range map[string]string{
		"unknown type": `{"facts":[{"type":"tiltak.Teleported","data":{}}]}`,
		"no JSON":      `�`,
	} {
		t.Run(name, func(t *testing.T) {
			url := outsideNATS(t)
			start(t, nil, "--nats", url).stop()
			seq := plant(t, url, body)
			address := fmt.Sprintf("127.0.0.1:%d", freePort(t))
			ended := make(chan string, 1)
			command := exec.Command(program, "serve", "--demo", "--nats", url, "--listen", address)
			go func() {
				out, err := command.CombinedOutput()
				ended <- fmt.Sprintf("%v\n%s", err, out)
			}()
			select {
			case said := <-ended:
				if !strings.Contains(said, fmt.Sprint(seq)) || !strings.Contains(said, "exit status 1") {
					t.Errorf("it ended without naming record %d:\n%s", seq, said)
				}
			case <-time.After(20 * time.Second):
				command.Process.Kill()
				t.Error("it serves a log that it does not understand")
			}
		})
	}
}

// plant publishes a record by hand, as no program of ours would.
func plant(t *testing.T, url, body string) uint64 {
	t.Helper()
	conn, err := nats.Connect(url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	message := nats.NewMsg("ev.bergen.tiltak." + newID(t))
	message.Data = []byte(body)
	for key, value := range map[string]string{"Nats-Msg-Id": newID(t), "fp-time": "2026-11-21T12:00:00.000Z", "fp-sch": "1"} {
		message.Header.Set(key, value)
	}
	ack, err := js.PublishMsg(t.Context(), message)
	if err != nil {
		t.Fatal(err)
	}
	return ack.Sequence
}
