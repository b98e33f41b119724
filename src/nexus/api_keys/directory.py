"""Who a key belongs to, remembered by each process for as long as it would hear of a change."""

import time
from uuid import UUID

from nexus.api_keys import queries
from nexus.api_keys.ceilings import bounds_of
from nexus.api_keys.model import PURPOSE, KeyRecord, make_record, well_formed
from nexus.core import ids
from nexus.core.context import Actor
from nexus.core.errors import Unauthenticated
from nexus.core.secrets import Vault
from nexus.database.listener import Listener
from nexus.database.pool import Database

_MOST = 10_000


class Directory:
    """Keys by digest. A change of keys or plan drops what is remembered of that organisation, at its commit."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault
        self._records: dict[bytes, KeyRecord] = {}
        self._epoch = 0
        self._used: dict[UUID, set[str]] = {}
        self.listener: Listener | None = None

    async def authenticate(self, key: str, address: str) -> Actor:
        """The actor behind a key. Raises `Unauthenticated` (401) or, for a wrong address, `Forbidden` (403)."""
        if not well_formed(key):
            raise Unauthenticated(
                "This is not a key of ours: check that it was copied whole.", code="key_malformed"
            )
        digest = self._vault.digest(PURPOSE, key)
        record = self._records.get(digest) if self.listener and self.listener.fresh else None
        if record is None:
            record = await self._look_up(digest)
        actor = record.admit(address, time.time())
        self._used.setdefault(actor.org_id, set()).add(actor.id)
        return actor

    def heard(self, org: str) -> None:
        """Keys or the plan of an organisation changed."""
        self._epoch += 1
        org_id = UUID(org)
        self._records = {d: r for d, r in self._records.items() if r.actor.org_id != org_id}

    def forget(self) -> None:
        self._epoch += 1
        self._records = {}

    async def flush_last_used(self) -> None:
        """Write down which keys were used since the last flush."""
        used, self._used = self._used, {}
        for org_id, keys in used.items():  # what fails is noted again at the key's next use
            async with self._database.write(org_id) as db:
                await queries.mark_used(db, org_id, [ids.decode("api_key", key) for key in keys])

    async def _look_up(self, digest: bytes) -> KeyRecord:
        epoch = self._epoch
        async with self._database.unbound() as db:
            row = await queries.find_by_digest(db, digest)
        if row is None:
            raise Unauthenticated("No such key.", code="key_unknown")
        record = make_record(
            row["org_id"],
            ids.encode("api_key", row["id"]),
            name=row["name"],
            scopes=row["scopes"],
            networks=row["ip_allow_list"],
            expires_at=row["expires_at"],
            revoked=row["revoked_at"] is not None,
            plan=row["plan"],
            mode=row["mode"],
            bounds=bounds_of(row),
        )
        if epoch == self._epoch:  # nothing was said while we read
            if len(self._records) >= _MOST:
                self._records.clear()
            self._records[digest] = record
        return record
