"""``released.yaml``: what was released last, kept beside the package and under version control.

A fresh clone without history, and a machine without network, knows by it what callers have: the
surface, how long each thing has been deprecated, and whether anything at all has changed since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from specpress.surface.files import SurfaceError, dump, from_data, parse, to_data
from specpress.surface.model import Surface

#: The file of a package that only ``release`` writes.
FILE = "released.yaml"

_SCHEMA = 1
_HEADER = (
    "# What was released last; 'specpress release' compares with it, and writes it. Keep it under\n"
    "# version control, and leave it as it is.\n"
)


@dataclass(frozen=True, slots=True)
class Deprecation:
    """Since which release a thing is deprecated, and whether a minor release has had it so."""

    since: str
    in_minor: bool


@dataclass(frozen=True, slots=True)
class Record:
    """One release: its version, its day (``2026-11-21``), its surface.

    ``contents`` is a hash of the package's files as they were, whatever their version says.
    ``deprecated`` are the things that warned, such as ``operation loans.get``.
    """

    version: str
    date: str
    contents: str
    surface: Surface
    deprecated: Mapping[str, Deprecation] = field(default_factory=dict)


def to_text(record: Record) -> str:
    """The text of the file."""
    return _HEADER + dump(
        {
            "record": _SCHEMA,
            "version": record.version,
            "date": record.date,
            "contents": record.contents,
            "deprecated": {
                name: {"since": each.since, "in_minor": each.in_minor}
                for name, each in sorted(record.deprecated.items())
            },
            "surface": to_data(record.surface),
        }
    )


def from_text(text: str) -> Record:
    """The record that a file holds. Raises SurfaceError."""
    data = parse(text)
    if not isinstance(data, dict) or data.get("record") != _SCHEMA:
        raise SurfaceError("it is no record of a release that this specpress knows")
    values = {name: data.get(name) for name in ("version", "date", "contents")}
    deprecated = data.get("deprecated", {})
    if not all(isinstance(value, str) for value in values.values()):
        raise SurfaceError("it must have the texts 'version', 'date' and 'contents'")
    if not isinstance(deprecated, dict):
        raise SurfaceError("'deprecated' must be a mapping")
    return Record(
        **{name: str(value) for name, value in values.items()},
        surface=from_data(data.get("surface")),
        deprecated={str(name): _deprecation(each) for name, each in deprecated.items()},
    )


def _deprecation(data: object) -> Deprecation:
    match data:
        case {"since": str(since), "in_minor": bool(in_minor)}:
            return Deprecation(since, in_minor)
    raise SurfaceError("each of 'deprecated' must have 'since' and 'in_minor'")
