# Everything runs in .venv, made once from hash-checked locks. Needed on the machine: Python 3.11.5 or newer, make, git.

PYTHON ?= python3
UV ?= uv

VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run
DEV := $(VENV)/.dev
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
EDITABLE := $(INSTALL) --no-deps --no-build-isolation --editable .
COMPILE := $(UV) pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo run test check format lint types layers eval wheel screenshot lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

demo: $(RUN) ## set everything up and show the main job offline, on an invented news stream
	$(BIN)/tracker demo

run: $(RUN) ## set everything up and start the service with the default feeds; page on 127.0.0.1:8080
	$(BIN)/tracker run

test: $(DEV) ## set everything up and run all tests, on SQLite and PostgreSQL
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: lint types layers test ## format, lint, types, layers, tests, migrations: what a change must pass

lint: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(DEV)
	$(BIN)/mypy

layers: $(DEV)
	$(BIN)/lint-imports

format: $(DEV) ## format the code and mend what ruff can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

eval: $(RUN) ## score the program on the labelled corpora; WRITE=--write keeps the figures in eval/RESULTS.md
	$(BIN)/python eval/run.py --tracker $(BIN)/tracker $(WRITE)

wheel: $(DEV) ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation

screenshot: $(RUN) ## take docs/deals.png anew (needs Chromium and a Chinese font)
	docs/screenshot.sh

lock: ## resolve the dependencies anew (needs uv)
	$(COMPILE) --group dev --upgrade --output-file requirements-dev.lock
	$(COMPILE) --group build --upgrade --constraint requirements-dev.lock --output-file requirements.lock

clean: ## remove the virtual environment and all that was built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .grimp_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11, 5) else "Python 3.11.5 or newer is needed, $(PYTHON) is %d.%d.%d: name a newer one, as in make demo PYTHON=python3.12" % sys.version_info[:3])'
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUN): requirements.lock pyproject.toml | $(BIN)/python
	@echo "installing into $(VENV), once"
	@$(INSTALL) --require-hashes --requirement requirements.lock
	@$(EDITABLE)
	@touch $@

$(DEV): requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "installing into $(VENV) what tests and checks need, once"
	@$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@$(EDITABLE)
	@touch $(RUN) $@
