"""A seeded source of choices: the same for the same seed on every machine and version of Python."""

from bisect import bisect
from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance(Random):
    """`random.Random` with the few draws that the sample makes, each one call of `random()`: it makes millions."""

    def below(self, end: int) -> int:
        """A whole number from 0 to `end` - 1."""
        return int(self.random() * end)

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self.random() * (high - low + 1))

    def pick(self, members: Sequence[T]) -> T:
        return members[int(self.random() * len(members))]

    def weigh(self, members: Sequence[T], shares: Sequence[int]) -> T:
        """A member by its share; `shares` are summed up, the last is the whole."""
        return members[bisect(shares, self.random() * shares[-1])]
