"""Replies -> which statuses mean success, what their bodies and headers hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.document import Node
from specpress.ir_replies import STREAMED, Link, Reply, ReplyHeader
from specpress.lowering.scalars import ANYTHING
from specpress.lowering.schemas import SchemaLowerer, resolve, text
from specpress.media_types import ContentForm, essence
from specpress.naming import pascal_case
from specpress.reply_reading import (
    ReadContent,
    has_body,
    has_several_events,
    item_schema,
    read_contents,
    success_statuses,
)

_TEXT = ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)


@dataclass(frozen=True, slots=True)
class Replies:
    """The replies of an operation.

    ``payload`` is the type of the one JSON body that all replies of success have, None where they
    have none; ``is_plain`` tells whether that is all there is to say of success.
    """

    replies: tuple[Reply, ...]
    payload: ir.Type | None
    is_plain: bool


class ReplyLowerer:
    """Lowers the replies of one document."""

    def __init__(self, schemas: SchemaLowerer, envelope: ir.Envelope | None) -> None:
        self._schemas = schemas
        self._envelope = envelope

    def lower(self, operation: Node, method: str, inline_name: str) -> Replies:
        """The replies of ``operation``; ``inline_name`` begins the names of nameless models."""
        documented = [
            (status, node)
            for status, node in operation["responses"].items()
            if not status.startswith("x-")
        ]
        successes = success_statuses(status for status, _ in documented)
        replies: list[Reply] = []
        for status, node in documented:
            suffix = _suffix(status, successes)
            replies.append(
                self._reply(status, node, method, status in successes, f"{inline_name}{suffix}")
            )
        succeeded = [reply for reply in replies if reply.is_success]
        payloads = {_payload(reply) for reply in succeeded}
        is_plain = len(payloads) <= 1 and _VARIED not in payloads and not _redirects(succeeded)
        payload = payloads.pop() if is_plain and payloads else None
        return Replies(tuple(replies), None if isinstance(payload, str) else payload, is_plain)

    def _reply(
        self, status: str, listed: Node, method: str, is_success: bool, inline_name: str
    ) -> Reply:
        node = listed.follow()
        contents = [
            content
            for read in (read_contents(node) if has_body(method, status) else ())
            if not read.left_out and (content := self._content(read, is_success, inline_name))
        ]
        return Reply(
            status=_status(status),
            location=listed.key_location,
            is_success=is_success,
            contents=tuple(sorted(contents, key=lambda each: each.form is not ContentForm.JSON)),
            headers=tuple(self._headers(node, inline_name)),
            links=tuple(_links(node)),
            description=text(node, "description"),
        )

    def _content(self, read: ReadContent, is_success: bool, name: str) -> ir.Content | None:
        """A body; None where it says nothing."""
        kind: ir.Type | None
        if essence(read.media_type) != "application/json" and read.form is ContentForm.JSON:
            name = self._own_name(read, name)
        match read.form:
            case ContentForm.JSON:
                kind = self._json(read.node, is_success, name)
                if kind is None:
                    return None
            case ContentForm.TEXT:
                kind = self._text(read.node, name)
            case form if form in STREAMED:
                kind = self._item(read, name)
            case _:
                kind = None
        return ir.Content(read.media_type, read.form, kind, read.node.key_location)

    def _own_name(self, read: ReadContent, name: str) -> str:
        """``name``, longer where ``application/json`` has another nameless schema beside it."""
        siblings = read.node.document.node_at(read.node.file, read.node.pointer[:-1])
        beside = siblings.get("application/json") if isinstance(siblings.value, dict) else None
        if beside is None:
            return name
        return f"{name}{pascal_case(essence(read.media_type).partition('/')[2])}"

    def _json(self, entry: Node, is_success: bool, name: str) -> ir.Type | None:
        """The type of what a call returns of a JSON body; None for one that is always empty."""
        node = entry.get("schema") or entry.get("itemSchema")
        if node is None or not isinstance(node.value, dict):
            return ANYTHING
        if is_success:
            for part in self._envelope.payload if self._envelope else ():
                node = self._schemas.properties(resolve(node))[part]
        schema = resolve(node)
        if is_success and (self._schemas.is_always_empty(schema) or schema.value("maxItems") == 0):
            # An object without members, or a list without rows, says nothing.
            return None
        lowered = self._schemas.lower(node, name)
        is_list = entry.get("schema") is None
        return ir.Array(lowered) if is_list else lowered

    def _text(self, entry: Node, name: str) -> ir.Type:
        node = entry.get("schema")
        if node is None or not isinstance(node.value, dict):
            return _TEXT
        if self._schemas.json_type(resolve(node)) != "string":
            return _TEXT
        return self._schemas.lower(node, name)

    def _item(self, read: ReadContent, name: str) -> ir.Type:
        node = item_schema(read)
        is_event = read.form is ContentForm.EVENTS
        if has_several_events(read):
            return ANYTHING
        if node is None or not isinstance(node.value, dict):
            return _TEXT if is_event else ANYTHING
        return self._schemas.lower(node, f"{name}{'Event' if is_event else 'Item'}")

    def _headers(self, reply: Node, name: str) -> Iterator[ReplyHeader]:
        headers = reply.get("headers")
        for wire_name, listed in headers.items() if headers is not None else ():
            if wire_name.lower() == "content-type" or wire_name.startswith("x-specpress-"):
                # By the standard, the media types say it.
                continue
            node = listed.follow()
            yield self._header(wire_name, node, f"{name}{pascal_case(wire_name)}")

    def _header(self, wire_name: str, node: Node, name: str) -> ReplyHeader:
        content = node.get("content")
        entry = next((each for _, each in content.items()), None) if content is not None else None
        schema = (entry.follow() if entry is not None else node).get("schema")
        return ReplyHeader(
            wire_name=wire_name,
            type=_TEXT
            if schema is None or not isinstance(schema.value, dict)
            else self._schemas.lower(schema, name),
            location=node.location,
            description=text(node, "description"),
            required=_is_true(node, "required"),
            deprecated=_is_true(node, "deprecated"),
            explode=_is_true(node, "explode"),
            is_json=entry is not None,
        )


#: Stands for a reply of success that is not one JSON body, or none.
_VARIED = "varied"


def _payload(reply: Reply) -> ir.Type | str | None:
    """The type of a reply's one JSON body; None without a body, ``_VARIED`` for anything else."""
    kinds = {
        content.type if content.form is ContentForm.JSON else None for content in reply.contents
    }
    if not kinds:
        return None
    kind = kinds.pop()
    return _VARIED if kinds or kind is None else kind


def _redirects(replies: list[Reply]) -> bool:
    return any(reply.status.startswith("3") for reply in replies)


def _suffix(status: str, successes: tuple[str, ...]) -> str:
    """What the names of a reply's nameless models end in."""
    if status in successes:
        return "Result" if status == successes[0] else f"Result{_status(status)}"
    return "Error" if status == "default" else f"Error{_status(status)}"


def _status(written: str) -> str:
    """The status; the class of several in capitals: ``4XX``."""
    return written if written == "default" else written.upper()


def _links(reply: Node) -> Iterator[Link]:
    links = reply.get("links")
    for name, listed in links.items() if links is not None else ():
        node = listed.follow()
        target = text(node, "operationId") or text(node, "operationRef")
        yield Link(name, target, text(node, "description"))


def _is_true(node: Node, key: str) -> bool:
    child = node.get(key)
    return child is not None and child.value is True
