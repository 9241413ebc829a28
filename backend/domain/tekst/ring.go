package tekst

import (
	"encoding/binary"

	"fellesplan/backend/prosemirror"
)

// ring remembers where positions went in the newest commits, so that steps made on an older version
// can be brought to this one. It holds at least ringVersions of them, packed: a commit of ordinary
// typing takes five bytes. What is older stands in the log.
//
// A commit is written as the number of its maps, each as the number of its ranges, each as start,
// size before and size after. Sixty-four commits make a chunk; the chunks and the commits after them
// are strings, which never change, so that states can share them.
type ring struct {
	first  int      // the version before the first commit that is here
	chunks []string // of chunkCommits commits each; never changed, only replaced
	tail   string
	tailed int // commits in tail
}

const (
	ringVersions = 5000
	chunkCommits = 64
	ringChunks   = (ringVersions + chunkCommits - 1) / chunkCommits
)

// add gives the ring with one more commit.
func (r ring) add(maps []*prosemirror.StepMap) ring {
	r.tail += packMaps(maps)
	if r.tailed++; r.tailed < chunkCommits {
		return r
	}
	from := max(0, len(r.chunks)+1-ringChunks)
	r.first += from * chunkCommits
	r.chunks = append(append(make([]string, 0, len(r.chunks)-from+1), r.chunks[from:]...), r.tail)
	r.tail, r.tailed = "", 0
	return r
}

// since gives the maps of all commits after a version; false where they do not reach back so far.
func (r ring) since(version int) ([]*prosemirror.StepMap, bool) {
	skip := version - r.first
	if skip < 0 {
		return nil, false
	}
	var maps []*prosemirror.StepMap
	for _, chunk := range r.chunks[min(skip/chunkCommits, len(r.chunks)):] {
		maps = unpackMaps(maps, chunk, skip%chunkCommits)
		skip = 0
	}
	return unpackMaps(maps, r.tail, max(0, skip-len(r.chunks)*chunkCommits)), true
}

func packMaps(maps []*prosemirror.StepMap) string {
	out := binary.AppendUvarint(nil, uint64(len(maps)))
	for _, m := range maps {
		var ranges []byte
		n := 0
		m.Ranges(func(oldStart, oldEnd, newStart, newEnd int) {
			ranges = binary.AppendUvarint(ranges, uint64(oldStart))
			ranges = binary.AppendUvarint(ranges, uint64(oldEnd-oldStart))
			ranges = binary.AppendUvarint(ranges, uint64(newEnd-newStart))
			n++
		})
		out = append(binary.AppendUvarint(out, uint64(n)), ranges...)
	}
	return string(out)
}

// unpackMaps adds the maps of packed commits, but for those of the first skip commits.
func unpackMaps(maps []*prosemirror.StepMap, packed string, skip int) []*prosemirror.StepMap {
	in := []byte(packed)
	next := func() int {
		n, size := binary.Uvarint(in)
		in = in[size:]
		return int(n)
	}
	for commit := 0; len(in) > 0; commit++ {
		for range next() {
			ranges := make([]int, 3*next())
			for i := range ranges {
				ranges[i] = next()
			}
			if commit >= skip {
				maps = append(maps, prosemirror.NewStepMap(ranges...))
			}
		}
	}
	return maps
}
