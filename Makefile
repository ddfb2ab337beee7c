# The two commands of the README are `make site` and `make test`; `make help` lists the others.
# Works with GNU make 3.81 (macOS) and later. The first run needs a network, later ones do not.

PYTHON = python3
VENV = .venv
BIN = $(VENV)/bin
NPX = npx
PIP = $(BIN)/python -m pip --disable-pip-version-check --no-input
LOCK = $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	--custom-compile-command "make lock" $(UPGRADE)
CODE = generator tests $(wildcard benchmarks)
PYTEST_OPTIONS = --numprocesses auto --dist loadfile

# What is installed is judged by these stamps: older than its lock, it is installed again.
VENV_MADE = $(VENV)/.made
SITE_INSTALLED = $(VENV)/.site-installed
DEV_INSTALLED = $(VENV)/.dev-installed
NODE_INSTALLED = node_modules/.installed

.DEFAULT_GOAL := help
.PHONY: help site serve check test audit lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

site: $(SITE_INSTALLED) ## build the site into site/
	$(BIN)/digest build
	@echo "To read it: make serve"

serve: $(SITE_INSTALLED) ## show the site on this machine and rebuild it at every change
	$(BIN)/digest serve

check: $(DEV_INSTALLED) ## run the linters and the type checker
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --no-progress --persona=pedantic .github

test: check ## run the linters, the type checker and all tests
	$(BIN)/python -m pytest $(PYTEST_OPTIONS)

# Lighthouse has the machine to itself: it measures time.
audit: export DIGEST_BROWSER = required
audit: export DIGEST_AUDIT = required
audit: $(DEV_INSTALLED) $(NODE_INSTALLED) ## look at every kind of page as auditors do; needs Chromium, java and npm
	$(BIN)/python -m pytest $(PYTEST_OPTIONS) tests/browser/audit --ignore tests/browser/audit/test_lighthouse.py
	$(BIN)/python -m pytest -rP tests/browser/audit/test_lighthouse.py

lock: $(DEV_INSTALLED) ## write requirements/*.txt anew; UPGRADE=--upgrade takes the newest versions
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) pyproject.toml requirements/build.in -c requirements/build.txt -o requirements/site.txt
	$(LOCK) pyproject.toml requirements/build.in requirements/dev.in -c requirements/site.txt -o requirements/dev.txt

clean: ## remove what builds and tests leave behind; the installed packages stay
	rm -rf site node_modules htmlcov .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find build -mindepth 1 ! -path build/markdown ! -path build/markdown/.gitignore -delete
	find $(CODE) -name __pycache__ -prune -exec rm -rf {} +

$(VENV_MADE):
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed, and '$(PYTHON)' is not that. Name another: make site PYTHON=python3.12" >&2; \
		exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv module is missing. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; \
		exit 1; }
	"$(PYTHON)" -m venv "$(VENV)"
	@touch $@

$(SITE_INSTALLED): $(VENV_MADE) requirements/build.txt requirements/site.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements/build.txt
	$(PIP) install --quiet --require-hashes --no-build-isolation -r requirements/site.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_INSTALLED): $(SITE_INSTALLED) requirements/dev.txt
	$(PIP) install --quiet --require-hashes --no-build-isolation -r requirements/dev.txt
	@touch $@

# One npm for all: that of Debian, 9.2, cannot read a lock with overrides.
$(NODE_INSTALLED): package.json package-lock.json
	@command -v $(NPX) >/dev/null || { echo "npm is missing. On Debian and Ubuntu: sudo apt-get install npm" >&2; exit 1; }
	$(NPX) --yes npm@10.8.2 ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
