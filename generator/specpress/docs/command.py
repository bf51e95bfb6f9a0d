"""The commands of ``specpress docs``. What they need to run is imported when they run."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from specpress.docs.diff_command import diff
from specpress.docs.draft_command import draft
from specpress.terminal import Color, counting_bar, use_color

if TYPE_CHECKING:
    from specpress.docs.facts import PageFacts
    from specpress.docs.sources import Reading

#: What the shell sees: something to mend.
EXIT_FINDINGS = 1
#: How wide text is where nobody says how wide the terminal is.
_WIDTH = 100


class _Commands(click.Group):
    """Lists the commands in the order of work."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_Commands)
def docs() -> None:
    """Read documentation pages, and compare them with specs."""


def page_arguments(command: Callable[..., Any]) -> Callable[..., Any]:
    """PATH..., and how many processes read what is there."""
    command = click.option(
        "--jobs",
        metavar="N",
        type=click.IntRange(min=1),
        help="So many processes read; as many as are worth it without it.",
    )(command)
    return click.argument(
        "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path)
    )(command)


def color_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--color``."""
    return click.option(
        "--color",
        type=click.Choice([each.value for each in Color]),
        default=Color.AUTO.value,
        show_default=True,
        help="When to colour; auto: on a terminal, unless NO_COLOR is set.",
    )(command)


def shown_path(path: Path) -> str:
    """The name of a file in output: as it was given, with ``/``."""
    return Path(os.path.normpath(path)).as_posix()


def pages_at(paths: Sequence[Path], jobs: int | None) -> list[PageFacts]:
    """The facts of all pages at ``paths``; a path at which there is nothing is wrong usage."""
    with reading_pages(paths, jobs) as begun:
        return collected(begun)


@contextmanager
def reading_pages(paths: Sequence[Path], jobs: int | None) -> Iterator[Reading]:
    """The pages at ``paths``, read while something else is done; else as ``pages_at``."""
    from specpress.docs.finding import NoSuchPathError
    from specpress.docs.sources import reading

    try:
        with reading(paths, shown=shown_path, jobs=jobs) as begun:
            yield begun
    except NoSuchPathError as error:
        raise click.UsageError(str(error)) from error


def collected(begun: Reading) -> list[PageFacts]:
    """The facts of all pages, waited for with a bar."""
    with counting_bar("reading pages") as progress:
        return begun.collect(progress)


def text_width() -> int:
    """How wide text for people may be."""
    return max(40, shutil.get_terminal_size((_WIDTH, 24)).columns)


@docs.command()
@page_arguments
@click.option(
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: all facts with their places, as docs/reading-pages.md describes.",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Exit with 1 when a page could not be read in full, or contradicts itself.",
)
@color_option
def read(
    paths: Sequence[Path],
    jobs: int | None,
    format: str,  # noqa: A002 - the name of the option
    strict: bool,
    color: str,
) -> None:
    """Print what documentation pages say of their endpoints.

    PATH is a page, or a folder of pages at any depth. The format of a page is told from its
    content. What could not be read, and where a page contradicts itself, is listed at the end.
    """
    from specpress.docs.printing_facts import print_json, print_text

    with reading_pages(paths, jobs) as begun:
        pages = collected(begun)
        if format == "json":
            print_json(pages, sys.stdout, begun.map)
        else:
            colored = use_color(Color(color), sys.stdout)
            print_text(pages, sys.stdout, color=colored, width=text_width(), spread=begun.map)
    nothing = not any(page.format for page in pages)
    findings = any(page.problems or page.contradictions for page in pages)
    if nothing or (strict and findings):
        raise click.exceptions.Exit(EXIT_FINDINGS)


docs.add_command(diff)
docs.add_command(draft)
