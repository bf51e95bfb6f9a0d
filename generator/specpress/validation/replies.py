"""House rules for replies: statuses, bodies, headers and links."""

from __future__ import annotations

from specpress.document import Node
from specpress.media_types import ContentForm, is_media_type
from specpress.reply_reading import (
    has_body,
    has_several_events,
    read_contents,
    success_statuses,
)
from specpress.validation.checking import Checking, resolve
from specpress.validation.structure import STATUS


def success_replies(operation: Node) -> list[Node]:
    """The definitions of the replies that mean success."""
    responses = operation.get("responses")
    if responses is None:
        return []
    statuses = success_statuses(responses.value)
    found = [resolve(node) for status, node in responses.items() if status in statuses]
    return [response for response in found if response is not None]


def json_schema(holder: Node) -> Node | None:
    """The schema of the first JSON body of a reply, or of a request's body."""
    return next(iter(json_schemas(holder)), None)


def json_schemas(holder: Node) -> list[Node]:
    """The schemas of the JSON bodies of a reply, or of a request."""
    contents = read_contents(holder)
    entries = [each.node for each in contents if each.form is ContentForm.JSON]
    return [schema for entry in entries if (schema := entry.get("schema")) is not None]


def check_replies(checking: Checking, operation: Node, method: str) -> None:
    """Check the replies of an operation."""
    responses = operation.get("responses")
    if responses is None:
        return
    listed = [(status, node) for status, node in responses.items() if not status.startswith("x-")]
    successes = success_statuses(status for status, _ in listed)
    # A status that cannot be read may be the one.
    if not successes and all(STATUS.fullmatch(status) for status, _ in listed):
        checking.warning(
            "W021",
            f"no reply of {method.upper()} means success: read as one that has nothing to read",
            responses.key_location,
            "add '\"200\"', with the documented reply",
        )
    for status, node in listed:
        if status == "101":
            hint = "describe the reply that ends the call"
            checking.unsupported("the upgrade of a connection (101)", node.key_location, hint)
        reply = resolve(node)
        if reply is not None:
            _check_contents(checking, reply, method, status, is_success=status in successes)


def _check_contents(
    checking: Checking, reply: Node, method: str, status: str, *, is_success: bool
) -> None:
    content = reply.get("content")
    if content is None or not isinstance(content.value, dict):
        return
    for media_type, entry in content.items():
        if not media_type.startswith("x-") and not is_media_type(media_type):
            message = f"'{media_type}' is no media type"
            checking.error("E037", message, entry.key_location, "write such as 'application/json'")
    if not has_body(method, status):
        # An empty schema says as much as none.
        if any(entry.get("schema") and entry["schema"].value for _, entry in content.items()):
            what = "to HEAD" if method.lower() == "head" else f"of status {status}"
            checking.warning(
                "W022",
                f"a reply {what} has no body: its content is ignored",
                content.key_location,
            )
        return
    for read in read_contents(reply) if is_success else ():
        if not is_media_type(read.media_type):
            continue
        remark = read.remark
        if has_several_events(read):
            remark = "has events of several kinds: their data is read as JSON of any type"
        if remark is not None:
            message = f"the body of type '{read.media_type}' {remark}"
            checking.warning("W020", message, read.node.key_location)
