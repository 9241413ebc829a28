package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// While a server runs, the other subcommands speak to it through a Unix socket in its directory.
// Whoever may open that file (mode 0600) may do what the operator may.

const (
	socketName = "control.sock"
	// maxSocketPath is the most bytes of a socket's path that Linux takes (unix(7), less the NUL).
	maxSocketPath = 107
	// maxControl is the most bytes of one request through the socket.
	maxControl = 64 << 10
)

// errNoServer tells that nobody serves in the directory.
var errNoServer = errors.New("no server runs in this directory")

// openControl answers the other subcommands until close is called.
func openControl(dir string, h *house) (closeSocket func(), err error) {
	path := filepath.Join(dir, socketName)
	if len(path) > maxSocketPath {
		slog.Warn("the path of the data directory is too long for a control socket; `log` and `person` wait until the server is stopped", "path", path)
		return func() {}, nil
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("removing the socket of an earlier server: %w", err)
	}
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("opening the control socket: %w", err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		listener.Close()
		return nil, fmt.Errorf("closing the control socket to others: %w", err)
	}
	server := &http.Server{Handler: controlRoutes(h, dir), ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener)
	return func() { server.Close() }, nil
}

func controlRoutes(h *house, dir string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /log", func(w http.ResponseWriter, r *http.Request) {
		q, err := queryOf(r.URL.Query())
		if err == nil {
			err = q.print(r.Context(), w, h.log)
		}
		if err != nil && r.Context().Err() == nil {
			tellAtEnd(w, err)
		}
	})
	mux.HandleFunc("GET /verify", func(w http.ResponseWriter, r *http.Request) {
		err := h.verify(r.Context(), w, dir, r.URL.Query().Get("key"), r.URL.Query()["checkpoint"])
		if err != nil && r.Context().Err() == nil {
			tellAtEnd(w, err)
		}
	})
	mux.HandleFunc("GET /replay", func(w http.ResponseWriter, r *http.Request) {
		at, err := momentAt(r.URL.Query().Get("at"))
		if err == nil {
			err = h.replay(r.Context(), w, at, r.URL.Query().Get("reason"))
		}
		if err != nil && r.Context().Err() == nil {
			tellAtEnd(w, err)
		}
	})
	mux.HandleFunc("GET /export", func(w http.ResponseWriter, r *http.Request) {
		q, err := queryOf(r.URL.Query())
		if err == nil {
			err = h.export(r.Context(), w, q)
		}
		if err != nil && r.Context().Err() == nil {
			tellAtEnd(w, err)
		}
	})
	mux.HandleFunc("POST /person", func(w http.ResponseWriter, r *http.Request) {
		var order personOrder
		decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxControl))
		decoder.DisallowUnknownFields()
		err := decoder.Decode(&order)
		if err == nil {
			err = order.carryOut(r.Context(), h, w)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		}
	})
	return mux
}

// endHeader is the trailer that says what went wrong after the answer had begun.
const endHeader = "Fp-Error"

// tellAtEnd ends an answer that went wrong on the way. What is out is out, status and all; without
// this a log that stops being sound would look like one that was read to its end.
func tellAtEnd(w http.ResponseWriter, err error) {
	_ = http.NewResponseController(w).Flush() // a short answer would go in one piece, without a trailer
	w.Header().Set(http.TrailerPrefix+endHeader, strconv.QuoteToASCII(err.Error()))
}

// askServer sends a request through the socket and copies the answer. Without a body it is a GET.
func askServer(ctx context.Context, dir, path string, body any, out io.Writer) error {
	if dir == "" {
		return errNoServer
	}
	socket := filepath.Join(dir, socketName)
	conn, err := net.Dial("unix", socket)
	if err != nil {
		return errNoServer
	}
	conn.Close()
	client := http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "unix", socket)
	}}}
	request, err := controlRequest(ctx, path, body)
	if err != nil {
		return err
	}
	answer, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("asking the running server: %w", err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		words, _ := io.ReadAll(io.LimitReader(answer.Body, maxControl))
		return errors.New(string(bytes.TrimSpace(words)))
	}
	if _, err = io.Copy(out, answer.Body); err != nil {
		return err
	}
	if words, err := strconv.Unquote(answer.Trailer.Get(endHeader)); err == nil {
		return errors.New(words)
	}
	return nil
}

func controlRequest(ctx context.Context, path string, body any) (*http.Request, error) {
	if body == nil {
		return http.NewRequestWithContext(ctx, http.MethodGet, "http://house"+path, nil)
	}
	raw, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	return http.NewRequestWithContext(ctx, http.MethodPost, "http://house"+path, bytes.NewReader(raw))
}
