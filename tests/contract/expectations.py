"""One call with the literal bytes it must send and the literal values it must return."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.contract.recording import Received


@dataclass(frozen=True)
class Expectation:
    """``values`` maps a path into the result, such as ``list[0].coin``, to its literal value."""

    call: Callable[[Any], Any]
    method: str
    target: str
    body: bytes
    reply: bytes
    values: Mapping[str, object]
    signed: bool = True

    def check_request(self, received: Received) -> None:
        assert received.method == self.method
        assert received.target == self.target
        assert received.body == self.body
        if self.method == "POST":
            assert received.headers["content-type"] == "application/json"
            assert received.headers["content-length"] == str(len(self.body))
        else:
            assert "content-length" not in received.headers
            assert "transfer-encoding" not in received.headers

    def check_result(self, result: Any) -> None:
        for path, expected in self.values.items():
            value = at(result, path)
            assert value == expected, path
            if expected is None or isinstance(expected, bool):
                assert value is expected, path
            else:
                assert isinstance(value, type(expected)), f"{path}: {type(value).__name__}"


def bybit_reply(result: bytes) -> bytes:
    """A reply of Bybit that means success, with the JSON of its payload."""
    return (
        b'{"retCode":0,"retMsg":"ok","result":' + result + b',"retExtInfo":{},"time":1752569614549}'
    )


def at(result: Any, path: str) -> Any:
    """The value at a path such as ``list[0].coin``; ``[0].coin`` where the result is a list.

    The empty path is the result itself.
    """
    for attribute, index in re.findall(r"([A-Za-z_]\w*)|\[(\d+)\]", path):
        result = getattr(result, attribute) if attribute else result[int(index)]
    return result
