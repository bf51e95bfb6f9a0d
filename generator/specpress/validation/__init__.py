"""The validate stage: everything that can be wrong with a document, each with its place."""

from __future__ import annotations

from specpress.diagnostics import Diagnostic
from specpress.document import Document


def validate(document: Document) -> list[Diagnostic]:
    """What is wrong with ``document``; lowering may rely on a document without errors."""
    del document
    return []
