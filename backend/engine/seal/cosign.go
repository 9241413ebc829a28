package seal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// WitnessAt is a witness that we ask to cosign.
type WitnessAt struct {
	URL string // the submission prefix
	Key note.Verifier
}

const (
	witnessTimeout = 5 * time.Second
	maxAnswer      = 4 << 10 // bytes of an answer of a witness
	witnessTries   = 2       // the first may only tell how far the witness has come
)

// cosign asks the witnesses, each for itself, and gives the checkpoint with those cosignatures that
// came. One that does not answer is left out: it is asked again with the next checkpoint.
func (s *Seal) cosign(c Checkpoint) Checkpoint {
	type answer struct {
		line []byte
		err  error
	}
	answers := make([]chan answer, len(s.config.Witnesses))
	for i, w := range s.config.Witnesses {
		answers[i] = make(chan answer, 1)
		go func() {
			line, err := s.ask(w, c)
			answers[i] <- answer{line, err}
		}()
	}
	for i, w := range s.config.Witnesses {
		a := <-answers[i]
		var fork *forked
		if errors.As(a.err, &fork) {
			s.noteFork(w.Key.Name(), c.Size, fork.words)
			continue
		}
		if a.err != nil {
			s.config.Logger.Warn("a witness did not cosign", "witness", w.Key.Name(), "size", c.Size, "error", a.err)
			continue
		}
		c.Note = append(bytes.Clone(c.Note), a.line...)
	}
	return c
}

// ask gets one cosignature. What the witness has seen is not remembered here: it says so itself.
func (s *Seal) ask(w WitnessAt, c Checkpoint) ([]byte, error) {
	last, _ := s.Checkpoint()
	old := last.Size
	for range witnessTries {
		proof, err := proveGrowth(s.files, old, c.Size)
		if err != nil {
			return nil, err
		}
		status, body, err := post(strings.TrimSuffix(w.URL, "/")+"/add-checkpoint", request{old, proof, c.Note}.format())
		if err != nil {
			return nil, err
		}
		switch status {
		case http.StatusOK:
			return cosignature(body, c, w.Key)
		case http.StatusConflict:
			size, err := strconv.ParseInt(strings.TrimSpace(string(body)), 10, 64)
			switch {
			case err != nil || size < 0:
				return nil, fmt.Errorf("the witness says no: %q", body)
			case size == old && size == c.Size:
				return nil, &forked{fmt.Sprintf("the witness has seen another past of %d records", size)}
			case size == old:
				return nil, fmt.Errorf("the witness says no: %q", body)
			case size > c.Size && s.ahead(size):
				return nil, fmt.Errorf("the witness has seen %d records of this log, and another replica has signed them; we have %d", size, c.Size)
			case size > c.Size:
				return nil, &forked{fmt.Sprintf("the witness has seen %d records of this log, we have %d", size, c.Size)}
			}
			old = size
		case http.StatusUnprocessableEntity:
			return nil, &forked{fmt.Sprintf("the log does not go on from the %d records that the witness has seen", old)}
		default:
			return nil, fmt.Errorf("the witness answers %d: %q", status, body)
		}
	}
	return nil, errors.New("the witness does not keep up")
}

func post(url string, body []byte) (status int, answer []byte, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), witnessTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, nil, fmt.Errorf("asking a witness: %w", err)
	}
	defer res.Body.Close()
	answer, err = io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	return res.StatusCode, answer, err
}

// cosignature takes the line that is of this witness, and makes sure that it holds.
func cosignature(body []byte, c Checkpoint, key note.Verifier) ([]byte, error) {
	for line := range bytes.Lines(body) {
		whole := append([]byte(c.text()+"\n"), line...)
		opened, err := note.Open(whole, note.VerifierList(key))
		if err == nil && len(opened.Sigs) == 1 {
			return line, nil
		}
	}
	return nil, errors.New("the witness answers without a valid cosignature")
}
