"""Where drafted operations and components are written: the texts of the files of a spec."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from specpress.docs.drafting import names
from specpress.docs.drafting.components import Ref
from specpress.docs.drafting.house import House
from specpress.docs.drafting.operations import DraftedOperation
from specpress.docs.drafting.yaml_edits import CannotEditError, Editor, Splice, apply
from specpress.docs.drafting.yaml_text import Commented, Flow, block
from specpress.placeholders import PLACEHOLDER


def place(
    house: House, drafted: Sequence[DraftedOperation], texts: Mapping[str, str]
) -> dict[str, str]:
    """The texts of the files that change, with ``drafted`` in them.

    ``texts`` are the files as they are; one that is missing is new. Raises CannotEditError where
    a file has no place for what must go into it.
    """
    return _Placement(house, texts).texts_with(drafted)


class _Placement:
    def __init__(self, house: House, texts: Mapping[str, str]) -> None:
        self._house = house
        self._texts = texts
        self._editors: dict[str, Editor] = {}
        self._splices: dict[str, list[Splice]] = {}
        #: Whole top-level entries for a file, in their order.
        self._blocks: dict[str, dict[str, Any]] = {}
        self._keys: dict[str, set[str]] = {}

    def texts_with(self, drafted: Sequence[DraftedOperation]) -> dict[str, str]:
        by_path: dict[str, list[DraftedOperation]] = {}
        for each in drafted:
            by_path.setdefault(each.facts.path, []).append(each)
        entries: dict[str, Any] = {}
        for path, operations in by_path.items():
            entry = self._path(path, operations)
            if entry is not None:
                entries[path] = entry
        self._insert_paths(entries)
        self._insert_tags(drafted)
        for each in drafted:
            self._components(each)
        for file, blocks in self._blocks.items():
            if file in self._texts:
                self._append(file, blocks)
        new = {
            file: _entries(blocks)
            for file, blocks in self._blocks.items()
            if file not in self._texts
        }
        changed = {
            file: apply(self._texts[file], splices) for file, splices in self._splices.items()
        }
        return {**changed, **new}

    def _path(self, path: str, operations: Sequence[DraftedOperation]) -> Any:
        """The entry of ``paths`` for new operations; None where the path is there already."""
        document = self._house.document
        paths = document.node.get("paths")
        known = paths.get(path) if paths is not None else None
        first = operations[0]
        if known is not None:
            item = known.follow()
            for each in operations:
                self._insert(item.file, item.pointer, {each.facts.method.lower(): each.operation})
            return None
        methods = {each.facts.method.lower(): each.operation for each in operations}
        if first.paths_file == document.root:
            return written(methods, document.root)
        key = self._free_key(first.paths_file, first.name)
        self._blocks.setdefault(first.paths_file, {})[key] = written(methods, first.paths_file)
        target = f"{_relative(first.paths_file, document.root)}#/{key}"
        return {"$ref": target}

    def _insert_paths(self, entries: Mapping[str, Any]) -> None:
        """Each path behind the last one that begins like it, so that neighbours stand together."""
        root = self._house.document.root
        known = list(self._house.document.node["paths"].value or ())
        groups: dict[str | None, dict[str, Any]] = {}
        for path, entry in entries.items():
            groups.setdefault(_neighbour(path, known), {})[path] = entry
        for after, group in groups.items():
            self._splices.setdefault(root, []).extend(
                self._editor(root).insert_entries(("paths",), group, after=after)
            )

    def _insert_tags(self, drafted: Sequence[DraftedOperation]) -> None:
        root = self._house.document.root
        missing = [
            name
            for name in dict.fromkeys(each.resource for each in drafted)
            if not self._house.has_tag(name)
        ]
        tags = [{"name": name, "description": PLACEHOLDER} for name in missing]
        if not tags:
            return
        editor = self._editor(root)
        splices = self._splices.setdefault(root, [])
        if self._house.document.node.get("tags") is None:
            splices.extend(editor.insert_entries((), {"tags": tags}, after="externalDocs"))
            return
        for tag in tags:
            splices.extend(editor.insert_item(("tags",), tag))

    def _components(self, each: DraftedOperation) -> None:
        root = self._house.document.root
        components = {
            name: written(schema, each.schemas_file) for name, schema in each.components.items()
        }
        if not components:
            return
        if each.schemas_file != root:
            self._blocks.setdefault(each.schemas_file, {}).update(components)
            return
        node = self._house.document.node.get("components")
        if node is None:
            self._pending_root("components", {"schemas": components})
        elif node.get("schemas") is None:
            self._insert(root, ("components",), {"schemas": components})
        else:
            self._insert(root, ("components", "schemas"), components)

    def _pending_root(self, key: str, value: dict[str, Any]) -> None:
        blocks = self._blocks.setdefault(self._house.document.root, {})
        held = blocks.setdefault(key, {"schemas": {}})
        held["schemas"].update(value["schemas"])

    def _insert(self, file: str, pointer: tuple[Any, ...], entries: Mapping[str, Any]) -> None:
        self._splices.setdefault(file, []).extend(
            self._editor(file).insert_entries(pointer, written(dict(entries), file))
        )

    def _append(self, file: str, blocks: Mapping[str, Any]) -> None:
        editor = self._editor(file)
        if editor.root.flow:
            splices = editor.insert_entries((), blocks)
        else:
            splices = editor.append_blocks([block({key: held}) for key, held in blocks.items()])
        self._splices.setdefault(file, []).extend(splices)

    def _free_key(self, file: str, name: str) -> str:
        if file not in self._keys:
            source = self._house.document.files.get(file)
            self._keys[file] = (
                set(source.data) if source and isinstance(source.data, dict) else set()
            )
        key = names.unique(name, lambda each: each not in self._keys[file], "_")
        self._keys[file].add(key)
        return key

    def _editor(self, file: str) -> Editor:
        if file not in self._editors:
            if file not in self._texts:
                raise CannotEditError(f"there is no file '{file}'")
            self._editors[file] = Editor(self._texts[file])
        return self._editors[file]


def written(value: Any, file: str) -> Any:
    """``value`` with each ``Ref`` as the text that it has in ``file``."""
    if isinstance(value, Ref):
        return value.target.seen_from(file)
    if isinstance(value, Commented):
        return Commented(written(value.value, file), value.comments)
    if isinstance(value, dict):
        return {key: written(held, file) for key, held in value.items()}
    if isinstance(value, Flow):
        return value
    if isinstance(value, list):
        return [written(held, file) for held in value]
    return value


def _entries(blocks: Mapping[str, Any]) -> str:
    return "\n".join(block({key: held}) for key, held in blocks.items())


def _relative(file: str, root: str) -> str:
    import posixpath

    return posixpath.relpath(file, posixpath.dirname(root) or ".")


def _neighbour(path: str, known: Sequence[str]) -> str | None:
    """The last of the known paths that shares most of its beginning with ``path``."""
    best: tuple[int, int, str] | None = None
    for position, other in enumerate(known):
        shared = 0
        for one, two in zip(path.split("/"), other.split("/"), strict=False):
            if one != two:
                break
            shared += 1
        best = max(best or (0, -1, ""), (shared, position, other))
    return best[2] if best is not None and best[2] else None
