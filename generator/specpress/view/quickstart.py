"""The example call that a package's README shows."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from specpress import ir
from specpress.config import PackageConfig
from specpress.naming import constant_case, snake_case
from specpress.view.annotations import must_be_given
from specpress.view.bodies import is_bytes
from specpress.view.call_examples import ExampleWriter
from specpress.view.catalogue import Catalogue
from specpress.view.literals import bytes_literal, literal
from specpress.view.names import field_name
from specpress.view.operation_names import method_name, module_name
from specpress.view.operation_views import ResourceView
from specpress.view.security import example_credentials
from specpress.view.views import FlowsView, QuickstartView


def quickstart(
    api: ir.Api, config: PackageConfig, catalogue: Catalogue, resources: Sequence[ResourceView]
) -> QuickstartView | None:
    """A call worth showing: signed, with an example, a result and the most arguments.

    None where the document describes no call.
    """
    operations = [
        (resource, operation, method)
        for resource, view in zip(api.resources, resources, strict=True)
        for operation, method in zip(resource.operations, view.operations, strict=True)
    ]
    if not operations:
        return None
    resource, operation, view = max(
        operations,
        key=lambda pair: (
            not pair[1].deprecated,
            not pair[2].only_streams,
            bool(pair[1].security),
            bool(pair[1].examples),
            bool(pair[1].examples) or _is_simple(pair[1]),
            pair[2].result != "None",
            sum(parameter.required for parameter in pair[1].parameters),
            len(pair[1].parameters),
        ),
    )
    documented = _arguments(operation)
    needed, imports, models = ExampleWriter(api, config, catalogue).required(
        operation, [name for name, _ in documented]
    )
    arguments = [text for _, text in documented] + [f"{name}={value}" for name, value in needed]
    if any("Decimal(" in argument for argument in arguments):
        imports = sorted({*imports, "from decimal import Decimal"})
    attribute, method = module_name(resource), method_name(operation)
    credentials = example_credentials(api.profile, operation.security)
    given = [f'{name}="..."' for name in credentials]
    environment = _environment(api.profile)
    if _needs_base_url(api.profile, environment):
        given.insert(0, 'base_url="https://..."')
    return QuickstartView(
        names=_imported(config.client),
        async_names=_imported(f"Async{config.client}"),
        names_in_errors=_imported(config.client, "ApiError", "OutcomeUnknown"),
        names_in_retries=_imported(config.client, "OutcomeUnknown", "RetryPolicy"),
        names_in_hooks=_imported(config.client, "ResponseEvent"),
        environment=environment,
        credentials=tuple(given),
        mock_credentials=tuple(f"{name}={literal(value)}" for name, value in credentials.items()),
        call=_call(f"{attribute}.{method}", arguments, indent=4),
        inner_call=_call(f"{attribute}.{method}", arguments, indent=8),
        raw_call=None
        if view.only_streams
        else _call(f"{attribute}.with_response.{method}", arguments, indent=4),
        has_result=view.result != "None" or view.only_streams,
        imports=tuple(imports),
        models=", ".join(models) or None,
        fixture=f"{attribute}.{method}()" if any(e.has_reply for e in operation.examples) else None,
        tells_time=api.profile.server_time is not None,
    )


def _imported(*names: str) -> str:
    return ", ".join(sorted(["Environment", *names]))


def flows(resources: Sequence[ResourceView]) -> FlowsView:
    """What iterates and what waits, by names that the package has: of each the first."""
    operations = [
        (f"{resource.attribute}.", operation)
        for resource in resources
        for operation in resource.operations
        if not operation.deprecated
    ]
    # One that needs no argument can be shown in a line.
    listed = sorted(
        ((owner, each, each.iterator) for owner, each in operations if each.iterator),
        key=lambda found: any(argument.default is None for argument in found[2].arguments),
    )
    waited = [(owner, each, each.wait) for owner, each in operations if each.wait]
    listing = iterator = write = wait = None
    for owner, operation, found in listed[:1]:
        needed = [f"{each.name}=..." for each in found.arguments if each.default is None]
        size = ["page_size=100"] if found.has_size else []
        listing = f"{owner}{operation.method}"
        iterator = f"{owner}{found.name}({', '.join([*needed, *size, 'maximum_rows=1000'])})"
    for owner, operation, awaited in waited[:1]:
        write, wait = f"{owner}{operation.method}", f"{owner}{awaited.name}"
    return FlowsView(listing=listing, iterator=iterator, write=write, wait=wait)


def _call(function: str, arguments: list[str], *, indent: int) -> str:
    """A call in a statement that stands ``indent`` columns in."""
    if not arguments:
        return f"{function}()"
    lines = textwrap.indent("".join(f"    {argument},\n" for argument in arguments), " " * indent)
    return f"{function}(\n{lines}{' ' * indent})"


def _environment(profile: ir.Profile) -> str:
    """An environment for tests, where there is one."""
    names = [host.name for host in profile.environments]
    harmless = (name for word in ("testnet", "demo", "sandbox") for name in names if word == name)
    return constant_case(next(harmless, names[0]), prefix="ENVIRONMENT")


def _needs_base_url(profile: ir.Profile, environment: str) -> bool:
    """Whether the document does not tell the host of an environment, by its name in Python."""
    return any(
        host.needs_base_url
        for host in profile.environments
        if constant_case(host.name, prefix="ENVIRONMENT") == environment
    )


def _is_simple(operation: ir.Operation) -> bool:
    """Whether all that a call needs is a value that a reader sees through."""
    return all(
        isinstance(each.type, ir.Scalar) and each.type.constraints.pattern is None
        for each in operation.parameters
        if must_be_given(each)
    )


def _arguments(operation: ir.Operation) -> list[tuple[str, str]]:
    """The first documented example as keyword arguments, by wire names."""
    documented: dict[str, Any] = {}
    for example in operation.examples[:1]:
        documented = {name: value for _, name, value in example.arguments}
    return [
        (
            parameter.wire_name,
            f"{field_name(parameter)}={_value(parameter.type, documented[parameter.wire_name])}",
        )
        for parameter in sorted(operation.parameters, key=lambda each: not each.required)
        if parameter.wire_name in documented
        and (parameter.required or documented[parameter.wire_name] is not None)
        # An old example may give what nobody should give any more.
        and (parameter.required or not parameter.deprecated)
    ]


def _value(node: ir.Type, value: Any) -> str:
    """A documented value as a caller would write it."""
    if isinstance(node, ir.Scalar) and node.kind is ir.ScalarKind.DECIMAL:
        return f"Decimal({literal(str(value))})"
    if isinstance(node, ir.Scalar) and is_bytes(node) and isinstance(value, str):
        return bytes_literal(value)
    if isinstance(node, ir.Array) and len(value) > 1 and isinstance(value[0], dict):
        items = "".join(f"        {literal(_pythonic(item))},\n" for item in value)
        return f"[\n{items}    ]"
    return literal(value if isinstance(node, ir.Map) else _pythonic(value))


def _pythonic(value: Any) -> Any:
    """The same with the snake_case keys of request dictionaries."""
    if isinstance(value, list):
        return [_pythonic(item) for item in value]
    if isinstance(value, dict):
        return {snake_case(key): _pythonic(item) for key, item in value.items()}
    return value
