package seal

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"

	"golang.org/x/mod/sumdb/note"
)

// packageHead begins what is signed of an archive package. It is no name of a log, so that nothing signed
// so can pass for a checkpoint.
const packageHead = "fellesplan archive package"

// SignPackage signs the list of the sums of an archive package, so that no file of it can be changed, the
// ones that only explain included.
func (s *Seal) SignPackage(sums []byte) ([]byte, error) {
	signed, err := note.Sign(&note.Note{Text: packageText(sums)}, s.signer)
	if err != nil {
		return nil, fmt.Errorf("signing a package: %w", err)
	}
	return signed, nil
}

func packageText(sums []byte) string {
	sum := sha256.Sum256(sums)
	return packageHead + "\n" + base64.StdEncoding.EncodeToString(sum[:]) + "\n"
}

// CheckPackage tells whether the list of sums is the one that was signed.
func CheckPackage(signed, sums []byte, log note.Verifier) error {
	opened, err := note.Open(signed, note.VerifierList(log))
	switch {
	case err != nil:
		return fmt.Errorf("the signature of the package: %w", err)
	case opened.Text != packageText(sums):
		return errors.New("the sums are not the ones that were signed: something was changed, added or taken away")
	}
	return nil
}
