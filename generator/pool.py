"""The same work on many items, on every processor: results, and their order, are those of `map`."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

LEAST: Final = 100
"""Items from which on processes save more time than their start takes, which is a second."""

CHUNK: Final = 20
"""Items that go to a process at once: fewer cost more messages, more leave a process idle at the end."""

AHEAD: Final = 3
"""Chunks a process that wait or work: all at once would hold every result in memory before the first is used."""

_works: Final[list[Callable[[Any], Any]]] = []
"""In a process of the pool, what it is there for: sent once, not with every item."""


def each(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """Give the result of the work on each item, in order.

    The work has to be a function of a module, or a `partial` of one, and a pure one: it may run in another process.
    """
    rest = iter(items)
    first = list(islice(rest, LEAST))
    size = processors()
    if len(first) < LEAST or size == 1:
        return map(work, chain(first, rest))
    return _shared_out(work, chain(first, rest), size)


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shared_out(work: Callable[[Item], Result], items: Iterator[Item], size: int) -> Iterator[Result]:
    context = multiprocessing.get_context(_start_method())
    context.set_forkserver_preload(["__main__", getattr(work, "func", work).__module__])
    pool = ProcessPoolExecutor(size, mp_context=context, initializer=_begin, initargs=(work,))
    waiting: deque[Future[list[Result]]] = deque()
    try:
        for chunk in iter(lambda: list(islice(items, CHUNK)), []):
            waiting.append(pool.submit(_all, chunk))
            if len(waiting) == AHEAD * size:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _start_method() -> str:
    """Return the platform's own way to start a process, but never a fork of this one, whose threads would be lost."""
    default = multiprocessing.get_all_start_methods()[0]
    return "forkserver" if default == "fork" else default


def _begin(work: Callable[[Any], Any]) -> None:
    """Make ready a process of the pool: it leaves Ctrl-C to the one that waits for it, and ends with it."""
    _works[:] = [work]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _all(chunk: list[Any]) -> list[Any]:
    return [work(item) for work in _works for item in chunk]
