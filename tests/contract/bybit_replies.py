"""The envelope around the payloads that the tests of Bybit's calls answer with."""

from __future__ import annotations


def reply(result: bytes) -> bytes:
    """A reply that reports success and carries ``result``."""
    return (
        b'{"retCode":0,"retMsg":"ok","result":' + result + b',"retExtInfo":{},"time":1752569614549}'
    )
