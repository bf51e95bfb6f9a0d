"""A value that is not shown."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from typing import Any, NoReturn, final


@final
class Secret:
    """A key, a secret, a passphrase or a private key that is shown nowhere.

    It prints as ``Secret(***)`` and refuses to be pickled; a copy is the object itself. Only
    ``reveal`` gives the value. Raises TypeError for what is neither str nor bytes.
    """

    __slots__ = ("_reveal",)

    def __init__(self, value: str | bytes) -> None:
        if not isinstance(value, str | bytes):
            raise TypeError(f"a secret must be a str or bytes, not {type(value).__name__}")
        # Not as an attribute: tools that show objects show those, private ones too.
        self._reveal: Callable[[], str | bytes] = lambda: value

    def reveal(self) -> str | bytes:
        """The value, of the type it was given in."""
        return self._reveal()

    def __repr__(self) -> str:
        return "Secret(***)"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(_bytes(self), _bytes(other))

    def __hash__(self) -> int:
        return hash(_bytes(self))

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Secret:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled")


def _bytes(secret: Secret) -> bytes:
    value = secret.reveal()
    return value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
