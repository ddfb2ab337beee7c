# The two commands of the README are `make site` and `make test`; `make help` lists the others.
# Works with GNU make 3.81 (macOS) and later. The first run needs a network, later ones do not.

PYTHON = python3
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --no-input
LOCK = $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	--custom-compile-command "make lock" $(UPGRADE)
CODE = generator tests $(wildcard benchmarks)
PYTEST_OPTIONS = --numprocesses auto --dist loadfile

# What is installed is judged by these stamps: older than its lock, it is installed again.
VENV_MADE = $(VENV)/.made
SITE_INSTALLED = $(VENV)/.site-installed
DEV_INSTALLED = $(VENV)/.dev-installed

.DEFAULT_GOAL := help
.PHONY: help site serve check test lock clean

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

lock: $(DEV_INSTALLED) ## write requirements/*.txt anew; UPGRADE=--upgrade takes the newest versions
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) pyproject.toml requirements/build.in -c requirements/build.txt -o requirements/site.txt
	$(LOCK) pyproject.toml requirements/build.in requirements/dev.in -c requirements/site.txt -o requirements/dev.txt

clean: ## remove what builds and tests leave behind; the installed packages stay
	rm -rf site htmlcov .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
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
