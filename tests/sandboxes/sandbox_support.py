"""Making sandboxes over HTTP and moving their clocks."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

from nexus.core import ids
from support.office import Office, Org


class Sandbox(Org):
    """A sandbox as one acts in it with its own key; `owner` is the organisation that made it."""

    def __init__(self, owner: Org, made: Any) -> None:
        super().__init__(owner.office, ids.decode("sandbox", made["id"]), made["key"])
        self.owner, self.made, self.path = owner, made, f"/sandboxes/{made['id']}"

    def read(self) -> Any:
        return self.owner.get(self.path)["data"]

    def start_move(self, to: str) -> Any:
        return self.owner.make(f"{self.path}/clock", {"to": to}, status=202)

    def move(self, to: str) -> Any:
        """Move the clock and wait; gives what the job has made."""
        job = ended(self.owner, self.start_move(to)["id"])
        assert job["status"] == "done", job
        return self.owner.client.get(job["result"]["path"]).json()


def sandbox(owner: Org, *, source: str = "empty", **more: Any) -> Sandbox:
    """One that is ready."""
    made = Sandbox(owner, owner.make("/sandboxes", {"name": "Trial", "source": source} | more))
    if made.made["job_id"]:
        job = ended(owner, made.made["job_id"])
        assert job["status"] == "done", job
    return made


def ended(org: Org, job_id: str, seconds: float = 120) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        job = org.get(f"/jobs/{job_id}")["data"]
        if job["status"] not in {"queued", "running"}:
            return job
        time.sleep(0.03)
    raise AssertionError("the worker did not do it")


def rows(office: Office, org_id: UUID, statement: str) -> list[Any]:
    return office.sql(statement, org_id)
