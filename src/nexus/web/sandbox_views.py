"""What the page of sandboxes shows: plain data."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from nexus.web.view_models import NewKey


class SandboxRow(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    source: Literal["empty", "sample", "copy"]
    status: Literal["preparing", "ready", "moving", "failed", "deleting"]
    today: date
    percent: int | None
    """How far the job is that is about it."""
    job_id: str

    @property
    def busy(self) -> bool:
        return self.status in {"preparing", "moving", "deleting"}


class SandboxForm(msgspec.Struct, frozen=True, kw_only=True):
    """The create form as it was sent."""

    name: str = ""
    source: str = "empty"
    clock: str = ""
    properties: str = ""
    errors: Mapping[str, str] = {}


class SandboxesPage(msgspec.Struct, frozen=True, kw_only=True):
    sandboxes: tuple[SandboxRow, ...]
    may_write: bool
    base_url: str
    form: SandboxForm = SandboxForm()
    new_key: NewKey | None = None
    once: str = ""
    clock_errors: Mapping[str, str] = {}
    """Id of a sandbox -> what was wrong with the day that its clock was to be moved to."""
