# The everyday commands. `make` alone lists them. Everything runs in .venv, which `make install` builds with plain pip.

PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= 2

.PHONY: help install lock format lint types test coverage gate picture tagger check build clean

help: ## list these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

install: ## build .venv with all that development needs
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'

lock: ## renew uv.lock from pyproject.toml (needs uv)
	uv lock

format: ## set the code in the house style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: ## style and common mistakes
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: ## types, strictly
	$(BIN)/mypy --strict src

test: ## the tests
	$(BIN)/python -m pytest -n $(WORKERS)

coverage: ## the tests, with the lines they leave out
	$(BIN)/python -m pytest -n $(WORKERS) --cov --cov-report=term

gate: ## accuracy against the floors in eval/floors.json; data that is not there is skipped with a reason
	$(BIN)/python eval/gate.py

picture: ## draw the README's pictures anew (those of the page take Chromium)
	$(BIN)/headwater report --example ferry --svg docs/pictures/dossier.svg --svg-lines 84 > /dev/null
	HEADWATER_PICTURES=$(CURDIR)/docs/pictures $(BIN)/python -m pytest -q tests/web/test_browser.py -k "two_clicks or keys_and_buttons"

tagger: ## train the tagger of attributions anew (takes torch, the PolNeAR corpus and half an hour)
	$(BIN)/python -m pip install --quiet --requirement train/requirements.txt
	$(BIN)/python train/tagger.py

check: lint types test gate ## all of the above that can fail

build: ## the wheel and the source archive (needs the network for hatchling)
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## take away what can be made again; .venv stays
	rm -rf dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage htmlcov
