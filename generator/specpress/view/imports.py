"""Collects imports and lists them the way isort does."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection
from functools import lru_cache

from specpress.view.common_views import Imports

_FUTURE, _STANDARD, _THIRD_PARTY, _LOCAL = range(4)

#: A text whose digits are numbers, in a form that can be compared.
_Natural = tuple[tuple[str, int], ...]


class ImportCollector:
    """The imports of one module, gathered while its contents are decided."""

    def __init__(self) -> None:
        self._names: dict[str, set[str]] = {}
        self._modules: set[str] = set()

    def name(self, module: str, name: str) -> str:
        """Import ``name`` from ``module`` and return it."""
        self._names.setdefault(module, set()).add(name)
        return name

    def module(self, module: str, hidden: Collection[str] = ()) -> str:
        """Import ``module`` itself and return its name; another one where ``hidden`` has its own.

        No attribute begins with an underscore.
        """
        if module in hidden:
            self._modules.add(f"{module} as _{module}")
            return f"_{module}"
        self._modules.add(module)
        return module

    def imports(self) -> Imports:
        """The statements, a tuple per group: future, standard library, third party, local."""
        groups: dict[int, list[str]] = {
            kind: [] for kind in (_FUTURE, _STANDARD, _THIRD_PARTY, _LOCAL)
        }
        groups[_FUTURE].append("from __future__ import annotations")
        for module in sorted(self._modules, key=module_order):
            groups[_kind(module)].append(f"import {module}")
        for module in sorted(self._names, key=module_order):
            names = ", ".join(sorted(self._names[module], key=import_order))
            groups[_kind(module)].append(f"from {module} import {names}")
        return Imports(tuple(tuple(group) for group in groups.values() if group))


def _kind(module: str) -> int:
    if module.startswith("."):
        return _LOCAL
    return (
        _STANDARD if module.split(" ")[0].split(".")[0] in sys.stdlib_module_names else _THIRD_PARTY
    )


def module_order(module: str) -> tuple[int, _Natural]:
    """Furthest relative imports first."""
    dots = len(module) - len(module.lstrip("."))
    return -dots, _natural(module.lstrip("."))


def name_order(name: str) -> tuple[int, _Natural]:
    """Constants, then classes, then the rest; as a list of public names is sorted."""
    return _rank(name), _natural(name)


def import_order(name: str) -> tuple[int, _Natural, _Natural]:
    """The same for the names of an import, whose capitals tell only equal names apart."""
    return _rank(name), _natural(name.lower()), _natural(name)


def _rank(name: str) -> int:
    if name.isupper() and len(name) > 1:
        return 0
    return 1 if name[:1].isupper() else 2


# The names of a package's models are sorted in each of its modules.
@lru_cache(maxsize=50_000)
def _natural(name: str) -> _Natural:
    """Digits count as the number that they are."""
    parts = re.split("([0-9]+)", name)
    return tuple(
        (part, 0) if index % 2 == 0 else ("", int(part)) for index, part in enumerate(parts)
    )
