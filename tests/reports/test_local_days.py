"""What is due or overdue is judged by the local day of each property: in Honolulu no rent is late before its day is over there."""

import pytest

from nexus.core import ids
from nexus.reports import aged_receivables, delinquency, indicators, rent_roll
from support.office import Org

WALKED = {
    "aged-receivables": aged_receivables, "delinquency": delinquency, "indicators": indicators, "rent-roll": rent_roll,
}  # fmt: skip
LATE = (
    "overdue", "arrears", "over_30", "days_1_30", "days_31_60", "days_61_90", "days_91_120", "over_120", "delinquency_rate",
    "over_30_share",
)  # fmt: skip


class Twin(Org):
    """A company in Dubai with a tower there and one in Honolulu; in each a rent of AED 85,000.00 that is due on 1 January 2026."""

    def __init__(self, office, day):
        made = office.organisation().sandbox(clock=day)
        super().__init__(office, ids.decode("sandbox", made["id"]), made["key"])
        self.billing_since("2026-01-01")
        self.places, self.leases, self.tenants = {}, {}, {}
        for name, zone in (("Dubai", "Asia/Dubai"), ("Honolulu", "Pacific/Honolulu")):
            place = self.property(name, time_zone=zone)["id"]
            self.tenants[name] = self.tenant(name)["id"]
            lease = self.active_lease([self.unit(place)["id"]], self.tenants[name], cheque_count=1)
            self.places[name], self.leases[name] = place, lease["id"]
            self.bill(lease["id"], "2026-01-01")


def late_in(org, report, place, **query):
    """Whether anything in the report of one property says that something is late."""
    found = org.get(f"/reports/{report}", property_id=org.places[place], **query)["data"]
    rows = [*found["rows"], *found["totals"]]
    assert rows or report == "delinquency"
    return any(row.get(name) not in {None, "0.00", 0} for row in rows for name in LATE)


@pytest.fixture(scope="module")
def while_it_is_due(office):
    """Noon of 2 January in Dubai is ten at night of the 1st in Honolulu."""
    return Twin(office, "2026-01-02")


@pytest.fixture(scope="module")
def afterwards(office):
    return Twin(office, "2026-01-03")


def test_every_report_that_speaks_of_what_is_late_is_walked(org):
    document = org.client.get("/openapi.json").json()
    walked = set()
    for path, item in document["paths"].items():
        if "/reports/" not in path:
            continue
        schema = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        names = set()
        collect(document, schema, names)
        if names & set(LATE):
            walked.add(path.rsplit("/reports/", 1)[1])
    assert walked == set(WALKED)


def collect(document, schema, names, depth=0):
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    for name, inner in schema.get("properties", {}).items():
        names.add(name)
        if depth < 6:
            collect(document, inner, names, depth + 1)
    for inner in [schema.get("items"), *schema.get("anyOf", ()), *schema.get("allOf", ())]:
        if isinstance(inner, dict) and depth < 6:
            collect(document, inner, names, depth + 1)


@pytest.mark.parametrize("report", WALKED)
def test_a_rent_is_late_once_its_day_is_over_where_the_property_is(while_it_is_due, afterwards, report):
    org = while_it_is_due
    assert late_in(org, report, "Dubai")
    assert not late_in(org, report, "Honolulu")
    assert late_in(afterwards, report, "Honolulu")
    # whoever names a day is answered for that day
    assert late_in(org, report, "Honolulu", as_of="2026-01-02")
    assert not late_in(org, report, "Dubai", as_of="2026-01-01")


@pytest.mark.parametrize("report", WALKED)
def test_both_stand_in_one_report_and_its_links_tell_the_same(while_it_is_due, report):
    org = while_it_is_due
    found = org.get(f"/reports/{report}")["data"]
    assert found["as_of"] == "2026-01-02"
    days = {row["property_id"]: row["judged_on"] for row in found["rows"] if row["property_id"]}
    wanted = {org.places["Dubai"]: "2026-01-02", org.places["Honolulu"]: "2026-01-01"}
    assert days == {place: wanted[place] for place in days}
    assert found["totals"][0]["judged_on"] is None
    for row in [*found["rows"], *found["totals"]]:
        for name, path in row.items():
            if "explain" in name and path:
                assert org.client.get(path).status_code == 200, path
    again = org.get(f"/reports/{report}", known_at=found["known_at"])["data"]
    assert again == found


def test_what_is_let_is_judged_there_too(office):
    """On New Year's Eve in Honolulu the lease that begins on 1 January has not begun."""
    made = office.organisation().sandbox(clock="2026-01-01")
    org = Org(office, ids.decode("sandbox", made["id"]), made["key"])
    place = org.property("Honolulu", time_zone="Pacific/Honolulu")["id"]
    org.active_lease([org.unit(place)["id"]])
    roll, figures = (org.get(f"/reports/{name}")["data"] for name in ("rent-roll", "indicators"))
    assert [(row["occupied"], row["judged_on"]) for row in roll["rows"]] == [(0, "2025-12-31")]
    assert roll["totals"][0]["occupied"] == 0
    assert [(row["let_units"], row["annual_rent"]) for row in figures["rows"]] == [(0, "0.00")]
    assert org.get("/reports/rent-roll", as_of="2026-01-01")["data"]["totals"][0]["occupied"] == 1
