"""What ``specpress release`` takes and does. What it needs is imported when it runs."""

from __future__ import annotations

import datetime
import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from specpress.config import Config, PackageConfig
    from specpress.pipeline import Stages
    from specpress.releasing.performing import Made
    from specpress.releasing.planning import ReleasePlan

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class ReleaseOptions:
    """What the command line said."""

    dry_run: bool
    version: str | None
    date: str
    out: Path
    drop_early: bool
    rebuild: bool


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str:
    if value is None:
        return datetime.date.today().isoformat()
    try:
        if not _DAY.fullmatch(value):
            raise ValueError(value)
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"'{value}' is no day such as 2026-11-21") from None


def release_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of ``specpress release``."""
    for option in reversed(
        (
            click.option(
                "--dry-run", is_flag=True, help="Say what would be released; change nothing."
            ),
            click.option(
                "--version",
                metavar="VERSION",
                help="The version to release, instead of the one that the changes ask for.",
            ),
            click.option(
                "--date",
                metavar="YYYY-MM-DD",
                callback=_day,
                help="The day of the release; today without it.",
            ),
            click.option(
                "--out",
                metavar="DIR",
                type=click.Path(file_okay=False, path_type=Path),
                help="Where the files to upload go; dist/ of the project without it.",
            ),
            click.option(
                "--drop-early",
                is_flag=True,
                help="Let things go that no minor version has called deprecated.",
            ),
            click.option(
                "--rebuild",
                is_flag=True,
                help="Build the last release again, byte for byte; release nothing.",
            ),
        )
    ):
        command = option(command)
    return command


def perform(
    config: Config,
    package: PackageConfig,
    stages: Stages,
    options: ReleaseOptions,
    say: Callable[[str], None],
) -> None:
    """Release ``package``, or say what would be released.

    Raises ReleaseError and SourceError where it is refused, FindingsError for mistakes in the
    spec; then nothing has changed.
    """
    from specpress.releasing.performing import make_release, read_state, rebuild, refuse_dirty
    from specpress.releasing.planning import ReleaseError, plan_release

    if not options.dry_run:
        refuse_dirty(config, options.out)
    state = read_state(config, package, stages)
    if options.rebuild:
        if options.version not in (None, package.version):
            raise ReleaseError(
                f"the version to build is {options.version}, and that of '{package.name}' is"
                f" {package.version}",
                "go to the commit of the release",
            )
        made = rebuild(config, package, state, options.out, say)
        _tell_files(made, say)
        return
    plan = plan_release(
        state, date=options.date, version=options.version, drop_early=options.drop_early
    )
    if plan is None:
        say(f"nothing to release: '{package.name}' is as it was released as {package.version}")
        return
    _tell_plan(plan, say)
    if options.dry_run:
        say("dry run: nothing was changed")
        return
    made = make_release(config, plan, stages, options.out, say)
    _tell_files(made, say)
    _tell_next(plan, made, config, say)


def _tell_plan(plan: ReleasePlan, say: Callable[[str], None]) -> None:
    from specpress.releasing.changelog import FILE as CHANGELOG
    from specpress.releasing.records import FILE as RECORD
    from specpress.surface.reports import summary

    before = f"{plan.previous} -> " if plan.previous else ""
    say(f"{plan.package.name}: {before}{plan.version} ({plan.reason})")
    if plan.previous:
        say(f"public surface: {summary(plan.changes)}")
    say(f"\n## [{plan.version}] - {plan.date}\n\n{plan.notes}")
    folder = plan.package.output
    say("The release")
    say(f"  sets the version in pyproject.toml to {plan.version}")
    say(f"  writes {folder}/{CHANGELOG} and {folder}/{RECORD}")
    say(f"  presses {folder}")
    say("  runs the package's contract tests, builds wheel and sdist, and checks them\n")


def _tell_files(made: Made, say: Callable[[str], None]) -> None:
    for finding in made.findings:
        say(f"  {finding}")


def _tell_next(plan: ReleasePlan, made: Made, config: Config, say: Callable[[str], None]) -> None:
    from specpress.releasing.sources import git, tag_of

    tag = tag_of(plan.package, plan.version)
    say(f"\n{plan.package.distribution} {plan.version} is ready.")
    if git(config.project, "rev-parse", "--git-dir") is not None:
        say("Commit and tag it:")
        say(f"  git add --all && git commit -m 'Release {tag}' && git tag {tag}")
    files = " ".join(
        shlex.quote(str(_shown(file)))
        for file in (made.distributions.wheel, made.distributions.sdist)
    )
    say(f"Upload it:\n  python -m twine upload {files}")


def _shown(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
