"""Instants and ids without a clock: every row's follow from the seed, and both sort as the rows were made.

Each property has a lane: its rows' instants are its lane's number modulo `LANES` in microseconds, so no two properties of
a portfolio share an instant and parts can be made one by one, in any number.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from nexus.sample.chance import Chance

TIME_ZONE: Final = "Asia/Dubai"
LANES: Final = 60_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_HOUR: Final = 3_600_000_000
_OPENS: Final = 8 * _HOUR
_OFFICE_HOURS: Final = 10 * _HOUR


class Stamps:
    """The instants of one property's rows: in office hours of the local day, in the past, never twice."""

    def __init__(self, rng: Chance, now: datetime, lane: int) -> None:
        if not 0 <= lane < LANES:
            raise ValueError(f"a portfolio has at most {LANES} properties")
        self._rng = rng
        self._lane = lane
        self._now = (now - _EPOCH) // _MICROSECOND
        self._zone = ZoneInfo(TIME_ZONE)
        self._windows: dict[date, tuple[int, int]] = {}
        self._used: set[int] = set()

    def at(self, day: date) -> datetime:
        """An instant on this day. If the day isn't over it lies before now, at worst on the evening before."""
        first, count = self._windows.get(day) or self._window(day)
        slot = first + int(self._rng.random() * count)
        while slot in self._used:
            slot -= 1
        self._used.add(slot)
        return _EPOCH + timedelta(microseconds=slot * LANES + self._lane)

    def series(self, day: date, count: int) -> list[datetime]:
        """Instants of rows that are made one after the other on this day."""
        return sorted(self.at(day) for _ in range(count))

    def id(self, at: datetime) -> UUID:
        """A UUIDv7 (RFC 9562, method 3: the first 12 random bits continue the clock) of a row made at this instant."""
        milliseconds, rest = divmod((at - _EPOCH) // _MICROSECOND, 1000)
        low = 0b10 << 62 | self._rng.getrandbits(62)
        return UUID(int=milliseconds << 80 | 7 << 76 | (rest << 2) << 64 | low)

    def _window(self, day: date) -> tuple[int, int]:
        """The first slot of a day's office hours and how many there are, in turns of the lanes."""
        midnight = (datetime.combine(day, time(), self._zone) - _EPOCH) // _MICROSECOND
        closes = min(midnight + _OPENS + _OFFICE_HOURS, self._now)
        opens = min(midnight + _OPENS, closes - _HOUR // 6)
        window = self._windows[day] = opens // LANES + 1, (closes - opens) // LANES - 1
        return window
