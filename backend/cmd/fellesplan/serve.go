package main

import (
	"context"
	"log/slog"
	"time"
)

// serve runs a house until it is told to end, or until the log stops being sound.
func serve(ctx context.Context, w streams, args []string) error {
	s := new(settings)
	if err := s.read("serve", w, args); err != nil {
		return err
	}
	slog.SetDefault(slog.New(slog.NewJSONHandler(w.err, nil)))
	h, err := openHouse(ctx, s)
	if err != nil {
		return err
	}
	defer func() {
		if err := h.close(); err != nil {
			slog.Error("closing the house", "error", err)
		}
	}()
	if err := h.catchUp(ctx); err != nil {
		return err
	}
	if s.demo {
		if err := loadDemo(ctx, h); err != nil {
			return err
		}
	}
	dir, err := s.directory()
	if err != nil {
		return err
	}
	if dir != "" {
		closeSocket, err := openControl(dir, h)
		if err != nil {
			return err
		}
		defer closeSocket()
	}
	defer time.AfterFunc(settleAfter, settleDown).Stop()
	return h.openDoor(ctx, s, w)
}
