"""A release from the first look to the files to upload: all of it, or nothing."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from specpress import output
from specpress.config import FILE_NAME, Config, PackageConfig
from specpress.contracting import ContractError, ContractOptions, run
from specpress.diagnostics import Diagnostic, has_errors
from specpress.locking import uninterrupted
from specpress.pipeline import Stages, examine, press
from specpress.releasing.building import Distributions, build, copy_package
from specpress.releasing.changelog import FILE as CHANGELOG
from specpress.releasing.inspecting import inspect_distributions
from specpress.releasing.planning import ReleaseError, ReleasePlan, State, hash_of
from specpress.releasing.records import FILE as RECORD
from specpress.releasing.sources import git, last_record, tag_of
from specpress.rendering import SEED_FILES
from specpress.surface.deriving import surface_of

Say = Callable[[str], None]


class FindingsError(Exception):
    """The spec has mistakes; they are in ``diagnostics``."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("the spec has mistakes")
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Made:
    """What a release left: the two files to upload, and what was found good about them."""

    distributions: Distributions
    findings: tuple[str, ...]


def read_state(config: Config, package: PackageConfig, stages: Stages) -> State:
    """What there is to release. Raises FindingsError, SourceError."""
    examined = examine(package, config, stages)
    if examined.api is None or examined.document is None:
        raise FindingsError(examined.diagnostics)
    api, bundled = examined.api, stages.bundle(examined.document)
    origins = bundled.schema_lines()

    def files(version: str) -> dict[str, str]:
        versioned = replace(package, version=version)
        made: dict[str, str] = {}
        stages.describe(versioned, bundled.data, origins, made)
        stages.render(stages.view(api, versioned), config.templates, made)
        return made

    @cache
    def contents(version: str) -> str:
        made = files(version)
        return hash_of({path: made[path] for path in made.keys() - SEED_FILES})

    changelog = config.output_path(package) / CHANGELOG
    return State(
        package=package,
        record=last_record(config, package),
        surface=surface_of(stages.view(api, package)),
        contents=contents,
        changelog=_read(changelog) if changelog.is_file() else files(package.version)[CHANGELOG],
        settings=_read(config.project / FILE_NAME),
        tags=frozenset((git(config.project, "tag", "--list") or "").split()),
    )


def refuse_dirty(config: Config, target: Path) -> None:
    """Raise ReleaseError where git knows of work that is not committed."""
    ignored = [":(exclude)dist"]
    if target.is_relative_to(config.project):
        ignored.append(f":(exclude){target.relative_to(config.project).as_posix()}")
    status = git(
        config.project, "status", "--porcelain", "--untracked-files=all", "--", ".", *ignored
    )
    if status and status.strip():
        lines = status.splitlines()
        shown = "\n".join(f"  {line}" for line in lines[:5])
        more = f"\n  and {len(lines) - 5} more" if len(lines) > 5 else ""
        raise ReleaseError(
            f"the work tree has changes that are not committed:\n{shown}{more}",
            "commit them or put them away: a release is made of what is committed",
        )


def make_release(config: Config, plan: ReleasePlan, stages: Stages, target: Path, say: Say) -> Made:
    """Make the release of ``plan`` and put its distributions into ``target``.

    Everything is made and checked in another place; the project's own files change at the very
    end, all of them or none. Raises ReleaseError, FindingsError.
    """
    pressed = press(plan.package, config, stages)
    if pressed.plan is None or has_errors(list(pressed.diagnostics)):
        raise FindingsError(pressed.diagnostics)
    final = _with_own_files(pressed.plan, plan)
    with TemporaryDirectory(prefix="specpress-release-") as scratch_name:
        scratch = Path(scratch_name).resolve()
        folder = scratch / "package"
        copy_package(config.output_path(plan.package), folder)
        _write(final, folder)
        made = _build_and_check(plan.package, folder, plan.date, scratch, say)
        with _placed(made.distributions, target) as placed:
            _apply(config, plan, final)
    return Made(placed, made.findings)


def rebuild(config: Config, package: PackageConfig, state: State, target: Path, say: Say) -> Made:
    """Build the last release again, as it was. Raises ReleaseError where it is not at hand."""
    record = state.record
    if record is None or record.version != package.version:
        last = f"the last release is {record.version}" if record else "nothing was released yet"
        raise ReleaseError(
            f"{package.version} of '{package.name}' was not released: {last}",
            f"make the release first: specpress release {package.name}",
        )
    if state.contents(record.version) != record.contents:
        raise ReleaseError(
            f"'{package.name}' has changed since {record.version} was released",
            f"go to the commit of the release, such as the tag {tag_of(package, record.version)}",
        )
    with TemporaryDirectory(prefix="specpress-release-") as scratch_name:
        scratch = Path(scratch_name).resolve()
        folder = scratch / "package"
        copy_package(config.output_path(package), folder)
        made = _build_and_check(package, folder, record.date, scratch, say)
        with _placed(made.distributions, target) as placed:
            pass
    return Made(placed, made.findings)


def _with_own_files(plan: output.Plan, release: ReleasePlan) -> output.Plan:
    """``plan`` with the changelog and the record, which do not belong to ``generate``."""
    own = {CHANGELOG: release.changelog, RECORD: release.record}
    changes = [change for change in plan.changes if change.path not in own]
    for path, text in own.items():
        place = plan.directory / path
        before = place.read_bytes() if place.is_file() else None
        changes.append(output.Change(path, before, text.encode()))
    return replace(plan, changes=tuple(changes))


def _write(plan: output.Plan, folder: Path) -> None:
    for change in plan.changes:
        path = folder / change.path
        if change.after is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(change.after)


def _build_and_check(
    package: PackageConfig, folder: Path, day: str, scratch: Path, say: Say
) -> Made:
    tested = scratch / "tested"
    copy_package(folder, tested)
    say("running the package's contract tests")
    _run_contract_tests(tested)
    say("building")
    built = build(folder, scratch / "dist", day)
    say("checking what was built")
    findings = inspect_distributions(built, package, folder, scratch)
    return Made(built, tuple(findings))


def _run_contract_tests(folder: Path) -> None:
    said = io.StringIO()
    try:
        report = run(folder, ContractOptions(target="mock"), said)
    except ContractError as error:
        hint = 'install what releases need: "specpress[release]"'
        raise ReleaseError(str(error), hint) from None
    if not report.succeeded:
        tail = "\n".join(f"  {line}" for line in said.getvalue().splitlines()[-25:])
        raise ReleaseError(f"the package's contract tests failed:\n{tail}")


@contextmanager
def _placed(built: Distributions, target: Path) -> Iterator[Distributions]:
    """Put the distributions into ``target``; where the block fails, take them away again."""
    made = _missing_folders(target)
    placed: list[Path] = []
    kept: dict[Path, bytes] = {}
    try:
        if made:
            target.mkdir(parents=True)
            placed.append(target / ".gitignore")
            # What is uploaded is built again from what is committed; it is not committed itself.
            placed[0].write_text("*\n", encoding="ascii")
        for file in (built.wheel, built.sdist):
            place = target / file.name
            if place.exists():
                kept[place] = place.read_bytes()
            placed.append(place)
            shutil.copyfile(file, place)
        yield Distributions(*placed[-2:])
    except BaseException:
        for place in placed:
            if place in kept:
                place.write_bytes(kept[place])
            else:
                place.unlink(missing_ok=True)
        for folder in made:
            if folder.is_dir():
                folder.rmdir()
        raise


def _missing_folders(target: Path) -> list[Path]:
    """``target`` and the folders above it that have to be made, the innermost first."""
    return [folder for folder in (target, *target.parents) if not folder.exists()]


def _apply(config: Config, plan: ReleasePlan, final: output.Plan) -> None:
    """Write the package and ``pyproject.toml``; where either fails, neither."""
    settings = config.project / FILE_NAME
    before, rights = settings.read_bytes(), settings.stat().st_mode
    with uninterrupted():
        _replace(settings, plan.settings.encode(), rights)
        try:
            output.apply(final)
        except BaseException:
            _replace(settings, before, rights)
            raise


def _replace(path: Path, content: bytes, rights: int) -> None:
    """Write a file beside ``path``, then let it take the place of ``path`` at once."""
    beside = path.with_name(f".{path.name}.specpress-new")
    try:
        beside.write_bytes(content)
        beside.chmod(rights & 0o7777)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _read(path: Path) -> str:
    # Line ends as they are: what is written back must differ in nothing else.
    return path.read_bytes().decode("utf-8")
