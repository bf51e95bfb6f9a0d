"""The command line. What a command needs is imported when it runs, so that help comes at once."""

from __future__ import annotations

import dataclasses
import gc
import io
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from specpress import __version__
from specpress.contract_command import contract_options
from specpress.diagnostics import Diagnostic, Location, as_errors, has_errors
from specpress.mocking import mock_options, serve
from specpress.shell import (
    EXIT_BUG,
    EXIT_FINDINGS,
    EXIT_INTERRUPTED,
    EXIT_TERMINATED,
    Setup,
    begin,
    names_argument,
    output_options,
    press_packages,
    refuse,
    strict_option,
)
from specpress.terminal import (
    Color,
    Format,
    crash_report,
    print_changes,
    print_diff,
    print_summary,
    use_color,
)

if TYPE_CHECKING:
    from specpress.adopting import Adopted
    from specpress.config import Config
    from specpress.pipeline import Stages


#: After how many new objects garbage is looked for, among the young, the older and all others.
_GARBAGE = (100_000, 20, 50)


class _Commands(click.Group):
    """Lists the commands in the order of a working day, not of the alphabet.

    Those of other modules are loaded when they are asked for.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.commands, *_LATER]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        load = _LATER.get(cmd_name)
        return load() if load is not None else super().get_command(ctx, cmd_name)


def _docs() -> click.Command:
    from specpress.docs.command import docs

    return docs


def _surface() -> click.Command:
    from specpress.release_commands import surface

    return surface


def _release() -> click.Command:
    from specpress.release_commands import release

    return release


def _workflows() -> click.Command:
    from specpress.release_commands import workflows

    return workflows


_LATER = {"docs": _docs, "surface": _surface, "release": _release, "workflows": _workflows}


@click.group(
    cls=_Commands,
    epilog="Which specs become which packages stands in [tool.specpress] of pyproject.toml.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--project",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of pyproject.toml; found upwards from here without it.",
)
@click.version_option(__version__, message="specpress %(version)s", help="Show the version.")
@click.pass_context
def app(context: click.Context, /, project: Path | None) -> None:
    """Press hand-written OpenAPI documents into publishable, typed Python clients."""
    context.obj = dataclasses.replace(context.obj, project=project)


@app.command()
@names_argument
@strict_option
@output_options
@click.pass_context
def validate(context: click.Context, /, names: Sequence[str], strict: bool, **options: Any) -> None:
    """Check specs; say what is wrong, and where.

    NAME is a package of pyproject.toml; without one, all of them are checked.
    """
    shell, config, packages = begin(context, names, **options)
    from specpress.validating import check_specs

    found = [each for one in check_specs(shell, config, packages) for each in one]
    diagnostics = as_errors(found) if strict else found
    if has_errors(diagnostics):
        shell.refuse(diagnostics)
    shell.report(diagnostics)
    for package in packages:
        shell.say(f"{package.spec}: fine")


@app.command()
@names_argument
@click.option("--force", is_flag=True, help="Overwrite hand-made files that are in the way.")
@strict_option
@output_options
@click.pass_context
def generate(
    context: click.Context, /, names: Sequence[str], force: bool, strict: bool, **options: Any
) -> None:
    """Press packages; with an error in any, none.

    NAME is a package of pyproject.toml; without one, all of them are pressed.
    """
    shell, config, packages = begin(context, names, **options)
    from specpress.config import FILE_NAME
    from specpress.locking import only_run

    def waiting() -> None:
        if shell.format is not Format.JSON:
            print("specpress: waiting for another run to end", file=sys.stderr)

    with only_run(config.project / FILE_NAME, waiting):
        records = shell.records(config)
        pressed, warnings = press_packages(
            shell, config, packages, records, force=force, strict=strict
        )
        plans = [one.plan for one in pressed if one.plan is not None]
        if not all(plan.is_current for plan in plans):
            from specpress.output import apply

            try:
                apply(plans)
            except OSError as error:
                shell.refuse([*warnings, _refused_by_disk(error, config)])
        if records is not None:
            records.keep(pressed)
    shell.report(warnings)
    if shell.format is Format.JSON:
        return
    colored = use_color(shell.color, sys.stdout)
    for plan in plans:
        print_changes(plan, stream=sys.stdout, color=colored)
    print_summary(pressed, stream=sys.stdout, color=colored)


@app.command()
@names_argument
@strict_option
@output_options
@click.pass_context
def check(context: click.Context, /, names: Sequence[str], strict: bool, **options: Any) -> None:
    """Say whether packages are current; show what differs.

    Exits with 1 when anything differs. NAME is a package of pyproject.toml; without one, all of
    them are compared.
    """
    shell, config, packages = begin(context, names, **options)
    records = shell.records(config)
    pressed, warnings = press_packages(shell, config, packages, records, strict=strict)
    from specpress import output

    stale = []
    for one in pressed:
        plan = one.plan
        if plan is None or plan.is_current:
            shell.say(f"{one.package.output}: current")
            continue
        if shell.format is not Format.JSON:
            print_diff(
                output.diff(plan), stream=sys.stdout, color=use_color(shell.color, sys.stdout)
            )
        count = len(plan.changes)
        message = (
            f"{plan.shown} is stale: {count} {'file differs' if count == 1 else 'files differ'}"
        )
        place = Location(f"{plan.shown}/{plan.changes[0].path}", 1, 1)
        stale.append(Diagnostic("E915", message, place, hint="run: specpress generate"))
    sys.stdout.flush()
    if stale:
        shell.refuse([*warnings, *stale])
    shell.report(warnings)


@app.command()
@click.argument("name")
@click.option(
    "--from",
    "source",
    metavar="URL-OR-FILE",
    help="Start from this OpenAPI document: it is copied as it is, with the files it refers to.",
)
@click.option(
    "--follow-references",
    is_flag=True,
    help="Fetch the further files that a document from a URL refers to.",
)
@click.pass_context
def new(context: click.Context, /, name: str, source: str | None, follow_references: bool) -> None:
    """Start the spec of another API.

    The folder spec/NAME is made; what is in it validates and generates at once. NAME consists of
    lower-case letters, digits and '_'.
    """
    from specpress.config import find_project
    from specpress.scaffold import ScaffoldError, check_name, scaffold

    project = (context.obj.project or find_project(Path.cwd()) or Path.cwd()).resolve()
    try:
        check_name(project, name)
        adopted = _adopted(source, follow=follow_references) if source is not None else None
        made = scaffold(project, name, adopted)
    except ScaffoldError as error:
        refuse(error.message, error.hint)
        raise click.exceptions.Exit(EXIT_FINDINGS) from None
    except OSError as error:
        print(f"error: {error}; nothing was written", file=sys.stderr)
        raise click.exceptions.Exit(EXIT_FINDINGS) from None
    where = os.path.relpath(project)
    if where != os.curdir:
        # It was found upwards, or named: what is written is not below this folder.
        print(f"in {where}:")
    for path in made.created:
        print(f"+ {path}")
    for path in made.changed:
        print(f"~ {path}")
    print(
        f"\n{'Next:' if source is not None else f'Next: edit spec/{name}/, then'}\n"
        f"  specpress validate {name}\n"
        f"  specpress generate {name}    # writes {made.package.output}\n"
        f"  pip install {where}/{made.package.output}"
    )


def _adopted(source: str, *, follow: bool) -> Adopted:
    """The document at ``source``; where it cannot be used, what is wrong with it is printed."""
    from specpress.adopting import adopt
    from specpress.fetching import FetchError
    from specpress.printing import print_diagnostics
    from specpress.scaffold import ScaffoldError

    try:
        adopted = adopt(source, follow=follow)
    except FetchError as error:
        raise ScaffoldError(error.message, error.hint) from None
    if adopted.document is None:

        def text(name: str) -> str | None:
            content = adopted.files.get(name)
            return content.decode("utf-8-sig", errors="replace") if content is not None else None

        print_diagnostics(
            adopted.diagnostics,
            sources=text,
            format="text",
            stream=sys.stderr,
            color=use_color(Color.AUTO, sys.stderr),
        )
        raise ScaffoldError(f"nothing was written: '{source}' cannot be used")
    return adopted


@app.command()
@click.argument("name")
@contract_options
@output_options
@click.pass_context
def contract(
    context: click.Context,
    /,
    name: str,
    format: str,  # noqa: A002 - the name of the option
    color: str,
    **options: Any,
) -> None:
    """Run a package's contract tests against a target.

    Only reads go to a live target: writes are sent to testnet with --allow-writes, and never to
    mainnet. Keys come from environment variables such as PACKAGE_TESTNET_API_KEY.
    """
    shell, config, [package] = begin(context, [name], format, color)
    from specpress.contract_command import perform

    colored = use_color(shell.color, sys.stdout)
    if not perform(config.output_path(package), name, options, sys.stdout, color=colored):
        raise click.exceptions.Exit(EXIT_FINDINGS)


@app.command()
@click.argument("name")
@mock_options
@click.pass_context
def mock(context: click.Context, /, name: str, **options: Any) -> None:
    """Serve the mock exchange of a package.

    It checks what it receives as the exchange would, answers in its words, and logs each call.
    NAME is a package of pyproject.toml that is generated.
    """
    _, config, (package,) = begin(context, [name], Format.TEXT.value, Color.AUTO.value)
    code = serve(package.name, config.output_path(package), package.package, options)
    raise click.exceptions.Exit(code)


def _refused_by_disk(error: OSError, config: Config) -> Diagnostic:
    from specpress.output import place_of

    place = place_of(error, config.output_path(config.packages[0]))
    shown = place.relative_to(config.project) if place.is_relative_to(config.project) else place
    reason = f"{error.strerror or error}; no package was changed"
    return Diagnostic("E914", reason, Location(shown.as_posix(), 1, 1))


def _default_stages() -> Stages:
    from specpress.pipeline import default_stages

    return default_stages()


def run(arguments: Sequence[str], stages: Callable[[], Stages] | None = None) -> int:
    """Run one command line, with other ``stages`` than our own; the result is its exit code."""
    setup = Setup(stages or _default_stages, records=stages is None)
    try:
        code = app.main(list(arguments), prog_name="specpress", obj=setup, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        print("specpress: interrupted", file=sys.stderr)
        return EXIT_INTERRUPTED
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
        if code == EXIT_TERMINATED:
            print("specpress: terminated", file=sys.stderr)
        return code
    except Exception as error:
        sys.stderr.write(crash_report(error, arguments))
        return EXIT_BUG
    # What click makes of an Exit is its code, and of a command that ends well is None.
    return code if isinstance(code, int) else 0


def main() -> NoReturn:
    """The console script."""
    # A large document is a million objects that stay: to look through them for garbage as often as
    # Python does by itself takes a fifth of the time, and finds next to nothing.
    gc.set_threshold(*_GARBAGE)
    # Ended politely, as by a CI system: clean up as after Ctrl-C.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(EXIT_TERMINATED))
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A difference may hold characters that a terminal, or a pipe on Windows, has not.
        sys.stdout.reconfigure(errors="backslashreplace")
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has gone; Python must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = code or EXIT_FINDINGS
    sys.exit(code)
