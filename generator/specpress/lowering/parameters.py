"""Parameters of an operation -> its arguments."""

from __future__ import annotations

from typing import Any

from specpress import ir
from specpress.document import Node
from specpress.lowering.encodings import encodings_of
from specpress.lowering.former_names import KEY as FORMER_NAMES
from specpress.lowering.former_names import former_names
from specpress.lowering.scalars import ANYTHING
from specpress.lowering.schemas import SchemaLowerer, readings, resolve, text
from specpress.media_types import ContentForm, essence, form_of
from specpress.naming import pascal_case
from specpress.path_templates import PathTemplate, read_path

_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_EXPLODED = ("form", "cookie")


def target_of(path: str) -> PathTemplate:
    """What a key of ``paths`` means. Raises ValueError for one that validation refuses."""
    template = read_path(path)
    if template is None:
        raise ValueError(f"the path {path!r} cannot be read")
    return template


def declared_parameters(
    path_item: Node, operation: Node, template: PathTemplate | None = None
) -> list[Node]:
    """Path-level parameters, overridden by the operation's own of the same name and place.

    Without those of the path that ``template`` does not have.
    """
    declared: dict[tuple[str, str], Node] = {}
    for holder in (path_item, operation):
        parameters = holder.get("parameters")
        for entry in parameters.elements() if parameters else ():
            parameter = entry.follow()
            place, name = text(parameter, "in"), _name(parameter)
            # Header names are the same in any case.
            declared[place, name.lower() if place == "header" else name] = parameter
    return [
        parameter
        for (place, name), parameter in declared.items()
        if template is None or place != "path" or _has_place(template, name)
    ]


def _name(parameter: Node) -> str:
    # Blanks are part of a name.
    return str(parameter["name"].value)


def _has_place(template: PathTemplate, name: str) -> bool:
    return name in template.names or any(name == each for _, each in template.in_query)


def place_and_name(parameter: Node, template: PathTemplate) -> tuple[ir.ParameterPlace, str]:
    """Where a parameter goes, and its name there: the query of a path has names of its own."""
    place, name = text(parameter, "in"), _name(parameter)
    if place == "path" and name not in template.names:
        key = next(key for key, each in template.in_query if each == name)
        return ir.ParameterPlace.QUERY, key
    return ir.ParameterPlace(place), name


def lower_parameter(
    node: Node, template: PathTemplate, schemas: SchemaLowerer, inline_name: str
) -> ir.Parameter:
    """Lower one parameter of an operation."""
    place, wire_name = place_and_name(node, template)
    media_type, schema_node, encodings = _content(node)
    schema = resolve(schema_node) if schema_node is not None else None
    default = schema.get("default") if schema is not None else None
    style, explode = _style(node, place)
    name = f"{inline_name}{pascal_case(wire_name)}"
    return ir.Parameter(
        wire_name=wire_name,
        place=place,
        type=ANYTHING if schema_node is None else schemas.lower(schema_node, name),
        required=_flag(node, "required"),
        location=node.location,
        name=_python_name(node) or (schema.value("x-name") if schema is not None else None),
        description=text(node, "description") or (schema.description if schema is not None else ""),
        default=default.value if default else None,
        has_default=default is not None,
        deprecated=_flag(node, "deprecated"),
        reading=readings(_value(node, "x-docs-reading")),
        former_names=former_names(node.get(FORMER_NAMES)),
        style=style if media_type is None else None,
        explode=explode if media_type is None else None,
        allow_reserved=media_type is None and _flag(node, "allowReserved"),
        content=media_type,
        encodings=encodings,
    )


def _content(node: Node) -> tuple[str | None, Node | None, tuple[ir.FieldEncoding, ...]]:
    """The media type, of a parameter that has one, the schema, and the encodings of a form."""
    content = node.get("content")
    if content is None:
        return None, node.get("schema"), ()
    media_type, entry = next(iter(content.items()))
    is_form = form_of(media_type) is ContentForm.FORM
    encodings = encodings_of(entry) if is_form else ()
    return essence(media_type), entry.get("schema"), encodings


def _style(node: Node, place: ir.ParameterPlace) -> tuple[str | None, bool | None]:
    """``style`` and ``explode`` where they are not what goes without saying."""
    default = _STYLES.get(place.value)
    style = _value(node, "style") or default
    explode = _value(node, "explode")
    # A deep object is one way or the other.
    goes_without_saying = (
        explode is None or style == "deepObject" or explode is (style in _EXPLODED)
    )
    return None if style == default else style, None if goes_without_saying else explode


def _python_name(node: Node) -> str | None:
    name = _value(node, "x-name")
    return None if name is None else str(name)


def _flag(node: Node, key: str) -> bool:
    return bool(_value(node, key))


def _value(node: Node, key: str) -> Any:
    child = node.get(key)
    return None if child is None else child.value
