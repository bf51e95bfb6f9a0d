"""Progress on a terminal: not at once, gone at the end, and never in a pipe."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable

import pytest
from specpress import terminal
from specpress.terminal import counting_bar, progress_bar


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def screen_of(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal as stderr; no fixture, as pytest gives each phase of a test its own stderr."""
    made = Screen()
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setenv("TERM", "xterm")
    return made


def counted(count: int) -> None:
    with counting_bar("reading pages") as progress:
        progress(1, count)


def stepped(seconds: float) -> None:
    with progress_bar(["acme"]) as start:
        step = start("acme")
        step("reading and checking the spec")
        time.sleep(seconds)


@pytest.mark.parametrize("work", [lambda: counted(3), lambda: stepped(0)])
def test_quick_work_shows_none(monkeypatch: pytest.MonkeyPatch, work: Callable[[], None]) -> None:
    screen = screen_of(monkeypatch)
    work()
    assert screen.getvalue() == ""


def test_slow_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)
    monkeypatch.setattr(terminal, "_PATIENCE", 0.01)
    with counting_bar("reading pages") as progress:
        progress(7, 31)
        deadline = time.monotonic() + 30
        while "7/31" not in screen.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    assert "reading pages" in screen.getvalue()
    assert "7/31" in screen.getvalue()


def test_slow_steps_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)
    monkeypatch.setattr(terminal, "_PATIENCE", 0.01)
    with progress_bar(["acme"]) as start:
        start("acme")("reading and checking the spec")
        deadline = time.monotonic() + 30
        while "checking" not in screen.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    assert "acme: reading and checking the spec" in screen.getvalue()


def test_a_pipe_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    monkeypatch.setattr(terminal, "_PATIENCE", 0.0)
    counted(3)
    stepped(0.05)
    assert pipe.getvalue() == ""
