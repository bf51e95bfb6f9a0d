"""The parts of a JSON text by pointer: a few that are always the same, or any."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any

import msgspec

Pointer = tuple[str, ...]

_OBJECT: msgspec.json.Decoder[dict[str, msgspec.Raw]] = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ARRAY: msgspec.json.Decoder[list[msgspec.Raw]] = msgspec.json.Decoder(list[msgspec.Raw])
UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)


class Parts:
    """The parts of a JSON text by pointer. Each object on the way is taken apart once."""

    def __init__(self, content: bytes) -> None:
        self._parts: dict[Pointer, bytes] = {(): content}
        self._objects: dict[Pointer, Mapping[str, msgspec.Raw]] = {}

    def at(self, pointer: Pointer) -> bytes | None:
        """The JSON text at ``pointer``, None where nothing stands there."""
        if pointer in self._parts:
            return self._parts[pointer]
        parent, key = pointer[:-1], pointer[-1]
        if parent not in self._objects:
            text = self.at(parent)
            if text is None:
                return None
            self._objects[parent] = _children(text)
        raw = self._objects[parent].get(key)
        if raw is None:
            return None
        self._parts[pointer] = bytes(raw)
        return self._parts[pointer]

    def value(self, pointer: Pointer | None) -> Any:
        """The plain value at ``pointer``; None also where there is none that can be read."""
        text = None if pointer is None else self.at(pointer)
        if text is None:
            return None
        try:
            return msgspec.json.decode(text)
        except UNREADABLE:
            return None


def _children(text: bytes) -> Mapping[str, msgspec.Raw]:
    try:
        if text.lstrip()[:1] == b"[":
            return {str(index): each for index, each in enumerate(_ARRAY.decode(text))}
        return _OBJECT.decode(text)
    except UNREADABLE:
        return {}


class Outline:
    """Takes objects apart by the same few pointers, in one decoding. Made once for all replies.

    At ``values`` stand single values, at ``texts`` what is left as JSON text.
    """

    def __init__(self, values: Iterable[Pointer], texts: Iterable[Pointer]) -> None:
        single, left = set(values), set(texts)
        firsts = [pointer[0] for pointer in (*single, *left) if pointer]
        #: The name of the field of each first key.
        self.fields = {key: f"part_{index}" for index, key in enumerate(sorted(set(firsts)))}
        #: The keys whose value is decoded at once, as no other pointer leads into it.
        self.decoded = {key for key in firsts if (key,) in single and firsts.count(key) == 1}
        struct: Any = msgspec.defstruct(
            "Outlined",
            [
                # What is missing is None, which a JSON text never is.
                (name, Any if key in self.decoded else msgspec.Raw, None)
                for key, name in self.fields.items()
            ],
            rename={name: key for key, name in self.fields.items()},
        )
        self._decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(struct)
        #: What reads the values that are decoded at once, and texts of a first key.
        self.read: dict[Pointer | None, Callable[[Any], Any]] = {
            (key,): attrgetter(self.fields[key]) for key in self.decoded
        }
        self.read_text: dict[Pointer, Callable[[Any], Any]] = {
            pointer: attrgetter(self.fields[pointer[0]]) for pointer in left if len(pointer) == 1
        }

    def parts(self, content: bytes) -> Parts | Outlined:
        """The parts of an object; slower, and as far as it goes, where it cannot all be read."""
        try:
            return Outlined(self, content, self._decoder.decode(content))
        except UNREADABLE:
            return Parts(content)


class Outlined:
    """The parts of one object at the pointers of an outline."""

    __slots__ = ("_content", "_found", "_outline")

    def __init__(self, outline: Outline, content: bytes, found: Any) -> None:
        self._outline = outline
        self._content = content
        self._found = found

    def at(self, pointer: Pointer) -> bytes | None:
        """The JSON text at one of ``texts``, None where nothing stands there."""
        read = self._outline.read_text.get(pointer)
        if read is not None:
            raw = read(self._found)
            return None if raw is None else bytes(raw)
        if not pointer:
            return self._content
        raw = getattr(self._found, self._outline.fields[pointer[0]])
        if raw is None:
            return None
        text = bytes(raw)
        return None if text == b"{}" else Parts(text).at(pointer[1:])

    def value(self, pointer: Pointer | None) -> Any:
        """The plain value at one of the pointers; None also where none can be read."""
        read = self._outline.read.get(pointer)
        if read is not None:
            return read(self._found)
        if not pointer:
            return None if pointer is None else Parts(self._content).value(())
        found = getattr(self._found, self._outline.fields[pointer[0]])
        return None if found is None else Parts(bytes(found)).value(pointer[1:])
