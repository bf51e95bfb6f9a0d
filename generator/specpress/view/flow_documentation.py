"""Docstrings of the methods around calls: those that iterate over pages, and those that wait."""

from __future__ import annotations

from collections.abc import Mapping

from specpress import ir
from specpress.view.annotations import UNIX_WORDS
from specpress.view.catalogue import Catalogue
from specpress.view.documentation import arguments_text, facts_text
from specpress.view.limits import limits_text
from specpress.view.literals import docstring, sentence, with_python_names
from specpress.view.names import field_name
from specpress.view.operation_views import WaitArgument


def iterator_docstring(
    operation: ir.Operation,
    method: str,
    row: str,
    size: ir.Parameter | None,
    catalogue: Catalogue,
) -> tuple[str, ...]:
    """The docstring of the iterator over what ``method`` lists a page of."""
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    own = (
        [f"    page_size: {_page_size(size, catalogue.words.provider)}"] if size is not None else []
    )
    own += [
        "    maximum_rows: Stop after so many rows.",
        "    resume_from: The ``position`` of an iterator with the same arguments: go on there.",
    ]
    listed = arguments_text(operation, catalogue, without=size).removeprefix("Args:").lstrip("\n")
    return docstring(
        [
            f"Iterate over all rows of ``{method}``, page after page.",
            "The next page is fetched when its first row is wanted. ``pages()`` of the iterator "
            "gives whole pages; its ``position`` is where to go on.",
            _windows_text(operation, names),
            with_python_names("\n".join(["Args:", *([listed] if listed else []), *own]), names),
            f"Returns:\n    An iterator over ``{row}``.",
            f"Raises:\n{_iterator_errors(method)}",
            facts_text(operation, catalogue),
        ],
        indent=8,
    )


def _iterator_errors(method: str) -> str:
    return "\n".join(
        [
            "    TypeError, ValueError: An argument is wrong; nothing was fetched.",
            "    PaginationError: While iterating: the pages lead in a circle, or nowhere.",
            f"    Exception: While iterating: what ``{method}`` raises. To go on is to ask for "
            "that page again.",
        ]
    )


def _windows_text(operation: ir.Operation, names: Mapping[str, str]) -> str:
    """How much time an iterator may be asked for; empty where a call is not limited."""
    window = operation.pagination and operation.pagination.window
    if not window:
        return ""
    start, end = (f"``{names[name]}``" for name in (window.start, window.end))
    return (
        f"The time from {start} to {end} may be of any length: it is fetched in windows of "
        f"{window.days:g} days. Without {end} it is until now; without {start} there is one window."
    )


def _page_size(size: ir.Parameter, provider: str) -> str:
    largest = size.type.constraints.maximum if isinstance(size.type, ir.Scalar) else None
    default = (
        f"As many as can be without it: {largest}."
        if largest
        else f"What the {provider} chooses without it."
    )
    limits = limits_text(size.type)
    return " ".join(part for part in ("How many rows to fetch at once.", limits, default) if part)


_ORIGINS = {True: "From the reply. ", False: "As it was given. ", None: ""}


def wait_docstring(
    operation: ir.Operation,
    method: str,
    read: str,
    row: str,
    unit: str | None,
    arguments: tuple[WaitArgument, ...],
    catalogue: Catalogue,
) -> tuple[str, ...]:
    """The docstring of the method that waits until what ``method`` asked for is done.

    ``read`` is the call that it looks at, ``unit`` that of the times of its rows.
    """
    rule = operation.wait
    assert rule is not None  # noqa: S101 - only of operations that can be waited for
    _, looked_at = catalogue.operations[rule.operation]
    names = {each.wire_name: field_name(each) for each in operation.parameters}
    usual = "" if rule.usual is None else f"It usually takes {rule.usual:g} seconds. "
    lines = [
        f"    {each.name}: " + _ORIGINS[each.is_of_reply] + sentence(each.description)
        for each in arguments
    ]
    if rule.time is not None:
        lines.append(
            "    since: When the write was sent, or a moment before: an aware datetime, or a Unix "
            f"time in {UNIX_WORDS[unit or 'ms']}. Rows of earlier calls are left out by it."
        )
    lines.append(
        f"    timeout: Seconds to wait at most; {rule.timeout:g} without it. 0 looks once."
    )
    done = "" if rule.status is None else " with a status that says that it is done"
    if rule.most is not None:
        done = f" with no more left than ``{rule.most}``"
    return docstring(
        [
            f"Wait until what ``{method}`` asked for has been processed.",
            f"{usual}Looks at ``{read}`` until the row is listed{done}: at first often, then less "
            "so, and never more often than the rate limit of that call allows. Whatever happens, "
            f"``{method}`` is not called again.",
            with_python_names("\n".join(["Args:", *lines]), names),
            f"Returns:\n    ``{row}``: the row.",
            "Raises:\n"
            "    TypeError, ValueError: An argument is wrong; nothing was fetched.\n"
            + ("    ProcessingFailedError: It was processed, and failed.\n" if rule.failed else "")
            + "    WaitTimeoutError: It is still being processed, or not listed; wait again.\n"
            f"    Exception: What ``{read}`` raises, where asking again does not help.",
            # What is sent is the read: its permission and its limit are those that count.
            "\n".join(
                [
                    facts_text(looked_at, catalogue),
                    *([f"Of the write: {operation.docs_url}"] if operation.docs_url else []),
                ]
            ),
        ],
        indent=8,
    )
