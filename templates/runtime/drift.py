"""Where a reply is not as this version knows it: what decoding passes over, or stumbles at.

Fields and enum values that a package does not know break nothing, so nobody would notice that the
API has changed. This finds them, led by the type of the result.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, Literal

from msgspec import inspect

from .constants import is_same
from .exact import ExactDecoder, Mismatch, keeps_empty, parse_json
from .leaves import departs
from .opaque import OpaqueValue, inside
from .struct_fields import is_rest, of_rest, wire_name
from .times import Duration, read_duration
from .unions import Union, variant_names

DriftKind = Literal["unknown-field", "unknown-enum-value", "unknown-variant", "changed-type"]

#: More findings than this say nothing more.
MAXIMUM_FINDINGS: Final = 1000


@dataclass(frozen=True)
class Drift:
    """One difference between a reply and the type of its result.

    ``path`` is where, the rows of a list as ``[]`` and the entries of a map as ``{}``, such as
    ``$.result.list[].coin``. ``value`` is the first one that was met there, as plain data, and
    None where a required field is missing; it may be personal and stays out of the repr.
    ``expected`` says what the package knows.
    """

    kind: DriftKind
    path: str
    value: Any
    expected: str

    def __repr__(self) -> str:
        return f"Drift({self.kind!r}, {self.path!r}, expected={self.expected!r})"


def find_drift(result_type: Any, payload: bytes, path: str) -> tuple[Drift, ...]:
    """The drift in ``payload``, which stands at ``path`` of a reply: each kind and place once.

    A ``payload`` that is no JSON has no drift. Never raises: what was found until then is returned.
    """
    finder = _Finder()
    # Looking for drift must not break a call that went well.
    with suppress(Exception):
        finder.look(inspect.type_info(result_type), parse_json(payload), path, None)
    return tuple(finder.found.values())


_WHOLE_NUMBER = re.compile(r"-?[0-9]+")


class _Finder:
    """Walks a value beside its type; ``found`` is by kind, place and what tells values apart."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str, object], Drift] = {}
        self._decoder = ExactDecoder(None)

    def look(self, info: inspect.Type, value: Any, path: str, separator: str | None) -> None:
        if len(self.found) >= MAXIMUM_FINDINGS:
            return
        match info:
            case inspect.CustomType() if issubclass(info.cls, Union):
                self._union(info.cls, value, path)
            case inspect.UnionType():
                self._optional(info, value, path, separator)
            case inspect.EnumType():
                self._enum(info.cls, value, path)
            case inspect.CustomType() if issubclass(info.cls, OpaqueValue):
                self._opaque(info, value, path)
            case inspect.StructType():
                self._struct(info, value, path)
            case inspect.ListType() | inspect.VarTupleType() | inspect.CollectionType():
                if self._is(list, value, path, "a list"):
                    for each in value:
                        self.look(info.item_type, each, f"{path}[]", separator)
            case inspect.DictType():
                if self._is(dict, value, path, "an object"):
                    for each in value.values():
                        self.look(info.value_type, each, f"{path}.{{}}", separator)
            case inspect.AnyType():
                pass
            case inspect.BoolType():
                # Decoding also takes "true" and 1, which are another type nevertheless.
                self._is(bool, value, path, "true or false")
            case _:
                self._leaf(info, value, path, separator)

    def _optional(
        self, info: inspect.UnionType, value: Any, path: str, separator: str | None
    ) -> None:
        (member,) = (each for each in info.types if not isinstance(each, inspect.NoneType))
        if value is not None and (value != "" or keeps_empty(member)):
            self.look(member, value, path, separator)

    def _union(self, cls: type[Union], value: Any, path: str) -> None:
        variants = cls.variants()
        chosen = variants if len(variants) == 1 else self._decoder.variants(cls, value)
        if not chosen:
            named = value.get(cls.discriminator) if isinstance(value, dict) else None
            apart = named if isinstance(named, str | int) else None
            self._add("unknown-variant", path, value, f"one of {variant_names(cls)}", apart)
            return
        info = inspect.type_info(chosen[0].type)
        if isinstance(info, inspect.StructType) and not info.array_like:
            self._struct(info, value, path, cls.discriminator)
        else:
            self.look(info, value, path, chosen[0].separator)

    def _struct(
        self, info: inspect.StructType, value: Any, path: str, discriminator: str | None = None
    ) -> None:
        separators: dict[str, str] = getattr(info.cls, "__thousands_separators__", {})
        if not self._is(list if info.array_like else dict, value, path, info.cls.__name__):
            return
        fields = [field for field in info.fields if not is_rest(field)]
        names: list[Any] = [
            index if info.array_like else wire_name(info.cls, field)
            for index, field in enumerate(fields)
        ]
        entries = dict(enumerate(value)) if info.array_like else value
        self._constants(info.cls, entries, path)
        for name, field in zip(names, fields, strict=True):
            at = f"{path}[{name}]" if info.array_like else f"{path}.{name}"
            if name in entries:
                self.look(field.type, entries[name], at, separators.get(str(name)))
            elif field.required:
                self._add("changed-type", at, None, "a required field, which is missing")
        for name in (each for each in entries if each not in (*names, discriminator)):
            at = f"{path}[{name}]" if info.array_like else f"{path}.{name}"
            if len(fields) < len(info.fields):
                (rest,) = (field for field in info.fields if is_rest(field))
                any_of_them = f"{path}[]" if info.array_like else f"{path}.{{}}"
                self.look(inspect.type_info(of_rest(rest)), entries[name], any_of_them, None)
                continue
            what = "column" if info.array_like else "field"
            self._add("unknown-field", at, entries[name], f"no such {what} of {info.cls.__name__}")

    def _enum(self, enum: type[Enum], value: Any, path: str) -> None:
        base = str if issubclass(enum, str) else int
        known = enum._value2member_map_
        if isinstance(value, bool) or not isinstance(value, str | int):
            self._add("changed-type", path, value, f"a value of {enum.__name__}")
            return
        if (
            base is int
            and isinstance(value, str)
            and value.isascii()
            and value.removeprefix("-").isdecimal()
        ):
            value = int(value)
        if not isinstance(value, base):
            self._add("changed-type", path, value, f"a value of {enum.__name__}")
        elif value not in known:
            listed = ", ".join(str(each) for each in known)
            self._add("unknown-enum-value", path, value, f"one of {listed}", value)

    def _constants(self, cls: type[Any], entries: Any, path: str) -> None:
        """The fields of which only one value is known."""
        constants: dict[str, Any] = getattr(cls, "__constants__", {})
        for name, constant in constants.items():
            if name in entries and not is_same(entries[name], constant):
                expected = f"{constant!r} alone"
                self._add("unknown-enum-value", f"{path}.{name}", entries[name], expected)

    def _opaque(self, info: inspect.CustomType, value: Any, path: str) -> None:
        of = inside(info)
        if of is Duration:
            if not isinstance(value, str) or read_duration(value) is None:
                self._add("changed-type", path, value, "a duration as in ISO 8601")
            return
        try:
            member = self._decoder.converter(info, None)(value, path)
        except (Mismatch, ValueError, ArithmeticError):
            self._add("changed-type", path, value, f"a value of {of.__name__}")
            return
        if not member.is_known:
            listed = ", ".join(str(each) for each in of)
            self._add("unknown-enum-value", path, value, f"one of {listed}", member)

    def _leaf(self, info: inspect.Type, value: Any, path: str, separator: str | None) -> None:
        try:
            self._decoder.converter(info, separator)(value, path)
        except Mismatch as mismatch:
            expected = mismatch.reason.partition(" is expected")[0]
            self._add("changed-type", path, value, expected)
            return
        except (ValueError, ArithmeticError):
            self._add("changed-type", path, value, "another value")
            return
        expected_form = departs(info, value)
        if expected_form is not None:
            self._add("changed-type", path, value, expected_form)

    def _is(self, python_type: type[Any], value: Any, path: str, expected: str) -> bool:
        if isinstance(value, python_type):
            return True
        self._add("changed-type", path, value, expected)
        return False

    def _add(
        self, kind: DriftKind, path: str, value: Any, expected: str, apart: object = None
    ) -> None:
        if len(self.found) < MAXIMUM_FINDINGS:
            self.found.setdefault((kind, path, apart), Drift(kind, path, value, expected))
