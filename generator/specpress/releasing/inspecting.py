"""Wheel and sdist, looked at before anybody gets them: contents, metadata, a clean installation."""

from __future__ import annotations

import email.parser
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from specpress.config import PackageConfig
from specpress.releasing.building import Distributions, run_tool
from specpress.releasing.planning import ReleaseError

_REFUSED = re.compile(
    r"(^|/)(__pycache__|\.git|\.venv|\.env|\.pypirc|\.netrc|\.DS_Store)(/|$)"
    r"|\.(pyc|pyo|pem|key|p12|pfx|swp|orig|rej)$|(^|/)id_(rsa|ed25519)$"
)
#: A key that signs: the words, then at least a line of it.
_PRIVATE_KEY = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}")
_IMPORT_ALL = """
import importlib.metadata, sys
import {package} as package
from {package} import fixtures, models, errors
for module in (package, fixtures, models, errors):
    for name in module.__all__:
        getattr(module, name)
assert package.__version__ == {version!r}, package.__version__
assert importlib.metadata.version({distribution!r}) == {version!r}
assert package.__file__.startswith(sys.prefix), package.__file__
"""


def inspect_distributions(
    built: Distributions, package: PackageConfig, folder: Path, scratch: Path
) -> list[str]:
    """Check both files, built of ``folder``; what was found good. Raises ReleaseError."""
    wheel, sdist = _read_wheel(built.wheel), _read_sdist(built.sdist)
    sources = {
        path.relative_to(folder / "src").as_posix(): path.read_bytes()
        for path in (folder / "src").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    _check_contents(wheel, sdist, sources, package)
    _check_metadata(wheel, package)
    run_tool(
        ["twine", "check", "--strict", str(built.wheel), str(built.sdist)],
        cwd=scratch,
        what="the distributions would be refused",
    )
    _check_installation(built.wheel, package, scratch / "venv")
    return [
        f"{built.wheel.name}: {len(wheel)} files, {built.wheel.stat().st_size // 1024} KiB",
        f"{built.sdist.name}: {len(sdist)} files, {built.sdist.stat().st_size // 1024} KiB",
        "metadata, contents, and an installation in a clean environment are fine",
    ]


def _read_wheel(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _read_sdist(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if not member.isfile():
                raise ReleaseError(f"{path.name} holds '{member.name}', which is no plain file")
            content = archive.extractfile(member)
            found[member.name.partition("/")[2]] = content.read() if content else b""
    return found


def _check_contents(
    wheel: Mapping[str, bytes],
    sdist: Mapping[str, bytes],
    sources: Mapping[str, bytes],
    package: PackageConfig,
) -> None:
    code = {name: content for name, content in wheel.items() if ".dist-info/" not in name}
    if code != sources:
        differing = sorted(
            name for name in code.keys() | sources.keys() if code.get(name) != sources.get(name)
        )
        raise ReleaseError(f"the wheel does not hold what src/ holds: {', '.join(differing[:5])}")
    if f"{package.package}/py.typed" not in wheel:
        raise ReleaseError("the wheel has no py.typed: type checkers would not use its types")
    needed = {"pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "PKG-INFO"}
    if missing := sorted(needed - sdist.keys()):
        raise ReleaseError(f"the sdist lacks {', '.join(missing)}")
    for kind, files in (("wheel", wheel), ("sdist", sdist)):
        for name, content in files.items():
            if _REFUSED.search(name):
                raise ReleaseError(f"the {kind} holds '{name}', which must not be published")
            if _PRIVATE_KEY.search(content):
                raise ReleaseError(f"the {kind} holds a private key, in '{name}'")
    if outside := [name for name in code if not name.startswith(f"{package.package}/")]:
        raise ReleaseError(f"the wheel would install '{outside[0]}' outside its package")


def _check_metadata(wheel: Mapping[str, bytes], package: PackageConfig) -> None:
    name = next(name for name in wheel if name.endswith(".dist-info/METADATA"))
    said = email.parser.BytesParser().parsebytes(wheel[name])
    expected = {"Name": package.distribution, "Version": package.version}
    for key, value in expected.items():
        if said[key] != value:
            raise ReleaseError(f"the wheel's {key} is {said[key]!r}, and must be {value!r}")
    for key in ("Summary", "License-Expression", "Requires-Python", "Description-Content-Type"):
        if not said[key]:
            raise ReleaseError(f"the wheel's metadata have no {key}")


def _check_installation(wheel: Path, package: PackageConfig, folder: Path) -> None:
    """Install the wheel into an empty environment, and import all that it offers.

    What it says that it needs is lent from this environment, and nothing else is: a dependency
    that is not declared is not there. Nothing is downloaded.
    """
    venv.create(folder, with_pip=True, symlinks=sys.platform != "win32")
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    arguments = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(python, [*arguments, "--no-index", "--no-deps", str(wheel)], "it cannot be installed")
    place = ["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(_run(python, place, "the clean environment does not work").strip())
    _lend(wheel, site)
    program = _IMPORT_ALL.format(
        package=package.package, version=package.version, distribution=package.distribution
    )
    _run(
        python, ["-I", "-W", "error", "-c", program], "it cannot be imported where it is installed"
    )


def _run(python: Path, arguments: list[str], what: str) -> str:
    result = subprocess.run(  # noqa: S603 - the interpreter that was made for this
        [python, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
    )
    if result.returncode != 0:
        tail = "\n".join(f"  {line}" for line in (result.stdout + result.stderr).splitlines()[-10:])
        raise ReleaseError(f"the wheel is not fit to publish: {what}:\n{tail}")
    return result.stdout


def _lend(wheel: Path, site: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = next(each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        declared = email.parser.BytesParser().parsebytes(archive.read(name))
    lent: set[str] = set()
    for requirement in declared.get_all("Requires-Dist", []):
        _lend_one(Requirement(requirement), site, lent)


def _lend_one(requirement: Requirement, site: Path, lent: set[str]) -> None:
    name = canonicalize_name(requirement.name)
    if name in lent or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
        return
    lent.add(name)
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        raise ReleaseError(
            f"'{name}', which the package needs, is not installed here",
            "install the package with what it needs, then release it",
        ) from None
    if not requirement.specifier.contains(distribution.version, prereleases=True):
        raise ReleaseError(
            f"the package needs '{requirement}', and {distribution.version} is installed here"
        )
    for path in _tops(distribution):
        target = site / path.name
        if not target.exists():
            target.symlink_to(path, target_is_directory=path.is_dir())
    for inner in distribution.requires or ():
        _lend_one(Requirement(inner), site, lent)


def _tops(distribution: metadata.Distribution) -> Iterator[Path]:
    """The files and folders of a distribution that stand at the top of site-packages."""
    tops = dict.fromkeys(
        file.parts[0] for file in distribution.files or () if file.parts[0] not in ("..", "/")
    )
    for top in tops:
        path = Path(str(distribution.locate_file(top)))
        if top != "__pycache__" and path.exists():
            yield path
