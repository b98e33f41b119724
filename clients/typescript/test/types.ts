// What the types must take and refuse. Nothing here runs: `tsc` checks it, and an error that is expected and doesn't come is one.
import { Nexus } from "../src/index.ts";
import type { NexusFile, Schemas } from "../src/index.ts";

declare const nexus: Nexus;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => undefined;

export async function answersAreTyped(): Promise<void> {
  const tenant = await nexus.tenants.read("tnt_1");
  same<typeof tenant, Schemas.TenantDetail>(true);
  const payment = await nexus.payments.create({ tenant_id: "tnt_1", amount: "10.00", method: "cash" });
  same<typeof payment.amount, string>(true);
  same<typeof payment.method, "bank_transfer" | "card" | "cash" | "cheque" | "deposit">(true);
  const gone = await nexus.tenants.delete("tnt_1");
  same<typeof gone, void>(true);
  const receipt = await nexus.payments.readReceipt("pay_1");
  same<typeof receipt, NexusFile>(true);
  for await (const event of nexus.changes.stream()) same<typeof event, Schemas.EventOut>(true);
  for await (const unit of nexus.units.list()) same<typeof unit, Schemas.UnitOut>(true);
  const some = await nexus.units.read("unit_1", { fields: "id,number" });
  same<typeof some.number, string | undefined>(true);
  // @ts-expect-error -- with `fields` a field may be missing
  some.number.length;
  // @ts-expect-error -- there is no such field
  tenant.nmae;
  // @ts-expect-error -- an element of an array may be missing
  (await nexus.tenants.list()).data[0].name;
}

export function bodiesAreTyped(): void {
  void nexus.cheques.clear("chq_1");
  void nexus.cheques.clear("chq_1", { date: "2026-12-02" }, { idempotencyKey: "a", dryRun: true });
  void nexus.cheques.return("chq_1", { reason: "insufficient_funds" });
  // @ts-expect-error -- a misspelt field
  void nexus.cheques.clear("chq_1", { dat: "2026-12-02" });
  // @ts-expect-error -- no such reason
  void nexus.cheques.return("chq_1", { reason: "bored" });
  // @ts-expect-error -- the reason is missing
  void nexus.cheques.return("chq_1", {});
  // @ts-expect-error -- the id is missing
  void nexus.cheques.clear({ date: "2026-12-02" });
  // @ts-expect-error -- money is text, never a binary float
  void nexus.payments.create({ tenant_id: "tnt_1", amount: 10.1, method: "cash" });
  // @ts-expect-error -- an optional field is left out rather than undefined
  void nexus.tenants.change("tnt_1", { name: undefined });
}

export function queriesAreTyped(): void {
  void nexus.properties.list({ status: "active", limit: 100 });
  // @ts-expect-error -- no such filter
  void nexus.properties.list({ colour: "red" });
  // @ts-expect-error -- no such status
  void nexus.properties.list({ status: "sold" });
  // @ts-expect-error -- lists are made as CSV only
  void nexus.properties.list().file("pdf");
  void nexus.reports.readRentRoll({ as_of: "2026-11-23" }).file("xlsx");
  // @ts-expect-error -- this report is not made as PDF
  void nexus.reports.readRentRoll().file("pdf");
  // @ts-expect-error -- one thing has no pages
  void nexus.properties.read("prop_1").pages();
}

export function optionsAreTyped(): void {
  void nexus.leases.change("lse_1", { notes: null }, { ifMatch: "*" });
  void nexus.tenants.change("tnt_1", { notes: null });
  // @ts-expect-error -- a lease is changed only with If-Match
  void nexus.leases.change("lse_1", { notes: null });
  // @ts-expect-error -- only a POST has an idempotency key
  void nexus.tenants.change("tnt_1", {}, { idempotencyKey: "a" });
  // @ts-expect-error -- a read can't be tried out
  void nexus.tenants.read("tnt_1", {}, { dryRun: true });
  // @ts-expect-error -- no such option
  new Nexus({ apikey: "nxs_live_" });
  // @ts-expect-error -- a resource can't be replaced
  nexus.tenants = nexus.tenants;
  // @ts-expect-error -- nor is there another
  void nexus.tenats;
}
