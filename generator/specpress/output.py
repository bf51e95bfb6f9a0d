"""Generated files to disk: compare, show the difference, write all of it or nothing."""

from __future__ import annotations

import difflib
import glob
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from specpress.diagnostics import Diagnostic, Location
from specpress.locking import uninterrupted
from specpress.obstacles import blocked, clashes, obstacle
from specpress.plans import MANIFEST as MANIFEST
from specpress.plans import Change as Change
from specpress.plans import ChangeKind as ChangeKind
from specpress.plans import Plan as Plan

#: Relative paths, with ``/``, and what stands in the files, or a file of nobody else that has it,
#: and may become the one that is written; text is written as UTF-8.
Tree = Mapping[str, str | bytes | Path]

_MODE = 0o644
_STAGING = ".specpress-"
# Not str.splitlines: that also splits at form feeds and Unicode separators, which diffs keep.
_LINE = re.compile(r"[^\n]*\n|[^\n]+")

_Undo = list[Callable[[], object]]


def plan(
    tree: Tree,
    directory: Path,
    *,
    shown: str | None = None,
    seeds: Tree | None = None,
    force: bool = False,
    held: object = None,
) -> Plan:
    """Compare ``tree`` with ``directory``; files of ``tree`` stand as long as ``held`` is held.

    ``seeds`` are written where they are missing and belong to the user from then on. ``force``
    overwrites hand-made files that stand where a generated file must go. Raises ValueError for
    a path that is not relative and clean: that is a mistake of whoever made the tree.
    """
    shown = directory.name if shown is None else shown
    if os.path.lexists(directory) and not directory.is_dir():
        reason = "this is no folder, and the package must go here"
        no_folder = Diagnostic("E912", reason, Location(shown, 1, 1), hint="move it away")
        return Plan(directory, shown, (), 0, (no_folder,))
    seeds = seeds or {}
    for path in (*tree, *seeds):
        _refuse_unclean(path)
    wanted = {**tree, MANIFEST: _manifest(tree)}
    problems = [*clashes([*wanted, *seeds], shown)]
    known, problem = _read_manifest(directory, shown, force=force)
    problems += problem
    changes: list[Change] = []
    unchanged = 0
    removed = sorted(known - wanted.keys() - seeds.keys())
    digests: dict[str, str] = {}
    for path in sorted(wanted):
        after = _encode(wanted[path])
        digests[path] = hashlib.sha256(after).hexdigest()
        in_the_way = obstacle(directory, path, removed)
        if in_the_way is not None:
            problems.append(blocked(in_the_way, shown))
            continue
        before = _read(directory / path)
        if before == after:
            unchanged += 1
            continue
        if before is not None and path not in known and path != MANIFEST and not force:
            message = "this file was not made by specpress, and a generated file must go here"
            location = Location(f"{shown}/{path}", 1, 1)
            hint = "move it away, or overwrite it with --force"
            problems.append(Diagnostic("E911", message, location, hint=hint))
            continue
        made = wanted[path]
        changes.append(Change(path, before, made if isinstance(made, Path) else after))
    for path in removed:
        # A link on the way leads to files that are not ours: those stay.
        target = directory / path
        if obstacle(directory, path, ()) is None and (before := _read(target)) is not None:
            changes.append(Change(path, before, None))
    for path, content in seeds.items():
        if os.path.lexists(directory / path):
            unchanged += 1
        elif (in_the_way := obstacle(directory, path, removed)) is not None:
            problems.append(blocked(in_the_way, shown))
        else:
            changes.append(Change(path, None, _encode(content)))
    # The manifest goes first: a run that is killed half-way then still knows all of its files.
    ordered = tuple(sorted(changes, key=lambda change: (change.path != MANIFEST, change.path)))
    # What is in the way of several files is said once.
    problems = list(dict.fromkeys(problems))
    return Plan(directory, shown, ordered, unchanged, tuple(problems), digests, tuple(seeds), held)


def diff(plan: Plan) -> str:
    """The changes of ``plan`` as a unified diff; binary files are only named."""
    return "".join(piece for change in plan.changes for piece in _diff_of(change, plan.shown))


def apply(plans: Plan | Sequence[Plan]) -> None:
    """Write ``plans``: all of them or, when anything fails or interrupts, nothing.

    Every new file is complete in a folder beside its package before the first old one is
    touched. Raises ValueError for a plan with problems, OSError when the disk refuses.
    """
    plans = [plans] if isinstance(plans, Plan) else plans
    if any(plan.problems for plan in plans):
        raise ValueError("a plan with problems cannot be applied")
    plans = [plan for plan in plans if plan.changes]
    undo: _Undo = []
    with _staging_folders(plans) as folders:
        for plan, folder in zip(plans, folders, strict=True):
            _stage(plan, folder)
        # From here on files only move, which takes a moment: an interrupt waits for the end.
        with uninterrupted():
            try:
                for plan, folder in zip(plans, folders, strict=True):
                    _remove(plan, folder, undo)
                    _place(plan, folder, undo)
            except BaseException:
                _roll_back(undo)
                raise
    for plan in plans:
        for change in plan.changes:
            if change.made is None:
                _remove_byte_code(plan.directory, change.path)


def place_of(error: OSError, otherwise: Path) -> Path:
    """What on disk ``error`` of ``apply`` is about, as users know it: not a file of ours."""
    named = [Path(name) for name in (error.filename2, error.filename) if name]
    for place in named:
        if _STAGING not in str(place):
            return place
    for parent in named[0].parents if named else ():
        if _STAGING not in str(parent):
            return parent
    return otherwise


def _encode(content: str | bytes | Path) -> bytes:
    if isinstance(content, Path):
        return content.read_bytes()
    return content if isinstance(content, bytes) else content.replace("\r\n", "\n").encode()


def _refuse_unclean(path: str) -> None:
    parts = path.split("/")
    if any(part in ("", ".", "..") for part in parts) or any(c in path for c in "\\:\0"):
        raise ValueError(f"not a clean relative path: {path!r}")
    if path == MANIFEST:
        raise ValueError(f"{MANIFEST} is written by specpress itself")


def _manifest(tree: Tree) -> bytes:
    return (json.dumps({"generated": sorted(tree)}, indent=1, ensure_ascii=False) + "\n").encode()


def _read_manifest(
    directory: Path, shown: str, *, force: bool
) -> tuple[frozenset[str], list[Diagnostic]]:
    """The paths that the last run wrote. A spoilt manifest vouches for nothing."""
    content = _read(directory / MANIFEST)
    if content is None:
        return frozenset(), []
    try:
        paths = json.loads(content)["generated"]
        if not isinstance(paths, list):
            raise TypeError("not a list")
        for path in paths:
            _refuse_unclean(path)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        if force:
            return frozenset(), []
        message = "this list of generated files cannot be read, so none of them may be overwritten"
        hint = "restore it from version control, or overwrite the generated files with --force"
        location = Location(f"{shown}/{MANIFEST}", 1, 1)
        return frozenset(), [Diagnostic("E910", message, location, hint=hint)]
    return frozenset(paths), []


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _diff_of(change: Change, shown: str) -> Iterator[str]:
    old, new = f"a/{shown}/{change.path}", f"b/{shown}/{change.path}"
    if change.before is None:
        old = "/dev/null"
    if change.after is None:
        new = "/dev/null"
    try:
        before, after = (
            _LINE.findall((content or b"").decode()) for content in (change.before, change.after)
        )
    except UnicodeDecodeError:
        yield f"Binary files {old} and {new} differ\n"
        return
    if not before and not after:
        yield f"--- {old}\n+++ {new}\n"
    for line in difflib.unified_diff(before, after, old, new):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


@contextmanager
def _staging_folders(plans: Sequence[Plan]) -> Iterator[list[Path]]:
    """One folder beside each package, on its file system, gone at the end whatever happens."""
    folders: list[Path] = []
    made: list[Path] = []
    try:
        for plan in plans:
            for missing in _missing_folders(plan.directory.parent):
                missing.mkdir()
                made.append(missing)
            prefix = f".{plan.directory.name}{_STAGING}"
            # What a killed run left behind.
            for leftover in plan.directory.parent.glob(f"{glob.escape(prefix)}*"):
                shutil.rmtree(leftover, ignore_errors=True)
            folders.append(Path(tempfile.mkdtemp(prefix=prefix, dir=plan.directory.parent)))
        yield folders
    finally:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
        # Of the folders made for the packages, those stay that now hold one.
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()


def _missing_folders(folder: Path) -> list[Path]:
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    return missing[::-1]


def _stage(plan: Plan, folder: Path) -> None:
    """Write the new files in full, and keep a copy of those that they replace."""
    for number, change in enumerate(plan.changes):
        if change.made is None:
            continue
        staged = _staged(folder, number)
        if not (isinstance(change.made, Path) and _is_linked(change.made, staged)):
            staged.write_bytes(change.after or b"")
        staged.chmod(_MODE)
        if change.before is not None:
            shutil.copy2(plan.directory / change.path, _kept(folder, number))


def _is_linked(made: Path, staged: Path) -> bool:
    """Let ``staged`` be the file ``made``, if both can be one: another one takes much longer."""
    try:
        os.link(made, staged)
    except OSError:
        return False
    return True


def _staged(folder: Path, number: int) -> Path:
    return folder / f"{number}.new"


def _kept(folder: Path, number: int) -> Path:
    return folder / f"{number}.old"


def _remove(plan: Plan, folder: Path, undo: _Undo) -> None:
    """Take away what is no longer generated, and the folders that this empties."""
    for number, change in enumerate(plan.changes):
        if change.made is not None:
            continue
        target = plan.directory / change.path
        _move(target, _kept(folder, number), undo)
        for parent in target.parents:
            if parent == plan.directory:
                break
            try:
                parent.rmdir()
            except OSError:
                break
            undo.append(parent.mkdir)


def _place(plan: Plan, folder: Path, undo: _Undo) -> None:
    for number, change in enumerate(plan.changes):
        if change.made is None:
            continue
        target = plan.directory / change.path
        for missing in _missing_folders(target.parent):
            missing.mkdir()
            undo.append(missing.rmdir)
        if change.before is None:
            _move(_staged(folder, number), target, undo)
        else:
            kept = _kept(folder, number)
            undo.append(partial(kept.replace, target))
            _staged(folder, number).replace(target)


def _move(source: Path, target: Path, undo: _Undo) -> None:
    undo.append(lambda: target.replace(source) if target.exists() else None)
    source.replace(target)


def _roll_back(undo: _Undo) -> None:
    """Undo, last step first; go on where a step fails, for the rest can still be saved."""
    for step in reversed(undo):
        with suppress(OSError):
            step()


def _remove_byte_code(directory: Path, path: str) -> None:
    """A folder that holds nothing but Python's cache is only in the way of imports."""
    for parent in (directory / path).parents:
        if parent == directory or not parent.is_dir():
            continue
        if [entry.name for entry in parent.iterdir()] == ["__pycache__"]:
            shutil.rmtree(parent / "__pycache__", ignore_errors=True)
            with suppress(OSError):
                parent.rmdir()
