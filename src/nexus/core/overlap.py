"""Two things at once: the database works on a statement while Python works on something else."""

import asyncio
from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

T = TypeVar("T")


async def meanwhile(statement: Coroutine[Any, Any, T], work: Iterable[object]) -> T:
    """Send a statement, do `work` step by step, and then take the answer. The work doesn't use the connection. What it
    raises is raised once the statement is over, so that the connection is free again."""
    task = asyncio.create_task(statement)
    try:
        await asyncio.sleep(0)  # in which it is sent; what is long is sent in several parts
        for _ in work:
            await asyncio.sleep(0)
    except BaseException:
        await asyncio.gather(task, return_exceptions=True)
        raise
    return await task
