"""A short run of the fuzzer over every operation; `make fuzz` is the long one."""

import random
import re

import pytest

from support.fuzzing import fuzz


@pytest.mark.timeout(600)
def test_fuzzing_finds_nothing(fresh):
    seed = random.SystemRandom().randrange(10**9)
    done = fuzz(fresh.office.base, fresh, examples=2, seed=seed, more=[])
    told = f"{done.stdout}\n{done.stderr}\nto repeat: make fuzz FUZZ='--seed {seed} --examples 2'"
    assert done.returncode == 0, told
    operations = re.search(r"Selected: (\d+)/(\d+)\s+Tested: (\d+)", done.stdout)
    assert operations is not None, told
    assert len(set(operations.groups())) == 1, told
    for phase in ("Examples", "Coverage", "Fuzzing", "Stateful"):
        assert f"✅ {phase}" in done.stdout, told
