# Two commands on a bare machine with Python 3.11 or newer, make and a package index:
#   make demo   its own virtual environment, the package, the whole tour
#   make test   the same environment, then every check of the gate
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2
EXTRAS := docx,html,pdf,cli
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard vngov/locale/*/LC_MESSAGES/vngov.po))
# -E, in the first build of a language: pages are made of objects, and Sphinx does not see all of them change.
SPHINX = $(BIN)/sphinx-build -n -W --keep-going -q -j $(JOBS)
CHECK_FLAG = $(if $(CHECK),--check)

# The variable, and not the option, holds for the build environment too.
PIP := PIP_CONSTRAINT=.ci/constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip
unexport PYTHONPATH

.PHONY: help venv dev demo test check lint types cover docs docs-i18n i18n gallery wheel changelog mutate clean

help: ## list the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

venv: $(VENV)/.installed $(CATALOGUES) ## the virtual environment with the package, enough for the demo

dev: venv $(VENV)/.installed-dev ## the same environment with every tool of the gate

$(VENV)/.installed: pyproject.toml .ci/constraints.txt .build/hatch_build.py
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
	    python=$$(.build/python) && echo "making $(VENV) with $$python" && "$$python" -m venv --clear $(VENV); }
	@echo "installing vngov[$(EXTRAS)] into $(VENV)"
	@$(PIP) install --quiet --editable '.[$(EXTRAS)]'
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo "installing vngov[dev] into $(VENV)"
	@$(PIP) install --quiet --editable '.[dev]'
	@touch $@

%.mo: %.po | $(VENV)/.installed
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@.tmp --locale vi
	@mv $@.tmp $@

demo: venv ## install the package and run its tour on the packaged examples
	@$(BIN)/vngov demo

test: lint types cover docs ## everything that the gate checks; the last line says what was skipped
	@cat build/skipped.txt

check: test ## the same as test

lint: dev ## ruff, formatting, layers, catalogues
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/python .build/catalogues.py code --check

types: dev ## mypy and pyright, both strict
	$(BIN)/mypy
	$(BIN)/pyright

cover: dev ## tests and doctests with branch coverage
	@$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q -n $(JOBS) --dist worksteal --skipped-to=build/skipped.txt
	@$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

docs: dev ## the documentation in both languages, warnings as errors, its examples run
	$(SPHINX) -E -b html -d docs/_build/doctrees docs docs/_build/html/en
	$(SPHINX) -b doctest -d docs/_build/doctrees docs docs/_build/doctest
	$(SPHINX) -E -b gettext -d docs/_build/doctrees-gettext docs docs/_build/gettext
	$(BIN)/python .build/catalogues.py docs --check
	$(SPHINX) -E -b html -D language=vi -d docs/_build/doctrees-vi docs docs/_build/html/vi

docs-i18n: dev ## bring the catalogues of the documentation level with its pages (CHECK=1: only check)
	$(SPHINX) -E -b gettext -d docs/_build/doctrees-gettext docs docs/_build/gettext
	$(BIN)/python .build/catalogues.py docs $(CHECK_FLAG)

i18n: dev ## bring the catalogue of the messages level with the code (CHECK=1: only check)
	$(BIN)/python .build/catalogues.py code $(CHECK_FLAG)

gallery: dev ## pictures of every kind in every format, in docs/gallery/_build
	$(BIN)/python .build/gallery.py

wheel: dev ## dist/: the wheel and the source distribution
	$(BIN)/python -m build --no-isolation

changelog: dev ## show what the next release would add to CHANGELOG.md
	$(BIN)/towncrier build --draft

mutate: dev ## mutation score of rules and values, by a sample; of one module: M=vngov/values/document_number.py
	$(BIN)/python .build/mutants.py $(M)

clean: ## remove what the build made, the environment too
	rm -rf $(VENV) build dist docs/_build htmlcov vngov-demo .coverage .coverage.* \
	    .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis $(CATALOGUES)
