"""Routes of the reports over the books."""

from typing import Annotated, Literal

from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx
from nexus.reports import (
    aged_receivables,
    balance_sheet,
    general_ledger,
    income_statement,
    statement_pdf,
    tenant_statement,
    trial_balance,
)
from nexus.reports.answering import as_file, check_size, give, wanted_format
from nexus.reports.asking import AsOfQuery, PeriodQuery, period, read_asked
from nexus.reports.days import days_of
from nexus.reports.paging import OfLeasesQuery, part_of
from nexus.reports.table import Report
from nexus.rest.fields import id_of
from nexus.rest.formats import PDF, choose_format
from nexus.rest.operation import Call, File, Many, One, Routes

routes = Routes("Reports", "reports")


DocumentFormat = Annotated[
    Literal["json", "csv", "xlsx", "pdf"],
    Meta(description="JSON, a file to download, or a document. Default: by the Accept header."),
]


class IncomeStatementQuery(PeriodQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    basis: Annotated[
        income_statement.Basis,
        Meta(
            description="When income and expense count. `accrual`: as the books recognise them. `cash`: a charge counts, net and"
            " tax apart, as far as cleared money settles it, from the day on which that is both allocated and cleared until"
            " it is released; an expense counts when bank or cash pays it."
        ),
    ] = "accrual"
    compare: (
        Annotated[
            Literal["previous_period"], Meta(description="Beside it the period before, as many days long.")
        ]
        | None
    ) = None


class TenantStatementQuery(PeriodQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    tenant_id: id_of("tenant")  # type: ignore[valid-type]
    format: DocumentFormat | None = None  # type: ignore[assignment]
    language: Annotated[
        Literal["en", "ar", "both"], Meta(description="Of the document: what is printed.")
    ] = "both"


class GeneralLedgerQuery(PeriodQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    account_id: id_of("account") | None = None  # type: ignore[valid-type]
    page: Annotated[int, Meta(ge=1, le=1_000_000, description="Which page, from 1.")] = 1
    limit: Annotated[int, Meta(ge=1, le=100, description="Lines per page.")] = 20


@routes.get("/reports/trial-balance", query=AsOfQuery, answer=trial_balance.LAYOUT.answer_type, files=True)
async def read_trial_balance(ctx: Ctx, call: Call[None, AsOfQuery]) -> One | File:
    """Read the trial balance: debits, credits and balance of every account, per book and currency.

    Totals prove that debits equal credits. With a filter by what postings concern (property, unit, lease, tenant, owner)
    only a part of each entry is seen, and its balance need not be 0.
    """
    asked = await read_asked(ctx, call.query)
    return give(await trial_balance.make_trial_balance(ctx, asked, call.query.as_of or asked.today), call)


@routes.get(
    "/reports/general-ledger",
    query=GeneralLedgerQuery,
    answer=general_ledger.LAYOUT.row_type,
    listing=True,
    files=True,
)
async def read_general_ledger(ctx: Ctx, call: Call[None, GeneralLedgerQuery]) -> Many | File:
    """Read the general ledger: every posting of a period, by account, between opening and closing balance.

    JSON comes in pages; `meta.known_at` and the links fix the instant of recording, so that no line is skipped or repeated
    while others post. CSV and XLSX hold the whole, up to 100,000 lines.
    """
    q = call.query
    account_id = ids.decode_optional("account", q.account_id, "/account_id")
    asked = await read_asked(ctx, q)
    days = period(q, asked.today)
    parts = await general_ledger.read_parts(ctx, asked, days, account_id)
    total, wanted = sum(part.lines for part in parts), wanted_format(call)
    if wanted == "json":
        lines = await general_ledger.make_lines(
            ctx, asked, days, parts, (q.page - 1) * q.limit, q.page * q.limit
        )
        rows = [general_ledger.LAYOUT.json_row(line) for line in lines]
        pinned = {"known_at": instant(asked.known_at)}
        return Many(rows, total=total, limit=q.limit, page=q.page, pinned=pinned)
    check_size(total, call)
    told = {"date_from": days[0], "date_to": days[1], "known_at": asked.known_at}
    filters = asked.filters | ({} if q.account_id is None else {"account_id": q.account_id})
    rows_of_file = await general_ledger.make_lines(ctx, asked, days, parts, 0, total)
    return as_file(Report(general_ledger.LAYOUT, told, filters, rows_of_file), wanted, call)


@routes.get(
    "/reports/income-statement",
    query=IncomeStatementQuery,
    answer=income_statement.LAYOUT.answer_type,
    files=True,
)
async def read_income_statement(ctx: Ctx, call: Call[None, IncomeStatementQuery]) -> One | File:
    """Read the income statement of a period: income, expense and the result, per book and currency.

    By accrual or on the cash basis, both from the one journal. A cheque is no cash until it is cleared. What was booked as
    payable counts as an expense on the day on which it is paid, at the account that it was payable in.
    """
    asked = await read_asked(ctx, call.query)
    days = period(call.query, asked.today)
    before = income_statement.period_before(days) if call.query.compare is not None else None
    report = await income_statement.make_income_statement(ctx, asked, days, before, call.query.basis)
    return give(report, call)


@routes.get("/reports/balance-sheet", query=AsOfQuery, answer=balance_sheet.LAYOUT.answer_type, files=True)
async def read_balance_sheet(ctx: Ctx, call: Call[None, AsOfQuery]) -> One | File:
    """Read the balance sheet on a day: assets, liabilities and equity, per book and currency.

    Equity holds the result of income and expense to date as a line of its own. Totals prove that assets equal liabilities
    and equity; with a filter by what postings concern only a part of each entry is seen, and `difference` need not be 0.
    """
    asked = await read_asked(ctx, call.query)
    return give(await balance_sheet.make_balance_sheet(ctx, asked, call.query.as_of or asked.today), call)


@routes.get(
    "/reports/aged-receivables", query=OfLeasesQuery, answer=aged_receivables.LAYOUT.answer_type, files=True
)
async def read_aged_receivables(ctx: Ctx, call: Call[None, OfLeasesQuery]) -> One | File:
    """Read what every lease owes on a day, by how long it has been due.

    Each total is the lease's balance of tenant receivables on that day, as it was known at `known_at`. A tenant's credit
    that is not allocated yet is not deducted; nor is a cheque that is not cleared: cheques stand in columns of their own.
    JSON comes in pages, with totals over all leases in each; CSV and XLSX hold the whole.
    """
    asked = await read_asked(ctx, call.query)
    days, part = (
        await days_of(ctx, asked, call.query.as_of),
        part_of(call, asked, "/reports/aged-receivables"),
    )
    return give(await aged_receivables.make_aged_receivables(ctx, asked, days, part, call.query.leases), call)


@routes.get(
    "/reports/tenant-statement",
    query=TenantStatementQuery,
    answer=tenant_statement.LAYOUT.answer_type,
    files=True,
    media=PDF,
    problems=(404,),
)
async def read_tenant_statement(ctx: Ctx, call: Call[None, TenantStatementQuery]) -> One | File:
    """Read a tenant's statement of a period: charges, credits, receipts and refunds, with the balance after each.

    Also as a PDF for the tenant, in English, Arabic or both.
    """
    q = call.query
    asked = await read_asked(ctx, q)
    report = await tenant_statement.make_tenant_statement(ctx, asked, period(q, asked.today))
    if choose_format(q.format, call.accept, pdf=True) == "pdf":
        return await statement_pdf.give_statement(ctx, report, q.language)
    return give(report, call)
