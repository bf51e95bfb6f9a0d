"""Request bodies: each media type, how it is written, and the parameters that it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from specpress import ir
from specpress.document import Node
from specpress.lowering.body_parts import (
    FILE,
    TEXT_FILE,
    PartLowerer,
    is_binary,
    with_headers,
)
from specpress.lowering.encodings import encodings_of
from specpress.lowering.scalars import ANYTHING
from specpress.lowering.schemas import Schema, SchemaLowerer, resolve
from specpress.media_types import ContentForm, essence, form_of, is_range
from specpress.naming import pascal_case

#: In this order a body is the one that is meant where a call does not say which.
_PREFERENCE = (
    ContentForm.JSON,
    ContentForm.FORM,
    ContentForm.MULTIPART,
    ContentForm.LINES,
    ContentForm.TEXT,
    ContentForm.EVENTS,
    ContentForm.BINARY,
)
#: The forms of an object with named fields.
_WITH_FIELDS = (ContentForm.JSON, ContentForm.FORM, ContentForm.MULTIPART)
#: Forms in which null cannot be the whole body.
_WITHOUT_NULL = (ContentForm.FORM, ContentForm.MULTIPART)


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of an operation, the preferred one first, and what the parameters depend on."""

    contents: tuple[ir.RequestContent, ...] = ()
    required: bool = False
    #: Those of ``contents[0]``, and the choice of a content.
    parameters: tuple[ir.Parameter, ...] = ()
    alternatives: tuple[tuple[str, ...], ...] = ()
    dependencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: The media type object of ``contents[0]``.
    preferred: Node | None = None


class BodyLowerer:
    """Lowers the request bodies of one document."""

    def __init__(self, schemas: SchemaLowerer) -> None:
        self._schemas = schemas
        self._parts = PartLowerer(schemas)

    def lower(self, operation: Node, inline_name: str) -> Bodies:
        """The bodies of an operation; ``inline_name`` begins the names of models without one."""
        body = operation.get("requestBody")
        content = body.follow().get("content") if body is not None else None
        if body is None or content is None or not content.value:
            return Bodies()
        entries = sorted(
            ((media_type, entry) for media_type, entry in content.items()),
            key=lambda each: self._rank(*each),
        )
        required_node = body.follow().get("required")
        required = bool(required_node is not None and required_node.value)
        contents: list[ir.RequestContent] = []
        for position, (media_type, entry) in enumerate(entries):
            named = inline_name if position == 0 else f"{inline_name}{_form_name(media_type)}"
            contents.append(self._content(media_type, entry, named, required, contents))
        first = contents[0]
        parameters = first.parameters
        schema = self._meant(entries[0][1], first.content.form)
        if schema is not None and not self.has_fields(entries[0][1], entries[0][0]):
            # Conditions are on arguments: a body that is one value has none of them.
            schema = None
        # Null given for all that is required looks like nothing given.
        takes_nothing = not any(each.required and not each.type.nullable for each in parameters)
        return Bodies(
            tuple(contents),
            required,
            (*parameters, *_choice(contents, body.follow(), required or not takes_nothing)),
            self._schemas.alternatives(schema) if schema is not None else (),
            self._schemas.dependencies(schema) if schema is not None else (),
            entries[0][1],
        )

    def has_fields(self, entry: Node, media_type: str) -> bool:
        """Whether the fields of a body are arguments of their own."""
        form = self._form(media_type, entry)
        schema = self._meant(entry, form)
        return (
            schema is not None
            and form in _WITH_FIELDS
            and (self._schemas.is_object(schema) or self._schemas.is_always_empty(schema))
            and (form in _WITHOUT_NULL or not self._schemas.is_nullable(schema))
        )

    def _meant(self, entry: Node, form: ContentForm) -> Schema | None:
        """The schema of a body; of a form, its one shape beside null."""
        schema = _schema(entry)
        if schema is None or form not in _WITHOUT_NULL:
            return schema
        choices = self._schemas.choices(schema)
        return choices[0] if len(choices) == 1 else schema

    def _rank(self, media_type: str, entry: Node) -> tuple[int, bool]:
        form = self._form(media_type, entry)
        return _PREFERENCE.index(form), essence(media_type) != "application/json"

    def _form(self, media_type: str, entry: Node) -> ContentForm:
        """How the body is written; a range that holds JSON is read by its schema."""
        form = form_of(media_type)
        schema = _schema(entry)
        if form is ContentForm.JSON and schema is not None and _is_file(schema):
            return ContentForm.BINARY
        if essence(media_type) not in ("*/*", "application/*", "*") or schema is None:
            return form
        if is_binary(schema, self._schemas) or self._schemas.json_type(schema) == "string":
            return form
        return ContentForm.JSON

    def _content(
        self,
        media_type: str,
        entry: Node,
        inline_name: str,
        required: bool,
        others: list[ir.RequestContent],
    ) -> ir.RequestContent:
        form = self._form(media_type, entry)
        encodings = encodings_of(entry)
        whole: ir.Type | None = None
        if self.has_fields(entry, media_type):
            if form is ContentForm.MULTIPART:
                encodings = (*encodings, *self._usual_encodings(entry, encodings))
            parameters = tuple(self._fields(entry, form, encodings, inline_name))
        else:
            whole = self._whole(entry, form, f"{inline_name}Body")
            parameters = (self._whole_parameter(entry, whole, required),)
        shape = next(
            (other.shape for other in others if _same(other.parameters, parameters)), len(others)
        )
        content = ir.Content(media_type, form, whole, entry.key_location, encodings)
        return ir.RequestContent(content, parameters, shape)

    def _usual_encodings(
        self, entry: Node, encodings: tuple[ir.FieldEncoding, ...]
    ) -> Iterator[ir.FieldEncoding]:
        said = {each.wire_name for each in encodings}
        schema = self._meant(entry, ContentForm.MULTIPART)
        named = self._schemas.properties(schema) if schema is not None else {}
        yield from self._parts.media_types(
            {name: node for name, node in named.items() if name not in said}
        )

    def _whole_parameter(self, entry: Node, whole: ir.Type, required: bool) -> ir.Parameter:
        schema = _schema(entry)
        return ir.Parameter(
            wire_name="body",
            place=ir.ParameterPlace.BODY,
            type=whole,
            required=required,
            location=entry.location,
            description=schema.description if schema is not None else "",
        )

    def _whole(self, entry: Node, form: ContentForm, inline_name: str) -> ir.Type:
        """The type of a body that is one value."""
        node, schema = entry.get("schema"), _schema(entry)
        if form is ContentForm.LINES:
            return self._lines(entry, inline_name)
        if form is ContentForm.BINARY:
            return FILE
        if form in (ContentForm.TEXT, ContentForm.EVENTS):
            return self._text(node, inline_name)
        item = entry.get("itemSchema")
        media_types = _item_media_types(entry)
        if form is ContentForm.MULTIPART and item is not None:
            kind = self._schemas.lower(item, f"{inline_name}Item")
            return ir.Array(self._parts.part(item, kind, media_types))
        if node is None or schema is None:
            members = {ContentForm.MULTIPART: TEXT_FILE, ContentForm.FORM: ANYTHING}
            return ir.Map(members[form]) if form in members else ANYTHING
        if form is ContentForm.MULTIPART:
            lowered = self._schemas.lower(node, inline_name)
            return self._parts.all_parts(node, lowered, media_types)
        return self._schemas.lower(node, inline_name)

    def _text(self, node: Node | None, inline_name: str) -> ir.Type:
        """Text is given as it is; only a single value may be of another type."""
        if node is None or not isinstance(node.value, dict):
            return TEXT_FILE
        schema = resolve(node)
        if self._schemas.json_type(schema) in ("object", "array") or self._schemas.is_union(schema):
            return TEXT_FILE
        lowered = self._schemas.lower(node, inline_name)
        plain = ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)
        is_free = lowered in (plain, ANYTHING) or is_binary(schema, self._schemas)
        return TEXT_FILE if is_free else lowered

    def _lines(self, entry: Node, inline_name: str) -> ir.Type:
        """The type of the items: of ``itemSchema``, of a list's items, or of the schema itself."""
        node = entry.get("itemSchema") or entry.get("schema")
        if node is None or not isinstance(node.value, dict):
            return ir.Array(ANYTHING, lazy=True)
        schema = resolve(node)
        if entry.get("itemSchema") is None and self._schemas.json_type(schema) == "array":
            lowered = self._schemas.lower(node, inline_name)
            item = lowered.item if isinstance(lowered, ir.Array) else ANYTHING
            return ir.Array(item, lazy=True)
        return ir.Array(self._schemas.lower(node, f"{inline_name}Item"), lazy=True)

    def _fields(
        self,
        entry: Node,
        form: ContentForm,
        encodings: tuple[ir.FieldEncoding, ...],
        inline_name: str,
    ) -> Iterator[ir.Parameter]:
        schema = self._meant(entry, form)
        assert schema is not None  # noqa: S101 - it has fields
        owner = pascal_case(schema.component) if schema.component else inline_name
        nodes = self._schemas.properties(schema)
        allowed = {each.wire_name: each.media_types for each in encodings}
        # The caller says a header with a File.
        open_headers = {
            each.wire_name: any(header.required for header in each.headers if header.value is None)
            for each in encodings
            if any(header.value is None for header in each.headers)
        }
        for field in self._schemas.fields_as_named(schema, owner):
            if field.read_only:
                continue
            kind = field.type
            if form is ContentForm.MULTIPART:
                media_types = allowed.get(field.wire_name, ())
                # A property that is required and not described may be anything.
                node = nodes.get(field.wire_name)
                kind = TEXT_FILE if node is None else self._parts.part(node, kind, media_types)
                kind = with_headers(kind, open_headers.get(field.wire_name))
            yield ir.Parameter(
                wire_name=field.wire_name,
                place=ir.ParameterPlace.BODY_FIELD,
                type=kind,
                required=field.required,
                location=field.location,
                name=field.name,
                description=field.description,
                default=field.default,
                has_default=field.has_default,
                deprecated=field.deprecated,
                reading=field.reading,
                former_names=field.former_names,
            )
        yield from self._members(entry, schema, form, owner)

    def _members(
        self, entry: Node, schema: Schema, form: ContentForm, owner: str
    ) -> Iterator[ir.Parameter]:
        """The parameter for fields that the schema allows without naming them."""
        others = self._schemas.additional_properties(schema)
        if others is None:
            return
        value = self._schemas.members(others, owner)
        if isinstance(others.value, dict) and form is ContentForm.MULTIPART:
            value = self._parts.part(others, value, ())
        yield ir.Parameter(
            wire_name="additional_properties",
            place=ir.ParameterPlace.BODY_MEMBERS,
            type=ir.Map(value),
            required=False,
            location=others.key_location,
            description="Further fields of the body, by their names on the wire.",
        )


def _is_file(schema: Schema) -> bool:
    """Whether the document calls a body a file whatever its media type is."""
    return bool(schema.value("type") == "string" and schema.value("format") == "binary")


def _schema(entry: Node) -> Schema | None:
    node = entry.get("schema")
    return resolve(node) if node is not None and isinstance(node.value, dict) else None


def _item_media_types(entry: Node) -> tuple[str, ...]:
    return next((each.media_types for each in encodings_of(entry) if not each.wire_name), ())


def _form_name(media_type: str) -> str:
    """What tells apart the models of an operation's other bodies."""
    return pascal_case(essence(media_type).rpartition("/")[2].replace("*", "any"))


def _same(some: tuple[ir.Parameter, ...], others: tuple[ir.Parameter, ...]) -> bool:
    """Whether two bodies have the same parameters, wherever they are described."""
    return len(some) == len(others) and all(
        replace(one, location=other.location) == other
        for one, other in zip(some, others, strict=True)
    )


def _choice(
    contents: list[ir.RequestContent], body: Node, is_clear: bool
) -> Iterator[ir.Parameter]:
    """The parameter that says which body is meant, or that there is one.

    ``is_clear``: the arguments of the first body alone tell whether there is one.
    """
    first = contents[0]
    is_open = is_range(first.content.media_type) and first.content.form is not ContentForm.JSON
    has_fields = all(each.place is not ir.ParameterPlace.BODY for each in first.parameters)
    takes_null = any(each.type.nullable for each in first.parameters)
    # Where no argument is given, there is no body, or an empty object, or null.
    is_ambiguous = not is_clear and (has_fields or takes_null)
    if len(contents) == 1 and not is_open and not is_ambiguous:
        return
    described = "The media type of the body."
    if len(contents) > 1:
        described += f" By default {first.content.media_type}."
    if is_ambiguous:
        described += " Given alone, it sends an empty body, or null."
    yield ir.Parameter(
        wire_name="Content-Type",
        place=ir.ParameterPlace.CONTENT_TYPE,
        type=ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING),
        required=False,
        location=body.location,
        name="content_type",
        description=described,
    )
