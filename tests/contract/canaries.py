"""Secrets that are easy to recognise, and the ways in which anything could give them away."""

from __future__ import annotations

import base64
import logging
import pickle
import traceback
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

TESTS = Path(__file__).resolve().parents[1]
API_KEY = "canary-key-5b0e77"
API_SECRET = "canary-secret-7c1e94"
PASSPHRASE = "canary phrase 9d2f31"


@dataclass(frozen=True)
class Canaries:
    """What must be seen nowhere, in whatever form: as text, in base64, as hex, in a URL."""

    texts: Mapping[str, str]

    def found_in(self, shown: str) -> list[str]:
        """The names of those that ``shown`` gives away."""
        return [name for name, text in self.texts.items() if any(f in shown for f in _forms(text))]


def _forms(text: str) -> tuple[str, ...]:
    raw = text.encode()
    # Base64 of a text inside a longer one: without the ends, which depend on what surrounds it.
    inner = (base64.b64encode(raw[start:]).decode()[:-4] for start in range(3))
    return (text, quote(text), raw.hex(), text[::-1], *inner)


def private_key() -> tuple[str, dict[str, str]]:
    """An RSA key in PEM, and the lines and the number by which it is recognised."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
    lines = pem.splitlines()[2:-2]
    return pem, {
        **{f"line {number} of the private key": line for number, line in enumerate(lines)},
        "the exponent of the private key": str(key.private_numbers().d),
    }


class Records(logging.Handler):
    """Keeps every record of every logger, libraries' included."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(record)

    def __enter__(self) -> Records:
        root = logging.getLogger()
        self._level = root.level
        root.setLevel(logging.DEBUG)
        root.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        root = logging.getLogger()
        root.removeHandler(self)
        root.setLevel(self._level)


@dataclass
class Scene:
    """All that a client and its surroundings have made in the course of calls that fail."""

    canaries: Canaries
    #: Errors by what was done to cause them.
    errors: dict[str, BaseException] = field(default_factory=dict)
    #: Clients, responses, results, mocks and what else a user holds in his hands.
    objects: dict[str, Any] = field(default_factory=dict)
    records: list[logging.LogRecord] = field(default_factory=list)
    #: Texts that something wrote: spans, and what later surfaces add.
    written: dict[str, str] = field(default_factory=dict)


def chain(error: BaseException) -> Iterator[BaseException]:
    """``error`` and all behind it, hidden ones too."""
    rest: list[BaseException | None] = [error]
    seen: list[BaseException] = []
    while rest:
        each = rest.pop()
        if each is not None and not any(each is other for other in seen):
            seen.append(each)
            yield each
            rest += [each.__cause__, each.__context__]
            if isinstance(each, BaseExceptionGroup):
                rest += each.exceptions


def shown_safely(value: Any) -> str:
    """As tools for tracebacks do it: objects that are half made may have no repr."""
    try:
        return repr(value)
    except Exception as error:
        return repr(error)


def texts_of_errors(scene: Scene) -> Iterator[tuple[str, str]]:
    """What is printed of errors."""
    for name, error in scene.errors.items():
        yield name, "".join(traceback.format_exception(error))
        for each in chain(error):
            yield name, f"{each!s} {each!r} {each.args!r} {vars(each)!r}"


def variables_of_errors(scene: Scene) -> Iterator[tuple[str, str]]:
    """The variables of every frame of an error, libraries' frames included, tests' not."""
    for name, error in scene.errors.items():
        for each in chain(error):
            for frame, line in traceback.walk_tb(each.__traceback__):
                file = Path(frame.f_code.co_filename)
                if TESTS in file.parents or "_pytest" in file.parts or "pluggy" in file.parts:
                    continue
                place = f"{name}: {file.name}:{line} {frame.f_code.co_name}"
                for variable, value in frame.f_locals.items():
                    yield f"{place} {variable}", shown_safely(value)


def pickles_of_errors(scene: Scene) -> Iterator[tuple[str, str]]:
    """What is sent to another process."""
    for name, error in scene.errors.items():
        for each in chain(error):
            try:
                pickled = pickle.dumps(each, protocol=0) + pickle.dumps(each)
            except Exception as failure:
                yield f"{name}: {type(each).__name__}", repr(failure)
            else:
                yield f"{name}: {type(each).__name__}", pickled.decode("latin-1")


def reprs_of_objects(scene: Scene) -> Iterator[tuple[str, str]]:
    """What is printed of objects, and of what is inside them."""
    for name, value in scene.objects.items():
        yield name, f"{value!r} {value!s}"
        yield from _inside(name, value, set(), 6)


def _inside(name: str, value: Any, seen: set[int], depth: int) -> Iterator[tuple[str, str]]:
    if depth == 0 or id(value) in seen:
        return
    seen.add(id(value))
    for attribute, inner in _attributes(value):
        place = f"{name}.{attribute}"
        yield place, shown_safely(inner)
        yield from _inside(place, inner, seen, depth - 1)


def _attributes(value: Any) -> Iterable[tuple[str, Any]]:
    """The attributes, private ones too, of an object of a package; the mock's keys are its own."""
    kind = type(value)
    if not kind.__module__.startswith(("bybit_v5", "okx_v5")) or ".testing" in kind.__module__:
        return
    slots = [name for base in kind.__mro__ for name in getattr(base, "__slots__", ())]
    names = [*getattr(value, "__dict__", {}), *([slots] if isinstance(slots, str) else slots)]
    for name in names:
        # A request that is ready to be sent carries what signs for it, out of its repr.
        if hasattr(value, name):
            yield name, getattr(value, name)


def log_records(scene: Scene) -> Iterator[tuple[str, str]]:
    """Log lines, and every field of their records."""
    for record in scene.records:
        place = f"{record.name} {record.funcName}"
        yield place, record.getMessage()
        yield place, repr(vars(record))
        yield place, logging.Formatter().format(record)


def written_texts(scene: Scene) -> Iterator[tuple[str, str]]:
    """Whatever was written elsewhere."""
    yield from scene.written.items()


#: Every way out, by name. A new one is a function here; what it looks at goes into the Scene.
SURFACES = {
    "texts of errors": texts_of_errors,
    "variables of errors": variables_of_errors,
    "pickles of errors": pickles_of_errors,
    "reprs of objects": reprs_of_objects,
    "log records": log_records,
    "written texts": written_texts,
}
