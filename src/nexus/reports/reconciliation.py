"""Rent roll, ageing, deposit register and the accounts 1100, 2100 and 2150 side by side, each difference by its name.

Each side is read in its own way: the rent roll and the registers from what is owed and held, the accounts from the journal.
What is left once all that has a name is taken off is the difference, and it must be nothing.
"""

from collections import defaultdict
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from msgspec import Meta

from nexus.core.clock import instant
from nexus.core.context import Ctx
from nexus.reports import aged_receivables, deposit_register, known, rent_roll
from nexus.reports import columns as c
from nexus.reports.asking import Asked
from nexus.reports.cheque_register import conditions_of
from nexus.reports.collections import charge_conditions
from nexus.reports.days import Days
from nexus.reports.in_force import in_force
from nexus.reports.paging import Part
from nexus.reports.table import Column, Layout, Report

Subject = Literal["receivables", "deposits", "credits"]
Item = Literal[
    "rent_roll", "not_due", "leases_not_in_force", "register", "held_by_others", "other_entries", "leases_in_force", "no_lease",
    "account", "difference",
]  # fmt: skip
LAYOUT: Final = Layout(
    name="reconciliation",
    title="Reconciliation",
    about_row="In one currency, what one side says of receivables (account 1100), deposits (2100) or tenants' credits (2150), what"
    " lies between it and the next, the balance of the account, or what remains unexplained.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    columns=(
        Column("subject", Subject),
        Column("item", Annotated[Item, Meta(description="Of receivables: `rent_roll` (arrears of leases in force), `not_due` of"
            " them, `leases_not_in_force` (what ended leases still owe), `register` (aged receivables). Of deposits: `rent_roll`,"
            " `leases_not_in_force`, `register` (all that is held), `held_by_others` (less what is not in the books). Of credits:"
            " `leases_in_force`, `leases_not_in_force`, `no_lease`, `register` (their sum). Of each: `other_entries` (by hand),"
            " `account` (its balance), `difference` (unexplained: 0).")]),
        c.CURRENCY,
        c.amount("amount", "What tenants owe, or what is held for them."),
        Column("explain", Annotated[str | None, Meta(description="The path, below `/api/v2`, of what is behind it.")]),
    ),
)  # fmt: skip
_ACCOUNTS: Final[dict[Subject, tuple[str, int]]] = {
    "receivables": ("tenant_receivables", 1), "deposits": ("security_deposits", -1), "credits": ("tenant_credits", -1),
}  # fmt: skip
"""The account of each subject, and the sign that makes its usual balance positive."""
_BALANCES: Final = """
 SELECT x.currency, a.role, a.id, sum(x.amount)::bigint AS balance,
        coalesce(sum(x.amount) FILTER (WHERE coalesce(o.kind, e.kind) = 'manual'), 0)::bigint AS by_hand
   FROM accounts a JOIN postings x ON x.org_id = $1 AND x.account_id = a.id AND x.effective_on <= $2 AND x.created_at <= $3
   JOIN journal_entries e ON e.org_id = $1 AND e.id = x.entry_id
   LEFT JOIN journal_entries o ON o.org_id = $1 AND o.id = e.reverses_id
  WHERE a.org_id = $1 AND a.role IN ('tenant_receivables', 'security_deposits', 'tenant_credits') {conditions}
  GROUP BY 1, 2, 3"""
_CREDITS: Final = f"""
 SELECT h.currency, CASE WHEN h.lease_id IS NULL THEN 'no_lease' WHEN {in_force("h.lease_id", "h.property_id")}
                         THEN 'leases_in_force' ELSE 'leases_not_in_force' END AS item,
        sum(h.amount - coalesce(a.settled, 0) - coalesce(f.refunded, 0))::bigint AS amount
   FROM journal_entries e JOIN payments h ON h.org_id = $1 AND h.id = e.source_id
   LEFT JOIN properties_then($3) p ON p.org_id = $1 AND p.id = h.property_id
   LEFT JOIN LATERAL (SELECT sum(a.amount) AS settled FROM allocations a WHERE a.org_id = $1 AND a.payment_id = h.id
      AND a.effective_on <= $2 AND a.recorded_at <= $3
      AND (a.released_on IS NULL OR a.released_on > $2 OR a.released_at > $3)) a ON true
   LEFT JOIN LATERAL (SELECT sum(f.amount) AS refunded FROM refunds f JOIN journal_entries r ON r.org_id = $1 AND r.id = f.entry_id
      WHERE f.org_id = $1 AND f.payment_id = h.id AND r.effective_on <= $2 AND r.created_at <= $3) f ON true
  WHERE e.org_id = $1 AND e.kind = 'receipt' AND e.effective_on <= $2 AND e.created_at <= $3
    AND NOT EXISTS (SELECT FROM journal_entries r WHERE r.org_id = $1 AND r.reverses_id = e.id AND r.effective_on <= $2
                       AND r.created_at <= $3) {{conditions}}
  GROUP BY 1, 2"""
Found = dict[tuple[Subject, Item], int]


async def make_reconciliation(ctx: Ctx, asked: Asked, days: Days) -> Report:
    """Each subject in each currency; nothing of one is ever set against another."""
    found: dict[str, Found] = defaultdict(lambda: defaultdict(int))
    await _read_registers(ctx, asked, days, found)
    await _read_credits(ctx, asked, days, found)
    accounts = await _read_accounts(ctx, asked, days, found)
    rows = [
        (subject, item, currency, amount, _path(asked, days, subject, item, currency, accounts))
        for currency, sums in sorted(found.items())
        for subject in _ACCOUNTS
        for item, amount in _lines(subject, sums)
    ]
    return Report(LAYOUT, {"as_of": days.last, "known_at": asked.known_at}, asked.filters, rows)


def _lines(subject: Subject, sums: Found) -> list[tuple[Item, int]]:
    between: dict[Subject, tuple[Item, ...]] = {
        "receivables": ("rent_roll", "not_due", "leases_not_in_force"),
        "deposits": ("rent_roll", "leases_not_in_force"),
        "credits": ("leases_in_force", "leases_not_in_force", "no_lease"),
    }
    parts: list[tuple[Item, int]] = [(item, sums[subject, item]) for item in between[subject]]
    made = sum(amount for _, amount in parts)
    register = made if subject == "credits" else sums[subject, "register"]
    beyond: list[tuple[Item, int]] = [("register", register)]
    if subject == "deposits":
        beyond.append(("held_by_others", -sums[subject, "held_by_others"]))
    beyond += [("other_entries", sums[subject, "other_entries"]), ("account", sums[subject, "account"])]
    explained = register - sums[subject, "held_by_others"] + sums[subject, "other_entries"]
    unexplained = abs(register - made) + abs(sums[subject, "account"] - explained)
    return [*parts, *beyond, ("difference", unexplained)]


async def _read_registers(ctx: Ctx, asked: Asked, days: Days, found: dict[str, Found]) -> None:
    one = Part(1, 1, "")
    roll = await rent_roll.make_rent_roll(ctx, asked, days, one)
    for line in _totals(roll):
        if line["line"] == "total":
            found[line["currency"]]["receivables", "rent_roll"] += line["arrears"]
            found[line["currency"]]["deposits", "rent_roll"] += line["deposit_held"]
    for line in _totals(await aged_receivables.make_aged_receivables(ctx, asked, days, one)):
        found[line["currency"]]["receivables", "register"] += line["total"]
    for standing in ("in_force", "not_in_force"):
        ageing = await aged_receivables.make_aged_receivables(ctx, asked, days, one, standing)
        for line in _totals(ageing):
            sums, not_due = found[line["currency"]], line["not_due"]
            if standing == "in_force":
                sums["receivables", "not_due"] += not_due
            else:
                sums["receivables", "leases_not_in_force"] += line["total"]
    register = await deposit_register.make_deposit_register(ctx, asked, days, one)
    for line in _totals(register):
        found[line["currency"]]["deposits", "register"] += line["held"]
        found[line["currency"]]["deposits", "held_by_others"] += line["held"] - line["in_books"]
    ended = await deposit_register.make_deposit_register(ctx, asked, days, one, "not_in_force")
    for line in _totals(ended):
        found[line["currency"]]["deposits", "leases_not_in_force"] += line["held"]


async def _read_credits(ctx: Ctx, asked: Asked, days: Days, found: dict[str, Found]) -> None:
    arguments: list[Any] = [ctx.org_id, days.last, asked.known_at]
    text = _CREDITS.format(conditions=conditions_of(asked, arguments))
    text = days.write(text, arguments)
    for row in await known.fetch(ctx, asked, text, *arguments):
        found[row["currency"]]["credits", row["item"]] += row["amount"]


async def _read_accounts(ctx: Ctx, asked: Asked, days: Days, found: dict[str, Found]) -> dict[str, Any]:
    arguments: list[Any] = [ctx.org_id, days.last, asked.known_at]
    conditions = charge_conditions(asked, arguments).replace(" c.", " x.")
    rows = await ctx.db.fetch(_BALANCES.format(conditions=conditions), *arguments)
    for row in rows:
        subject, sign = next((s, sign) for s, (role, sign) in _ACCOUNTS.items() if role == row["role"])
        found[row["currency"]][subject, "account"] = sign * row["balance"]
        found[row["currency"]][subject, "other_entries"] = sign * row["by_hand"]
    return {row["role"]: row["id"] for row in rows}


def _totals(report: Report) -> list[dict[str, Any]]:
    names = [column.name for column in report.layout.columns]
    return [dict(zip(names, row, strict=True)) for row in report.totals]


def _path(
    asked: Asked, days: Days, subject: Subject, item: Item, currency: str, accounts: dict[str, Any]
) -> str | None:
    account_id = accounts.get(_ACCOUNTS[subject][0])
    if item == "difference" or (item in {"account", "other_entries"} and account_id is None):
        return None
    if item in {"account", "other_entries"} or subject == "credits":
        entries = asked.entries(("client", currency), account_id=account_id, until=days.last)
        return entries + ("&kind=manual" if item == "other_entries" else "")
    tags = asked.filters | {"currency": currency}
    query = (
        ({} if days.asked is None else {"as_of": days.asked}) | {"known_at": instant(asked.known_at)} | tags
    )
    if item == "rent_roll":
        return "/reports/rent-roll?" + urlencode(query)
    standing = {"not_due": "in_force", "leases_not_in_force": "not_in_force"}.get(item)
    name = "aged-receivables" if subject == "receivables" else "deposit-register"
    return f"/reports/{name}?" + urlencode(query | ({} if standing is None else {"leases": standing}))
