# `make test` sets everything up and runs all tests. Everything else is listed by `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup demo test fuzz money feed sandbox sample bench bench-books check release-api clients check-clients format lock clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(VENV)/.run: requirements.lock requirements-build.lock pyproject.toml
	@$(PYTHON) tools/make_venv.py $(VENV) requirements-build.lock requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@$(PYTHON) tools/make_venv.py $(VENV) requirements-dev.lock
	@touch $@

setup: $(VENV)/.dev ## the virtual environment with everything a developer needs



demo: $(VENV)/.run ## set up and serve a sample portfolio
	@NEXUS_DATA_DIR=$${NEXUS_DATA_DIR:-$(CURDIR)/.nexus} $(BIN)/nexus demo

test: $(VENV)/.dev ## set up and run all tests
	@$(BIN)/python tools/install_browser.py
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

fuzz: $(VENV)/.dev ## fuzz the API long; `make fuzz FUZZ="--seed 7 --examples 50"` repeats or shortens
	@PYTHONPATH=tests $(BIN)/python -m support.fuzzing $(FUZZ)

money: $(VENV)/.dev ## charge, pay, bounce, reverse, close in any order: 10,000 runs of up to 50 steps
	@NEXUS_MONEY_RUNS=$(or $(RUNS),10000) NEXUS_MONEY_PARTS=20 NEXUS_MONEY_STEPS=50 $(BIN)/pytest -v --timeout 0 -n 2 --dist load tests/scenarios/test_money_machine.py

feed: $(VENV)/.dev ## the change feed beside 16 writers for a minute; 5,000 webhooks with crashes on the way
	@NEXUS_FEED_SECONDS=60 NEXUS_WEBHOOK_EVENTS=5000 NEXUS_WEBHOOK_KILLS=50 $(BIN)/pytest -q --timeout 0 tests/feed tests/webhooks

sandbox: $(VENV)/.dev ## a sandbox's clock over 400 days: at once, day by day, and killed on the way
	@NEXUS_SANDBOX_DAYS=$(or $(DAYS),400) $(BIN)/pytest -q --timeout 0 tests/sandboxes/test_same_figures.py

sample: $(VENV)/.dev ## the whole sample in the database: its figures and its books
	@NEXUS_WHOLE_SAMPLE=1 $(BIN)/pytest -q --timeout 0 tests/sample

bench: $(VENV)/.dev ## speed beside an ORM, a bare handler and pgbench; SHORT=1 for a quick look
	@$(BIN)/python -m bench $(if $(SHORT),--short)

bench-books: $(VENV)/.dev ## speed of reports over 1,080,000 charges and 10,000,000 postings; SHORT=1 for a quick look
	@$(BIN)/python -m bench.books $(if $(SHORT),--short)

check: $(VENV)/.dev ## style, types, who imports whom, sizes
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python tools/check_tree.py
	@$(BIN)/python tools/check_api.py
	@$(MAKE) --no-print-directory check-clients

release-api: $(VENV)/.dev ## keep the present OpenAPI document as the released one that later changes must not break
	@$(BIN)/python tools/check_api.py --release

TYPESCRIPT := clients/typescript

$(TYPESCRIPT)/node_modules/.ready: $(TYPESCRIPT)/package-lock.json $(TYPESCRIPT)/package.json | $(VENV)/.dev
	@cd $(TYPESCRIPT) && $(abspath $(BIN))/npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

clients: $(VENV)/.dev $(TYPESCRIPT)/node_modules/.ready ## renew what is generated of the client libraries
	@$(BIN)/python tools/make_python_client.py
	@$(BIN)/python tools/make_ts_client.py
	@$(BIN)/python tools/make_collection.py

check-clients: $(VENV)/.dev $(TYPESCRIPT)/node_modules/.ready
	@$(BIN)/python tools/make_python_client.py --check
	@$(BIN)/python tools/make_ts_client.py --check
	@$(BIN)/python tools/make_collection.py --check
	@cd $(TYPESCRIPT) && $(abspath $(BIN))/node node_modules/typescript/bin/tsc --noEmit

format: $(VENV)/.dev ## format the code
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

lock: $(VENV)/.dev ## renew the lock files (needs uv on the path)
	@$(PYTHON) tools/lock.py

clean: ## remove the virtual environment and the data of demo and bench
	rm -rf $(VENV) .nexus bench/.data
