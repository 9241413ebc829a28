package main

import (
	"encoding/csv"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strconv"
)

// population draws how many are 80 years or older in the 18 kommunar, every fifth year.
func population(p pens) (*image.NRGBA, error) {
	counted, err := eldest(filepath.Join("demo", "folketal-18-kommunar.csv"))
	if err != nil {
		return nil, err
	}
	img := paper(1240, 620)
	wordsFrom(img, p.bold, ink, 20, 50, "Innbyggjarar som er 80 år eller eldre, 1. januar")
	const floor, tallest, most = 540, 400, 25_000
	for i, year := range []int{2006, 2011, 2016, 2021, 2026} {
		n, x := counted[year], 60+i*232
		if n == 0 || n > most {
			return nil, fmt.Errorf("%d of %d do not fit the drawing", n, year)
		}
		height := n * tallest / most
		fill(img, image.Rect(x, floor-height, x+150, floor), base)
		words(img, p.plain, ink, x+75, floor-height-14, fmt.Sprintf("%d %03d", n/1000, n%1000))
		words(img, p.plain, ink, x+75, floor+38, strconv.Itoa(year))
	}
	fill(img, image.Rect(20, floor, 1220, floor+3), ink)
	return img, nil
}

// eldest adds up those who are 80 years or older in all the kommunar of the file, by year.
func eldest(file string) (map[int]int, error) {
	raw, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer raw.Close()
	rows, err := csv.NewReader(raw).ReadAll()
	if err != nil {
		return nil, err
	}
	counted := map[int]int{}
	for _, row := range rows[1:] {
		if row[2] != "80+" {
			continue
		}
		year, errYear := strconv.Atoi(row[1])
		n, err := strconv.Atoi(row[3])
		if errYear != nil || err != nil {
			return nil, fmt.Errorf("%v is no row of figures", row)
		}
		counted[year] += n
	}
	return counted, nil
}
