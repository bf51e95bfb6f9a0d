"""Servers that are relative to where a document came from, with the host they are on."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from specpress.document import Document, Node
from specpress.server_urls import is_relative
from specpress.support import Kind
from specpress.tolerance.edits import Reading, apply, edit
from specpress.walking import places


def served_from(document: Document, source: str | None) -> Document:
    """``document`` with absolute servers, as OpenAPI resolves them against its URL ``source``."""
    return document if source is None else apply(document, _readings(document, source))


def _readings(document: Document, source: str) -> Iterator[Reading]:
    root = document.node
    servers = root.get("servers")
    if servers is None or servers.value == []:
        # By the standard it is the root of the host.
        yield Reading(None, (edit(root, "servers", [{"url": urljoin(source, "/").rstrip("/")}]),))
    for place in places(document):
        url = place.node.get("url") if place.kind is Kind.SERVER else None
        if url is not None and _is_on_host(url):
            # Names in braces are no part of what is resolved.
            joined = urljoin(source, url.value).rstrip("/")
            yield Reading(None, (edit(place.node, "url", joined),))


def _is_on_host(url: Node) -> bool:
    return (
        isinstance(url.value, str)
        and (is_relative(url.value) or url.value.startswith("//"))
        and url.value[:1] != "{"
    )
