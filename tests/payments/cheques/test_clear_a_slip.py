"""A deposit slip is cleared in one request, with exceptions by cheque."""

import pytest

from support.cheques import books, deposit, file


@pytest.fixture
def slip(org, lease):
    cheques = [file(org, lease, f"{n}", amount="1000.00") for n in range(1, 6)]
    return deposit(org, *cheques), [cheque["id"] for cheque in cheques]


def clear(org, slip, *exceptions, status=200, **more):
    body = {"date": "2026-01-03", "exceptions": list(exceptions)} | more
    answer = org.post(f"/cheque-deposits/{slip['id']}/clearance", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 200 else answer.json()


def test_all_are_paid(org, slip):
    made, _ = slip
    done = clear(org, made)
    assert [cheque["status"] for cheque in done["cheques"]] == ["cleared"] * 5
    assert books(org)[:2] == ["5000.00", "0.00"]
    assert clear(org, made, status=409)["code"] == "wrong_state"


def test_the_exceptions(org, lease, slip):
    org.returned_cheque_fee(amount="500.00", lease_id=lease["id"])
    made, (one, two, three, four, _) = slip
    done = clear(
        org, made,
        {"cheque_id": one, "outcome": "returned", "reason": "insufficient_funds", "bank_text": "Refer to drawer"},
        {"cheque_id": two, "outcome": "partially_paid", "amount": "400.00", "certificate": "C-771", "fee": False},
        {"cheque_id": three, "outcome": "in_clearing"},
        {"cheque_id": four, "outcome": "returned", "reason": "signature_differs"},
    )  # fmt: skip
    assert [cheque["status"] for cheque in done["cheques"]] == [
        "bounced",
        "partially_paid",
        "deposited",
        "bounced",
        "cleared",
    ]
    assert books(org)[:2] == ["1400.00", "1000.00"]
    fees = org.get("/charges", lease_id=lease["id"], type="returned_cheque_fee")["data"]
    assert [fee["amount"] for fee in fees] == ["500.00"]
    rest = clear(org, made, date="2026-01-05")
    assert rest["cheques"][2]["status"] == "cleared" and rest["cheques"][0]["status"] == "bounced"
    assert books(org)[:2] == ["2400.00", "0.00"]


@pytest.mark.parametrize(
    ("exception", "status", "pointer", "code"),
    [
        ({"outcome": "returned"}, 422, "/exceptions/0/reason", "required"),
        ({"outcome": "partially_paid"}, 422, "/exceptions/0/amount", "required"),
        ({"outcome": "partially_paid", "amount": "1000.00"}, 422, "/exceptions/0/amount", "too_large"),
        ({"outcome": "in_clearing", "reason": "stopped"}, 422, "/exceptions/0/reason", "not_taken"),
        ({"outcome": "in_clearing", "cheque_id": None}, 422, "/exceptions/0/cheque_id", "unknown"),
    ],
)
def test_what_is_wrong_with_an_exception_leaves_all_as_it_was(
    org, lease, slip, exception, status, pointer, code
):
    made, cheques = slip
    other = file(org, lease, "99", amount="1.00")["id"]
    named = {"cheque_id": other} if "cheque_id" in exception else {"cheque_id": cheques[0]}
    refused = clear(org, made, exception | named, status=status)
    assert [(e["pointer"], e["code"]) for e in refused["errors"]] == [(pointer, code)]
    assert books(org)[:2] == ["0.00", "5000.00"]


def test_one_that_was_cleared_is_no_exception_and_none_is_named_twice(org, slip):
    made, (one, two, *_) = slip
    org.make(f"/cheques/{one}/clearance", {"date": "2026-01-03"}, status=200)
    waits = {"outcome": "in_clearing"}
    assert (
        clear(org, made, waits | {"cheque_id": one}, status=409)["errors"][0]["pointer"]
        == "/exceptions/0/cheque_id"
    )
    twice = clear(org, made, waits | {"cheque_id": two}, waits | {"cheque_id": two}, status=422)
    assert twice["errors"][0]["code"] == "repeated"
    assert clear(org, made, date="2026-01-01", status=422)["errors"][0]["pointer"] == "/date"


def test_paper_is_in_hand_unless_it_is_expected(org, lease):
    today = org.get("/reports/trial-balance")["data"]["as_of"]
    in_hand = file(org, lease, "50", received_on=None)
    assert (in_hand["status"], in_hand["received_on"]) == ("received", today)
    expected = file(org, lease, "51", received_on=None, expected=True)
    assert (expected["status"], expected["received_on"]) == ("expected", None)
    assert file(org, lease, "52", expected=True, status=422)["pointer"] == "/expected"
    same = {"lease_id": lease["id"], "bank": "Mashreq", "drawer": "L"}
    by_default = org.make("/cheque-sets", same | {"first_number": "60"})["cheques"]
    assert {(c["status"], c["received_on"]) for c in by_default} == {("received", today)}
    expected = org.make("/cheque-sets", same | {"first_number": "70", "expected": True})["cheques"]
    assert {c["status"] for c in expected} == {"expected"}
