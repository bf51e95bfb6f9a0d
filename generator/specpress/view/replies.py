"""What calls return: annotations, and how the runtime is told which replies hold what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from specpress import ir
from specpress.ir_replies import STREAMED
from specpress.media_types import is_json, is_sequence
from specpress.view.annotations import Annotator
from specpress.view.imports import ImportCollector
from specpress.view.literals import call, literal, mapping, sequence
from specpress.view.operation_views import ReplySources
from specpress.view.union_text import split_union

_OPERATION = ".._runtime.operation"
_JSON = "application/json"


def reply_sources(
    operation: ir.Operation,
    annotator: Annotator,
    imports: ImportCollector,
    hidden: Collection[str],
) -> ReplySources:
    """What an operation returns, and how the runtime is told of its replies."""
    writer = _Writer(annotator, imports)
    succeeded = [reply for reply in operation.replies if reply.is_success]
    whole = [(reply, _whole(reply)) for reply in succeeded]
    streamed = [(reply, _streamed(reply)) for reply in succeeded]
    accept = accepted(content for _, contents in whole for content in contents)
    return ReplySources(
        result=result_annotation(operation, annotator, hidden),
        replies=None if operation.is_plain or only_streams(operation) else writer.by_status(whole),
        streams=writer.by_status(streamed) if any(each for _, each in streamed) else None,
        errors=writer.errors(operation),
        accept=literal(accept) if accept not in ("", _JSON) else None,
    )


def result_annotation(
    operation: ir.Operation, annotator: Annotator, hidden: Collection[str] = ()
) -> str:
    """The type of what a call returns."""
    if operation.is_plain:
        return annotator.reply(operation.payload, hidden) if operation.payload else "None"
    kinds: dict[str, None] = {}
    for reply in operation.replies:
        if not reply.is_success or is_stream(reply):
            continue
        contents = _whole(reply)
        written = [_annotation(each, annotator, hidden) for each in contents]
        for kind in written or ["None"]:
            kinds.update(dict.fromkeys(split_union(kind)))
    if any(kind in ("Any", "object") for kind in kinds):
        return imports_any(annotator)
    if "None" in kinds:
        del kinds["None"]
        kinds["None"] = None
    return " | ".join(kinds) or "None"


def imports_any(annotator: Annotator) -> str:
    """``Any``, imported."""
    return annotator.reply(ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY))


def is_stream(reply: ir.Reply) -> bool:
    """Whether all bodies of a reply come piece by piece."""
    return bool(reply.contents) and not _whole(reply)


def only_streams(operation: ir.Operation) -> bool:
    """Whether a call returns nothing but what comes piece by piece."""
    succeeded = [reply for reply in operation.replies if reply.is_success]
    return bool(succeeded) and all(is_stream(reply) for reply in succeeded)


def accepted(contents: Iterable[ir.Content]) -> str:
    """The value of the Accept header: every media type, without its charset, JSON first."""
    ordered = sorted(
        contents,
        # Some servers write JSON as text, where they are asked for text first.
        key=lambda each: (
            each.form is not ir.ContentForm.JSON,
            each.form is ir.ContentForm.JSON and not is_json(each.media_type),
        ),
    )
    return ", ".join(dict.fromkeys(_without_charset(each.media_type) for each in ordered))


def _without_charset(media_type: str) -> str:
    first, *parameters = (part.strip() for part in media_type.split(";"))
    kept = [each for each in parameters if each and not each.lower().startswith("charset")]
    return ";".join([first, *kept])


def _whole(reply: ir.Reply) -> tuple[ir.Content, ...]:
    return tuple(each for each in reply.contents if each.form not in STREAMED)


def _streamed(reply: ir.Reply) -> tuple[ir.Content, ...]:
    return tuple(each for each in reply.contents if each.form in STREAMED)


def _annotation(content: ir.Content, annotator: Annotator, hidden: Collection[str]) -> str:
    if content.form is ir.ContentForm.BINARY or content.type is None:
        return annotator.builtin("bytes", hidden)
    return annotator.reply(content.type, hidden)


class _Writer:
    """Writes the descriptions of replies for one module."""

    def __init__(self, annotator: Annotator, imports: ImportCollector) -> None:
        self._annotator = annotator
        self._imports = imports

    def by_status(self, replies: Iterable[tuple[ir.Reply, tuple[ir.Content, ...]]]) -> str:
        """The bodies by status, as source."""
        return mapping(
            {
                literal(reply.status): sequence([self._content(each) for each in contents])
                for reply, contents in replies
            }
        )

    def errors(self, operation: ir.Operation) -> str | None:
        """The types of JSON errors by status, as source."""
        found = {
            literal(reply.status): " | ".join(kinds)
            for reply in operation.replies
            if (kinds := dict.fromkeys(error_annotations(reply, self._annotator)))
        }
        return mapping(found) if found else None

    def _content(self, content: ir.Content) -> str:
        is_json = content.form is ir.ContentForm.JSON
        return call(
            self._imports.name(".._runtime.reply_contents", "ReplyContent"),
            literal(content.media_type),
            _annotation(content, self._annotator, ()),
            *([] if is_json else [self._form(content)]),
        )

    def _form(self, content: ir.Content) -> str:
        is_records = content.form is ir.ContentForm.LINES and is_sequence(content.media_type)
        name = "SEQUENCE" if is_records else content.form.name
        return self._imports.name(_OPERATION, name)


def error_annotations(reply: ir.Reply, annotator: Annotator) -> Iterator[str]:
    """The types of the JSON that an error holds; none where the reply means success only."""
    if reply.is_success and reply.status != "default":
        return
    for content in reply.contents:
        if content.form is ir.ContentForm.JSON and content.type is not None:
            written = annotator.reply(content.type)
            if written != "Any":
                yield from split_union(written)
