"""A tenant leaves: what is owed is charged, credit and deposits pay it, the rest goes back; and all of it can be undone."""

import io

import pypdf
import pytest

from nexus.payments.proof import prove

BANK = {"method": "bank_transfer", "reference": "FT1"}


@pytest.fixture
def org(office):
    made = office.organisation()
    made.billing_since("2025-01-01")
    return made


@pytest.fixture
def left(org):
    """AED 120,000.00 a year on four cheques, three of them paid; a deposit of 6,000.00; gone on 15 August 2026.

    227 days cost 74,630.14, so 15,369.86 of the third quarter come back.
    """
    lease = org.active_lease(
        annual_rent="120000.00", cheque_count=4, deposit="6000.00", termination_penalty_months=2
    )
    held = next(iter(org.get("/deposits", lease_id=lease["id"])["data"]), None) or org.make(
        "/deposits", {"lease_id": lease["id"]}
    )
    org.make(f"/deposits/{held['id']}/receipts", BANK | {"date": "2026-01-01"}, status=200)
    org.bill(lease["id"], "2026-07-01")
    for day in ("2026-01-01", "2026-04-01", "2026-07-01"):
        body = BANK | {"amount": "30000.00", "lease_id": lease["id"], "date": day}
        org.payment(lease["tenants"][0]["tenant_id"], **body)
    body = {"date": "2026-08-15", "reason": "Relocation"}
    org.make(f"/leases/{lease['id']}/termination", body, status=200)
    return lease


def books(org, *codes):
    rows = org.get("/balances", book="client")["data"]["accounts"]
    found = {row["code"]: row["balance"] for row in rows}
    return [found.get(code, "0.00") for code in codes]


def settle(org, lease, status=201, **body):
    body = {"date": "2026-08-20", "damages": [{"description": "Broken door", "amount": "650.00"}]} | body
    return org.make(f"/leases/{lease['id']}/settlement", body, status=status)


def test_credit_and_deposit_pay_the_penalty_and_the_damage(org, left):
    accounts = ("1010", "1100", "2100", "2150", "4300")
    before = books(org, *accounts)
    path = f"/leases/{left['id']}/settlement"
    body = {
        "date": "2026-08-20",
        "damages": [{"description": "Broken door", "amount": "650.00"}],
        "refund": BANK,
    }
    tried = org.client.post(
        path, json=body, params={"dry_run": "true"}, headers={"Idempotency-Key": "x"}
    ).json()["data"]
    assert books(org, *accounts) == before
    done = settle(org, left, refund=BANK)
    # 20,000.00 and 650.00 are owed; 15,369.86 were the tenant's credit, so the deposit pays 5,280.14 and gives back 719.86
    assert [(line["kind"], line["amount"]) for line in done["lines"]] == [
        ("unused_rent", "-15369.86"), ("penalty", "20000.00"), ("damage", "650.00"), ("application", "5280.14"),
        ("deposit_refund", "719.86"),
    ]  # fmt: skip
    assert [line["amount"] for line in tried["lines"]] == [line["amount"] for line in done["lines"]]
    assert (done["applied"], done["refunded"], done["owed"], done["number"]) == (
        "5280.14",
        "719.86",
        "0.00",
        "S-000001",
    )
    assert books(org, *accounts) == ["95280.14", "0.00", "0.00", "0.00", "-20000.00"]
    assert org.get("/settlements", lease_id=left["id"])["data"][0]["id"] == done["id"]
    answer = org.post(path, body)
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    assert org.office.act(org.id, prove).fault is None


def test_a_settlement_is_taken_back_whole(org, left):
    accounts = ("1010", "1100", "2100", "2150", "4200", "4300")
    before = books(org, *accounts)
    done = settle(org, left, refund=BANK)
    back = org.make(
        f"/settlements/{done['id']}/reversal",
        {"reason": "The door was whole", "date": "2026-08-20"},
        status=200,
    )
    assert (back["status"], back["reversal_reason"]) == ("reversed", "The door was whole")
    assert books(org, *accounts) == before
    answer = org.post(f"/settlements/{done['id']}/reversal", {"reason": "Again"})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    again = settle(org, left, refund=BANK, damages=[], penalty="0")
    # nothing is owed: the credit of 15,369.86 and the deposit go back
    assert (again["number"], again["refunded"]) == ("S-000002", "21369.86")
    assert {line["kind"] for line in again["lines"]} == {"unused_rent", "deposit_refund", "credit_refund"}
    assert books(org, "1010", "1100", "2100", "2150") == ["74630.14", "0.00", "0.00", "0.00"]
    org.make(f"/settlements/{again['id']}/reversal", {"reason": "Once more"}, status=200)
    assert books(org, *accounts) == before
    (mirror, refund) = sorted(org.get("/refunds")["data"], key=lambda r: float(r["amount"]))
    assert (mirror["amount"], mirror["reverses_id"], refund["reversed_by_id"]) == (
        "-15369.86",
        refund["id"],
        mirror["id"],
    )
    assert org.office.act(org.id, prove).fault is None


def test_the_operation_can_be_undone(org, left):
    before = books(org, "1010", "1100", "2100", "2150", "4300")
    path = f"/leases/{left['id']}/settlement"
    answer = org.post(path, {"date": "2026-08-20", "refund": BANK})
    assert answer.status_code == 201, answer.text
    org.make(f"/operations/{answer.headers['X-Operation-Id']}/undo", status=200)
    assert books(org, "1010", "1100", "2100", "2150", "4300") == before


def test_what_is_still_owed_is_said_and_a_running_lease_is_ended_with_it(org):
    lease = org.active_lease(annual_rent="120000.00", cheque_count=4, termination_penalty="5000.00")
    org.bill(lease["id"], "2026-04-01")
    answer = org.post(f"/leases/{lease['id']}/settlement", {})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    cheque = org.filed_cheque(lease["tenants"][0]["tenant_id"], lease_id=lease["id"], date="2026-10-01")
    body = {"date": "2026-05-31", "reason": "Left overnight"}
    done = org.make(f"/leases/{lease['id']}/settlement", {"termination": body, "date": "2026-06-02"})
    # 151 days cost 49,643.84
    assert (done["owed"], done["refunded"], done["applied"]) == ("54643.84", "0.00", "0.00")
    assert [one["id"] for one in done["cheques_to_return"]] == [cheque["id"]]
    assert org.get(f"/leases/{lease['id']}")["data"]["status"] == "terminated"


def test_days_and_places_of_errors(org, left):
    path = f"/leases/{left['id']}/settlement"
    for body, pointer in (
        ({"date": "2026-08-14"}, "/date"), ({"date": "2999-01-01"}, "/date"),
        ({"date": "2026-08-20", "damages": [{"description": "x", "amount": "0"}]}, "/damages/0/amount"),
    ):  # fmt: skip
        answer = org.post(path, body | {"refund": BANK})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer), answer.text
    running = org.active_lease()
    answer = org.post(
        f"/leases/{running['id']}/settlement", {"termination": {"date": "2025-08-15", "reason": "x"}}
    )
    assert [e["pointer"] for e in answer.json()["errors"]] == ["/termination/date"]
    done = settle(org, left, refund=BANK, damages=[], penalty="0")
    refund = next(line["object_id"] for line in done["lines"] if line["kind"] == "credit_refund")
    for day in ("2026-08-19", "9999-12-31"):
        answer = org.post(f"/refunds/{refund}/reversal", {"reason": "x", "date": day})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/date"), day


def test_undo_does_not_leave_a_lease_half_undone(org):
    lease = org.active_lease()
    body = {"termination": {"date": "2026-05-31", "reason": "Left"}, "date": "2026-06-02"}
    answer = org.post(f"/leases/{lease['id']}/settlement", body)
    undone = org.post(f"/operations/{answer.headers['X-Operation-Id']}/undo")
    assert (undone.status_code, undone.json()["code"]) == (409, "not_undoable")


def test_money_to_be_given_back_needs_a_way(org, left):
    before = books(org, "1010", "1100", "2100", "2150", "4300")
    answer = org.post(f"/leases/{left['id']}/settlement", {"date": "2026-08-20"})
    assert (answer.status_code, [e["pointer"] for e in answer.json()["errors"]]) == (422, ["/refund"])
    assert books(org, "1010", "1100", "2100", "2150", "4300") == before


def test_a_key_needs_the_scopes_of_all_that_it_does(org, left):
    body = {"date": "2026-08-20", "refund": BANK}
    for scopes in (["deposits:write"], ["deposits:write", "charges:write"]):
        client = org.key_with("leases:read", *scopes)
        answer = client.post(f"/leases/{left['id']}/settlement", json=body, headers={"Idempotency-Key": "a"})
        assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing"), answer.text


def test_a_deposit_is_not_given_back_while_charges_are_open(org):
    lease = org.active_lease(annual_rent="120000.00", cheque_count=4)
    deposit = org.deposit(lease["id"])
    org.bill(lease["id"], "2026-01-01")
    path = f"/deposits/{deposit['id']}/refunds"
    answer = org.post(path, BANK)
    assert (answer.status_code, answer.json()["code"]) == (409, "charges_open")
    assert "30000.00" in answer.json()["detail"]
    assert org.make(path, BANK | {"despite_open_charges": True}, status=200)["refunded"] == "1000.00"


@pytest.mark.parametrize(
    ("language", "word"), [("en", "Final settlement"), ("both", "Still owed by the tenant")]
)
def test_it_is_put_on_paper(org, left, language, word):
    done = settle(org, left, refund=BANK)
    answer = org.client.get(f"/settlements/{done['id']}/document", params={"language": language})
    assert answer.headers["content-type"] == "application/pdf"
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)
    assert word in text
    assert "20,000.00" in text
