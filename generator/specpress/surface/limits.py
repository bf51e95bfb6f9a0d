"""What a value is checked against before it is sent, read from the view's description of it."""

from __future__ import annotations

import ast

from specpress.surface.files import LIMITS

#: Descriptions of lists and maps: their first argument describes what is inside.
_HOLDERS = frozenset({"Items", "MapOf"})


def limits_of(wire_type: str) -> dict[str, str]:
    """The limits by name; of what a list or map holds as ``item minimum``, and so on."""
    # A limit is an argument that is given by name.
    if "=" not in wire_type:
        return {}
    return _limits(ast.parse(wire_type, mode="eval").body, "")


def _limits(node: ast.expr, prefix: str) -> dict[str, str]:
    if not isinstance(node, ast.Call):
        return {}
    found = {
        f"{prefix}{each.arg}": str(ast.literal_eval(each.value))
        for each in node.keywords
        if each.arg in LIMITS
    }
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in _HOLDERS and node.args:
        # Of a list of lists, the innermost items: none that is known has limits on both.
        found = {**_limits(node.args[0], "item "), **found}
    if name == "replace" and node.args:
        found = {**_limits(node.args[0], prefix), **found}
    return found
