"""What commands show besides diagnostics: summaries, differences, progress, crash reports."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from specpress import __version__

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from specpress.pipeline import Progress
    from specpress.plans import Plan
    from specpress.pressed import Pressed

#: So many changed files are named per package; of the others only the number is told.
_NAMED_FILES = 12
_FRAMES = 6
#: Seconds after which work is worth telling of.
_PATIENCE = 1.0

_MARKS = {"added": ("+", "green"), "changed": ("~", "yellow"), "removed": ("-", "red")}


class Format(StrEnum):
    """How diagnostics are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Color(StrEnum):
    """When output is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def use_color(color: Color, stream: TextIO) -> bool:
    """Whether to colour what goes to ``stream``; ``auto`` obeys NO_COLOR and TERM=dumb."""
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def print_changes(plan: Plan, *, stream: TextIO, color: bool) -> None:
    """Name the files of one package that change, or say that none does."""
    from specpress.plans import MANIFEST

    print(_colored(plan.shown, "bold", color), file=stream)
    changes = [change for change in plan.changes if change.path != MANIFEST]
    if not changes:
        print("  nothing changed", file=stream)
    for change in changes[:_NAMED_FILES]:
        mark, style = _MARKS[change.kind]
        print(f"  {_colored(f'{mark} {change.path}', style, color)}", file=stream)
    if len(changes) > _NAMED_FILES:
        print(f"    and {len(changes) - _NAMED_FILES} more", file=stream)


def print_summary(pressed: Sequence[Pressed], *, stream: TextIO, color: bool) -> None:
    """A table with a line per package."""
    from specpress.plans import ChangeKind

    titles = ("package", "operations", "models", "added", "changed", "removed", "unchanged")
    rows = [
        (
            one.package.name,
            str(one.operations),
            str(one.models),
            *(str(one.plan.count(kind)) for kind in ChangeKind),
            str(one.plan.unchanged),
            f"{one.seconds:.2f}",
        )
        for one in pressed
        if one.plan is not None
    ]
    columns = list(zip((*titles, "seconds"), *rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    head, *lines = (
        "   ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in zip(*columns, strict=True)
    )
    rule = "─" * (len(head) + 1)
    table = (_colored(head, "bold", color), rule, *lines)
    print("", *(f" {line}" for line in table), "", sep="\n", file=stream)


def print_diff(text: str, *, stream: TextIO, color: bool) -> None:
    """A unified diff, its lines coloured as version control tools do it."""
    if not color:
        stream.write(text)
        return
    styles = {"+++": "bold", "---": "bold", "@@ ": "cyan"}
    for line in text.split("\n")[:-1]:
        style = styles.get(line[:3]) or {"+": "green", "-": "red"}.get(line[:1])
        print(_colored(line, style, color), file=stream)


@contextmanager
def progress_bar(names: Sequence[str]) -> Iterator[Callable[[str], Progress]]:
    """Progress on stderr while packages are made, once that takes more than a second.

    Nothing where stderr is no terminal. Gives a function that starts the next package and returns
    its ``Progress``.
    """
    if not sys.stderr.isatty():
        yield lambda name: lambda step: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    bar = Bar(*columns, console=Console(stderr=True), transient=True)
    with _shown_late(bar):
        tasks = {name: bar.add_task(f"{name}: waiting", start=False) for name in names}

        def start(name: str) -> Progress:
            bar.start_task(tasks[name])
            return lambda step: bar.update(tasks[name], description=f"{name}: {step}")

        yield start


@contextmanager
def counting_bar(description: str) -> Iterator[Callable[[int, int], None]]:
    """Progress on stderr over things that are counted, once that takes more than a second.

    Nothing where stderr is no terminal. Gives a function that is told how many are done, and of
    how many.
    """
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )
    from rich.progress import Progress as Bar

    columns = (
        *(SpinnerColumn(), TextColumn("{task.description}"), BarColumn()),
        *(MofNCompleteColumn(), TimeElapsedColumn()),
    )
    bar = Bar(*columns, console=Console(stderr=True), transient=True)
    with _shown_late(bar):
        task = bar.add_task(description, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def _shown_late(bar: Bar) -> Iterator[None]:
    timer = threading.Timer(_PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if bar.live.is_started:
            bar.stop()


def crash_report(error: BaseException, arguments: Sequence[str]) -> str:
    """What to tell the maintainers about ``error``, and how."""
    import platform
    import traceback

    lines = [
        "specpress ran into a bug of its own. Nothing was left half-written.",
        "Please report it, with the lines below and, if you can, the spec that leads to it:",
        "",
        f"  specpress {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"  command: specpress {' '.join(arguments)}",
        f"  {type(error).__name__}: {error}",
        *(
            f"    {_short_path(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)[-_FRAMES:]
        ),
        "",
        "The whole trace: set SPECPRESS_TRACEBACK=1 and run the command again.",
    ]
    if os.environ.get("SPECPRESS_TRACEBACK") == "1":
        lines[-1:] = ["".join(traceback.format_exception(error)).rstrip()]
    return "\n".join(lines) + "\n"


def _short_path(path: str) -> str:
    return "/".join(Path(path).parts[-2:])


def _colored(text: str, style: str | None, color: bool) -> str:
    if not color or style is None:
        return text
    code = {"bold": 1, "red": 31, "green": 32, "yellow": 33, "cyan": 36}[style]
    return f"\x1b[{code}m{text}\x1b[0m"
