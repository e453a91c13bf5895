# Two commands: `make run` (ingest data/raw, show what came out) and `make test`.
# Both make .venv first and install into it by pip from the hash locks in requirements/.
, := ,
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
LOCKED := --require-hashes --no-deps --no-build-isolation
# the extras that the tests exercise; heavy ones (see pyproject.toml) are installed by those who use them
EXTRAS := dev export notebooks remote
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help run test accuracy accuracy-page bench mutations archive golden check format lint types imports docs install install-dev lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.base ## ingest data/raw into data/processed and show what came out
	@$(BIN)/gijiroku run

test: $(VENV)/.dev ## the tests
	@$(BIN)/pytest

check: lint types imports test ## all that CI does

accuracy: $(VENV)/.dev ## score ../shared/corpus/dev, or INPUTS=… GOLD=…; AGAINST=main compares revisions
	@PYTHONPATH=pipeline:. $(BIN)/python -m bench.accuracy $(INPUTS) $(if $(GOLD),--gold $(GOLD)) \
	$(if $(AGAINST),--against $(AGAINST))

bench: $(VENV)/.dev ## what ingestion costs: speed by workers, memory by size, a re-run, starting up
	@PYTHONPATH=pipeline:. $(BIN)/python -m bench.ingest $(INPUTS) --sizes $(if $(SIZES),$(SIZES),100$(,)1000)

mutations: $(VENV)/.dev ## the share of mutated forms that keep all records
	@PYTHONPATH=pipeline:. $(BIN)/python -m bench.mutations

accuracy-page: $(VENV)/.dev ## measure the tables of docs/accuracy.md again
	@PYTHONPATH=pipeline:. $(BIN)/python -m bench.report

golden: $(VENV)/.dev ## write tests/golden anew; fails until the difference is read
	@GOLDEN=write $(BIN)/pytest tests/golden

archive: $(VENV)/.dev ## write N=1000 synthetic minutes with known truth to OUT=build/archive
	@PYTHONPATH=pipeline:. $(BIN)/python -m bench.archive $(or $(N),1000) \
	--out $(or $(OUT),build/archive) --seed $(or $(SEED),0)

lint: $(VENV)/.dev ## formatting and lint
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: $(VENV)/.dev ## mypy --strict
	@$(BIN)/mypy

imports: $(VENV)/.dev ## the layers of the architecture
	@PYTHONPATH=pipeline $(BIN)/lint-imports

format: $(VENV)/.dev ## put the code into shape
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

install: $(VENV)/.base ## .venv with what `gijiroku` needs
install-dev: $(VENV)/.dev ## .venv with what the tests need as well

docs: $(VENV)/.base ## bring the generated parts of docs/ up to date
	@$(BIN)/python docs/generate.py

lock: $(VENV)/.dev ## compile the locks anew from pyproject.toml
	@$(PIP) install uv
	$(COMPILE) --output-file requirements/build.txt requirements/build.in
	$(COMPILE) $(addprefix --extra ,$(EXTRAS)) --output-file requirements/dev.txt pyproject.toml
	$(COMPILE) --constraint requirements/dev.txt --output-file requirements/base.txt pyproject.toml

clean: ## remove .venv, caches and data/processed
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find data/processed -mindepth 1 ! -name .gitkeep -delete

$(VENV)/.made: requirements/build.txt
	@$(PYTHON) -c 'import sys; sys.exit("gijiroku needs Python 3.11 or newer; \
	name one with: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "making $(VENV) (once) …"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes --no-deps -r requirements/build.txt
	@touch $@

$(VENV)/.base: $(VENV)/.made requirements/base.txt pyproject.toml
	@echo "installing what gijiroku needs …"
	@$(PIP) install $(LOCKED) -r requirements/base.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.base requirements/dev.txt
	@echo "installing what the tests need …"
	@$(PIP) install $(LOCKED) -r requirements/dev.txt
	@touch $@
