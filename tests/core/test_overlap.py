"""What Python does while the database is at a statement."""

import asyncio

import pytest

from nexus.core.overlap import meanwhile


async def statement(said, fault=None):
    said.append("sent")
    await asyncio.sleep(0.01)
    said.append("answered")
    if fault:
        raise fault
    return 7


def work(said, fault=None):
    for n in range(2):
        said.append(n)
        yield
    if fault:
        raise fault


async def test_the_work_is_done_between_the_question_and_the_answer():
    said = []
    assert await meanwhile(statement(said), work(said)) == 7
    assert said == ["sent", 0, 1, "answered"]


async def test_a_fault_of_the_work_waits_for_the_answer():
    said = []
    with pytest.raises(ZeroDivisionError):
        await meanwhile(statement(said), work(said, ZeroDivisionError()))
    assert said == ["sent", 0, 1, "answered"]


async def test_a_fault_of_the_statement_is_the_callers():
    said = []
    with pytest.raises(KeyError):
        await meanwhile(statement(said, KeyError("x")), work(said))
    with pytest.raises(ZeroDivisionError):  # the first one counts
        await meanwhile(statement(said, KeyError("x")), work(said, ZeroDivisionError()))
