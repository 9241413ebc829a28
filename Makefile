# Everything that a person or a machine does with this house stands here. `make help` lists it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unversioned)
GO_FILES := $(shell find events backend -name '*.go' -not -name '*_test.go' 2>/dev/null)
PAGE_FILES := $(shell find frontend/src frontend/public frontend/index.html frontend/*.ts frontend/package.json -type f 2>/dev/null)
DIST := backend/engine/web/dist
NPM_INSTALLED := frontend/node_modules/.package-lock.json
export CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome || echo /usr/bin/chromium)

.PHONY: help build run dev test test-go test-page test-browser check generate bench crash power linear oracle worlds fuzz sim chromium clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-13s %s\n", $$1, $$2}'

build: bin/fellesplan ## build the page and the program: bin/fellesplan

bin/fellesplan: $(GO_FILES) $(DIST)/index.html backend/go.mod events/go.mod
	cd backend && go build -trimpath -ldflags "-X main.version=$(VERSION)" -o ../bin/fellesplan ./cmd/fellesplan

$(NPM_INSTALLED): frontend/package.json frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

$(DIST)/index.html: $(PAGE_FILES) $(NPM_INSTALLED)
	cd frontend && npm run build
	@touch $@

run: build ## build everything and start the demonstration at http://localhost:8080
	@echo
	@echo "  Fellesplan starts at http://localhost:8080   (the log is kept in data/demo; Ctrl-C stops)"
	@echo
	@mkdir -p data/demo
	./bin/fellesplan serve --demo --data data/demo --listen localhost:8080

dev: $(NPM_INSTALLED) ## the demonstration, rebuilt when Go or the page changes: http://localhost:5173
	cd backend && go run ./tools/dev

test: test-go test-page test-browser ## everything: Go with the race detector, TypeScript, real Chromium

test-go: build $(NPM_INSTALLED) ## the Go tests with the race detector
	cd events && go test -race ./...
	cd backend && NODE_TESTS=required go test -race -timeout 30m ./...

test-page: $(NPM_INSTALLED) ## types and unit tests of the page
	cd frontend && npm run typecheck && npm run test

test-browser: build bin/page-preact/index.html chromium ## stories in real Chromium against the real program, with React and with Preact
	cd frontend && npm run e2e
	cd frontend && PAGE=preact E2E_PAGE=../bin/page-preact npm run e2e

bin/page-preact/index.html: $(PAGE_FILES) $(NPM_INSTALLED)
	cd frontend && npm run build:preact -- --outDir ../bin/page-preact
	@touch $@

chromium: # installs Chromium from Debian's packages where it is missing and we may
	@if ! [ -x "$(CHROMIUM)" ]; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-liberation >/dev/null; \
		else \
			echo "The browser tests need Chromium. Install it: sudo apt-get install chromium fonts-liberation"; \
			echo "or point to one: make test CHROMIUM=/path/to/chromium"; exit 1; \
		fi; fi

check: generate $(NPM_INSTALLED) ## vet, staticcheck, gofumpt, eslint, and generated files that are not stale
	cd backend && GOWORK=off go mod tidy -diff
	cd events && go vet ./...
	cd backend && go vet ./... && go tool staticcheck ./... && go tool staticcheck fellesplan/events/...
	@cd backend && unformatted=$$(go tool gofumpt -l . ../events); if [ -n "$$unformatted" ]; then echo "not gofumpt: $$unformatted"; exit 1; fi
	cd frontend && npm run lint
	@changed=$$(git status --porcelain -- $(GENERATED)); \
	if [ -n "$$changed" ]; then echo "generated files differ from what is committed:"; echo "$$changed"; git --no-pager diff --stat -- $(GENERATED); exit 1; fi

GENERATED := events/schema events/enums.gen.go frontend/src/events.gen.ts frontend/src/api.gen.ts docs/access.md docs/limits.md docs/openapi.json

generate: $(NPM_INSTALLED) ## write what has two homes: schemas, TypeScript, docs/access.md, docs/limits.md, docs/openapi.json
	cd events && go run ./gen
	cd backend && go run ./tools/generate
	cd frontend && npm run generate

bench: build backend/bench/hocuspocus/node_modules/.package-lock.json ## measure: hand to eye, memory, rebuild, writing together beside Hocuspocus; ONLY=writing for a part
	cd backend && go run ./bench $(if $(ONLY),-only $(ONLY))

backend/bench/hocuspocus/node_modules/.package-lock.json: backend/bench/hocuspocus/package-lock.json
	cd backend/bench/hocuspocus && npm ci --no-audit --no-fund
	@touch $@

crash: build ## T1 at length: kill -9 under load, KILLS=100
	cd backend && SIM_KILLS=$(or $(KILLS),100) go test -count=1 -timeout 60m -run TestCrash -v ./sim/...

power: build ## T2 at length: power cuts on a file system that forgets, CUTS=100
	cd backend && SIM_CUTS=$(or $(CUTS),100) go test -count=1 -timeout 60m -run TestPowerCut -v ./sim/...

linear: build ## T4 at length: linearizability of the running server, HISTORIES=200
	cd backend && SIM_HISTORIES=$(or $(HISTORIES),200) go test -count=1 -timeout 60m -run TestLinearizable -v ./sim/...

oracle: $(NPM_INSTALLED) ## the Go port of ProseMirror beside the original at length, CASES=1000000
	cd backend && NODE_TESTS=required ORACLE_CASES=$(or $(CASES),1000000) ORACLE_SEED=$(or $(ORACLE_SEED),random) go test -count=1 -timeout 120m -run 'TestOracle$$' -v ./prosemirror

worlds: $(NPM_INSTALLED) ## T3 at length: the page's code for writing together beside the authority, WORLDS=10000
	cd backend && NODE_TESTS=required WORLDS=$(or $(WORLDS),10000) WORLDS_SEED=$(or $(WORLDS_SEED),random) go test -count=1 -timeout 180m -run 'TestTextWorlds$$' -v ./sim

fuzz: ## fuzz every parser, T=30s each
	@cd events && for f in $$(grep -rhoE 'func (Fuzz[A-Za-z]+)' --include=*_test.go . | awk '{print $$2}'); do go test -run '^$$' -fuzz "^$$f$$" -fuzztime $(or $(T),30s) .; done
	@cd backend && for p in $$(grep -rlE 'func Fuzz' --include=*_test.go . | xargs -n1 dirname | sort -u); do \
		for f in $$(grep -hoE 'func (Fuzz[A-Za-z]+)' $$p/*_test.go | awk '{print $$2}'); do go test -run '^$$' -fuzz "^$$f$$" -fuzztime $(or $(T),30s) $$p; done; done

clean: ## remove what was built; never touches data
	rm -rf bin frontend/node_modules frontend/test-results
	find $(DIST) -mindepth 1 -not -name .gitkeep -delete
