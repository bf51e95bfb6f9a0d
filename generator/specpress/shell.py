"""What every command starts with: its options, its project, and how it talks to who typed it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from specpress.diagnostics import Diagnostic, Location, as_errors, has_errors
from specpress.terminal import Color, Format, progress_bar, use_color

if TYPE_CHECKING:
    from specpress.config import Config, PackageConfig
    from specpress.pipeline import Stages
    from specpress.pressed import Pressed
    from specpress.records import Records

#: What the shell sees: something to mend, wrong usage, a bug of ours, Ctrl-C.
EXIT_FINDINGS = 1
EXIT_USAGE = 2
EXIT_BUG = 70
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143


def names_argument(command: Callable[..., None]) -> Callable[..., None]:
    return click.argument("names", metavar="[NAME]...", nargs=-1)(command)


def output_options(command: Callable[..., None]) -> Callable[..., None]:
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


def strict_option(command: Callable[..., None]) -> Callable[..., None]:
    return click.option("--strict", is_flag=True, help="Take warnings for errors.")(command)


@dataclass(frozen=True, slots=True)
class Setup:
    """What holds for a whole command line: ``--project``, and the stages to run.

    ``stages`` are imported when they are needed. Other ones than our own make other packages of
    the same spec: then there must be no ``records`` of what was pressed before.
    """

    stages: Callable[[], Stages]
    project: Path | None = None
    records: bool = True


@dataclass(frozen=True)
class Shell:
    """How one command talks: where its project is, and how it prints."""

    project: Path
    setup: Setup
    format: Format
    color: Color

    @cached_property
    def stages(self) -> Stages:
        """The stages of this command line: their import takes a while."""
        return self.setup.stages()

    def records(self, config: Config) -> Records | None:
        """What was pressed before."""
        if not self.setup.records:
            return None
        from specpress.records import Records

        return Records(config)

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
        return source_text(file, self.project)


def begin(
    context: click.Context,
    names: Sequence[str],
    format: str,  # noqa: A002 - the name of the option
    color: str,
) -> tuple[Shell, Config, list[PackageConfig]]:
    """What every command starts with: the project, its configuration and the chosen packages."""
    project = project_folder(context, "start with 'specpress new NAME'")
    shell = Shell(project, context.obj, Format(format), Color(color))
    config = read_config(project, shell.refuse)
    return shell, config, choose(config, names)


def project_folder(context: click.Context, advice: str) -> Path:
    """The folder of the project; without one, UsageError gives ``advice``."""
    from specpress.config import FILE_NAME, find_project

    project: Path | None = context.obj.project or find_project(Path.cwd())
    if project is None:
        raise click.UsageError(
            f"no {FILE_NAME} with a [tool.specpress] table here or above;"
            f" name its folder with --project, or {advice}"
        )
    return project.resolve()


def read_config(project: Path, refuse: Callable[[Sequence[Diagnostic]], NoReturn]) -> Config:
    """The configuration of the project; ``refuse`` is given what is wrong with it."""
    from specpress.config import FILE_NAME, load_config

    config, diagnostics = load_config(project)
    if config is None:
        refuse(diagnostics)
    if not config.packages:
        place = Location(FILE_NAME, 1, 1)
        hint = "start one: specpress new NAME"
        refuse([Diagnostic("E908", "no package is configured", place, hint=hint)])
    return config


def choose(config: Config, names: Sequence[str]) -> list[PackageConfig]:
    """The packages of these names, all where there are none; UsageError for an unknown one."""
    from specpress.suggestions import did_you_mean

    known = {package.name: package for package in config.packages}
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"
            raise click.UsageError(f"there is no package '{name}'; {hint}")
    return [known[name] for name in dict.fromkeys(names or known)]


def source_text(file: str, *folders: Path) -> str | None:
    """The text of ``file`` in the first of ``folders`` that has it, for a person to look at."""
    for folder in folders:
        try:
            content = (folder / file).read_bytes()
        except (OSError, ValueError):
            continue
        # As it was read; and a line that is not UTF-8 is to be seen all the same.
        return content.decode("utf-8-sig", errors="replace")
    return None


def refuse(message: str, hint: str | None) -> None:
    """Say why a command does nothing, where no place of a file is to blame."""
    sys.stdout.flush()
    print(f"error: {message}" + (f"\n    = help: {hint}" if hint else ""), file=sys.stderr)


def findings(pressed: Sequence[Pressed], *, strict: bool) -> list[Diagnostic]:
    found = [finding for one in pressed for finding in one.diagnostics]
    return as_errors(found) if strict else found


def press_packages(
    shell: Shell,
    config: Config,
    packages: Sequence[PackageConfig],
    records: Records | None,
    *,
    force: bool = False,
    strict: bool = False,
) -> tuple[list[Pressed], list[Diagnostic]]:
    """Make every package, and say what to warn of; with an error in any, report all and end.

    What ``records`` show to be current is not made again.
    """
    if config.templates is not None:
        from specpress.overrides import check_overrides

        if mistakes := check_overrides(config):
            shell.refuse(mistakes)
    known = {package.name: records.find(package) for package in packages} if records else {}
    made = _press([one for one in packages if not known.get(one.name)], shell, config, force=force)
    pressed = [known.get(package.name) or made[package.name] for package in packages]
    diagnostics = findings(pressed, strict=strict)
    if has_errors(diagnostics):
        shell.refuse(diagnostics)
    return pressed, diagnostics


def _press(
    packages: Sequence[PackageConfig], shell: Shell, config: Config, *, force: bool
) -> dict[str, Pressed]:
    if not packages:
        return {}
    from specpress.pipeline import press

    stages = shell.stages
    with progress_bar([package.name for package in packages]) as start:
        return {
            package.name: press(package, config, stages, force=force, progress=start(package.name))
            for package in packages
        }
