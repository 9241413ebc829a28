package papers

// Points tells what a text only points to, so that it can be fetched: the images by their hash, and
// the cards as "<rom>/<ting>", each once, in order. A text that cannot be read points to nothing;
// the paper itself will say so.
func Points(content []byte) (images, cards []string) {
	n, err := readNode(content)
	if err != nil {
		return nil, nil
	}
	seen := map[string]bool{}
	n.points(func(kind, what string) {
		if seen[kind+what] {
			return
		}
		seen[kind+what] = true
		if kind == "figure" {
			images = append(images, what)
		} else {
			cards = append(cards, what)
		}
	})
	return images, cards
}

func (n *node) points(found func(kind, what string)) {
	switch n.Type {
	case "figure":
		found(n.Type, str(n.Attrs, "file"))
	case "kort":
		found(n.Type, str(n.Attrs, "rom")+"/"+str(n.Attrs, "ting"))
	}
	for _, child := range n.Content {
		child.points(found)
	}
}
