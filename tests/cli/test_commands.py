"""The command line, as a person and as a program use it, on an embedded server of its own."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta

import psycopg
import pytest

from nexus.core import ids


@pytest.fixture(scope="module")
def nexus(tmp_path_factory):
    environment = os.environ | {"NEXUS_DATA_DIR": str(tmp_path_factory.mktemp("nexus"))}
    environment.pop("NEXUS_DATABASE_URL", None)

    def run(*words, sends=None, **settings):
        return subprocess.run(
            [sys.executable, "-m", "nexus", *words],
            check=False, env=environment | settings, input=sends, capture_output=True, text=True, timeout=100,
        )  # fmt: skip

    started = run("db", "start", "--json")
    assert started.returncode == 0, started.stderr
    yield run
    run("db", "stop", "--force")


@pytest.fixture(scope="module")
def org(nexus):
    made = nexus("org", "create", "Gulf Crest", "--plan", "professional", "--json")
    return json.loads(made.stdout)["id"]


def test_the_server_is_started_asked_and_found(nexus):
    assert json.loads(nexus("db", "status", "--json").stdout)["running"] is True
    url = nexus("db", "url").stdout.strip()
    assert url.startswith("postgresql://nexus_owner@/nexus?host=")
    assert nexus("db", "start").returncode == 0  # a second start changes nothing
    revision = json.loads(nexus("migrate", "--json").stdout)["revision"]
    assert revision >= "0008"


def test_a_server_that_does_not_run_has_its_own_exit_code(nexus, tmp_path):
    answer = nexus("db", "status", "--json", NEXUS_DATA_DIR=str(tmp_path))
    assert answer.returncode == 3
    assert json.loads(answer.stdout)["running"] is False
    assert "did not run" in nexus("db", "stop", NEXUS_DATA_DIR=str(tmp_path)).stdout


def test_organisations_are_listed_and_change_plan(nexus, org):
    rows = json.loads(nexus("org", "list", "--json").stdout)
    assert {"id": org, "name": "Gulf Crest", "plan": "professional", "mode": "live"} in rows
    assert nexus("org", "set-plan", org, "enterprise").returncode == 0
    rows = json.loads(nexus("org", "list", "--json").stdout)
    assert [r["plan"] for r in rows if r["id"] == org] == ["enterprise"]


def test_a_user_is_made_with_the_password_from_standard_input(nexus, org):
    words = ("user", "create", "Owner@Example.com", "--org", "Gulf Crest", "--role", "owner")
    short = nexus(*words, sends="short\n")
    assert short.returncode == 1
    assert "password must have 10" in short.stderr
    made = nexus(*words, "--json", sends="long enough to be taken\n")
    assert json.loads(made.stdout)["email"] == "owner@example.com"
    assert nexus(*words, sends="long enough to be taken\n").returncode == 1  # the address is taken


def test_a_key_is_printed_alone_listed_without_its_text_and_revoked(nexus, org):
    made = nexus("key", "create", "--org", org, "--name", "books", "--scope", "payments:read")
    key = made.stdout.strip()
    assert key.startswith("nxs_live_")
    assert made.stdout == key + "\n"
    rows = json.loads(nexus("key", "list", "--org", org, "--json").stdout)
    (row,) = [r for r in rows if r["name"] == "books"]
    assert (row["last_four"], row["scopes"]) == (key[-4:], ["payments:read"])
    assert key not in json.dumps(rows)
    revoked = nexus("key", "revoke", row["id"], "--org", org, "--json")
    assert json.loads(revoked.stdout)["status"] == "revoked"


def test_a_test_key_belongs_to_the_twin_and_is_listed_beside_the_others(nexus, org):
    key = nexus("key", "create", "--org", org, "--name", "trial", "--test").stdout.strip()
    assert key.startswith("nxs_test_")
    rows = json.loads(nexus("key", "list", "--org", org, "--json").stdout)
    (row,) = [r for r in rows if r["name"] == "trial"]
    assert row["mode"] == "test"
    twins = [r for r in json.loads(nexus("org", "list", "--json").stdout) if r["mode"] == "test"]
    assert [r["name"] for r in twins] == ["Gulf Crest"]
    assert nexus("key", "revoke", row["id"], "--org", org).returncode == 0


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("key", "list", "--org", "Nobody"), 1, "no organisation named"),
        (("key", "create", "--org", "Gulf Crest", "--name", "x", "--scope", "all:things"), 1, "not a scope"),
        (("org", "create", "x", "--plan", "gold"), 2, "gold"),
        (("user", "create", "nobody", "--org", "Gulf Crest", "--role", "owner"), 1, "email must be"),
    ],
)
def test_refusals_say_why_and_have_exit_codes(nexus, org, words, status, says):
    answer = nexus(*words, sends="long enough to be taken\n")
    assert (answer.returncode, answer.stdout) == (status, "")
    assert says in answer.stderr


def test_errors_are_json_too_when_asked(nexus):
    answer = nexus("key", "list", "--org", "Nobody", "--json")
    assert json.loads(answer.stderr)["error"]["code"] == "not_found"


def test_wrong_settings_and_absent_databases_are_told_apart(nexus):
    assert nexus("settings", NEXUS_PORT="many").returncode == 2
    absent = nexus("org", "list", NEXUS_DATABASE_URL="postgresql://127.0.0.1:1/none")
    assert absent.returncode == 3
    assert "Traceback" not in absent.stderr


def test_settings_are_listed_and_secrets_hidden(nexus):
    rows = json.loads(nexus("settings", "--json", NEXUS_SECRET_KEY="s" * 40).stdout)
    by_name = {r["name"]: r for r in rows}
    assert by_name["NEXUS_SECRET_KEY"]["value"] == "(set)"
    assert by_name["NEXUS_PORT"] == by_name["NEXUS_PORT"] | {"value": "8000", "source": "default"}


def test_books_are_proved_and_a_tampered_entry_is_named(nexus, org):
    url = nexus("db", "url").stdout.strip().replace("nexus_owner", "nexus_super")
    with psycopg.connect(url) as connection:
        org_id = ids.decode("organisation", org)
        connection.execute("SELECT set_config('app.org_id', %s, false)", (str(org_id),))
        connection.execute(
            "SELECT post_entries(jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'effective_on', '2026-03-01',"
            " 'kind', 'manual', 'description', 'x', 'postings', jsonb_build_array("
            "  jsonb_build_object('account_id', (SELECT id FROM accounts WHERE org_id = %(org)s AND role = 'client_bank'),"
            "   'currency', 'AED', 'amount', 500),"
            "  jsonb_build_object('account_id', (SELECT id FROM accounts WHERE org_id = %(org)s AND role = 'repairs'),"
            "   'currency', 'AED', 'amount', -500)))), 'test', 'test')",
            {"org": org_id},
        )
    whole = nexus("check", "books", "--org", org, "--json")
    assert (whole.returncode, json.loads(whole.stdout)[0]["entries"]) == (0, 1)
    assert nexus("check", "books").stdout.startswith("The books are whole.")
    with psycopg.connect(url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE postings SET amount = amount * 2 WHERE org_id = %s", (org_id,))
    broken = nexus("check", "books", "--json")
    assert broken.returncode == 1
    error = json.loads(broken.stderr)["error"]
    assert error["code"] == "books_not_whole"
    assert "journal_entry 1: its content does not give its hash" in error["detail"]


def test_the_audit_log_is_proved_and_a_tampered_entry_is_named(nexus, org):
    made = nexus("key", "create", "--org", org, "--name", "audited")
    assert made.returncode == 0
    whole = json.loads(nexus("check", "audit", "--org", org, "--json").stdout)[0]
    noted = f"{whole['entries']}:{whole['head']}"
    assert nexus("check", "audit").stdout.startswith("The audit log is whole.")
    assert nexus("check", "audit", "--org", org, "--head", noted).returncode == 0
    assert nexus("check", "audit", "--head", noted).returncode == 1
    assert nexus("check", "audit", "--org", org, "--head", f"1:{whole['head']}").returncode == 1
    with psycopg.connect(
        nexus("db", "url").stdout.strip().replace("nexus_owner", "nexus_super")
    ) as connection:
        last = "org_id = %s ORDER BY number DESC LIMIT 1"
        found = connection.execute(
            f"SELECT operation, actor_kind, actor_name ~ '.@.' FROM audit_entries WHERE {last}",
            (ids.decode("organisation", org),),
        )
        assert found.fetchone() == ("nexus key create", "command", True)
        connection.execute("SET session_replication_role = replica")
        connection.execute(
            "UPDATE audit_entries SET actor_name = 'x' WHERE org_id = %s AND number = 1",
            (ids.decode("organisation", org),),
        )
    broken = nexus("check", "audit", "--json")
    assert broken.returncode == 1
    error = json.loads(broken.stderr)["error"]
    assert error["code"] == "audit_not_whole"
    assert "entry 1 (aud_" in error["detail"]


def test_every_lease_of_the_sample_is_billed_once(nexus):
    made = json.loads(nexus("org", "create", "Billed", "--plan", "professional", "--json").stdout)["id"]
    loaded = json.loads(nexus("load-sample", "--org", made, "--properties", "12", "--json").stdout)
    assert loaded["properties"] == 12
    through = (date.today() + timedelta(days=45)).isoformat()
    first, second = (
        json.loads(nexus("bill", "--org", made, "--through", through, "--json").stdout) for _ in range(2)
    )
    assert first["leases"] == second["leases"] > 300
    assert first["charges"] > 20
    assert (first["credits"], second["charges"], second["credits"]) == (0, 0, 0)
    proof = json.loads(nexus("check", "books", "--org", made, "--json").stdout)[0]
    # the sample's past is in the books already; credits that are used up make an entry of their own
    assert proof["fault"] is None
    assert proof["entries"] >= loaded["entries"] + first["charges"]
    assert nexus("bill", "--org", made, "--through", "June").returncode == 2
