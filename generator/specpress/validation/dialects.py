"""Dialects of JSON Schema: schemas are read as OpenAPI means them, whatever they call themselves.

What a dialect means is known by its name alone; the addresses are never looked at.
"""

from __future__ import annotations

import re

from specpress.document import Node
from specpress.support import Kind
from specpress.validation.checking import Checking

#: Those that mean what OpenAPI 3.1 and 3.2 mean by a schema.
_KNOWN = re.compile(
    r"https?://(spec\.openapis\.org/oas/3\.[12]/(dialect|schema-base)/[0-9a-z.-]+"
    r"|json-schema\.org/draft/2020-12/schema)#?"
)
_OLDER = re.compile(
    r"https?://json-schema\.org/(draft-0[3-7]|draft/2019-09)/(hyper-)?schema#?"
    r"|https?://json-schema\.org/schema#?"
)
_READING = "schemas are read as OpenAPI means them"


def check_dialects(checking: Checking) -> None:
    """Warn where the document or one of its schemas names a dialect other than OpenAPI's own."""
    named = checking.document.node.get("jsonSchemaDialect")
    if named is not None:
        _check(checking, named)
    for schema in checking.definitions(Kind.SCHEMA):
        own = schema.get("$schema")
        if own is not None:
            _check(checking, own)


def _check(checking: Checking, named: Node) -> None:
    if _KNOWN.fullmatch(named.value):
        return
    what = "an older draft of JSON Schema" if _OLDER.fullmatch(named.value) else "not a known one"
    checking.tolerated(
        f"the dialect '{named.value}'",
        f"is {what}: {_READING}",
        named.location,
        "check the keywords that it means otherwise, or remove it",
    )
