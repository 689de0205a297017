# make demo  sets everything up and builds the graph of seeds/
# make test  sets everything up and runs every check
# make check runs the checks in a tree that is set up
.PHONY: demo test check setup setup-dev system lint types layers tests format lock bench pictures derived clean
.DEFAULT_GOAL := demo

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
OUT ?= build/demo

demo: setup
	$(BIN)/cppcc demo --out $(OUT)

test: setup-dev system check

check: lint types layers tests

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or say make PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade pip

setup: $(VENV)/.ready
$(VENV)/.ready: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

setup-dev: $(VENV)/.ready-dev
$(VENV)/.ready-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.ready

system: | $(BIN)/python
	$(BIN)/python tests/ensure_system.py

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

layers:
	$(BIN)/lint-imports

tests:
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered $(PYTEST)

format:
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: setup-dev
	$(BIN)/python -m pip freeze --exclude-editable | LC_ALL=C sort -f > constraints.new
	@{ echo "# Versions that make test passed with; written by make lock."; cat constraints.new; } > constraints.txt && rm constraints.new

clean:
	rm -rf build dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache
