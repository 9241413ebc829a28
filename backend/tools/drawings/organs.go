package main

import "image"

// organs draws the levels of the partnership: what meets above, and what below.
func organs(p pens) (*image.NRGBA, error) {
	img := paper(1240, 700)
	const left, right, middle = 20, 960, 490
	level := func(top int, name, what string) {
		box(img, image.Rect(left, top, right, top+110), base, tint)
		words(img, p.bold, ink, middle, top+50, name)
		words(img, p.small, ink, middle, top+86, what)
	}
	level(20, "Partnarskapsmøtet", "politisk og styre: retning og prioriteringar")
	level(200, "Strategisk samarbeidsutval (SSU)", "administrativt: prinsipielle saker, handlingsplanen")
	for i, name := range []string{"Bergen", "Bergensregionen", "Nordhordland", "Voss"} {
		x := left + i*238
		box(img, image.Rect(x, 380, x+226, 490), base, tint)
		words(img, p.small, ink, x+113, 428, "Områdeutval")
		words(img, p.small, ink, x+113, 458, name)
		bothWays(img, x+113, 316, 374)
		bothWays(img, x+113, 496, 554)
	}
	level(560, "Faglege utval og nettverk", "fagleg: råd og løysingar")
	bothWays(img, middle, 136, 194)
	wordsFrom(img, p.small, ink, middle+24, 173, "saker opp, oppdrag ned")
	box(img, image.Rect(1000, 20, 1220, 490), line, white)
	words(img, p.plain, ink, 1110, 240, "Samarbeids-")
	words(img, p.plain, ink, 1110, 274, "sekretariatet")
	return img, nil
}
