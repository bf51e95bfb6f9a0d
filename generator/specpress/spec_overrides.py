"""What a project says of a document that it cannot, or does not want to, change.

Overrides are laid over the document when it has been read, and before anything is made of it.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from specpress.diagnostics import Diagnostic, Location
from specpress.document import Document, Node, Pointer, SourceFile
from specpress.references import Reference, escape, resolve_file
from specpress.suggestions import did_you_mean
from specpress.support import Kind
from specpress.walking import places


@dataclass(frozen=True, slots=True)
class Override:
    """One entry of ``overrides``; ``at`` is ``[[FILE]#]/POINTER``, ``location`` where it stands.

    ``rename``: the name in the package. ``ignore``: nothing is made of it. ``patch``: values that
    are merged into what stands there, as RFC 7396 merges objects.
    """

    at: str
    location: Location
    rename: str | None = None
    ignore: bool = False
    patch: Mapping[str, Any] = field(default_factory=dict)


def lay_over(
    document: Document, overrides: Sequence[Override]
) -> tuple[Document, list[Diagnostic]]:
    """``document`` with ``overrides``, and what is wrong with them.

    All pointers mean the document as it was read. One that leads nowhere is an error.
    """
    work = _Work(document)
    targets = [(one, work.target(one)) for one in overrides]
    for one, target in targets:
        if target is not None and one.patch:
            work.patch(target, one.patch)
    for one, target in targets:
        if target is not None and one.rename is not None:
            work.rename(one, target)
    # Positions in lists move when one is taken out: the last goes first.
    ignored = [target for one, target in targets if target is not None and one.ignore]
    for target in sorted(ignored, key=_place_in_file, reverse=True):
        work.ignore(target)
    return work.document, work.diagnostics


def _place_in_file(node: Node) -> tuple[str, list[tuple[int, str]]]:
    parts = [(part, "") if isinstance(part, int) else (0, part) for part in node.pointer]
    return node.file, parts


class _Work:
    """A copy of a document that overrides are laid over."""

    def __init__(self, document: Document) -> None:
        self._original = document
        self._data: dict[str, Any] = {}
        self._moved: dict[str, SourceFile] = {}
        self.diagnostics: list[Diagnostic] = []

    @property
    def document(self) -> Document:
        """The document as it is now."""
        files = {
            name: replace(self._moved.get(name, source), data=self._data.get(name, source.data))
            for name, source in self._original.files.items()
        }
        return Document(self._original.root, files) if self._data else self._original

    def target(self, override: Override) -> Node | None:
        """What the pointer of ``override`` leads to; None after saying that it leads nowhere."""
        # A pointer alone, as RFC 6901 writes it, is one into the root.
        text = f"#{override.at}" if override.at.startswith("/") else override.at
        try:
            reference = Reference.parse(text)
        except ValueError as error:
            self._report(override, f"'{override.at}' is no pointer: {error}")
            return None
        if reference.anchor is not None:
            self._report(override, f"'{override.at}' is no pointer: it does not begin with '#/'")
            return None
        name = resolve_file(self._original.root, reference.path)
        if name not in self._original.files:
            known = list(self._original.files)
            hint = did_you_mean(name, known) or "the file is not part of the spec"
            self._report(override, f"the override of '{override.at}' matches nothing", hint)
            return None
        node = Node(self._original, name, (), self._original.files[name].data)
        for index, part in enumerate(reference.pointer):
            try:
                node = node.child(part)
            except LookupError:
                where = "".join("/" + escape(step) for step in reference.pointer[:index])
                self._report(
                    override,
                    f"the override of '{override.at}' matches nothing: "
                    f"there is no '{part}' in '{name}#{where}'",
                    did_you_mean(part, [key for key, _ in node.items()]),
                )
                return None
        if not node.pointer:
            self._report(override, f"'{override.at}' is a whole file", "name a place in it")
            return None
        return node

    def patch(self, target: Node, patch: Mapping[str, Any]) -> None:
        """Merge ``patch`` into what stands at ``target``."""
        holder = self._holder(target)
        holder[target.pointer[-1]] = _merged(holder[target.pointer[-1]], patch)

    def rename(self, override: Override, target: Node) -> None:
        """Give what stands at ``target`` another name in the package."""
        name = override.rename or ""
        value = self._holder(target)[target.pointer[-1]]
        kinds = {
            place.kind
            for place in places(self._original)
            if (place.node.file, place.node.pointer) == (target.file, target.pointer)
        }
        if Kind.OPERATION in kinds:
            resource, dot, _ = str(value.get("operationId", "")).rpartition(".")
            value["operationId"] = name if "." in name else f"{resource}{dot}{name}"
        elif Kind.PARAMETER in kinds and target.reference is not None:
            message = f"'{override.at}' is a $ref, and what it leads to has the name"
            self._report(override, message, f"rename that: {target.reference}")
        elif Kind.PARAMETER in kinds or (
            Kind.SCHEMA in kinds and target.pointer[-2:-1] == ("properties",)
        ):
            value["x-name"] = name
        elif Kind.SCHEMA in kinds and self._is_named(target):
            self._rename_schema(override, target, name)
        else:
            self._report(
                override,
                f"what stands at '{override.at}' has no name in the package",
                "operations, parameters, properties and named schemas can be renamed",
            )

    def ignore(self, target: Node) -> None:
        """Take what stands at ``target`` out."""
        holder = self._holder(target)
        key = target.pointer[-1]
        if isinstance(holder, list) and isinstance(key, int):
            del holder[key]
            self._move(target.file, target.pointer, None)
        else:
            holder.pop(key, None)

    @staticmethod
    def _is_named(target: Node) -> bool:
        return target.pointer[:-1] == ("components", "schemas") or len(target.pointer) == 1

    def _rename_schema(self, override: Override, target: Node, name: str) -> None:
        holder = self._holder(target)
        if name in holder and name != target.pointer[-1]:
            self._report(override, f"there is a schema '{name}' already", "choose another name")
            return
        for file in self._original.files:
            self._redirect(file, self._copy(file), target, name)
        renamed = {name if key == target.pointer[-1] else key: holder[key] for key in list(holder)}
        holder.clear()
        holder.update(renamed)
        self._move(target.file, target.pointer, name)

    def _redirect(self, file: str, value: Any, target: Node, name: str) -> None:
        """Let every ``$ref`` to ``target``, or into it, use its new name."""
        pending = [value]
        while pending:
            each = pending.pop()
            if isinstance(each, list):
                pending.extend(each)
            elif isinstance(each, dict):
                pending.extend(each.values())
                text = each.get("$ref")
                if isinstance(text, str) and self._leads_into(file, text, target):
                    path, _, _ = text.partition("#")
                    parts = list(Reference.parse(text).pointer)
                    parts[len(target.pointer) - 1] = name
                    each["$ref"] = f"{path}#" + "".join(f"/{escape(part)}" for part in parts)

    @staticmethod
    def _leads_into(file: str, text: str, target: Node) -> bool:
        try:
            reference = Reference.parse(text)
        except ValueError:
            return False
        wanted = tuple(map(str, target.pointer))
        return (
            resolve_file(file, reference.path) == target.file
            and reference.pointer[: len(wanted)] == wanted
        )

    def _copy(self, file: str) -> Any:
        if file not in self._data:
            self._data[file] = copy.deepcopy(self._original.files[file].data)
        return self._data[file]

    def _holder(self, target: Node) -> Any:
        holder = self._copy(target.file)
        for part in target.pointer[:-1]:
            holder = holder[part]
        return holder

    def _move(self, file: str, pointer: Pointer, name: str | None) -> None:
        """Let positions follow a value that was renamed, or an element that was taken out."""
        source = self._moved.get(file, self._original.files[file])
        depth, key = len(pointer) - 1, pointer[-1]

        def moved(place: Pointer) -> Pointer | None:
            if len(place) <= depth or place[:depth] != pointer[:depth]:
                return place
            part = place[depth]
            if name is not None:
                return (*pointer[:depth], name, *place[depth + 1 :]) if part == key else place
            if not (isinstance(part, int) and isinstance(key, int)) or part < key:
                return place
            return None if part == key else (*pointer[:depth], part - 1, *place[depth + 1 :])

        def follow(positions: Mapping[Pointer, tuple[int, int]]) -> dict[Pointer, tuple[int, int]]:
            return {
                new: position
                for place, position in positions.items()
                if (new := moved(place)) is not None
            }

        self._moved[file] = replace(
            source,
            positions=follow(source.positions),
            key_positions=follow(source.key_positions),
        )

    def _report(self, override: Override, message: str, hint: str | None = None) -> None:
        self.diagnostics.append(Diagnostic("E919", message, override.location, hint=hint))


def _merged(value: Any, patch: Any) -> Any:
    """RFC 7396; TOML has no null, so nothing is removed: that is what ``ignore`` is for."""
    if not isinstance(patch, Mapping):
        return copy.deepcopy(patch)
    merged = dict(value) if isinstance(value, dict) else {}
    for key, part in patch.items():
        merged[key] = _merged(merged.get(key), part)
    return merged
