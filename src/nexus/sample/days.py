"""Calendar arithmetic of leases and cheques. Pure; all dates are local days."""

from datetime import date, timedelta

_SATURDAY = 5


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has a 28th")


def year_end(start: date) -> date:
    """The last day of a lease year, inclusive: the day before the anniversary (29 February's is 1 March)."""
    try:
        anniversary = start.replace(year=start.year + 1)
    except ValueError:
        anniversary = date(start.year + 1, 3, 1)
    return anniversary - timedelta(1)


def year_start(end: date) -> date:
    """The first day of the lease year that ends on this day: `year_end(year_start(d)) == d`, never 29 February."""
    anniversary = end + timedelta(1)
    if (anniversary.month, anniversary.day) == (2, 29):
        raise ValueError("no lease year ends on 28 February of a leap year")
    return anniversary.replace(year=anniversary.year - 1)


def banking_day(day: date) -> date:
    """This day, or the Monday after the weekend (Saturday and Sunday since January 2022)."""
    over = day.weekday() - _SATURDAY
    return day if over < 0 else day + timedelta(2 - over)
