"""Work that several processes share: what comes of it, in which order, and what is told."""

from __future__ import annotations

import os

import pytest
from specpress.workers import Helpers


def squared(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def only_here(main: int) -> int:
    if os.getpid() != main:
        raise ValueError("not here")
    return main


def never(number: int) -> int:
    raise ZeroDivisionError(f"no {number}")


@pytest.mark.parametrize("count", [0, 1])
def test_results_are_in_the_order_of_what_was_given(count: int) -> None:
    told: list[tuple[int, int]] = []
    with Helpers(count) as helpers:
        found = helpers.give(squared, range(100), together=3).collect(
            lambda done, total: told.append((done, total))
        )
    assert [square for square, _ in found] == [number * number for number in range(100)]
    assert told == sorted(told)
    assert told[-1] == (100, 100)
    assert {total for _, total in told} == {100}


def test_another_process_does_a_part() -> None:
    with Helpers(1) as helpers:
        # What is asked for after it has begun, it has begun with the first of.
        helpers.give(squared, range(1)).collect()
        given = helpers.give(squared, range(4))
        while not any(future is not None and future.done() for future in given.futures):
            pass
        processes = {process for _, process in given.collect()}
    assert processes - {os.getpid()}


def test_what_fails_elsewhere_is_done_here() -> None:
    main = os.getpid()
    with Helpers(1) as helpers:
        assert helpers.give(only_here, [main] * 8).collect() == [main] * 8


def test_a_failure_is_raised_with_its_trace() -> None:
    with Helpers(1) as helpers, pytest.raises(ZeroDivisionError) as raised:
        helpers.give(never, range(8)).collect()
    assert raised.traceback[-1].name == "never"


def test_nothing_is_nothing() -> None:
    with Helpers(1) as helpers:
        assert helpers.give(squared, []).collect() == []
