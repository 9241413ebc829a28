package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strconv"
)

// The file itself (ISO 32000-1, 7.5): streams stand by themselves, all other objects are packed
// together in object streams, and a cross-reference stream tells where everything is. A tree of tags
// has tens of thousands of small objects; packed they take a tenth.

// packedAtOnce is how many objects one object stream holds.
const packedAtOnce = 200

// place tells where an object is: at a byte of the file, or as the nth of an object stream.
type place struct {
	kind  byte // 1 in the file, 2 in a stream
	where int
	index int
}

func (w *Writer) assemble(catalog, info ref) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	count := len(w.objects)
	places := make([]place, count+1, count+2+count/packedAtOnce+1)
	var small []ref
	for i, o := range w.objects {
		if o.data == nil {
			small = append(small, ref(i+1))
			continue
		}
		places[i+1] = place{1, out.Len(), 0}
		writeStream(&out, ref(i+1), o)
	}
	for len(small) > 0 {
		n := min(packedAtOnce, len(small))
		stream := ref(len(places))
		for i, r := range small[:n] {
			places[r] = place{2, int(stream), i}
		}
		places = append(places, place{1, out.Len(), 0})
		writeStream(&out, stream, w.packed(small[:n]))
		small = small[n:]
	}
	return crossReferences(&out, places, catalog, info)
}

func writeStream(out *bytes.Buffer, r ref, o object) {
	fmt.Fprintf(out, "%d 0 obj\n%s\nstream\n", r, o.text)
	out.Write(o.data)
	out.WriteString("\nendstream\nendobj\n")
}

// packed makes an object stream.
func (w *Writer) packed(refs []ref) object {
	var index, body bytes.Buffer
	for _, r := range refs {
		fmt.Fprintf(&index, "%d %d ", r, body.Len())
		body.WriteString(w.objects[r-1].text)
		body.WriteByte('\n')
	}
	first := index.Len()
	index.Write(body.Bytes())
	data := pack(index.Bytes())
	return object{fmt.Sprintf("<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d >>", len(refs), first, len(data)), data}
}

// crossReferences ends the file.
func crossReferences(out *bytes.Buffer, places []place, catalog, info ref) []byte {
	at := out.Len()
	self := ref(len(places))
	places = append(places, place{1, at, 0})
	var table []byte
	for i, p := range places {
		if i == 0 {
			table = append(table, 0, 0, 0, 0, 0, 0xff, 0xff)
			continue
		}
		table = append(table, p.kind)
		table = binary.BigEndian.AppendUint32(table, uint32(p.where))
		table = binary.BigEndian.AppendUint16(table, uint16(p.index))
	}
	id := idOf(out.Bytes())
	data := pack(table)
	writeStream(out, self, object{fmt.Sprintf("<< /Type /XRef /Size %d /W [1 4 2] /Root %v /Info %v /ID [%s %s] /Filter /FlateDecode /Length %d >>",
		len(places), catalog, info, id, id, len(data)), data})
	out.WriteString("startxref\n" + strconv.Itoa(at) + "\n%%EOF\n")
	return out.Bytes()
}
