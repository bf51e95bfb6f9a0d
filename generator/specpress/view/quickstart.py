"""The example call that a package's README shows."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from specpress import ir
from specpress.config import PackageConfig
from specpress.naming import constant_case
from specpress.view.annotations import must_be_given
from specpress.view.call_examples import ExampleWriter
from specpress.view.catalogue import Catalogue
from specpress.view.imports import import_order
from specpress.view.literals import literal
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
    shown = ExampleWriter(api, config, catalogue).shown(operation)
    attribute, method = module_name(resource), method_name(operation)
    credentials = example_credentials(api.profile, operation.security)
    given = [f'{name}="..."' for name in credentials]
    environment = _environment(api.profile)
    if _needs_base_url(api.profile, environment):
        given.insert(0, 'base_url="https://..."')
    return QuickstartView(
        names=_imported(config.client, *shown.names),
        async_names=_imported(f"Async{config.client}", *shown.names),
        names_in_errors=_imported(config.client, "ApiError", "OutcomeUnknown", *shown.names),
        names_in_retries=_imported(config.client, "OutcomeUnknown", "RetryPolicy", *shown.names),
        names_in_hooks=_imported(config.client, "ResponseEvent", *shown.names),
        environment=environment,
        credentials=tuple(given),
        mock_credentials=tuple(f"{name}={literal(value)}" for name, value in credentials.items()),
        call=_call(f"{attribute}.{method}", shown.arguments, indent=4),
        inner_call=_call(f"{attribute}.{method}", shown.arguments, indent=8),
        raw_call=None
        if view.only_streams
        else _call(f"{attribute}.with_response.{method}", shown.arguments, indent=4),
        has_result=view.result != "None" or view.only_streams,
        imports=shown.standard,
        models=", ".join(shown.models) or None,
        fixture=f"{attribute}.{method}()" if any(e.has_reply for e in operation.examples) else None,
        tells_time=api.profile.server_time is not None,
    )


def _imported(*names: str) -> str:
    return ", ".join(sorted({"Environment", *names}, key=import_order))


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


def _call(function: str, arguments: Sequence[str], *, indent: int) -> str:
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
