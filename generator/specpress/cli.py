"""The command line. What a command needs is imported when it runs, so that help comes at once."""

from __future__ import annotations

import dataclasses
import io
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from specpress import __version__
from specpress.contract_command import contract_options
from specpress.diagnostics import Diagnostic, Location, as_errors, has_errors
from specpress.docs.command import docs
from specpress.mocking import mock_options, serve
from specpress.releasing.command import ReleaseOptions, release_options
from specpress.releasing.diff_command import diff_options
from specpress.terminal import (
    Color,
    Format,
    crash_report,
    print_changes,
    print_diff,
    print_summary,
    progress_bar,
    use_color,
)

if TYPE_CHECKING:
    from specpress.config import Config, PackageConfig
    from specpress.pipeline import Examined, Pressed, Stages
    from specpress.surface.model import Surface

#: What the shell sees: something to mend, wrong usage, a bug of ours, Ctrl-C.
EXIT_FINDINGS = 1
EXIT_USAGE = 2
EXIT_BUG = 70
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143


def _names(command: Callable[..., None]) -> Callable[..., None]:
    return click.argument("names", metavar="[NAME]...", nargs=-1)(command)


def _output_options(command: Callable[..., None]) -> Callable[..., None]:
    """How a command talks: what ``--format`` and ``--color`` say."""
    for option in (
        click.option(
            "--color",
            type=click.Choice([each.value for each in Color]),
            default=Color.AUTO.value,
            show_default=True,
            help="When to colour; auto: on a terminal, unless NO_COLOR is set.",
        ),
        click.option(
            "--format",
            type=click.Choice([each.value for each in Format]),
            default=Format.TEXT.value,
            show_default=True,
            help="How diagnostics are printed, on stderr.",
        ),
    ):
        command = option(command)
    return command


def _strict(command: Callable[..., None]) -> Callable[..., None]:
    return click.option("--strict", is_flag=True, help="Take warnings for errors.")(command)


@dataclass(frozen=True, slots=True)
class Setup:
    """What holds for a whole command line: the stages to run, and ``--project``."""

    stages: Callable[[], Stages]
    project: Path | None = None


@dataclass(frozen=True, slots=True)
class Shell:
    """How one command talks: where its project is, and how it prints."""

    project: Path
    stages: Stages
    format: Format
    color: Color

    def report(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Print diagnostics to stderr; the offending lines are read from the project."""
        if not diagnostics and self.format is not Format.JSON:
            return
        from specpress.printing import print_diagnostics

        print_diagnostics(
            diagnostics,
            sources=self._source,
            format=self.format.value,
            stream=sys.stderr,
            color=use_color(self.color, sys.stderr),
        )

    def refuse(self, diagnostics: Sequence[Diagnostic]) -> NoReturn:
        """Report ``diagnostics`` and end the command."""
        self.report(diagnostics)
        raise click.exceptions.Exit(EXIT_FINDINGS)

    def say(self, text: str) -> None:
        """Tell a person something; programs that read JSON are told nothing."""
        if self.format is not Format.JSON:
            print(text)

    def _source(self, file: str) -> str | None:
        try:
            content = (self.project / file).read_bytes()
        except (OSError, ValueError):
            return None
        # As it was read; and a line that is not UTF-8 is to be seen all the same.
        return content.decode("utf-8-sig", errors="replace")


class _Commands(click.Group):
    """Lists the commands in the order of a working day, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


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
@_names
@_strict
@_output_options
@click.pass_context
def validate(context: click.Context, /, names: Sequence[str], strict: bool, **options: Any) -> None:
    """Check specs; say what is wrong, and where.

    NAME is a package of pyproject.toml; without one, all of them are checked.
    """
    shell, config, packages = _begin(context, names, **options)
    from specpress.pipeline import examine

    examined = [examine(package, config, shell.stages) for package in packages]
    diagnostics = _findings(examined, strict=strict)
    if has_errors(diagnostics):
        shell.refuse(diagnostics)
    shell.report(diagnostics)
    for one in examined:
        shell.say(f"{one.package.spec}: fine")


@app.command()
@_names
@click.option("--force", is_flag=True, help="Overwrite hand-made files that are in the way.")
@_strict
@_output_options
@click.pass_context
def generate(
    context: click.Context, /, names: Sequence[str], force: bool, strict: bool, **options: Any
) -> None:
    """Press packages; with an error in any, none.

    NAME is a package of pyproject.toml; without one, all of them are pressed.
    """
    shell, config, packages = _begin(context, names, **options)
    from specpress import output
    from specpress.config import FILE_NAME
    from specpress.locking import only_run

    def waiting() -> None:
        if shell.format is not Format.JSON:
            print("specpress: waiting for another run to end", file=sys.stderr)

    with only_run(config.project / FILE_NAME, waiting):
        pressed, warnings = _press(shell, config, packages, force=force, strict=strict)
        plans = [one.plan for one in pressed if one.plan is not None]
        try:
            output.apply(plans)
        except OSError as error:
            shell.refuse([*warnings, _refused_by_disk(error, config)])
    shell.report(warnings)
    if shell.format is Format.JSON:
        return
    colored = use_color(shell.color, sys.stdout)
    for plan in plans:
        print_changes(plan, stream=sys.stdout, color=colored)
    print_summary(pressed, stream=sys.stdout, color=colored)


@app.command()
@_names
@_strict
@_output_options
@click.pass_context
def check(context: click.Context, /, names: Sequence[str], strict: bool, **options: Any) -> None:
    """Say whether packages are current; show what differs.

    Exits with 1 when anything differs. NAME is a package of pyproject.toml; without one, all of
    them are compared.
    """
    shell, config, packages = _begin(context, names, **options)
    pressed, warnings = _press(shell, config, packages, strict=strict)
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
@click.pass_context
def new(context: click.Context, /, name: str) -> None:
    """Start the spec of another API.

    The folder spec/NAME is made; what is in it validates and generates at once. NAME consists of
    lower-case letters, digits and '_'.
    """
    from specpress.config import find_project
    from specpress.scaffold import ScaffoldError, scaffold

    project = (context.obj.project or find_project(Path.cwd()) or Path.cwd()).resolve()
    try:
        made = scaffold(project, name)
    except ScaffoldError as error:
        _refuse(error.message, error.hint)
        raise click.exceptions.Exit(EXIT_FINDINGS) from None
    except OSError as error:
        print(f"error: {error}; nothing was written", file=sys.stderr)
        raise click.exceptions.Exit(EXIT_FINDINGS) from None
    for path in made.created:
        print(f"+ {path}")
    for path in made.changed:
        print(f"~ {path}")
    print(
        f"\nNext: edit spec/{name}/, then\n"
        f"  specpress validate {name}\n"
        f"  specpress generate {name}    # writes {made.package.output}\n"
        f"  pip install ./{made.package.output}"
    )


@app.group()
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
            shell, config, [package] = _begin(context, [old], Format.TEXT.value, Color.AUTO.value)
            before = earlier(config, package, against).surface
            after = _surface_now(shell, config, package)
    except SourceError as error:
        _refuse(error.message, error.hint)
        raise click.exceptions.Exit(EXIT_USAGE) from None
    text, changes = report_of(before, after, options["format"])
    sys.stdout.write(text)
    if fails(changes, options["fail_on"]):
        raise click.exceptions.Exit(EXIT_FINDINGS)


@app.command()
@click.argument("name")
@release_options
@click.pass_context
def release(context: click.Context, /, name: str, out: Path | None, **options: Any) -> None:
    """Make the next release of a package.

    Compares what callers use with the last release, chooses the version, writes the changelog,
    presses, tests, builds and checks the package NAME, and tells the command that uploads it.
    Where anything fails, no file has changed.
    """
    shell, config, [package] = _begin(context, [name], Format.TEXT.value, Color.AUTO.value)
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
            perform(config, package, shell.stages, chosen, print)
    except FindingsError as error:
        shell.refuse(error.diagnostics)
    except (ReleaseError, SourceError) as error:
        _refuse(error.message, error.hint)
        raise click.exceptions.Exit(EXIT_FINDINGS) from None


@app.command()
@_names
@click.option("--force", is_flag=True, help="Overwrite workflows that were changed by hand.")
@click.pass_context
def workflows(context: click.Context, /, names: Sequence[str], force: bool) -> None:
    """Write the workflow files of packages.

    Each package gets two in .github/workflows: one that compares its pages with its spec every
    week and opens a pull request, and one that publishes it from a tag.
    """
    _, config, packages = _begin(context, names, Format.TEXT.value, Color.AUTO.value)
    from specpress.releasing.workflows import write_workflows

    written, kept = write_workflows(config, packages, force=force)
    for path in written:
        print(f"+ {path}")
    if kept:
        _refuse(f"changed by hand, and left alone: {', '.join(kept)}", "overwrite them: --force")
        raise click.exceptions.Exit(EXIT_FINDINGS)
    if not written:
        print("the workflows are current")


@app.command()
@click.argument("name")
@contract_options
@_output_options
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
    shell, config, [package] = _begin(context, [name], format, color)
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
    _, config, (package,) = _begin(context, [name], Format.TEXT.value, Color.AUTO.value)
    code = serve(package.name, config.output_path(package), package.package, options)
    raise click.exceptions.Exit(code)


app.add_command(docs)


def _begin(
    context: click.Context,
    names: Sequence[str],
    format: str,  # noqa: A002 - the name of the option
    color: str,
) -> tuple[Shell, Config, list[PackageConfig]]:
    """What every command starts with: the project, its configuration and the chosen packages."""
    from specpress.config import FILE_NAME, find_project, load_config

    project = context.obj.project or find_project(Path.cwd())
    if project is None:
        raise click.UsageError(
            f"no {FILE_NAME} with a [tool.specpress] table here or above;"
            " name its folder with --project, or start with 'specpress new NAME'"
        )
    shell = Shell(project.resolve(), context.obj.stages(), Format(format), Color(color))
    config, diagnostics = load_config(shell.project)
    if config is None:
        shell.refuse(diagnostics)
    if not config.packages:
        message = "no package is configured"
        place = Location(FILE_NAME, 1, 1)
        shell.refuse([Diagnostic("E908", message, place, hint="start one: specpress new NAME")])
    return shell, config, _choose(config, names)


def _refuse(message: str, hint: str | None) -> None:
    """Say why a command does nothing, where no place of a file is to blame."""
    sys.stdout.flush()
    print(f"error: {message}" + (f"\n    = help: {hint}" if hint else ""), file=sys.stderr)


def _surface_now(shell: Shell, config: Config, package: PackageConfig) -> Surface:
    """The surface that the spec of ``package`` makes; mistakes in the spec end the command."""
    from specpress.pipeline import examine
    from specpress.surface.deriving import surface_of
    from specpress.view import view

    examined = examine(package, config, shell.stages)
    if examined.api is None:
        shell.refuse(examined.diagnostics)
    return surface_of(view(examined.api, package))


def _refused_by_disk(error: OSError, config: Config) -> Diagnostic:
    from specpress.output import place_of

    place = place_of(error, config.output_path(config.packages[0]))
    shown = place.relative_to(config.project) if place.is_relative_to(config.project) else place
    reason = f"{error.strerror or error}; no package was changed"
    return Diagnostic("E914", reason, Location(shown.as_posix(), 1, 1))


def _choose(config: Config, names: Sequence[str]) -> list[PackageConfig]:
    from specpress.suggestions import did_you_mean

    known = {package.name: package for package in config.packages}
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"
            raise click.UsageError(f"there is no package '{name}'; {hint}")
    return [known[name] for name in dict.fromkeys(names or known)]


def _findings(examined: Sequence[Examined | Pressed], *, strict: bool) -> list[Diagnostic]:
    found = [finding for one in examined for finding in one.diagnostics]
    return as_errors(found) if strict else found


def _press(
    shell: Shell,
    config: Config,
    packages: Sequence[PackageConfig],
    *,
    force: bool = False,
    strict: bool = False,
) -> tuple[list[Pressed], list[Diagnostic]]:
    """Make every package, and say what to warn of; with an error in any, report all and end."""
    from specpress.overrides import check_overrides
    from specpress.pipeline import press

    if mistakes := check_overrides(config):
        shell.refuse(mistakes)
    with progress_bar([package.name for package in packages]) as start:
        pressed = [
            press(package, config, shell.stages, force=force, progress=start(package.name))
            for package in packages
        ]
    diagnostics = _findings(pressed, strict=strict)
    if has_errors(diagnostics):
        shell.refuse(diagnostics)
    return pressed, diagnostics


def _default_stages() -> Stages:
    from specpress.pipeline import default_stages

    return default_stages()


def run(arguments: Sequence[str], stages: Callable[[], Stages] = _default_stages) -> int:
    """Run one command line; the result is its exit code."""
    try:
        code = app.main(
            list(arguments), prog_name="specpress", obj=Setup(stages), standalone_mode=False
        )
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
