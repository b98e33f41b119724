"""The first lease of a new home within three years of its completion is zero-rated; damage is compensation, without tax."""

import pytest

COMPLETED = "2025-06-30"


@pytest.fixture
def org(office):
    made = office.organisation()
    made.supplier()
    made.billing_since("2024-01-01")
    return made


def taxed(org, lease, through="2029-12-31"):
    org.bill(lease["id"], through)
    charges = org.get("/charges", lease_id=lease["id"], type="rent", limit=100)["data"]
    return {(c["tax_category"], c["tax_reason"]) for c in charges}


ZERO, EXEMPT, STANDARD = {"zero_rated"}, {"exempt"}, {"standard"}


def categories(org, lease):
    return {category for category, _ in taxed(org, lease)}


def yearly(org, unit, start, **more):
    return org.active_lease([unit["id"]], start_date=start, **more)


@pytest.mark.parametrize(
    ("of_property", "of_unit", "start", "wanted"),
    [
        (COMPLETED, None, "2025-07-01", ZERO), (COMPLETED, None, "2028-06-30", ZERO), (COMPLETED, None, "2028-07-01", EXEMPT),
        (None, COMPLETED, "2025-07-01", ZERO), ("2020-01-01", COMPLETED, "2026-01-01", ZERO),
        (COMPLETED, "2020-01-01", "2026-01-01", EXEMPT), (None, None, "2026-01-01", EXEMPT),
    ],
)  # fmt: skip
def test_the_day_of_completion_decides_the_units_own_first(org, of_property, of_unit, start, wanted):
    home = org.property(completed_on=of_property)
    unit = org.unit(home["id"], completed_on=of_unit)
    assert (home["completed_on"], unit["completed_on"]) == (of_property, of_unit)
    assert categories(org, yearly(org, unit, start)) == wanted


def test_only_the_first_lease_of_each_unit(org):
    home = org.property(completed_on=COMPLETED)
    one, other = org.unit(home["id"]), org.unit(home["id"])
    org.lease([one["id"]], start_date="2025-07-01")  # a draft is no supply
    first = yearly(org, one, "2026-01-01")
    renewal = org.make(f"/leases/{first['id']}/renewal", {})
    renewal = org.make(f"/leases/{renewal['id']}/activation", status=200)
    assert (categories(org, first), categories(org, renewal)) == (ZERO, EXEMPT)
    assert categories(org, yearly(org, other, "2027-03-01")) == ZERO
    both = org.active_lease([one["id"], other["id"]], start_date="2028-03-01", end_date="2029-02-28")
    assert categories(org, both) == EXEMPT


def test_a_shop_is_standard_rated_however_new(org):
    shop = org.unit(org.property(completed_on=COMPLETED)["id"], type="retail_shop")
    assert categories(org, yearly(org, shop, "2026-01-01")) == STANDARD


def test_the_day_can_be_changed_and_taken_away(org):
    home = org.property()
    unit = org.unit(home["id"])
    for path in (f"/properties/{home['id']}", f"/units/{unit['id']}"):
        for day in (COMPLETED, None):
            answer = org.patch(path, json={"completed_on": day})
            assert (answer.status_code, answer.json()["data"]["completed_on"]) == (200, day), answer.text
        assert org.patch(path, json={"completed_on": "soon"}).status_code == 422


@pytest.mark.parametrize("type", ["apartment", "retail_shop"])
def test_damage_is_without_tax_and_other_income(org, type):
    lease = org.active_lease([org.unit(type=type)["id"]])
    damage = org.charge(lease["id"], type="damage", amount="900.00", description="Broken door")
    assert (damage["tax"], damage["amount"], damage["tax_category"]) == ("0.00", "900.00", "out_of_scope")
    rows = {row["code"]: row["balance"] for row in org.get("/balances", book="client")["data"]["accounts"]}
    assert rows["4200"] == "-900.00"


EIGHT = [
    "penalty",
    "late_fee",
    "returned_cheque_fee",
    "other",
    "parking",
    "chiller",
    "service_charge",
    "rent",
]


@pytest.mark.parametrize(
    ("order", "first"),
    [(None, "damage"), (EIGHT, "damage"), ([*EIGHT, "damage"], "late_fee"), (["damage", *EIGHT], "damage")],
)
def test_damage_comes_before_late_fees_unless_it_is_placed(org, order, first):
    if order is not None:
        org.billing_since("2024-01-01", allocation_order=order)
        assert org.get("/billing-settings")["data"]["allocation_order"] == order
    lease = org.active_lease()
    made = {
        t: org.charge(lease["id"], type=t, amount="100.00", due_on="2025-01-01")
        for t in ("late_fee", "damage")
    }
    org.payment(lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="100.00")
    assert org.get(f"/charges/{made[first]['id']}")["data"]["open"] == "0.00"


@pytest.mark.parametrize("order", [["rent"] * 9, [*EIGHT[1:], "damage"], EIGHT[1:]])
def test_an_order_that_leaves_out_another_type_is_refused(org, order):
    answer = org.patch("/billing-settings", json={"allocation_order": order})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/allocation_order")
