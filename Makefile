# Each target makes what it needs: a virtual environment in .venv, again when pyproject.toml changes.
#
#     make generate          validate spec/, press generated/, say what changed
#     make test              all tests; `make test ARGS="-k signing"` passes options to pytest
#     make check             is generated/ current?
#     make lint              ruff: rules and format
#     make types             mypy and pyright, for the generator, the bench and every package
#     make docs              the documentation site of each package, in build/docs/NAME/index.html
#     make bench             how long things take beside others; `make bench ARGS=--help` lists the parts
#     make clean             remove .venv and every cache

PYTHON ?= python3
ARGS ?=
# One more than there are cores: many tests wait for processes and sockets.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

VENV := .venv
IN_VENV := $(VENV)/bin/python -m
TOOL := $(VENV)/.tool-stamp
DEVELOPMENT := $(VENV)/.development-stamp
DOCUMENTATION := $(VENV)/.documentation-stamp
BENCH := $(VENV)/.bench-stamp
PACKAGES = $(patsubst %/pyproject.toml,%,$(wildcard generated/*/pyproject.toml))
# What people write; what black formats is looked after by `make check`.
HAND_MADE := bench conftest.py examples generator templates tests .ci

# A Python that is named, as in `make PYTHON=python3.13 test`, and is not that of .venv: make it again.
ifneq ($(origin PYTHON),file)
IDENTITY := -c 'import sys; print(sys.base_prefix, *sys.version_info)' 2>/dev/null
ifneq ($(shell $(PYTHON) $(IDENTITY)),$(shell $(VENV)/bin/python $(IDENTITY)))
ANOTHER_PYTHON := another-python
endif
endif

.PHONY: help generate test check lint types docs bench clean another-python

help:
	@sed -n 's/^#  *\(make .*\)/  \1/p' Makefile

another-python:

$(TOOL): pyproject.toml $(ANOTHER_PYTHON)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "specpress needs Python 3.11 or newer, and '$(PYTHON)' is: $$($(PYTHON) --version 2>&1)" >&2; \
	    echo "name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@{ [ -z '$(ANOTHER_PYTHON)' ] && $(IN_VENV) pip --version >/dev/null 2>&1; } || { \
	    rm -rf $(VENV); $(PYTHON) -m venv $(VENV); }
	@echo "installing specpress into $(VENV)"
	@$(IN_VENV) pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEVELOPMENT): $(TOOL)
	@echo "installing what tests and linters need into $(VENV)"
	@$(IN_VENV) pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(DOCUMENTATION): $(TOOL)
	@echo "installing what documentation sites need into $(VENV)"
	@$(IN_VENV) pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@

$(BENCH): $(TOOL)
	@echo "installing what is measured into $(VENV)"
	@$(IN_VENV) pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

generate: $(TOOL)
	@$(IN_VENV) specpress generate $(ARGS)

check: $(TOOL)
	@$(IN_VENV) specpress check $(ARGS)

test: $(DEVELOPMENT)
	@$(IN_VENV) pytest -n $(WORKERS) --dist loadfile $(ARGS)

lint: $(DEVELOPMENT)
	@$(IN_VENV) ruff check .
	@$(IN_VENV) ruff format --check $(HAND_MADE)

types: $(DEVELOPMENT)
	@$(IN_VENV) mypy generator/specpress bench
	@for package in $(PACKAGES); do \
	    echo "$$package:"; \
	    (cd $$package && ../../$(IN_VENV) mypy src) || exit 1; \
	    $(IN_VENV) pyright --pythonpath $(VENV)/bin/python $$package/src || exit 1; \
	done

docs: $(DOCUMENTATION)
	@for package in $(PACKAGES); do \
	    $(IN_VENV) sphinx -b html -q -W --keep-going -a -E \
	        -d build/docs/.doctrees/$${package##*/} $$package/docs build/docs/$${package##*/} || exit 1; \
	    echo "build/docs/$${package##*/}/index.html"; \
	done

bench: $(BENCH)
	@$(IN_VENV) bench $(ARGS)

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .specpress_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
