"""Objects -> the classes and typed dictionaries that requests are given as."""

from __future__ import annotations

from dataclasses import replace

from specpress import ir
from specpress.view.annotations import Annotator, must_be_given
from specpress.view.catalogue import Catalogue
from specpress.view.common_views import OldName
from specpress.view.imports import ImportCollector
from specpress.view.literals import docstring
from specpress.view.model_parts import (
    class_docstring,
    default_factory,
    field_names,
    groups,
    prose,
    request_default,
    rest_docstring,
)
from specpress.view.model_views import AttributeView, ClassView
from specpress.view.names import field_name, rest_name
from specpress.view.old_names import OldNamesBuilder, old_names_of

_ANYTHING = ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY)


class RequestClassBuilder:
    """Builds the classes of requests of one module of models."""

    def __init__(
        self,
        catalogue: Catalogue,
        imports: ImportCollector,
        annotator: Annotator,
        old: OldNamesBuilder,
    ) -> None:
        self._catalogue = catalogue
        self._imports = imports
        self._annotator = annotator
        self._old = old

    def request(self, model: ir.ObjectModel) -> ClassView:
        """The class of a model that requests have."""
        fields = [field for field in model.fields if not field.read_only]
        hidden = {field_name(field) for field in fields}
        names = field_names(model)
        old = old_names_of(fields, field_name)
        deprecated = tuple(field_name(field) for field in fields if field.deprecated)
        keywords = self._old.keywords(bool(old or deprecated))
        attributes = tuple(
            AttributeView(
                name=field_name(field),
                annotation=self._annotator.request_of_field(field, hidden),
                default=request_default(field),
                docstring=docstring(prose(field, names), indent=4),
                wire_name=field.wire_name,
                wire_type=self._annotator.wire_of_field(field),
                initial=request_default(field),
                deprecated=field.deprecated,
            )
            for field in fields
        )
        rest: tuple[AttributeView, ...] = ()
        if model.rest is not None:
            rest = (
                AttributeView(
                    name=rest_name(model),
                    annotation=self._request_rest(model, hidden),
                    default=default_factory(self._imports, self._annotator, "dict", hidden),
                    docstring=rest_docstring(model),
                    initial="None",
                ),
            )
        class_name = self._catalogue.request_name(model.name)
        return ClassView(
            name=class_name,
            bases=f"{self._imports.name('.._runtime.model', 'RequestModel')}, {keywords}",
            docstring=class_docstring(model, "As a request carries it."),
            constants=tuple(self._old.constants(old, deprecated)),
            attributes=(*attributes, *rest),
            properties=tuple(self._old.request_properties(class_name, fields, attributes, hidden)),
            constructor=self._old.constructor(class_name, old, attributes),
            old_names=tuple(OldName(*each) for each in old.items()),
            kind="request",
            deprecated=model.deprecated,
            **groups(model),
        )

    def typed_dict(self, model: ir.ObjectModel, request: ClassView) -> ClassView:
        """The dictionary that may be given in place of the class ``request``."""
        class_name = self._catalogue.request_name(model.name)
        fields = [field for field in model.fields if not field.read_only]
        hidden = {field_name(field) for field in fields}
        typed_dict = self._imports.name("typing", "TypedDict")
        declared = tuple(
            AttributeView(
                name=attribute.name,
                annotation=self._typed_dict_annotation(field, attribute.annotation),
                default=None,
                docstring=(),
                wire_name=attribute.wire_name,
                wire_type=attribute.wire_type,
                initial=attribute.initial,
                deprecated=attribute.deprecated,
            )
            # The last one may be that of further properties.
            for field, attribute in zip(fields, request.attributes, strict=False)
        )
        old = old_names_of(fields, field_name)
        by_name = {each.name: each for each in declared}
        return ClassView(
            name=self._catalogue.typed_dict_name(class_name),
            bases=f"{typed_dict}, total=False",
            docstring=docstring([f"The dictionary form of ``{class_name}``."], indent=4),
            constants=(),
            attributes=(
                *declared,
                *(replace(by_name[new], name=name) for name, new in old.items()),
                *(
                    [
                        AttributeView(
                            name=rest_name(model),
                            annotation=self._request_rest(model, hidden),
                            default=None,
                            docstring=(),
                            initial="None",
                        )
                    ]
                    if model.rest is not None
                    else []
                ),
            ),
            old_names=tuple(OldName(*each) for each in old.items()),
            properties=(),
            kind="dict",
            deprecated=model.deprecated,
            **groups(model),
        )

    def _typed_dict_annotation(self, field: ir.Field, annotation: str) -> str:
        if must_be_given(field) and field.implied is None and not field.former_names:
            return f"{self._imports.name('typing', 'Required')}[{annotation}]"
        return annotation

    def _request_rest(self, model: ir.ObjectModel, hidden: set[str]) -> str:
        """The type of the further properties of a request."""
        mapping = self._imports.name("collections.abc", "Mapping")
        text = self._annotator.builtin("str", hidden)
        inside = self._annotator.request_inside(model.rest or _ANYTHING, hidden)
        return f"{mapping}[{text}, {inside}]"
