# MotCua: `make help` lists what can be done.
PORT ?= 8080
DATA ?= ./data
ARGS ?=
JOBS ?= 2

RUN_PACKAGES = libcairo2-dev libpango1.0-dev libqrencode-dev liblzma-dev libargon2-dev libsqlite3-dev zlib1g-dev pkg-config fonts-liberation2
TEST_PACKAGES = $(RUN_PACKAGES) poppler-utils zbar-tools xz-utils chromium python3

.PHONY: help run test check build bench soak format packages test-packages
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

packages:
	@scripts/packages.sh $(RUN_PACKAGES)

test-packages:
	@scripts/packages.sh $(TEST_PACKAGES)

run: packages ## build, prepare $(DATA) in practice mode, serve on $(PORT)
	swift build -c release -j $(JOBS) --product motcua
	$$(swift build -c release --show-bin-path)/motcua serve --practice --data $(DATA) --port $(PORT) $(ARGS)

build: packages ## release build of the program
	swift build -c release -j $(JOBS) --product motcua

test: test-packages check ## everything, on a fresh machine too
	swift build --build-tests -j $(JOBS)
	swift test --skip-build

check: ## the quick part: imports, file lengths, forbidden names
	python3 scripts/check_imports.py
