"""What an API sends by itself: the bodies of webhooks and callbacks."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.ir_types import Type


@dataclass(frozen=True, slots=True)
class Received:
    """A body in JSON that comes in a request to the user's own server.

    ``kind`` is ``webhook`` or ``callback``, ``name`` that of the document; ``several``: it comes by
    more than one method, and ``method`` tells which this is.
    """

    kind: str
    name: str
    method: str
    type: Type
    several: bool = False
    summary: str = ""
    description: str = ""
