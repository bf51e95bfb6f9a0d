"""The bases of the generated models."""

from __future__ import annotations

from typing import dataclass_transform

import msgspec

# msgspec hands ``frozen`` down to subclasses; the decorators tell type checkers so. ``kw_only``
# only newer versions hand down, so that generated classes say it themselves.


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class ReplyModel(msgspec.Struct, frozen=True, kw_only=True):
    """An object that the API sends. Fields that this version does not know are ignored.

    A subclass may set ``__thousands_separators__`` (wire name to separator): those decimals may
    be written in groups of three digits, such as ``60,221.15``; ``__constants__`` (wire name to
    value): what has one value only; and ``__wire_names__`` (attribute to wire name): the names that
    msgspec cannot take.
    """


@dataclass_transform(kw_only_default=True, field_specifiers=(msgspec.field,))
class RequestModel(msgspec.Struct, kw_only=True, omit_defaults=True):
    """An object that the caller sends. It is checked when it is sent."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class RowModel(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An array whose positions have names and types."""
