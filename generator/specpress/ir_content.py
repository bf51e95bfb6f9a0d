"""What a body holds: its media type, how it is written, and the type of its value."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.diagnostics import Location
from specpress.ir_types import Type
from specpress.media_types import ContentForm as ContentForm


@dataclass(frozen=True, slots=True)
class PartHeader:
    """A header of a part of a multipart body; ``value`` is None where the caller says it."""

    name: str
    required: bool
    value: str | None


@dataclass(frozen=True, slots=True)
class FieldEncoding:
    """How one field of a form or of a multipart body is written, as far as the document says it.

    ``media_types``: those of ``contentType``, in its order. None is what is not said.
    """

    wire_name: str
    location: Location
    media_types: tuple[str, ...] = ()
    headers: tuple[PartHeader, ...] = ()
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """A body of one media type. ``type`` is None where the document does not say it.

    Of ``LINES`` and ``EVENTS``, ``type`` is that of one item.
    """

    #: As the document has it, parameters included.
    media_type: str
    form: ContentForm
    type: Type | None
    location: Location
    encodings: tuple[FieldEncoding, ...] = ()
