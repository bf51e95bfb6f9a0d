"""The commands that lead to a release: ``surface diff``, ``release`` and ``workflows``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from specpress.releasing.command import ReleaseOptions, release_options
from specpress.releasing.diff_command import diff_options
from specpress.shell import EXIT_FINDINGS, EXIT_USAGE, Shell, begin, names_argument, refuse
from specpress.terminal import Color, Format

if TYPE_CHECKING:
    from specpress.config import Config, PackageConfig
    from specpress.surface.model import Surface


@click.group()
def surface() -> None:
    """Look at what a package offers its callers."""


@surface.command("diff")
@diff_options
@click.pass_context
def surface_diff(
    context: click.Context, /, old: str, new: str | None, against: str | None, **options: Any
) -> None:
    """Say what changed for the callers of a package.

    Compares the package NAME, as its spec makes it now, with its last release; or two files that
    hold surfaces, OLD and NEW. Each change is breaking, additive or internal. Exits with 1 where
    one is breaking; see --fail-on.
    """
    from specpress.releasing.diff_command import fails, files_to_compare, report_of
    from specpress.releasing.sources import SourceError, earlier

    try:
        if new is not None:
            if against is not None:
                raise click.UsageError("--against goes with the name of a package, not with files")
            before, after = files_to_compare(old, new)
        else:
            shell, config, [package] = begin(context, [old], Format.TEXT.value, Color.AUTO.value)
            before = earlier(config, package, against).surface
            after = _surface_now(shell, config, package)
    except SourceError as error:
        refuse(error.message, error.hint)
        raise click.exceptions.Exit(EXIT_USAGE) from None
    text, changes = report_of(before, after, options["format"])
    sys.stdout.write(text)
    if fails(changes, options["fail_on"]):
        raise click.exceptions.Exit(EXIT_FINDINGS)


@click.command()
@click.argument("name")
@release_options
@click.pass_context
def release(context: click.Context, /, name: str, out: Path | None, **options: Any) -> None:
    """Make the next release of a package.

    Compares what callers use with the last release, chooses the version, writes the changelog,
    presses, tests, builds and checks the package NAME, and tells the command that uploads it.
    Where anything fails, no file has changed.
    """
    shell, config, _ = begin(context, [name], Format.TEXT.value, Color.AUTO.value)
    from specpress.config import FILE_NAME
    from specpress.locking import only_run
    from specpress.releasing.command import perform
    from specpress.releasing.performing import FindingsError
    from specpress.releasing.planning import ReleaseError
    from specpress.releasing.sources import SourceError

    target = Path.cwd() / out if out is not None else config.project / "dist"
    chosen = ReleaseOptions(out=target, **options)
    try:
        with only_run(config.project / FILE_NAME, lambda: print("waiting for another run to end")):
            # Read again: a run that we have waited for has set another version.
            shell, config, [package] = begin(context, [name], Format.TEXT.value, Color.AUTO.value)
            perform(config, package, shell.stages, chosen, print)
    except FindingsError as error:
        shell.refuse(error.diagnostics)
    except (ReleaseError, SourceError) as error:
        refuse(error.message, error.hint)
        raise click.exceptions.Exit(EXIT_FINDINGS) from None
    except OSError as error:
        refuse(f"{_reason(error)}; nothing was released, and no file has changed", None)
        raise click.exceptions.Exit(EXIT_FINDINGS) from None


@click.command()
@names_argument
@click.option("--force", is_flag=True, help="Overwrite workflows that were changed by hand.")
@click.pass_context
def workflows(context: click.Context, /, names: Sequence[str], force: bool) -> None:
    """Write the workflow files of packages.

    Each package gets two in .github/workflows: one that compares its pages with its spec every
    week and opens a pull request, and one that publishes it from a tag.
    """
    _, config, packages = begin(context, names, Format.TEXT.value, Color.AUTO.value)
    from specpress.releasing.workflows import write_workflows

    try:
        written, kept = write_workflows(config, packages, force=force)
    except OSError as error:
        refuse(_reason(error), None)
        raise click.exceptions.Exit(EXIT_FINDINGS) from None
    for path in written:
        print(f"+ {path}")
    if kept:
        refuse(f"changed by hand, and left alone: {', '.join(kept)}", "overwrite them: --force")
        raise click.exceptions.Exit(EXIT_FINDINGS)
    if not written:
        print("the workflows are current")


def _reason(error: OSError) -> str:
    """What the disk refuses: of many files that could not be copied, the first."""
    first = error.args[0] if error.args else None
    if isinstance(first, list) and first:
        return str(first[0][-1])
    return str(error)


def _surface_now(shell: Shell, config: Config, package: PackageConfig) -> Surface:
    """The surface that the spec of ``package`` makes; mistakes in the spec end the command."""
    from specpress.pipeline import examine
    from specpress.surface.deriving import surface_of
    from specpress.view import view

    examined = examine(package, config, shell.stages)
    if examined.api is None:
        shell.refuse(examined.diagnostics)
    return surface_of(view(examined.api, package))
