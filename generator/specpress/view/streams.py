"""Methods whose replies come piece by piece: files, JSON values one by one, events."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from specpress import ir
from specpress.view.annotations import Annotator
from specpress.view.imports import ImportCollector
from specpress.view.literals import docstring
from specpress.view.operation_views import StreamView
from specpress.view.replies import only_streams
from specpress.view.union_text import split_union

#: The forms that are streamed, and the classes of the runtime.
_FORMS = {
    ir.ContentForm.EVENTS: "EventStream",
    ir.ContentForm.LINES: "ItemStream",
    ir.ContentForm.BINARY: "ByteStream",
}
_TEXTS = {
    ir.ContentForm.EVENTS: "The events of the reply, one by one: iterate over them. It ends with "
    "the reply, or with an event such as ``[DONE]``.",
    ir.ContentForm.LINES: "The values of the reply, one by one: iterate over them.",
    ir.ContentForm.BINARY: "The bytes of the reply as they come: ``save`` them, or iterate over "
    "them.",
}


def stream_names(operation: ir.Operation, method: str) -> dict[ir.ContentForm, str]:
    """The methods that stream the reply of ``method``, by the form that each streams."""
    contents = [each for reply in operation.replies if reply.is_success for each in reply.contents]
    forms = [form for form in _FORMS if any(each.form is form for each in contents)]
    names: dict[ir.ContentForm, str] = {}
    for number, form in enumerate(forms):
        if number == 0 and only_streams(operation):
            names[form] = method
        elif number == 0:
            names[form] = f"stream_{method}"
        else:
            names[form] = f"stream_{method}_{form.value}"
    return names


def reply_exports(api: ir.Api) -> Iterator[tuple[str, str]]:
    """The classes of streams and of typed headers that the calls return, after their modules."""
    operations = [each for resource in api.resources for each in resource.operations]
    succeeded = [reply for each in operations for reply in each.replies if reply.is_success]
    forms = {content.form for reply in succeeded for content in reply.contents}
    for form, name in _FORMS.items():
        if form in forms:
            yield "_runtime.streaming", name
            yield "_runtime.async_streaming", f"Async{name}"
    if ir.ContentForm.EVENTS in forms:
        yield "_runtime.server_sent_events", "Event"
    if any(reply.headers for reply in succeeded):
        yield "_runtime.typed_headers", "ResponseWithHeaders"


def stream_views(
    operation: ir.Operation,
    method: str,
    annotator: Annotator,
    imports: ImportCollector,
    hidden: Collection[str],
    written: tuple[str, ...],
) -> tuple[StreamView, ...]:
    """The methods that stream the reply of ``method``, whose docstring is ``written``."""
    return tuple(
        _view(operation, form, name, method, annotator, imports, hidden, written)
        for form, name in stream_names(operation, method).items()
    )


def _view(
    operation: ir.Operation,
    form: ir.ContentForm,
    name: str,
    method: str,
    annotator: Annotator,
    imports: ImportCollector,
    hidden: Collection[str],
    written: tuple[str, ...],
) -> StreamView:
    kind = _FORMS[form]
    imports.name(".._runtime.streaming", kind)
    imports.name(".._runtime.async_streaming", f"Async{kind}")
    types = {} if form is ir.ContentForm.BINARY else _items(operation, form, annotator, hidden)
    items = f"[{' | '.join(types)}]" if types else ""
    text = docstring(
        [
            f"As ``{method}``, piece by piece.",
            _TEXTS[form],
            "Nothing is sent before the first "
            "piece is wanted. Close it, or use it in a ``with`` statement, where it is not read to "
            "its end.",
        ],
        indent=8,
    )
    return StreamView(
        name=name,
        class_name=f"{kind}{items}",
        async_class_name=f"Async{kind}{items}",
        constructor=kind,
        async_constructor=f"Async{kind}",
        docstring=written if name == method else text,
    )


def _items(
    operation: ir.Operation,
    form: ir.ContentForm,
    annotator: Annotator,
    hidden: Collection[str],
) -> dict[str, None]:
    """The types of an item."""
    found: dict[str, None] = {}
    for reply in operation.replies if operation.replies else ():
        for content in reply.contents if reply.is_success else ():
            if content.form is form and content.type is not None:
                found.update(dict.fromkeys(split_union(annotator.reply(content.type, hidden))))
    return {"Any": None} if "Any" in found else found
