"""Routes of the rent roll and the registers: cheques, what they will bring, and deposits."""

from typing import Annotated, Literal

from msgspec import Meta

from nexus.core.clock import check_year
from nexus.core.context import Ctx
from nexus.payments.cheques.model import ChequeStatus
from nexus.reports import cheque_forecast, cheque_register, deposit_register, reconciliation, rent_roll
from nexus.reports.answering import give
from nexus.reports.asking import AsOfQuery, read_asked
from nexus.reports.days import days_of
from nexus.reports.paging import OfLeasesQuery, PagedAsOfQuery, part_of
from nexus.rest.fields import Day
from nexus.rest.operation import Call, File, One, Routes

routes = Routes("Reports", "reports")


class ChequeRegisterQuery(PagedAsOfQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    status: ChequeStatus | None = None
    which: Annotated[
        Literal["all", "waiting"],
        Meta(description="`waiting`: only what is expected, in hand or in clearing."),
    ] = "all"
    due_from: Annotated[Day, Meta(description="Only cheques written for this day or later.")] | None = None
    due_to: Annotated[Day, Meta(description="Only cheques written for this day or earlier.")] | None = None


class ChequeForecastQuery(AsOfQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    months: Annotated[int, Meta(ge=1, le=60, description="How far to look ahead.")] = 12
    by: Annotated[
        cheque_forecast.By,
        Meta(description="How long a period is: `day` is the calendar of cheques that fall due."),
    ] = "month"


@routes.get(
    "/reports/cheque-register",
    query=ChequeRegisterQuery,
    answer=cheque_register.LAYOUT.answer_type,
    files=True,
)
async def read_cheque_register(ctx: Ctx, call: Call[None, ChequeRegisterQuery]) -> One | File:
    """Read the cheque register: every cheque in the state that it was in on a day, as it was known at an instant.

    JSON comes in pages, with totals over all cheques in each; CSV and XLSX hold the whole.
    """
    q = call.query
    asked = await read_asked(ctx, q)
    due, part = (q.due_from, q.due_to), part_of(call, asked, "/reports/cheque-register")
    report = await cheque_register.make_cheque_register(
        ctx,
        asked,
        (await days_of(ctx, asked, q.as_of)).last,
        q.status,
        due,
        part,
        waiting=q.which == "waiting",
    )
    return give(report, call)


@routes.get(
    "/reports/cheque-forecast",
    query=ChequeForecastQuery,
    answer=cheque_forecast.LAYOUT.answer_type,
    files=True,
)
async def read_cheque_forecast(ctx: Ctx, call: Call[None, ChequeForecastQuery]) -> One | File:
    """Read what cheques will bring by month, week or day, with the risk of their return by your own history."""
    q = call.query
    asked = await read_asked(ctx, q)
    as_of = (await days_of(ctx, asked, q.as_of)).last
    check_year(as_of, "/as_of")
    return give(await cheque_forecast.make_cheque_forecast(ctx, asked, as_of, q.months, q.by), call)


@routes.get(
    "/reports/deposit-register", query=OfLeasesQuery, answer=deposit_register.LAYOUT.answer_type, files=True
)
async def read_deposit_register(ctx: Ctx, call: Call[None, OfLeasesQuery]) -> One | File:
    """Read the deposit register: what was received, used, given back and is held, by whom.

    The total of `in_books` is the balance of security deposits on that day, as it was known at `known_at`.
    JSON comes in pages, with totals over all deposits in each; CSV and XLSX hold the whole.
    """
    asked = await read_asked(ctx, call.query)
    days, part = (
        await days_of(ctx, asked, call.query.as_of),
        part_of(call, asked, "/reports/deposit-register"),
    )
    return give(await deposit_register.make_deposit_register(ctx, asked, days, part, call.query.leases), call)


@routes.get("/reports/rent-roll", query=PagedAsOfQuery, answer=rent_roll.LAYOUT.answer_type, files=True)
async def read_rent_roll(ctx: Ctx, call: Call[None, PagedAsOfQuery]) -> One | File:
    """Read the rent roll: every unit, let or vacant, with its lease, rent, next step, deposit and arrears.

    What is owed, held and let is that of `as_of`, and names are those, as they were known at `known_at`.
    JSON comes in pages, with totals over all units in each; CSV and XLSX hold the whole.
    """
    asked = await read_asked(ctx, call.query)
    part = part_of(call, asked, "/reports/rent-roll")
    return give(
        await rent_roll.make_rent_roll(ctx, asked, await days_of(ctx, asked, call.query.as_of), part), call
    )


@routes.get("/reports/reconciliation", query=AsOfQuery, answer=reconciliation.LAYOUT.answer_type, files=True)
async def read_reconciliation(ctx: Ctx, call: Call[None, AsOfQuery]) -> One | File:
    """Read how the rent roll, aged receivables, the deposit register and the accounts 1100, 2100 and 2150 agree.

    Whatever lies between two of them has a line and a path to what is behind it. `difference` is what nothing explains: 0.
    """
    asked = await read_asked(ctx, call.query)
    return give(
        await reconciliation.make_reconciliation(ctx, asked, await days_of(ctx, asked, call.query.as_of)),
        call,
    )
