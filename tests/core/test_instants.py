"""Instants as text."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from nexus.core.clock import instant

ZONES = st.timedeltas(timedelta(hours=-23), timedelta(hours=23)).map(
    lambda offset: timezone(timedelta(minutes=offset // timedelta(minutes=1)))
)


@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=ZONES))
def test_an_instant_is_written_in_utc_with_microseconds(value):
    assert (
        instant(value) == value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
    )


def test_a_whole_second_has_its_zeros_too():
    assert instant(datetime(2026, 11, 23, 12, 15, 30, tzinfo=timezone(timedelta(hours=4)))) == (
        "2026-11-23T08:15:30.000000Z"
    )
