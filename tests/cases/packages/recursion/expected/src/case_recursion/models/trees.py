"""Models of the ``trees`` resource."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict

from .._runtime.model import ReplyModel, RequestModel
from .._runtime.wire import Items, Record, RecordField, Text

__all__ = [
    "Leaf",
    "LeafInput",
    "LeafInputDict",
    "Tree",
    "TreeInput",
    "TreeInputDict",
]


class Leaf(ReplyModel, kw_only=True):
    """Leaf, as a reply carries it."""

    owner: Tree | None = None


class LeafInput(RequestModel, kw_only=True):
    """As a request carries it."""

    owner: TreeInput | TreeInputDict | None = None


class LeafInputDict(TypedDict, total=False):
    """The dictionary form of ``LeafInput``."""

    owner: TreeInput | TreeInputDict | None


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
