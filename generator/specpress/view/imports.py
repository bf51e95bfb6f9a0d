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

    def by_name(self) -> dict[str, tuple[str, str | None]]:
        """What each name is imported from: a module and its name there, None for a module."""
        found: dict[str, tuple[str, str | None]] = {
            _bound(name): (module, name) for module, names in self._names.items() for name in names
        }
        return found | {_bound(module): (module, None) for module in self._modules}

    def add(self, module: str, name: str | None) -> None:
        """Import what ``by_name`` of another collector tells."""
        if name is None:
            self._modules.add(module)
        else:
            self.name(module, name)

    def imports(self, package: str = "") -> Imports:
        """The statements, a tuple per group: future, standard library, third party, local.

        ``package`` is the package beside the module that the module has moved into.
        """
        groups: dict[int, list[str]] = {
            kind: [] for kind in (_FUTURE, _STANDARD, _THIRD_PARTY, _LOCAL)
        }
        groups[_FUTURE].append("from __future__ import annotations")
        for module in sorted(self._modules, key=module_order):
            groups[_kind(module)].append(f"import {module}")
        origins = {_from_inside(package, module): names for module, names in self._names.items()}
        for module in sorted(origins, key=module_order):
            names = ", ".join(sorted(origins[module], key=import_order))
            groups[_kind(module)].append(f"from {module} import {names}")
        return Imports(tuple(tuple(group) for group in groups.values() if group))


def _bound(imported: str) -> str:
    """What ``name`` or ``name as other`` is called in the module."""
    return imported.rpartition(" ")[2]


def _from_inside(package: str, module: str) -> str:
    """A relative module as one of ``package`` names it, which stands beside the one that did."""
    if not package or not module.startswith("."):
        return module
    beside = f".{package}."
    return f".{module.removeprefix(beside)}" if module.startswith(beside) else f".{module}"


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
