"""Models of the ``audit`` resource."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.model import RequestModel
from .._runtime.wire import Record

__all__ = [
    "AuditStampBodyItem",
    "AuditStampBodyItemDict",
]


class AuditStampBodyItem(RequestModel, kw_only=True):
    """As a request carries it."""


class AuditStampBodyItemDict(TypedDict, total=False):
    """The dictionary form of ``AuditStampBodyItem``."""


AUDIT_STAMP_BODY_ITEM_RECORD: Record = Record(AuditStampBodyItem, ())
