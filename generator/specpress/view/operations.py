"""Operations -> methods, and the constants that describe requests."""

from __future__ import annotations

from dataclasses import replace

from specpress import ir
from specpress.ir_security import is_signed, needs_credentials
from specpress.view import markdown
from specpress.view.annotations import Annotator
from specpress.view.arguments import argument_views, overload_views
from specpress.view.bodies import bodies_source, body_choices, can_say_null
from specpress.view.catalogue import Catalogue
from specpress.view.deprecation import (
    old_arguments,
    old_docstring,
    overloads_with_old_names,
    signature,
    warning,
)
from specpress.view.documentation import method_docstring, method_text, rate_limit_text
from specpress.view.fixtures import example_views
from specpress.view.headers import headers_view
from specpress.view.imports import ImportCollector
from specpress.view.large_resources import call_module, is_large
from specpress.view.literals import call, literal, sentence, sequence, table_cell
from specpress.view.names import field_name
from specpress.view.operation_names import (
    constant_module,
    constant_name,
    method_name,
    module_name,
    operation_reference,
)
from specpress.view.operation_views import ArgumentView, OperationView
from specpress.view.paging import iterator_view, pagination_source
from specpress.view.reconciliation import reconcile_source
from specpress.view.replies import only_streams, reply_sources, result_annotation
from specpress.view.security import authentication_cell, requirements_source
from specpress.view.server_variables import host_source
from specpress.view.streams import stream_views
from specpress.view.waiting import wait_source, wait_view


def operation_view(
    operation: ir.Operation,
    resource: ir.Resource,
    annotator: Annotator,
    imports: ImportCollector,
    catalogue: Catalogue,
    methods: set[str],
) -> OperationView:
    """A method of ``resource``, and the constant that describes its request.

    ``methods``: what else stands in the class, and hides builtins of the same name there.
    """
    replies = reply_sources(operation, annotator, imports, methods)
    result = replies.result
    names = {parameter.wire_name: field_name(parameter) for parameter in operation.parameters}
    limit = operation.rate_limit
    fixtures = example_views(operation, resource)
    declared = argument_views(operation, annotator, imports, methods)
    choices = body_choices(
        operation,
        declared,
        overload_views(operation, declared, annotator, methods),
        annotator,
        imports,
        methods,
    )
    arguments = choices.arguments
    described = method_text(operation, result, catalogue)
    shown = f"{module_name(resource)}.{method_name(operation)}"
    return OperationView(
        constant=constant_name(operation, catalogue),
        method=method_name(operation),
        id=operation.id,
        http_method=operation.method,
        path=operation.path,
        path_literal=literal(operation.path),
        path_text=table_cell(operation.path),
        sent_path=None if operation.sent_path is None else literal(operation.sent_path),
        sent_query=literal(operation.sent_query) if operation.sent_query else None,
        id_literal=literal(f"{module_name(resource)}.{method_name(operation)}"),
        declared=_as_documented(declared, operation),
        arguments=arguments,
        argument_names=", ".join(
            argument.name if argument.default is None else f"{argument.name}=None"
            for argument in arguments
        ),
        overloads=overloads_with_old_names(
            operation,
            shown,
            arguments,
            choices.overloads,
        ),
        signature=signature(operation, arguments),
        old_arguments=old_arguments(operation, shown, imports, is_deprecated=operation.deprecated),
        alternatives=tuple(
            sequence([literal(names[name]) for name in group]) for group in operation.alternatives
        ),
        dependencies=tuple(
            literal((names[name], tuple(names[each] for each in needed)))
            for name, needed in operation.dependencies
        ),
        bodies=bodies_source(operation, annotator, imports, methods),
        body_optional=bool(operation.bodies) and not operation.body_required,
        signed=is_signed(operation.security),
        security=requirements_source(operation.security),
        needs_credentials=needs_credentials(operation.security),
        servers=_servers_source(operation, catalogue, imports),
        single_row=operation.single_row,
        rate_limit=None
        if limit is None
        else call(
            imports.name(".._runtime.operation", "RateLimit"),
            literal(limit.count),
            literal(limit.period),
            literal(limit.scope),
        ),
        permission=None if operation.permission is None else literal(operation.permission),
        docs_url=None if operation.docs_url is None else literal(operation.docs_url),
        retry=None if operation.retry is None else literal(operation.retry),
        environments=literal(operation.environments) if operation.environments else None,
        reconcile=reconcile_source(operation, catalogue, imports),
        pagination=pagination_source(operation, catalogue, imports),
        iterator=iterator_view(
            operation,
            method_name(operation),
            arguments,
            annotator,
            imports,
            catalogue,
            methods,
        ),
        wait_rule=wait_source(
            operation, catalogue, imports, lambda name: operation_reference(name, catalogue)
        ),
        wait=wait_view(operation, method_name(operation), annotator, catalogue, methods),
        result=result,
        result_value="type(None)" if result == "None" else result,
        replies=replies,
        headers=headers_view(
            operation, method_name(operation), shown, annotator, imports, catalogue
        ),
        streams=stream_views(
            operation,
            method_name(operation),
            annotator,
            imports,
            methods,
            method_docstring(described),
        ),
        only_streams=only_streams(operation),
        docstring=method_docstring(described),
        text=described,
        deprecated=literal(f"{operation.id} is deprecated") if operation.deprecated else None,
        summary=sentence(operation.summary),
        authentication_text=authentication_cell(operation),
        rate_limit_text=rate_limit_text(limit) if limit else "not documented",
        docs_link=f"[docs]({markdown.address(operation.docs_url)})" if operation.docs_url else "",
        examples=fixtures,
        example_names=tuple(literal(example.name) for example in fixtures),
        constant_module=call_module(resource, operation) if is_large(resource) else None,
    )


def old_operation_view(
    old: ir.OldOperation,
    resource: ir.Resource,
    annotator: Annotator,
    imports: ImportCollector,
    catalogue: Catalogue,
    methods: set[str],
) -> OperationView:
    """An operation under a name that it had, in ``resource``; ``methods`` as of the others."""
    home, operation = catalogue.operations[old.operation]
    now = f"{module_name(home)}.{method_name(operation)}"
    is_here = home.name == resource.name
    if is_here:
        view = operation_view(operation, resource, annotator, imports, catalogue, methods)
    else:
        # Of another resource's operation, the constant and the types of its signature are used.
        unused = ImportCollector()
        others = Annotator(catalogue, unused)
        view = operation_view(operation, resource, others, unused, catalogue, methods)
        nulls = can_say_null(each for each in operation.bodies if each.shape == 0)
        for parameter in operation.parameters:
            annotator.request_of_field(parameter, methods, nulls=nulls)
        result_annotation(operation, annotator, methods)
    shown = f"{module_name(resource)}.{old.name}"
    return replace(
        view,
        method=old.name,
        deprecated=warning(shown, now, old.until),
        docstring=old_docstring(now),
        headers=None,
        alias_of=now,
        constant_module=view.constant_module if is_here else constant_module(home, operation),
        examples=(),
        example_names=(),
        old_arguments=old_arguments(operation, shown, imports, is_deprecated=True),
    )


def _as_documented(
    arguments: tuple[ArgumentView, ...], operation: ir.Operation
) -> tuple[ArgumentView, ...]:
    """The arguments in the order of the document, in which they are sent."""
    order = {field_name(each): at for at, each in enumerate(operation.parameters)}
    return tuple(sorted(arguments, key=lambda each: order[each.name]))


def _servers_source(
    operation: ir.Operation, catalogue: Catalogue, imports: ImportCollector
) -> str | None:
    """Source of where the call goes instead of the environment's server, by its name."""
    if not operation.servers:
        return None
    imports.name(".._runtime.profile", "EnvironmentHost")
    if any(host.variables for _, host in operation.servers):
        imports.name(".._runtime.profile", "ServerVariable")
    hosts = (
        f"{literal(name)}: {host_source(host, catalogue.server_arguments)}"
        for name, host in operation.servers
    )
    return f"{{{', '.join(hosts)}}}"
