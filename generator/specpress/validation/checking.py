"""What every check of the validate stage works with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.document import Document, Node
from specpress.suggestions import Suggestions
from specpress.support import Kind, Version
from specpress.walking import Place, places

#: With one of these the house rules would trip over values that are not what they look for.
SHAPE_CODES = ("E027", "E031", "E035", "E036")
Related = tuple[tuple[Location, str], ...]


@dataclass(slots=True)
class Checking:
    """A document, its objects, and the diagnostics so far (each at most once per place)."""

    document: Document
    version: Version
    places: Sequence[Place]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    reported: set[Diagnostic] = field(default_factory=set)
    #: Whether something is missing that the house rules look for, though no error says so.
    is_incomplete: bool = False
    #: Whether the document is written for specpress: the house rules for hand-written ones hold.
    has_profile: bool = False
    suggestions: Suggestions = field(default_factory=Suggestions)

    def error(
        self,
        code: str,
        message: str,
        location: Location,
        hint: str | None = None,
        related: Related = (),
    ) -> None:
        """Record an error."""
        self._add(Diagnostic(code, message, location, hint=hint, related=related))

    def warning(self, code: str, message: str, location: Location, hint: str | None = None) -> None:
        """Record a warning."""
        self._add(Diagnostic(code, message, location, Severity.WARNING, hint))

    def unsupported(
        self,
        construct: str,
        location: Location,
        hint: str | None = None,
        related: Related = (),
    ) -> None:
        """Record that ``construct`` is valid OpenAPI that cannot be generated yet."""
        self.error("E033", f"{construct} is not supported yet", location, hint, related)

    def tolerated(
        self, construct: str, reading: str, location: Location, hint: str | None = None
    ) -> None:
        """Record that ``construct`` has no full effect; ``reading`` goes on: "is not ..."."""
        self.warning("W015", f"{construct} {reading}", location, hint)

    def _add(self, diagnostic: Diagnostic) -> None:
        if diagnostic not in self.reported:
            self.reported.add(diagnostic)
            self.diagnostics.append(diagnostic)

    def has(self, *codes: str) -> bool:
        """Whether an error with one of ``codes``, or any error where none is named, is there."""
        return any(
            diagnostic.severity is Severity.ERROR and (not codes or diagnostic.code in codes)
            for diagnostic in self.diagnostics
        )

    def definitions(self, kind: Kind) -> Iterator[Node]:
        """The objects of ``kind``, without the references to them."""
        return definitions_among(self.places, kind)


def definitions(document: Document, kind: Kind) -> Iterator[Node]:
    """The objects of ``kind`` in a document, without the references to them."""
    return definitions_among(places(document), kind)


def definitions_among(found: Iterable[Place], kind: Kind) -> Iterator[Node]:
    """Those of ``kind`` among the objects of a document, without the references to them."""
    return (
        place.node
        for place in found
        if place.kind is kind and not place.is_reference and isinstance(place.node.value, dict)
    )


def identity(node: Node) -> tuple[str, tuple[str | int, ...]]:
    """What tells two nodes of one document apart."""
    return node.file, node.pointer


def resolve(node: Node) -> Node | None:
    """Where the references of ``node`` lead in the end; None where they lead nowhere."""
    try:
        return node.follow()
    except (LookupError, ValueError):
        return None
