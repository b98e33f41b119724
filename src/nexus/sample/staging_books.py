"""The sample's books on their way into the database: staged like its rows, posted in the order of days.

Every entry goes through `post_entries`, the ledger's only writer, so it has its number, its place in the chain and the
instant at which it was really recorded: that of the loading. Only the day on which it takes effect lies in the past.
"""

from typing import Final

from nexus.sample.model import Part
from nexus.sample.staging import CURRENCY, Records, Stage

CHARGES: Final = Stage(
    "charges",
    "id uuid, entry_id uuid, lease_id uuid, type text, due_on date, net bigint, income_role text, tax_category text,"
    " tax_reason text, period_start date, period_end date, cheque_number text",
    "INSERT INTO charges (org_id, id, type, description, lease_id, property_id, unit_id, tenant_id, owner_reference, item_id,"
    " period_start, period_end, due_on, currency, net, tax, amount, tax_category, tax_rate, tax_reason, income_account_id,"
    " entry_id, effective_on, recorded_at, created_at, updated_at)"
    " SELECT '{org}', s.id, s.type, e.description, s.lease_id, c.property_id, c.unit_id, c.tenant_id, c.owner_reference,"
    " CASE WHEN s.period_start IS NOT NULL THEN i.id END, s.period_start, s.period_end, s.due_on,"
    f" '{CURRENCY}', s.net, 0, s.net, s.tax_category, 0, s.tax_reason, a.id, s.entry_id, s.due_on, e.created_at, e.created_at,"
    " e.created_at FROM placed_charges s JOIN sample_contracts c ON c.lease_id = s.lease_id"
    " JOIN journal_entries e ON e.org_id = '{org}' AND e.id = s.entry_id"
    " JOIN lease_items i ON i.org_id = '{org}' AND i.lease_id = s.lease_id AND i.type = 'rent'"
    " JOIN accounts a ON a.org_id = '{org}' AND a.role = s.income_role"
    " WHERE s.place > $1 AND s.place <= $2 ORDER BY s.place",
)
ALLOCATIONS: Final = Stage(
    "allocations",
    "id uuid, entry_id uuid, payment_id uuid, charge_id uuid, amount bigint, effective_on date, released_on date,"
    " release_entry_id uuid",
    "INSERT INTO allocations (org_id, id, payment_id, charge_id, currency, amount, effective_on, entry_id, recorded_at,"
    " created_at, updated_at)"
    f" SELECT '{{org}}', s.id, s.payment_id, s.charge_id, '{CURRENCY}', s.amount, s.effective_on, s.entry_id, e.created_at,"
    " e.created_at, e.created_at FROM placed_allocations s JOIN journal_entries e ON e.org_id = '{org}' AND e.id = s.entry_id"
    " WHERE s.place > $1 AND s.place <= $2 AND {which} ORDER BY s.place",
)
RELEASE: Final = (
    "UPDATE allocations a SET status = 'released', release_entry_id = s.release_entry_id, released_on = s.released_on,"
    " released_at = e.created_at, release_reason = e.description FROM sample_releases s"
    " JOIN journal_entries e ON e.org_id = '{org}' AND e.id = s.release_entry_id"
    " WHERE s.place > $1 AND s.place <= $2 AND a.org_id = '{org}' AND a.id = s.id AND a.status = 'in_force'"
)
SHORT: Final = (
    "EXISTS (SELECT FROM sample_releases r WHERE r.id = s.id AND r.place <= $2)",
    "NOT EXISTS (SELECT FROM sample_releases r WHERE r.id = s.id AND r.place <= $2)",
)
"""Allocations that are released among the same entries go before the others: what they settled is settled again."""
REFUNDS: Final = Stage(
    "refunds",
    "id uuid, entry_id uuid, payment_id uuid, date date, amount bigint, reference text",
    "INSERT INTO refunds (org_id, id, payment_id, date, method, currency, amount, reference, reason, entry_id, created_at)"
    f" SELECT '{{org}}', s.id, s.payment_id, s.date, 'bank_transfer', '{CURRENCY}', s.amount, s.reference,"
    " 'Paid too much', s.entry_id, e.created_at FROM sample_refunds s"
    " JOIN journal_entries e ON e.org_id = '{org}' AND e.id = s.entry_id ORDER BY e.number",
)
DEPOSITS: Final = Stage(
    "deposits",
    "id uuid, lease_id uuid, amount bigint, due_on date",
    "INSERT INTO deposits (org_id, id, lease_id, tenant_id, property_id, purpose, held_by, amount, currency, due_on)"
    " SELECT '{org}', s.id, s.lease_id, c.tenant_id, c.property_id, 'security', 'manager', s.amount,"
    f" '{CURRENCY}', s.due_on FROM sample_deposits s JOIN sample_contracts c ON c.lease_id = s.lease_id ORDER BY s.due_on, s.id",
)
MOVEMENTS: Final = Stage(
    "movements",
    "id uuid, deposit_id uuid, type text, date date, amount bigint, entry_id uuid, method text, reference text, reason text,"
    " payment_id uuid",
    "INSERT INTO deposit_movements (org_id, id, deposit_id, type, date, amount, booked, method, reference, reason, payment_id,"
    " entry_id, actor, created_at) SELECT '{org}', s.id, s.deposit_id, s.type, s.date, s.amount,"
    " CASE s.type WHEN 'receipt' THEN s.amount ELSE -s.amount END, s.method, s.reference, s.reason, s.payment_id,"
    " s.entry_id, 'sample', e.created_at FROM sample_movements s"
    " JOIN journal_entries e ON e.org_id = '{org}' AND e.id = s.entry_id ORDER BY e.number",
)
ENTRIES: Final = Stage(
    "entries",
    "n int, id uuid, effective_on date, kind text, description text, receipt_of uuid, source_id uuid, reverses_id uuid,"
    " debit text, credit text, amount bigint, lease_id uuid, debit_whole boolean, credit_whole boolean",
    "",
)
CONTRACTS: Final = Stage(
    "contracts",
    "lease_id uuid, property_id uuid, tenant_id uuid, unit_id uuid, owner_reference text",
    "",
)
FEES: Final = Stage("fees", "payment_id uuid, charge_id uuid", "")
STAGES: Final = (CONTRACTS, ENTRIES, CHARGES, ALLOCATIONS, REFUNDS, DEPOSITS, MOVEMENTS, FEES)
_LINE: Final = (
    "jsonb_build_object('account_id', {side}.id, 'currency', '" + CURRENCY + "', 'amount', {amount}, 'property_id', c.property_id,"
    " 'unit_id', CASE WHEN s.{side}_whole THEN c.unit_id END, 'lease_id', s.lease_id, 'tenant_id', c.tenant_id,"
    " 'owner_reference', CASE WHEN s.{side}_whole THEN c.owner_reference END)"
)  # fmt: skip
JOURNAL: Final = (
    "CREATE TEMPORARY TABLE sample_journal ON COMMIT DROP AS"
    " SELECT row_number() OVER (ORDER BY effective_on, n, id) AS place, * FROM sample_entries",
    "CREATE UNIQUE INDEX ON sample_journal (place)",
    "CREATE UNIQUE INDEX ON sample_journal (id)",
    "CREATE TEMPORARY TABLE placed_charges ON COMMIT DROP AS"
    " SELECT j.place, s.* FROM sample_charges s JOIN sample_journal j ON j.id = s.entry_id ORDER BY 1",
    "CREATE INDEX ON placed_charges (place)",
    "CREATE TEMPORARY TABLE placed_allocations ON COMMIT DROP AS"
    " SELECT j.place, s.* FROM sample_allocations s JOIN sample_journal j ON j.id = s.entry_id ORDER BY 1",
    "CREATE INDEX ON placed_allocations (place)",
    "CREATE TEMPORARY TABLE sample_releases ON COMMIT DROP AS SELECT j.place, s.id, s.release_entry_id, s.released_on"
    " FROM sample_allocations s JOIN sample_journal j ON j.id = s.release_entry_id ORDER BY 1",
    "CREATE UNIQUE INDEX ON sample_releases (id)",
    "ANALYZE sample_releases",
    "ANALYZE sample_journal",
    "ANALYZE placed_charges",
    "ANALYZE placed_allocations",
    "ANALYZE sample_contracts",
)
"""All entries in the order of the days on which they take effect, and what came with them."""
POST: Final = (
    "SELECT count(*) FROM post_entries((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'effective_on', s.effective_on,"
    " 'kind', s.kind, 'source_id', s.source_id, 'reverses_id', s.reverses_id, 'description', CASE"
    " WHEN s.receipt_of IS NOT NULL THEN s.description || 'R-' || lpad(y.receipt_number::text, greatest(6, length(y.receipt_number::text)), '0')"
    " WHEN s.description <> '' THEN s.description"
    " ELSE 'Rent, ' || h.period_start || ' to ' || h.period_end || ', lease ' || l.number END, 'postings', jsonb_build_array("
    + _LINE.format(side="debit", amount="s.amount") + ", " + _LINE.format(side="credit", amount="-s.amount") + "))"
    " ORDER BY s.place) FROM sample_journal s JOIN sample_contracts c ON c.lease_id = s.lease_id"
    " JOIN leases l ON l.org_id = '{org}' AND l.id = s.lease_id"
    " JOIN accounts debit ON debit.org_id = '{org}' AND debit.role = s.debit"
    " JOIN accounts credit ON credit.org_id = '{org}' AND credit.role = s.credit"
    " LEFT JOIN payments y ON y.org_id = '{org}' AND y.id = s.receipt_of"
    " LEFT JOIN placed_charges h ON h.place = s.place"
    " WHERE s.place > $1 AND s.place <= $2), 'sample', 'sample')"
)  # fmt: skip
NO_MONEY: Final = "UPDATE payments SET entry_id = NULL WHERE org_id = '{org}' AND status IN ('bounced', 'reversed') AND entry_id IS NOT NULL"
"""What was returned or reversed holds no entry in force."""
SETTINGS: Final = (
    "INSERT INTO billing_settings (org_id, starts_on) VALUES ($1, $2) ON CONFLICT (org_id) DO UPDATE SET starts_on = $2",
    "INSERT INTO returned_cheque_fees (org_id, id, starts_on, amount, currency, reasons)"
    f" VALUES ($1, new_uuid(), $2, $3, '{CURRENCY}', $4)",
)


def book_records(part: Part, rows: Records) -> None:
    """Add the rows of one property's books."""
    for lease in part.leases:
        unit = lease.unit_ids[0] if len(lease.unit_ids) == 1 else None
        owner = part.property.owner_reference
        rows["contracts"].append((lease.id, lease.property_id, lease.parties[0].tenant_id, unit, owner))
    rows["entries"].extend((n, *entry) for n, entry in enumerate(part.entries))
    rows["charges"].extend(part.charges)
    rows["allocations"].extend(part.allocations)
    rows["refunds"].extend(part.refunds)
    rows["deposits"].extend(part.deposits)
    rows["movements"].extend(part.movements)
    rows["fees"].extend(part.fees.items())
