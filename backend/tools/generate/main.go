// Command generate writes what has two homes: docs/access.md from the access table, docs/limits.md
// from the limits, docs/openapi.json from the rooms. Run it in backend/; the page's client is made
// from the OpenAPI document afterwards.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"fellesplan/backend/engine/web"
	"fellesplan/backend/rooms"
)

func main() {
	pages := map[string][]byte{
		"access.md":    []byte(accessPage()),
		"limits.md":    []byte(limitsPage()),
		"openapi.json": append(web.OpenAPI(rooms.All(), "v1"), '\n'),
	}
	for name, text := range pages {
		if err := os.WriteFile(filepath.Join("..", "docs", name), text, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "generate:", err)
			os.Exit(1)
		}
	}
}
