"""Rows on their way into the database: temporary tables, and how each fills the real one.

COPY into a table with row-level security is refused to every role that is subject to it, and the tables' owner is one
(FORCE). So rows are copied into temporary tables and moved by INSERT … SELECT under the policies, in the order of their
creation: the rows of a list then lie side by side, and the database itself gives leases and receipts their numbers.

Rows of 150 properties are moved together, but payments wait until all are there: a receipt's number follows from every
payment before it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

import msgspec

from nexus.core.secrets import Vault
from nexus.sample.model import Lease, Part, Payment, Property, Tenant, Unit
from nexus.sample.stamps import TIME_ZONE
from nexus.tenants.identifiers import seal

CURRENCY: Final = "AED"
AUTHORITY: Final = "ejari"
_ENCODER: Final = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Stage:
    """A temporary table and the statement that moves its rows.

    In `move`, `{org}` is the organisation's id and `{first}` the last number given before these rows.
    """

    table: str
    columns: str
    move: str

    @property
    def temporary(self) -> str:
        return f"sample_{self.table}"


PROPERTIES: Final = Stage(
    "properties",
    "id uuid, created_at timestamptz, name text, name_ar text, type text, status text, address text,"
    " address_details text, owner_reference text, built_year smallint, notes text",
    "INSERT INTO properties (org_id, id, created_at, updated_at, recorded_at, name, name_ar, type, status, address,"
    " address_details, owner_reference, built_year, notes, jurisdiction, time_zone, currency)"
    " SELECT o.id, s.id, s.created_at, s.created_at, s.created_at, s.name, s.name_ar, s.type, s.status, s.address,"
    f" s.address_details::jsonb, s.owner_reference, s.built_year, s.notes, o.jurisdiction, '{TIME_ZONE}', '{CURRENCY}'"
    " FROM sample_properties s CROSS JOIN organisations o WHERE o.id = '{org}' ORDER BY s.created_at",
)
UNITS: Final = Stage(
    "units",
    "id uuid, created_at timestamptz, property_id uuid, number text, floor text, type text, usage text,"
    " bedrooms smallint, area_value numeric, area_unit text, furnished text, market_rent bigint, status text,"
    " dewa_premises text, notes text",
    "INSERT INTO units (org_id, id, created_at, updated_at, recorded_at, property_id, number, floor, type, usage, bedrooms,"
    " area_value, area_unit, furnished, market_rent, status, dewa_premises, notes, currency)"
    " SELECT '{org}', id, created_at, created_at, created_at, property_id, number, floor, type, usage, bedrooms,"
    f" area_value, area_unit, furnished, market_rent, status, dewa_premises, notes, '{CURRENCY}'"
    " FROM sample_units ORDER BY created_at",
)
TENANTS: Final = Stage(
    "tenants",
    "id uuid, created_at timestamptz, type text, status text, name text, name_ar text, nationality text,"
    " birth_date date, emails text[], phones text[], preferred_language text, emergency_contacts text,"
    " identifiers text, identifier_digests bytea[]",
    "INSERT INTO tenants (org_id, id, created_at, updated_at, recorded_at, type, status, name, name_ar, nationality, birth_date,"
    " emails, phones, preferred_language, emergency_contacts, identifiers, identifier_digests)"
    " SELECT '{org}', id, created_at, created_at, created_at, type, status, name, name_ar, nationality, birth_date,"
    " emails, phones, preferred_language, emergency_contacts::jsonb, identifiers::jsonb, identifier_digests"
    " FROM sample_tenants ORDER BY created_at",
)
LEASES: Final = Stage(
    "leases",
    "id uuid, created_at timestamptz, property_id uuid, status text, start_date date, end_date date,"
    " terminated_on date, termination_reason text, annual_rent bigint, deposit bigint, cheque_count smallint,"
    " registration_number text, notice_given_on date, renews_lease_id uuid, activated_at timestamptz",
    "INSERT INTO leases (org_id, id, created_at, updated_at, recorded_at, number, property_id, status, start_date, end_date,"
    " terminated_on, termination_reason, annual_rent, deposit, cheque_count, registration_authority,"
    " registration_number, notice_given_on, renews_lease_id, activated_at, currency)"
    " SELECT '{org}', id, created_at, created_at, created_at,"
    " 'L-' || lpad(n::text, greatest(6, length(n::text)), '0'),"
    " property_id, status, start_date, end_date, terminated_on, termination_reason, annual_rent, deposit,"
    f" cheque_count, CASE WHEN registration_number IS NOT NULL THEN '{AUTHORITY}' END,"
    f" registration_number, notice_given_on, renews_lease_id, activated_at, '{CURRENCY}'"
    " FROM (SELECT *, {first} + row_number() OVER (ORDER BY created_at) AS n FROM sample_leases) numbered ORDER BY n",
)
LEASE_UNITS: Final = Stage(
    "lease_units",
    "lease_id uuid, unit_id uuid, property_id uuid, starts date, ends date, binding boolean,"
    " position smallint",
    "INSERT INTO lease_units (org_id, lease_id, unit_id, unit_key, property_id, period, binding, position, recorded_at)"
    " SELECT '{org}', s.lease_id, s.unit_id, u.key, s.property_id, daterange(s.starts, s.ends, '[]'), s.binding,"
    " s.position, l.created_at FROM sample_lease_units s JOIN leases l ON l.org_id = '{org}' AND l.id = s.lease_id JOIN units u ON u.org_id = '{org}' AND u.id = s.unit_id ORDER BY u.key, s.starts",
)
LEASE_TENANTS: Final = Stage(
    "lease_tenants",
    "lease_id uuid, tenant_id uuid, role text, position smallint",
    "INSERT INTO lease_tenants (org_id, lease_id, tenant_id, role, position, recorded_at)"
    " SELECT '{org}', s.lease_id, s.tenant_id, s.role, s.position, l.created_at FROM sample_lease_tenants s"
    " JOIN leases l ON l.org_id = '{org}' AND l.id = s.lease_id ORDER BY s.lease_id, s.position",
)
PAYMENTS: Final = Stage(
    "payments",
    "id uuid, created_at timestamptz, tenant_id uuid, lease_id uuid, property_id uuid, method text, status text,"
    " date date, amount bigint, reference text, instrument text, cleared_on date, returned_on date,"
    " return_reason text, return_note text, reversed_on date, reversal_reason text, notes text, deposited_on date,"
    " entry_id uuid",
    "INSERT INTO payments (org_id, id, created_at, updated_at, receipt_number, tenant_id, lease_id, property_id, method,"
    " status, date, amount, currency, reference, instrument, cleared_on, returned_on, return_reason, return_note,"
    " reversed_on, reversal_reason, notes, entry_id, cheque_id)"
    " SELECT '{org}', id, created_at, created_at, {first} + row_number() OVER (ORDER BY created_at),"
    f" tenant_id, lease_id, property_id, method, status, date, amount, '{CURRENCY}', reference, instrument::jsonb,"
    " cleared_on, returned_on, return_reason, return_note, reversed_on, reversal_reason, notes, entry_id,"
    " CASE WHEN method = 'cheque' THEN id END FROM staged ORDER BY created_at",
)
VALUATIONS: Final = Stage(
    "valuations",
    "id uuid, created_at timestamptz, property_id uuid, valued_on date, amount bigint, source text",
    "INSERT INTO valuations (org_id, id, created_at, updated_at, property_id, valued_on, amount, currency, source)"
    f" SELECT '{{org}}', id, created_at, created_at, property_id, valued_on, amount, '{CURRENCY}', source"
    " FROM sample_valuations ORDER BY created_at",
)
AT_ONCE: Final = (PROPERTIES, UNITS, TENANTS, LEASES, LEASE_UNITS, LEASE_TENANTS, VALUATIONS)
"""in the order in which they refer to each other"""

Records = dict[str, list[tuple[Any, ...]]]


def records(parts: Iterable[Part], vault: Vault) -> Records:
    """The rows of some parts as the temporary tables take them, identifiers sealed."""
    rows: Records = {stage.table: [] for stage in (*AT_ONCE, PAYMENTS)}
    for part in parts:
        rows["properties"].append(_property(part.property))
        rows["units"].extend(map(_unit, part.units))
        rows["valuations"].extend(map(tuple, part.valuations))
        rows["tenants"].extend(_tenant(tenant, vault) for tenant in part.tenants)
        rows["payments"].extend(map(_payment, part.payments))
        for lease in part.leases:
            rows["leases"].append(lease[:-2])
            rows["lease_units"].extend(_lease_units(lease))
            rows["lease_tenants"].extend(
                (lease.id, party.tenant_id, party.role, position)
                for position, party in enumerate(lease.parties)
            )
    return rows


def _property(row: Property) -> tuple[Any, ...]:
    return (*row[:7], _json(row.address_details), *row[8:])


def _unit(row: Unit) -> tuple[Any, ...]:
    return (*row[:8], Decimal(row.area).scaleb(-2), *row[9:])


def _tenant(row: Tenant, vault: Vault) -> tuple[Any, ...]:
    sealed = {kind: seal(vault, row.id, kind, value) for kind, value in row.identifiers.items()}
    stored = {kind: entry for kind, (entry, _) in sealed.items()}
    digests = [digest for _, digest in sealed.values()]
    return (*row[:-2], _json(row.emergency_contacts), _json(stored), digests)


def _lease_units(lease: Lease) -> Iterator[tuple[Any, ...]]:
    for position, unit_id in enumerate(lease.unit_ids, 1):
        yield lease.id, unit_id, lease.property_id, lease.start_date, lease.last_day, lease.binding, position


def _payment(row: Payment) -> tuple[Any, ...]:
    return row if row.instrument is None else (*row[:10], _json(row.instrument), *row[11:])


def _json(value: object) -> str:
    return _ENCODER.encode(value).decode()
