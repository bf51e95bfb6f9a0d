"""Operations, their parameters, payloads and documented examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from specpress import ir
from specpress.document import Node
from specpress.ir_security import SecurityScheme
from specpress.lowering import conditions
from specpress.lowering.argument_names import with_names, with_names_of_bodies
from specpress.lowering.bodies import Bodies, BodyLowerer
from specpress.lowering.former_names import KEY as FORMER_NAMES
from specpress.lowering.former_names import former_names
from specpress.lowering.paging import pagination
from specpress.lowering.parameters import (
    declared_parameters,
    lower_parameter,
    place_and_name,
    target_of,
)
from specpress.lowering.profile import pointer, rate_limit
from specpress.lowering.refusals import expected_codes
from specpress.lowering.replies import ReplyLowerer
from specpress.lowering.schemas import SchemaLowerer, readings, text
from specpress.lowering.security import lower_requirements, parameters_to_give, schemes_as_data
from specpress.lowering.servers import operation_servers
from specpress.lowering.waiting import wait
from specpress.media_types import ContentForm
from specpress.naming import operation_name, pascal_case
from specpress.path_templates import PathTemplate
from specpress.reply_reading import read_contents, success_statuses
from specpress.support import METHODS

_JSON = "application/json"
#: The name of an example that stands under ``example`` and so has none of its own.
_UNNAMED_EXAMPLE = "example"


class OperationLowerer:
    """Lowers the operations of one document."""

    def __init__(
        self,
        root: Node,
        schemas: SchemaLowerer,
        profile: ir.Profile,
        schemes: Mapping[str, SecurityScheme],
    ) -> None:
        self._root = root
        self._schemas = schemas
        self._bodies = BodyLowerer(schemas)
        self._replies = ReplyLowerer(schemas, profile.envelope)
        self._hosts = profile.environments
        self._schemes = schemes
        self._schemes_as_data = schemes_as_data(root)

    def lower(self, path: str, path_item: Node, method: str, node: Node) -> ir.Operation:
        """Lower ``node``, the operation ``method`` of the path item at ``path``."""
        operation_id = text(node, "operationId")
        resource = str(node["tags"].value[0])
        name = operation_name(operation_id, resource)
        inline_name = pascal_case(f"{resource} {name}")
        bodies = self._bodies.lower(node, inline_name)
        status, reply = success(node)
        replies = self._replies.lower(node, method, inline_name)
        payload = replies.payload
        single_row = bool(_value(node, "x-single-row", False))
        target = target_of(path)
        declared = parameters_to_give(
            self._root,
            node,
            declared_parameters(path_item, node, target),
            self._schemes_as_data,
        )
        parameters = with_names(
            [lower_parameter(each, target, self._schemas, inline_name) for each in declared]
        )
        bodies = with_names_of_bodies(bodies, parameters)
        external = node.get("externalDocs")
        return ir.Operation(
            id=operation_id,
            name=name,
            resource=resource,
            method=method.upper() if method in METHODS else method,
            path=path,
            location=node.key_location,
            summary=text(node, "summary"),
            description=text(node, "description"),
            parameters=(*parameters, *bodies.parameters),
            alternatives=(*conditions.alternatives(node), *bodies.alternatives),
            dependencies=(*conditions.dependencies(node), *bodies.dependencies),
            bodies=bodies.contents,
            body_required=bodies.required,
            payload=payload.item if single_row and isinstance(payload, ir.Array) else payload,
            single_row=single_row,
            replies=replies.replies,
            is_plain=replies.is_plain,
            security=lower_requirements(self._root, node, self._schemes),
            servers=operation_servers(path_item, node, self._hosts),
            rate_limit=_rate_limit(node),
            permission=_value(node, "x-permission", None),
            docs_url=text(external, "url") or None if external else None,
            docs_description=text(external, "description") or None if external else None,
            reading=readings(_value(node, "x-docs-reading", None)),
            deprecated=bool(_value(node, "deprecated", False)),
            examples=self._examples(declared, target, bodies, status, reply),
            retry=_value(node, "x-retry", None),
            environments=tuple(_value(node, "x-environments", ())),
            reconcile=_reconcile(_value(node, "x-reconcile", None)),
            former_names=former_names(node.get(FORMER_NAMES)),
            expected_codes=expected_codes(self._root, node),
            pagination=pagination(_value(node, "x-pagination", None)),
            wait=wait(_value(node, "x-wait", None)),
            sent_path=None if target.sent_path == path else target.sent_path,
            sent_query=target.sent_query,
        )

    def _examples(
        self,
        declared: list[Node],
        target: PathTemplate,
        bodies: Bodies,
        status: int | None,
        reply: Node | None,
    ) -> tuple[ir.Example, ...]:
        """The documented exchanges: examples of one name on parameters, body and reply."""
        replies = _named_examples(reply)
        of_body = _named_examples(bodies.preferred)
        parameters = [(parameter, _named_examples(parameter)) for parameter in declared]
        names = dict.fromkeys(
            [*replies, *of_body, *(name for _, examples in parameters for name in examples)]
        )
        lacks_body = bodies.required and any(each.required for each in bodies.parameters)
        return tuple(
            ir.Example(
                name=name,
                summary=text(replies[name], "summary") if name in replies else "",
                arguments=(
                    *(
                        (
                            *place_and_name(parameter, target),
                            examples[name]["value"].value,
                        )
                        for parameter, examples in parameters
                        if name in examples
                    ),
                    *_body_arguments(bodies, of_body.get(name)),
                ),
                status=status,
                reply=replies[name]["value"].value if name in replies else None,
                has_reply=name in replies,
            )
            for name in names
            # Of a body that is not the preferred one there is no documented call.
            if name in of_body or not (lacks_body and bodies.preferred is not None)
        )


def _body_arguments(
    bodies: Bodies, example: Node | None
) -> Iterator[tuple[ir.ParameterPlace, str, Any]]:
    if example is None:
        return
    value = example["value"].value
    if any(each.place is ir.ParameterPlace.BODY for each in bodies.parameters):
        yield ir.ParameterPlace.BODY, "body", value
        return
    fields = {each.wire_name for each in bodies.parameters}
    for name, item in value.items() if isinstance(value, dict) else ():
        place = ir.ParameterPlace.BODY_FIELD if name in fields else ir.ParameterPlace.BODY_MEMBERS
        yield place, name, item


def _value(node: Node, key: str, default: Any) -> Any:
    child = node.get(key)
    return default if child is None else child.value


def json_content(body: Node | None) -> Node | None:
    """The ``application/json`` media type of a request body or response."""
    content = body.follow().get("content") if body is not None else None
    return content.get(_JSON) if content is not None else None


def success(operation: Node) -> tuple[int | None, Node | None]:
    """Status and JSON content of the first reply that means success."""
    responses = operation["responses"]
    for status in success_statuses(responses.value):
        reply = responses[status].follow()
        contents = [each.node for each in read_contents(reply) if each.form is ContentForm.JSON]
        return _usual(status), (contents[0] if contents else None)
    return None, None


def _usual(status: str) -> int:
    """The status itself, or the first one of a class."""
    if status.isdigit():
        return int(status)
    return int(f"{status[0]}00") if status[0].isdigit() else 200


def _rate_limit(operation: Node) -> ir.RateLimit | None:
    limit: Mapping[str, Any] | None = _value(operation, "x-rate-limit", None)
    return None if limit is None else rate_limit(limit)


def _reconcile(rule: Mapping[str, Any] | None) -> ir.Reconcile | None:
    if rule is None:
        return None
    arguments = rule.get("arguments", {})
    status = rule.get("status", {})
    return ir.Reconcile(
        operation=rule["operation"],
        rows=pointer(rule["rows"]) if rule["rows"] else (),
        match=tuple(
            _match(field, rule_of_field, field in rule.get("may-differ", ()))
            for field, rule_of_field in rule["match"].items()
        ),
        time=rule["time"]["field"],
        time_format=rule["time"]["format"],
        settled_after=float(rule["settled-after"]),
        page_size=rule["page-size"],
        arguments=tuple(
            (name, value["argument"]) for name, value in arguments.items() if "argument" in value
        ),
        literals=tuple(
            (name, value["literal"]) for name, value in arguments.items() if "literal" in value
        ),
        identity=rule.get("identity"),
        status=status.get("field"),
        executed=tuple(status.get("executed", ())),
        failed=tuple(status.get("failed", ())),
        absence_tells=rule.get("absence") is None,
    )


def _match(field: str, rule: str | Mapping[str, Any], may_differ: bool) -> ir.Match:
    if isinstance(rule, str):
        return ir.Match(field, rule, may_differ=may_differ)
    return ir.Match(
        field,
        rule.get("argument"),
        literal=rule.get("literal"),
        values=tuple(rule.get("values", {}).items()),
        absolute=rule.get("absolute", False),
        may_differ=may_differ,
    )


def _named_examples(holder: Node | None) -> dict[str, Node]:
    """Example objects by name; a plain ``example`` gets a fixed name."""
    if holder is None:
        return {}
    named = holder.get("examples")
    if named is not None:
        return {name: example.follow() for name, example in named.items()}
    if holder.get("example") is not None:
        value = holder["example"]
        wrapped = {"value": value.value}
        return {_UNNAMED_EXAMPLE: Node(value.document, value.file, value.pointer, wrapped)}
    return {}
