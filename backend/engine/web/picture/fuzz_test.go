package picture

import (
	"bytes"
	"compress/zlib"
	"errors"
	"testing"
)

func packed(size int) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write(make([]byte, size))
	_ = w.Close()
	return out.String()
}

// FuzzClean: whatever comes in, it is refused with a reason, or what comes out can be read, is no
// larger than may be, and comes out of a second look as it is.
func FuzzClean(f *testing.F) {
	for _, c := range good() {
		f.Add(c.raw)
	}
	f.Add(animation())
	f.Add(pngOf(drawn(4, 3), chunk("iCCP", "name\x00\x00"+packed(99))))
	f.Add(jpegOf(drawn(8, 8), segment(app1, "Exif\x00\x00"+exif(6))))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, k := range kinds() {
			p, err := Clean(raw, k.mime)
			var refused *Refused
			if err != nil {
				if !errors.As(err, &refused) || refused.Reason == "" || refused.Why == "" {
					t.Fatalf("refused without a reason: %v", err)
				}
				continue
			}
			decode(t, p)
			again, err := Clean(p.Bytes, p.Type)
			if err != nil || !bytes.Equal(again.Bytes, p.Bytes) || again.Type != p.Type || len(p.Bytes) > MaxBytes {
				t.Fatalf("%s comes out otherwise the second time: %v", p.Type, err)
			}
		}
	})
}
