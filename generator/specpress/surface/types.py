"""Annotations compared as sets of values: is one type part of another?"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import lru_cache

#: Modules that annotations name only where a field hides their names.
_MODULES = frozenset({"builtins", "_datetime", "datetime", "typing"})
#: Each of these is also one of those.
_WIDER = {"bool": {"int", "float"}, "int": {"float"}, "datetime": {"date"}}
#: A caller may hand the first in where the second is taken, and reads as much of it.
_CONTAINERS = {"list": {"Sequence"}, "dict": {"Mapping"}}
#: What already is as ``ast`` writes it: names in brackets, beside `` | `` and commas.
_NORMAL = re.compile(r"[A-Za-z_][\w\[\]]*(?:(?: \||,) [A-Za-z_][\w\[\]]*)*", re.ASCII)
_EVERYTHING = frozenset({"object", "Any"})


@lru_cache(maxsize=16_384)
def normalize(annotation: str) -> str:
    """One way to write an annotation: no module names, no quotes, one spacing."""
    if _NORMAL.fullmatch(annotation):
        return annotation
    return ast.unparse(_Names().visit(_parsed(annotation)))


def is_part_of(
    part: str, whole: str, *, renamed: Mapping[str, str], plain: Mapping[str, str]
) -> bool:
    """Whether each value of the type ``part`` is one of the type ``whole``.

    ``renamed`` maps old names of classes to new ones. ``plain`` maps enums, and the aliases of
    their values, to the plain type that these are.
    """
    return _Comparison(renamed, plain).holds(_parsed(part), _parsed(whole))


def members_of(annotation: str) -> frozenset[str]:
    """The types of which a union is made, each as an annotation."""
    return frozenset(ast.unparse(each) for each in _members(_parsed(annotation)))


def _members(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_members(node.left), *_members(node.right)]
    return [node]


def names_in(annotation: str) -> frozenset[str]:
    """All names that an annotation uses."""
    return frozenset(
        node.id for node in ast.walk(_parsed(annotation)) if isinstance(node, ast.Name)
    )


class _Names(ast.NodeTransformer):
    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if isinstance(node.value, ast.Name) and node.value.id in _MODULES:
            return ast.copy_location(ast.Name(node.attr, ast.Load()), node)
        return node


@lru_cache(maxsize=4096)
def _parsed(annotation: str) -> ast.expr:
    expression = ast.parse(annotation, mode="eval").body
    result: ast.expr = _Names().visit(expression)
    return result


class _Comparison:
    def __init__(self, renamed: Mapping[str, str], plain: Mapping[str, str]) -> None:
        self._renamed = renamed
        self._plain = plain

    def holds(self, part: ast.expr, whole: ast.expr) -> bool:
        wholes = _members(whole)
        return all(any(self._one(each, other) for other in wholes) for each in _members(part))

    def _one(self, part: ast.expr, whole: ast.expr) -> bool:
        head, inside = self._split(part)
        other, other_inside = self._split(whole)
        if other in _EVERYTHING:
            return True
        if head in _EVERYTHING:
            return False
        if not inside and not other_inside:
            return other in self._names_of(head)
        related = head == other or other in _CONTAINERS.get(head, ())
        return (
            related
            and len(inside) == len(other_inside)
            and all(map(self._inside, inside, other_inside))
        )

    def _inside(self, part: ast.expr, whole: ast.expr) -> bool:
        if isinstance(part, ast.List) and isinstance(whole, ast.List):
            # The arguments of a callable: what is handed to it, so the other way round.
            return len(part.elts) == len(whole.elts) and all(map(self.holds, whole.elts, part.elts))
        return self.holds(part, whole)

    def _names_of(self, name: str) -> set[str]:
        wider = {name, *_WIDER.get(name, ())}
        plain = self._plain.get(name)
        return wider if plain is None else wider | self._names_of(plain)

    def _split(self, node: ast.expr) -> tuple[str, list[ast.expr]]:
        if isinstance(node, ast.Subscript):
            head, _ = self._split(node.value)
            inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            return head, list(inside)
        text = ast.unparse(node)
        return self._renamed.get(text, text), []
