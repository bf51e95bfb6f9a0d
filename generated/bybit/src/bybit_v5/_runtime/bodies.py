"""The body of a request: from the values of its arguments, as JSON has them, to bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from .operation import BODY, Operation

_JSON_HEADERS = (("Content-Type", "application/json"),)


def prepare_body(
    operation: Operation[Any], fields: Mapping[str, Any], whole: Sequence[Any]
) -> tuple[bytes | None, tuple[tuple[str, str], ...]]:
    """The body and the headers that describe it: of ``fields``, or of the one value of ``whole``.

    ``whole`` is empty where the body is one value that is not given; then nothing is sent.
    """
    is_whole = any(parameter.place == BODY for parameter in operation.parameters)
    if not operation.has_body or (is_whole and not whole):
        return None, ()
    return msgspec.json.encode(whole[0] if whole else fields), _JSON_HEADERS
