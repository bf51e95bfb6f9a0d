"""What a project says of a document that it cannot, or does not want to, change.

Overrides are laid over the document when it has been read, and before anything is made of it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from math import isfinite
from typing import Any

from specpress.diagnostics import Diagnostic
from specpress.document import Document, Node, Pointer, SourceFile
from specpress.override_entry import Override as Override
from specpress.positions import renamed, without
from specpress.references import Reference, escape, resolve_file
from specpress.schema_renaming import rename_schema
from specpress.suggestions import did_you_mean
from specpress.support import Kind
from specpress.walking import places, target_of

#: What names in a package look like, and with a resource before them.
_NAME = "[A-Za-z_][A-Za-z0-9_]*"
_NAMES = {False: re.compile(_NAME), True: re.compile(rf"({_NAME}\.)?{_NAME}")}
_NAME_HINT = "use letters, digits and '_'; 'resource.name' for an operation"


def lay_over(
    document: Document, overrides: Sequence[Override]
) -> tuple[Document, list[Diagnostic]]:
    """``document`` with ``overrides``, and what is wrong with them.

    All pointers mean the document as it was read. One that leads nowhere is an error.
    """
    work = _Work(document)
    targets = [(one, work.target(one)) for one in overrides]
    found = [(one, target) for one, target in targets if target is not None]
    for one, target in found:
        if one.patch:
            work.patch(one, target)
    renamed = [(one, target) for one, target in found if one.rename is not None]
    for one, target in renamed:
        if not work.is_schema(target):
            work.rename(one, target)
    # Positions in lists move when one is taken out: the last goes first.
    ignored = [target for one, target in found if one.ignore]
    for target in sorted(ignored, key=_place_in_file, reverse=True):
        work.ignore(target)
    # A schema that has another name stands at another place: that is the last thing to do.
    for one, target in renamed:
        if work.is_schema(target):
            work.rename_schema(one, target)
    if not work.diagnostics:
        work.check_references(found)
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
                    _hint(node, part),
                )
                return None
        if not node.pointer:
            self._report(override, f"'{override.at}' is a whole file", "name a place in it")
            return None
        return node

    def patch(self, override: Override, target: Node) -> None:
        """Merge the values of ``override`` into what stands at ``target``."""
        if any(isinstance(each, float) and not isfinite(each) for each in _leaves(override.patch)):
            self._report(override, "infinity and not-a-number are no numbers that JSON can carry")
            return
        holder = self._holder(target)
        holder[target.pointer[-1]] = _merged(holder[target.pointer[-1]], override.patch)
        # What is wrong with a value of a patch is wrong where the patch stands.
        source = self._moved.get(target.file, self._original.files[target.file])
        written = _places_of(override.patch, target.pointer, source.positions)
        elsewhere = dict.fromkeys(written, override.location)
        self._moved[target.file] = replace(source, elsewhere={**source.elsewhere, **elsewhere})

    def is_schema(self, target: Node) -> bool:
        """Whether a named schema stands at ``target``."""
        return Kind.SCHEMA in self._kinds(target) and self._is_named(target)

    def _kinds(self, target: Node) -> set[Kind]:
        return {
            place.kind
            for place in places(self._original)
            if (place.node.file, place.node.pointer) == (target.file, target.pointer)
        }

    def rename(self, override: Override, target: Node) -> None:
        """Give what stands at ``target`` another name in the package."""
        name = override.rename or ""
        value = self._holder(target)[target.pointer[-1]]
        kinds = self._kinds(target)
        if _NAMES[Kind.OPERATION in kinds].fullmatch(name) is None:
            self._report(override, f"'{name}' cannot be a name in the package", _NAME_HINT)
        elif Kind.OPERATION in kinds:
            self._rename_operation(value, name)
        elif Kind.PARAMETER in kinds and target.reference is not None:
            message = f"'{override.at}' is a $ref, and what it leads to has the name"
            self._report(override, message, f"rename that: {target.reference}")
        elif Kind.PARAMETER in kinds or (
            Kind.SCHEMA in kinds and target.pointer[-2:-1] == ("properties",)
        ):
            value["x-name"] = name
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
        if target.pointer[-2:-1] == ("properties",):
            self._require_no_more(target)
        if isinstance(holder, list) and isinstance(key, int):
            del holder[key]
            self._move(target.file, target.pointer, None)
        else:
            holder.pop(key, None)

    def _require_no_more(self, target: Node) -> None:
        """Take a property out of the list of those that an object must have."""
        schema = self._copy(target.file)
        for part in target.pointer[:-2]:
            schema = schema[part]
        required = schema.get("required") if isinstance(schema, dict) else None
        if isinstance(required, list) and target.pointer[-1] in required:
            others = [name for name in required if name != target.pointer[-1]]
            schema.pop("required")
            if others:
                schema["required"] = others

    @staticmethod
    def _is_named(target: Node) -> bool:
        return target.pointer[:-1] == ("components", "schemas") or len(target.pointer) == 1

    @staticmethod
    def _rename_operation(operation: Any, name: str) -> None:
        given = operation.get("operationId")
        resource, dot, _ = (given if isinstance(given, str) else "").rpartition(".")
        if "." in name:
            operation["tags"] = [name.partition(".")[0]]
        operation["operationId"] = name if "." in name else f"{resource}{dot}{name}"

    def rename_schema(self, override: Override, target: Node) -> None:
        """Give the schema at ``target`` another name, and let all that names it follow."""
        name = override.rename or ""
        holder = self._holder(target)
        if _NAMES[False].fullmatch(name) is None:
            self._report(override, f"'{name}' cannot be a name in the package", _NAME_HINT)
        elif name in holder and name != target.pointer[-1]:
            self._report(override, f"there is a schema '{name}' already", "choose another name")
        elif target.pointer[-1] in holder:
            for file in self._original.files:
                self._copy(file)
            document = self.document
            rename_schema(document, document.node_at(target.file, target.pointer), name)
            self._move(target.file, target.pointer, name)

    def check_references(self, overrides: Iterable[tuple[Override, Node]]) -> None:
        """Report each ``$ref`` that leads nowhere any more."""
        document = self.document
        ignored = [(one, target) for one, target in overrides if one.ignore]
        for place in places(document) if document is not self._original else ():
            text = place.node.reference if place.is_reference else None
            if text is None or target_of(place.node) is not None:
                continue
            at = place.node["$ref"].location
            causes = [one for one, target in ignored if _leads_into(place.node.file, text, target)]
            for one in causes:
                message = f"what stands at '{one.at}' is ignored, and the $ref '{text}' stays"
                hint = "ignore, or patch, what refers to it, too"
                related = ((at, "the $ref stands here"),)
                self.diagnostics.append(
                    Diagnostic("E919", message, one.location, hint=hint, related=related)
                )
            if not causes:
                message = f"the $ref '{text}' leads nowhere: the spec has nothing there"
                self.diagnostics.append(Diagnostic("E919", message, at))

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
        marks = source.marks
        marks = without(marks, pointer) if name is None else renamed(marks, {pointer: name})
        self._moved[file] = replace(source, marks=marks)

    def _report(self, override: Override, message: str, hint: str | None = None) -> None:
        self.diagnostics.append(Diagnostic("E919", message, override.location, hint=hint))


def _hint(node: Node, part: str) -> str | None:
    """What is there instead of ``part``."""
    if node.reference is not None:
        return f"a $ref stands there: name the place that it leads to, '{node.reference}'"
    if isinstance(node.value, list):
        return f"the list has {len(node.value)} entries, and the first is 0"
    return did_you_mean(part, [key for key, _ in node.items()])


def _leads_into(file: str, text: str, target: Node) -> bool:
    try:
        reference = Reference.parse(text)
    except ValueError:
        return False
    wanted = tuple(map(str, target.pointer))
    is_same = resolve_file(file, reference.path) == target.file
    return is_same and reference.pointer[: len(wanted)] == wanted


def _leaves(patch: Any) -> Iterator[Any]:
    if isinstance(patch, Mapping | list):
        for each in patch.values() if isinstance(patch, Mapping) else patch:
            yield from _leaves(each)
    else:
        yield patch


def _places_of(patch: Any, pointer: Pointer, known: Container[Pointer]) -> Iterator[Pointer]:
    """The pointers of all that a patch writes; a mapping that was there before is only joined."""
    if not isinstance(patch, Mapping) or pointer not in known:
        yield pointer
    if isinstance(patch, Mapping | list):
        for key, each in patch.items() if isinstance(patch, Mapping) else enumerate(patch):
            yield from _places_of(each, (*pointer, key), known)


def _merged(value: Any, patch: Any) -> Any:
    """RFC 7396; TOML has no null, so nothing is removed: that is what ``ignore`` is for."""
    if isinstance(patch, list):
        return [_merged(None, each) for each in patch]
    if isinstance(patch, date | time):
        # In YAML a date is a text.
        return patch.isoformat()
    if not isinstance(patch, Mapping):
        return patch
    merged = dict(value) if isinstance(value, dict) else {}
    for key, part in patch.items():
        merged[key] = _merged(merged.get(key), part)
    return merged
