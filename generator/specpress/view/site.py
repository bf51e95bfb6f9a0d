"""The documentation site of a package: a page per resource, catalogues, and the API reference."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from specpress import ir
from specpress.config import PackageConfig
from specpress.naming import constant_case
from specpress.view import markdown
from specpress.view.call_examples import ExampleWriter, request_body, request_line
from specpress.view.catalogue import Catalogue
from specpress.view.client import client_options, error_class
from specpress.view.client_views import ErrorClassView
from specpress.view.common_views import LazyExport
from specpress.view.documentation import rate_limit_text
from specpress.view.large_resources import resource_of
from specpress.view.literals import plain, sentence, told
from specpress.view.model_views import ModelModuleView
from specpress.view.operation_names import method_name, module_name
from specpress.view.operation_views import (
    ArgumentView,
    ErrorText,
    Fact,
    OperationView,
    ResourceView,
)
from specpress.view.received import ReceivedView
from specpress.view.site_views import (
    CallExampleView,
    MethodPageView,
    ReferencePageView,
    ResourcePageView,
    RowView,
    SiteView,
)
from specpress.view.views import ExtraView

#: The pages that tell of calls.
_PAGES = ("calls", "configuration", "errors", "outcomes", "rate_limits", "testing")
#: What the mock of an exchange keeps accounts with.
_OF_LEDGERS = (
    *("Account", "Adjustment", "Borrowing", "ExchangeRefusalError", "Ledger"),
    *("LedgerRefusalError", "Loan", "Movement", "Repayment"),
)
#: Of what the package exports, the modules that are documented beside the client and the errors.
_REFERENCE_OMITS = ("_client", "_environment", "errors")


class SiteBuilder:
    """Builds the site's views from what has been decided for the package."""

    def __init__(self, api: ir.Api, config: PackageConfig, catalogue: Catalogue) -> None:
        self._api = api
        self._config = config
        self._catalogue = catalogue
        self._webhooks = f"{config.package}.webhooks"
        self._examples = ExampleWriter(api, config, catalogue)

    def build(
        self,
        resources: Sequence[ResourceView],
        modules: Sequence[ModelModuleView],
        errors: Sequence[ErrorClassView],
        extras: Sequence[ExtraView],
        exports: Sequence[LazyExport],
        received: ReceivedView | None,
    ) -> SiteView:
        """The whole site."""
        pages = [
            self._resource(resource, view)
            for resource, view in zip(self._api.resources, resources, strict=True)
        ]
        profile = self._api.profile
        operations = [each for resource in self._api.resources for each in resource.operations]
        writes = [each for each in operations if _is_write(each)]
        return SiteView(
            title=markdown.prose(self._config.distribution),
            description=_prose(self._api.description),
            resources=tuple(pages),
            references=tuple(self._references(modules, exports, received)),
            overview=tuple(
                _row(f"[{page.title}](resources/{page.module}.md)", markdown.prose(view.summary))
                for page, view in zip(pages, resources, strict=True)
            ),
            environments=tuple(
                _row(
                    markdown.code(f"Environment.{constant_case(host.name, prefix='ENVIRONMENT')}"),
                    markdown.code(host.url),
                    markdown.prose(host.description),
                )
                for host in profile.environments
            ),
            options=tuple(
                _row(markdown.code(option.name), markdown.prose(option.text))
                for option in client_options(profile)
            ),
            extras=tuple(
                _row(
                    markdown.code(f'pip install "{self._config.distribution}[{extra.name}]"'),
                    markdown.prose(extra.description),
                )
                for extra in extras
            ),
            error_classes=tuple(
                _row(self._error(error.name), markdown.prose(error.docstring[0]))
                for error in errors
            ),
            codes=tuple(_codes(profile.error_codes)),
            statuses=tuple(map(_rule, profile.http_errors)),
            limits=tuple(
                _row(
                    self._link(operation),
                    rate_limit_text(operation.rate_limit)
                    if operation.rate_limit
                    else "not documented",
                )
                for operation in operations
            ),
            common_limits=tuple(rate_limit_text(limit) for limit in profile.rate_limits),
            reconciled=tuple(self._reconciled(writes)),
            unreconciled=tuple(self._link(each) for each in writes if each.reconcile is None),
            tells_time=profile.server_time is not None,
            pages=(*(_PAGES if operations else ()), "reference/index"),
            received=tuple(
                _row(
                    f"{{py:func}}`webhooks.{each.function} <{self._webhooks}.{each.function}>`",
                    each.origin,
                    each.result_text,
                )
                for each in (received.bodies if received is not None else ())
            ),
            left_out=() if profile.is_exchange else _OF_LEDGERS,
        )

    def _resource(self, resource: ir.Resource, view: ResourceView) -> ResourcePageView:
        methods = tuple(
            self._method(operation, method, view)
            for operation, method in zip(resource.operations, view.operations, strict=True)
        )
        return ResourcePageView(
            module=view.module,
            title=markdown.prose(view.attribute),
            description=_prose(resource.description),
            methods=methods,
            overview=tuple(self._method_overview(view, methods)),
        )

    def _method_overview(
        self, view: ResourceView, methods: Sequence[MethodPageView]
    ) -> Iterator[RowView]:
        """A row for each method, those that iterate and wait below what they belong to."""
        for operation, method in zip(view.operations, methods, strict=True):
            yield _row(f"[{markdown.code(method.name)}](#{method.anchor})", method.summary)
            for companion in (operation.iterator, operation.wait):
                if companion is not None:
                    name = f"{self._owner(view)}.{companion.name}"
                    link = f"{{py:meth}}`{companion.name} <{name}>`"
                    yield _row(link, markdown.prose(companion.docstring[0]))

    def _owner(self, resource: ResourceView) -> str:
        return f"{self._config.package}.resources.{resource.module}.{resource.class_name}"

    def _method(
        self, operation: ir.Operation, view: OperationView, resource: ResourceView
    ) -> MethodPageView:
        text = view.text
        arguments = {argument.name: argument for argument in view.arguments}
        signatures = [each.arguments for each in view.overloads] or [view.arguments]
        target = f"{resource.attribute}.{view.method}"
        return MethodPageView(
            name=view.method,
            anchor=_anchor(operation, resource.module),
            deprecated=operation.deprecated,
            summary=markdown.prose(text.summary),
            signatures=tuple(_signature(target, each, view.result) for each in signatures),
            paragraphs=tuple(markdown.prose(each) for each in text.paragraphs),
            arguments=tuple(
                _row(
                    f"{markdown.code(each.name)}{' (required)' * arguments[each.name].required}",
                    markdown.code(arguments[each.name].annotation.removesuffix(" | None")),
                    markdown.prose(each.text),
                )
                for each in text.arguments
            ),
            returns=markdown.prose(text.returns),
            errors=tuple(
                _row(_exception(error), markdown.prose(error.text)) for error in text.errors
            ),
            codes=tuple(
                _row(_link_to_code(each.name), markdown.prose(each.text)) for each in text.codes
            ),
            readings=tuple(markdown.prose(each) for each in text.readings),
            facts=tuple(_row(fact.label, _fact(fact)) for fact in text.facts),
            models=", ".join(self._models(operation)),
            companions=tuple(self._companions(view, resource)),
            examples=tuple(self._call_examples(operation, target)),
        )

    def _companions(self, view: OperationView, resource: ResourceView) -> Iterator[str]:
        for companion in (view.iterator, view.wait):
            if companion is not None:
                yield f"{self._owner(resource)}.{companion.name}"

    def _models(self, operation: ir.Operation) -> Iterator[str]:
        """Links to the classes that a caller meets first."""
        argument_names = list(self._named(*(parameter.type for parameter in operation.parameters)))
        for name in dict.fromkeys([*self._named(operation.payload), *argument_names]):
            module = self._catalogue.usages[name].module
            path = f"{self._config.package}.models.{module}"
            requested = name in argument_names and name not in [*self._named(operation.payload)]
            shown = self._catalogue.request_name(name) if requested else name
            yield f"{{py:class}}`~{path}.{shown}`"

    def _named(self, *nodes: ir.Type | None) -> Iterator[str]:
        for node in nodes:
            match node:
                case ir.Reference(name=name):
                    yield name
                case ir.Array(item=inner) | ir.Map(value=inner):
                    yield from self._named(inner)

    def _call_examples(self, operation: ir.Operation, target: str) -> Iterator[CallExampleView]:
        for example in operation.examples:
            body = request_body(operation, example)
            reply = (
                json.dumps(example.reply, indent=2, ensure_ascii=False)
                if example.has_reply
                else None
            )
            sync = self._examples.call(target, operation, example, awaited=False)
            awaited = self._examples.call(target, operation, example, awaited=True)
            yield CallExampleView(
                title=_example_title(example),
                sync=sync,
                asynchronous=awaited,
                request=request_line(operation, example),
                body=body,
                reply=reply,
                fence=markdown.fence(sync, awaited, body or "", reply or ""),
            )

    def _references(
        self,
        modules: Sequence[ModelModuleView],
        exports: Sequence[LazyExport],
        received: ReceivedView | None,
    ) -> Iterator[ReferencePageView]:
        package, client = self._config.package, self._config.client
        classes = [f"{package}.{client}", f"{package}.Async{client}", f"{package}.Environment"]
        yield ReferencePageView(
            "client",
            "Clients",
            "The clients and the environments that they call.",
            tuple(("autoclass", name) for name in classes),
        )
        yield ReferencePageView(
            "errors",
            "Errors",
            "What calls raise.",
            (("automodule", f"{package}.errors"),),
        )
        runtime = [each.name for each in exports if each.module not in _REFERENCE_OMITS]
        yield ReferencePageView(
            "runtime",
            "Options, events and replies",
            "What calls take and give beside the models.",
            tuple((_directive(name), f"{package}.{name}") for name in sorted(runtime)),
        )
        if received is not None:
            yield ReferencePageView(
                "webhooks",
                "Webhooks and callbacks",
                "What comes by itself, decoded.",
                (("automodule", self._webhooks),),
            )
        pages: dict[str, list[str]] = {}
        for module in modules:
            page = resource_of(module.name) or module.name
            pages.setdefault(page, []).append(module.name)
        for page, names in pages.items():
            yield ReferencePageView(
                f"models_{page}",
                f"Models: {page}",
                "What requests hold and replies are decoded to.",
                tuple(("automodule", f"{package}.models.{name}") for name in names),
            )

    def _reconciled(self, writes: Sequence[ir.Operation]) -> Iterator[RowView]:
        for operation in writes:
            rule = operation.reconcile
            if rule is None:
                continue
            _, read = self._catalogue.operations[rule.operation]
            tells = "yes" if rule.absence_tells else "no"
            yield _row(self._link(operation), self._link(read), f"{rule.settled_after:g} s", tells)

    def _link(self, operation: ir.Operation) -> str:
        resource, _ = self._catalogue.operations[operation.id]
        module = module_name(resource)
        target = f"{module}.{method_name(operation)}"
        return f"[{markdown.code(target)}](resources/{module}.md#{_anchor(operation, module)})"

    def _error(self, name: str) -> str:
        return f"{{py:exc}}`~{self._config.package}.errors.{name}`"


def _prose(text: str) -> str:
    """The paragraphs of a text."""
    return "\n\n".join(markdown.prose(each) for each in told(text))


def _directive(name: str) -> str:
    """How the API reference is told what a name is of."""
    if name.isupper():
        return "autodata"
    return "autofunction" if name[:1].islower() else "autoclass"


def _row(*cells: str) -> RowView:
    return RowView(cells)


def _anchor(operation: ir.Operation, module: str) -> str:
    return f"{module}-{method_name(operation)}".replace("_", "-").lower()


def _signature(target: str, arguments: Sequence[ArgumentView], result: str) -> str:
    """A signature as a reader knows it, an argument per line where there are several."""
    texts = [
        f"{each.name}: {each.annotation}{'' if each.default is None else f' = {each.default}'}"
        for each in arguments
    ]
    if not texts:
        return f"{target}() -> {result}"
    one_line = f"{target}(*, {', '.join(texts)}) -> {result}"
    if len(one_line) <= 80:
        return one_line
    body = "".join(f"    {text},\n" for text in ["*", *texts])
    return f"{target}(\n{body}) -> {result}"


def _exception(error: ErrorText) -> str:
    return markdown.code(error.name)


def _fact(fact: Fact) -> str:
    if fact.label == "Documentation":
        return f"<{fact.text}>"
    return markdown.code(fact.text) if fact.label == "HTTP" else markdown.prose(fact.text)


def _example_title(example: ir.Example) -> str:
    own = example.summary or example.name.removeprefix("documented").replace("_", " ").strip()
    return markdown.prose(f"Example: {own}" if own else "Example")


def _link_to_code(code: str) -> str:
    return f"[{markdown.code(code)}](#{_anchor_of_code(code)})"


def _anchor_of_code(code: str | int) -> str:
    return "code-" + re.sub(r"[^a-z0-9]+", "-", str(code).lower()).strip("-")


def _codes(rules: Sequence[ir.ErrorRule]) -> Iterator[RowView]:
    """The catalogue; of two meanings of one code, links lead to the first."""
    known: set[str] = set()
    for rule in rules:
        row, anchor = _rule(rule), _anchor_of_code(rule.code)
        if anchor not in known:
            row = _row(f"[{_indexed(rule.code)}]{{#{anchor}}}", *row.cells[1:])
        known.add(anchor)
        yield row


def _indexed(code: str | int) -> str:
    """A code that the search finds: of what stands in tables it leaves out numbers."""
    return f"{{index}}`{code}`" if re.fullmatch(r"-?\w+", str(code)) else markdown.code(str(code))


def _rule(rule: ir.ErrorRule) -> RowView:
    """A row of a catalogue of errors."""
    hint = markdown.prose(sentence(rule.hint)) if rule.hint else ""
    pause = f"The client sends nothing for {rule.pause:g} s." if rule.pause else ""
    return _row(
        markdown.code(str(rule.code)),
        markdown.code(error_class(rule.category)),
        markdown.prose(sentence(plain(rule.description))),
        "yes" if rule.retryable else "no",
        "yes" if rule.may_have_executed else "no",
        " ".join(part for part in (hint, pause) if part),
    )


def _is_write(operation: ir.Operation) -> bool:
    return operation.method not in ("GET", "HEAD") and operation.retry != "safe"
