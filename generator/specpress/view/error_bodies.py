"""The type of the bodies of errors, for all calls of a package."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.view.annotations import Annotator
from specpress.view.catalogue import Catalogue
from specpress.view.client_views import ErrorBodyView
from specpress.view.imports import ImportCollector
from specpress.view.replies import error_annotations

#: What a body is that is not as documented: plain JSON, a text, or nothing.
_PLAIN = ("dict[str, Any]", "list[Any]", "str", "int", "Decimal", "bool", "None")


def error_body_view(api: ir.Api, catalogue: Catalogue) -> ErrorBodyView | None:
    """What the body of an error may be; None where the document describes none."""
    imports = ImportCollector()
    annotator = Annotator(catalogue, imports, models="_models", root=".")
    documented = list(dict.fromkeys(_documented(api, annotator)))
    if not documented:
        return None
    imports.name("decimal", "Decimal")
    if any("_models." in each for each in documented):
        imports.name(".", "models as _models")
    # None stands among the plain ones, last.
    told = [each.removesuffix(" | None") for each in documented if each != "None"]
    members = dict.fromkeys((*told, *_PLAIN))
    return ErrorBodyView("ErrorBody", tuple(members), tuple(_groups(imports)))


def _groups(imports: ImportCollector) -> Iterator[tuple[str, ...]]:
    for group in imports.imports().groups:
        # The module has these in any case.
        own = ("from __future__ ", "from typing ")
        lines = tuple(line for line in group if not line.startswith(own))
        if lines:
            yield lines


def _documented(api: ir.Api, annotator: Annotator) -> Iterator[str]:
    for resource in api.resources:
        for operation in resource.operations:
            for reply in operation.replies:
                yield from error_annotations(reply, annotator)
