"""One request of the dashboard: who is signed in, in which language, and the connections it works on."""

import contextlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from litestar import Request

from nexus.core import ids
from nexus.core.clock import local_day, read_clock
from nexus.core.context import Actor, Ctx, Origin
from nexus.core.errors import Overloaded
from nexus.events import begin, record_readings
from nexus.identity import sessions
from nexus.identity.sessions import SignedIn
from nexus.services import Services, shown_agent
from nexus.web.cookies import LOCALE, NOTICE, session_cookie
from nexus.web.i18n import Locale, pick_locale
from nexus.web.view_models import Shell, UserView

Req = Request[Any, Any, Any]
NOTICES: Final = frozenset({
    "keys.revoked", "keys.sent_twice", "account.changed", "account.others_revoked", "login.signed_out",
    "hooks.now_paused", "hooks.now_active", "hooks.deleted", "hooks.test_sent", "hooks.sent_again", "hooks.replayed",
    "boxes.busy", "boxes.moving", "boxes.stopping", "boxes.deleted",
    "proposals.approved", "proposals.rejected",
})  # fmt: skip
"""What a redirect may leave for the next page to say."""


class SignInFirst(Exception):
    """The page needs a session and there is none."""


@dataclass(slots=True)
class Visit:
    """A request and what is known of its sender."""

    request: Req
    services: Services
    now: datetime
    id: str
    signed: SignedIn | None = None
    clock: datetime | None = None
    """Where the clock stands when the organisation is a sandbox."""

    @property
    def me(self) -> SignedIn:
        """Raises `SignInFirst` without a session."""
        if self.signed is None:
            raise SignInFirst
        return self.signed

    @property
    def today(self) -> Any:
        """The organisation's local day."""
        return local_day(self.clock or self.now, self.me.row["time_zone"])

    @property
    def address(self) -> str:
        scope: Any = self.request.scope
        return self.services.client_address(scope, dict(scope["headers"]))

    @property
    def base_url(self) -> str:
        """Without a slash at the end."""
        return (self.services.settings.base_url or str(self.request.base_url)).rstrip("/")

    @property
    def secure(self) -> bool:
        return self.services.settings.base_url.startswith("https://")

    @property
    def locale(self) -> Locale:
        chosen = self.request.cookies.get(LOCALE) or (self.signed.row["locale"] if self.signed else None)
        return pick_locale(chosen, self.request.headers.get("accept-language", ""))

    def local(self, at: datetime) -> datetime:
        """An instant in the organisation's time zone."""
        return at.astimezone(ZoneInfo(self.me.row["time_zone"]))

    def shell(self, notice: str | None = None) -> Shell:
        kept = self.request.cookies.get(NOTICE)
        return Shell(
            locale=self.locale,
            path=self.request.url.path,
            csrf=self.signed.row["csrf_token"] if self.signed else "",
            user=self._user(),
            notice=notice or (kept if kept in NOTICES else None),
        )

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[Ctx]:
        async with self.services.database.read(self.me.actor.org_id) as db:
            ctx = self._ctx(db, self.me.actor)
            yield ctx
            await record_readings(ctx)

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[Ctx]:
        """A transaction, committed when the block ends."""
        async with self.write_as(self.me.actor) as ctx:
            yield ctx

    @contextlib.asynccontextmanager
    async def write_as(self, actor: Actor) -> AsyncIterator[Ctx]:
        """A transaction of somebody who has no session yet, or of another organisation of theirs."""
        async with self.services.database.write(actor.org_id) as db:
            ctx = self._ctx(db, actor)
            begin(ctx, always=False)
            yield ctx

    async def find_session(self) -> None:
        """Look up whose session the cookie names, if it does."""
        token = self.request.cookies.get(session_cookie(self.secure))
        if not token:
            return
        async with self.services.database.unbound() as db:
            found = await sessions.find_session(db, self.services.vault, token)
        if found is not None:
            self.signed = await self._resume(*found)

    async def _resume(self, org_id: UUID, session_id: UUID) -> SignedIn | None:
        nobody = Actor(org_id, "user", "", frozenset())
        async with self.services.database.read(org_id) as db:
            return await sessions.resume_session(self._ctx(db, nobody), session_id)

    def _ctx(self, db: Any, actor: Actor) -> Ctx:
        self.clock = db.clock
        now, vault = db.clock or self.now, self.services.vault
        return Ctx(db, actor, now, self.id, vault, origin=self._origin(), wall=self.now)

    def _origin(self) -> Origin:
        scope: Any = self.request.scope
        path = re.sub(r"\{(\w+):\w+\}", r"{\1}", scope.get("path_template") or scope["path"])
        agent = shown_agent(self.request.headers.get("user-agent"))
        return Origin(f"{self.request.method} {path}"[:200], self.address, agent)

    def _user(self) -> UserView | None:
        if self.signed is None:
            return None
        row = self.signed.row
        arabic = self.locale == "ar" and row["org_name_ar"]
        return UserView(row["name"], row["email"], arabic or row["org_name"], row["role"])


def make_visit(services: Services, request: Req) -> Visit:
    """A visit whose session has not been looked up."""
    return Visit(request, services, read_clock(), f"req_{ids.new_id().hex}")


async def visit(services: Services, request: Req) -> Visit:
    """For pages behind the login. Raises `SignInFirst`."""
    made = make_visit(services, request)
    await made.find_session()
    _ = made.me
    return made


async def open_visit(services: Services, request: Req) -> Visit:
    """For pages that anybody may open: a database that is away does not take them along."""
    made = make_visit(services, request)
    with contextlib.suppress(Overloaded):
        await made.find_session()
    return made
