"""House rules for keywords that only some types have: nothing is said without effect."""

from __future__ import annotations

from specpress.document import Node
from specpress.suggestions import did_you_mean
from specpress.support import IMPLIED_TYPES
from specpress.validation.checking import Checking
from specpress.validation.meaning import implying_keyword, type_of

_UNIX = ("unix-s", "unix-ms", "unix-us", "unix-ns")
#: What each type may be written as.
FORMATS: dict[str, tuple[str, ...]] = {
    "string": (
        "binary",
        "byte",
        "decimal",
        "date",
        "date-time",
        "time",
        "duration",
        "uuid",
        *_UNIX,
    ),
    "integer": ("int32", "int64", *_UNIX),
    "number": ("decimal", "float", "double", *_UNIX),
}
#: Formats of JSON Schema and of OpenAPI's registry, which are no slips for ours.
KNOWN_FORMATS = frozenset(
    {
        *(name for names in FORMATS.values() for name in names),
        *("int8", "int16", "uint8", "uint16", "uint32", "uint64", "double-int", "single-int"),
        *("base64url", "password", "email", "idn-email", "hostname", "idn-hostname", "guid"),
        *("ipv4", "ipv6", "uri", "uri-reference", "uri-template", "iri", "iri-reference", "url"),
        *("json-pointer", "relative-json-pointer", "regex", "char", "commonmark", "html"),
        *("media-range", "http-date", "decimal128", "sf-binary", "sf-boolean", "sf-decimal"),
        *("unix-time", "time-span"),
        *("sf-integer", "sf-string", "sf-token", "date-time-local", "time-local", "uuid4"),
    }
)
#: The encodings that are decoded, and those that leave text as it is.
_ENCODINGS = frozenset({"base64", "base64url", "7bit", "8bit", "binary"})
_TEXT = frozenset({"minLength", "maxLength", "pattern"})
_BOUNDS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_LIST = frozenset({"minItems", "maxItems", "uniqueItems"})
#: Formats whose values are of types of their own.
_TYPED = frozenset({"date", "date-time", "time", "duration", "uuid", "byte", "base64url", *_UNIX})
_LIMITS = _TEXT | _BOUNDS | _LIST
_LOOKED_AT = _LIMITS | IMPLIED_TYPES.keys() | {"format", "contentEncoding"}


def check_keywords(checking: Checking, node: Node) -> None:
    """Check the keywords of one schema that depend on its type and format."""
    if _LOOKED_AT.isdisjoint(node.value):
        return
    kind = type_of(node)
    _check_implied_type(checking, node, kind)
    _check_format(checking, node, kind)
    _check_encoding(checking, node, kind)
    _check_limits(checking, node, kind)


def _check_implied_type(checking: Checking, node: Node, kind: str | None) -> None:
    """A type that only limits imply is said, but for parts and branches, which say it of others."""
    is_part = len(node.pointer) > 1 and node.pointer[-2] in ("allOf", "anyOf", "oneOf")
    keyword = implying_keyword(node)
    if keyword is not None and not is_part:
        reading = f"is read as one of type {kind}"
        checking.tolerated(
            f"a schema with '{keyword}' and no type", reading, node[keyword].key_location
        )


def _check_format(checking: Checking, node: Node, kind: str | None) -> None:
    """A format that is not known says nothing, unless it is a slip of the pen."""
    given = node.get("format")
    if given is None or node.get("enum") is not None or given.value in KNOWN_FORMATS:
        return
    hint = did_you_mean(given.value, FORMATS.get(kind or "", ()))
    if hint is not None:
        message = f"there is no format '{given.value}'; read as {kind} alone"
        checking.warning("W065", message, given.location, hint)


def _check_encoding(checking: Checking, node: Node, kind: str | None) -> None:
    """An encoding that is not decoded leaves the text as it is."""
    given = node.get("contentEncoding")
    if given is None or (kind == "string" and given.value in _ENCODINGS):
        return
    if kind == "string":
        reading = "is not decoded: the text is taken as it stands"
    else:
        reading = f"says nothing of {kind or 'a schema without type'}: it is not read"
    checking.tolerated(f"the content encoding '{given.value}'", reading, given.location)


def _limits_of(node: Node, kind: str | None) -> frozenset[str]:
    """The limits that are checked before a value is sent."""
    format_ = node.value.get("format")
    if node.get("enum") is not None or node.get("const") is not None:
        return frozenset()
    if node.get("prefixItems") is not None:
        # A row has its columns; that it has no more says nothing new.
        most = node.value.get("maxItems")
        says_nothing = most is None or most == len(node["prefixItems"].value)
        return frozenset({"minItems", "maxItems"} if says_nothing else {"minItems"})
    match kind:
        case "string" if format_ == "decimal":
            return _BOUNDS
        case "string" if format_ not in _TYPED and node.get("contentEncoding") is None:
            return _TEXT
        case "integer" | "number" if format_ not in _UNIX:
            return _BOUNDS
        case "array":
            return _LIST
        case _:
            return frozenset()


def _check_limits(checking: Checking, node: Node, kind: str | None) -> None:
    if _LIMITS.isdisjoint(node.value):
        return
    allowed = _limits_of(node, kind)
    declared = node.value.get("type")
    if isinstance(declared, list) and len(set(declared) - {"null"}) > 1:
        # What has several types is limited where it has the type.
        return
    for keyword in node.value:
        if keyword not in _LIMITS or keyword in allowed:
            continue
        what = kind or "a schema without type"
        if node.get("enum") is not None or node.get("const") is not None:
            what = "an enum"
        elif node.get("prefixItems") is not None:
            what = "a row"
        elif node.get("format") is not None:
            what += f" in the format '{node['format'].value}'"
        checking.tolerated(f"'{keyword}' of {what}", "is not checked", node[keyword].key_location)
