"""What becomes of a reply on its way: data that a server or a transport carries out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._calls import Call
from ._replies import Reply

#: ``reply``: it arrives. ``reset``: the connection is reset instead. ``silence``: nothing comes.
#: ``truncated``: the connection closes halfway. ``endless``: the body never ends. ``outage``: the
#: connection is reset and nothing listens for a while.
Mode = Literal["reply", "reset", "silence", "truncated", "endless", "outage"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A reply, how many seconds it is held back, and how it is delivered.

    ``outage`` is how many seconds nothing listens.
    """

    call: Call
    reply: Reply
    delay: float = 0.0
    mode: Mode = "reply"
    outage: float = 0.0
