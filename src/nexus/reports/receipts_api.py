"""Routes of the reports on what was received."""

from nexus.core.context import Ctx
from nexus.payments.schemas import Method
from nexus.reports import receipts_register
from nexus.reports.answering import give
from nexus.reports.asking import PeriodQuery, period, read_asked
from nexus.rest.operation import Call, File, One, Routes

routes = Routes("Reports", "reports")


class ReceiptsQuery(PeriodQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    method: Method | None = None


@routes.get(
    "/reports/receipts-register",
    query=ReceiptsQuery,
    answer=receipts_register.LAYOUT.answer_type,
    files=True,
)
async def read_receipts_register(ctx: Ctx, call: Call[None, ReceiptsQuery]) -> One | File:
    """Read the receipts register: every receipt of a period with what it settled, as it stood on the last day.

    A receipt that was returned or reversed in the period is in it, whenever it came. What was received less what was taken
    back is what receipts moved in bank, cash and cheques in clearing.
    """
    asked = await read_asked(ctx, call.query)
    days = period(call.query, asked.today)
    return give(await receipts_register.make_receipts_register(ctx, asked, days, call.query.method), call)
