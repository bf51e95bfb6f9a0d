"""Models of the ``trees`` resource."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Required, TypeAlias, TypedDict

from msgspec.structs import replace

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.unions import UnknownVariant, Variant, union
from .._runtime.wire import (
    Choice,
    ConstantValue,
    Integer,
    Items,
    MapOf,
    OneOf,
    Record,
    RecordField,
    Text,
)

__all__ = [
    "And",
    "AndInput",
    "AndInputDict",
    "Chain",
    "ChainInput",
    "ChainInputDict",
    "Knot",
    "KnotInput",
    "Leaf",
    "LeafInput",
    "LeafInputDict",
    "Lists",
    "ListsInput",
    "Maps",
    "MapsInput",
    "Nest",
    "Not",
    "NotInput",
    "NotInputDict",
    "Tree",
    "TreeInput",
    "TreeInputDict",
]


class And(ReplyModel, kw_only=True):
    """And, as a reply carries it."""

    __constants__: ClassVar[Mapping[str, Any]] = {"op": "and"}

    op: str

    parts: list[Knot]


class AndInput(RequestModel, kw_only=True):
    """As a request carries it."""

    op: Literal["and"] | None = None

    parts: Sequence[KnotInput]


class AndInputDict(TypedDict, total=False):
    """The dictionary form of ``AndInput``."""

    op: Literal["and"] | None

    parts: Required[Sequence[KnotInput]]


class Chain(ReplyModel, kw_only=True):
    """Chain, as a reply carries it."""

    id: int

    next: Chain | None

    by: dict[str, Chain] | None = None


class ChainInput(RequestModel, kw_only=True):
    """As a request carries it."""

    id: int

    next: ChainInput | ChainInputDict | None

    by: Mapping[str, ChainInput | ChainInputDict] | None = None


class ChainInputDict(TypedDict, total=False):
    """The dictionary form of ``ChainInput``."""

    id: Required[int]

    next: Required[ChainInput | ChainInputDict | None]

    by: Mapping[str, ChainInput | ChainInputDict] | None


class Leaf(ReplyModel, kw_only=True):
    """Leaf, as a reply carries it."""

    owner: Tree | None = None


class LeafInput(RequestModel, kw_only=True):
    """As a request carries it."""

    owner: TreeInput | TreeInputDict | None = None


class LeafInputDict(TypedDict, total=False):
    """The dictionary form of ``LeafInput``."""

    owner: TreeInput | TreeInputDict | None


class Nest(ReplyModel, kw_only=True):
    """Nest, as a reply carries it."""

    name: str | None = None

    lists: Lists | None = None

    maps: Maps | None = None


class Not(ReplyModel, kw_only=True):
    """Not, as a reply carries it."""

    __constants__: ClassVar[Mapping[str, Any]] = {"op": "not"}

    op: str

    part: Knot


class NotInput(RequestModel, kw_only=True):
    """As a request carries it."""

    op: Literal["not"] | None = None

    part: KnotInput


class NotInputDict(TypedDict, total=False):
    """The dictionary form of ``NotInput``."""

    op: Literal["not"] | None

    part: Required[KnotInput]


class Tree(ReplyModel, kw_only=True):
    """Tree, as a reply carries it."""

    name: str

    children: list[Tree] | None = None

    first: Leaf | None = None


class TreeInput(RequestModel, kw_only=True):
    """As a request carries it."""

    name: str

    children: Sequence[TreeInput | TreeInputDict] | None = None

    first: LeafInput | LeafInputDict | None = None


class TreeInputDict(TypedDict, total=False):
    """The dictionary form of ``TreeInput``."""

    name: Required[str]

    children: Sequence[TreeInput | TreeInputDict] | None

    first: LeafInput | LeafInputDict | None


if TYPE_CHECKING:
    Knot: TypeAlias = "str | And | Not | list[Knot] | dict[str, Knot] | UnknownVariant"
    """As a reply carries it."""
else:
    Knot = union(
        "Knot",
        lambda: (
            Variant(str, wire="string"),
            Variant(And),
            Variant(Not),
            Variant(list[Knot]),
            Variant(dict[str, Knot]),
        ),
    )
KnotInput: TypeAlias = """(
    str
    | AndInput
    | AndInputDict
    | NotInput
    | NotInputDict
    | Sequence[KnotInput]
    | Mapping[str, KnotInput]
    | UnknownVariant
)"""
"""As a request carries it."""


if TYPE_CHECKING:
    Lists: TypeAlias = "list[Lists]"
    """As a reply carries it."""
else:
    Lists = union("Lists", lambda: (Variant(list[Lists]),))
ListsInput: TypeAlias = "Sequence[ListsInput]"
"""As a request carries it."""


if TYPE_CHECKING:
    Maps: TypeAlias = "dict[str, Maps]"
    """As a reply carries it."""
else:
    Maps = union("Maps", lambda: (Variant(dict[str, Maps]),))
MapsInput: TypeAlias = "Mapping[str, MapsInput]"
"""As a request carries it."""

NOT_INPUT_RECORD: Record = Record(
    NotInput,
    lambda: (
        RecordField("op", "op", ConstantValue("not"), required=True),
        RecordField("part", "part", KNOT_INPUT_RECORD, required=True),
    ),
)
KNOT_INPUT_RECORD: OneOf = OneOf(
    "KnotInput",
    lambda: (
        Choice(Text()),
        Choice(AND_INPUT_RECORD),
        Choice(NOT_INPUT_RECORD),
        Choice(Items(KNOT_INPUT_RECORD)),
        Choice(MapOf(KNOT_INPUT_RECORD)),
    ),
)
AND_INPUT_RECORD: Record = Record(
    AndInput,
    lambda: (
        RecordField("op", "op", ConstantValue("and"), required=True),
        RecordField("parts", "parts", Items(KNOT_INPUT_RECORD), required=True),
    ),
)
CHAIN_INPUT_RECORD: Record = Record(
    ChainInput,
    lambda: (
        RecordField("id", "id", Integer(), required=True),
        RecordField("next", "next", replace(CHAIN_INPUT_RECORD, nullable=True), required=True),
        RecordField("by", "by", MapOf(CHAIN_INPUT_RECORD)),
    ),
)
TREE_INPUT_RECORD: Record = Record(
    TreeInput,
    lambda: (
        RecordField("name", "name", Text(), required=True),
        RecordField("children", "children", Items(TREE_INPUT_RECORD)),
        RecordField("first", "first", LEAF_INPUT_RECORD),
    ),
)
LEAF_INPUT_RECORD: Record = Record(
    LeafInput, lambda: (RecordField("owner", "owner", TREE_INPUT_RECORD),)
)
LISTS_INPUT_RECORD: OneOf = OneOf("ListsInput", lambda: (Choice(Items(LISTS_INPUT_RECORD)),))
MAPS_INPUT_RECORD: OneOf = OneOf("MapsInput", lambda: (Choice(MapOf(MAPS_INPUT_RECORD)),))
