"""House rules for paths and parameters: what is read beyond the standard, and what cannot be."""

from __future__ import annotations

import re
from collections import Counter

from specpress.client_parameters import is_ignored
from specpress.diagnostics import Location
from specpress.document import Node
from specpress.media_types import ContentForm, essence, form_of, is_json
from specpress.path_templates import TEMPLATE, PathTemplate, read_path
from specpress.suggestions import did_you_mean, is_misspelt, one_of
from specpress.support import Kind, Version
from specpress.validation.bodies import check_encoding
from specpress.validation.checking import Checking, resolve
from specpress.validation.meaning import parts_of, properties_of, type_of
from specpress.validation.operations import OperationPlace, parameter_key

STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
_PLACES = (*STYLES, "querystring")
_TOKEN = re.compile(r"[-!#$%&'*+.^_`|~0-9A-Za-z]+")
_FORM_CONTENT = "application/x-www-form-urlencoded"
_SEVERAL = ("array", "object")
_OF_BODY = "OpenAPI 3 has 'requestBody', beside 'parameters', for it"
_HINTS_OF_PLACES = {
    "body": _OF_BODY,
    "formData": _OF_BODY,
    "querystring": "it is of version 3.2: write 'openapi: 3.2.0'",
}


def check_parameters(checking: Checking, operations: list[OperationPlace]) -> None:
    """Check paths, the parameters that they name, and all definitions of parameters."""
    _check_same_paths(checking)
    for place in operations:
        _check_path(checking, place)
        _check_querystring(checking, place)
    for node in checking.definitions(Kind.PARAMETER):
        _check_parameter(checking, node)
    for kind in (Kind.PATH_ITEM, Kind.OPERATION):
        for node in checking.definitions(kind):
            _check_duplicates(checking, node)


def _check_same_paths(checking: Checking) -> None:
    first: dict[tuple[str, tuple[str, ...]], Node] = {}
    paths = checking.document.node.get("paths")
    for path, node in paths.items() if paths is not None else ():
        template = read_path(path)
        if template is None:
            continue
        if template.fragment is None and template.shape in first:
            other = first[template.shape].key
            checking.warning(
                "W086",
                f"the path '{path}' differs from '{other}' in names of parameters only; "
                "both are kept, and their requests look the same",
                node.key_location,
                "make it one path",
            )
        first.setdefault(template.shape, node)


def _check_path(checking: Checking, place: OperationPlace) -> None:
    template = read_path(place.path)
    if template is None:
        hint = "parameters of a path are '{name}'; a query belongs into 'parameters'"
        message = f"the path '{place.path}' cannot be read"
        checking.error("E037", message, place.path_node.key_location, hint)
        return
    _check_beyond_path(checking, place, template)
    named = [*template.names, *(name for _, name in template.in_query)]
    declared = {
        str(definition.value.get("name")): node
        for node, definition in place.parameters
        if definition.value.get("in") == "path"
    }
    in_query = {
        str(definition.value.get("name"))
        for _, definition in place.parameters
        if definition.value.get("in") == "query"
    }
    undeclared = [
        name
        for name in dict.fromkeys(named)
        if name not in declared and not (name in in_query and name not in template.names)
    ]
    item = resolve(place.path_node)
    is_readable = are_readable(place.node) and (item is None or are_readable(item))
    for name in undeclared if is_readable else ():
        checking.error(
            "E044",
            f"the path has '{{{name}}}', but {place.method.upper()} declares no such parameter",
            place.path_node.key_location,
            did_you_mean(name, (key for key in declared if key not in named))
            or f"add '{{name: {name}, in: path, required: true, ...}}' to its parameters",
        )
    for name, node in declared.items():
        if name in named:
            continue
        close = did_you_mean(name, undeclared)
        if close is not None:
            message = f"the path '{place.path}' has no '{{{name}}}'"
            checking.error("E045", message, node.location, close)
        else:
            checking.warning(
                "W083",
                f"the path '{place.path}' has no '{{{name}}}'; the parameter is left out",
                node.location,
                "remove the parameter, or add it to the path",
            )


def _check_beyond_path(checking: Checking, place: OperationPlace, template: PathTemplate) -> None:
    """Say how a query and a fragment of a path are read."""
    at = place.path_node.key_location
    if template.has_empty_query:
        message = "the path has an empty query; the '?' is not sent"
        checking.warning("W080", message, at, "remove it")
    if template.query:
        pairs = "&".join(template.query)
        message = f"the path has a query; '{pairs}' is sent with every call"
        checking.warning("W080", message, at, "add a parameter to 'parameters' instead")
    for key, name in template.in_query:
        message = f"the path has a query; '{key}={{{name}}}' is read as the query parameter '{key}'"
        checking.warning("W080", message, at, "add a parameter to 'parameters' instead")
    for name, count in Counter(TEMPLATE.findall(template.path)).items():
        if count > 1:
            message = (
                f"'{{{name}}}' stands in the path {count} times; one argument is written in each"
            )
            checking.warning("W088", message, at, "give each place a name of its own")
    if template.fragment is not None:
        message = f"the path has a fragment; '#{template.fragment}' is never sent"
        checking.warning("W080", message, at, "remove it")


def _check_querystring(checking: Checking, place: OperationPlace) -> None:
    """A parameter that is the whole query is the only one there."""
    whole = [node for node, each in place.parameters if each.value.get("in") == "querystring"]
    parts = [node for node, each in place.parameters if each.value.get("in") == "query"]
    for node in whole[1:] if whole else ():
        checking.error("E037", "a call has one whole query", node.location)
    if whole and parts:
        checking.error(
            "E037",
            "a parameter in 'querystring' is the whole query: there is no other beside it",
            parts[0].location,
            None,
            ((whole[0].location, "the whole query stands here"),),
        )


def _check_parameter(checking: Checking, node: Node) -> None:
    where = node.get("in")
    if where is None or node.get("name") is None:
        return
    places = _PLACES if checking.version is Version.V32 else tuple(STYLES)
    if where.value not in places:
        hint = _HINTS_OF_PLACES.get(where.value) or did_you_mean(where.value, places)
        hint = hint or one_of(places)
        checking.error("E037", f"no parameter is in '{where.value}'", where.location, hint)
        return
    if not node["name"].value:
        message = "the name of a parameter is empty"
        checking.error("E037", message, node["name"].location, "write its name, as it is sent")
        return
    if where.value == "header":
        _check_header(checking, node)
    content = node.get("content")
    if content is not None:
        _check_content(checking, node, content, where.value)
    elif where.value == "querystring":
        message = "the whole query needs a 'content'"
        checking.error("E036", message, node.location, f"add 'content: {{{_FORM_CONTENT}: ...}}'")
    else:
        _check_style(checking, node, where.value)


def _check_content(checking: Checking, node: Node, content: Node, where: str) -> None:
    entries = list(content.items())
    if node.get("schema") is not None:
        message = "a parameter has a 'schema' or a 'content', not both"
        checking.error("E037", message, content.key_location, "remove one of the two")
    if len(entries) != 1:
        message = "'content' of a parameter names one media type"
        hint = "keep the one that is sent" if entries else "such as 'application/json: {...}'"
        checking.error("E037", message, content.location, hint)
    for media_type, entry in entries:
        schema = entry.get("schema")
        check_encoding(checking, media_type, entry)
        if is_json(media_type) or essence(media_type).startswith("text/"):
            continue
        is_form = form_of(media_type) is ContentForm.FORM
        if not (is_form and where in ("querystring", "query", "cookie")) and (
            schema is None or type_of(schema) != "string"
        ):
            checking.unsupported(
                f"the media type '{media_type}' of a {where} parameter",
                entry.key_location,
                "'application/json' is supported",
            )


def _check_style(checking: Checking, node: Node, where: str) -> None:
    given, schema = node.get("style"), node.get("schema")
    style = given.value if given is not None else STYLES[where][0]
    if style not in STYLES[where]:
        hint = did_you_mean(style, STYLES[where]) or one_of(STYLES[where])
        message = f"a {where} parameter has no style '{style}'"
        checking.error("E037", message, given.location if given else node.location, hint)
        return
    if style == "cookie" and checking.version is not Version.V32:
        message = "the style 'cookie' is of version 3.2"
        hint = "write 'openapi: 3.2.0', or leave 'style' out"
        checking.error("E038", message, node["style"].location, hint)
    if style == "cookie" and not _TOKEN.fullmatch(node["name"].value):
        message = f"'{node['name'].value}' cannot be the name of a cookie"
        checking.error("E037", message, node["name"].location)
    if schema is None or not isinstance(schema.value, dict):
        return
    at, styled_at = schema.location, (given or schema).location
    kind = type_of(schema)
    name = node["name"].value
    if style == "deepObject":
        if kind == "array":
            reading = f"written as {name}[]=1&{name}[]=2"
            _beyond(checking, f"'style: {style}' of an array; {reading}", styled_at)
        elif kind is not None and kind != "object":
            _beyond(checking, f"'style: {style}' of {_a(kind)}; written as in 'form'", styled_at)
        elif _nested(schema):
            reading = f"written as {name}[a][b]=1, and a list as {name}[a][]=1&{name}[a][]=2"
            _beyond(checking, f"a deepObject of lists or objects; {reading}", at)
        return
    if style in ("spaceDelimited", "pipeDelimited") and kind not in (None, *_SEVERAL):
        _beyond(checking, f"'style: {style}' of {_a(kind)}; written as in 'form'", styled_at)
    explode = node.get("explode")
    is_exploded = style in ("form", "cookie") if explode is None else explode.value is True
    if kind in _SEVERAL:
        _check_members(checking, schema, kind, style, names_members=is_exploded)
    if where == "cookie" and kind in _SEVERAL and not is_exploded:
        _beyond(checking, "several values in one cookie; sent with commas between them", at)
    elif where == "cookie" and style == "form" and kind in _SEVERAL:
        reading = "sent as cookies of their own, which '; ' separates"
        _beyond(checking, f"several values of an exploded cookie; {reading}", at)


def _check_members(
    checking: Checking, schema: Node, kind: str, style: str, *, names_members: bool
) -> None:
    """Say how lists and objects are written that stand inside of a list or an object."""
    inner = _inner_kinds(schema)
    at = schema.location
    # Label and simple separate the members of an object, and name them at most.
    repeats = kind == "object" and names_members and style not in ("simple", "label")
    if repeats and "array" in inner:
        reading = "the key is sent again for each item"
        _beyond(checking, f"a list inside an exploded object; {reading}", at)
        inner.discard("array")
    if inner:
        what = "objects" if repeats else "lists or objects"
        _beyond(checking, f"{what} inside the style '{style}'; sent as JSON", at)


def _beyond(checking: Checking, message: str, location: Location) -> None:
    checking.warning("W084", f"the standard does not define {message}", location)


def _a(kind: str | None) -> str:
    return f"an {kind}" if kind in ("array", "object", "integer") else f"a {kind}"


def _nested(schema: Node) -> bool:
    """Whether members of a list or an object are lists or objects themselves."""
    return bool(_inner_kinds(schema))


def _inner_kinds(schema: Node) -> set[str]:
    """Which of a list and an object the members of a list or an object may be."""
    members: list[Node] = list(properties_of(schema).values())
    for part in parts_of(schema):
        for key in ("items", "additionalProperties"):
            child = part.get(key)
            if child is not None and isinstance(child.value, dict):
                members.append(child)
    return {kind for member in members if (kind := type_of(member)) in _SEVERAL}


def _check_header(checking: Checking, node: Node) -> None:
    name = node["name"]
    if not _TOKEN.fullmatch(name.value):
        message = f"'{name.value}' cannot be the name of an HTTP header"
        checking.error("E037", message, name.location, "use letters, digits and '-'")
        return
    if is_ignored("header", name.value):
        return
    for scheme in checking.definitions(Kind.SECURITY_SCHEME):
        signing = scheme.get("x-signing")
        headers = signing.get("headers") if signing is not None else None
        for header, entry in headers.items() if headers is not None else ():
            if header.lower() == name.value.lower():
                checking.error(
                    "E046",
                    f"the header '{name.value}' is part of the signature",
                    name.location,
                    "remove the parameter: the client sends the header",
                    ((entry.key_location, "the signature sets it here"),),
                )


def _check_duplicates(checking: Checking, node: Node) -> None:
    first: dict[tuple[object, object], Node] = {}
    listed = node.get("parameters")
    for entry in listed.elements() if listed is not None else ():
        definition = resolve(entry)
        if definition is None or not isinstance(definition.value, dict):
            continue
        key = parameter_key(definition)
        if key in first:
            checking.error(
                "E046",
                f"the {key[1]} parameter '{definition.value.get('name')}' is declared twice",
                entry.location,
                "remove one of the two",
                ((first[key].location, "it stands here first"),),
            )
        first.setdefault(key, entry)


def are_readable(holder: Node) -> bool:
    """Whether every parameter that a path item or an operation lists has a name and a place.

    Else that is what is wrong, and not that a parameter of the path is not among them.
    """
    if is_misspelt("parameters", holder.value):
        return False
    listed = holder.get("parameters")
    if listed is None:
        return True
    return isinstance(listed.value, list) and all(map(_is_readable, listed.elements()))


def _is_readable(entry: Node) -> bool:
    node = resolve(entry)
    if node is None or not isinstance(node.value, dict):
        return False
    return isinstance(node.value.get("name"), str) and node.value.get("in") in _PLACES
