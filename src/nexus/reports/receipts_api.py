"""Routes of the reports on what was received."""

from typing import Annotated

from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx
from nexus.payments.schemas import Method
from nexus.reports import cash_ledger, collections, delinquency, receipts_register
from nexus.reports.answering import as_file, check_size, give, wanted_format
from nexus.reports.asking import AsOf, PeriodQuery, period, read_asked
from nexus.reports.days import days_of
from nexus.reports.paging import PagedAsOfQuery, PagedPeriodQuery, part_of
from nexus.reports.table import Report
from nexus.rest.fields import id_of
from nexus.rest.operation import Call, File, Many, One, Routes

routes = Routes("Reports", "reports")


class ReceiptsQuery(PagedPeriodQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    method: Method | None = None


class CollectionsQuery(PeriodQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    as_of: AsOf | None = None


class CashLedgerQuery(PeriodQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    section: cash_ledger.Section | None = None
    account_id: id_of("account") | None = None  # type: ignore[valid-type]
    page: Annotated[int, Meta(ge=1, le=1_000_000, description="Which page, from 1.")] = 1
    limit: Annotated[int, Meta(ge=1, le=100, description="Lines per page.")] = 20


@routes.get(
    "/reports/receipts-register",
    query=ReceiptsQuery,
    answer=receipts_register.LAYOUT.answer_type,
    files=True,
)
async def read_receipts_register(ctx: Ctx, call: Call[None, ReceiptsQuery]) -> One | File:
    """Read the receipts register: every receipt of a period with what it settled, as it stood on the last day.

    A receipt that was returned or reversed in the period is in it, whenever it came. What was received less what was taken
    back is what receipts moved in bank, cash and cheques in clearing. JSON comes in pages, with totals over all receipts in
    each; CSV and XLSX hold the whole.
    """
    asked = await read_asked(ctx, call.query)
    days, part = period(call.query, asked.today), part_of(call, asked, "/reports/receipts-register")
    return give(
        await receipts_register.make_receipts_register(ctx, asked, days, call.query.method, part), call
    )


@routes.get(
    "/reports/cash-ledger",
    query=CashLedgerQuery,
    answer=cash_ledger.LAYOUT.row_type,
    listing=True,
    files=True,
)
async def read_cash_ledger(ctx: Ctx, call: Call[None, CashLedgerQuery]) -> Many | File:
    """Read every line behind the income statement on the cash basis, by section and account.

    JSON comes in pages; `meta.known_at` and the links fix the instant of recording. CSV and XLSX hold the whole, up to
    100,000 lines.
    """
    q = call.query
    account_id = ids.decode_optional("account", q.account_id, "/account_id")
    asked = await read_asked(ctx, q)
    days, wanted = period(q, asked.today), wanted_format(call)
    offset, limit = ((q.page - 1) * q.limit, q.limit) if wanted == "json" else (0, call.most_rows)
    lines, total = await cash_ledger.make_cash_lines(ctx, asked, days, q.section, account_id, offset, limit)
    if wanted == "json":
        rows = [cash_ledger.LAYOUT.json_row(line) for line in lines]
        pinned = {"known_at": instant(asked.known_at)}
        return Many(rows, total=total, limit=q.limit, page=q.page, pinned=pinned)
    check_size(total, call)
    told = {"date_from": days[0], "date_to": days[1], "known_at": asked.known_at}
    more = {n: text for n in ("section", "account_id") if (text := getattr(q, n)) is not None}
    return as_file(Report(cash_ledger.LAYOUT, told, asked.filters | more, lines), wanted, call)


@routes.get(
    "/reports/collections",
    query=CollectionsQuery,
    answer=collections.LAYOUT.answer_type,
    files=True,
)
async def read_collections(ctx: Ctx, call: Call[None, CollectionsQuery]) -> One | File:
    """Read collections by month: what fell due, how much of it is collected, and what was received.

    The period is that of the due dates, and of receipts; `as_of` is the day up to which what was collected counts.
    """
    q = call.query
    asked = await read_asked(ctx, q)
    days = period(q, asked.today)
    return give(
        await collections.make_collections(ctx, asked, days, (await days_of(ctx, asked, q.as_of)).last), call
    )


@routes.get("/reports/delinquency", query=PagedAsOfQuery, answer=delinquency.LAYOUT.answer_type, files=True)
async def read_delinquency(ctx: Ctx, call: Call[None, PagedAsOfQuery]) -> One | File:
    """Read which leases are overdue: since when, by how much, when they last paid, and what is called for.

    The rate is what is overdue of what fell due in the year before; totals divide by what all leases were billed. JSON comes in pages; CSV and XLSX hold the whole.
    """
    asked = await read_asked(ctx, call.query)
    days, part = await days_of(ctx, asked, call.query.as_of), part_of(call, asked, "/reports/delinquency")
    return give(await delinquency.make_delinquency(ctx, asked, days, part), call)
