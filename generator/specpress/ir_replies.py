"""What comes back: replies by status, their bodies and headers."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.diagnostics import Location
from specpress.ir_content import Content
from specpress.ir_types import Type
from specpress.media_types import ContentForm

#: The forms that come piece by piece: what a call returns is iterated over.
STREAMED = (ContentForm.LINES, ContentForm.EVENTS)


@dataclass(frozen=True, slots=True)
class ReplyHeader:
    """A header that a reply is documented to have. ``is_json``: its value is JSON (``content``)."""

    wire_name: str
    type: Type
    location: Location
    description: str = ""
    required: bool = False
    deprecated: bool = False
    explode: bool = False
    is_json: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A documented link: another call that takes what this reply tells."""

    name: str
    #: The operationId or the reference that it leads to.
    target: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """A documented reply. ``status`` is a status, a class such as ``4XX``, or ``default``.

    ``is_success``: its body is a result of the call; else it describes an error.
    """

    status: str
    location: Location
    is_success: bool
    contents: tuple[Content, ...] = ()
    headers: tuple[ReplyHeader, ...] = ()
    links: tuple[Link, ...] = ()
    description: str = ""


def reply_types(replies: tuple[Reply, ...]) -> tuple[Type, ...]:
    """The types of all bodies and headers."""
    return (
        *(content.type for reply in replies for content in reply.contents if content.type),
        *(header.type for reply in replies for header in reply.headers),
    )
