"""The keywords of schemas, and what specpress makes of each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from specpress.keywords import Keyword, Kind, Shape, Version, keep, tolerate, use

_V31 = Version.V31
_STRING, _BOOLEAN = Shape.STRING, Shape.BOOLEAN

_UNCHECKED = "is not checked, neither in requests nor in replies"

#: Limits that say of which type a schema without ``type`` is.
IMPLIED_TYPES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("minLength", "maxLength", "pattern"), "string"),
        **dict.fromkeys(
            ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), "number"
        ),
        **dict.fromkeys(("minItems", "maxItems", "uniqueItems", "contains"), "array"),
        **dict.fromkeys(
            ("patternProperties", "minProperties", "maxProperties", "propertyNames"), "object"
        ),
    }
)

SCHEMA: dict[str, Keyword] = {
    # annotations
    "title": keep(_STRING),
    "description": keep(_STRING),
    "default": use(Shape.ANY),
    "example": keep(Shape.ANY),
    "examples": keep(Shape.LIST, since=_V31),
    "deprecated": use(_BOOLEAN),
    "readOnly": use(_BOOLEAN),
    "writeOnly": use(_BOOLEAN),
    "externalDocs": keep(Shape.OBJECT, Kind.EXTERNAL_DOCS),
    "$comment": keep(_STRING, since=_V31),
    "$schema": use(
        _STRING, since=_V31, hint="another dialect than OpenAPI's own is a warning (W015)"
    ),
    # types and values
    "type": use(Shape.TYPE),
    "format": use(_STRING),
    "nullable": use(
        _BOOLEAN, until=Version.V30, hint='since 3.1 null is a type: type: [string, "null"]'
    ),
    "enum": use(Shape.LIST),
    "const": use(Shape.ANY, since=_V31),
    # numbers and strings
    "multipleOf": use(Shape.NUMBER),
    "minimum": use(Shape.NUMBER),
    "maximum": use(Shape.NUMBER),
    "exclusiveMinimum": use(Shape.ANY),
    "exclusiveMaximum": use(Shape.ANY),
    "minLength": use(Shape.COUNT),
    "maxLength": use(Shape.COUNT),
    "pattern": use(_STRING),
    "contentEncoding": use(
        _STRING, since=_V31, hint="base64 and base64url are decoded; others are a warning (W015)"
    ),
    "contentMediaType": use(_STRING, since=_V31),
    "contentSchema": tolerate(
        "says what the data of server-sent events holds; anywhere else the text is not decoded",
        Shape.SCHEMA_OR_BOOLEAN,
        Kind.SCHEMA,
        since=_V31,
    ),
    # lists
    "items": use(Shape.SCHEMA_OR_BOOLEAN, Kind.SCHEMA),
    "prefixItems": use(Shape.OBJECTS, Kind.SCHEMA, since=_V31),
    "minItems": use(Shape.COUNT),
    "maxItems": use(Shape.COUNT),
    "uniqueItems": use(_BOOLEAN),
    "contains": tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, Kind.SCHEMA, since=_V31),
    "minContains": tolerate(_UNCHECKED, Shape.COUNT, since=_V31),
    "maxContains": tolerate(_UNCHECKED, Shape.COUNT, since=_V31),
    "unevaluatedItems": tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    # objects
    "properties": use(Shape.OBJECT_MAP, Kind.SCHEMA),
    "required": use(Shape.STRINGS),
    "additionalProperties": use(Shape.SCHEMA_OR_BOOLEAN, Kind.SCHEMA),
    "minProperties": tolerate(_UNCHECKED, Shape.COUNT),
    "maxProperties": tolerate(_UNCHECKED, Shape.COUNT),
    "propertyNames": tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "patternProperties": tolerate(
        "is not checked: any name is taken; its value is read as the pattern says where there "
        "is one pattern and nothing else is allowed, else as anything",
        Shape.OBJECT_MAP,
        Kind.SCHEMA,
        since=_V31,
    ),
    "unevaluatedProperties": tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "dependentRequired": use(Shape.STRING_LISTS, since=_V31),
    "dependentSchemas": tolerate(_UNCHECKED, Shape.OBJECT_MAP, since=_V31),
    # composition
    "allOf": use(Shape.OBJECTS, Kind.SCHEMA),
    "anyOf": use(Shape.OBJECTS, Kind.SCHEMA),
    "oneOf": use(Shape.OBJECTS, Kind.SCHEMA),
    "not": tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN),
    "if": tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "then": tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "else": tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "discriminator": use(Shape.OBJECT, Kind.DISCRIMINATOR),
    "xml": keep(Shape.MAPPING),
    # identifiers
    "$id": keep(_STRING, since=_V31),
    "$anchor": keep(_STRING, since=_V31),
    "$dynamicRef": keep(_STRING, since=_V31),
    "$dynamicAnchor": keep(_STRING, since=_V31),
    "$vocabulary": keep(Shape.MAPPING, since=_V31),
    "$defs": use(Shape.OBJECT_MAP, Kind.SCHEMA, since=_V31),
}

#: What may stand beside the ``$ref`` of a schema, since 3.1: annotations of this one use.
REFERENCE_ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "$comment",
    }
)
