"""One endpoint of a page as a path item and its components, in the house style of a spec."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from specpress.docs.comparing import scope
from specpress.docs.drafting import names
from specpress.docs.drafting.advice import Advice
from specpress.docs.drafting.components import Components
from specpress.docs.drafting.decisions import Decision, Decisions
from specpress.docs.drafting.examples import Exchange, as_kind, fitted, usable_exchange
from specpress.docs.drafting.fields import Holder, SchemaDrafter
from specpress.docs.drafting.house import House
from specpress.docs.drafting.replies import reply_of
from specpress.docs.drafting.yaml_text import Commented, Flow
from specpress.docs.fact_hash import facts_hash
from specpress.docs.facts import EndpointFacts, FieldFacts, Group, GroupKind, Required
from specpress.lowering import conditions
from specpress.placeholders import PLACEHOLDER

_SCOPES = ("uid", "ip", "master-account", "sub-account", "instrument", "uid-and-instrument")
_PATH_NAME = re.compile(r"\{([^{}]+)\}")
#: Methods whose arguments stand in the query string.
_WITHOUT_BODY = ("GET", "HEAD", "DELETE")


@dataclass(frozen=True, slots=True)
class Documented:
    """An endpoint as a page has it, without what is the envelope's.

    ``page`` is what the comparison calls the page: its address, or the file where it gives none.
    ``is_guessed``: whether the address in ``facts`` is only that of its neighbours.
    """

    facts: EndpointFacts
    page: str
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class DraftedOperation:
    """What is to be written for one endpoint.

    ``operation`` is the plain data of the operation object; references in it, and in
    ``components``, are ``Ref`` until they are written. ``key`` names the path item in its file.
    """

    facts: EndpointFacts
    resource: str
    name: str
    operation: dict[str, Any] = field(repr=False)
    components: dict[str, dict[str, Any]] = field(repr=False)
    paths_file: str
    schemas_file: str
    decisions: tuple[Decision, ...]

    @property
    def operation_id(self) -> str:
        """``resource.method``."""
        return f"{self.resource}.{self.name}"


class OperationDrafter:
    """Drafts operations one after the other: what one of them takes, the next one does not."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._taken = set(house.class_names)
        self._ids = {(each.tag, each.name) for each in house.operations}
        self._folders = [(each.tag, each.folder) for each in house.operations]

    def draft(self, documented: Documented, advice: Advice) -> DraftedOperation:
        """Draft one endpoint, as earlier tries of it advise."""
        facts = documented.facts
        title = facts.title.text if facts.title is not None else None
        resource = names.resource_of(facts.path, facts.section, self._folders)
        name = names.method_of(
            facts.method,
            facts.path,
            title,
            resource,
            lambda each: (resource, each) not in self._ids,
        )
        self._ids.add((resource, name))
        self._folders.append((resource, names.significant_parts(facts.path)[:-1]))
        paths_file, schemas_file = self._house.files_of(resource) or self._house.new_files(resource)
        decisions = Decisions(facts.identity)
        prefix = ("components", "schemas") if schemas_file == self._house.document.root else ()
        components = Components(schemas_file, prefix, self._taken)
        schemas = SchemaDrafter(self._house, decisions, components, grouped(facts))
        exchange = usable_exchange(facts, self._house.envelope, advice, decisions)
        writer = OperationWriter(self._house, documented, schemas, decisions, exchange, advice)
        operation = writer.operation(resource, name)
        return DraftedOperation(
            facts,
            resource,
            name,
            operation,
            components.found,
            paths_file,
            schemas_file,
            tuple(decisions.found),
        )


@dataclass(slots=True)
class OperationWriter:
    """Writes one operation; its components are collected by ``schemas``."""

    house: House
    documented: Documented
    schemas: SchemaDrafter
    decisions: Decisions
    exchange: Exchange | None
    advice: Advice

    @property
    def facts(self) -> EndpointFacts:
        """What the page says of the endpoint."""
        return self.documented.facts

    def operation(self, resource: str, name: str) -> dict[str, Any]:
        """The operation object."""
        facts = self.facts
        noun = names.noun_of(resource, name)
        request, reply = self._request(noun), reply_of(facts, self.exchange, noun, self.schemas)
        written: dict[str, Any] = {
            "operationId": f"{resource}.{name}",
            "tags": Flow([resource]),
            "summary": facts.title.text if facts.title is not None else PLACEHOLDER,
            "description": PLACEHOLDER,
        }
        if facts.url:
            written["externalDocs"] = {"url": facts.url}
        written["x-source"] = self._source()
        if self.advice.exceptions:
            question = "is the page wrong in this? Give the reason, or follow it"
            comment = self.decisions.ask("x-docs-exception", question, facts.place)
            written["x-docs-exception"] = Commented([*self.advice.exceptions], (comment,))
        if facts.deprecated:
            written["deprecated"] = True
        written |= self._authentication()
        written |= self._rate_limit()
        written |= request
        written["responses"] = {"200": reply}
        if not facts.url:
            question = "externalDocs: {url: ...}: the page does not say where it is published"
            comment = self.decisions.ask("externalDocs", question, facts.place)
            self._above(written, "x-source", comment)
        elif self.documented.is_guessed:
            question = "does the page stand here? That is where its neighbours are"
            comment = self.decisions.ask("externalDocs", question, facts.place)
            self._above(written, "externalDocs", comment)
        return written

    def _above(self, written: dict[str, Any], key: str, comment: str) -> None:
        held = written[key]
        if isinstance(held, Commented):
            written[key] = Commented(held.value, (*held.comments, comment))
        else:
            written[key] = Commented(held, (comment,))

    def _source(self) -> dict[str, Any]:
        """What the comparison with the page remembers of it."""
        title = self.facts.title
        said = {"title": " ".join(title.text.split())} if title is not None else {}
        return {"page": self.documented.page, **said, "facts": facts_hash(self.facts)}

    def _authentication(self) -> dict[str, Any]:
        facts = self.facts
        if facts.authenticated is False or (facts.permission and not facts.permission.text):
            return {"security": []}
        if facts.permission is not None:
            return {"x-permission": facts.permission.text}
        if facts.authenticated is None and self._looks_public():
            question = "does it need a key? The page does not say; taken as a public call"
            comment = self.decisions.ask("security", question, facts.place)
            return {"security": Commented([], (comment,))}
        return {}

    def _looks_public(self) -> bool:
        """Whether an example of the request is there, without the headers of signed ones."""
        headers = self.house.security_headers
        shown = [each.text.lower() for each in self.facts.request_examples if "\n" in each.text]
        complete = [text for text in shown if "http/1" in text]
        return bool(headers and complete) and not any(
            header in text for text in complete for header in headers
        )

    def _rate_limit(self) -> dict[str, Any]:
        limits = self.facts.rate_limits
        if not limits:
            return {}
        first, *others = limits
        if first.count < 1 or first.seconds <= 0:
            return {}
        comments = []
        per = scope(first.scope)
        if per not in _SCOPES:
            per = "ip" if self.facts.authenticated is False else "uid"
            said = f"The page says '{first.scope}'" if first.scope else "The page does not say"
            question = f"per what is the limit counted? {said}; taken as {per}"
            comments.append(self.decisions.ask("x-rate-limit", question, first.place))
        different = [
            each for each in others if (each.count, each.seconds) != (first.count, first.seconds)
        ]
        if different:
            also = ", ".join(f"{each.count} in {each.seconds:g} s" for each in different)
            question = f"which limit holds? The page also says {also}"
            comments.append(self.decisions.ask("x-rate-limit", question, first.place))
        period = int(first.seconds) if first.seconds == int(first.seconds) else first.seconds
        limit = {"count": first.count, "period": period, "scope": per}
        return {"x-rate-limit": Commented(limit, tuple(comments))}

    def _request(self, noun: str) -> dict[str, Any]:
        in_path = _PATH_NAME.findall(self.facts.path)
        fields = _each_once(self.facts.request)
        if self.facts.method in _WITHOUT_BODY:
            parameters = [
                self.parameter(each, "path" if each.name in in_path else "query", noun)
                for each in fields
            ]
            body: list[FieldFacts] = []
        else:
            parameters = [
                self.parameter(each, "path", noun) for each in fields if each.name in in_path
            ]
            body = [each for each in fields if each.name not in in_path]
        known = {each.name for each in fields}
        parameters += [
            {
                "name": name,
                "in": "path",
                "required": True,
                "description": PLACEHOLDER,
                "schema": {"type": "string"},
            }
            for name in dict.fromkeys(in_path)
            if name not in known
        ]
        written: dict[str, Any] = {}
        if parameters:
            written["parameters"] = parameters
        if body or (self.exchange is not None and self.exchange.has_body):
            written["requestBody"] = self._body(body, noun)
        if not body:
            self._conditions(written, parameters)
        return written

    def _conditions(self, written: dict[str, Any], parameters: Sequence[Any]) -> None:
        """Say in ``written`` how the parameters depend on each other, as far as that goes."""
        plain = [each.value if isinstance(each, Commented) else each for each in parameters]
        optional = {each["name"] for each in plain if not each.get("required")}
        rule: dict[str, Any] = {}
        comments: list[str] = []
        for group in self.facts.groups:
            members = [list(dict.fromkeys(member)) for member in group.members]
            first, *others = dict.fromkeys(name for member in members for name in member)
            if not (others and optional.issuperset([first, *others]) and self._is_shown(group)):
                comments += self._unexpressed([group])
            elif group.kind is GroupKind.REQUIRES:
                rule.setdefault(conditions.REQUIRES, {}).setdefault(first, Flow(others))
            elif len(members) > 1 and conditions.AT_LEAST_ONE not in rule:
                rule[conditions.AT_LEAST_ONE] = [Flow(member) for member in members]
                comments += self._not_more_than_one(group)
            else:
                comments += self._unexpressed([group])
        if rule:
            written[conditions.KEY] = rule
        for comment in comments:
            above = conditions.KEY if rule else "parameters" if parameters else "requestBody"
            self._above(written, above, comment)

    def _is_shown(self, group: Group) -> bool:
        """Whether the example of the page keeps to what the page says of a group."""
        if self.exchange is None:
            return True
        given = set(self.exchange.query)
        first, *others = (given.issuperset(member) for member in group.members)
        if group.kind is GroupKind.REQUIRES:
            return not first or all(others)
        return first or any(others)

    def parameter(self, each: FieldFacts, place: str, noun: str) -> Any:
        """A parameter of the query, or of the path (``place``)."""
        exchange = self.exchange
        shown = [exchange.query] if exchange is not None else []
        drafted = self.schemas.member(each, Holder(noun, "", shown, True))
        schema, comments = dict(drafted.value), list(drafted.comments)
        if schema.get("type") in ("array", "object", None) and "$ref" not in schema:
            question = (
                f"how is '{each.name}' written into the query? "
                f"The page calls it {_type_words(each)}"
            )
            comments.append(self.decisions.ask(each.name, question, each.place))
            schema = {"type": "string"}
        written: dict[str, Any] = {"name": each.name, "in": place}
        if each.required is Required.YES or place == "path":
            written["required"] = True
        if schema.pop("deprecated", False):
            written["deprecated"] = True
        schema.pop("description", None)
        written["description"] = PLACEHOLDER
        written["schema"] = schema
        if exchange is not None and each.name in exchange.query:
            kind, _, _ = self.schemas.kind_of(schema)
            value = as_kind(exchange.query[each.name], kind)
            written["examples"] = {"documented": {"value": value}}
        return Commented(written, tuple(comments)) if comments else written

    def _body(self, fields: Sequence[FieldFacts], noun: str) -> dict[str, Any]:
        exchange = self.exchange
        holders = [exchange.body] if exchange is not None and exchange.has_body else []
        is_list = bool(holders) and isinstance(holders[0], list)
        if is_list:
            name = f"{noun.removesuffix('Result')}Request"
            row = self.schemas.object(fields, Holder(name, "", holders[0], True))
            schema: Any = {"type": "array", "items": {"$ref": row}}
        else:
            schema = self._body_object(fields, noun, holders)
        content: dict[str, Any] = {"schema": schema}
        if exchange is not None:
            body = fitted(exchange.body, schema, self.schemas.kind_of)
            content["examples"] = {"documented": {"value": body}}
        return {"required": True, "content": {"application/json": content}}

    def _body_object(
        self, fields: Sequence[FieldFacts], noun: str, holders: list[Any]
    ) -> dict[str, Any]:
        owner = noun.removesuffix("Result") or noun
        properties = self.schemas.properties(fields, Holder(owner, "", holders, True))
        schema: dict[str, Any] = {"type": "object"}
        required = [
            each.name
            for each in fields
            if each.required is Required.YES and each.name in properties
        ]
        comments: list[str] = []
        if required:
            schema["required"] = Flow(dict.fromkeys(required))
        for group in self.facts.groups:
            comments += self._group(group, schema, properties)
        if properties:
            schema["properties"] = (
                Commented(properties, tuple(comments)) if comments else properties
            )
        return schema

    def _group(self, group: Group, schema: dict[str, Any], known: dict[str, Any]) -> list[str]:
        """Express a group in ``schema`` as far as that goes; what does not is asked."""
        members = [tuple(member) for member in group.members]
        if any(name not in known for member in members for name in member) or not members:
            return self._unexpressed([group])
        if group.kind is GroupKind.REQUIRES:
            first, *needed = [name for member in members for name in member]
            if needed and first not in needed:
                dependent = schema.setdefault("dependentRequired", {})
                dependent.setdefault(first, Flow(dict.fromkeys(needed)))
            return []
        if "anyOf" in schema or len(members) < 2:
            return self._unexpressed([group])
        schema["anyOf"] = [{"required": Flow(member)} for member in members]
        return self._not_more_than_one(group)

    def _not_more_than_one(self, group: Group) -> list[str]:
        """What a spec cannot say of a group, as a question; nothing of most groups."""
        if group.kind is not GroupKind.EXACTLY_ONE:
            return []
        shown = " or ".join(" and ".join(member) for member in group.members)
        question = (
            f"exactly one of {shown} may be given; that none is missing is all that is checked"
        )
        return [self.decisions.ask("request", question, group.place)]

    def _unexpressed(self, groups: Sequence[Group]) -> list[str]:
        found = []
        for group in groups:
            shown = ", ".join(" and ".join(member) for member in group.members)
            kind = group.kind.value.replace("-", " ")
            question = f"{kind} of {shown}: say it in the descriptions"
            if group.kind is GroupKind.REQUIRES:
                question = f"of {shown} the first needs the others: say it in its description"
            found.append(self.decisions.ask("request", question, group.place))
        return found


def grouped(facts: EndpointFacts) -> frozenset[str]:
    """The arguments whose requirement a group says."""
    return frozenset(name for group in facts.groups for member in group.members for name in member)


def _each_once(fields: Sequence[FieldFacts]) -> list[FieldFacts]:
    found: dict[str, FieldFacts] = {}
    for each in fields:
        found.setdefault(each.name, each)
    return list(found.values())


def _type_words(facts: FieldFacts) -> str:
    return f"'{facts.type.written}'" if facts.type is not None else "nothing in particular"
