"""Months as a property accountant would work them, with every figure computed by hand in the text."""


def test_a_year_on_four_cheques_one_of_which_bounces_and_is_replaced_by_cash(story):
    """AED 85,000.00 a year on four cheques of 21,250.00, due on 1 January, April, July and October 2026.

    The cheque of April returns for want of funds on 5 April. The contract's charge is AED 500.00. The tenant brings
    AED 21,750.00 in cash on 12 April.
    """
    org = story.org
    lease = org.active_lease(annual_rent="85000.00", cheque_count=4)
    days = ("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01")
    cheques = [story.cheque(lease, f"00441{n}", "21250.00", day) for n, day in enumerate(days)]
    assert story.books("1010", "1100", "4000") == [None, None, None]  # a cheque in custody is no money yet

    org.bill(lease["id"], "2026-01-01")
    story.clear(cheques[0], "2026-01-02")
    # owed 21,250; received and allocated 21,250
    assert story.books("1010", "1100", "2150", "4000") == ["21250.00", "0.00", "0.00", "-21250.00"]

    org.bill(lease["id"], "2026-04-01")
    story.clear(cheques[1], "2026-04-02")
    assert story.books("1010", "1100") == ["42500.00", "0.00"]
    returned = {"date": "2026-04-05", "reason": "insufficient_funds", "note": "R01 NSF"}
    org.make(f"/payments/{cheques[1]['id']}/return", returned, status=200)
    # the bank takes 21,250 back, and the rent of April is owed again
    assert story.books("1010", "1100", "2150") == ["21250.00", "21250.00", "0.00"]
    fee = {
        "type": "returned_cheque_fee",
        "amount": "500.00",
        "due_on": "2026-04-05",
        "description": "Cheque 004411 returned",
    }
    org.charge(lease["id"], **fee)
    assert story.books("1100", "4300") == ["21750.00", "-500.00"]

    cash = story.pay(lease, "21750.00", "2026-04-12", "cash")
    # oldest due first: the rent of 1 April, then the fee of 5 April; nothing is left over
    parts = org.get("/allocations", payment_id=cash["id"], sort="created_at")["data"]
    assert [part["amount"] for part in parts] == ["21250.00", "500.00"]
    assert story.books("1010", "1015", "1100", "2150") == ["21250.00", "21750.00", "0.00", "0.00"]

    org.bill(lease["id"], "2026-10-01")
    story.clear(cheques[2], "2026-07-02")
    story.clear(cheques[3], "2026-10-02")
    # rent 4 x 21,250 = 85,000 and the fee of 500 = bank 3 x 21,250 = 63,750 and cash 21,750
    assert story.books("1010", "1015", "1100", "4000", "4300") == [
        "63750.00", "21750.00", "0.00", "-85000.00", "-500.00",
    ]  # fmt: skip
    # on 6 April the rent of April and the fee were open, and the bank held January's cheque alone
    assert story.books("1010", "1100", as_of="2026-04-06") == ["21250.00", "21750.00"]
    assert story.proved()


def test_a_shop_with_vat_a_rent_step_and_a_service_charge(story):
    """Two years from 1 January 2025; AED 200,000.00 a year quarterly, from 1 January 2026 five percent more.

    A service charge of AED 20,000.00 a year, half-yearly. VAT of 5 % on both.
    """
    org = story.org
    org.supplier()
    shop = org.unit(type="retail_shop")
    lease = org.lease(
        [shop["id"]], start_date="2025-01-01", end_date="2026-12-31", annual_rent="200000.00", cheque_count=4
    )
    (rent,) = org.get(f"/leases/{lease['id']}/items")["data"]
    steps = [
        {"starts_on": "2025-01-01", "annual_amount": "200000.00"},
        {"starts_on": "2026-01-01", "annual_amount": "210000.00"},
    ]
    assert org.patch(f"/lease-items/{rent['id']}", {"terms": steps}).status_code == 200
    service = [{"starts_on": "2025-01-01", "annual_amount": "20000.00"}]
    org.item(lease["id"], type="service_charge", instalments=2, terms=service)
    # 4 x 50,000 + 4 x 52,500 + 4 x 10,000
    assert org.get(f"/leases/{lease['id']}/schedule")["data"]["total"] == "450000.00"
    org.make(f"/leases/{lease['id']}/activation", status=200)
    assert org.bill(lease["id"], "2026-06-30")["charges"] == 9

    # net: rent 4 x 50,000 + 2 x 52,500 = 305,000; service 3 x 10,000 = 30,000; VAT 5 % of 335,000 = 16,750
    assert story.books("1100", "4010", "4100", "2200") == [
        "351750.00",
        "-305000.00",
        "-30000.00",
        "-16750.00",
    ]
    assert story.charges(lease)[-2:] == [
        ("2026-01-01", "service_charge", "10500.00", "10500.00"), ("2026-04-01", "rent", "55125.00", "55125.00"),
    ]  # fmt: skip
    # each due date is one invoice: 1 January 2025 has rent and service charge, 60,000 and 3,000 of tax
    documents = org.get("/tax-documents", lease_id=lease["id"], limit=100)["data"]
    assert len(documents) == 6
    assert (
        sorted(d["gross"] for d in documents)[-1] == "65625.00"
    )  # 1 January 2026: 52,500 + 10,000 and 3,125
    summary = org.get("/vat-summary")["data"]
    assert "16750.00" in str(summary)
    assert story.proved()


def test_an_overpayment_is_carried_into_the_renewal(story):
    """AED 60,000.00 on two cheques; the tenant transfers 31,000.00 for the second half, 1,000.00 too much."""
    org = story.org
    lease = org.active_lease(
        start_date="2025-07-01", end_date="2026-06-30", annual_rent="60000.00", cheque_count=2
    )
    org.bill(lease["id"], "2026-01-01")
    story.pay(lease, "30000.00", "2025-07-01")
    story.pay(lease, "31000.00", "2026-01-02")
    assert story.books("1010", "1100", "2150") == ["61000.00", "0.00", "-1000.00"]

    renewal = org.make(f"/leases/{lease['id']}/renewal", {"annual_rent": "63000.00"})
    org.make(f"/leases/{renewal['id']}/activation", status=200)
    org.bill(renewal["id"], "2026-07-01")
    # 63,000 / 2 = 31,500, of which the credit settles 1,000
    assert story.charges(renewal) == [("2026-07-01", "rent", "31500.00", "30500.00")]
    assert story.books("1100", "2150") == ["30500.00", "0.00"]
    # until the day on which it is due the credit is a credit
    assert story.books("1100", "2150", as_of="2026-06-30") == ["0.00", "-1000.00"]
    assert story.proved()


def test_a_credit_note_after_the_period_was_closed(story):
    """Office rent of AED 120,000.00, monthly, VAT 5 %. The books of the first quarter are closed; then 2,000.00 of
    February's rent is granted as a discount. It takes effect today: the quarter stays as it was reported."""
    org = story.org
    org.supplier()
    lease = org.active_lease([org.unit(type="office")["id"]], annual_rent="120000.00", cheque_count=12)
    org.bill(lease["id"], "2026-03-01")
    before = story.books("1100", "2200", "4010", "4900", as_of="2026-03-31")
    assert before == ["31500.00", "-1500.00", "-30000.00", None]
    org.make("/period-closings", {"through": "2026-03-31"})

    february = org.get("/charges", lease_id=lease["id"], sort="due_on")["data"][1]
    body = {"type": "discount", "reason": "Works in the lobby", "amount": "2000.00", "date": "2026-02-15"}
    credit = org.make(f"/charges/{february['id']}/credits", body)
    assert (credit["amount"], credit["tax"]) == ("2100.00", "100.00")
    assert credit["effective_on"] > "2026-03-31"
    assert story.books("1100", "2200", "4010", "4900", as_of="2026-03-31") == before
    assert story.books("1100", "2200", "4010", "4900") == ["29400.00", "-1400.00", "-30000.00", "2000.00"]
    note = org.get(f"/tax-documents/{credit['tax_document_id']}")["data"]
    assert (note["kind"], note["net"], note["tax"]) == ("tax_credit_note", "2000.00", "100.00")
    assert story.proved()


def test_a_lease_in_dinars_with_three_decimals(story):
    """KWD 10,000.000 a year on three cheques: 3,333.334, 3,333.333 and 3,333.333; ended early on 15 June 2026.

    166 of the year's 365 days cost 4,547.945; the first third stays, so 1,214.611 are left for the days from 1 May, and
    2,118.722 of the second third come back.
    """
    org = story.org
    lease = org.active_lease(currency="KWD", annual_rent="10000.000", cheque_count=3)
    org.bill(lease["id"], "2026-05-01")
    assert [c[2] for c in story.charges(lease)] == ["3333.334", "3333.333"]
    story.pay(lease, "6666.667", "2026-05-01")
    assert story.books("1010", "1100", "2150") == ["6666.667", "0.000", "0.000"]
    org.make(f"/leases/{lease['id']}/termination", {"date": "2026-06-15", "reason": "Moved"}, status=200)
    assert org.bill(lease["id"], "2026-12-31") == {"leases": 1, "charges": 0, "credits": 0}
    # 3,333.333 - 1,214.611 = 2,118.722 was paid and is the tenant's again
    assert story.books("1100", "2150", "4000") == ["0.000", "-2118.722", "-4547.945"]
    payment = org.get("/payments", lease_id=lease["id"])["data"][0]
    given = org.make(
        f"/payments/{payment['id']}/refunds", {"method": "bank_transfer", "reason": "Left early"}
    )
    assert given["amount"] == "2118.722"
    assert story.books("1010", "1100", "2150") == ["4547.945", "0.000", "0.000"]
    assert story.proved()


def test_an_early_termination_with_two_months_penalty_and_the_deposit(story):
    """AED 120,000.00 a year on four cheques, a deposit of 6,000.00. The tenant leaves on 15 August 2026 and owes two months'
    rent, 20,000.00. The third quarter was paid whole; 650.00 of the deposit are kept for a broken door."""
    org = story.org
    lease = org.active_lease(annual_rent="120000.00", cheque_count=4, deposit="6000.00")
    held = org.make("/deposits", {"lease_id": lease["id"]})
    org.make(
        f"/deposits/{held['id']}/receipts", {"method": "bank_transfer", "date": "2026-01-01"}, status=200
    )
    org.bill(lease["id"], "2026-07-01")
    for day in ("2026-01-01", "2026-04-01", "2026-07-01"):
        story.pay(lease, "30000.00", day)
    assert story.books("1010", "1100", "2100", "4000") == ["96000.00", "0.00", "-6000.00", "-90000.00"]

    body = {"date": "2026-08-15", "reason": "Relocation"}
    org.make(f"/leases/{lease['id']}/termination", body, status=200)
    org.bill(lease["id"], "2026-10-01")
    # 1 January to 15 August, both counted, are 227 days: 120,000 / 365 x 227 = 74,630.137, so 15,369.86 come back
    assert story.charges(lease)[2] == ("2026-07-01", "rent", "30000.00", "0.00")
    assert story.books("1100", "2150", "4000") == ["0.00", "-15369.86", "-74630.14"]

    penalty = {
        "type": "penalty",
        "amount": "20000.00",
        "due_on": "2026-08-15",
        "description": "Two months' rent",
    }
    org.charge(lease["id"], **penalty)
    org.bill(lease["id"], "2026-10-01")
    # the credit settles 15,369.86 of it; 20,000.00 - 15,369.86 = 4,630.14 are open
    assert story.books("1100", "2150", "4300") == ["4630.14", "0.00", "-20000.00"]

    settle = {"date": "2026-08-20", "reason": "Settlement"}
    path = f"/deposits/{held['id']}"
    org.make(f"{path}/deductions", settle | {"amount": "650.00", "reason": "Broken door"}, status=200)
    org.make(f"{path}/applications", settle, status=200)
    # 6,000.00 - 650.00 - 4,630.14 = 719.86 go back
    done = org.make(f"{path}/refunds", {"method": "bank_transfer", "date": "2026-08-20"}, status=200)
    assert (done["refunded"], done["applied"], done["deducted"], done["status"]) == (
        "719.86", "4630.14", "650.00", "settled",
    )  # fmt: skip
    assert story.books("1010", "1100", "2100", "2150", "4000", "4200", "4300") == [
        "95280.14", "0.00", "0.00", "0.00", "-74630.14", "-650.00", "-20000.00",
    ]  # fmt: skip
    # before the settlement the deposit was the tenant's
    assert story.books("2100", as_of="2026-08-19") == ["-6000.00"]
    assert story.proved()
