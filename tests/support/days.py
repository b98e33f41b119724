"""Days as the organisations of the tests have them: from 20:00 UTC on it is tomorrow in Dubai."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

TODAY: Final[date] = datetime.now(ZoneInfo("Asia/Dubai")).date()
