"""``specpress surface diff``: what changed for the callers of a package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from specpress.surface.changes import Change
    from specpress.surface.model import Surface

#: From which impact on the command ends with 1.
_FAILING = {
    "breaking": ("breaking",),
    "additive": ("breaking", "additive"),
    "internal": ("breaking", "additive", "internal"),
    "never": (),
}


def diff_options(command: Callable[..., None]) -> Callable[..., None]:
    """What ``surface diff`` takes."""
    for option in (
        click.option(
            "--fail-on",
            type=click.Choice(list(_FAILING)),
            default="breaking",
            show_default=True,
            help="The least change that makes the command end with 1.",
        ),
        click.option(
            "--format",
            type=click.Choice(["text", "json", "markdown"]),
            default="text",
            show_default=True,
            help="How the changes are printed.",
        ),
        click.option(
            "--against",
            metavar="VERSION|REV|FILE",
            help="What to compare the package NAME with; its last release without it.",
        ),
        click.argument("new", required=False, metavar="[NEW]"),
        click.argument("old", metavar="NAME|OLD"),
    ):
        command = option(command)
    return command


def files_to_compare(old: str, new: str) -> tuple[Surface, Surface]:
    """The surfaces in two files. Raises SourceError."""
    from specpress.releasing.sources import read_file

    return read_file(Path(old)), read_file(Path(new))


def report_of(old: Surface, new: Surface, form: str) -> tuple[str, tuple[Change, ...]]:
    """What the command prints, and the changes."""
    from specpress.surface.comparing import compare
    from specpress.surface.reports import report

    changes = compare(old, new)
    pages = {**_pages(old), **_pages(new)}
    return report(changes, form, links=pages), changes


def fails(changes: tuple[Change, ...], fail_on: str) -> bool:
    """Whether one of ``changes`` is grave enough."""
    return any(each.impact.value in _FAILING[fail_on] for each in changes)


def _pages(surface: Surface) -> dict[str, str]:
    return {name: each.docs for name, each in surface.operations.items() if each.docs}
