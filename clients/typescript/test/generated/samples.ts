// Made from clients/openapi.json by `make clients`. Do not edit.

import { Nexus } from "../../src/index.ts";

const console = { log: (..._: unknown[]): void => undefined };

export async function list_accounts(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.accounts.list({ status: "active", limit: 20 })) {
    console.log(row);
  }
}

export async function create_account(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.accounts.create({
    book: "client",
    code: "4250",
    name: "Vending machines",
    type: "income",
  });
  void answer;
}

export async function delete_account(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.accounts.delete("acc_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_account(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.accounts.read("acc_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_account(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.accounts.change("acc_01kb5w3v1ze2qah5gqg5t7m8s4", {
    name: "Vending machines and lockers",
  });
  void answer;
}

export async function preview_allocation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.allocationPreviews.create({
    amount: "45000.00",
    lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4",
    tenant_id: "tnt_01kb5w3v1ze2qah5gqg5t7m8s4",
  });
  void answer;
}

export async function list_allocations(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.allocations.list({ status: "in_force", limit: 20 })) {
    console.log(row);
  }
}

export async function read_allocation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.allocations.read("alc_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function release_allocation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.allocations.release("alc_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reason: "Meant for another charge",
  });
  void answer;
}

export async function list_api_keys(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.apiKeys.list({ status: "text", limit: 20 })) {
    console.log(row);
  }
}

export async function create_api_key(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.apiKeys.create({
    expires_at: "2027-11-23T00:00:00Z",
    name: "Accounts",
    scopes: ["payments:read", "payments:write"],
  });
  void answer;
}

export async function read_api_key(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.apiKeys.read("key_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_api_key(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.apiKeys.change("key_01kb5w3v1ze2qah5gqg5t7m8s4", {
    scopes: ["properties:read", "units:read"],
  });
  void answer;
}

export async function revoke_api_key(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.apiKeys.revoke("key_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function roll_api_key(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.apiKeys.roll("key_01kb5w3v1ze2qah5gqg5t7m8s4", { overlap_hours: 24 });
  void answer;
}

export async function list_audit_entries(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.auditEntries.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function read_audit_entry(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.auditEntries.read("aud_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function export_audit_entries(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.auditExport.read();
  const bytes = await file.bytes();
  void bytes;
}

export async function read_balances(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.balances.read();
  void answer;
}

export async function run_batch(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.batch.run({
    operations: [
      {
        body: { name: "Leila Haddad", type: "person" },
        id: "tenant",
        method: "POST",
        path: "/tenants",
      },
      {
        body: {
          amount: "21250.00",
          date: "2026-11-23",
          method: "cash",
          tenant_id: { "$ref": "tenant.data.id" },
        },
        method: "POST",
        path: "/payments",
      },
    ],
  });
  void answer;
}

export async function run_billing(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.billingRuns.create({
    lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4",
    through: "2026-12-31",
  });
  void answer;
}

export async function read_billing_settings(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.billingSettings.read();
  void answer;
}

export async function change_billing_settings(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.billingSettings.change({ lead_days: 14, recognition: "monthly" });
  void answer;
}

export async function list_changes(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.changes.list({ after: 0 })) {
    console.log(row);
  }
}

export async function stream_changes(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const event of nexus.changes.stream()) {
    console.log(event.type, event.object_id);
  }
}

export async function list_charges(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.charges.list({ status: "open", limit: 20 })) {
    console.log(row);
  }
}

export async function create_charge(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.charges.create({
    amount: "500.00",
    description: "Rent of December, ten days late",
    lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4",
    type: "late_fee",
  });
  void answer;
}

export async function read_charge(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.charges.read("chg_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function credit_charge(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.charges.credit("chg_01kb5w3v1ze2qah5gqg5t7m8s4", {
    amount: "500.00",
    reason: "The lift was broken for a week",
    type: "waiver",
  });
  void answer;
}

export async function list_cheque_deposits(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.chequeDeposits.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function deposit_cheques(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.chequeDeposits.create({
    account: "Client bank",
    cheque_ids: ["chq_01kb5w3v1ze2qah5gqg5t7m8s4"],
    date: "2026-12-01",
  });
  void answer;
}

export async function read_cheque_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.chequeDeposits.read("cdp_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function clear_cheque_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.chequeDeposits.clear("cdp_01kb5w3v1ze2qah5gqg5t7m8s4", { date: "2026-12-02" });
  void answer;
}

export async function read_deposit_slip(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.chequeDeposits.readSlip("cdp_01kb5w3v1ze2qah5gqg5t7m8s4");
  const bytes = await file.bytes();
  void bytes;
}

export async function list_cheque_hand_backs(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.chequeHandBacks.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function hand_back_cheques(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.chequeHandBacks.create({
    lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4",
    person: "Leila Haddad",
  });
  void answer;
}

export async function read_cheque_hand_back(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.chequeHandBacks.read("chb_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function read_cheque_hand_back_receipt(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.chequeHandBacks.readReceipt("chb_01kb5w3v1ze2qah5gqg5t7m8s4");
  const bytes = await file.bytes();
  void bytes;
}

export async function file_cheque_set(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.chequeSets.create({
    bank: "Emirates NBD",
    custody_place: "Safe 2",
    drawer: "Leila Haddad",
    first_number: "004417",
    lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4",
    received_on: "2026-11-23",
  });
  void answer;
}

export async function list_cheques(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.cheques.list({ status: "cleared", limit: 20 })) {
    console.log(row);
  }
}

export async function file_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.create({
    amount: "21250.00",
    bank: "Emirates NBD",
    custody_place: "Safe 2",
    date: "2026-12-01",
    drawer: "Leila Haddad",
    lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4",
    number: "004417",
    received_on: "2026-11-23",
    tenant_id: "tnt_01kb5w3v1ze2qah5gqg5t7m8s4",
  });
  void answer;
}

export async function read_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.read("chq_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const { etag } = await nexus.cheques.read("chq_01kb5w3v1ze2qah5gqg5t7m8s4").withResponse();
  const changed = await nexus.cheques.change("chq_01kb5w3v1ze2qah5gqg5t7m8s4", {
    branch: "Dubai Marina",
    notes: "Call before it is deposited",
  }, { ifMatch: etag! });
  void changed;
}

export async function clear_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.clear("chq_01kb5w3v1ze2qah5gqg5t7m8s4", { date: "2026-12-02" });
  void answer;
}

export async function keep_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.keep("chq_01kb5w3v1ze2qah5gqg5t7m8s4", {
    person: "Leila Haddad",
    place: "Safe 2",
  });
  void answer;
}

export async function keep_cheque_image(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.keepImage("chq_01kb5w3v1ze2qah5gqg5t7m8s4", {
    content: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg==",
    side: "back",
  });
  void answer;
}

export async function remove_cheque_back_image(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.cheques.removeBackImage("chq_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_cheque_back_image(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.cheques.readBackImage("chq_01kb5w3v1ze2qah5gqg5t7m8s4");
  const bytes = await file.bytes();
  void bytes;
}

export async function remove_cheque_front_image(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.cheques.removeFrontImage("chq_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_cheque_front_image(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.cheques.readFrontImage("chq_01kb5w3v1ze2qah5gqg5t7m8s4");
  const bytes = await file.bytes();
  void bytes;
}

export async function take_cheque_to_law(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.takeToLaw("chq_01kb5w3v1ze2qah5gqg5t7m8s4", { reference: "1180/2026" });
  void answer;
}

export async function lose_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.lose("chq_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reason: "Lost by the courier",
    stop_reference: "ST-20491",
  });
  void answer;
}

export async function pay_cheque_in_part(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.payInPart("chq_01kb5w3v1ze2qah5gqg5t7m8s4", {
    amount: "9000.00",
    certificate: "C-771",
    date: "2026-12-02",
  });
  void answer;
}

export async function present_cheque_again(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.presentAgain("chq_01kb5w3v1ze2qah5gqg5t7m8s4", { date: "2026-12-09" });
  void answer;
}

export async function replace_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.replace("chq_01kb5w3v1ze2qah5gqg5t7m8s4", {
    cheques: [
      {
        amount: "21250.00",
        bank: "Emirates NBD",
        date: "2026-12-01",
        drawer: "Leila Haddad",
        number: "004430",
        received_on: "2026-12-05",
      },
    ],
  });
  void answer;
}

export async function return_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.return("chq_01kb5w3v1ze2qah5gqg5t7m8s4", {
    bank_text: "Refer to drawer",
    date: "2026-12-02",
    reason: "insufficient_funds",
  });
  void answer;
}

export async function withdraw_cheque(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.cheques.withdraw("chq_01kb5w3v1ze2qah5gqg5t7m8s4", {
    outcome: "returned_to_tenant",
    person: "Leila Haddad",
    reason: "Lease ended",
  });
  void answer;
}

export async function list_credits(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.credits.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function read_credit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.credits.read("crd_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function list_deposit_movements(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.depositMovements.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function read_deposit_movement(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.depositMovements.read("dpm_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function reverse_deposit_movement(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.depositMovements.reverse("dpm_01kb5w3v1ze2qah5gqg5t7m8s4", {
    date: "2026-11-23",
    reason: "Recorded twice",
  });
  void answer;
}

export async function list_deposits(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.deposits.list({ status: "expected", limit: 20 })) {
    console.log(row);
  }
}

export async function create_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.deposits.create({
    amount: "4250.00",
    due_on: "2026-12-01",
    lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4",
  });
  void answer;
}

export async function read_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.deposits.read("dep_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const { etag } = await nexus.deposits.read("dep_01kb5w3v1ze2qah5gqg5t7m8s4").withResponse();
  const changed = await nexus.deposits.change("dep_01kb5w3v1ze2qah5gqg5t7m8s4", {
    due_on: "2026-12-01",
    purpose: "fit_out",
  }, { ifMatch: etag! });
  void changed;
}

export async function apply_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.deposits.apply("dep_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reason: "Rent of the last month",
  });
  void answer;
}

export async function deduct_from_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.deposits.deductFrom("dep_01kb5w3v1ze2qah5gqg5t7m8s4", {
    amount: "650.00",
    reason: "Broken balcony door",
  });
  void answer;
}

export async function forfeit_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.deposits.forfeit("dep_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reason: "Left without notice",
  });
  void answer;
}

export async function receive_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.deposits.receive("dep_01kb5w3v1ze2qah5gqg5t7m8s4", {
    method: "bank_transfer",
    reference: "FT26327000184",
  });
  void answer;
}

export async function refund_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.deposits.refund("dep_01kb5w3v1ze2qah5gqg5t7m8s4", {
    method: "bank_transfer",
    reference: "FT27335000184",
  });
  void answer;
}

export async function transfer_deposit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.deposits.transfer("dep_01kb5w3v1ze2qah5gqg5t7m8s4", {
    held_by: "landlord",
    reference: "FT26328000011",
  });
  void answer;
}

export async function read_event(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.events.read("evt_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function list_exchange_rates(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.exchangeRates.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function create_exchange_rate(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.exchangeRates.create({
    currency: "USD",
    rate: "3.6725",
    starts_on: "2026-01-01",
    tax_currency: "AED",
  });
  void answer;
}

export async function delete_exchange_rate(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.exchangeRates.delete("fxr_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_exchange_rate(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.exchangeRates.read("fxr_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_exchange_rate(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.exchangeRates.change("fxr_01kb5w3v1ze2qah5gqg5t7m8s4", {
    rate: "3.6725",
    source: "Central Bank of the UAE",
  });
  void answer;
}

export async function list_jobs(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.jobs.list({ limit: 20, status: "cancelled" })) {
    console.log(row);
  }
}

export async function read_job(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.jobs.read("job_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function cancel_job(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.jobs.cancel("job_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function read_job_result(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.jobs.readResult("job_01kb5w3v1ze2qah5gqg5t7m8s4");
  const bytes = await file.bytes();
  void bytes;
}

export async function list_journal_entries(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.journalEntries.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function post_journal_entry(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.journalEntries.create({
    description: "Bank charges of November",
    effective_on: "2026-11-23",
    postings: [
      { account_id: "acc_01kb5w3v1ze2qah5gqg5t7m8s4", debit: "150.00" },
      { account_id: "acc_01kb5w3v1ze2qah5gqg5t7m8s4", credit: "150.00" },
    ],
  });
  void answer;
}

export async function read_journal_entry(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.journalEntries.read("jrn_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function reverse_journal_entry(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.journalEntries.reverse("jrn_01kb5w3v1ze2qah5gqg5t7m8s4", {
    effective_on: "2026-11-23",
    reason: "Recorded twice",
  });
  void answer;
}

export async function list_late_fee_rules(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.lateFeeRules.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function create_late_fee_rule(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.lateFeeRules.create({
    cap: "1000.00",
    kind: "daily_percentage",
    rate_basis_points: 5,
    starts_on: "2026-01-01",
  });
  void answer;
}

export async function delete_late_fee_rule(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.lateFeeRules.delete("lfr_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_late_fee_rule(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.lateFeeRules.read("lfr_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_late_fee_rule(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.lateFeeRules.change("lfr_01kb5w3v1ze2qah5gqg5t7m8s4", { grace_days: 7 });
  void answer;
}

export async function run_late_fees(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.lateFeeRuns.create({ lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4" });
  void answer;
}

export async function delete_lease_item(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const { etag } = await nexus.leaseItems.read("itm_01kb5w3v1ze2qah5gqg5t7m8s4").withResponse();
  await nexus.leaseItems.delete("itm_01kb5w3v1ze2qah5gqg5t7m8s4", { ifMatch: etag! });
}

export async function read_lease_item(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leaseItems.read("itm_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_lease_item(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const { etag } = await nexus.leaseItems.read("itm_01kb5w3v1ze2qah5gqg5t7m8s4").withResponse();
  const changed = await nexus.leaseItems.change("itm_01kb5w3v1ze2qah5gqg5t7m8s4", {
    terms: [
      { annual_amount: "85000.00", starts_on: "2026-12-01" },
      { annual_amount: "89250.00", starts_on: "2027-12-01" },
    ],
  }, { ifMatch: etag! });
  void changed;
}

export async function list_leases(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.leases.list({ status: "active", limit: 20 })) {
    console.log(row);
  }
}

export async function create_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.create({
    annual_rent: "85000.00",
    cheque_count: 4,
    deposit: "4250.00",
    end_date: "2027-11-30",
    start_date: "2026-12-01",
    tenants: [{ tenant_id: "tnt_01kb5w3v1ze2qah5gqg5t7m8s4" }],
    unit_ids: ["unit_01kb5w3v1ze2qah5gqg5t7m8s4"],
  });
  void answer;
}

export async function delete_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const { etag } = await nexus.leases.read("lse_01kb5w3v1ze2qah5gqg5t7m8s4").withResponse();
  await nexus.leases.delete("lse_01kb5w3v1ze2qah5gqg5t7m8s4", { ifMatch: etag! });
}

export async function read_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.read("lse_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const { etag } = await nexus.leases.read("lse_01kb5w3v1ze2qah5gqg5t7m8s4").withResponse();
  const changed = await nexus.leases.change("lse_01kb5w3v1ze2qah5gqg5t7m8s4", {
    registration: { authority: "ejari", number: "0120261123004417" },
  }, { ifMatch: etag! });
  void changed;
}

export async function activate_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.activate("lse_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function explain_lease_balance(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.explainBalance("lse_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function cancel_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.cancel("lse_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reason: "The tenant withdrew before moving in",
  });
  void answer;
}

export async function end_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.end("lse_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function list_lease_items(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.leases.listItems("lse_01kb5w3v1ze2qah5gqg5t7m8s4", { limit: 20 })) {
    console.log(row);
  }
}

export async function add_lease_item(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.addItem("lse_01kb5w3v1ze2qah5gqg5t7m8s4", {
    description: "Bay P2-114",
    instalments: 4,
    terms: [{ annual_amount: "6000.00", starts_on: "2026-12-01" }],
    type: "parking",
  });
  void answer;
}

export async function give_notice(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.giveNotice("lse_01kb5w3v1ze2qah5gqg5t7m8s4", { date: "2026-11-23" });
  void answer;
}

export async function renew_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.renew("lse_01kb5w3v1ze2qah5gqg5t7m8s4", {
    annual_rent: "89250.00",
    cheque_count: 4,
  });
  void answer;
}

export async function adopt_billing_rules(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.adoptBillingRules("lse_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function read_lease_schedule(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.readSchedule("lse_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function settle_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.settle("lse_01kb5w3v1ze2qah5gqg5t7m8s4", {
    damages: [{ amount: "85000.00", description: "Rent, first quarter" }],
    date: "2026-11-23",
    penalty: "85000.00",
    refund: { method: "bank_transfer", reference: "FT26327000184" },
    termination: { date: "2026-11-23", reason: "Recorded twice" },
  });
  void answer;
}

export async function terminate_lease(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.leases.terminate("lse_01kb5w3v1ze2qah5gqg5t7m8s4", {
    date: "2027-03-31",
    reason: "Moved abroad",
  });
  void answer;
}

export async function read_operation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.operations.read("aud_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function undo_operation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.operations.undo("aud_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function read_organisation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.organisation.read();
  void answer;
}

export async function change_organisation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.organisation.change({ name: "Gulf Crest", name_ar: "قمة الخليج" });
  void answer;
}

export async function list_payments(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.payments.list({ status: "cleared", limit: 20 })) {
    console.log(row);
  }
}

export async function record_payment(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.payments.create({
    amount: "21250.00",
    date: "2026-11-23",
    lease_id: "lse_01kb5w3v1ze2qah5gqg5t7m8s4",
    method: "bank_transfer",
    reference: "FT26327000184",
    tenant_id: "tnt_01kb5w3v1ze2qah5gqg5t7m8s4",
  });
  void answer;
}

export async function read_payment(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.payments.read("pay_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_payment(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const { etag } = await nexus.payments.read("pay_01kb5w3v1ze2qah5gqg5t7m8s4").withResponse();
  const changed = await nexus.payments.change("pay_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reference: "FT26327000184",
  }, { ifMatch: etag! });
  void changed;
}

export async function allocate_payment(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.payments.allocate("pay_01kb5w3v1ze2qah5gqg5t7m8s4", {
    allocations: [{ amount: "21250.00", charge_id: "chg_01kb5w3v1ze2qah5gqg5t7m8s4" }],
  });
  void answer;
}

export async function clear_payment(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.payments.clear("pay_01kb5w3v1ze2qah5gqg5t7m8s4", {
    date: "2026-11-23",
    reason_after_end: "text",
  });
  void answer;
}

export async function read_payment_receipt(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.payments.readReceipt("pay_01kb5w3v1ze2qah5gqg5t7m8s4");
  const bytes = await file.bytes();
  void bytes;
}

export async function refund_payment(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.payments.refund("pay_01kb5w3v1ze2qah5gqg5t7m8s4", {
    amount: "150.00",
    method: "bank_transfer",
    reason: "Overpaid",
  });
  void answer;
}

export async function return_payment(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.payments.return("pay_01kb5w3v1ze2qah5gqg5t7m8s4", {
    date: "2026-12-02",
    reason: "insufficient_funds",
  });
  void answer;
}

export async function reverse_payment(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.payments.reverse("pay_01kb5w3v1ze2qah5gqg5t7m8s4", {
    date: "2026-11-23",
    reason: "Recorded twice",
  });
  void answer;
}

export async function list_period_closings(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.periodClosings.list({ status: "closed", limit: 20 })) {
    console.log(row);
  }
}

export async function close_period(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.periodClosings.create({ through: "2026-11-23" });
  void answer;
}

export async function read_period_closing(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.periodClosings.read("pcl_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function reopen_period(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.periodClosings.reopen("pcl_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reason: "Recorded twice",
  });
  void answer;
}

export async function list_properties(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.properties.list({ status: "active", limit: 20 })) {
    console.log(row);
  }
}

export async function create_property(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.properties.create({
    address: {
      city: "Dubai",
      community: "Dubai Marina",
      country: "AE",
      emirate: "Dubai",
    },
    name: "Marina Tower A",
    type: "residential",
  });
  void answer;
}

export async function delete_property(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.properties.delete("prop_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_property(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.properties.read("prop_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_property(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.properties.change("prop_01kb5w3v1ze2qah5gqg5t7m8s4", {
    notes: "Lifts until Thursday",
    status: "maintenance",
  });
  void answer;
}

export async function create_units(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.properties.createUnits("prop_01kb5w3v1ze2qah5gqg5t7m8s4", {
    units: [
      {
        bedrooms: 2,
        market_rent: "85000.00",
        number: "1204",
        type: "apartment",
      },
      { market_rent: "52000.00", number: "1205", type: "studio" },
    ],
  });
  void answer;
}

export async function list_proposals(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.proposals.list({ status: "approved", limit: 20 })) {
    console.log(row);
  }
}

export async function read_proposal(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.proposals.read("prp_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function approve_proposal(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.proposals.approve("prp_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function reject_proposal(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.proposals.reject("prp_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reason: "The tenant pays by cheque",
  });
  void answer;
}

export async function read_rate_limit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.rateLimit.read();
  void answer;
}

export async function list_refunds(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.refunds.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function read_refund(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.refunds.read("rfd_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function reverse_refund(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.refunds.reverse("rfd_01kb5w3v1ze2qah5gqg5t7m8s4", {
    date: "2026-11-23",
    reason: "Recorded twice",
  });
  void answer;
}

export async function start_report_run(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reportRuns.create({
    format: "xlsx",
    parameters: { as_of: "2026-11-23" },
    report: "rent-roll",
  });
  void answer;
}

export async function read_aged_receivables(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readAgedReceivables();
  void answer;
}

export async function read_balance_sheet(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readBalanceSheet();
  void answer;
}

export async function read_cash_ledger(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.reports.readCashLedger({ limit: 20 })) {
    console.log(row);
  }
}

export async function read_cheque_forecast(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readChequeForecast();
  void answer;
}

export async function read_cheque_register(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readChequeRegister();
  void answer;
}

export async function read_collections(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readCollections();
  void answer;
}

export async function read_delinquency(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readDelinquency();
  void answer;
}

export async function read_deposit_register(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readDepositRegister();
  void answer;
}

export async function read_general_ledger(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.reports.readGeneralLedger({ limit: 20 })) {
    console.log(row);
  }
}

export async function read_income_statement(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readIncomeStatement();
  void answer;
}

export async function read_indicators(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readIndicators();
  void answer;
}

export async function read_occupancy(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readOccupancy();
  void answer;
}

export async function read_receipts_register(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readReceiptsRegister();
  void answer;
}

export async function read_reconciliation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readReconciliation();
  void answer;
}

export async function read_rent_roll(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readRentRoll();
  void answer;
}

export async function read_tenant_statement(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readTenantStatement();
  void answer;
}

export async function read_trial_balance(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.reports.readTrialBalance();
  void answer;
}

export async function list_returned_cheque_fees(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.returnedChequeFees.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function create_returned_cheque_fee(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.returnedChequeFees.create({ amount: "500.00", starts_on: "2026-01-01" });
  void answer;
}

export async function delete_returned_cheque_fee(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.returnedChequeFees.delete("rcf_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_returned_cheque_fee(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.returnedChequeFees.read("rcf_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_returned_cheque_fee(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.returnedChequeFees.change("rcf_01kb5w3v1ze2qah5gqg5t7m8s4", { amount: "550.00" });
  void answer;
}

export async function list_sandboxes(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.sandboxes.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function create_sandbox(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.sandboxes.create({ name: "As it is now", source: "copy" });
  void answer;
}

export async function delete_sandbox(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.sandboxes.delete("sbx_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function read_sandbox(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.sandboxes.read("sbx_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function move_sandbox_clock(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.sandboxes.moveClock("sbx_01kb5w3v1ze2qah5gqg5t7m8s4", { to: "2027-03-01" });
  void answer;
}

export async function create_sandbox_key(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.sandboxes.createKey("sbx_01kb5w3v1ze2qah5gqg5t7m8s4", { name: "Tests" });
  void answer;
}

export async function search(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.search.list({ q: "marina 1204", limit: 20 })) {
    console.log(row);
  }
}

export async function list_settlements(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.settlements.list({ status: "reversed", limit: 20 })) {
    console.log(row);
  }
}

export async function read_settlement(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.settlements.read("stl_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function read_settlement_document(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.settlements.readDocument("stl_01kb5w3v1ze2qah5gqg5t7m8s4");
  const bytes = await file.bytes();
  void bytes;
}

export async function reverse_settlement(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.settlements.reverse("stl_01kb5w3v1ze2qah5gqg5t7m8s4", {
    date: "2026-11-23",
    reason: "Recorded twice",
  });
  void answer;
}

export async function list_suppliers(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.suppliers.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function create_supplier(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.suppliers.create({
    address: "Office 901, Marina Plaza, Dubai Marina, Dubai",
    address_ar: "مكتب 901، مرسى دبي، دبي",
    invoice_prefix: "MH",
    jurisdiction: "AE-DU",
    name: "Marina Heights Properties LLC",
    name_ar: "شركة مارينا هايتس العقارية",
    registered_from: "2026-11-23",
    trn: "100123456700003",
  });
  void answer;
}

export async function delete_supplier(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.suppliers.delete("sup_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_supplier(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.suppliers.read("sup_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_supplier(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.suppliers.change("sup_01kb5w3v1ze2qah5gqg5t7m8s4", {
    address: "Office 1204, Marina Plaza, Dubai Marina, Dubai",
  });
  void answer;
}

export async function list_tax_documents(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.taxDocuments.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function read_tax_document(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.taxDocuments.read("txd_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function read_tax_document_pdf(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const file = await nexus.taxDocuments.readPdf("txd_01kb5w3v1ze2qah5gqg5t7m8s4");
  const bytes = await file.bytes();
  void bytes;
}

export async function list_tenants(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.tenants.list({ status: "active", limit: 20 })) {
    console.log(row);
  }
}

export async function create_tenant(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.tenants.create({
    emails: ["accounts@example.com"],
    name: "Gulf Crest Trading LLC",
    trn: "100123456700003",
    type: "company",
  });
  void answer;
}

export async function delete_tenant(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.tenants.delete("tnt_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_tenant_detail(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.tenants.read("tnt_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_tenant(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.tenants.change("tnt_01kb5w3v1ze2qah5gqg5t7m8s4", {
    emails: ["leila@example.com"],
    notes: null,
  });
  void answer;
}

export async function update_tenant(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.tenants.update("tnt_01kb5w3v1ze2qah5gqg5t7m8s4", {
    emergency_contacts: [
      {
        name: "Huda Nasser",
        phone: "+971501234568",
        relationship: "sister",
      },
    ],
    phones: ["+971501234567"],
  });
  void answer;
}

export async function list_units(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.units.list({ status: "legal", limit: 20 })) {
    console.log(row);
  }
}

export async function create_unit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.units.create({
    area: { standard: "title_deed", unit: "sqm", value: 73.8 },
    bedrooms: 2,
    floor: "12",
    market_rent: "85000.00",
    number: "1204",
    property_id: "prop_01kb5w3v1ze2qah5gqg5t7m8s4",
    type: "apartment",
  });
  void answer;
}

export async function delete_unit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.units.delete("unit_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_unit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.units.read("unit_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_unit(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.units.change("unit_01kb5w3v1ze2qah5gqg5t7m8s4", { market_rent: "89250.00" });
  void answer;
}

export async function list_users(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.users.list({ status: "active", limit: 20 })) {
    console.log(row);
  }
}

export async function create_user(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.users.create({
    email: "huda@example.com",
    name: "Huda Nasser",
    role: "accountant",
  });
  void answer;
}

export async function delete_user(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.users.delete("usr_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_user(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.users.read("usr_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_user(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.users.change("usr_01kb5w3v1ze2qah5gqg5t7m8s4", { role: "manager" });
  void answer;
}

export async function list_valuations(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.valuations.list({ limit: 20 })) {
    console.log(row);
  }
}

export async function record_valuation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.valuations.create({
    amount: "42500000.00",
    property_id: "prop_01kb5w3v1ze2qah5gqg5t7m8s4",
    source: "Valuer's report 2026-114",
    valued_on: "2026-01-01",
  });
  void answer;
}

export async function read_valuation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.valuations.read("val_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function withdraw_valuation(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.valuations.withdraw("val_01kb5w3v1ze2qah5gqg5t7m8s4", {
    reason: "Recorded twice",
  });
  void answer;
}

export async function read_vat_summary(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.vatSummary.read();
  void answer;
}

export async function list_webhooks(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.webhooks.list({ status: "active", limit: 20 })) {
    console.log(row);
  }
}

export async function create_webhook(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.webhooks.create({
    event_types: ["payment.*", "lease.activated"],
    url: "https://example.com/hooks/nexus",
  });
  void answer;
}

export async function delete_webhook(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  await nexus.webhooks.delete("whk_01kb5w3v1ze2qah5gqg5t7m8s4");
}

export async function read_webhook(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.webhooks.read("whk_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function change_webhook(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.webhooks.change("whk_01kb5w3v1ze2qah5gqg5t7m8s4", { status: "paused" });
  void answer;
}

export async function list_webhook_deliveries(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  for await (const row of nexus.webhooks.listDeliveries("whk_01kb5w3v1ze2qah5gqg5t7m8s4", {
    status: "delivered",
    limit: 20,
  })) {
    console.log(row);
  }
}

export async function read_webhook_delivery(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.webhooks.readDelivery("whk_01kb5w3v1ze2qah5gqg5t7m8s4", "whd_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function redeliver_webhook(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.webhooks.redeliver("whk_01kb5w3v1ze2qah5gqg5t7m8s4", "whd_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}

export async function replay_webhook(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.webhooks.replay("whk_01kb5w3v1ze2qah5gqg5t7m8s4", { after: 1 });
  void answer;
}

export async function rotate_webhook_secret(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.webhooks.rotateSecret("whk_01kb5w3v1ze2qah5gqg5t7m8s4", { overlap_hours: 24 });
  void answer;
}

export async function send_webhook_test(): Promise<void> {
  const nexus = new Nexus({ apiKey: "nxs_live_…", baseUrl: "https://nexus.example.com" });

  const answer = await nexus.webhooks.sendTest("whk_01kb5w3v1ze2qah5gqg5t7m8s4");
  void answer;
}
