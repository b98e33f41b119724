"""A short run of the fuzzer over some operations, others each time; `make fuzz` is the long one over all."""

import random
import re

import pytest

from nexus.api.operations import all_operations
from support.fuzzing import fuzz

SOME = 30
"""operations of one run: all of them took more than three minutes"""


@pytest.mark.timeout(600)
def test_fuzzing_finds_nothing(fresh):
    seed = random.SystemRandom().randrange(10**9)
    chosen = random.Random(seed).sample(sorted(o.name for o in all_operations() if not o.stream), SOME)
    more = [part for name in chosen for part in ("--include-operation-id", name)]
    done = fuzz(fresh.office.base, fresh, examples=2, seed=seed, more=more)
    told = f"{done.stdout}\n{done.stderr}\nto repeat: make fuzz FUZZ='--seed {seed} --examples 2'"
    assert done.returncode == 0, told
    operations = re.search(r"Selected: (\d+)/(\d+)\s+Tested: (\d+)", done.stdout)
    assert operations is not None, told
    selected, _, tested = map(int, operations.groups())
    assert selected == tested == SOME, told
    for phase in ("Examples", "Coverage", "Fuzzing", "Stateful"):
        assert f"✅ {phase}" in done.stdout, told
