# MotCua: `make help` lists what can be done.
PORT ?= 8080
DATA ?= ./data
ARGS ?=
JOBS ?= 2
PYTHON = .build/python/bin/python

RUN_PACKAGES = libcairo2-dev libpango1.0-dev libfontconfig-dev libqrencode-dev liblzma-dev libargon2-dev libxlsxwriter-dev libsqlite3-dev zlib1g-dev pkg-config
TEST_PACKAGES = $(RUN_PACKAGES) poppler-utils xz-utils chromium python3 python3-venv

.PHONY: help run test check build bench soak format packages test-packages
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

packages:
	@scripts/packages.sh $(RUN_PACKAGES)

test-packages:
	@scripts/packages.sh $(TEST_PACKAGES)
	@scripts/python.sh

run: packages ## build, prepare $(DATA) in practice mode, serve on $(PORT)
	swift build -c release -j $(JOBS) --product motcua
	$$(swift build -c release --show-bin-path)/motcua serve --practice --data $(DATA) --port $(PORT) $(ARGS)

build: packages ## release build of the program
	swift build -c release -j $(JOBS) --product motcua

test: test-packages check ## everything, on a fresh machine too
	swift build --build-tests -j $(JOBS)
	$(PYTHON) -m pytest Tests/API Tests/Browser Tests/Faults -q -p no:cacheprovider
	swift test --skip-build

soak: test-packages ## the long part: 200 kills, 10,000 lives, many more generated calls
	swift build --build-tests -j $(JOBS)
	KILL_ROUNDS=200 $(PYTHON) -m pytest Tests/Faults -q -s -p no:cacheprovider
	SCHEMATHESIS_EXAMPLES=300 $(PYTHON) -m pytest Tests/API -q -p no:cacheprovider
	RANDOM_LIVES=10000 swift test --skip-build --filter RandomLivesTests

bench: packages ## measures what docs/PERFORMANCE.md promises
	swift build -c release -j $(JOBS) --product motcua
	swift build -c release -j $(JOBS) --product motcua-bench
	@scripts/packages.sh wrk curl
	scripts/bench.sh

format: ## sets the sources in the one way
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

check: ## the quick part: imports, file lengths, forbidden names
	python3 scripts/check_imports.py
