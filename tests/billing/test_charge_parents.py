"""What a charge points at is there when it is stored, and stays: looked up once a statement, as the postings' parents are."""

import psycopg
import pytest

from nexus.core import ids

COLUMNS = (
    "org_id, type, description, lease_id, property_id, unit_id, tenant_id, owner_reference, item_id, period_start,"
    " period_end, due_on, currency, net, tax, amount, tax_category, tax_rate, tax_reason, income_account_id, entry_id,"
    " effective_on, recorded_at"
)


@pytest.fixture
def charge(org):
    """The id of one that billing made."""
    lease = org.active_lease(cheque_count=1)
    org.bill(lease["id"], "2026-01-01")
    (made,) = org.get("/charges", lease_id=lease["id"])["data"]
    return ids.decode("charge", made["id"])


def store_again(office, charge, **changed):
    """The same charge once more, with some columns changed; gives the constraint that refuses it."""
    values = ", ".join(changed.get(name, name) for name in COLUMNS.split(", "))
    ((org_id,),) = office.sql("SELECT org_id FROM charges WHERE id = %s", charge)
    with psycopg.connect(office.super_url) as connection, pytest.raises(psycopg.Error) as caught:
        connection.execute("SELECT set_config('app.org_id', %s, true)", (str(org_id),))
        connection.execute(
            f"INSERT INTO charges (id, revision, {COLUMNS}) SELECT gen_random_uuid(), 1, {values} FROM charges WHERE id = %s",
            (charge,),
        )
    return caught.value.diag.constraint_name


@pytest.mark.parametrize(
    ("column", "value", "constraint"),
    [
        ("lease_id", "gen_random_uuid()", "charge_entry"),
        ("property_id", "gen_random_uuid()", "charge_entry"),
        ("unit_id", "NULL", "charge_entry"),
        ("tenant_id", "gen_random_uuid()", "charge_entry"),
        ("entry_id", "gen_random_uuid()", "charge_entry"),
        ("currency", "'USD'", "charge_entry"),
        ("item_id", "gen_random_uuid()", "charge_item"),
        ("income_account_id", "gen_random_uuid()", "charge_account"),
    ],
)
def test_a_charge_points_at_what_is_there_and_at_what_its_entry_does(
    office, charge, column, value, constraint
):
    assert store_again(office, charge, **{column: value}) == constraint


def test_a_charge_is_as_much_as_its_entry(office, charge):
    assert store_again(office, charge, net="net + 1", amount="amount + 1") == "charge_entry"


@pytest.mark.parametrize(
    ("statement", "constraint"),
    [
        ("DELETE FROM lease_items WHERE", "charge_item"),
        ("DELETE FROM accounts WHERE role = 'fees' AND", "charge_account"),
        ("DELETE FROM ledgers WHERE", "entry_ledger"),
    ],
)
def test_what_a_charge_points_at_stays_even_for_a_superuser(office, org, charge, statement, constraint):
    with (
        psycopg.connect(office.super_url) as connection,
        pytest.raises(psycopg.errors.ForeignKeyViolation) as caught,
    ):
        connection.execute(f"{statement} org_id = %s", (org.id,))
    assert caught.value.diag.constraint_name == constraint


@pytest.mark.parametrize(
    "change",
    [
        "lease_items SET id = gen_random_uuid() WHERE",
        "charges SET item_id = gen_random_uuid() WHERE",
        "accounts SET role = NULL WHERE role = 'fees' AND",
    ],
)
def test_keys_stay_even_for_a_superuser(office, org, charge, change):
    with psycopg.connect(office.super_url) as connection, pytest.raises(psycopg.errors.RestrictViolation):
        connection.execute("DELETE FROM lease_item_terms WHERE org_id = %s", (org.id,))
        connection.execute(f"UPDATE {change} org_id = %s", (org.id,))


def test_no_entry_without_a_ledger(office, charge):
    with (
        psycopg.connect(office.super_url) as connection,
        pytest.raises(psycopg.errors.ForeignKeyViolation) as caught,
    ):
        connection.execute(
            "INSERT INTO journal_entries (org_id, id, number, effective_on, created_at, kind, description, posting_count, actor,"
            " request_id, hash) VALUES (gen_random_uuid(), gen_random_uuid(), 1, '2026-01-01', now(), 'manual', '', 2, '', '', '')"
        )
    assert caught.value.diag.constraint_name == "entry_ledger"
