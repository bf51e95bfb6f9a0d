"""``specpress docs diff``: pages against a spec, or against their earlier versions."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from specpress.diagnostics import Diagnostic, Location, Severity, has_errors
from specpress.shell import EXIT_FINDINGS, project_folder, read_config, source_text
from specpress.shell import choose as choose_packages
from specpress.terminal import Color, progress_bar, use_color

if TYPE_CHECKING:
    from specpress.config import Config, PackageConfig
    from specpress.docs.drift import DriftReport
    from specpress.docs.facts import PageFacts
    from specpress.docs.sources import Reading
    from specpress.docs.spec_facts import SpecFacts
    from specpress.document import Document

_FORMATS = ("text", "json", "github", "markdown")
_PATH = click.Path(path_type=Path)
#: A page that was named, and that could not be read.
UNREAD_PAGE = "E943"
#: A page that no spec claims.
UNCLAIMED = "E942"


@dataclass(frozen=True, slots=True)
class _Talk:
    """How the command prints; ``project`` is where names of a spec's files start."""

    format: str
    color: Color
    project: Path

    def show(self, report: DriftReport) -> None:
        from specpress.docs.drift_report import ReportFormat, print_report

        print_report(
            report,
            sources=self._source,
            format=ReportFormat(self.format),
            stream=sys.stdout,
            color=use_color(self.color, sys.stdout),
        )

    def refuse(self, diagnostics: Sequence[Diagnostic]) -> NoReturn:
        from specpress.printing import print_diagnostics

        print_diagnostics(
            diagnostics,
            sources=self._source,
            format="json" if self.format == "json" else "text",
            stream=sys.stderr,
            color=use_color(self.color, sys.stderr),
        )
        raise click.exceptions.Exit(EXIT_FINDINGS)

    def _source(self, file: str) -> str | None:
        return source_text(file, Path.cwd(), self.project)


@click.command("diff")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=_PATH)
@click.option("--spec", "name", metavar="NAME", help="The package whose spec is compared.")
@click.option("--before", type=_PATH, metavar="A", help="Compare two versions of pages: A ...")
@click.option("--after", type=_PATH, metavar="B", help="... and B, without a spec.")
@click.option(
    "--strict-pages", is_flag=True, help="A page that contradicts itself counts as drift."
)
@click.option(
    "--write-sources",
    is_flag=True,
    help="Remember in x-source what the pages of endpoints without drift say now.",
)
@click.option("--jobs", type=click.IntRange(1), help="How many processes read the pages.")
@click.option(
    "--format",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="How the drift is printed, on stdout.",
)
@click.option(
    "--color",
    type=click.Choice([each.value for each in Color]),
    default=Color.AUTO.value,
    show_default=True,
    help="When to colour; auto: on a terminal, unless NO_COLOR is set.",
)
@click.pass_context
def diff(
    context: click.Context,
    /,
    paths: Sequence[Path],
    name: str | None,
    before: Path | None,
    after: Path | None,
    strict_pages: bool,
    write_sources: bool,
    jobs: int | None,
    format: str,  # noqa: A002 - the name of the option
    color: str,
) -> None:
    """Show where documentation pages and the spec disagree.

    PATH is a page, or a folder of pages. Exits with 0 without drift, with 1 with drift or with a
    stale exception. With --before and --after two versions of pages are compared instead.
    """
    from specpress.docs.diffing import compare_pages

    versions = before is not None or after is not None
    if versions and (before is None or after is None):
        raise click.UsageError("--before and --after belong together")
    if versions and (paths or name or write_sources):
        raise click.UsageError("--before and --after compare pages with pages: no PATH, no --spec")
    if not versions and not paths:
        raise click.UsageError("name pages or folders of pages, or --before and --after")
    if before is not None and after is not None:
        talk = _Talk(format, Color(color), Path.cwd())
        old, new = _read([before], jobs), _read([after], jobs)
        report = _with_named_pages(compare_pages(old, new), [*old, *new], [before, after])
    else:
        talk, report = _compare_with_specs(context, paths, name, jobs, write_sources, format, color)
    talk.show(report)
    sys.stdout.flush()
    found = bool(report.drifts) or has_errors(list(report.diagnostics))
    if found or (strict_pages and report.contradictions):
        raise click.exceptions.Exit(EXIT_FINDINGS)


def _compare_with_specs(
    context: click.Context,
    paths: Sequence[Path],
    name: str | None,
    jobs: int | None,
    write: bool,
    format: str,  # noqa: A002 - the name of the option
    color: str,
) -> tuple[_Talk, DriftReport]:
    from specpress.docs.choosing import choose
    from specpress.docs.diffing import compare_with_spec, joined
    from specpress.docs.spec_facts import read_spec

    config, talk = _project(context, format, Color(color))
    packages = choose_packages(config, [name] if name else [])
    with _reading(paths, jobs) as begun:
        documents = _documents(context, config, packages, talk)
        specs: Mapping[str, SpecFacts] = {
            package: read_spec(document) for package, document in documents.items()
        }
        pages = _collected(begun)
    folders = [_shown(path) for path in paths if path.is_dir()]
    chosen = choose(pages, specs)
    reports = [
        compare_with_spec(found, specs[package], folders)
        for package, found in chosen.pages.items()
        if found
    ]
    notes = (
        []
        if len(specs) == 1
        else [
            f"{package}: {len(found)} of {len(pages)} pages"
            for package, found in chosen.pages.items()
            if found
        ]
    )
    unclaimed = [_unclaimed(page) for page in chosen.unclaimed]
    report = _with_named_pages(joined(reports, notes, unclaimed), pages, paths)
    if write:
        from specpress.docs.source_writing import write_sources

        problems, written = write_sources(config.project, documents, specs, chosen.pages, report)
        report = joined([report], [*report.notes, *written], problems)
    return talk, report


def _with_named_pages(
    report: DriftReport, pages: Sequence[PageFacts], paths: Sequence[Path]
) -> DriftReport:
    """``report`` with errors for pages that were named and could not be read.

    In a folder there may be files that are no pages; what was named is meant to be one.
    """
    named = {_shown(path) for path in paths} & {page.file for page in pages if not page.format}
    diagnostics = [
        dataclasses.replace(each, code=UNREAD_PAGE, severity=Severity.ERROR)
        if each.location.file in named
        else each
        for each in report.diagnostics
    ]
    if not pages:
        place = Location(_shown(paths[0]), 1, 1)
        diagnostics.append(Diagnostic(UNREAD_PAGE, "there is no page", place))
    return dataclasses.replace(report, diagnostics=tuple(diagnostics))


def _project(
    context: click.Context,
    format: str,  # noqa: A002 - the name of the option
    color: Color,
) -> tuple[Config, _Talk]:
    advice = "compare two versions of pages with --before and --after"
    talk = _Talk(format, color, project_folder(context, advice))
    return read_config(talk.project, talk.refuse), talk


def _documents(
    context: click.Context, config: Config, packages: Sequence[PackageConfig], talk: _Talk
) -> dict[str, Document]:
    """The specs by package, read and checked; what is wrong with one ends the command."""
    from specpress.pipeline import read_valid

    documents: dict[str, Document] = {}
    problems: list[Diagnostic] = []
    stages = context.obj.stages()
    with progress_bar([package.name for package in packages]) as start:
        for package in packages:
            start(package.name)("reading and checking the spec")
            document, found = read_valid(package, config, stages)
            if document is not None:
                documents[package.name] = document
            problems += [each for each in found if each.severity is Severity.ERROR]
    if problems:
        talk.refuse(problems)
    return documents


def _read(paths: Sequence[Path], jobs: int | None) -> list[PageFacts]:
    from specpress.docs.command import pages_at

    return pages_at(paths, jobs)


def _reading(paths: Sequence[Path], jobs: int | None) -> AbstractContextManager[Reading]:
    from specpress.docs.command import reading_pages

    return reading_pages(paths, jobs)


def _collected(begun: Reading) -> list[PageFacts]:
    from specpress.docs.command import collected

    return collected(begun)


def _shown(path: Path) -> str:
    from specpress.docs.command import shown_path

    return shown_path(path)


def _unclaimed(page: PageFacts) -> Diagnostic:
    place = page.endpoints[0].place if page.endpoints else Location(page.file, 1, 1)
    return Diagnostic(
        UNCLAIMED,
        "no spec knows the endpoints of this page",
        place,
        hint="choose the spec: --spec NAME",
    )
