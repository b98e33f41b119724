"""Whatever becomes known of leases, units, tenants and properties afterwards, a report of what was known before stays as it was."""

import json

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

PERIOD = {"date_from": "2026-01-01", "date_to": "2026-06-30"}
DAY = {"as_of": "2026-06-30"}
ASKED = {
    "receipts-register": PERIOD, "collections": PERIOD | DAY, "delinquency": DAY, "aged-receivables": DAY, "cheque-register": DAY,
    "cheque-forecast": DAY, "deposit-register": DAY, "indicators": DAY, "occupancy": PERIOD, "rent-roll": DAY, "reconciliation": DAY,
}  # fmt: skip
WRITES = (
    "terminate",
    "notice",
    "term",
    "rename_tenant",
    "rename_property",
    "unit",
    "remove_unit",
    "new_lease",
    "value",
    "owner",
)


def bytes_of(org, known_at):
    found = {}
    for name, query in ASKED.items():
        for wanted in ("json", "csv", "xlsx"):
            answer = org.client.get(
                f"/reports/{name}", params=query | {"format": wanted, "known_at": known_at}
            )
            assert answer.status_code == 200, answer.text
            found[name, wanted] = answer.content
    return found


def write(org, what, books, n):
    place, units, leases, tenant = books
    match what:
        case "terminate":
            org.post(f"/leases/{leases[n % 2]}/termination", {"date": "2026-05-31", "reason": "x"})
        case "notice":
            org.post(f"/leases/{leases[n % 2]}/notice", {"date": "2026-05-01"})
        case "term":
            (item,) = org.get(f"/leases/{leases[n % 2]}/items")["data"][:1]
            terms = [
                {"starts_on": "2026-01-01", "annual_amount": "85000.00"},
                {"starts_on": "2026-04-01", "annual_amount": "90000.00"},
            ]
            org.patch(f"/lease-items/{item['id']}", {"terms": terms})
        case "rename_tenant":
            assert org.patch(f"/tenants/{tenant}", {"name": f"Somebody {n}"}).status_code == 200
        case "rename_property":
            assert org.patch(f"/properties/{place}", {"name": f"Tower {n}"}).status_code == 200
        case "owner":
            assert org.patch(f"/properties/{place}", {"owner_reference": f"O{n}"}).status_code == 200
        case "unit":
            change = {
                "number": f"N{n}",
                "market_rent": f"{n}.00",
                "area": {"value": n, "unit": "sqm"},
                "status": "off_market",
            }
            assert org.patch(f"/units/{units[n % 3]}", change).status_code in {200, 404}  # once it is removed
        case "remove_unit":
            org.client.delete(f"/units/{units[2]}", headers={"If-Match": "*"})
        case "new_lease":
            org.post(
                "/leases",
                {
                    "unit_ids": [units[2]],
                    "tenants": [{"tenant_id": tenant}],
                    "start_date": "2026-02-01",
                    "annual_rent": "5.00",
                },
            )
            for lease in org.get("/leases", status="draft")["data"]:
                org.post(f"/leases/{lease['id']}/activation")
        case "value":
            org.valuation(place, amount=f"{n + 1}.00")


@given(st.lists(st.tuples(st.sampled_from(WRITES), st.integers(1, 900)), min_size=2, max_size=8))
@settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_reports_stay_as_they_were_known(office, writes):
    org = office.organisation()
    org.billing_since()
    place, tenant = org.property("Tower", owner_reference="O")["id"], org.tenant()["id"]
    units = [
        org.unit(place, market_rent="90000.00", area={"value": 50, "unit": "sqm"})["id"] for _ in range(3)
    ]
    leases = [org.active_lease([unit], tenant, cheque_count=4)["id"] for unit in units[:2]]
    org.bill(leases[0], "2026-06-30")
    org.deposit(leases[0])
    org.filed_cheque(tenant, lease_id=leases[0])
    org.payment(tenant, lease_id=leases[0], date="2026-02-01")
    remembered = []
    for what, n in writes:
        known_at = org.get("/reports/trial-balance")["data"]["known_at"]
        remembered.append((known_at, bytes_of(org, known_at)))
        write(org, what, (place, units, leases, tenant), n)
    for known_at, before in remembered:
        after = bytes_of(org, known_at)
        wrong = [key for key in before if after[key] != before[key]]
        assert wrong == [], (
            writes,
            [(json.loads(before[k]), json.loads(after[k])) for k in wrong if k[1] == "json"][:1],
        )
