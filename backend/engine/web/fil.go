package web

import (
	"bytes"
	"cmp"
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
	"fellesplan/backend/engine/web/attached"
	"fellesplan/backend/engine/web/picture"
	"fellesplan/events"
)

// Images of texts, and documents of tiltak. One hands in the bytes and gets the name by which a text or
// a tiltak points to them, which is the SHA-256 of what is kept: of an image the picture alone, without
// what a camera wrote about it; a document as it is. The bytes under a name never change, so a browser
// may keep them for good.

const (
	filePath = "/api/fil"
	// filePolicy is for somebody who opens an image as a page of its own: nothing in it may run.
	filePolicy  = "default-src 'none'; sandbox"
	keepPrivate = "private, max-age=31536000, immutable"
)

var fileName = regexp.MustCompile(`^[0-9a-f]{64}$`)

// fileJSON is what a figure of a text needs to know of its image, or a tiltak of its document.
type fileJSON struct {
	File   string `json:"file" pattern:"^[0-9a-f]{64}$" doc:"its name: the SHA-256 of the bytes that are kept"`
	Type   string `json:"type" doc:"its media type by its content; an image that had to be turned upright may be of another kind than the one sent"`
	Width  int    `json:"width,omitempty" minimum:"1" maximum:"20000" doc:"of an image: pixels"`
	Height int    `json:"height,omitempty" minimum:"1" maximum:"20000" doc:"of an image: pixels"`
	Bytes  int    `json:"bytes" doc:"of what is kept: of an image without the metadata"`
}

// lookAtUpload is the door's look at a file that is handed in.
func lookAtUpload(r *http.Request) error {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || !isImage(media) && !isDocument(media) || len(params) > 0 || r.Header.Get("Content-Encoding") != "" {
		return unknownKind(media)
	}
	if most, over := sizeFor(media); r.ContentLength > most {
		return over()
	}
	return nil
}

func unknownKind(media string) *Trouble {
	if strings.HasPrefix(media, "image/") {
		return &Trouble{Status: http.StatusUnsupportedMediaType, Rule: string(picture.NoImage), Words: wordsOfImage[picture.NoImage]}
	}
	return &Trouble{Status: http.StatusUnsupportedMediaType, Rule: string(attached.NoDocument), Words: wordsOfDocument[attached.NoDocument]}
}

// unknownType is what a browser says of a file whose kind it does not know.
const unknownType = "application/octet-stream"

func isDocument(media string) bool { return attached.Ending(media) != "" || media == unknownType }

func sizeFor(media string) (most int64, over func() *Trouble) {
	if isDocument(media) {
		return attached.MaxBytes, documentTooLarge
	}
	return picture.MaxBytes, imageTooLarge
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

func documentTooLarge() *Trouble {
	return &Trouble{Status: http.StatusRequestEntityTooLarge, Rule: string(attached.TooLarge), Words: wordsOfDocument[attached.TooLarge], hangUp: true}
}

// putFile takes in an image or a document.
func (s *Server) putFile(c echo.Context) error {
	asker, err := s.signedIn(c)
	if err != nil {
		return err
	}
	if !domain.MayUpload(s.Dispatch.Asked(asker)) {
		return domain.Refuse(domain.Forbidden, "access", wordsNoUpload)
	}
	declared := c.Request().Header.Get("Content-Type")
	leave, err := s.reception.enter(asker.Person, isDocument(declared))
	if err != nil {
		return err
	}
	defer leave()
	takeTime(c)
	most, over := sizeFor(declared)
	raw, err := readUpTo(c, most, over)
	if err != nil {
		return err
	}
	if wait := s.uploads.spend(string(asker.Person), float64(max(len(raw), leastUpload)), s.Now()); wait > 0 {
		return &Trouble{Status: http.StatusTooManyRequests, Rule: "image-budget", Words: wordsImageBudget, Wait: wait}
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), uploadWait)
	defer cancel()
	told, content, err := s.looked(ctx, raw, declared)
	if err != nil {
		return err
	}
	if told.File, err = s.Files.PutFile(ctx, content); err != nil {
		return err
	}
	return answer(c, http.StatusOK, told)
}

// looked looks at a file when there is memory for it, and gives what may be kept of it.
func (s *Server) looked(ctx context.Context, raw []byte, declared string) (told fileJSON, content []byte, err error) {
	select {
	case s.reception.looks <- struct{}{}:
		defer func() { <-s.reception.looks }()
	case <-ctx.Done():
		return told, nil, ctx.Err()
	}
	if isDocument(declared) {
		if declared == unknownType {
			declared = ""
		}
		media, err := attached.Look(raw, declared)
		return fileJSON{Type: media, Bytes: len(raw)}, raw, troubleOfDocument(err, declared)
	}
	found, err := picture.Clean(raw, declared)
	var refused *picture.Refused
	if errors.As(err, &refused) {
		err = troubleOfImage(refused, declared)
	}
	return fileJSON{Type: found.Type, Width: found.Width, Height: found.Height, Bytes: len(found.Bytes)}, found.Bytes, err
}

// troubleOfDocument tells why a document is refused.
func troubleOfDocument(err error, declared string) error {
	var refused *attached.Refused
	if !errors.As(err, &refused) {
		return err
	}
	t := &Trouble{Status: http.StatusUnprocessableEntity, Rule: string(refused.Reason), Words: wordsOfDocument[refused.Reason]}
	switch refused.Reason {
	case attached.NoDocument, attached.OldOffice, attached.MacroOffice:
		t.Status = http.StatusUnsupportedMediaType
	case attached.Mislabelled:
		t.Status = http.StatusUnsupportedMediaType
		t.Words = t.Words.With(strings.ToUpper(attached.Ending(declared)), strings.ToUpper(attached.Ending(refused.Type)))
	case attached.TooLarge, attached.TooMuch:
		t.Status = http.StatusRequestEntityTooLarge
	}
	return errors.Join(t, refused)
}

// takeTime lets a file take longer to come in than a command.
func takeTime(c echo.Context) {
	wire := http.NewResponseController(c.Response())
	now := time.Now()
	_ = wire.SetReadDeadline(now.Add(uploadWait)) // what cannot do it has no deadline either
	_ = wire.SetWriteDeadline(now.Add(2*uploadWait + writeWait))
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

// file gives a file to whoever is signed in. An image is shown; a document is for keeping, and never
// opened as a page of ours.
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
	image, media := picture.TypeOf(content), attached.TypeOf(content)
	if !found || image == "" && media == "" {
		return plain(http.StatusNotFound)
	}
	takeTime(c)
	h := c.Response().Header()
	h.Set("Cache-Control", keepPrivate)
	h.Set("Content-Security-Policy", filePolicy)
	h.Set("ETag", `"`+name+`"`)
	if h.Set("Content-Type", cmp.Or(image, media)); image != "" {
		h.Set("Content-Disposition", `inline; filename="bilete-`+name[:8]+"."+strings.TrimPrefix(image, "image/")+`"`)
	} else {
		called := cmp.Or(strings.Join(strings.Fields(c.QueryParam("namn")), " "), "dokument-"+name[:8])
		h.Set("Content-Disposition", attachment(called+"."+attached.Ending(media)))
	}
	http.ServeContent(c.Response(), c.Request(), "", time.Time{}, bytes.NewReader(content)) // also a part of it, or that she has it
	return nil
}

// reception bounds how many files come in and are looked at, so that neither one person nor all
// together can fill the memory. Documents have a desk of their own, since they may be larger.
type reception struct {
	images, documents *desk
	looks             chan struct{}
}

type desk struct {
	most, mostEach int

	mu   sync.Mutex
	all  int
	each map[events.ID]int
}

func newReception() reception {
	return reception{images: newDesk(MaxUploads, UploadsEach), documents: newDesk(MaxDocuments, DocumentsEach), looks: make(chan struct{}, maxLooks)}
}

func newDesk(most, each int) *desk {
	return &desk{most: most, mostEach: each, each: map[events.ID]int{}}
}

func (r reception) enter(person events.ID, document bool) (leave func(), err error) {
	d := r.images
	if document {
		d = r.documents
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.all >= d.most || d.each[person] >= d.mostEach {
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
