# Two commands matter: `make demo` and `make test`. Everything else is listed by `make help`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup demo test check format bench fuzz lock clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(VENV)/.run: requirements.lock requirements-build.lock pyproject.toml
	@$(PYTHON) tools/make_venv.py $(VENV) requirements-build.lock requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@$(PYTHON) tools/make_venv.py $(VENV) requirements-dev.lock
	@touch $@

setup: $(VENV)/.dev ## the virtual environment with everything a developer needs

demo: $(VENV)/.run ## set up and start the product with a sample portfolio
	@NEXUS_DATA_DIR=$${NEXUS_DATA_DIR:-$(CURDIR)/.nexus} $(BIN)/nexus demo

test: $(VENV)/.dev ## set up and run all tests
	@$(BIN)/python tools/run_tests.py

check: $(VENV)/.dev ## style, types, who may import whom, size limits
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python tools/check_tree.py

format: $(VENV)/.dev ## format the code
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

bench: $(VENV)/.dev ## ours beside three peers; results in bench/results/latest.json
	@$(BIN)/python -m bench.run

fuzz: $(VENV)/.dev ## the long run of the API fuzzer
	@NEXUS_FUZZ=long $(BIN)/python -m pytest tests/api/test_fuzz.py

lock: $(VENV)/.dev ## renew the lock files (needs uv on the path)
	@$(PYTHON) tools/lock.py

clean: ## remove the virtual environment and the demo's data
	rm -rf $(VENV) .nexus
