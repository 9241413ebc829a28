package main

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"

	"fellesplan/backend/engine/seal"
)

// packed is a ZIP file from anywhere that is read where it lies: a package may be of any length.
type packed struct {
	name string
	file *os.File
	size int64
	zip  *zip.Reader
	at   map[string]*zip.File
}

// maxMember is the most bytes of one file that is read into memory.
const maxMember = 512 << 20

// openPacked refuses a file in which a name stands twice, or leads elsewhere.
func openPacked(name string) (*packed, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	p := &packed{name: name, file: file, at: map[string]*zip.File{}}
	if err := p.read(); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return p, nil
}

func (p *packed) read() error {
	info, err := p.file.Stat()
	if err != nil {
		return err
	}
	p.size = info.Size()
	if p.zip, err = zip.NewReader(p.file, p.size); err != nil {
		return fmt.Errorf("not a receipt or a package of Fellesplan: %w", err)
	}
	for _, f := range p.zip.File {
		if p.has(f.Name) || path.Clean(f.Name) != f.Name {
			return fmt.Errorf("%s stands in it twice, or in another place", f.Name)
		}
		p.at[f.Name] = f
	}
	return nil
}

func (p *packed) close() { _ = p.file.Close() }

func (p *packed) has(name string) bool { return p.at[name] != nil }

// names are those of its files, sorted.
func (p *packed) names() []string {
	names := make([]string, 0, len(p.at))
	for name := range p.at {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// get reads one file; nothing where there is none.
func (p *packed) get(name string) ([]byte, error) {
	f := p.at[name]
	if f == nil {
		return nil, nil
	}
	in, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer in.Close()
	content, err := io.ReadAll(io.LimitReader(in, maxMember+1))
	if err == nil && len(content) > maxMember {
		err = errors.New("it is too large")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return content, nil
}

// sum is the SHA-256 of one file, in hex.
func (p *packed) sum(name string) (string, error) {
	in, err := p.at[name].Open()
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	defer in.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, in); err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// unpack reads all of a receipt.
func (p *packed) unpack() (map[string][]byte, error) {
	raw, err := io.ReadAll(io.NewSectionReader(p.file, 0, min(p.size, maxMember)))
	if err != nil {
		return nil, err
	}
	return seal.Unpack(raw)
}

// notePacking tells where a file is whole in what it holds, but not byte for byte as it was made.
func (p *packed) notePacking(out io.Writer) error {
	made, err := p.asMade()
	if err == nil && !made {
		_, err = fmt.Fprintf(out, "NOTE %s: what is in the file is whole, but the file itself was packed anew, or altered where nothing stands\n", p.name)
	}
	return err
}

// asMade tells whether it is, byte for byte, what the program writes of the files that it holds.
func (p *packed) asMade() (bool, error) {
	if len(p.zip.File) == 0 {
		return false, nil
	}
	same := &sameAs{want: bufio.NewReader(io.NewSectionReader(p.file, 0, p.size))}
	again := newPack(same, p.zip.File[0].Modified)
	for _, f := range p.zip.File {
		in, err := f.Open()
		if err != nil {
			return false, err
		}
		err = errors.Join(again.copy(f.Name, in), in.Close())
		if errors.Is(err, errOther) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	err := again.zip.Close()
	if errors.Is(err, errOther) {
		return false, nil
	}
	_, left := same.want.ReadByte()
	return err == nil && left == io.EOF, err
}

// sameAs takes what is written as long as it is what is wanted.
type sameAs struct {
	want *bufio.Reader
	have []byte
}

var errOther = errors.New("it is other than what was wanted")

func (s *sameAs) Write(written []byte) (int, error) {
	if cap(s.have) < len(written) {
		s.have = make([]byte, len(written))
	}
	have := s.have[:len(written)]
	if _, err := io.ReadFull(s.want, have); err != nil || string(have) != string(written) {
		return 0, errOther
	}
	return len(written), nil
}
