"""The mend of one drift: the pieces of text to exchange in the files of a spec."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from specpress.diagnostics import Location
from specpress.docs.comparing import scope
from specpress.docs.drafting.decisions import Decisions
from specpress.docs.drafting.house import House
from specpress.docs.drafting.spec_places import Component, SpecPlaces
from specpress.docs.drafting.yaml_edits import CannotEditError, Editor, Splice
from specpress.docs.drafting.yaml_text import Commented, Flow
from specpress.docs.drift import Drift, DriftKind, Identity
from specpress.docs.facts import EndpointFacts, FieldFacts
from specpress.docs.spec_facts import SOURCE_KEY, SpecFacts
from specpress.document import Document, Node

Edit = tuple[str, Sequence[Splice]]

#: The keys of an operation in the order in which authors write them.
ORDER = (
    "operationId",
    "tags",
    "summary",
    "description",
    "externalDocs",
    "x-source",
    "x-docs-exception",
    "x-docs-reading",
    "deprecated",
    "security",
    "x-permission",
    "x-rate-limit",
    "x-reconcile",
    "x-environments",
    "x-single-row",
    "x-retry",
    "parameters",
    "requestBody",
    "responses",
)
_SCOPES = ("uid", "ip", "master-account", "sub-account", "instrument", "uid-and-instrument")


@dataclass(slots=True)
class Workshop:
    """What mends are made with: the spec, its texts, the page, and what is asked of a person.

    ``pages``: what the pages say of each endpoint of the spec. ``alike``: the endpoints that have
    the same drift in this run. ``shared``: whether components that others use may be changed.
    """

    document: Document
    spec: SpecFacts
    texts: Mapping[str, str]
    pages: Mapping[Identity, EndpointFacts]
    alike: Callable[[Drift], frozenset[Identity]]
    shared: bool = False
    decisions: dict[Identity, Decisions] = field(default_factory=dict)
    editors: dict[str, Editor] = field(default_factory=dict)
    places: SpecPlaces = field(init=False)
    house: House = field(init=False)

    def __post_init__(self) -> None:
        self.house = House(self.document, self.texts)
        self.places = SpecPlaces(self.spec)

    def editor(self, node: Node) -> Editor:
        """The editor of the file of ``node``."""
        return self.editor_of(node.file)

    def editor_of(self, file: str) -> Editor:
        """The editor of a file of the spec."""
        if file not in self.editors:
            self.editors[file] = Editor(self.texts[file])
        return self.editors[file]

    def asks(self, identity: Identity) -> Decisions:
        """What is asked of an endpoint."""
        return self.decisions.setdefault(identity, Decisions(identity))

    def refuse_shared(self, drift: Drift, crossed: Sequence[Component]) -> None:
        """Raise CannotEditError where others would be changed that have not drifted so."""
        if self.shared:
            return
        for component in reversed(crossed):
            others = self.places.users(component) - self.alike(drift)
            if others:
                name = str(component[1][-1]) if component[1] else component[0]
                listed = ", ".join(f"{method} {path}" for method, path in sorted(others)[:3])
                more = f" and {len(others) - 3} more" if len(others) > 3 else ""
                raise CannotEditError(
                    f"'{name}' is shared with {listed}{more}: change it for all with --shared, or "
                    "give this operation a component of its own"
                )

    def ask(
        self, drift: Drift, node: Node, question: str, place: Location | None = None
    ) -> list[Edit]:
        """Note a decision, and mark it above ``node`` where that has a line of its own."""
        comment = self.asks(drift.identity).ask(drift.shown or drift.kind.value, question, place)
        try:
            return [(node.file, self.editor(node).comment_above(node.pointer, comment))]
        except CannotEditError:
            return []

    # Small pieces that many mends are made of.

    def insert(self, holder: Node, key: str, value: Any, *, after: str | None = None) -> Edit:
        """A new entry of a mapping."""
        return holder.file, self.editor(holder).insert_entry(
            holder.pointer, key, value, after=after
        )

    def replace(self, node: Node, value: Any) -> Edit:
        """Another scalar in the place of ``node``."""
        return node.file, self.editor(node).replace(node.pointer, value)

    def remove(self, node: Node) -> Edit:
        """An entry or an element less."""
        return node.file, self.editor(node).remove(node.pointer)

    def set(self, holder: Node, key: str, value: Any, *, after: str | None = None) -> Edit:
        """The scalar under ``key``, whether there is one already or not."""
        known = holder.get(key)
        if known is not None:
            return self.replace(known, value)
        return self.insert(holder, key, value, after=after)

    def add_to_list(
        self, holder: Node, key: str, value: Any, *, after: str | None = None
    ) -> list[Edit]:
        """One more element of the list under ``key``, which may not be there yet."""
        known = holder.get(key)
        if known is None:
            return [self.insert(holder, key, Flow([value]), after=after)]
        if value in known.value:
            return []
        return [(known.file, self.editor(known).insert_item(known.pointer, value))]

    def remove_from_list(self, holder: Node, key: str, value: Any) -> list[Edit]:
        """One element of the list under ``key`` less, and the key with the last of them."""
        known = holder.get(key)
        if known is None or value not in known.value:
            return []
        if len(known.value) == 1:
            return [self.remove(known)]
        element = list(known.elements())[known.value.index(value)]
        return [self.remove(element)]


def preceding(node: Node, key: str) -> str | None:
    """Behind which key of an operation a new ``key`` stands: by the usual order."""
    rank = {name: number for number, name in enumerate(ORDER)}
    before = [name for name, _ in node.items() if rank.get(name, len(ORDER)) < rank[key]]
    return before[-1] if before else None


def mend_endpoint(drift: Drift, shop: Workshop) -> list[Edit]:
    """The mend of a drift that is about an endpoint as a whole."""
    match drift.kind:
        case DriftKind.TITLE:
            return _title(drift, shop)
        case DriftKind.RATE_LIMIT:
            return _rate_limit(drift, shop)
        case DriftKind.PERMISSION:
            return _permission(drift, shop)
        case DriftKind.DEPRECATED:
            return _deprecated(drift, shop)
        case DriftKind.ENDPOINT_MOVED:
            return _moved(drift, shop)
        case DriftKind.ENDPOINT_REMOVED:
            raise CannotEditError(
                "the page has it no more: remove the operation, or keep it with 'deprecated: true' "
                "and an x-docs-exception that says why"
            )
    raise CannotEditError("there is no mend for this: change the spec by hand")


def _page(drift: Drift) -> EndpointFacts:
    if not isinstance(drift.after, EndpointFacts):
        raise CannotEditError("the page says nothing of it")
    return drift.after


def _title(drift: Drift, shop: Workshop) -> list[Edit]:
    operation = shop.places.operation(drift.identity)
    source = operation.get(SOURCE_KEY)
    page = _page(drift)
    if source is None or page.title is None:
        raise CannotEditError("the spec does not remember a title: run 'docs diff --write-sources'")
    title = " ".join(page.title.text.split())
    edits = [shop.set(source, "title", title, after="page")]
    summary = operation.get("summary")
    if summary is not None and summary.value == drift.old:
        # Nobody has put it into words of their own yet.
        edits.append(shop.replace(summary, title))
    return edits


def _rate_limit(drift: Drift, shop: Workshop) -> list[Edit]:
    operation = shop.places.operation(drift.identity)
    limits = _page(drift).rate_limits
    known = operation.get("x-rate-limit")
    if known is not None and not isinstance(known.value, dict):
        raise CannotEditError("x-rate-limit is a list here: change it by hand")
    if not limits:
        raise CannotEditError("the page gives no limit any more: remove x-rate-limit, or keep it")
    first = limits[0]
    seconds = int(first.seconds) if first.seconds == int(first.seconds) else first.seconds
    per = scope(first.scope)
    wanted: dict[str, Any] = {"count": first.count, "period": seconds}
    if per in _SCOPES:
        wanted["scope"] = per
    questions = []
    if len({(each.count, each.seconds) for each in limits}) > 1:
        shown = "; ".join(f"{each.count} in {each.seconds:g} s" for each in limits)
        questions.append(f"which limit holds? The page has {shown}; the first is taken")
    if known is None:
        if per not in _SCOPES:
            wanted["scope"] = "uid"
            questions.append("per what is the limit counted? The page does not say; taken as uid")
        asks = shop.asks(drift.identity)
        comments = tuple(asks.ask("x-rate-limit", each, first.place) for each in questions)
        entry = Commented(wanted, comments) if comments else wanted
        after = preceding(operation, "x-rate-limit")
        return [shop.insert(operation, "x-rate-limit", entry, after=after)]
    edits = [edit for each in questions for edit in shop.ask(drift, known, each, first.place)]
    return edits + [
        shop.replace(known[key], value)
        for key, value in wanted.items()
        if known.value.get(key) != value
    ]


def _permission(drift: Drift, shop: Workshop) -> list[Edit]:
    operation = shop.places.operation(drift.identity)
    page = _page(drift)
    known, security = operation.get("x-permission"), operation.get("security")
    edits: list[Edit] = []
    text = page.permission.text if page.permission is not None else None
    is_public = text == "" or (text is None and page.authenticated is False)
    if is_public:
        if known is not None:
            edits.append(shop.remove(known))
        if security is None:
            after = preceding(operation, "security")
            edits.append(shop.insert(operation, "security", [], after=after))
        return edits
    if security is not None and security.value == []:
        edits.append(shop.remove(security))
    if text:
        after = preceding(operation, "x-permission")
        edits.append(shop.set(operation, "x-permission", text, after=after))
    return edits


def _deprecated(drift: Drift, shop: Workshop) -> list[Edit]:
    operation = shop.places.operation(drift.identity)
    known = operation.get("deprecated")
    if _page(drift).deprecated:
        after = preceding(operation, "deprecated")
        return [shop.set(operation, "deprecated", True, after=after)]
    return [shop.remove(known)] if known is not None else []


def _moved(drift: Drift, shop: Workshop) -> list[Edit]:
    page = _page(drift)
    method, path = drift.identity
    paths = shop.document.node["paths"]
    listed = paths[path]
    item = listed.follow()
    edits: list[Edit] = []
    if page.path != path:
        methods = {identity for identity in shop.spec.operations if identity[1] == path}
        if len(methods) > 1:
            raise CannotEditError(f"'{path}' has other methods, too: move this one by hand")
        if paths.get(page.path) is not None:
            raise CannotEditError(f"the spec has a path '{page.path}' already")
        edits.append((paths.file, shop.editor(paths).rename(listed.pointer, page.path)))
    if page.method != method:
        node = item[method.lower()]
        edits.append((node.file, shop.editor(node).rename(node.pointer, page.method.lower())))
        if "GET" in (method, page.method):
            question = f"it was {method}: do its arguments stand in the query or in the body now?"
            edits += shop.ask(drift, node["operationId"], question, page.place)
    return edits


def page_field(
    endpoint: EndpointFacts, drift: Drift
) -> tuple[FieldFacts | None, Sequence[FieldFacts]]:
    """The field of the page that a drift is about, and its siblings in their order."""
    fields: Sequence[FieldFacts] = (
        endpoint.request if drift.kind.value.startswith("parameter") else endpoint.response
    )
    for name in drift.field[:-1]:
        holder = next((each for each in fields if each.name == name), None)
        fields = holder.children if holder is not None else ()
    found = next((each for each in fields if each.name == drift.field[-1]), None)
    return found, fields
