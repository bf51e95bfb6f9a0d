"""The bases of the generated models."""

from __future__ import annotations

import msgspec


class ReplyModel(msgspec.Struct, frozen=True, kw_only=True):
    """An object that the exchange sends. Fields that this version does not know are ignored.

    A subclass may set ``__thousands_separators__`` (wire name to separator): those decimals may
    be written in groups of three digits, such as ``60,221.15``.
    """


class RequestModel(msgspec.Struct, kw_only=True, omit_defaults=True):
    """An object that the caller sends. It is checked when it is sent."""


class RowModel(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An array whose positions have names and types."""
