package prosemirror

import "fmt"

// damage is a fault that input brought about and no check foresaw. It is an error like others; that
// it never comes up is for the trials to see.
type damage struct{ cause any }

func (d *damage) Error() string { return fmt.Sprintf("damaged input: %v", d.cause) }

// guard turns a panic within the package into an error, at the boundary where input comes in.
func guard(err *error) {
	if cause := recover(); cause != nil {
		*err = &damage{cause}
	}
}
