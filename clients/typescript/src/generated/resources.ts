// Made from clients/openapi.json by `make clients`. Do not edit.

import { at, Resource } from "../api.ts";
import type { Api, ChangeOptions, CreateOptions, Queried, ReadOptions, RequestOptions, Shaped, StreamOptions, VersionedOptions } from "../api.ts";
import type { Call, FileCall, ListCall, ReportCall } from "../call.ts";
import type { EventStream } from "../stream.ts";
import type * as S from "./schemas.ts";

export class Accounts extends Resource {
  /**
   * Rename an account, or stop postings to one that you added.
   *
   * Scope: `accounts:write`.
   *
   * `PATCH /accounts/{id}`
   */
  change(id: string, body: S.AccountPatch = {}, options: ChangeOptions = {}): Call<S.AccountOut> {
    return this.api.write("PATCH", `/accounts/${at(id)}`, body, options);
  }

  /**
   * Add an account to a book.
   *
   * Scope: `accounts:write`.
   *
   * `POST /accounts`
   */
  create(body: S.AccountIn, options: CreateOptions = {}): Call<S.AccountOut> {
    return this.api.write("POST", "/accounts", body, options);
  }

  /**
   * Delete an account that you added and nothing was posted to.
   *
   * Scope: `accounts:write`.
   *
   * `DELETE /accounts/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/accounts/${at(id)}`, undefined, options);
  }

  /**
   * List the accounts of the books: those that every organisation has, and your own.
   *
   * Scope: `accounts:read`.
   *
   * `GET /accounts`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListAccountsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.AccountOut, F>, S.Meta, "csv"> {
    return this.api.list("/accounts", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one account.
   *
   * Scope: `accounts:read`.
   *
   * `GET /accounts/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadAccountQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.AccountOut, F>> {
    return this.api.read(`/accounts/${at(id)}`, query, options);
  }
}

export class AllocationPreviews extends Resource {
  /**
   * Look ahead: which charges a payment would settle by the organisation's rule. Nothing is written.
   *
   * Scope: `payments:write`.
   *
   * `POST /allocation-previews`
   */
  create(body: S.PreviewIn, options: CreateOptions = {}): Call<S.PreviewOut> {
    return this.api.write("POST", "/allocation-previews", body, options);
  }
}

export class Allocations extends Resource {
  /**
   * List which payment settled which charge, released ones included.
   *
   * Scope: `payments:read`.
   *
   * `GET /allocations`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListAllocationsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.AllocationOut, F>, S.Meta, "csv"> {
    return this.api.list("/allocations", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one allocation.
   *
   * Scope: `payments:read`.
   *
   * `GET /allocations/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadAllocationQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.AllocationOut, F>> {
    return this.api.read(`/allocations/${at(id)}`, query, options);
  }

  /**
   * Take an allocation back.
   *
   * The charge is open again, and the payment has so much to allocate anew. The allocation stays on record as `released`.
   *
   * Scope: `payments:write`.
   *
   * `POST /allocations/{id}/release`
   */
  release(id: string, body: S.ReleaseIn, options: CreateOptions = {}): Call<S.AllocationOut> {
    return this.api.write("POST", `/allocations/${at(id)}/release`, body, options);
  }
}

export class ApiKeys extends Resource {
  /**
   * Change a key's name, scopes, expiry, addresses or bounds.
   *
   * Scope: `api_keys:write`.
   *
   * `PATCH /api-keys/{id}`
   */
  change(id: string, body: S.ApiKeyPatch = {}, options: ChangeOptions = {}): Call<S.ApiKeyOut> {
    return this.api.write("PATCH", `/api-keys/${at(id)}`, body, options);
  }

  /**
   * Create a key.
   *
   * The answer is the only one that carries the key itself. A key can hand out only scopes that it has.
   *
   * Scope: `api_keys:write`.
   *
   * `POST /api-keys`
   */
  create(body: S.ApiKeyIn, options: CreateOptions = {}): Call<S.NewApiKeyOut> {
    return this.api.write("POST", "/api-keys", body, options);
  }

  /**
   * List the keys.
   *
   * Scope: `api_keys:read`.
   *
   * `GET /api-keys`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListApiKeysQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ApiKeyOut, F>, S.Meta, "csv"> {
    return this.api.list("/api-keys", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one key.
   *
   * Scope: `api_keys:read`.
   *
   * `GET /api-keys/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadApiKeyQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ApiKeyOut, F>> {
    return this.api.read(`/api-keys/${at(id)}`, query, options);
  }

  /**
   * Revoke a key, everywhere within a second.
   *
   * Scope: `api_keys:write`.
   *
   * `POST /api-keys/{id}/revocation`
   */
  revoke(id: string, options: CreateOptions = {}): Call<S.ApiKeyOut> {
    return this.api.write("POST", `/api-keys/${at(id)}/revocation`, undefined, options);
  }

  /**
   * Replace a key by a new one, the old staying alive for an overlap.
   *
   * Scope: `api_keys:write`.
   *
   * `POST /api-keys/{id}/roll`
   */
  roll(id: string, body: S.RollIn = {}, options: CreateOptions = {}): Call<S.NewApiKeyOut> {
    return this.api.write("POST", `/api-keys/${at(id)}/roll`, body, options);
  }
}

export class AuditEntries extends Resource {
  /**
   * List who did what, from where and with which key.
   *
   * An entry for each transaction that wrote, for each answer that showed personal identifiers in clear, and for what
   * happens at the door. It tells what became of each thing, before and after. Entries are kept for ever and form a
   * chain of hashes, which `nexus check audit` follows.
   *
   * Scope: `audit:read`.
   *
   * `GET /audit-entries`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListAuditEntriesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.AuditEntryOut, F>, S.Meta, "csv"> {
    return this.api.list("/audit-entries", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one entry of the audit log.
   *
   * Scope: `audit:read`.
   *
   * `GET /audit-entries/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadAuditEntryQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.AuditEntryOut, F>> {
    return this.api.read(`/audit-entries/${at(id)}`, query, options);
  }
}

export class AuditExport extends Resource {
  /**
   * Export the audit log, or what of it meets the filters, as a file of any length.
   *
   * CSV has a line for each thing that an entry tells of; JSON Lines has an entry in each line.
   *
   * Scope: `audit:read`.
   *
   * `GET /audit-export`
   */
  read(query: S.ExportAuditEntriesQuery = {}, options: RequestOptions = {}): FileCall {
    return this.api.file("/audit-export", query, options);
  }
}

export class Balances extends Resource {
  /**
   * Read what every account holds: the trial balance.
   *
   * `as_of` looks at the day on which things took effect, `known_at` at the instant at which they were recorded: the two
   * together give the same figures whenever you ask again.
   *
   * Scope: `accounts:read`.
   *
   * `GET /balances`
   */
  read<F extends string | undefined = undefined>(query: Queried<S.ReadBalancesQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.BalancesOut, F>> {
    return this.api.read("/balances", query, options);
  }
}

export class Batch extends Resource {
  /**
   * Do up to 1,000 writes in one request.
   *
   * They are done in their order, in one transaction and under one Idempotency-Key, each with the scope that it needs by
   * itself, and each counts as one request. With `all_or_nothing` the first that fails undoes all: the answer is its
   * problem, with `failed_operation`, pointers such as `/operations/17/body/amount`, and `results` in which the others are
   * `not_done`. With `each` the answer is 200 whatever becomes of them. Only writes; no batch in a batch, no approval of a
   * proposal and no undoing. A key that may only propose sends its writes one by one.
   *
   * Any key may ask.
   *
   * `POST /batch`
   */
  run(body: S.BatchIn, options: CreateOptions = {}): Call<S.BatchOut> {
    return this.api.write("POST", "/batch", body, options);
  }
}

export class BillingRuns extends Resource {
  /**
   * Charge what is due of a lease, or of a property's leases, and correct what was charged otherwise.
   *
   * It makes the difference between what should have been charged and what was, so a second run makes nothing. The same is
   * done for every lease each night.
   *
   * Scope: `charges:write`.
   *
   * `POST /billing-runs`
   */
  create(body: S.BillingRunIn = {}, options: CreateOptions = {}): Call<S.BillingRunOut> {
    return this.api.write("POST", "/billing-runs", body, options);
  }
}

export class BillingSettings extends Resource {
  /**
   * Change how the organisation bills, and how its payments are allocated from now on.
   *
   * Scope: `charges:write`.
   *
   * `PATCH /billing-settings`
   */
  change(body: S.BillingSettingsPatch = {}, options: ChangeOptions = {}): Call<S.BillingSettingsOut> {
    return this.api.write("PATCH", "/billing-settings", body, options);
  }

  /**
   * Read how the organisation bills, and how its payments are allocated.
   *
   * Scope: `charges:read`.
   *
   * `GET /billing-settings`
   */
  read<F extends string | undefined = undefined>(query: Queried<S.ReadBillingSettingsQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.BillingSettingsOut, F>> {
    return this.api.read("/billing-settings", query, options);
  }
}

export class Changes extends Resource {
  /**
   * Read what happened, in the order of the commits.
   *
   * Each create, update and delete is an event, written in its own transaction with the thing as it was left and what
   * changed. `seq` counts up by one, so nothing is missing and nothing comes twice, also while others write. Send
   * `meta.after` with the next request. Without `after` the answer begins with the oldest event that is kept.
   *
   * Scope: `events:read`.
   *
   * `GET /changes`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListChangesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.EventOut, F>, S.ChangesMeta, never> {
    return this.api.list("/changes", query, options, { deep: false, most: 1000 });
  }

  /**
   * Follow what happens, live.
   *
   * Server-sent events: `id` is the event's `seq`, `data` the event as `/changes` shows it. A client that comes back
   * with `Last-Event-ID` misses nothing; without it and without `after` it is told what happens from now on. A comment
   * comes every 15 seconds when nothing else does. The stream ends when the key may not read any more, and after a
   * quarter of an hour, for the client to come back.
   *
   * Scope: `events:read`.
   *
   * `GET /changes/stream`
   */
  stream(query: S.StreamChangesQuery = {}, options: StreamOptions = {}): EventStream<S.EventOut> {
    return this.api.events("/changes/stream", query, options);
  }
}

export class Charges extends Resource {
  /**
   * Charge a tenant something once.
   *
   * It is owed in the books from today, or from its due date if that is earlier, and is income from its due date on. Tax is
   * decided by the type of charge, the unit and the day. Default due date: today where the property is.
   *
   * Scope: `charges:write`.
   *
   * `POST /charges`
   */
  create(body: S.ChargeIn, options: CreateOptions = {}): Call<S.ChargeOut> {
    return this.api.write("POST", "/charges", body, options);
  }

  /**
   * Take something off a charge: a discount, a waiver, or a debt that is written off.
   *
   * What was paid of it already becomes a credit of the tenant; a write-off takes only what is open. Once the books are
   * closed on that day, the credit takes effect on the first open day. Late fees of the charge are corrected with it.
   *
   * Scope: `charges:write`.
   *
   * `POST /charges/{id}/credits`
   */
  credit(id: string, body: S.CreditIn, options: CreateOptions = {}): Call<S.CreditOut> {
    return this.api.write("POST", `/charges/${at(id)}/credits`, body, options);
  }

  /**
   * List what was charged, by lease, tenant, place, due date and whether it is open.
   *
   * Scope: `charges:read`.
   *
   * `GET /charges`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListChargesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ChargeOut, F>, S.Meta, "csv"> {
    return this.api.list("/charges", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one charge.
   *
   * Scope: `charges:read`.
   *
   * `GET /charges/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadChargeQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ChargeOut, F>> {
    return this.api.read(`/charges/${at(id)}`, query, options);
  }
}

export class ChequeDeposits extends Resource {
  /**
   * Clear a whole deposit slip: the bank has paid its cheques, but for those that are named as exceptions.
   *
   * An exception was returned with a reason, paid in part, or is still in clearing. Cheques of the slip that were cleared or
   * returned before stay as they are.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheque-deposits/{id}/clearance`
   */
  clear(id: string, body: S.SlipClearanceIn = {}, options: CreateOptions = {}): Call<S.ChequeDepositDetail> {
    return this.api.write("POST", `/cheque-deposits/${at(id)}/clearance`, body, options);
  }

  /**
   * Deposit cheques at the bank, all of them or none.
   *
   * Each becomes a payment that is pending until it is cleared, and settles charges by the organisation's rule: oldest due
   * first. A cheque can't be deposited before its date or after its last day; one that was returned is presented again.
   * One that is dated after the last day of its lease needs `reason_after_end`.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheque-deposits`
   */
  create(body: S.ChequeDepositIn, options: CreateOptions = {}): Call<S.ChequeDepositDetail> {
    return this.api.write("POST", "/cheque-deposits", body, options);
  }

  /**
   * List deposits of cheques at the bank.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheque-deposits`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListChequeDepositsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ChequeDepositOut, F>, S.Meta, "csv"> {
    return this.api.list("/cheque-deposits", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one deposit, with its cheques.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheque-deposits/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadChequeDepositQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ChequeDepositDetail, F>> {
    return this.api.read(`/cheque-deposits/${at(id)}`, query, options);
  }

  /**
   * Read the deposit slip as a PDF, in English, Arabic or both.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheque-deposits/{id}/slip`
   */
  readSlip(id: string, query: S.ReadDepositSlipQuery = {}, options: ReadOptions = {}): FileCall {
    return this.api.file(`/cheque-deposits/${at(id)}/slip`, query, options);
  }
}

export class ChequeHandBacks extends Resource {
  /**
   * Give cheques back to the tenant, all of them or none, against one receipt.
   *
   * By the lease: those in hand that are dated after its last day. Or cheque by cheque, of one tenant and lease. What was
   * recorded with one and never presented is reversed.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheque-hand-backs`
   */
  create(body: S.HandBackIn = {}, options: CreateOptions = {}): Call<S.ChequeHandBackDetail> {
    return this.api.write("POST", "/cheque-hand-backs", body, options);
  }

  /**
   * List what was given back to tenants: each time with its cheques and a receipt to sign.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheque-hand-backs`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListChequeHandBacksQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ChequeHandBackOut, F>, S.Meta, "csv"> {
    return this.api.list("/cheque-hand-backs", query, options, { deep: true, most: 100 });
  }

  /**
   * Read what was given back at once, with its cheques.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheque-hand-backs/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadChequeHandBackQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ChequeHandBackDetail, F>> {
    return this.api.read(`/cheque-hand-backs/${at(id)}`, query, options);
  }

  /**
   * Read the receipt that the tenant signs for cheques that were given back, as a PDF in English, Arabic or both.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheque-hand-backs/{id}/receipt`
   */
  readReceipt(id: string, query: S.ReadChequeHandBackReceiptQuery = {}, options: ReadOptions = {}): FileCall {
    return this.api.file(`/cheque-hand-backs/${at(id)}/receipt`, query, options);
  }
}

export class ChequeSets extends Resource {
  /**
   * File a lease's set of cheques at once: all of them, or none. They are in hand, unless they are expected.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheque-sets`
   */
  create(body: S.ChequeSetIn, options: CreateOptions = {}): Call<S.ChequeSetOut> {
    return this.api.write("POST", "/cheque-sets", body, options);
  }
}

export class Cheques extends Resource {
  /**
   * Change what is noted of a cheque beside what is written on it.
   *
   * Scope: `cheques:write`.
   *
   * `PATCH /cheques/{id}`
   */
  change(id: string, body: S.ChequePatch, options: VersionedOptions): Call<S.ChequeOut> {
    return this.api.write("PATCH", `/cheques/${at(id)}`, body, options);
  }

  /**
   * Note that the bank has paid a deposited cheque.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/clearance`
   */
  clear(id: string, body: S.ChequeClearanceIn = {}, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/clearance`, body, options);
  }

  /**
   * File a cheque that was handed in, or one that is expected.
   *
   * It is in hand from `received_on`, today by default. It is no money until it is deposited. One that is only expected
   * becomes `received` by its custody.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques`
   */
  create(body: S.ChequeIn, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", "/cheques", body, options);
  }

  /**
   * Note that a cheque was received, or that its paper went to another place.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/custody`
   */
  keep(id: string, body: S.CustodyIn, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/custody`, body, options);
  }

  /**
   * Keep a picture of a side of a cheque, in place of the one before if there is one.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/images`
   */
  keepImage(id: string, body: S.ChequeImageIn, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/images`, body, options);
  }

  /**
   * List cheques: the register, by state, date, tenant, lease, property, bank and more.
   *
   * `alert` finds those that something should be done about: `due` to be deposited, `due_soon` within seven days,
   * `stale_soon` when their last day is near, `stale` when it is over. `give_back`: in hand of a lease that is over or will be,
   * and dated after its last day; that is no cheque to be deposited.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheques`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListChequesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ChequeOut, F>, S.Meta, "csv"> {
    return this.api.list("/cheques", query, options, { deep: true, most: 100 });
  }

  /**
   * Note that a cheque's paper is lost, and that the drawer was asked to stop it.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/loss`
   */
  lose(id: string, body: S.LossIn, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/loss`, body, options);
  }

  /**
   * Note that the bank has paid what the account held and returned the cheque for the rest.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/partial-payment`
   */
  payInPart(id: string, body: S.PartialPaymentIn, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/partial-payment`, body, options);
  }

  /**
   * Take a returned cheque to the bank again, for what is not paid of it, on a slip of its own.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/re-presentation`
   */
  presentAgain(id: string, body: S.RepresentationIn = {}, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/re-presentation`, body, options);
  }

  /**
   * Read one cheque, with every step: what was done, when, by whom.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheques/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadChequeQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ChequeOut, F>> {
    return this.api.read(`/cheques/${at(id)}`, query, options);
  }

  /**
   * Read the picture of a cheque's back.
   *
   * It shows an account and a signature: that needs the scope `tenant_identifiers:read` too, and the audit log tells of it.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheques/{id}/images/back`
   */
  readBackImage(id: string, options: ReadOptions = {}): FileCall {
    return this.api.file(`/cheques/${at(id)}/images/back`, {}, options);
  }

  /**
   * Read the picture of a cheque's front.
   *
   * It shows an account and a signature: that needs the scope `tenant_identifiers:read` too, and the audit log tells of it.
   *
   * Scope: `cheques:read`.
   *
   * `GET /cheques/{id}/images/front`
   */
  readFrontImage(id: string, options: ReadOptions = {}): FileCall {
    return this.api.file(`/cheques/${at(id)}/images/front`, {}, options);
  }

  /**
   * Remove the picture of a cheque's back. It can't be brought back.
   *
   * Scope: `cheques:write`.
   *
   * `DELETE /cheques/{id}/images/back`
   */
  removeBackImage(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/cheques/${at(id)}/images/back`, undefined, options);
  }

  /**
   * Remove the picture of a cheque's front. It can't be brought back.
   *
   * Scope: `cheques:write`.
   *
   * `DELETE /cheques/{id}/images/front`
   */
  removeFrontImage(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/cheques/${at(id)}/images/front`, undefined, options);
  }

  /**
   * Replace a cheque by others, by cash, transfer or card, or by some of each.
   *
   * New cheques are filed and point at the one that they replace; payments are recorded and allocated by the rule.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/replacement`
   */
  replace(id: string, body: S.ReplacementIn = {}, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/replacement`, body, options);
  }

  /**
   * Note that the bank has returned a cheque unpaid.
   *
   * Its receipt is reversed, the charges that it settled are open again, and the fee of the rule in force is charged.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/return`
   */
  return(id: string, body: S.ChequeReturnIn, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/return`, body, options);
  }

  /**
   * Note that a returned cheque went to the execution judge.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/legal-action`
   */
  takeToLaw(id: string, body: S.LegalActionIn, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/legal-action`, body, options);
  }

  /**
   * Withdraw a cheque that will not be presented: kept back, given back to the tenant, or cancelled.
   *
   * Scope: `cheques:write`.
   *
   * `POST /cheques/{id}/withdrawal`
   */
  withdraw(id: string, body: S.WithdrawalIn, options: CreateOptions = {}): Call<S.ChequeOut> {
    return this.api.write("POST", `/cheques/${at(id)}/withdrawal`, body, options);
  }
}

export class Credits extends Resource {
  /**
   * List corrections, discounts, waivers and write-offs.
   *
   * Scope: `charges:read`.
   *
   * `GET /credits`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListCreditsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.CreditOut, F>, S.Meta, "csv"> {
    return this.api.list("/credits", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one credit.
   *
   * Scope: `charges:read`.
   *
   * `GET /credits/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadCreditQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.CreditOut, F>> {
    return this.api.read(`/credits/${at(id)}`, query, options);
  }
}

export class DepositMovements extends Resource {
  /**
   * List what came into deposits and went out of them.
   *
   * Scope: `deposits:read`.
   *
   * `GET /deposit-movements`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListDepositMovementsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.MovementOut, F>, S.Meta, "csv"> {
    return this.api.list("/deposit-movements", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one movement.
   *
   * Scope: `deposits:read`.
   *
   * `GET /deposit-movements/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadDepositMovementQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.MovementOut, F>> {
    return this.api.read(`/deposit-movements/${at(id)}`, query, options);
  }

  /**
   * Reverse a movement that should not stand; gives the deposit as it is then.
   *
   * Scope: `deposits:write`.
   *
   * `POST /deposit-movements/{id}/reversal`
   */
  reverse(id: string, body: S.MovementReversalIn, options: CreateOptions = {}): Call<S.DepositOut> {
    return this.api.write("POST", `/deposit-movements/${at(id)}/reversal`, body, options);
  }
}

export class Deposits extends Resource {
  /**
   * Let a deposit settle charges of its lease.
   *
   * It makes a payment of the method `deposit`; to undo it, reverse that payment.
   *
   * Scope: `deposits:write`.
   *
   * `POST /deposits/{id}/applications`
   */
  apply(id: string, body: S.DepositApplicationIn, options: CreateOptions = {}): Call<S.DepositOut> {
    return this.api.write("POST", `/deposits/${at(id)}/applications`, body, options);
  }

  /**
   * Change what is noted of a deposit.
   *
   * Scope: `deposits:write`.
   *
   * `PATCH /deposits/{id}`
   */
  change(id: string, body: S.DepositPatch, options: VersionedOptions): Call<S.DepositOut> {
    return this.api.write("PATCH", `/deposits/${at(id)}`, body, options);
  }

  /**
   * Ask for a deposit under a lease. It is a liability from its receipt on, and never income until it is used.
   *
   * Scope: `deposits:write`.
   *
   * `POST /deposits`
   */
  create(body: S.DepositIn, options: CreateOptions = {}): Call<S.DepositOut> {
    return this.api.write("POST", "/deposits", body, options);
  }

  /**
   * Keep a part of a deposit for damage: one for each item, with its reason.
   *
   * Scope: `deposits:write`.
   *
   * `POST /deposits/{id}/deductions`
   */
  deductFrom(id: string, body: S.DepositKeptIn, options: CreateOptions = {}): Call<S.DepositOut> {
    return this.api.write("POST", `/deposits/${at(id)}/deductions`, body, options);
  }

  /**
   * Keep a deposit, or a part, because the tenant broke the contract.
   *
   * Scope: `deposits:write`.
   *
   * `POST /deposits/{id}/forfeitures`
   */
  forfeit(id: string, body: S.DepositKeptIn, options: CreateOptions = {}): Call<S.DepositOut> {
    return this.api.write("POST", `/deposits/${at(id)}/forfeitures`, body, options);
  }

  /**
   * List deposits: what was agreed, received, used, given back and is held.
   *
   * Scope: `deposits:read`.
   *
   * `GET /deposits`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListDepositsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.DepositOut, F>, S.Meta, "csv"> {
    return this.api.list("/deposits", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one deposit.
   *
   * Scope: `deposits:read`.
   *
   * `GET /deposits/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadDepositQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.DepositOut, F>> {
    return this.api.read(`/deposits/${at(id)}`, query, options);
  }

  /**
   * Note that a deposit came in, or a part of it.
   *
   * Scope: `deposits:write`.
   *
   * `POST /deposits/{id}/receipts`
   */
  receive(id: string, body: S.DepositReceiptIn, options: CreateOptions = {}): Call<S.DepositOut> {
    return this.api.write("POST", `/deposits/${at(id)}/receipts`, body, options);
  }

  /**
   * Give a deposit back, or a part of what is held.
   *
   * Scope: `deposits:write`.
   *
   * `POST /deposits/{id}/refunds`
   */
  refund(id: string, body: S.DepositRefundIn, options: CreateOptions = {}): Call<S.DepositOut> {
    return this.api.write("POST", `/deposits/${at(id)}/refunds`, body, options);
  }

  /**
   * Hand a deposit on: from the manager to the landlord or an authority, or back.
   *
   * Scope: `deposits:write`.
   *
   * `POST /deposits/{id}/transfer`
   */
  transfer(id: string, body: S.DepositTransferIn, options: CreateOptions = {}): Call<S.DepositOut> {
    return this.api.write("POST", `/deposits/${at(id)}/transfer`, body, options);
  }
}

export class Events extends Resource {
  /**
   * Read one event.
   *
   * Scope: `events:read`.
   *
   * `GET /events/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadEventQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.EventOut, F>> {
    return this.api.read(`/events/${at(id)}`, query, options);
  }
}

export class ExchangeRates extends Resource {
  /**
   * Change a rate by merge patch. What was invoiced by it stays.
   *
   * Scope: `suppliers:write`.
   *
   * `PATCH /exchange-rates/{id}`
   */
  change(id: string, body: S.ExchangeRatePatch = {}, options: ChangeOptions = {}): Call<S.ExchangeRateOut> {
    return this.api.write("PATCH", `/exchange-rates/${at(id)}`, body, options);
  }

  /**
   * Add the rate of a day.
   *
   * A charge in another currency than that of the tax is invoiced by the rate in force on its tax date; without one it is
   * not invoiced.
   *
   * Scope: `suppliers:write`.
   *
   * `POST /exchange-rates`
   */
  create(body: S.ExchangeRateIn, options: CreateOptions = {}): Call<S.ExchangeRateOut> {
    return this.api.write("POST", "/exchange-rates", body, options);
  }

  /**
   * Remove a rate. What was invoiced by it stays.
   *
   * Scope: `suppliers:write`.
   *
   * `DELETE /exchange-rates/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/exchange-rates/${at(id)}`, undefined, options);
  }

  /**
   * List the rates by which tax is given in the currency in which it is declared.
   *
   * Scope: `suppliers:read`.
   *
   * `GET /exchange-rates`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListExchangeRatesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ExchangeRateOut, F>, S.Meta, "csv"> {
    return this.api.list("/exchange-rates", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one rate.
   *
   * Scope: `suppliers:read`.
   *
   * `GET /exchange-rates/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadExchangeRateQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ExchangeRateOut, F>> {
    return this.api.read(`/exchange-rates/${at(id)}`, query, options);
  }
}

export class Jobs extends Resource {
  /**
   * Stop a job. A queued one ends at once, a running one at its next step.
   *
   * Scope: `jobs:write`.
   *
   * `POST /jobs/{id}/cancellation`
   */
  cancel(id: string, options: CreateOptions = {}): Call<S.JobOut> {
    return this.api.write("POST", `/jobs/${at(id)}/cancellation`, undefined, options);
  }

  /**
   * List jobs. Those that ended more than 90 days ago are forgotten.
   *
   * Scope: `jobs:read`.
   *
   * `GET /jobs`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListJobsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.JobOut, F>, S.Meta, "csv"> {
    return this.api.list("/jobs", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one job: its state, how far it is, and where its result is.
   *
   * Scope: `jobs:read`.
   *
   * `GET /jobs/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadJobQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.JobOut, F>> {
    return this.api.read(`/jobs/${at(id)}`, query, options);
  }

  /**
   * Fetch what a job has made, in the format that was asked for. It is kept for 7 days.
   *
   * Scope: `jobs:read`.
   *
   * `GET /jobs/{id}/result`
   */
  readResult(id: string, options: ReadOptions = {}): FileCall {
    return this.api.file(`/jobs/${at(id)}/result`, {}, options);
  }
}

export class JournalEntries extends Resource {
  /**
   * Post an entry of your own.
   *
   * Accounts that charges, payments and deposits keep (`control`) are not open to it. Nothing that is posted changes: a
   * wrong entry is reversed.
   *
   * Scope: `journal_entries:write`.
   *
   * `POST /journal-entries`
   */
  create(body: S.JournalEntryIn, options: CreateOptions = {}): Call<S.JournalEntryOut> {
    return this.api.write("POST", "/journal-entries", body, options);
  }

  /**
   * List journal entries with their postings, by account, day and what they concern.
   *
   * Filters by what a posting says (account, book, currency, property and so on) together find the entries with a posting
   * that fits all of them. `payment_id` finds the receipt of a payment, its clearance, its allocations and what undid them.
   *
   * Scope: `journal_entries:read`.
   *
   * `GET /journal-entries`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListJournalEntriesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.JournalEntryOut, F>, S.Meta, "csv"> {
    return this.api.list("/journal-entries", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one journal entry.
   *
   * Scope: `journal_entries:read`.
   *
   * `GET /journal-entries/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadJournalEntryQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.JournalEntryOut, F>> {
    return this.api.read(`/journal-entries/${at(id)}`, query, options);
  }

  /**
   * Reverse a manual entry by another that points at it.
   *
   * It takes effect on the entry's own day, or today when the books are closed on that day.
   *
   * Scope: `journal_entries:write`.
   *
   * `POST /journal-entries/{id}/reversal`
   */
  reverse(id: string, body: S.EntryReversalIn, options: CreateOptions = {}): Call<S.JournalEntryOut> {
    return this.api.write("POST", `/journal-entries/${at(id)}/reversal`, body, options);
  }
}

export class LateFeeRules extends Resource {
  /**
   * Change a rule that nothing was charged by, by merge patch. Once a fee was charged, begin another one on a later day.
   *
   * Scope: `charges:write`.
   *
   * `PATCH /late-fee-rules/{id}`
   */
  change(id: string, body: S.LateFeeRulePatch = {}, options: ChangeOptions = {}): Call<S.LateFeeRuleOut> {
    return this.api.write("PATCH", `/late-fee-rules/${at(id)}`, body, options);
  }

  /**
   * Set what a late payment costs, in all leases or in one by its contract, for charges due from a day on.
   *
   * With a grace of N days the fee falls on the day after the N-th day past the due date. Fees are charged each night; a
   * daily one on the first of the month, and when its charge is settled or the cap is reached.
   *
   * Scope: `charges:write`.
   *
   * `POST /late-fee-rules`
   */
  create(body: S.LateFeeRuleIn, options: CreateOptions = {}): Call<S.LateFeeRuleOut> {
    return this.api.write("POST", "/late-fee-rules", body, options);
  }

  /**
   * Remove a rule that nothing was charged by.
   *
   * Scope: `charges:write`.
   *
   * `DELETE /late-fee-rules/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/late-fee-rules/${at(id)}`, undefined, options);
  }

  /**
   * List the rules by which late payments are charged.
   *
   * Scope: `charges:read`.
   *
   * `GET /late-fee-rules`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListLateFeeRulesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.LateFeeRuleOut, F>, S.Meta, "csv"> {
    return this.api.list("/late-fee-rules", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one rule.
   *
   * Scope: `charges:read`.
   *
   * `GET /late-fee-rules/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadLateFeeRuleQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.LateFeeRuleOut, F>> {
    return this.api.read(`/late-fee-rules/${at(id)}`, query, options);
  }
}

export class LateFeeRuns extends Resource {
  /**
   * Charge a lease the late fees of today where its property is, and what is missing of those before; credit what was too much.
   *
   * Credit that lies unused settles what is open first, if it is used by itself. A second run makes nothing.
   *
   * Scope: `charges:write`.
   *
   * `POST /late-fee-runs`
   */
  create(body: S.LateFeeRunIn, options: CreateOptions = {}): Call<S.LateFeeRunOut> {
    return this.api.write("POST", "/late-fee-runs", body, options);
  }
}

export class LeaseItems extends Resource {
  /**
   * Change an item's steps or its description, also in a lease that is in force.
   *
   * Steps are dated: a rent step, or a time free of rent as a term of 0. What was charged under the old terms is corrected
   * by the next billing run: the difference is charged, or credited.
   *
   * Scope: `leases:write`.
   *
   * `PATCH /lease-items/{id}`
   */
  change(id: string, body: S.LeaseItemPatch, options: VersionedOptions): Call<S.LeaseItemOut> {
    return this.api.write("PATCH", `/lease-items/${at(id)}`, body, options);
  }

  /**
   * Remove an item that was never charged.
   *
   * Scope: `leases:write`.
   *
   * `DELETE /lease-items/{id}`
   */
  delete(id: string, options: VersionedOptions): Call<void> {
    return this.api.write("DELETE", `/lease-items/${at(id)}`, undefined, options);
  }

  /**
   * Read one item of a lease.
   *
   * Scope: `leases:read`.
   *
   * `GET /lease-items/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadLeaseItemQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.LeaseItemOut, F>> {
    return this.api.read(`/lease-items/${at(id)}`, query, options);
  }
}

export class Leases extends Resource {
  /**
   * Put a draft in force.
   *
   * Two leases in force never overlap on a unit: 409 says which lease is in the way. Its deposit is asked for with that, unless
   * the organisation turned that off; a renewal takes over what is held and asks only for the difference.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases/{id}/activation`
   */
  activate(id: string, options: CreateOptions = {}): Call<S.LeaseOut> {
    return this.api.write("POST", `/leases/${at(id)}/activation`, undefined, options);
  }

  /**
   * Add what a lease charges beside its rent, such as parking, with its steps.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases/{id}/items`
   */
  addItem(id: string, body: S.LeaseItemIn, options: CreateOptions = {}): Call<S.LeaseItemOut> {
    return this.api.write("POST", `/leases/${at(id)}/items`, body, options);
  }

  /**
   * Move a lease that was billed by earlier rules to the present ones.
   *
   * What was charged is corrected by the difference; a dry run shows it beforehand. Nothing that is posted is edited, and a
   * lease that goes by the present rules already stays as it is.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases/{id}/rules-adoption`
   */
  adoptBillingRules(id: string, options: CreateOptions = {}): Call<S.EndedLeaseOut> {
    return this.api.write("POST", `/leases/${at(id)}/rules-adoption`, undefined, options);
  }

  /**
   * Take back a lease in force before its first day.
   *
   * It holds no unit any longer, and what was charged for it is credited. The lease that it was to renew runs on as if it had
   * never been renewed: it can be given notice, terminated, or renewed otherwise.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases/{id}/cancellation`
   */
  cancel(id: string, body: S.CancellationIn, options: CreateOptions = {}): Call<S.EndedLeaseOut> {
    return this.api.write("POST", `/leases/${at(id)}/cancellation`, body, options);
  }

  /**
   * Change a draft; of a lease in force, its registration and notes.
   *
   * Scope: `leases:write`.
   *
   * `PATCH /leases/{id}`
   */
  change(id: string, body: S.LeasePatch, options: VersionedOptions): Call<S.LeaseOut> {
    return this.api.write("PATCH", `/leases/${at(id)}`, body, options);
  }

  /**
   * Draft a lease of one or more units to one or more tenants.
   *
   * A draft holds no unit; `POST /leases/{id}/activation` puts it in force.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases`
   */
  create(body: S.LeaseIn, options: CreateOptions = {}): Call<S.LeaseOut> {
    return this.api.write("POST", "/leases", body, options);
  }

  /**
   * Remove a draft.
   *
   * Scope: `leases:write`.
   *
   * `DELETE /leases/{id}`
   */
  delete(id: string, options: VersionedOptions): Call<void> {
    return this.api.write("DELETE", `/leases/${at(id)}`, undefined, options);
  }

  /**
   * Close a lease that has run its term.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases/{id}/completion`
   */
  end(id: string, options: CreateOptions = {}): Call<S.LeaseOut> {
    return this.api.write("POST", `/leases/${at(id)}/completion`, undefined, options);
  }

  /**
   * Explain what a lease owes: every charge and receipt behind the balance, and the books' own sum beside it.
   *
   * As of a day, and as it was known at an instant, with the late fee that each late charge would be charged. The total's `open` and `in_books` are reckoned in two ways and are the same.
   *
   * Scope: `charges:read`.
   *
   * `GET /leases/{id}/balance/explain`
   */
  explainBalance(id: string, query: S.ExplainLeaseBalanceQuery = {}, options: RequestOptions = {}): ReportCall<S.LeaseBalanceReport, "csv" | "xlsx"> {
    return this.api.report(`/leases/${at(id)}/balance/explain`, query, options);
  }

  /**
   * Note that the tenant will leave.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases/{id}/notice`
   */
  giveNotice(id: string, body: S.NoticeIn, options: CreateOptions = {}): Call<S.LeaseOut> {
    return this.api.write("POST", `/leases/${at(id)}/notice`, body, options);
  }

  /**
   * List leases, past, present and drafted.
   *
   * Scope: `leases:read`.
   *
   * `GET /leases`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListLeasesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.LeaseOut, F>, S.Meta, "csv"> {
    return this.api.list("/leases", query, options, { deep: true, most: 100 });
  }

  /**
   * List what a lease charges: its rent, and what comes beside it.
   *
   * Scope: `leases:read`.
   *
   * `GET /leases/{id}/items`
   */
  listItems<F extends string | undefined = undefined>(id: string, query: Queried<S.ListLeaseItemsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.LeaseItemOut, F>, S.Meta, "csv"> {
    return this.api.list(`/leases/${at(id)}/items`, query, options, { deep: true, most: 100 });
  }

  /**
   * Read one lease.
   *
   * Scope: `leases:read`.
   *
   * `GET /leases/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadLeaseQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.LeaseOut, F>> {
    return this.api.read(`/leases/${at(id)}`, query, options);
  }

  /**
   * Read what a lease makes due, and when.
   *
   * What holds, with all its items: a draft's can be read before it is signed, and after a termination it ends there. Each
   * year's rent adds up to the annual rent exactly, with spare minor units on the first instalments; a part of a year costs
   * what its days cost by the lease's method, in whatever number of instalments it is paid. Each instalment tells what was
   * charged for it, credited, and settled by which payments.
   *
   * Scope: `leases:read`.
   *
   * `GET /leases/{id}/schedule`
   */
  readSchedule<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadLeaseScheduleQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ScheduleOut, F>> {
    return this.api.read(`/leases/${at(id)}/schedule`, query, options);
  }

  /**
   * Draft the lease that follows this one.
   *
   * When the new lease is activated, this one becomes `renewed`.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases/{id}/renewal`
   */
  renew(id: string, body: S.RenewalIn = {}, options: CreateOptions = {}): Call<S.LeaseOut> {
    return this.api.write("POST", `/leases/${at(id)}/renewal`, body, options);
  }

  /**
   * Settle a lease that has ended, or end it and settle it.
   *
   * Charges the contract's penalty and the damage, lets the tenant's credit and the deposits pay what is open, and gives back
   * what is left, all in one transaction. A dry run shows what it would come to. Needs the scopes to write charges and
   * payments too, and leases where it ends one.
   *
   * Scope: `deposits:write`.
   *
   * `POST /leases/{id}/settlement`
   */
  settle(id: string, body: S.SettlementIn = {}, options: CreateOptions = {}): Call<S.SettlementDetailOut> {
    return this.api.write("POST", `/leases/${at(id)}/settlement`, body, options);
  }

  /**
   * End a lease before its term.
   *
   * What was charged for the days after its last one is credited at once, with effect on that day, and shown in the answer; a
   * dry run shows it beforehand. A renewal in force that hasn't begun is withdrawn.
   *
   * Scope: `leases:write`.
   *
   * `POST /leases/{id}/termination`
   */
  terminate(id: string, body: S.TerminationIn, options: CreateOptions = {}): Call<S.EndedLeaseOut> {
    return this.api.write("POST", `/leases/${at(id)}/termination`, body, options);
  }
}

export class Operations extends Resource {
  /**
   * Read what a request did, and whether it can be undone.
   *
   * The answer of each request that writes names its operation in the header `X-Operation-Id`.
   *
   * Scope: `operations:read`.
   *
   * `GET /operations/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadOperationQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.OperationOut, F>> {
    return this.api.read(`/operations/${at(id)}`, query, options);
  }

  /**
   * Undo what a request did.
   *
   * Money is taken back by reversing entries, a change by writing back what was before unless it has changed since,
   * and what was made is deleted or withdrawn where nothing stands on it. It needs the scopes of the operations that do
   * so. 409 `not_undoable` says why something can't be undone, `changed_since` that somebody was there in between, and
   * `already_undone` that it is done.
   *
   * Scope: `operations:write`.
   *
   * `POST /operations/{id}/undo`
   */
  undo(id: string, options: CreateOptions = {}): Call<S.OperationOut> {
    return this.api.write("POST", `/operations/${at(id)}/undo`, undefined, options);
  }
}

export class Organisation extends Resource {
  /**
   * Change the organisation's name or what new properties start with.
   *
   * Scope: `organisation:write`.
   *
   * `PATCH /organisation`
   */
  change(body: S.OrganisationPatch = {}, options: ChangeOptions = {}): Call<S.OrganisationOut> {
    return this.api.write("PATCH", "/organisation", body, options);
  }

  /**
   * Read the organisation that the key belongs to.
   *
   * Scope: `organisation:read`.
   *
   * `GET /organisation`
   */
  read<F extends string | undefined = undefined>(query: Queried<S.ReadOrganisationQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.OrganisationOut, F>> {
    return this.api.read("/organisation", query, options);
  }
}

export class Payments extends Resource {
  /**
   * Let what is left of a payment settle charges, chosen by you or by the organisation's rule.
   *
   * Scope: `payments:write`.
   *
   * `POST /payments/{id}/allocations`
   */
  allocate(id: string, body: S.AllocationsIn = {}, options: CreateOptions = {}): Call<S.PaymentOut> {
    return this.api.write("POST", `/payments/${at(id)}/allocations`, body, options);
  }

  /**
   * Change a payment's reference or notes.
   *
   * Scope: `payments:write`.
   *
   * `PATCH /payments/{id}`
   */
  change(id: string, body: S.PaymentPatch, options: VersionedOptions): Call<S.PaymentOut> {
    return this.api.write("PATCH", `/payments/${at(id)}`, body, options);
  }

  /**
   * Note that the bank has paid a cheque, deposited or still in hand.
   *
   * Scope: `payments:write`.
   *
   * `POST /payments/{id}/clearance`
   */
  clear(id: string, body: S.ClearanceIn, options: CreateOptions = {}): Call<S.PaymentOut> {
    return this.api.write("POST", `/payments/${at(id)}/clearance`, body, options);
  }

  /**
   * Record a payment from a tenant: cash, cheque, bank transfer or card.
   *
   * A cheque is put on file, or linked to the one that is, and pending until its clearance: see Cheques. Receipt numbers have
   * no gaps.
   *
   * Scope: `payments:write`.
   *
   * `POST /payments`
   */
  create(body: S.PaymentIn, options: CreateOptions = {}): Call<S.PaymentOut> {
    return this.api.write("POST", "/payments", body, options);
  }

  /**
   * List payment records by date range, status, property and more.
   *
   * Scope: `payments:read`.
   *
   * `GET /payments`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListPaymentsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.PaymentOut, F>, S.Meta, "csv"> {
    return this.api.list("/payments", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one payment.
   *
   * Scope: `payments:read`.
   *
   * `GET /payments/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadPaymentQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.PaymentOut, F>> {
    return this.api.read(`/payments/${at(id)}`, query, options);
  }

  /**
   * Read the receipt of a payment as a PDF, in English, Arabic or both.
   *
   * With the amount in figures and in words, how it was paid and what it settles at present. One that the bank has returned
   * or that was reversed says so; one for a cheque that is not cleared is subject to that.
   *
   * Scope: `payments:read`.
   *
   * `GET /payments/{id}/receipt`
   */
  readReceipt(id: string, query: S.ReadPaymentReceiptQuery = {}, options: ReadOptions = {}): FileCall {
    return this.api.file(`/payments/${at(id)}/receipt`, query, options);
  }

  /**
   * Give back what of a payment is the tenant's credit.
   *
   * What settles charges is released first, by the allocation.
   *
   * Scope: `payments:write`.
   *
   * `POST /payments/{id}/refunds`
   */
  refund(id: string, body: S.RefundIn, options: CreateOptions = {}): Call<S.RefundOut> {
    return this.api.write("POST", `/payments/${at(id)}/refunds`, body, options);
  }

  /**
   * Note that the bank has returned a cheque unpaid.
   *
   * The charges that it settled are open again, and the fee of the rule in force is charged.
   *
   * Scope: `payments:write`.
   *
   * `POST /payments/{id}/return`
   */
  return(id: string, body: S.ReturnIn, options: CreateOptions = {}): Call<S.PaymentOut> {
    return this.api.write("POST", `/payments/${at(id)}/return`, body, options);
  }

  /**
   * Reverse a payment that should not stand.
   *
   * It stays on record as `reversed`, with the reason.
   *
   * Scope: `payments:write`.
   *
   * `POST /payments/{id}/reversal`
   */
  reverse(id: string, body: S.ReversalIn, options: CreateOptions = {}): Call<S.PaymentOut> {
    return this.api.write("POST", `/payments/${at(id)}/reversal`, body, options);
  }
}

export class PeriodClosings extends Resource {
  /**
   * Close the books through a day.
   *
   * Nothing is posted with an effective day up to it any more; what corrects it goes into the open period.
   *
   * Scope: `period_closings:write`.
   *
   * `POST /period-closings`
   */
  create(body: S.PeriodClosingIn, options: CreateOptions = {}): Call<S.PeriodClosingOut> {
    return this.api.write("POST", "/period-closings", body, options);
  }

  /**
   * List through which days the books were closed, by whom, and what was reopened.
   *
   * Scope: `period_closings:read`.
   *
   * `GET /period-closings`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListPeriodClosingsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.PeriodClosingOut, F>, S.Meta, "csv"> {
    return this.api.list("/period-closings", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one closing.
   *
   * Scope: `period_closings:read`.
   *
   * `GET /period-closings/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadPeriodClosingQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.PeriodClosingOut, F>> {
    return this.api.read(`/period-closings/${at(id)}`, query, options);
  }

  /**
   * Reopen the latest closing, so that the one before it is in force again.
   *
   * Scope: `period_closings:write`.
   *
   * `POST /period-closings/{id}/reopening`
   */
  reopen(id: string, body: S.ReopeningIn, options: CreateOptions = {}): Call<S.PeriodClosingOut> {
    return this.api.write("POST", `/period-closings/${at(id)}/reopening`, body, options);
  }
}

export class Properties extends Resource {
  /**
   * Change a property.
   *
   * Scope: `properties:write`.
   *
   * `PATCH /properties/{id}`
   */
  change(id: string, body: S.PropertyPatch = {}, options: ChangeOptions = {}): Call<S.PropertyOut> {
    return this.api.write("PATCH", `/properties/${at(id)}`, body, options);
  }

  /**
   * Add a property to the portfolio.
   *
   * Currency, time zone and jurisdiction come from the organisation unless they are given.
   *
   * Scope: `properties:write`.
   *
   * `POST /properties`
   */
  create(body: S.PropertyIn, options: CreateOptions = {}): Call<S.PropertyOut> {
    return this.api.write("POST", "/properties", body, options);
  }

  /**
   * Add up to 500 units to a property, all or none.
   *
   * Scope: `units:write`.
   *
   * `POST /properties/{id}/units`
   */
  createUnits(id: string, body: S.UnitsIn, options: CreateOptions = {}): Call<S.UnitOut[]> {
    return this.api.write("POST", `/properties/${at(id)}/units`, body, options);
  }

  /**
   * Remove a property that has no units, leases, payments or valuations.
   *
   * Scope: `properties:write`.
   *
   * `DELETE /properties/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/properties/${at(id)}`, undefined, options);
  }

  /**
   * List the portfolio.
   *
   * Scope: `properties:read`.
   *
   * `GET /properties`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListPropertiesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.PropertyOut, F>, S.Meta, "csv"> {
    return this.api.list("/properties", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one property.
   *
   * Scope: `properties:read`.
   *
   * `GET /properties/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadPropertyQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.PropertyOut, F>> {
    return this.api.read(`/properties/${at(id)}`, query, options);
  }
}

export class Proposals extends Resource {
  /**
   * Approve a proposal: its request runs now, as the key that made it, with the scopes and bounds that it has now.
   *
   * It needs the scope of the proposed operation too, and fails as the operation would; the proposal then waits on.
   *
   * Scope: `proposals:write`.
   *
   * `POST /proposals/{id}/approval`
   */
  approve(id: string, options: CreateOptions = {}): Call<S.ProposalOut> {
    return this.api.write("POST", `/proposals/${at(id)}/approval`, undefined, options);
  }

  /**
   * List what keys have proposed.
   *
   * Scope: `proposals:read`.
   *
   * `GET /proposals`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListProposalsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ProposalOut, F>, S.Meta, "csv"> {
    return this.api.list("/proposals", query, options, { deep: true, most: 100 });
  }

  /**
   * Read a proposal.
   *
   * Scope: `proposals:read`.
   *
   * `GET /proposals/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadProposalQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ProposalDetail, F>> {
    return this.api.read(`/proposals/${at(id)}`, query, options);
  }

  /**
   * Reject a proposal.
   *
   * Scope: `proposals:write`.
   *
   * `POST /proposals/{id}/rejection`
   */
  reject(id: string, body: S.RejectionIn = {}, options: CreateOptions = {}): Call<S.ProposalOut> {
    return this.api.write("POST", `/proposals/${at(id)}/rejection`, body, options);
  }
}

export class RateLimit extends Resource {
  /**
   * Read how much of the hourly quota is left.
   *
   * Any key may ask.
   *
   * `GET /rate-limit`
   */
  read<F extends string | undefined = undefined>(query: Queried<S.ReadRateLimitQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.RateLimitOut, F>> {
    return this.api.read("/rate-limit", query, options);
  }
}

export class Refunds extends Resource {
  /**
   * List what was given back to tenants.
   *
   * Scope: `payments:read`.
   *
   * `GET /refunds`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListRefundsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.RefundOut, F>, S.Meta, "csv"> {
    return this.api.list("/refunds", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one refund.
   *
   * Scope: `payments:read`.
   *
   * `GET /refunds/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadRefundQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.RefundOut, F>> {
    return this.api.read(`/refunds/${at(id)}`, query, options);
  }

  /**
   * Take back a refund that was not paid out after all: the money is the tenant's credit again.
   *
   * Scope: `payments:write`.
   *
   * `POST /refunds/{id}/reversal`
   */
  reverse(id: string, body: S.RefundReversalIn, options: CreateOptions = {}): Call<S.RefundOut> {
    return this.api.write("POST", `/refunds/${at(id)}/reversal`, body, options);
  }
}

export class ReportRuns extends Resource {
  /**
   * Have a report made as a file, however long it is.
   *
   * Answers at once with a job: see how far it is at `/jobs/{id}`, and fetch the file at `/jobs/{id}/result`.
   *
   * Scope: `reports:read`.
   *
   * `POST /report-runs`
   */
  create(body: S.ReportRunIn, options: CreateOptions = {}): Call<S.JobOut> {
    return this.api.write("POST", "/report-runs", body, options);
  }
}

export class Reports extends Resource {
  /**
   * Read what every lease owes on a day, by how long it has been due.
   *
   * Each total is the lease's balance of tenant receivables on that day, as it was known at `known_at`. A tenant's credit
   * that is not allocated yet is not deducted; nor is a cheque that is not cleared: cheques stand in columns of their own.
   * JSON comes in pages, with totals over all leases in each; CSV and XLSX hold the whole.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/aged-receivables`
   */
  readAgedReceivables(query: S.ReadAgedReceivablesQuery = {}, options: RequestOptions = {}): ReportCall<S.AgedReceivablesReport, "csv" | "xlsx"> {
    return this.api.report("/reports/aged-receivables", query, options);
  }

  /**
   * Read the balance sheet on a day: assets, liabilities and equity, per book and currency.
   *
   * Equity holds the result of income and expense to date as a line of its own. Totals prove that assets equal liabilities
   * and equity; with a filter by what postings concern only a part of each entry is seen, and `difference` need not be 0.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/balance-sheet`
   */
  readBalanceSheet(query: S.ReadBalanceSheetQuery = {}, options: RequestOptions = {}): ReportCall<S.BalanceSheetReport, "csv" | "xlsx"> {
    return this.api.report("/reports/balance-sheet", query, options);
  }

  /**
   * Read every line behind the income statement on the cash basis, by section and account.
   *
   * JSON comes in pages; `meta.known_at` and the links fix the instant of recording. CSV and XLSX hold the whole, up to
   * 100,000 lines.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/cash-ledger`
   */
  readCashLedger(query: S.ReadCashLedgerQuery = {}, options: RequestOptions = {}): ListCall<S.CashLedgerRow, S.Meta, "csv" | "xlsx"> {
    return this.api.list("/reports/cash-ledger", query, options, { deep: false, most: 100 });
  }

  /**
   * Read what cheques will bring by month, week or day, with the risk of their return by your own history.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/cheque-forecast`
   */
  readChequeForecast(query: S.ReadChequeForecastQuery = {}, options: RequestOptions = {}): ReportCall<S.ChequeForecastReport, "csv" | "xlsx"> {
    return this.api.report("/reports/cheque-forecast", query, options);
  }

  /**
   * Read the cheque register: every cheque in the state that it was in on a day, as it was known at an instant.
   *
   * JSON comes in pages, with totals over all cheques in each; CSV and XLSX hold the whole.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/cheque-register`
   */
  readChequeRegister(query: S.ReadChequeRegisterQuery = {}, options: RequestOptions = {}): ReportCall<S.ChequeRegisterReport, "csv" | "xlsx"> {
    return this.api.report("/reports/cheque-register", query, options);
  }

  /**
   * Read collections by month: what fell due, how much of it is collected, and what was received.
   *
   * The period is that of the due dates, and of receipts; `as_of` is the day up to which what was collected counts.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/collections`
   */
  readCollections(query: S.ReadCollectionsQuery = {}, options: RequestOptions = {}): ReportCall<S.CollectionsReport, "csv" | "xlsx"> {
    return this.api.report("/reports/collections", query, options);
  }

  /**
   * Read which leases are overdue: since when, by how much, when they last paid, and what is called for.
   *
   * The rate is what is overdue of what fell due in the year before; totals divide by what all leases were billed. JSON comes in pages; CSV and XLSX hold the whole.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/delinquency`
   */
  readDelinquency(query: S.ReadDelinquencyQuery = {}, options: RequestOptions = {}): ReportCall<S.DelinquencyReport, "csv" | "xlsx"> {
    return this.api.report("/reports/delinquency", query, options);
  }

  /**
   * Read the deposit register: what was received, used, given back and is held, by whom.
   *
   * The total of `in_books` is the balance of security deposits on that day, as it was known at `known_at`.
   * JSON comes in pages, with totals over all deposits in each; CSV and XLSX hold the whole.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/deposit-register`
   */
  readDepositRegister(query: S.ReadDepositRegisterQuery = {}, options: RequestOptions = {}): ReportCall<S.DepositRegisterReport, "csv" | "xlsx"> {
    return this.api.report("/reports/deposit-register", query, options);
  }

  /**
   * Read the general ledger: every posting of a period, by account, between opening and closing balance.
   *
   * JSON comes in pages; `meta.known_at` and the links fix the instant of recording, so that no line is skipped or repeated
   * while others post. CSV and XLSX hold the whole, up to 100,000 lines.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/general-ledger`
   */
  readGeneralLedger(query: S.ReadGeneralLedgerQuery = {}, options: RequestOptions = {}): ListCall<S.GeneralLedgerRow, S.Meta, "csv" | "xlsx"> {
    return this.api.list("/reports/general-ledger", query, options, { deep: false, most: 100 });
  }

  /**
   * Read the income statement of a period: income, expense and the result, per book and currency.
   *
   * By accrual or on the cash basis, both from the one journal. A cheque is no cash until it is cleared. What was booked as
   * payable counts as an expense on the day on which it is paid, at the account that it was payable in.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/income-statement`
   */
  readIncomeStatement(query: S.ReadIncomeStatementQuery = {}, options: RequestOptions = {}): ReportCall<S.IncomeStatementReport, "csv" | "xlsx"> {
    return this.api.report("/reports/income-statement", query, options);
  }

  /**
   * Read the indicators of each property and of all: occupancy, lease terms, collection, renewals, cheques, operating income.
   *
   * What is let and owed is that of `as_of`; what was earned, billed, collected, let anew, renewed or returned is that of the
   * period, by default the year up to `as_of`. A unit on notice counts as let until its lease ends. Units that are off the
   * market (model units are kept so) or lived in by their owner count only where let; vacant, not ready, reserved or at law
   * they count as lettable. Leases, the standing of units, money and what a property is worth are as they were known at
   * `known_at`. A yield is of a year: income of a shorter period counts as so much more.
   * Every ratio is exact and rounded half up once; a total's is computed from the sums.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/indicators`
   */
  readIndicators(query: S.ReadIndicatorsQuery = {}, options: RequestOptions = {}): ReportCall<S.IndicatorsReport, "csv" | "xlsx"> {
    return this.api.report("/reports/indicators", query, options);
  }

  /**
   * Read occupancy by property and month: units, area and days that were let, of those that could be.
   *
   * Units and their standing are as they were known at `known_at`; at most 60 months.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/occupancy`
   */
  readOccupancy(query: S.ReadOccupancyQuery = {}, options: RequestOptions = {}): ReportCall<S.OccupancyReport, "csv" | "xlsx"> {
    return this.api.report("/reports/occupancy", query, options);
  }

  /**
   * Read the receipts register: every receipt of a period with what it settled, as it stood on the last day.
   *
   * A receipt that was returned or reversed in the period is in it, whenever it came. What was received less what was taken
   * back is what receipts moved in bank, cash and cheques in clearing. JSON comes in pages, with totals over all receipts in
   * each; CSV and XLSX hold the whole.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/receipts-register`
   */
  readReceiptsRegister(query: S.ReadReceiptsRegisterQuery = {}, options: RequestOptions = {}): ReportCall<S.ReceiptsRegisterReport, "csv" | "xlsx"> {
    return this.api.report("/reports/receipts-register", query, options);
  }

  /**
   * Read how the rent roll, aged receivables, the deposit register and the accounts 1100, 2100 and 2150 agree.
   *
   * Whatever lies between two of them has a line and a path to what is behind it. `difference` is what nothing explains: 0.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/reconciliation`
   */
  readReconciliation(query: S.ReadReconciliationQuery = {}, options: RequestOptions = {}): ReportCall<S.ReconciliationReport, "csv" | "xlsx"> {
    return this.api.report("/reports/reconciliation", query, options);
  }

  /**
   * Read the rent roll: every unit, let or vacant, with its lease, rent, next step, deposit and arrears.
   *
   * What is owed, held and let is that of `as_of`, and names are those, as they were known at `known_at`.
   * JSON comes in pages, with totals over all units in each; CSV and XLSX hold the whole.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/rent-roll`
   */
  readRentRoll(query: S.ReadRentRollQuery = {}, options: RequestOptions = {}): ReportCall<S.RentRollReport, "csv" | "xlsx"> {
    return this.api.report("/reports/rent-roll", query, options);
  }

  /**
   * Read a tenant's statement of a period: charges, credits, receipts and refunds, with the balance after each.
   *
   * Also as a PDF for the tenant, in English, Arabic or both.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/tenant-statement`
   */
  readTenantStatement(query: S.ReadTenantStatementQuery = {}, options: RequestOptions = {}): ReportCall<S.TenantStatementReport, "csv" | "pdf" | "xlsx"> {
    return this.api.report("/reports/tenant-statement", query, options);
  }

  /**
   * Read the trial balance: debits, credits and balance of every account, per book and currency.
   *
   * Totals prove that debits equal credits. With a filter by what postings concern (property, unit, lease, tenant, owner)
   * only a part of each entry is seen, and its balance need not be 0.
   *
   * Scope: `reports:read`.
   *
   * `GET /reports/trial-balance`
   */
  readTrialBalance(query: S.ReadTrialBalanceQuery = {}, options: RequestOptions = {}): ReportCall<S.TrialBalanceReport, "csv" | "xlsx"> {
    return this.api.report("/reports/trial-balance", query, options);
  }
}

export class ReturnedChequeFees extends Resource {
  /**
   * Change a rule by merge patch. What it has charged stays charged.
   *
   * Scope: `cheques:write`.
   *
   * `PATCH /returned-cheque-fees/{id}`
   */
  change(id: string, body: S.ReturnedChequeFeePatch = {}, options: ChangeOptions = {}): Call<S.ReturnedChequeFeeOut> {
    return this.api.write("PATCH", `/returned-cheque-fees/${at(id)}`, body, options);
  }

  /**
   * Set what a returned cheque costs from a day on: in all leases, or in one by its contract.
   *
   * Scope: `cheques:write`.
   *
   * `POST /returned-cheque-fees`
   */
  create(body: S.ReturnedChequeFeeIn, options: CreateOptions = {}): Call<S.ReturnedChequeFeeOut> {
    return this.api.write("POST", "/returned-cheque-fees", body, options);
  }

  /**
   * Remove a rule. What it has charged stays charged.
   *
   * Scope: `cheques:write`.
   *
   * `DELETE /returned-cheque-fees/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/returned-cheque-fees/${at(id)}`, undefined, options);
  }

  /**
   * List the rules by which a returned cheque is charged.
   *
   * Scope: `cheques:read`.
   *
   * `GET /returned-cheque-fees`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListReturnedChequeFeesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ReturnedChequeFeeOut, F>, S.Meta, "csv"> {
    return this.api.list("/returned-cheque-fees", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one rule.
   *
   * Scope: `cheques:read`.
   *
   * `GET /returned-cheque-fees/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadReturnedChequeFeeQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ReturnedChequeFeeOut, F>> {
    return this.api.read(`/returned-cheque-fees/${at(id)}`, query, options);
  }
}

export class Sandboxes extends Resource {
  /**
   * Make a test organisation with a clock of its own: empty, from the sample, or as a masked copy of this one.
   *
   * The answer is the only one that carries its first key. An empty one is ready at once; the others are filled by the job
   * that `job_id` names, and take writes when `status` is `ready`. A copy needs the scopes that read what is copied.
   *
   * Scope: `sandboxes:write`.
   *
   * `POST /sandboxes`
   */
  create(body: S.SandboxIn, options: CreateOptions = {}): Call<S.NewSandboxOut> {
    return this.api.write("POST", "/sandboxes", body, options);
  }

  /**
   * Create one more key of a sandbox.
   *
   * The answer is the only one that carries the key itself. The keys of a sandbox are listed, rolled and revoked with one of
   * them, at `/api-keys`.
   *
   * Scope: `sandboxes:write`.
   *
   * `POST /sandboxes/{id}/keys`
   */
  createKey(id: string, body: S.SandboxKeyIn, options: CreateOptions = {}): Call<S.NewApiKeyOut> {
    return this.api.write("POST", `/sandboxes/${at(id)}/keys`, body, options);
  }

  /**
   * Delete a sandbox with all that is in it.
   *
   * Its keys end at once; a job removes the rows.
   *
   * Scope: `sandboxes:write`.
   *
   * `DELETE /sandboxes/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<S.JobOut> {
    return this.api.write("DELETE", `/sandboxes/${at(id)}`, undefined, options);
  }

  /**
   * List the organisation's sandboxes.
   *
   * Scope: `sandboxes:read`.
   *
   * `GET /sandboxes`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListSandboxesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.SandboxOut, F>, S.Meta, "csv"> {
    return this.api.list("/sandboxes", query, options, { deep: true, most: 100 });
  }

  /**
   * Move a sandbox's clock to noon of a later day.
   *
   * A job runs everything that time would do on the way, in its order: rent, late fees, stale cheques and whatever else the
   * clock does, with the events and webhooks that follow. Its result counts the events by type. It can be stopped between two
   * days, and a new request goes on from there.
   *
   * Scope: `sandboxes:write`.
   *
   * `POST /sandboxes/{id}/clock`
   */
  moveClock(id: string, body: S.ClockIn, options: CreateOptions = {}): Call<S.JobOut> {
    return this.api.write("POST", `/sandboxes/${at(id)}/clock`, body, options);
  }

  /**
   * Read one sandbox, and where its clock stands.
   *
   * Scope: `sandboxes:read`.
   *
   * `GET /sandboxes/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadSandboxQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.SandboxOut, F>> {
    return this.api.read(`/sandboxes/${at(id)}`, query, options);
  }
}

export class Search extends Resource {
  /**
   * Find properties, units, tenants, leases and cheques.
   *
   * One list, the best first: a name or a number that is just so, then beginnings, then words. Arabic letters are compared
   * without their variants and signs, Latin letters without accents, digits of all scripts alike. Only kinds that the key may read.
   *
   * Any key may ask.
   *
   * `GET /search`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.SearchQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.SearchResult, F>, S.SearchMeta, never> {
    return this.api.list("/search", query, options, { deep: false, most: 50 });
  }
}

export class Settlements extends Resource {
  /**
   * List what was settled when tenants left.
   *
   * Scope: `deposits:read`.
   *
   * `GET /settlements`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListSettlementsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.SettlementOut, F>, S.Meta, "csv"> {
    return this.api.list("/settlements", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one settlement, with the cheques that are to be given back.
   *
   * Scope: `deposits:read`.
   *
   * `GET /settlements/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadSettlementQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.SettlementDetailOut, F>> {
    return this.api.read(`/settlements/${at(id)}`, query, options);
  }

  /**
   * Read a settlement as a PDF to sign, in English, Arabic or both.
   *
   * Scope: `deposits:read`.
   *
   * `GET /settlements/{id}/document`
   */
  readDocument(id: string, query: S.ReadSettlementDocumentQuery = {}, options: ReadOptions = {}): FileCall {
    return this.api.file(`/settlements/${at(id)}/document`, query, options);
  }

  /**
   * Take a settlement back: what it refunded, what the deposits paid, and the charges that it made.
   *
   * The lease stays ended. Each step is undone by its mirror; nothing that was posted is edited.
   *
   * Scope: `deposits:write`.
   *
   * `POST /settlements/{id}/reversal`
   */
  reverse(id: string, body: S.SettlementReversalIn, options: CreateOptions = {}): Call<S.SettlementDetailOut> {
    return this.api.write("POST", `/settlements/${at(id)}/reversal`, body, options);
  }
}

export class Suppliers extends Resource {
  /**
   * Change a supplier by merge patch.
   *
   * Documents that were issued keep the names, addresses and TRN that they were issued with.
   *
   * Scope: `suppliers:write`.
   *
   * `PATCH /suppliers/{id}`
   */
  change(id: string, body: S.SupplierPatch = {}, options: ChangeOptions = {}): Call<S.SupplierOut> {
    return this.api.write("PATCH", `/suppliers/${at(id)}`, body, options);
  }

  /**
   * Add a supplier.
   *
   * The owner is who supplies a rent, and the manager who supplies a fee: each has a TRN and numbers of its own. The one
   * without an owner_reference stands for every owner that has none of its own. A TRN comes with registered_from.
   *
   * Scope: `suppliers:write`.
   *
   * `POST /suppliers`
   */
  create(body: S.SupplierIn, options: CreateOptions = {}): Call<S.SupplierOut> {
    return this.api.write("POST", "/suppliers", body, options);
  }

  /**
   * Remove a supplier that has issued nothing.
   *
   * Scope: `suppliers:write`.
   *
   * `DELETE /suppliers/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/suppliers/${at(id)}`, undefined, options);
  }

  /**
   * List those who supply: the owners in whose name invoices are issued, and your own company.
   *
   * Scope: `suppliers:read`.
   *
   * `GET /suppliers`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListSuppliersQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.SupplierOut, F>, S.Meta, "csv"> {
    return this.api.list("/suppliers", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one supplier.
   *
   * Scope: `suppliers:read`.
   *
   * `GET /suppliers/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadSupplierQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.SupplierOut, F>> {
    return this.api.read(`/suppliers/${at(id)}`, query, options);
  }
}

export class TaxDocuments extends Resource {
  /**
   * List invoices and credit notes with their lines.
   *
   * None is ever changed or deleted; numbers have no gaps within a supplier, a kind and a year.
   *
   * Scope: `tax_documents:read`.
   *
   * `GET /tax-documents`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListTaxDocumentsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.TaxDocumentOut, F>, S.Meta, "csv"> {
    return this.api.list("/tax-documents", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one invoice or credit note.
   *
   * Scope: `tax_documents:read`.
   *
   * `GET /tax-documents/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadTaxDocumentQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.TaxDocumentOut, F>> {
    return this.api.read(`/tax-documents/${at(id)}`, query, options);
  }

  /**
   * Read one invoice or credit note as a PDF, in English, Arabic or both.
   *
   * The same document in the same language is the same file, byte for byte.
   *
   * Scope: `tax_documents:read`.
   *
   * `GET /tax-documents/{id}/pdf`
   */
  readPdf(id: string, query: S.ReadTaxDocumentPdfQuery = {}, options: ReadOptions = {}): FileCall {
    return this.api.file(`/tax-documents/${at(id)}/pdf`, query, options);
  }
}

export class Tenants extends Resource {
  /**
   * Change a tenant by merge patch.
   *
   * Scope: `tenants:write`.
   *
   * `PATCH /tenants/{id}`
   */
  change(id: string, body: S.TenantPatch = {}, options: ChangeOptions = {}): Call<S.TenantOut> {
    return this.api.write("PATCH", `/tenants/${at(id)}`, body, options);
  }

  /**
   * Add a tenant.
   *
   * Scope: `tenants:write`.
   *
   * `POST /tenants`
   */
  create(body: S.TenantIn, options: CreateOptions = {}): Call<S.TenantOut> {
    return this.api.write("POST", "/tenants", body, options);
  }

  /**
   * Remove a tenant that no lease or payment names.
   *
   * Scope: `tenants:write`.
   *
   * `DELETE /tenants/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/tenants/${at(id)}`, undefined, options);
  }

  /**
   * List all tenants across the properties, with what each owes now.
   *
   * Emirates ID, passport, trade licence and TRN are found by their exact value, in any spelling.
   *
   * Scope: `tenants:read`.
   *
   * `GET /tenants`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListTenantsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.TenantListed, F>, S.Meta, "csv"> {
    return this.api.list("/tenants", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one tenant, with lease history and payment records.
   *
   * The latest 20 payments; `GET /payments?tenant_id=` reads all of them.
   *
   * Scope: `tenants:read`.
   *
   * `GET /tenants/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadTenantDetailQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.TenantDetail, F>> {
    return this.api.read(`/tenants/${at(id)}`, query, options);
  }

  /**
   * Update contact details, emergency contacts and the like.
   *
   * Changes the fields that are sent and leaves the others alone.
   *
   * Scope: `tenants:write`.
   *
   * `PUT /tenants/{id}`
   */
  update(id: string, body: S.TenantPatch = {}, options: ChangeOptions = {}): Call<S.TenantOut> {
    return this.api.write("PUT", `/tenants/${at(id)}`, body, options);
  }
}

export class Units extends Resource {
  /**
   * Change a unit. Its status is what it is while nobody rents it.
   *
   * Scope: `units:write`.
   *
   * `PATCH /units/{id}`
   */
  change(id: string, body: S.UnitPatch = {}, options: ChangeOptions = {}): Call<S.UnitOut> {
    return this.api.write("PATCH", `/units/${at(id)}`, body, options);
  }

  /**
   * Add a unit to a property.
   *
   * Scope: `units:write`.
   *
   * `POST /units`
   */
  create(body: S.UnitIn, options: CreateOptions = {}): Call<S.UnitOut> {
    return this.api.write("POST", "/units", body, options);
  }

  /**
   * Remove a unit that no lease names.
   *
   * Scope: `units:write`.
   *
   * `DELETE /units/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/units/${at(id)}`, undefined, options);
  }

  /**
   * List units across the portfolio.
   *
   * Scope: `units:read`.
   *
   * `GET /units`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListUnitsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.UnitOut, F>, S.Meta, "csv"> {
    return this.api.list("/units", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one unit.
   *
   * Scope: `units:read`.
   *
   * `GET /units/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadUnitQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.UnitOut, F>> {
    return this.api.read(`/units/${at(id)}`, query, options);
  }
}

export class Users extends Resource {
  /**
   * Change a user's name, email, role or status.
   *
   * Scope: `users:write`.
   *
   * `PATCH /users/{id}`
   */
  change(id: string, body: S.UserPatch = {}, options: ChangeOptions = {}): Call<S.UserOut> {
    return this.api.write("PATCH", `/users/${at(id)}`, body, options);
  }

  /**
   * Add a person to the organisation.
   *
   * Nobody gives a role that can do more than the calling key.
   *
   * Scope: `users:write`.
   *
   * `POST /users`
   */
  create(body: S.UserIn, options: CreateOptions = {}): Call<S.UserOut> {
    return this.api.write("POST", "/users", body, options);
  }

  /**
   * Remove a user. The last active owner stays.
   *
   * Scope: `users:write`.
   *
   * `DELETE /users/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/users/${at(id)}`, undefined, options);
  }

  /**
   * List the people who may log in.
   *
   * Scope: `users:read`.
   *
   * `GET /users`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListUsersQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.UserOut, F>, S.Meta, "csv"> {
    return this.api.list("/users", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one user.
   *
   * Scope: `users:read`.
   *
   * `GET /users/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadUserQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.UserOut, F>> {
    return this.api.read(`/users/${at(id)}`, query, options);
  }
}

export class Valuations extends Resource {
  /**
   * Record what a property was worth on a day: what its yields are measured by, until a later one.
   *
   * It stays as it is; one that is wrong is withdrawn, and another recorded.
   *
   * Scope: `properties:write`.
   *
   * `POST /valuations`
   */
  create(body: S.ValuationIn, options: CreateOptions = {}): Call<S.ValuationOut> {
    return this.api.write("POST", "/valuations", body, options);
  }

  /**
   * List what properties were valued at.
   *
   * Those that were withdrawn are included; with `as_of` only what counts on a day.
   *
   * Scope: `properties:read`.
   *
   * `GET /valuations`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListValuationsQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.ValuationOut, F>, S.Meta, "csv"> {
    return this.api.list("/valuations", query, options, { deep: true, most: 100 });
  }

  /**
   * Read one valuation.
   *
   * Scope: `properties:read`.
   *
   * `GET /valuations/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadValuationQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.ValuationOut, F>> {
    return this.api.read(`/valuations/${at(id)}`, query, options);
  }

  /**
   * Withdraw a valuation that is wrong. Reports of what was known before still count it.
   *
   * Scope: `properties:write`.
   *
   * `POST /valuations/{id}/withdrawal`
   */
  withdraw(id: string, body: S.ValuationWithdrawalIn, options: CreateOptions = {}): Call<S.ValuationOut> {
    return this.api.write("POST", `/valuations/${at(id)}/withdrawal`, body, options);
  }
}

export class VatSummary extends Resource {
  /**
   * Read what was invoiced and credited per category of VAT.
   *
   * By the tax date, which is an invoice's tax point and the day on which a credit note takes effect, or the day from which
   * they count where the books were closed by then. Credit notes are subtracted. Account 2200 has the same on each day.
   *
   * Scope: `tax_documents:read`.
   *
   * `GET /vat-summary`
   */
  read<F extends string | undefined = undefined>(query: Queried<S.ReadVatSummaryQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.VatSummaryOut, F>> {
    return this.api.read("/vat-summary", query, options);
  }
}

export class Webhooks extends Resource {
  /**
   * Change a webhook, pause it or let it go on.
   *
   * Active again, it is sent all that happened meanwhile and is still kept.
   *
   * Scope: `webhooks:write`.
   *
   * `PATCH /webhooks/{id}`
   */
  change(id: string, body: S.WebhookPatch = {}, options: ChangeOptions = {}): Call<S.WebhookStateOut> {
    return this.api.write("PATCH", `/webhooks/${at(id)}`, body, options);
  }

  /**
   * Have events sent to an address of yours, from now on.
   *
   * The answer is the only one that carries the secret. What is sent follows Standard Webhooks 1.0, at least once, with
   * one `webhook-id` for an event over all tries; a try that fails is made again for three days. It is told no more than
   * the key that made it may read, and identifiers only masked.
   *
   * Scope: `webhooks:write`.
   *
   * `POST /webhooks`
   */
  create(body: S.WebhookIn, options: CreateOptions = {}): Call<S.NewWebhookOut> {
    return this.api.write("POST", "/webhooks", body, options);
  }

  /**
   * Remove a webhook, with the log of its deliveries.
   *
   * Scope: `webhooks:write`.
   *
   * `DELETE /webhooks/{id}`
   */
  delete(id: string, options: ChangeOptions = {}): Call<void> {
    return this.api.write("DELETE", `/webhooks/${at(id)}`, undefined, options);
  }

  /**
   * List where events are sent.
   *
   * Scope: `webhooks:read`.
   *
   * `GET /webhooks`
   */
  list<F extends string | undefined = undefined>(query: Queried<S.ListWebhooksQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.WebhookStateOut, F>, S.Meta, "csv"> {
    return this.api.list("/webhooks", query, options, { deep: true, most: 100 });
  }

  /**
   * List what was sent to a webhook, or waits to be; sort=-created_at for the latest first. Kept for 30 days.
   *
   * Scope: `webhooks:read`.
   *
   * `GET /webhooks/{id}/deliveries`
   */
  listDeliveries<F extends string | undefined = undefined>(id: string, query: Queried<S.ListWebhookDeliveriesQuery, F> = {}, options: ReadOptions = {}): ListCall<Shaped<S.DeliveryOut, F>, S.Meta, "csv"> {
    return this.api.list(`/webhooks/${at(id)}/deliveries`, query, options, { deep: true, most: 100 });
  }

  /**
   * Read one webhook, with how its deliveries went of late.
   *
   * Scope: `webhooks:read`.
   *
   * `GET /webhooks/{id}`
   */
  read<F extends string | undefined = undefined>(id: string, query: Queried<S.ReadWebhookQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.WebhookStateOut, F>> {
    return this.api.read(`/webhooks/${at(id)}`, query, options);
  }

  /**
   * Read one delivery: what is sent, and each try with its answer.
   *
   * Scope: `webhooks:read`.
   *
   * `GET /webhooks/{id}/deliveries/{delivery_id}`
   */
  readDelivery<F extends string | undefined = undefined>(id: string, deliveryId: string, query: Queried<S.ReadWebhookDeliveryQuery, F> = {}, options: ReadOptions = {}): Call<Shaped<S.DeliveryWithAttempts, F>> {
    return this.api.read(`/webhooks/${at(id)}/deliveries/${at(deliveryId)}`, query, options);
  }

  /**
   * Send it now, whatever came of it before, under the same webhook-id; also while the webhook is paused.
   *
   * Scope: `webhooks:write`.
   *
   * `POST /webhooks/{id}/deliveries/{delivery_id}/redelivery`
   */
  redeliver(id: string, deliveryId: string, options: CreateOptions = {}): Call<S.DeliveryOut> {
    return this.api.write("POST", `/webhooks/${at(id)}/deliveries/${at(deliveryId)}/redelivery`, undefined, options);
  }

  /**
   * Send every event that follows a seq once more, each under the webhook-id that it had.
   *
   * Scope: `webhooks:write`.
   *
   * `POST /webhooks/{id}/replay`
   */
  replay(id: string, body: S.ReplayIn, options: CreateOptions = {}): Call<S.WebhookStateOut> {
    return this.api.write("POST", `/webhooks/${at(id)}/replay`, body, options);
  }

  /**
   * Get a new secret. Until the overlap ends, what is sent is signed with both.
   *
   * Scope: `webhooks:write`.
   *
   * `POST /webhooks/{id}/secret-rotation`
   */
  rotateSecret(id: string, body: S.RotationIn = {}, options: CreateOptions = {}): Call<S.NewWebhookOut> {
    return this.api.write("POST", `/webhooks/${at(id)}/secret-rotation`, body, options);
  }

  /**
   * Send an event of the type webhook.test, also while the webhook is paused.
   *
   * Scope: `webhooks:write`.
   *
   * `POST /webhooks/{id}/test-event`
   */
  sendTest(id: string, options: CreateOptions = {}): Call<S.DeliveryOut> {
    return this.api.write("POST", `/webhooks/${at(id)}/test-event`, undefined, options);
  }
}

/** All resources of the API. */
export class Resources {
  readonly accounts: Accounts;
  readonly allocationPreviews: AllocationPreviews;
  readonly allocations: Allocations;
  readonly apiKeys: ApiKeys;
  readonly auditEntries: AuditEntries;
  readonly auditExport: AuditExport;
  readonly balances: Balances;
  readonly batch: Batch;
  readonly billingRuns: BillingRuns;
  readonly billingSettings: BillingSettings;
  readonly changes: Changes;
  readonly charges: Charges;
  readonly chequeDeposits: ChequeDeposits;
  readonly chequeHandBacks: ChequeHandBacks;
  readonly chequeSets: ChequeSets;
  readonly cheques: Cheques;
  readonly credits: Credits;
  readonly depositMovements: DepositMovements;
  readonly deposits: Deposits;
  readonly events: Events;
  readonly exchangeRates: ExchangeRates;
  readonly jobs: Jobs;
  readonly journalEntries: JournalEntries;
  readonly lateFeeRules: LateFeeRules;
  readonly lateFeeRuns: LateFeeRuns;
  readonly leaseItems: LeaseItems;
  readonly leases: Leases;
  readonly operations: Operations;
  readonly organisation: Organisation;
  readonly payments: Payments;
  readonly periodClosings: PeriodClosings;
  readonly properties: Properties;
  readonly proposals: Proposals;
  readonly rateLimit: RateLimit;
  readonly refunds: Refunds;
  readonly reportRuns: ReportRuns;
  readonly reports: Reports;
  readonly returnedChequeFees: ReturnedChequeFees;
  readonly sandboxes: Sandboxes;
  readonly search: Search;
  readonly settlements: Settlements;
  readonly suppliers: Suppliers;
  readonly taxDocuments: TaxDocuments;
  readonly tenants: Tenants;
  readonly units: Units;
  readonly users: Users;
  readonly valuations: Valuations;
  readonly vatSummary: VatSummary;
  readonly webhooks: Webhooks;

  constructor(api: Api) {
    this.accounts = new Accounts(api);
    this.allocationPreviews = new AllocationPreviews(api);
    this.allocations = new Allocations(api);
    this.apiKeys = new ApiKeys(api);
    this.auditEntries = new AuditEntries(api);
    this.auditExport = new AuditExport(api);
    this.balances = new Balances(api);
    this.batch = new Batch(api);
    this.billingRuns = new BillingRuns(api);
    this.billingSettings = new BillingSettings(api);
    this.changes = new Changes(api);
    this.charges = new Charges(api);
    this.chequeDeposits = new ChequeDeposits(api);
    this.chequeHandBacks = new ChequeHandBacks(api);
    this.chequeSets = new ChequeSets(api);
    this.cheques = new Cheques(api);
    this.credits = new Credits(api);
    this.depositMovements = new DepositMovements(api);
    this.deposits = new Deposits(api);
    this.events = new Events(api);
    this.exchangeRates = new ExchangeRates(api);
    this.jobs = new Jobs(api);
    this.journalEntries = new JournalEntries(api);
    this.lateFeeRules = new LateFeeRules(api);
    this.lateFeeRuns = new LateFeeRuns(api);
    this.leaseItems = new LeaseItems(api);
    this.leases = new Leases(api);
    this.operations = new Operations(api);
    this.organisation = new Organisation(api);
    this.payments = new Payments(api);
    this.periodClosings = new PeriodClosings(api);
    this.properties = new Properties(api);
    this.proposals = new Proposals(api);
    this.rateLimit = new RateLimit(api);
    this.refunds = new Refunds(api);
    this.reportRuns = new ReportRuns(api);
    this.reports = new Reports(api);
    this.returnedChequeFees = new ReturnedChequeFees(api);
    this.sandboxes = new Sandboxes(api);
    this.search = new Search(api);
    this.settlements = new Settlements(api);
    this.suppliers = new Suppliers(api);
    this.taxDocuments = new TaxDocuments(api);
    this.tenants = new Tenants(api);
    this.units = new Units(api);
    this.users = new Users(api);
    this.valuations = new Valuations(api);
    this.vatSummary = new VatSummary(api);
    this.webhooks = new Webhooks(api);
  }
}
