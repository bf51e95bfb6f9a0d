"""A schema as it is meant: references followed, and the parts that it is put together from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from specpress.document import Document, Node
from specpress.lowering.class_names import component_name
from specpress.placeholders import is_placeholder
from specpress.support import REFERENCE_ANNOTATIONS, Version, version_of

_OF_A_WRAPPER = REFERENCE_ANNOTATIONS | {"allOf", "nullable", "type"}
#: What a branch may hold that only says what is required.
ALTERNATIVE_KEYS = frozenset({"required", "description", "title", "type", "not"})

#: What tells models apart: file and pointer of a schema, and of those that are merged into it.
Target = tuple[Any, ...]


def _narrower(first: Any, second: Any) -> bool:
    """Whether the type ``first`` allows less than ``second``."""
    one, other = (set(each) if isinstance(each, list) else {each} for each in (first, second))
    if "number" in other and "integer" in one:
        other |= {"integer"}
    return one < other


def _fewer(first: Any, second: Any) -> bool:
    return len(first) < len(second)


def _more(first: Any, second: Any) -> bool:
    return bool(first > second)


def _less(first: Any, second: Any) -> bool:
    return bool(first < second)


#: Keywords that a schema has from the members of its ``allOf`` too, and which of two says more.
_INHERITED: Mapping[str, Callable[[Any, Any], bool] | None] = MappingProxyType(
    {
        "type": _narrower,
        "format": None,
        "enum": _fewer,
        "const": None,
        "nullable": None,
        "items": None,
        "prefixItems": None,
        "pattern": None,
        "multipleOf": None,
        "uniqueItems": None,
        "contentEncoding": None,
        "contentMediaType": None,
        **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength", "minItems"), _more),
        **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems"), _less),
        **dict.fromkeys(
            (
                "x-empty-is-null",
                "x-thousands-separator",
                "x-enum-names",
                "x-enum-descriptions",
                "x-former-enum-names",
            ),
            None,
        ),
    }
)


def text(node: Node, key: str) -> str:
    """The string under ``key`` without surrounding blanks; ``""`` when there is none.

    A placeholder, which an author has still to replace, says nothing either.
    """
    child = node.get(key)
    return words(child.value if child is not None else None)


def words(value: Any) -> str:
    return "" if value is None or is_placeholder(value) else str(value).strip()


def readings(value: Any) -> tuple[str, ...]:
    """The texts of an ``x-docs-reading``."""
    if value is None:
        return ()
    return tuple(str(item).strip() for item in (value if isinstance(value, list) else [value]))


@dataclass(slots=True)
class Schema:
    """A schema with every ``$ref`` followed: keys beside a ``$ref`` win over those behind it.

    It never changes; as of nodes, there are so many that only a type checker holds them to that.
    """

    node: Final[Node]
    beside: Final[Mapping[str, Node]]
    #: The component's name, when the schema was reached by a ``$ref``.
    component: Final[str | None]
    #: What holds for it too, as if it stood in an ``allOf``.
    merged: Final[tuple[Schema, ...]] = ()
    #: The unions, by schema and keyword, of which it is a branch.
    expanded: Final[frozenset[tuple[Target, str]]] = frozenset()
    #: The one type of several that is meant.
    declared: Final[str | None] = None

    def get(self, key: str) -> Node | None:
        """The node of ``key``; of what limits a value, the one that says most."""
        own = self.beside.get(key) or self.node.get(key)
        if key not in _INHERITED or not (self.merged or _has_members(self.node)):
            return own
        says_more = _INHERITED[key]
        found = own
        for part in parts(self):
            other = part.beside.get(key) or part.node.get(key)
            if other is None or part is self:
                continue
            if found is None or (says_more is not None and _compared(says_more, other, found)):
                found = other
        return found

    def value(self, key: str, default: Any = None) -> Any:
        """The plain value of ``key``."""
        if self.is_alone:
            return self.node.value.get(key, default)
        node = self.get(key)
        return default if node is None else node.value

    @property
    def is_alone(self) -> bool:
        """Whether all that is said of it stands in its own mapping, as of most schemas."""
        said = self.node.value
        return isinstance(said, dict) and not (self.beside or self.merged or "allOf" in said)

    def may_say(self, keys: frozenset[str]) -> bool:
        """Whether one of ``keys`` may have a value; True where it would have to be looked for."""
        return not (self.is_alone and keys.isdisjoint(self.node.value))

    @property
    def description(self) -> str:
        """The description; ``""`` where there is none yet."""
        return words(self.value("description"))

    @property
    def own_target(self) -> Target:
        """Where the schema itself stands: file and pointer."""
        return self.node.file, self.node.pointer

    @property
    def target(self) -> Target:
        """What makes the schema itself: where it stands, and what is merged into it."""
        if not self.merged and self.declared is None:
            return self.own_target
        return (*self.own_target, self.declared, *(each.target for each in self.merged))


def _has_members(node: Node) -> bool:
    return isinstance(node.value, dict) and "allOf" in node.value


def _compared(says_more: Callable[[Any, Any], bool], first: Node, second: Node) -> bool:
    try:
        return says_more(first.value, second.value)
    except TypeError:
        return False


def parts(schema: Schema) -> list[Schema]:
    """What is merged into a schema, the members of its ``allOf``, however deep, then itself."""
    if schema.is_alone:
        return [schema]
    found: list[Schema] = []
    _add_parts(schema, found)
    return found


def _add_parts(schema: Schema, found: list[Schema]) -> None:
    for each in schema.merged:
        _add_parts(each, found)
    if _has_members(schema.node):
        for member in schema.node["allOf"].elements():
            _add_parts(resolve(member), found)
    found.append(schema)


def resolve(node: Node) -> Schema:
    """Follow ``$ref``, and an ``allOf`` that only wraps one, down to the schema that is meant."""
    if isinstance(node.value, dict) and "$ref" not in node.value and "allOf" not in node.value:
        return Schema(node, {}, None)
    beside: dict[str, Node] = {}
    component: str | None = None
    # OpenAPI 3.0 ignores what stands beside a $ref.
    has_siblings = not is_version_3_0(node)
    while True:
        while (reference := node.reference) is not None:
            if has_siblings:
                beside = {key: child for key, child in node.items() if key != "$ref"} | beside
            node = node.document.target(node.file, reference)
            component = component_name(node)
        only = _wrapped(node)
        if only is None:
            return Schema(node, beside, component)
        for each in (node, *(each for each in node["allOf"].elements() if each != only)):
            declared = each.get("type")
            is_list = declared is not None and isinstance(declared.value, list)
            without = {"allOf"} if is_list else {"allOf", "type"}
            beside = {key: child for key, child in each.items() if key not in without} | beside
        node = only


def merged(schemas: list[Schema]) -> Schema:
    """What several schemas say of one value: the last, with what only the others say."""
    last = schemas[-1]
    if len(schemas) == 1:
        return last
    others = {each.own_target: each for each in schemas[:-1] if not _adds_nothing(each, last)}
    if not others:
        return last
    if not _said(last):
        # The last only describes what a former one is.
        first = list(others.values())[-1]
        beside = {**first.beside, **dict(last.node.items()), **last.beside}
        return replace(first, beside=beside)
    return replace(last, component=None, merged=(*last.merged, *others.values()))


def _said(schema: Schema) -> dict[str, Any]:
    """What a schema says of values."""
    value = schema.node.value if isinstance(schema.node.value, dict) else {}
    return {
        key: each
        for key, each in value.items()
        if key not in REFERENCE_ANNOTATIONS and not key.startswith("x-")
    }


def _adds_nothing(former: Schema, later: Schema) -> bool:
    if former.own_target == later.own_target:
        return True
    mine, known = _said(former), _said(later)
    return all(
        known.get(key) == value or (key == "type" and "type" in known)
        for key, value in mine.items()
    )


def _wrapped(node: Node) -> Node | None:
    """The one member of an ``allOf`` beside which all that ``node`` says is of this one use."""
    if not _has_members(node) or not _is_of_a_use(node.value):
        return None
    saying = [each for each in node["allOf"].elements() if not _is_of_a_use(each.value)]
    return saying[0] if len(saying) == 1 else None


def _is_of_a_use(value: Any) -> bool:
    return isinstance(value, dict) and all(
        key in _OF_A_WRAPPER or key.startswith("x-") for key in value
    )


def is_version_3_0(node: Node) -> bool:
    """Whether the document of ``node`` is an OpenAPI 3.0."""
    return node.document.once(_version) is Version.V30


def _version(document: Document) -> Version | None:
    return version_of(document.node["openapi"].value)
