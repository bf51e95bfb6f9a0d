"""Examples: under one keyword, and only those that can be relied on.

The examples of a document that is written for specpress are exchanges, and a mistake in one is an
error. Those of any other document are illustrations: one that contradicts its schema is left out
with a warning, and one that has a request and no reply, or the reverse, is no exchange.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from specpress.document import Document, Node, Pointer
from specpress.extensions import Extensions
from specpress.support import Kind, Version, version_of
from specpress.tolerance.edits import REMOVED, Edit, Reading, edit, reading
from specpress.validation.checking import SHAPE_CODES, Checking, resolve
from specpress.validation.examples import SchemaValues
from specpress.validation.schemas import check_composition
from specpress.validation.structure import check_structure
from specpress.walking import operations_in, places, target_of

_CODE = "W055"
#: Types that there are none of, and schemas that are made of themselves.
_MEANINGLESS = ("E025", "E037")
#: The name of an example that stands under ``example`` and so has none of its own.
_UNNAMED = "example"
_HOLDERS = frozenset({Kind.PARAMETER, Kind.MEDIA_TYPE})
_Identity = tuple[str, Pointer]


def read_examples(document: Document) -> Iterator[Reading]:
    """Examples without the object around their values; of both keywords, ``examples`` counts."""
    for node in _holders(document):
        example, examples = node.get("example"), node.get("examples")
        if examples is not None:
            yield from _as_objects(node, examples)
        if example is not None and examples is not None:
            yield reading(
                "W056",
                "'example' means nothing beside 'examples'; not read",
                example.key_location,
                "keep one of the two",
                [edit(node, "example", REMOVED)],
            )


def name_examples(document: Document) -> Iterator[Reading]:
    """Let every example stand in ``examples``, which says the same."""
    for node in _holders(document):
        example = node.get("example")
        if example is not None:
            named = {_UNNAMED: {"value": example.value}}
            yield Reading(None, (edit(node, "example", REMOVED), edit(node, "examples", named)))


def _holders(document: Document) -> Iterator[Node]:
    """The parameters and contents."""
    for place in places(document):
        if place.kind in _HOLDERS and not place.is_reference and isinstance(place.node.value, dict):
            yield place.node


def _as_objects(node: Node, examples: Node) -> Iterator[Reading]:
    """Examples without the object that the standard puts around their values."""
    hint = "write 'examples: {NAME: {value: ...}}'"
    if isinstance(examples.value, list):
        named = {f"example_{at}": {"value": each} for at, each in enumerate(examples.value, 1)}
        message = "'examples' is a mapping here; the list is read as one without names"
        yield reading("W052", message, examples.location, hint, [edit(node, "examples", named)])
        return
    known = {"value", "externalValue", "dataValue", "serializedValue", "summary", "$ref"}
    for name, entry in examples.items():
        if not isinstance(entry.value, dict) or not (known | {"description"}) & entry.value.keys():
            message = f"the example '{name}' is no mapping with a 'value'; read as the value itself"
            edits = [edit(examples, name, {"value": entry.value})]
            yield reading("W052", message, entry.location, hint, edits)
        else:
            yield from _as_values(examples, name, resolve(entry) or entry)


def _as_values(examples: Node, name: str, example: Node) -> Iterator[Reading]:
    """An example whose value is called another name since 3.2, or stands elsewhere."""
    if not isinstance(example.value, dict) or "value" in example.value:
        return
    if "dataValue" in example.value:
        kept = {
            key: example.value[key] for key in ("summary", "description") if key in example.value
        }
        value = {**kept, "value": example.value["dataValue"]}
        yield Reading(None, (edit(examples, name, value),))
    else:
        # A text on the wire, or a file: nothing that a call could be made of.
        yield Reading(None, (edit(examples, name, REMOVED),))


def sift_examples(document: Document) -> Iterator[Reading]:
    """Leave out defaults and examples that contradict their schema, and halves of exchanges."""
    root = document.node
    version = version_of(root.value.get("openapi"))
    if version is None or Extensions.load().has_profile(root):
        return
    if not _has_sound_schemas(document, version):
        # What is wrong with them, validation says; nothing can be measured by them.
        return
    values = SchemaValues(document, version)
    sifting = _Sifting()
    for place in places(document):
        node = place.node
        if not isinstance(node.value, dict):
            continue
        schema = node.get("schema")
        if place.kind is Kind.SCHEMA and (default := node.get("default")) is not None:
            for problem in values.problems_of_default(node, default.value):
                yield _left_out("the default", default, problem, [edit(node, "default", REMOVED)])
                break
        elif place.kind in _HOLDERS and schema is not None and not place.is_reference:
            for name, value in _examples(node).items():
                for problem in values.problems(schema, value.value):
                    sifting.drop(node, name)
                    yield _left_out(f"the example '{name}'", value, problem, [])
                    break
    sifting.drop_halves(document)
    yield from sifting.readings()


def _has_sound_schemas(document: Document, version: Version) -> bool:
    """Whether values can be checked against the schemas, none of which is malformed."""
    checking = Checking(document, version, places(document))
    check_structure(checking)
    if checking.has(*SHAPE_CODES) or checking.is_incomplete:
        return False
    check_composition(checking)
    return not checking.has(*_MEANINGLESS)


def _left_out(
    what: str, value: Node, problem: tuple[Pointer, str, str | None], edits: list[Edit]
) -> Reading:
    pointer, message, hint = problem
    for part in pointer:
        value = value.child(part)
    message = f"{what} does not match its schema, and is left out: {message}"
    return reading(_CODE, message, value.location, hint, edits)


def _examples(holder: Node) -> dict[str, Node]:
    """The values of the named examples of a parameter or of a content."""
    example, examples = holder.get("example"), holder.get("examples")
    found = {_UNNAMED: example} if example is not None else {}
    for name, entry in examples.items() if examples is not None else ():
        example = resolve(entry)
        value = example.get("value") if example is not None else None
        if value is not None:
            found[name] = value
    return found


@dataclass(slots=True)
class _Sifting:
    """Which names are to go from which holder of examples."""

    dropped: dict[_Identity, set[str]] = field(default_factory=dict)
    holders: dict[_Identity, Node] = field(default_factory=dict)

    def drop(self, holder: Node, name: str) -> None:
        """Let the example ``name`` go from ``holder``."""
        identity = (holder.file, holder.pointer)
        self.holders[identity] = holder
        self.dropped.setdefault(identity, set()).add(name)

    def names(self, holder: Node) -> set[str]:
        """The names that stay."""
        return _examples(holder).keys() - self.dropped.get((holder.file, holder.pointer), set())

    def drop_halves(self, document: Document) -> None:
        """Let go what is no complete exchange, until nothing more is to go."""
        calls = [_Call.of(item, node) for item, node in _operations(document)]
        changed = True
        while changed:
            changed = False
            for call in calls:
                for name in call.halves(self):
                    for holder in call.holders:
                        if name in self.names(holder):
                            self.drop(holder, name)
                            changed = True

    def readings(self) -> Iterator[Reading]:
        """The edits that take the examples out; what is to be said of them has been said."""
        for identity, names in self.dropped.items():
            holder = self.holders[identity]
            if "examples" not in holder.value:
                yield Reading(None, (edit(holder, "example", REMOVED),))
                continue
            named = holder.value["examples"].items()
            kept = {name: entry for name, entry in named if name not in names}
            yield Reading(None, (edit(holder, "examples", kept if kept else REMOVED),))


@dataclass(frozen=True, slots=True)
class _Call:
    """Where the examples of one operation stand.

    ``inputs`` are parameters, and all contents of the body, with whether they are required.
    ``replies`` are the JSON contents of those that mean success: others make no exchange.
    """

    inputs: tuple[tuple[tuple[Node, ...], bool], ...]
    replies: tuple[Node, ...]

    @property
    def holders(self) -> tuple[Node, ...]:
        """All that has examples."""
        return (*self.replies, *(each for holders, _ in self.inputs for each in holders))

    @classmethod
    def of(cls, item: Node, operation: Node) -> _Call:
        """The parameters, the contents of the body, and those of the replies."""
        inputs: list[tuple[tuple[Node, ...], bool]] = []
        for holder in (operation, item):
            listed = holder.get("parameters")
            for entry in listed.elements() if listed is not None else ():
                parameter = resolve(entry)
                if parameter is not None and isinstance(parameter.value, dict):
                    inputs.append(((parameter,), parameter.value.get("required") is True))
        given = operation.get("requestBody")
        body = resolve(given) if given is not None else None
        if body is not None and body.get("content") is not None:
            is_required = isinstance(body.value, dict) and body.value.get("required") is True
            inputs.append((tuple(_contents(body)), is_required))
        responses = operation.get("responses")
        replies = [
            content
            for status, response in (responses.items() if responses is not None else ())
            for content in (_contents(resolve(response)) if status.startswith("2") else ())
            if content.key == "application/json"
        ]
        return cls(tuple(inputs), tuple(replies))

    def halves(self, sifting: _Sifting) -> set[str]:
        """The names of examples that lack a reply, or what a request needs."""
        given = [
            (set().union(*map(sifting.names, holders)), required)
            for holders, required in self.inputs
        ]
        requests: set[str] = set().union(*(names for names, _ in given))
        replies: set[str] = set().union(*map(sifting.names, self.replies))
        needed = [names for names, required in given if required]
        halves = requests - replies
        for name in replies:
            if any(name not in names for names in needed) or (requests and name not in requests):
                halves.add(name)
        return halves


def _contents(holder: Node | None) -> list[Node]:
    content = holder.get("content") if holder is not None else None
    return [entry for _, entry in content.items()] if content is not None else []


def _operations(document: Document) -> Iterator[tuple[Node, Node]]:
    paths = document.node.get("paths")
    for path, entry in paths.items() if paths is not None else ():
        if path.startswith("x-"):
            continue
        item = target_of(entry) or entry
        for _, operation in operations_in(item):
            yield item, operation
