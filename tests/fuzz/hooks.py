"""What the fuzzer must know beyond the OpenAPI document."""

import json
import os
import re
import zlib

import schemathesis

BEYOND_SCHEMA = {
    "unknown": "an id of the right form of something that isn't there",
    "wrong_id": "an inferred link hands an id of one kind to an operation on another",
    "taken": "a number that another thing has",
    "not_together": "cursor beside page or sort",
    "wrong_cursor": "an opaque text that was never given out",
    "repeated": "one thing named twice",
    "no_tenant": "a lease without a party of the role tenant",
    "not_in_lease": "a payment by someone without a part in the lease",
    "other_property": "units of two properties, or not the lease's",
    "other_currency": "not the lease's",
    "same_currency": "two currencies of a rate",
    "required": "what a payment's method needs",
    "not_taken": "what belongs to another method",
    "in_the_future": "a day that depends on today",
    "not_later": "a day that depends on where a clock stands",
    "too_far": "a day that depends on where a clock stands",
    "too_early": "a day that depends on another",
    "too_many_rows": "how much there is",
    "not_an_image": "bytes that no picture begins with",
    "not_expanded": "a field that another parameter adds",
    "wrong_parameter": "what the named report takes in its query",
    "out_of_range": "a day that depends on another",
    "before_start": "a day that depends on another",
    "too_long": "a span of two days",
    "in_the_past": "an instant that depends on now",
    "unknown_time_zone": "one of 600 names that the system's list decides",
    "address_empty": "one part at least, of some",
    "wrong_phone": "a number in its country's plan",
    "wrong_passport": "checked in its normal form, after spaces and dashes are taken out",
    "wrong_trade_licence": "checked in its normal form",
    "wrong_emirates_id": "checked in its normal form, in any script's digits",
    "wrong_trn": "checked in its normal form, in any script's digits",
    "wrong_network": "an address or network of either kind",
    "too_many_digits": "the digits of the currency that another field or thing names",
    "too_small": "an amount that the currency makes zero",
    "wrong_mode": "the calling key's own",
    "scope_not_held": "a scope that the calling key doesn't have",
    "role_not_held": "a role that may do more than the calling key",
    "idempotency_key_reused": "the same key with another body",
    "not_an_integer": "64.0, which JSON Schema counts as an integer",
    "unbalanced": "debits and credits that must be equal in each book",
    "one_side": "a line with a debit or a credit, not both and not neither",
    "inactive": "an account that is closed to new postings",
    "control_account": "an account that its sub-ledger keeps",
    "one_of": "a lease or a property, and not both",
    "wrong_sum": "instalments that must add up to what a lease year costs",
    "wrong_number": "as many instalments as are agreed",
    "whole_years": "a total that the contract states, beside what its years cost",
    "not_whole_months": "a number of instalments that makes whole months",
    "not_for_rent": "an end that is the lease's own",
    "too_large": "more than is open of a charge or left of a payment",
    "too_many": "more things than are taken at once",
    "lease_ended": "a cheque that is dated after the end of its lease",
    "incomplete": "an order that leaves out a type",
    "ambiguous": "a number that several cheques on file have",
    "unchanged": "who holds the deposit already",
    "no_schedule": "how many instalments a lease has",
    "other_amount": "not that of the cheque on file",
    "other_date": "not that of the cheque on file",
    "other_tenant": "not that of the cheque on file",
    "other_lease": "not that of the cheque on file",
    "stale": "a day that depends on the cheque's date",
    "invalid": "a number that is counted on",
    "nul_character": "written as an escape",
}
"""Codes of 422 that a JSON Schema can't tell in advance, and why."""


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A request that fits the schema may still be refused for a reason that only the state knows."""
    if type(failure).__name__ == "AcceptedNegativeData" and "`Idempotency-Key`" in failure.message:
        # what is left of it on the way may be a good key: a header's value arrives without the space around it
        return not re.fullmatch(r"[ -~]{1,255}", response.request.headers.get("Idempotency-Key", ""))
    if type(failure).__name__ == "JsonSchemaError" and "fields=" in response.request.path_url:
        return "is a required property" not in failure.message  # a part was asked for
    if type(failure).__name__ != "RejectedPositiveData":
        return True
    if response.status_code == 412:  # a version that was never given out
        return False
    if response.request.path_url.startswith("/api/v2/batch") and "failed_operation" in response.json():
        return False  # what its operations take, the schema of the batch doesn't say
    if response.status_code != 422:
        return True
    problem = response.json()
    # which names there are, the description says, so that a new one breaks no client
    named = [error for error in problem["errors"] if error["pointer"] not in {"/fields", "/expand"}]
    if problem["errors"] and not named:
        return False
    codes = {error["code"] for error in named} or {problem["code"]}
    return not codes <= BEYOND_SCHEMA.keys()


REAL = json.loads(os.environ["NEXUS_FUZZ_IDS"])
"""Things that are there, by the prefix of their id."""
UNKNOWN_KEY = "key_01kb5w3v1ze2qah5gqg5t7m8s4"


@schemathesis.hook
def before_call(context, case, kwargs):
    """What is only tried makes nothing that a later step could find. Half of the well-formed requests name things that are there; the fuzzer's own key stays as it is."""
    meta = case.meta
    if meta is not None and meta.phase.name.value == "stateful":
        case.query.pop("dry_run", None)
    if meta is not None and meta.generation.mode.is_positive and zlib.crc32(case.id.encode()) % 2:
        case.body = _real(case.body)
        if "If-Match" in case.headers:
            case.headers["If-Match"] = "*"
        if meta.phase.name.value != "stateful":  # there the ids come from earlier answers
            case.path_parameters.update(_real(dict(case.path_parameters)))
    if case.path_parameters.get("id") == os.environ["NEXUS_FUZZ_KEY_ID"] and case.method != "GET":
        case.path_parameters["id"] = UNKNOWN_KEY


def _real(value):
    if isinstance(value, dict):
        return {name: _real(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_real(inner) for inner in value]
    if isinstance(value, str) and re.fullmatch(r"[a-z]+_[0-7][0-9a-z]{25}", value):
        there = REAL.get(value.partition("_")[0])
        return there[zlib.crc32(value.encode()) % len(there)] if there else value
    return value
