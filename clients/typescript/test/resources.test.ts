// Each operation of the document through its method, against the real server; the last test walks the document.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ProposedError } from "../src/index.ts";
import { activeLease, address, answered, client, lease, nexus, number, operations, tenantId, unitId } from "./support.ts";

const any = { ifMatch: "*" };

test("properties and units", async () => {
  const made = await nexus.properties.create({ name: "Marina Tower A", type: "residential", address });
  assert.equal(made.address, "Dubai Marina, Dubai");
  assert.equal((await nexus.properties.read(made.id)).name, "Marina Tower A");
  assert.equal((await nexus.properties.change(made.id, { status: "maintenance" })).status, "maintenance");
  assert.deepEqual((await nexus.properties.list({ status: "maintenance" })).data.map((one) => one.id), [made.id]);
  const [first] = await nexus.properties.createUnits(made.id, { units: [{ number: "1204", type: "apartment" }] });
  const unit = await nexus.units.create({ property_id: made.id, number: "1205", type: "studio", market_rent: "52000.00" });
  assert.equal(unit.market_rent, "52000.00");
  assert.equal((await nexus.units.read(unit.id, { expand: "property" })).property?.id, made.id);
  assert.equal((await nexus.units.change(unit.id, { floor: "12" })).floor, "12");
  assert.deepEqual((await nexus.units.list({ property_id: made.id }).all()).map((one) => one.id), [first?.id, unit.id]);
  assert.equal(await nexus.units.delete(unit.id), undefined);
  await nexus.units.delete(first?.id ?? "");
  assert.equal(await nexus.properties.delete(made.id), undefined);
});

test("valuations", async () => {
  const home = await nexus.properties.create({ name: "Palm Court", type: "residential", address: { city: "Dubai" } });
  const made = await nexus.valuations.create({
    property_id: home.id, valued_on: "2026-01-01", amount: "1200000.00", source: "Valuer",
  });
  assert.equal((await nexus.valuations.read(made.id)).amount, "1200000.00");
  assert.equal((await nexus.valuations.list({ property_id: home.id, as_of: "2026-06-30" })).data[0]?.id, made.id);
  assert.equal((await nexus.valuations.withdraw(made.id, { reason: "Typing error" })).withdrawal_reason, "Typing error");
});

test("tenants, users and the organisation", async () => {
  const made = await nexus.tenants.create({ type: "person", name: "Omar Said", emails: ["omar@example.com"] });
  assert.equal((await nexus.tenants.change(made.id, { notes: "Calls back" })).notes, "Calls back");
  assert.deepEqual((await nexus.tenants.update(made.id, { phones: ["+971501234567"] })).phones, ["+971501234567"]);
  assert.equal((await nexus.tenants.read(made.id)).name, "Omar Said");
  assert.equal((await nexus.tenants.list({ email: "omar@example.com" })).meta.total, 1);
  const found = await nexus.search.list({ q: "Omar Said" });
  assert.equal(found.data[0]?.id, made.id);
  await nexus.tenants.delete(made.id);
  const user = await nexus.users.create({ email: "huda@example.com", name: "Huda Nasser", role: "viewer" });
  assert.equal((await nexus.users.read(user.id)).role, "viewer");
  assert.equal((await nexus.users.change(user.id, { role: "manager" })).role, "manager");
  assert.ok((await nexus.users.list()).data.some((one) => one.id === user.id));
  await nexus.users.delete(user.id);
  const organisation = await nexus.organisation.read();
  assert.equal((await nexus.organisation.change({ name_ar: "خليج" })).name_ar, "خليج");
  assert.equal((await nexus.rateLimit.read()).plan, organisation.plan);
});

test("leases and their items", async () => {
  const { id } = await lease();
  const item = await nexus.leases.addItem(id, {
    type: "parking",
    terms: [{ starts_on: "2026-01-01", annual_amount: "6000.00" }],
  });
  assert.equal((await nexus.leaseItems.change(item.id, { description: "Bay 12" }, any)).description, "Bay 12");
  assert.equal((await nexus.leaseItems.read(item.id)).type, "parking");
  assert.ok((await nexus.leases.listItems(id).all()).some((one) => one.id === item.id));
  await nexus.leaseItems.delete(item.id, any);
  assert.equal((await nexus.leases.change(id, { notes: "Two keys" }, any)).notes, "Two keys");
  assert.equal((await nexus.leases.activate(id)).status, "active");
  assert.equal((await nexus.leases.read(id)).annual_rent, "85000.00");
  assert.ok(await nexus.leases.readSchedule(id));
  assert.deepEqual((await nexus.leases.explainBalance(id)).totals, []);
  assert.ok((await nexus.leases.list({ status: "active" })).meta.total > 0);
  await nexus.leases.giveNotice(id, { date: "2026-10-01" });
  const renewed = await nexus.leases.renew(id, { annual_rent: "90000.00" });
  await nexus.leases.delete(renewed.id, any);
  const other = await activeLease();
  assert.equal((await nexus.leases.terminate(other.id, { date: "2026-06-01", reason: "Moved" })).status, "terminated");
  const over = await nexus.leases.create({
    unit_ids: [await unitId()],
    tenants: [{ tenant_id: await tenantId() }],
    start_date: "2025-01-01",
    end_date: "2025-12-31",
    annual_rent: "85000.00",
  });
  await nexus.leases.activate(over.id);
  assert.equal((await nexus.leases.end(over.id)).status, "ended");
  const damages = [{ description: "Broken door", amount: "650.00" }];
  const settled = await nexus.leases.settle(over.id, { damages });
  assert.equal((await nexus.settlements.read(settled.id)).number, settled.number);
  assert.ok((await nexus.settlements.list({ lease_id: over.id })).meta.total === 1);
  const paper = await nexus.settlements.readDocument(settled.id).bytes();
  assert.equal(new TextDecoder().decode(paper.slice(0, 5)), "%PDF-");
  assert.equal((await nexus.settlements.reverse(settled.id, { reason: "Wrong" })).status, "reversed");
  assert.equal((await nexus.leases.adoptBillingRules(over.id)).billing_rules, 2);
  const ahead = await nexus.leases.create({
    unit_ids: [await unitId()], tenants: [{ tenant_id: await tenantId() }], start_date: "2099-01-01", annual_rent: "85000.00",
  });
  await nexus.leases.activate(ahead.id);
  assert.equal((await nexus.leases.cancel(ahead.id, { reason: "Withdrawn" })).status, "cancelled");
});

test("billing", async () => {
  assert.equal((await nexus.billingSettings.change({ starts_on: "2025-01-01" })).starts_on, "2025-01-01");
  assert.equal((await nexus.billingSettings.read()).starts_on, "2025-01-01");
  const { id, tenant } = await activeLease();
  await nexus.billingRuns.create({ lease_id: id, through: "2026-11-01" });
  const charge = await nexus.charges.create({
    lease_id: id,
    type: "other",
    amount: "1000.00",
    description: "Key replacement",
    due_on: "2026-02-01",
  });
  assert.equal((await nexus.charges.read(charge.id)).amount, "1050.00"); // with VAT of 5 %
  assert.ok((await nexus.charges.list({ lease_id: id })).meta.total > 1);
  const credit = await nexus.charges.credit(charge.id, { type: "waiver", reason: "Lift broken", amount: "100.00" });
  assert.equal((await nexus.credits.read(credit.id)).amount, "105.00");
  assert.equal((await nexus.credits.list({ charge_id: charge.id })).meta.total, 1);
  assert.ok(await nexus.allocationPreviews.create({ tenant_id: tenant, lease_id: id, amount: "500.00" }));
  const rule = await nexus.lateFeeRules.create({ kind: "flat", amount: "250.00", starts_on: "2026-01-01" });
  assert.equal((await nexus.lateFeeRules.change(rule.id, { grace_days: 5 })).grace_days, 5);
  assert.equal((await nexus.lateFeeRules.read(rule.id)).amount, "250.00");
  assert.equal((await nexus.lateFeeRules.list()).meta.total, 1);
  await nexus.lateFeeRuns.create({ lease_id: id });
  const later = await nexus.lateFeeRules.create({ kind: "flat", amount: "300.00", starts_on: "2027-01-01" });
  await nexus.lateFeeRules.delete(later.id);
  const fee = await nexus.returnedChequeFees.create({ amount: "500.00", starts_on: "2027-01-01" });
  assert.equal((await nexus.returnedChequeFees.change(fee.id, { amount: "550.00" })).amount, "550.00");
  assert.equal((await nexus.returnedChequeFees.read(fee.id)).amount, "550.00");
  assert.equal((await nexus.returnedChequeFees.list()).meta.total, 1);
  await nexus.returnedChequeFees.delete(fee.id);
});

test("payments", async () => {
  const { id, tenant } = await activeLease();
  const charge = await nexus.charges.create({ lease_id: id, type: "other", amount: "400.00", description: "Fob" });
  const paid = await nexus.payments.create({ tenant_id: tenant, lease_id: id, amount: "1000.00", method: "cash" });
  assert.equal(paid.amount, "1000.00");
  assert.equal((await nexus.payments.change(paid.id, { notes: "At the desk" }, any)).notes, "At the desk");
  assert.ok((await nexus.payments.list({ tenant_id: tenant })).data.some((one) => one.id === paid.id));
  const pdf = await nexus.payments.readReceipt(paid.id, { language: "ar" }).bytes();
  assert.equal(new TextDecoder().decode(pdf.slice(0, 5)), "%PDF-");
  const [part] = await nexus.allocations.list({ payment_id: paid.id }).all();
  assert.equal(part?.charge_id, charge.id);
  assert.equal((await nexus.allocations.read(part?.id ?? "")).amount, "420.00");
  await nexus.allocations.release(part?.id ?? "", { reason: "Meant for another" });
  await nexus.payments.allocate(paid.id, { allocations: [{ charge_id: charge.id, amount: "50.00" }] });
  const back = await nexus.payments.refund(paid.id, { method: "cash", reason: "Overpaid", amount: "100.00" });
  assert.equal((await nexus.refunds.read(back.id)).amount, "100.00");
  assert.equal((await nexus.refunds.list({ payment_id: paid.id })).meta.total, 1);
  assert.ok((await nexus.refunds.reverse(back.id, { reason: "Never paid out" })).reversed_by_id);
  const cheque = (): { number: string; bank: string; drawer: string; date: string } => ({
    number: number(), bank: "Emirates NBD", drawer: "Leila Haddad", date: "2026-01-01",
  });
  const wrong = await nexus.payments.create({ tenant_id: tenant, amount: "10.00", method: "cash" });
  assert.equal((await nexus.payments.reverse(wrong.id, { reason: "Recorded twice" })).status, "reversed");
  const given = { tenant_id: tenant, amount: "10.00", method: "cheque", date: "2026-01-01" } as const;
  const good = await nexus.payments.create({ ...given, cheque: cheque() });
  assert.equal((await nexus.payments.clear(good.id, { date: "2026-01-05" })).status, "cleared");
  const bad = await nexus.payments.create({ ...given, cheque: cheque() });
  const returned = await nexus.payments.return(bad.id, { date: "2026-01-05", reason: "insufficient_funds" });
  assert.equal(returned.status, "bounced");
  assert.equal((await nexus.payments.read(bad.id)).status, "bounced");
});

test("cheques", async () => {
  const rented = await activeLease();
  const same = { bank: "Emirates NBD", drawer: "Leila Haddad", date: "2026-01-01", received_on: "2026-01-01" };
  const file = async (): Promise<string> =>
    (await nexus.cheques.create({ ...same, tenant_id: rented.tenant, number: number(), amount: "1000.00" })).id;
  const bank = async (...ids: string[]): Promise<string> =>
    (await nexus.chequeDeposits.create({ cheque_ids: ids, date: "2026-01-02" })).id;
  const [a, b, c, d, e, f] = [await file(), await file(), await file(), await file(), await file(), await file()];
  assert.equal((await nexus.cheques.read(a)).amount, "1000.00");
  assert.equal((await nexus.cheques.change(a, { branch: "Marina" }, any)).branch, "Marina");
  assert.equal((await nexus.cheques.keep(a, { place: "Safe 2", date: "2026-01-01" })).custody_place, "Safe 2");
  const content = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg==";
  for (const side of ["front", "back"] as const) await nexus.cheques.keepImage(a, { side, content });
  assert.equal((await nexus.cheques.readFrontImage(a)).type, "image/png");
  assert.equal(Buffer.from(await nexus.cheques.readBackImage(a).bytes()).toString("base64"), content);
  await nexus.cheques.removeFrontImage(a);
  await nexus.cheques.removeBackImage(a);
  const slip = await bank(a, b, c);
  assert.equal((await nexus.chequeDeposits.read(slip)).cheques.length, 3);
  assert.equal((await nexus.chequeDeposits.list()).meta.total, 1);
  assert.equal((await nexus.chequeDeposits.readSlip(slip)).type, "application/pdf");
  const another = await bank(await file());
  assert.equal((await nexus.chequeDeposits.clear(another, { date: "2026-01-03" })).cheques[0]?.status, "cleared");
  const handed = await nexus.chequeHandBacks.create({ cheque_ids: [await file()], reason: "Not needed" });
  assert.equal((await nexus.chequeHandBacks.read(handed.id)).cheques.length, 1);
  assert.equal((await nexus.chequeHandBacks.list()).meta.total, 1);
  assert.equal((await nexus.chequeHandBacks.readReceipt(handed.id)).type, "application/pdf");
  assert.equal((await nexus.cheques.clear(a, { date: "2026-01-05" })).status, "cleared");
  const refused = await nexus.cheques.return(b, { date: "2026-01-05", reason: "insufficient_funds", fee: false });
  assert.equal(refused.status, "bounced");
  assert.equal((await nexus.cheques.presentAgain(b, { date: "2026-01-06" })).status, "deposited");
  await nexus.cheques.return(b, { date: "2026-01-07", reason: "insufficient_funds", fee: false });
  assert.equal((await nexus.cheques.takeToLaw(b, { reference: "1180/2026", date: "2026-01-08" })).status, "legal");
  assert.equal((await nexus.cheques.payInPart(c, { amount: "400.00", date: "2026-01-05", fee: false })).status, "partially_paid");
  await nexus.cheques.replace(d, { payments: [{ method: "cash", amount: "1000.00" }], date: "2026-01-05" });
  assert.equal((await nexus.cheques.withdraw(e, { reason: "Lease ended", date: "2026-01-05" })).status, "withdrawn");
  assert.equal((await nexus.cheques.lose(f, { reason: "By the courier", date: "2026-01-05" })).status, "lost");
  assert.equal((await nexus.cheques.list({ tenant_id: rented.tenant })).meta.total, 8);
  const set = await nexus.chequeSets.create({
    lease_id: rented.id,
    bank: "Mashreq",
    drawer: "Leila Haddad",
    cheques: [{ number: number(), date: "2026-12-01", amount: "42500.00" }],
  });
  assert.equal(set.cheques[0]?.amount, "42500.00");
});

test("security deposits", async () => {
  const { id } = await activeLease();
  const deposit = await nexus.deposits.create({ lease_id: id, amount: "1000.00" });
  await nexus.deposits.receive(deposit.id, { method: "cash", date: "2026-01-02" });
  assert.equal((await nexus.deposits.change(deposit.id, { notes: "In cash" }, any)).notes, "In cash");
  assert.equal((await nexus.deposits.list({ lease_id: id })).meta.total, 1);
  await nexus.charges.create({ lease_id: id, type: "other", amount: "100.00", description: "Fob", due_on: "2026-01-03" });
  await nexus.deposits.apply(deposit.id, { reason: "Last rent" });
  await nexus.deposits.deductFrom(deposit.id, { amount: "50.00", reason: "Broken door" });
  await nexus.deposits.forfeit(deposit.id, { amount: "50.00", reason: "Left early" });
  await nexus.deposits.refund(deposit.id, { method: "cash", amount: "100.00", despite_open_charges: true });
  const moved = await nexus.depositMovements.list({ deposit_id: deposit.id }).all();
  const last = moved.at(-1)?.id ?? "";
  assert.equal((await nexus.depositMovements.read(last)).amount, "100.00");
  await nexus.depositMovements.reverse(last, { reason: "To the wrong account" });
  await nexus.deposits.transfer(deposit.id, { held_by: "landlord" });
  assert.equal((await nexus.deposits.read(deposit.id)).held_by, "landlord");
});

test("the books", async () => {
  const made = { book: "client", type: "income" } as const;
  const debit = await nexus.accounts.create({ ...made, code: "9001", name: "Vending machines" });
  const credit = await nexus.accounts.create({ ...made, code: "9002", name: "Laundry" });
  const spare = await nexus.accounts.create({ ...made, code: "9003", name: "Spare" });
  assert.equal((await nexus.accounts.change(debit.id, { name: "Machines" })).name, "Machines");
  assert.equal((await nexus.accounts.read(debit.id)).code, "9001");
  assert.ok((await nexus.accounts.list({ book: "client" })).meta.total > 3);
  await nexus.accounts.delete(spare.id);
  const entry = await nexus.journalEntries.create({
    description: "Moved",
    postings: [{ account_id: debit.id, debit: "10.00" }, { account_id: credit.id, credit: "10.00" }],
  });
  assert.equal((await nexus.journalEntries.read(entry.id)).postings.length, 2);
  assert.ok((await nexus.journalEntries.list({ account_id: debit.id })).data.length > 0);
  await nexus.journalEntries.reverse(entry.id, { reason: "Wrong" });
  assert.ok(await nexus.balances.read());
  const closed = await nexus.periodClosings.create({ through: "2020-12-31" });
  assert.equal((await nexus.periodClosings.read(closed.id)).through, "2020-12-31");
  assert.equal((await nexus.periodClosings.list()).meta.total, 1);
  await nexus.periodClosings.reopen(closed.id, { reason: "One bill was missing" });
});

test("tax", async () => {
  const made = await nexus.suppliers.create({
    name: "Marina Heights Properties LLC",
    address: "Office 901, Dubai Marina, Dubai",
    invoice_prefix: "MH",
    owner_reference: "OWN-17",
  });
  assert.equal((await nexus.suppliers.change(made.id, { name: "Marina Heights" })).name, "Marina Heights");
  assert.equal((await nexus.suppliers.read(made.id)).invoice_prefix, "MH");
  assert.ok((await nexus.suppliers.list()).meta.total > 0);
  await nexus.suppliers.delete(made.id);
  const rate = await nexus.exchangeRates.create({
    currency: "EUR", tax_currency: "AED", starts_on: "2026-01-01", rate: "4.2671",
  });
  assert.equal((await nexus.exchangeRates.change(rate.id, { rate: "4.3" })).rate, "4.3");
  assert.equal((await nexus.exchangeRates.read(rate.id)).currency, "EUR");
  assert.ok((await nexus.exchangeRates.list({ currency: "EUR" })).meta.total > 0);
  await nexus.exchangeRates.delete(rate.id);
  const [invoice] = await nexus.taxDocuments.list().all();
  assert.equal((await nexus.taxDocuments.read(invoice?.id ?? "")).gross, "1050.00");
  assert.equal((await nexus.taxDocuments.readPdf(invoice?.id ?? "")).type, "application/pdf");
  assert.ok(await nexus.vatSummary.read({ date_from: "2026-01-01", date_to: "2026-12-31" }));
});

test("every report as figures and as a file", async () => {
  const { tenant } = await lease();
  const span = { date_from: "2026-01-01", date_to: "2026-06-30" };
  const { reports } = nexus;
  const asked = [
    reports.readAgedReceivables(), reports.readBalanceSheet(), reports.readCashLedger(span), reports.readChequeForecast(),
    reports.readChequeRegister(), reports.readCollections(span), reports.readDelinquency(), reports.readDepositRegister(),
    reports.readGeneralLedger(span), reports.readIncomeStatement(span), reports.readIndicators(), reports.readOccupancy(span),
    reports.readReceiptsRegister(span), reports.readRentRoll(), reports.readTenantStatement({ ...span, tenant_id: tenant }),
    reports.readTrialBalance(), reports.readReconciliation(),
  ];
  for (const one of asked) {
    assert.ok(await one);
    assert.match((await one.file("csv").text()).split("\r\n")[0] ?? "", /[a-z_]+,[a-z_]+/);
  }
  const statement = reports.readTenantStatement({ ...span, tenant_id: tenant });
  assert.equal((await statement.file("pdf")).type, "application/pdf");
});

test("jobs, and what they have made", async () => {
  const job = await nexus.reportRuns.create({ report: "rent-roll", format: "csv" });
  const done = await nexus.jobs.wait(job.id, { pollMs: 50 });
  assert.equal(done.status, "done");
  const file = await nexus.jobs.readResult(job.id);
  assert.equal(file.name, done.result?.name);
  assert.equal((await file.bytes()).length, done.result?.bytes);
  assert.ok((await nexus.jobs.list({ status: "done" })).data.some((one) => one.id === job.id));
});

test("a sandbox is made, moved and removed", async () => {
  const made = await nexus.sandboxes.create({ name: "Trial", source: "empty", clock: "2026-01-01" });
  assert.equal((await nexus.sandboxes.read(made.id)).name, "Trial");
  assert.ok((await nexus.sandboxes.list()).data.some((one) => one.id === made.id));
  assert.match((await nexus.sandboxes.createKey(made.id, { name: "Tests" })).key, /^nxs_test_/);
  const moving = await nexus.sandboxes.moveClock(made.id, { to: "2027-12-01" });
  assert.equal((await nexus.jobs.cancel(moving.id)).id, moving.id);
  await assert.rejects(nexus.jobs.wait(moving.id, { pollMs: 50 }), { name: "JobError", jobId: moving.id });
  const ending = await nexus.sandboxes.delete(made.id);
  assert.equal(ending.kind, "sandbox_deletion");
});

test("webhooks", async () => {
  const made = await nexus.webhooks.create({ url: "https://example.com/hook", event_types: ["nothing.happened"] });
  assert.match(made.secret, /^whsec_/);
  assert.equal((await nexus.webhooks.change(made.id, { description: "Books" })).description, "Books");
  assert.equal((await nexus.webhooks.read(made.id)).url, "https://example.com/hook");
  assert.ok((await nexus.webhooks.list()).data.some((one) => one.id === made.id));
  assert.notEqual((await nexus.webhooks.rotateSecret(made.id)).secret, made.secret);
  const sent = await nexus.webhooks.sendTest(made.id);
  assert.equal((await nexus.webhooks.readDelivery(made.id, sent.id)).id, sent.id);
  assert.equal((await nexus.webhooks.listDeliveries(made.id)).meta.total, 1);
  await nexus.webhooks.redeliver(made.id, sent.id);
  await nexus.webhooks.replay(made.id, { after: 0 });
  await nexus.webhooks.delete(made.id);
});

test("keys", async () => {
  const made = await nexus.apiKeys.create({ name: "Accounts", scopes: ["payments:read"] });
  assert.match(made.key, /^nxs_live_/);
  assert.equal((await nexus.apiKeys.change(made.id, { name: "Books" })).name, "Books");
  assert.equal((await nexus.apiKeys.read(made.id)).name, "Books");
  assert.ok((await nexus.apiKeys.list({ q: "Books" })).meta.total > 0);
  const rolled = await nexus.apiKeys.roll(made.id, { overlap_hours: 0 });
  assert.ok((await nexus.apiKeys.revoke(rolled.id)).revoked_at);
});

test("a key that only proposes is told so, and a person decides", async () => {
  const made = await nexus.apiKeys.create({ name: "Agent", scopes: ["tenants:write"], proposes: true });
  const agent = client({ apiKey: made.key });
  const propose = async (name: string): Promise<string> => {
    const error: unknown = await agent.tenants.create({ type: "person", name }).catch((reason: unknown) => reason);
    assert.ok(error instanceof ProposedError);
    return error.proposal.id;
  };
  const [yes, no] = [await propose("Wanted"), await propose("Unwanted")];
  assert.equal((await nexus.proposals.read(yes)).status, "pending");
  assert.equal((await nexus.proposals.list({ status: "pending" })).meta.total, 2);
  assert.equal((await nexus.proposals.approve(yes)).status, "approved");
  assert.equal((await nexus.proposals.reject(no, { reason: "Twice" })).status, "rejected");
});

test("what happened, who did it, and undoing it", async () => {
  const { data, operationId } = await nexus.properties.create({ name: "Undone", type: "mixed", address }).withResponse();
  const [event] = (await nexus.changes.list({ types: "property.created", limit: 1 })).data;
  assert.equal((await nexus.events.read(event?.id ?? "")).seq, event?.seq);
  const [entry] = (await nexus.auditEntries.list({ object_id: data.id })).data;
  assert.equal((await nexus.auditEntries.read(entry?.id ?? "")).id, entry?.id);
  assert.match(await nexus.auditExport.read({ object_id: data.id }).text(), new RegExp(data.id));
  assert.equal((await nexus.operations.read(operationId ?? "")).undoable, true);
  assert.ok((await nexus.operations.undo(operationId ?? "")).undone_at);
  await assert.rejects(Promise.resolve(nexus.properties.read(data.id)), { name: "NotFoundError", status: 404 });
});

test("a batch", async () => {
  const body = { type: "person", name: "In a batch" };
  const made = await nexus.batch.run({ operations: [{ method: "POST", path: "/tenants", body }] });
  assert.equal(made.results[0]?.status, 201);
});

test("what happens is told live", async () => {
  const stream = nexus.changes.stream({ types: "tenant.created" }, { idleTimeoutMs: 20_000 });
  const names: unknown[] = [];
  const making = setInterval(() => void tenantId(), 100);
  for await (const event of stream) {
    names.push((event.object as { name: string }).name);
    if (names.length === 2) break;
  }
  clearInterval(making);
  assert.equal(names.length, 2);
});

test("no operation of the document is left out", () => {
  const missing = operations.filter((one) => !answered.has(one.name)).map((one) => one.name);
  assert.deepEqual(missing, [], "operations that no test here has had answered");
});
