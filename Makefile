PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: check lint types imports test
check: lint types imports test
lint: ; $(BIN)/ruff format --check . && $(BIN)/ruff check .
types: ; $(BIN)/mypy
imports: ; PYTHONPATH=pipeline $(BIN)/lint-imports
test: ; $(BIN)/pytest
