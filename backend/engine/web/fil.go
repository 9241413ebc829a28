package web

import (
	"context"
	"errors"
	"mime"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/web/picture"
	"fellesplan/events"
)

// Images of texts. One hands in the bytes and gets the name by which a text points to them, which is
// the SHA-256 of what is kept: the picture alone, without what a camera wrote about it. The bytes
// under a name never change, so a browser may keep them for good.

const (
	filePath = "/api/fil"
	// filePolicy is for somebody who opens an image as a page of its own: nothing in it may run.
	filePolicy  = "default-src 'none'; sandbox"
	keepPrivate = "private, max-age=31536000, immutable"
)

var fileName = regexp.MustCompile(`^[0-9a-f]{64}$`)

// fileJSON is what a figure of a text needs to know of its image.
type fileJSON struct {
	File   string `json:"file" pattern:"^[0-9a-f]{64}$" doc:"its name: the SHA-256 of the bytes that are kept"`
	Type   string `json:"type" enum:"image/png,image/jpeg,image/gif,image/webp" doc:"what it is; an image that had to be turned upright may be of another kind than the one sent"`
	Width  int    `json:"width" minimum:"1" maximum:"20000" doc:"pixels"`
	Height int    `json:"height" minimum:"1" maximum:"20000" doc:"pixels"`
	Bytes  int    `json:"bytes" doc:"of what is kept, without the metadata"`
}

// lookAtUpload is the door's look at an image that is handed in.
func lookAtUpload(r *http.Request) error {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || !isImage(media) || len(params) > 0 || r.Header.Get("Content-Encoding") != "" {
		return &Trouble{Status: http.StatusUnsupportedMediaType, Rule: string(picture.NoImage), Words: wordsOfImage[picture.NoImage]}
	}
	if r.ContentLength > picture.MaxBytes {
		return imageTooLarge()
	}
	return nil
}

func isImage(media string) bool {
	switch media {
	case "image/png", "image/jpeg", "image/gif", "image/webp":
		return true
	}
	return false
}

func imageTooLarge() *Trouble {
	return &Trouble{Status: http.StatusRequestEntityTooLarge, Rule: string(picture.TooLarge), Words: wordsOfImage[picture.TooLarge], hangUp: true}
}

// putFile takes in an image.
func (s *Server) putFile(c echo.Context) error {
	asker, err := s.signedIn(c)
	if err != nil {
		return err
	}
	if !domain.MayUpload(s.Dispatch.Asked(asker)) {
		return domain.Refuse(domain.Forbidden, "access", wordsNoUpload)
	}
	leave, err := s.reception.enter(asker.Person)
	if err != nil {
		return err
	}
	defer leave()
	raw, err := readImage(c)
	if err != nil {
		return err
	}
	if wait := s.uploads.spend(string(asker.Person), float64(max(len(raw), leastUpload)), s.Now()); wait > 0 {
		return &Trouble{Status: http.StatusTooManyRequests, Rule: "image-budget", Words: wordsImageBudget, Wait: wait}
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), uploadWait)
	defer cancel()
	found, err := s.cleaned(ctx, raw, c.Request().Header.Get("Content-Type"))
	if err != nil {
		return err
	}
	name, err := s.Files.PutFile(ctx, found.Bytes)
	if err != nil {
		return err
	}
	return answer(c, http.StatusOK, fileJSON{name, found.Type, found.Width, found.Height, len(found.Bytes)})
}

// readImage takes in the bytes.
func readImage(c echo.Context) ([]byte, error) {
	takeTime(c)
	return readUpTo(c, picture.MaxBytes, imageTooLarge)
}

// takeTime lets a file take longer to come in than a command.
func takeTime(c echo.Context) {
	wire := http.NewResponseController(c.Response())
	now := time.Now()
	_ = wire.SetReadDeadline(now.Add(uploadWait)) // what cannot do it has no deadline either
	_ = wire.SetWriteDeadline(now.Add(2*uploadWait + writeWait))
}

// cleaned looks at an image when there is memory for it.
func (s *Server) cleaned(ctx context.Context, raw []byte, declared string) (picture.Picture, error) {
	select {
	case s.reception.looks <- struct{}{}:
		defer func() { <-s.reception.looks }()
	case <-ctx.Done():
		return picture.Picture{}, ctx.Err()
	}
	found, err := picture.Clean(raw, declared)
	var refused *picture.Refused
	if errors.As(err, &refused) {
		return found, troubleOfImage(refused, declared)
	}
	return found, err
}

// troubleOfImage tells why an image is refused.
func troubleOfImage(r *picture.Refused, declared string) error {
	t := &Trouble{Status: http.StatusUnprocessableEntity, Rule: string(r.Reason), Words: wordsOfImage[r.Reason]}
	switch r.Reason {
	case picture.NoImage:
		t.Status = http.StatusUnsupportedMediaType
	case picture.Mislabelled:
		t.Status = http.StatusUnsupportedMediaType
		t.Words = t.Words.With(shortType(declared), shortType(r.Type))
	case picture.TooLarge, picture.TooManyPixels:
		t.Status = http.StatusRequestEntityTooLarge
	}
	return errors.Join(t, r)
}

// shortType is "PNG" of "image/png".
func shortType(mime string) string { return strings.ToUpper(strings.TrimPrefix(mime, "image/")) }

// file gives an image to whoever is signed in.
func (s *Server) file(c echo.Context) error {
	if _, err := s.signedIn(c); err != nil {
		return err
	}
	name := c.Param("sha256")
	if !fileName.MatchString(name) {
		return plain(http.StatusNotFound)
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), uploadWait)
	defer cancel()
	content, found, err := s.Files.File(ctx, name)
	if err != nil {
		return err
	}
	kind := picture.TypeOf(content)
	if !found || kind == "" {
		return plain(http.StatusNotFound)
	}
	h := c.Response().Header()
	h.Set("Cache-Control", keepPrivate)
	h.Set("Content-Security-Policy", filePolicy)
	h.Set("Content-Disposition", `inline; filename="bilete-`+name[:8]+"."+strings.TrimPrefix(kind, "image/")+`"`)
	if notModified(c, `"`+name+`"`) {
		return nil
	}
	return c.Blob(http.StatusOK, kind, content)
}

// reception bounds how many images come in and are looked at, so that neither one person nor all
// together can fill the memory.
type reception struct {
	desk  *desk
	looks chan struct{}
}

type desk struct {
	mu   sync.Mutex
	all  int
	each map[events.ID]int
}

func newReception() reception {
	return reception{desk: &desk{each: map[events.ID]int{}}, looks: make(chan struct{}, maxLooks)}
}

func (r reception) enter(person events.ID) (leave func(), err error) {
	d := r.desk
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.all >= MaxUploads || d.each[person] >= UploadsEach {
		return nil, &Trouble{Status: http.StatusTooManyRequests, Rule: "image-budget", Words: wordsImagesAtOnce, Wait: time.Second, hangUp: true}
	}
	d.all++
	d.each[person]++
	return func() { d.left(person) }, nil
}

func (d *desk) left(person events.ID) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.all--
	if d.each[person]--; d.each[person] == 0 {
		delete(d.each, person)
	}
}
