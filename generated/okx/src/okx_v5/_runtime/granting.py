"""What authenticates one attempt besides a signature, as parts of its request."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Grant:
    """Headers, a piece of the query and cookies; ``signs``: the attempt is signed as well."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: str = field(default="", repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    signs: bool = False


#: Of a call that needs nothing.
NOTHING = Grant()
#: Of a call that is signed, and needs nothing else.
SIGNATURE = Grant(signs=True)
