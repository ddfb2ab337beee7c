"""Work shared out among processes: what comes of it is what `map` gives."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from itertools import count, islice
from types import SimpleNamespace

import pytest

from generator import pool
from generator.errors import ContentError
from generator.models import Problem

MANY = 3 * pool.LEAST


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "processors", lambda: 2)


@pytest.mark.usefixtures("two_processors")
def test_results_come_in_the_order_of_the_items() -> None:
    assert list(pool.each(str, range(MANY))) == [str(number) for number in range(MANY)]


@pytest.mark.usefixtures("two_processors")
def test_what_work_raises_is_raised_where_its_result_would_be() -> None:
    items = ["1"] * MANY
    items[-1] = "one"

    results = pool.each(int, items)

    assert list(islice(results, MANY - pool.CHUNK)) == [1] * (MANY - pool.CHUNK)
    with pytest.raises(ValueError, match="one"):
        next(results)


@pytest.mark.usefixtures("two_processors")
def test_items_are_taken_as_they_are_needed() -> None:
    taken = count()

    results = pool.each(abs, taken)

    assert list(islice(results, MANY)) == list(range(MANY))
    assert next(taken) <= MANY + 2 * pool.AHEAD * pool.CHUNK + pool.LEAST


@pytest.mark.usefixtures("two_processors")
def test_few_items_stay_in_this_process() -> None:
    assert list(pool.each(lambda _: os.getpid(), range(pool.LEAST - 1))) == [os.getpid()] * (pool.LEAST - 1)


def test_so_do_all_where_there_is_one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "processors", lambda: 1)

    assert set(pool.each(lambda _: os.getpid(), range(MANY))) == {os.getpid()}


def test_processors_are_those_that_this_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5}, raising=False)
    assert pool.processors() == 3

    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    assert pool.processors() == 7


@pytest.mark.parametrize(
    ("methods", "chosen"),
    [(["fork", "spawn", "forkserver"], "forkserver"), (["spawn", "fork"], "spawn"), (["spawn"], "spawn")],
    ids=["Linux", "macOS", "Windows"],
)
def test_this_process_is_never_forked(monkeypatch: pytest.MonkeyPatch, methods: list[str], chosen: str) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: methods)

    assert pool._start_method() == chosen  # noqa: SLF001 - else every platform would have to be at hand


def test_a_process_of_the_pool_leaves_ctrl_c_alone_and_ends_with_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()
    told: list[tuple[object, ...]] = []

    def kill(*what: object) -> None:
        told.append(what)
        ended.set()

    monkeypatch.setattr(signal, "signal", lambda *what: told.append(what))
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: SimpleNamespace(join=lambda: told.append(("join",))))
    monkeypatch.setattr(os, "kill", kill)

    pool._begin(str)  # noqa: SLF001 - what happens in another process is not seen here

    assert ended.wait(10)
    assert set(told) == {(signal.SIGINT, signal.SIG_IGN), ("join",), (os.getpid(), signal.SIGTERM)}
    assert pool._all([1, 2]) == ["1", "2"]  # noqa: SLF001 - likewise


def test_a_process_without_a_parent_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: None)

    pool._end_with_parent()  # noqa: SLF001 - likewise


def test_an_error_reaches_another_process_whole() -> None:
    error = ContentError([Problem(path="b.md", line=0, what="is empty"), Problem(path="a.md", line=1, what="is odd")])

    received = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert (type(received), str(received), received.problems) == (ContentError, str(error), error.problems)
