"""Schemathesis against a served API: an organisation with a few things in it, all checks on."""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from support.office import Office, Org
from support.servers import running
from support.serving import serving

LISTS = (
    "/properties",
    "/units",
    "/tenants",
    "/leases",
    "/payments",
    "/users",
    "/suppliers",
    "/tax-documents",
    "/cheques",
    "/cheque-deposits",
    "/returned-cheque-fees",
    "/deposits",
    "/deposit-movements",
)
PREFIXES = (
    "prop",
    "unit",
    "tnt",
    "lse",
    "pay",
    "usr",
    "sup",
    "txd",
    "chq",
    "cdp",
    "chb",
    "rcf",
    "dep",
    "dpm",
)
FOLDER = Path(__file__).parents[1] / "fuzz"


def furnish(org: Org) -> None:
    """A few things to find: a property with units, people, leases in force and drafted, cheques in the drawer."""
    for _ in range(4):
        _furnish(org)
    org.tax_invoice()
    org.cheque_deposit()
    org.cheque_hand_back()
    org.filed_cheque()
    org.returned_cheque_fee()
    org.deposit()
    org.make("/users", {"email": "owner@example.com", "name": "Owner", "role": "owner"})


def _furnish(org: Org) -> None:
    place = org.property()
    units = [org.unit(place["id"])["id"] for _ in range(3)]
    tenant = org.tenant(emails=["leila@example.com"], phones=["+971501234567"])
    lease = org.active_lease(units[:1], tenant["id"])
    org.lease(units[1:], tenant["id"])
    org.cheque(tenant_id=tenant["id"], lease_id=lease["id"])


def fuzz(
    base: str, org: Org, *, examples: int, seed: int, more: list[str]
) -> subprocess.CompletedProcess[str]:
    """One run over the whole document, in its four phases. Its output says how to repeat a finding."""
    furnish(org)
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(FOLDER / "schemathesis.toml")),
            *("run", f"{base}/api/v2/openapi.json", "--max-examples", str(examples), "--seed", str(seed)),
            *("--exclude-operation-id", "stream_changes"),  # it doesn't end by itself; tests/feed reads it
            *("--no-color", "--generation-database", "none", *more),
        ]
        environment = os.environ | {
            "NEXUS_FUZZ_KEY": org.key,
            "NEXUS_FUZZ_IDS": json.dumps(_ids(org)),
            "NEXUS_FUZZ_KEY_ID": org.get("/api-keys", sort="created_at")["data"][0]["id"],
            "SCHEMATHESIS_HOOKS": "hooks",
            "PYTHONPATH": str(FOLDER),
        }
        return subprocess.run(
            command, check=False, cwd=folder, env=environment, text=True, capture_output=True
        )


def _ids(org: Org) -> dict[str, list[str]]:
    found = [row["id"] for path in LISTS for row in org.get(path, limit=100)["data"]]
    return {prefix: [i for i in found if i.startswith(prefix)] for prefix in PREFIXES}


def main() -> int:
    parser = argparse.ArgumentParser(description="Fuzz the API long.")
    parser.add_argument("--examples", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    chosen, more = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder, running("embedded") as server:
        database = server.new_database()
        with serving(database, Path(folder), workers=2) as base:
            org = Office(base, database.app_url, database.super_url).organisation()
            done = fuzz(base, org, examples=chosen.examples, seed=chosen.seed, more=more)
            print(done.stdout, done.stderr, f"seed {chosen.seed}", sep="\n")
            log = (Path(folder) / "server.log").read_text()
            print(log if "Traceback" in log else "no traceback in the server's log")
            return done.returncode


if __name__ == "__main__":
    sys.exit(main())
