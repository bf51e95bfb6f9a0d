"""``specpress docs draft``: what pages say becomes YAML, once somebody has looked at it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from specpress.diagnostics import Diagnostic, Location, Severity, has_errors
from specpress.shell import EXIT_FINDINGS, project_folder, read_config, source_text
from specpress.shell import choose as choose_packages
from specpress.terminal import Color, use_color

if TYPE_CHECKING:
    from specpress.config import Config, PackageConfig
    from specpress.docs.drafting.changes import SpecFiles
    from specpress.docs.drafting.session import Outcome
    from specpress.docs.facts import PageFacts
    from specpress.document import Document
    from specpress.output import Plan
    from specpress.pipeline import Stages

_PATH = click.Path(path_type=Path)
#: A file of a spec cannot be read, or has changed since it was.
CHANGED = "E943"


@dataclass(frozen=True, slots=True)
class _Talk:
    """How the command prints; ``project`` is where names of a spec's files start."""

    color: Color
    project: Path

    def report(self, diagnostics: Sequence[Diagnostic]) -> None:
        from specpress.printing import print_diagnostics

        sys.stdout.flush()
        if diagnostics:
            print_diagnostics(
                diagnostics,
                sources=self._source,
                format="text",
                stream=sys.stderr,
                color=use_color(self.color, sys.stderr),
            )

    def refuse(self, diagnostics: Sequence[Diagnostic]) -> NoReturn:
        self.report(diagnostics)
        raise click.exceptions.Exit(EXIT_FINDINGS)

    def _source(self, file: str) -> str | None:
        return source_text(file, Path.cwd(), self.project)


@dataclass(frozen=True, slots=True)
class _Proposed:
    """What a run proposes for the spec of one package."""

    package: PackageConfig
    files: SpecFiles
    outcome: Outcome
    plan: Plan


@click.command("draft")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=_PATH)
@click.option("--into", "name", metavar="SPEC", help="The package whose spec is drafted into.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option(
    "--shared", is_flag=True, help="Change components even where other operations use them."
)
@click.option("--jobs", type=click.IntRange(1), help="How many processes read the pages.")
@click.option(
    "--color",
    type=click.Choice([each.value for each in Color]),
    default=Color.AUTO.value,
    show_default=True,
    help="When to colour; auto: on a terminal, unless NO_COLOR is set.",
)
@click.pass_context
def draft(
    context: click.Context,
    /,
    paths: Sequence[Path],
    name: str | None,
    yes: bool,
    shared: bool,
    jobs: int | None,
    color: str,
) -> None:
    """Write YAML for what pages document and the spec lacks, and mend what drifted.

    PATH is a page, or a folder of pages. What would change is shown first; nothing is written
    before somebody agrees, on a terminal or with --yes. Exits with 1 where something is left to do.
    """
    from specpress.config import FILE_NAME
    from specpress.docs.command import pages_at
    from specpress.docs.drafting.printing_drafts import print_outcome, print_summary
    from specpress.locking import only_run

    config, talk = _project(context, Color(color))
    stages = context.obj.stages()
    packages = choose_packages(config, [name] if name else [])
    documents = _documents(stages, config, packages, talk)
    pages = pages_at(paths, jobs)
    if not any(page.format for page in pages):
        talk.refuse([_unread(page) for page in pages])
    proposed = _propose(pages, paths, documents, config, stages, talk, shared=shared)
    colored = use_color(talk.color, sys.stdout)
    for each in proposed:
        print_outcome(each.outcome, each.plan, stream=sys.stdout, color=colored)
    talk.report([found for each in proposed for found in each.outcome.diagnostics])
    changing = [each for each in proposed if each.plan.changes]
    is_complete = all(each.outcome.is_complete for each in proposed) and not any(
        has_errors(list(each.outcome.diagnostics)) for each in proposed
    )
    if not changing:
        print("nothing to draft" if is_complete else "nothing that could be drafted")
        sys.stdout.flush()
        raise click.exceptions.Exit(0 if is_complete else EXIT_FINDINGS)
    count = sum(len(each.plan.changes) for each in changing)
    sys.stdout.flush()
    if not yes and not _agreed(count):
        raise click.exceptions.Exit(EXIT_FINDINGS)
    with only_run(config.project / FILE_NAME, lambda: None):
        _write(changing, config, talk)
    warnings = _examine_again(changing, config, stages, talk)
    talk.report(warnings)
    print_summary(
        [(each.package.name, each.outcome, each.plan) for each in changing], stream=sys.stdout
    )
    sys.stdout.flush()
    if not is_complete:
        raise click.exceptions.Exit(EXIT_FINDINGS)


def _propose(
    pages: Sequence[PageFacts],
    paths: Sequence[Path],
    documents: dict[str, Document],
    config: Config,
    stages: Stages,
    talk: _Talk,
    *,
    shared: bool,
) -> list[_Proposed]:
    from specpress.docs.choosing import choose
    from specpress.docs.command import shown_path
    from specpress.docs.drafting.changes import SpecFiles
    from specpress.docs.drafting.session import draft as run
    from specpress.docs.drafting.trial import examine_texts
    from specpress.docs.spec_facts import read_spec

    chosen = choose(pages, {name: read_spec(each) for name, each in documents.items()})
    unclaimed = [page for page in chosen.unclaimed if page.endpoints]
    if unclaimed:
        talk.refuse([_unclaimed(page, documents) for page in unclaimed])
    folders = [shown_path(path) for path in paths if path.is_dir()]
    proposed = []
    for package in config.packages:
        found = chosen.pages.get(package.name, ())
        if not found or package.name not in documents:
            continue
        document = documents[package.name]
        try:
            files = SpecFiles.read(document, config.project)
        except (OSError, UnicodeDecodeError) as error:
            place = Location(document.root, 1, 1)
            talk.refuse([Diagnostic(CHANGED, f"its folder cannot be read: {error}", place)])
        examine = partial(examine_texts, package=package, config=config, stages=stages)
        outcome = run(found, folders, document, files.texts, examine, shared=shared)
        proposed.append(_Proposed(package, files, outcome, files.plan(outcome.texts)))
    return proposed


def _agreed(count: int) -> bool:
    """Whether somebody wants the shown changes; without a terminal nobody can be asked."""
    files = "1 file" if count == 1 else f"{count} files"
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(
            f"specpress: nothing was written; to change the {files}, run it again with --yes",
            file=sys.stderr,
        )
        return False
    if click.confirm(f"Write {files}?", default=False):
        return True
    print("specpress: nothing was written", file=sys.stderr)
    return False


def _write(proposed: Sequence[_Proposed], config: Config, talk: _Talk) -> None:
    """Write all files or none; none where one of them is not any more what was shown."""
    from specpress import output

    changed = [file for each in proposed for file in each.files.changed_meanwhile()]
    if changed:
        talk.refuse(
            [
                Diagnostic(
                    CHANGED,
                    "this file was changed meanwhile; nothing was written",
                    Location(file, 1, 1),
                    hint="run it again, and look at the difference anew",
                )
                for file in changed
            ]
        )
    try:
        output.apply([each.plan for each in proposed])
    except OSError as error:
        place = output.place_of(error, config.project)
        shown = place.relative_to(config.project) if place.is_relative_to(config.project) else place
        reason = f"{error.strerror or error}; nothing was written"
        talk.refuse([Diagnostic("E914", reason, Location(shown.as_posix(), 1, 1))])


def _examine_again(
    proposed: Sequence[_Proposed], config: Config, stages: Stages, talk: _Talk
) -> list[Diagnostic]:
    """What is to be said of the specs as they are on disk now."""
    from specpress.pipeline import examine

    found = [each for one in proposed for each in examine(one.package, config, stages).diagnostics]
    if has_errors(found):
        talk.refuse(found)
    changed = {f"{one.plan.shown}/{change.path}" for one in proposed for change in one.plan.changes}
    return [each for each in found if each.location.file in changed]


def _project(context: click.Context, color: Color) -> tuple[Config, _Talk]:
    talk = _Talk(color, project_folder(context, "start with 'specpress new NAME'"))
    return read_config(talk.project, talk.refuse), talk


def _documents(
    stages: Stages, config: Config, packages: Sequence[PackageConfig], talk: _Talk
) -> dict[str, Document]:
    """The specs by package, read and checked: what has errors cannot be drafted into."""
    from specpress.pipeline import examine

    documents: dict[str, Document] = {}
    problems: list[Diagnostic] = []
    for package in packages:
        examined = examine(package, config, stages)
        if examined.document is not None:
            documents[package.name] = examined.document
        problems += [each for each in examined.diagnostics if each.severity is Severity.ERROR]
    if problems:
        talk.refuse(problems)
    return documents


def _unread(page: PageFacts) -> Diagnostic:
    place, message = page.problems[0] if page.problems else (Location(page.file, 1, 1), "no page")
    return Diagnostic("W940", message, place, hint="see docs/reading-pages.md")


def _unclaimed(page: PageFacts, documents: dict[str, Document]) -> Diagnostic:
    place = page.endpoints[0].place
    hint = "choose the spec: " + " or ".join(f"--into {name}" for name in documents)
    return Diagnostic("E942", "no spec knows the endpoints of this page", place, hint=hint)
