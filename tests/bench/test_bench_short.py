"""The short form of the bench: whole results and equal answers. Never a timing: the machine may be busy."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORKS = {"list_properties", "read_tenant", "list_payments", "record_payment"}
ALONE = {"settle_payment"}
"""Done by ours and the database, by no peer."""
CONTENDERS = {"ours", "orm", "orm_keys", "bare", "database"}


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bench")
    shutil.copy(ROOT / "bench" / "results" / "short.json", folder / "result.json")  # the run before

    def run():
        command = [sys.executable, "-m", "bench", "--short", "--rounds", "1", "--seconds", "0.4"]
        ran = subprocess.run(
            [*command, "--data", str(folder), "--out", str(folder / "result.json")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=170,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr[-4000:]
        return json.loads((folder / "result.json").read_text()), ran.stdout

    return run


def test_the_short_form_is_complete_and_compares_with_the_run_before(bench):
    result, printed = bench()
    assert result["equal_answers"] == dict.fromkeys(WORKS, True)
    assert set(result["measured"]) == WORKS | ALONE | {"list_by_size", "batch", "search"}
    assert {set(result["measured"][work]) == {"ours", "database"} for work in ALONE} == {True}
    for work in WORKS:
        assert set(result["measured"][work]) == CONTENDERS
        for fields in result["measured"][work].values():
            assert all(spread["min"] <= spread["median"] <= spread["max"] for spread in fields.values())
        assert {"vs_orm", "vs_bare", "vs_database"} <= set(result["ratios"][work])
    assert {"million_vs_thousand_p50", "database_vs_primary_key"} <= set(result["ratios"]["list_properties"])
    assert result["memory_mb"]["ours"] > 0
    assert "change" in printed
    assert printed.count("%") >= len(result["ratios"]["list_properties"])


def test_the_short_form_of_the_books_asks_each_report(tmp_path):
    command = [sys.executable, "-m", "bench.books", "--short", "--rounds", "1", "--data", str(tmp_path)]
    ran = subprocess.run(
        [*command, "--out", str(tmp_path / "result.json")],
        cwd=ROOT, capture_output=True, text=True, timeout=170, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-4000:]
    works = json.loads((tmp_path / "result.json").read_text())["works"]
    assert set(works) == {"rent_roll", "aged_receivables", "trial_balance", "trial_balance_as_of"}
    assert all(row["seconds"] > 0 and row["rows_vs_ours"] > 0 for row in works.values())
