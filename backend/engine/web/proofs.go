package web

import (
	"context"
	"net/http"
	"reflect"
	"strconv"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Proofs show that nobody has changed the past. What is signed, and the hashes under it, are for
// everybody; what stands in the records is for who may see it.
type Proofs interface {
	// Checkpoint is the last that was signed; nil where nothing is yet.
	Checkpoint() []byte
	// Key is the public key by which it was signed (C2SP signed-note, a vkey).
	Key() string
	// Forks are the times that a witness has told that it has seen another past of the log.
	Forks() []Fork
	// Tile gives a tile by its path, "tile/0/x001/067"; secret tells that it holds records.
	Tile(path string) (data []byte, secret, there bool, err error)
	// Proof is the proof of a record, as C2SP tlog-proof; nil where none is sealed under this sequence.
	Proof(seq uint64) ([]byte, error)
	// About tells which thing a record is of; empty where there is no such record.
	About(seq uint64) (room string, thing events.ID)
	// Receipt is the record with its proof and what it is about, as a ZIP file, for who may see its thing.
	Receipt(ctx context.Context, seq uint64, a domain.Asked, lang string) (Paper, error)
}

const (
	tileKeep  = "public, max-age=31536000, immutable"
	plainText = "text/plain; charset=utf-8"
)

// proofRoutes follow C2SP tlog-tiles, and under /api what is ours.
func (s *Server) proofRoutes(e *echo.Echo) {
	e.GET("/checkpoint", s.checkpoint)
	e.GET("/tile/*", s.tile)
	e.GET("/api/bevis", s.proofKey)
	e.GET("/api/bevis/:seq", s.proof)
	e.GET("/api/bevis/:seq/kvittering.zip", s.receipt)
}

func (s *Server) checkpoint(c echo.Context) error {
	signed := s.Proofs.Checkpoint()
	if signed == nil {
		return plain(http.StatusNotFound)
	}
	c.Response().Header().Set("Cache-Control", revalidate)
	return c.Blob(http.StatusOK, plainText, signed)
}

// tile gives hashes to everybody, and records to those who may see all of the log.
func (s *Server) tile(c echo.Context) error {
	data, secret, there, err := s.Proofs.Tile(c.Request().URL.Path[1:])
	switch {
	case err != nil:
		return err
	case secret:
		if err := s.seesAll(c); err != nil {
			return err
		}
		c.Response().Header().Set("Cache-Control", "private, "+revalidate)
	default:
		c.Response().Header().Set("Cache-Control", tileKeep)
	}
	if !there {
		c.Response().Header().Set("Cache-Control", "no-store")
		return plain(http.StatusNotFound)
	}
	return c.Blob(http.StatusOK, "application/octet-stream", data)
}

// seesAll lets those in who are to look after the whole log.
func (s *Server) seesAll(c echo.Context) error {
	asker, err := s.signedIn(c)
	if err != nil {
		return err
	}
	if a := s.Dispatch.Asked(asker); !a.Is(domain.RoleRevisor) && !a.Is(domain.RoleSekretariat) {
		return plain(http.StatusForbidden)
	}
	return s.lookingBack(c, s.Dispatch.Asked(asker), "eksport", "", "")
}

// proofKeyJSON is how the log is signed.
type proofKeyJSON struct {
	Nokkel     string `json:"nokkel" doc:"The public key (C2SP signed-note). Keep it elsewhere: by it anybody can check, without us."`
	Checkpoint string `json:"checkpoint,omitempty" doc:"The last signed checkpoint; missing where nothing is signed yet."`
	Splitta    []Fork `json:"splitta,omitempty" doc:"Witnesses that have seen another past of this log than the one that is shown; missing where none has. It is said until somebody has found out why."`
}

// Fork is that a witness has seen another past of the log.
type Fork struct {
	Vitne    string    `json:"vitne" doc:"The witness."`
	Storleik int64     `json:"storleik" doc:"How many records the checkpoint had that it did not cosign."`
	Tid      time.Time `json:"tid" doc:"When it told so."`
}

// bare refuses parameters where there are none. What it guards is for everybody, signed in or not.
func bare(c echo.Context) error {
	for name := range c.QueryParams() {
		return badParameter(name)
	}
	return nil
}

func (s *Server) proofKey(c echo.Context) error {
	if err := bare(c); err != nil {
		return err
	}
	return answer(c, http.StatusOK, proofKeyJSON{Nokkel: s.Proofs.Key(), Checkpoint: string(s.Proofs.Checkpoint()), Splitta: s.Proofs.Forks()})
}

func (s *Server) proof(c echo.Context) error {
	if err := bare(c); err != nil {
		return err
	}
	seq, err := seqOf(c)
	if err != nil {
		return err
	}
	proof, err := s.Proofs.Proof(seq)
	switch {
	case err != nil:
		return err
	case proof == nil:
		return plain(http.StatusNotFound)
	}
	return handOut(c, Paper{Name: "hending-" + c.Param("seq"), Content: proof}, "tlog-proof", plainText)
}

func (s *Server) receipt(c echo.Context) error {
	a, _, err := s.reader(c, nil)
	if err != nil {
		return err
	}
	seq, err := seqOf(c)
	if err != nil {
		return err
	}
	room, thing := s.Proofs.About(seq)
	if err := s.lookingBack(c, a, "kvittering", room, thing); err != nil {
		return err
	}
	made, err := s.Proofs.Receipt(c.Request().Context(), seq, a, langOf(c.Request()))
	if err != nil {
		return err
	}
	return handOut(c, made, "zip", "application/zip")
}

func seqOf(c echo.Context) (uint64, error) {
	seq, err := strconv.ParseUint(c.Param("seq"), 10, 53)
	if err != nil || seq == 0 || strconv.FormatUint(seq, 10) != c.Param("seq") {
		return 0, plain(http.StatusNotFound)
	}
	return seq, nil
}

// proofs puts the proofs into the document of the API.
func (d *document) proofs() {
	d.Tags = append(d.Tags, &huma.Tag{Name: "bevis"})
	seq := &huma.Param{Name: "seq", In: "path", Required: true, Description: "the sequence of the record", Schema: &huma.Schema{Type: huma.TypeInteger}}
	file := func(op *huma.Operation, kind, says string) {
		op.Responses["200"] = &huma.Response{Description: says, Content: map[string]*huma.MediaType{kind: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}
	}
	d.add("bevis", "getProofKey", http.MethodGet, "/api/bevis", "How the log is signed",
		"For everybody, without signing in. The Merkle tree itself is served as C2SP tlog-tiles: /checkpoint and /tile/<level>/<index> for everybody, /tile/entries/<index>, which holds the records, for the roles revisor and sekretariat.", d.schemas.Schema(reflect.TypeFor[proofKeyJSON](), true, ""))
	file(d.add("bevis", "getProof", http.MethodGet, "/api/bevis/{seq}", "The proof that a record stands in the log",
		"C2SP tlog-proof, for everybody. It holds hashes only; 404 until the record is under a signed checkpoint, some seconds after it came.", nil, seq), "text/plain", "the proof")
	file(d.add("bevis", "getReceipt", http.MethodGet, "/api/bevis/{seq}/kvittering.zip", "A receipt for one's own archive",
		"The record, its proof and what it is about; `fellesplan verify` checks it without us. For who may see the thing.", nil, seq), "application/zip", "the receipt")
}
