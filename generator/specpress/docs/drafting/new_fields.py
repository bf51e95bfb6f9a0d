"""What a page has and the spec lacks: parameters and fields, written where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from specpress.docs.drafting import evidence, names
from specpress.docs.drafting.advice import Advice
from specpress.docs.drafting.components import Components
from specpress.docs.drafting.decisions import Decisions
from specpress.docs.drafting.examples import Exchange, elsewhere, payload_in, usable_exchange
from specpress.docs.drafting.fields import Holder, SchemaDrafter
from specpress.docs.drafting.house import House, KnownOperation
from specpress.docs.drafting.mends import Edit, Workshop, page_field, preceding
from specpress.docs.drafting.operations import Documented, OperationWriter, grouped
from specpress.docs.drafting.placement import written
from specpress.docs.drafting.spec_places import Component, parameters_of
from specpress.docs.drafting.yaml_edits import CannotEditError, Splice
from specpress.docs.drafting.yaml_text import Commented, block
from specpress.docs.drift import Drift, FieldPath, Side
from specpress.docs.facts import EndpointFacts, FieldFacts, Required
from specpress.document import Node

_WITHOUT_BODY = ("GET", "HEAD", "DELETE")


class FieldDrafter:
    """Drafts fields for one run; components of one field are known to the next."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._taken = set(house.class_names)

    def add(self, drift: Drift, shop: Workshop) -> list[Edit]:
        """The pieces of text that add the field that ``drift`` is about."""
        endpoint = shop.pages.get(drift.identity)
        fact, siblings = page_field(endpoint, drift) if endpoint is not None else (None, ())
        if endpoint is None or fact is None:
            raise CannotEditError("the page says nothing of it")
        known = self._known(drift)
        _, schemas_file = self._house.files_of(known.tag) or (known.file, known.file)
        prefix = ("components", "schemas") if schemas_file == self._house.document.root else ()
        schemas = SchemaDrafter(
            self._house,
            shop.asks(drift.identity),
            Components(schemas_file, prefix, self._taken),
            grouped(endpoint),
        )
        if drift.side is Side.REQUEST and len(drift.field) == 1 and known.method in _WITHOUT_BODY:
            edits = self._add_parameter(drift, shop, endpoint, fact, siblings, known, schemas)
        else:
            edits = self._add_property(drift, shop, endpoint, fact, siblings, known, schemas)
        return edits + self._components(schemas, shop)

    @staticmethod
    def example_value(drift: Drift, shop: Workshop) -> Any:
        """A value for an argument that must be part of the documented request; None without one."""
        endpoint = shop.pages.get(drift.identity)
        fact, _ = page_field(endpoint, drift) if endpoint is not None else (None, ())
        if endpoint is None or fact is None:
            return None
        exchange = _exchange(endpoint, shop)
        for held in (exchange.query, exchange.body) if exchange is not None else ():
            if isinstance(held, dict) and drift.field[-1] in held:
                return held[drift.field[-1]]
        return elsewhere(fact, endpoint, exchange.reply if exchange is not None else None)

    def _known(self, drift: Drift) -> KnownOperation:
        for each in self._house.operations:
            if (each.method, each.path) == drift.identity:
                return each
        raise CannotEditError("the spec has no such operation")

    def _add_parameter(
        self,
        drift: Drift,
        shop: Workshop,
        endpoint: EndpointFacts,
        fact: FieldFacts,
        siblings: Sequence[FieldFacts],
        known: KnownOperation,
        schemas: SchemaDrafter,
    ) -> list[Edit]:
        operation = shop.places.operation(drift.identity)
        exchange = _exchange(endpoint, shop)
        writer = OperationWriter(
            self._house, Documented(endpoint, ""), schemas, schemas.decisions, exchange, Advice()
        )
        noun = names.noun_of(known.tag, known.name)
        place = "path" if f"{{{fact.name}}}" in known.path else "query"
        parameter = writer.parameter(fact, place, noun)
        plain = parameter.value if isinstance(parameter, Commented) else parameter
        has_examples = any(each.get("examples") is not None for each in parameters_of(operation))
        if fact.required is Required.YES and "examples" not in plain and has_examples:
            value = self.example_value(drift, shop)
            if value is not None:
                plain["examples"] = {"documented": {"value": value}}
        elif not has_examples and fact.required is not Required.YES:
            plain.pop("examples", None)
        item = written(parameter, operation.file)
        listed = operation.get("parameters")
        editor = shop.editor(operation)
        if listed is None:
            after = preceding(operation, "parameters")
            entries = {"parameters": [item]}
            return [
                (operation.file, editor.insert_entries(operation.pointer, entries, after=after))
            ]
        order = [each.value.get("name") for each in parameters_of(operation)]
        before = _before(fact.name, siblings, order)
        at = order.index(before) if before is not None else None
        return [(listed.file, editor.insert_item(listed.pointer, item, after=at))]

    def _add_property(
        self,
        drift: Drift,
        shop: Workshop,
        endpoint: EndpointFacts,
        fact: FieldFacts,
        siblings: Sequence[FieldFacts],
        known: KnownOperation,
        schemas: SchemaDrafter,
    ) -> list[Edit]:
        side = drift.side or Side.RESPONSE
        holder, crossed = self._holder(drift, shop, side, siblings)
        shop.refuse_shared(drift, crossed)
        in_request = side is Side.REQUEST
        owner = str(crossed[-1][1][-1]) if crossed and crossed[-1][1] else None
        noun = owner or names.noun_of(known.tag, known.name)
        examples = _holders(endpoint, shop, side, drift.field[:-1])
        where = drift.shown.removesuffix("[]").removesuffix(fact.name)
        drafted = schemas.member(fact, Holder(noun, where, examples, in_request))
        entry = written(drafted, holder.file)
        properties = holder.get("properties")
        editor = shop.editor(holder)
        edits: list[Edit] = []
        if properties is None:
            entries = {"properties": {fact.name: entry}}
            edits.append((holder.file, editor.insert_entries(holder.pointer, entries)))
        else:
            before = _before(fact.name, siblings, [name for name, _ in properties.items()])
            inserted = editor.insert_entry(properties.pointer, fact.name, entry, after=before)
            edits.append((holder.file, inserted))
        if in_request and fact.required is Required.YES:
            edits += shop.add_to_list(holder, "required", fact.name, after="type")
        if in_request and fact.required is Required.YES and len(drift.field) == 1:
            edits += self._into_examples(drift, shop)
        return edits

    def _into_examples(self, drift: Drift, shop: Workshop) -> list[Edit]:
        from specpress.docs.drafting.field_mends import body_examples

        edits: list[Edit] = []
        for value in body_examples(shop.places.operation(drift.identity)):
            found = self.example_value(drift, shop)
            if found is None:
                raise CannotEditError("it is required, and no example has it: add it by hand")
            edits.append(shop.insert(value, drift.field[0], found))
        return edits

    def _holder(
        self, drift: Drift, shop: Workshop, side: Side, siblings: Sequence[FieldFacts]
    ) -> tuple[Node, tuple[Component, ...]]:
        """The object that the field goes into: of several parts the one that has its siblings."""
        found = shop.places.objects(drift.identity, side, drift.field[:-1])
        if not found:
            raise CannotEditError(
                "the spec has no object that it could be a part of: describe it anew"
            )
        beside = {each.name for each in siblings}

        def alike(each: tuple[Node, tuple[Component, ...]]) -> int:
            properties = each[0].get("properties")
            return len(beside & set(properties.value)) if properties is not None else -1

        return max(found, key=alike)

    def _components(self, schemas: SchemaDrafter, shop: Workshop) -> list[Edit]:
        """The components that the new field needs, where its neighbours' stand."""
        components = schemas.components
        if not components.found:
            return []
        entries = {name: written(each, components.file) for name, each in components.found.items()}
        if components.file not in shop.texts:
            text = "\n".join(block({name: each}) for name, each in entries.items())
            return [(components.file, [Splice(0, 0, text)])]
        root = self._house.document.node
        editor = shop.editor_of(components.file)
        if not components.prefix:
            blocks = [block({name: each}) for name, each in entries.items()]
            return [(components.file, editor.append_blocks(blocks))]
        held = root.get("components")
        if held is None:
            return [
                (components.file, editor.insert_entries((), {"components": {"schemas": entries}}))
            ]
        if held.get("schemas") is None:
            inserted = editor.insert_entries(("components",), {"schemas": entries})
            return [(components.file, inserted)]
        return [(components.file, editor.insert_entries(("components", "schemas"), entries))]


def _exchange(endpoint: EndpointFacts, shop: Workshop) -> Exchange | None:
    """The documented exchange of the page, without asking what is missing in it."""
    house = House(shop.document)
    return usable_exchange(endpoint, house.envelope, Advice(), Decisions(endpoint.identity))


def _holders(endpoint: EndpointFacts, shop: Workshop, side: Side, path: FieldPath) -> list[Any]:
    """The objects of the page's examples that have the fields below ``path``."""
    house = House(shop.document)
    if side is Side.RESPONSE:
        replies = [each.data for each in endpoint.response_examples if each.readable]
        found = [payload_in(reply, house.envelope)[1] for reply in replies]
    else:
        found = [each.data for each in endpoint.request_examples if each.readable]
    found = _flat(found)
    for name in path:
        found = _flat(evidence.values_of(found, name))
    return found


def _flat(values: Sequence[Any]) -> list[Any]:
    """Lists as what they hold, however deep."""
    found: list[Any] = []
    pending = list(reversed(values))
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending.extend(reversed(value))
        else:
            found.append(value)
    return found


def _before(name: str, siblings: Sequence[FieldFacts], known: Sequence[Any]) -> str | None:
    """The last of the known names that stands before ``name`` on the page."""
    found: str | None = None
    for each in siblings:
        if each.name == name:
            break
        if each.name in known:
            found = each.name
    return found
