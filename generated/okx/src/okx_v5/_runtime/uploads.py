"""Arguments that are read while they are sent: files, and values that come one by one."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from . import wire
from .files import File
from .places import Place, wrong_type
from .values import encode_value


def encode_file(wire_type: wire.Upload, value: Any, place: Place) -> File | str:
    """``value`` as a file; a str stays one where it may. Raises TypeError."""
    if wire_type.text and isinstance(value, str):
        return str.__str__(value)
    return File.of(value, place)


def encode_items(
    item: wire.WireType, values: Any, place: Place
) -> list[Any] | Iterator[Any] | AsyncIterator[Any]:
    """The values as JSON has them: of a list or a tuple at once, else when they are asked for.

    Raises TypeError and ValueError; for what comes one by one, when it comes.
    """
    if isinstance(values, list | tuple):
        return [encode_value(item, each, place.item(index)) for index, each in enumerate(values)]
    if isinstance(values, AsyncIterable):
        return _async_items(item, values, place)
    if isinstance(values, Iterable) and not isinstance(values, str | bytes | Mapping):
        return _each_item(item, values, place)
    raise wrong_type(place, "an iterable of items", values)


def _each_item(item: wire.WireType, values: Iterable[Any], place: Place) -> Iterator[Any]:
    for index, each in enumerate(values):
        yield encode_value(item, each, place.item(index))


async def _async_items(
    item: wire.WireType, values: AsyncIterable[Any], place: Place
) -> AsyncIterator[Any]:
    index = 0
    async for each in values:
        yield encode_value(item, each, place.item(index))
        index += 1
