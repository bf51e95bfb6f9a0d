"""The parameters of calls, and strategies for values that each style can carry.

What a style cannot tell apart is not drawn: a comma inside of a list that commas separate, say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

from ._described import described
from ._reading import find, items_of, parts, properties_of, values_of
from ._shapes import MARK
from ._strategies import request_values

_SIGNS = "_-"
#: What a text has to heed.
_OF_TEXTS = ("enum", "const", "format", "pattern", "contentEncoding", MARK)
_LABEL = re.compile(r"[A-Za-z0-9_:-]+")
_MEMBER = re.compile(r"[A-Za-z0-9_.:-]*[A-Za-z0-9_-]")


def argument_names(operation: Any, operation_id: str) -> dict[str, str]:
    """The names of a call's arguments as the mock calls them: to those in Python."""
    own = described(operation_id)
    names = {}
    for parameter in operation.parameters:
        if parameter.place == "body":
            names[""] = parameter.name
        elif parameter.place != "body-members":
            place = "body" if parameter.place == "body-field" else parameter.place
            names[own.argument_name(parameter.wire_name, place)] = parameter.name
    return names


def members_of(operation_id: str) -> Iterator[tuple[str, bool, st.SearchStrategy[Any]]]:
    """The parameters of a call: name as the mock has it, whether required, and their values."""
    operation = described(operation_id)
    for parameter in operation.parameters:
        name = operation.argument_name(parameter.name, parameter.place)
        yield name, parameter.required, parameter_values(parameter, operation.route.path)


def condition_names(operation_id: str) -> Callable[[str], str]:
    """Names in conditions, as the mock has them."""
    operation = described(operation_id)
    names = {
        parameter.name: operation.argument_name(parameter.name, parameter.place)
        for parameter in reversed(operation.parameters)
    }
    return lambda name: names.get(name, name)


def parameter_values(parameter: Any, path: str) -> st.SearchStrategy[Any]:
    """What a caller can give for a parameter, and read back."""
    schema = parameter.schema
    # None is a parameter that is not given.
    values = request_values(schema).filter(lambda value: value is not None)
    is_json = parameter.media_type is not None and parameter.media_type.endswith("json")
    if is_json:
        return values
    if not _says_type(schema):
        # Without a type nobody knows a number from its text.
        values = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1)
    is_alone = parameter.place != "path" or f"/{{{parameter.name}}}/" in f"{path}/"
    is_simple = parameter.style in ("form", "simple", "cookie") and not _may_be_several(schema)
    if not is_simple or not is_alone or parameter.place == "querystring":
        # Dots separate members; a single value may have some.
        label = _LABEL if parameter.style == "label" and _may_be_several(schema) else _MEMBER
        words = label if is_alone else _words_beside(parameter.name, path)
        return values.map(lambda value: _made_plain(value, schema)).filter(
            lambda value: _is_plain(value, words)
        )
    if parameter.place == "path":
        return values.filter(lambda value: str(value) not in ("", ".", ".."))
    if parameter.place in ("header", "cookie"):
        return values.filter(
            lambda value: str(value).isascii() and str(value).isprintable()
        ).filter(lambda value: ";" not in str(value) and str(value) == str(value).strip() != "")
    return values


def _words_beside(name: str, path: str) -> re.Pattern[str]:
    """What a parameter can be that is not all of its segment: without what stands around it."""
    segment = next((part for part in path.split("/") if f"{{{name}}}" in part), "")
    beside = re.sub(r"\{[^{}]*\}", "", segment)
    signs = "".join(re.escape(sign) for sign in _SIGNS if sign not in beside)
    return re.compile(f"[A-Za-z0-9{signs}]+")


def _says_type(schema: Any) -> bool:
    return any(
        find(schema, keyword) is not None
        for keyword in ("type", "enum", "const", "properties", "items")
    )


def _may_be_several(schema: Any) -> bool:
    declared = [part.get("type", ()) for part in parts(schema)]
    types = {name for each in declared for name in ([each] if isinstance(each, str) else each)}
    return bool(types & {"array", "object"}) or bool(properties_of(schema))


def _made_plain(value: Any, schema: Any) -> Any:
    """``value`` with plain words for texts of which the schema says nothing."""
    if isinstance(value, Mapping):
        members = properties_of(schema)
        return {
            name if name in members else _word(name): _made_plain(
                each, members.get(name, values_of(schema))
            )
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [_made_plain(each, items_of(schema)) for each in value]
    is_free = isinstance(value, str) and not any(find(schema, each) for each in _OF_TEXTS)
    return _word(value) if is_free else value


def _word(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "x", text) or "x"


def _is_plain(value: Any, words: re.Pattern[str]) -> bool:
    """Whether a style carries a value as it is: ``words``, and nothing that is empty or null."""
    if isinstance(value, Mapping):
        return bool(value) and all(
            words.fullmatch(name) and _is_plain(each, words) for name, each in value.items()
        )
    if isinstance(value, list | tuple):
        return bool(value) and all(_is_plain(each, words) for each in value)
    return value is not None and words.fullmatch(_text(value)) is not None


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def same(received: Any, sent: Any) -> bool:
    """Whether a value was read back; where its schema allows more, as what it looks like.

    Of a number or a text that is a text, and of a list or a text with one item that item.
    """
    if isinstance(sent, list) and len(sent) == 1 and not isinstance(received, list):
        return same(received, sent[0])
    if isinstance(sent, Mapping) and isinstance(received, Mapping):
        return received.keys() == sent.keys() and all(
            same(received[name], sent[name]) for name in sent
        )
    if isinstance(sent, list) and isinstance(received, list):
        return len(sent) == len(received) and all(map(same, received, sent))
    if isinstance(received, str) and not isinstance(sent, str) and sent is not None:
        return received == _text(sent)
    return bool(received == sent)
