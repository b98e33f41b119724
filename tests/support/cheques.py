"""Short ways to file, present and follow a cheque."""

CODES = ("1010", "1030", "1100", "2150", "4300")


def books(org, **query):
    rows = org.get("/balances", book="client", **query)["data"]["accounts"]
    found = {row["code"]: row["balance"] for row in rows}
    return [found.get(code, "0.00") for code in CODES]


def file(org, lease, number="004417", status=201, **more):
    body = {
        "tenant_id": lease["tenants"][0]["tenant_id"], "lease_id": lease["id"], "number": number, "bank": "Emirates NBD",
        "drawer": "Leila Haddad", "date": "2026-01-01", "amount": "30000.00", "received_on": "2025-12-20",
    }  # fmt: skip
    if status != 201:
        answer = org.post("/cheques", json=body | more)
        assert answer.status_code == status, answer.text
        return answer.json()["errors"][0]
    return org.make("/cheques", body | more)


def step(org, cheque, name, body=None, status=200):
    answer = org.post(f"/cheques/{cheque['id']}/{name}", json=body or {})
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 200 else answer.json()


def deposit(org, *cheques, on="2026-01-02", status=201, **more):
    answer = org.post("/cheque-deposits", json={"cheque_ids": [c["id"] for c in cheques], "date": on} | more)
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 201 else answer.json()


def steps(org, cheque):
    return [(s["step"], s["status"], s["date"]) for s in org.get(f"/cheques/{cheque['id']}")["data"]["steps"]]
