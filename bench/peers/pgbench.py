"""The same statements with nothing around them: pgbench, prepared, under the same role and row-level security."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from bench.data import Data
from bench.works import Work
from nexus.database.embedded.binaries import Binaries


def find() -> str | None:
    """The program beside the server's, else the system's."""
    beside = Binaries.find().folder / "pgbench"
    return str(beside) if beside.exists() else shutil.which("pgbench")


def script(work: Work, statements: list[str], org: str) -> str:
    """A pgbench script: the product's statements with their arguments as SQL."""
    lines = [work.setting] if work.setting else []
    body = [
        re.sub(r"\$(\d+)", lambda mark, given=given: given[int(mark[1]) - 1], sql).replace("\n", " ") + ";"
        for sql, given in zip(statements, work.arguments(f"'{org}'"), strict=True)
    ]
    return "\n".join([*lines, *(["BEGIN;", *body, "COMMIT;"] if work.transaction else body), ""])


def run(data: Data, text: str, *, connections: int, seconds: float) -> dict[str, float]:
    """Requests per second, p50 and p99 of one run."""
    program = find()
    assert program is not None
    parts = urlsplit(data.app_url)
    where = parse_qs(parts.query)
    environment = os.environ | {
        "PGHOST": where["host"][0], "PGPORT": where["port"][0], "PGUSER": str(parts.username),
        "PGOPTIONS": f"-c role=nexus_app -c app.org_id={data.orgs['main']} -c jit=off -c timezone=UTC",
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "script.sql"
        file.write_text(text, encoding="utf-8")
        ran = subprocess.run(
            [program, "-n", "-M", "prepared", "-c", str(connections), "-j", "1", "-T", str(max(1, round(seconds))), "-l",
             f"--log-prefix={folder}/log", "-f", str(file), parts.path[1:]],
            env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if ran.returncode != 0 or "ERROR" in ran.stderr:
            raise RuntimeError(f"pgbench: {ran.stderr[-2000:]}")
        times = sorted(
            int(line.split()[2]) for log in Path(folder).glob("log*") for line in log.read_text().splitlines()
        )
    rate = re.search(r"tps = ([\d.]+)", ran.stdout)
    assert rate and times
    return {
        "requests": len(times), "requests_per_second": float(rate[1]), "p50_ms": times[len(times) // 2] / 1000,
        "p99_ms": times[len(times) * 99 // 100] / 1000,
    }  # fmt: skip
