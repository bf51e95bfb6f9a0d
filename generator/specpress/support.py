"""Every keyword of OpenAPI 3.0, 3.1 and 3.2, and what specpress makes of it: one table.

The loader reads it to know where a ``$ref`` is a reference and where it is data, validation to
know what is unknown or not supported yet, and the documentation to say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from types import MappingProxyType


class Version(IntEnum):
    """The minor version of an OpenAPI document."""

    V30 = 0
    V31 = 1
    V32 = 2

    def __str__(self) -> str:
        return f"3.{self.value}"


class Kind(StrEnum):
    """The objects that a document is made of; the values are words for the user."""

    DOCUMENT = "document"
    INFO = "info"
    CONTACT = "contact"
    LICENSE = "license"
    SERVER = "server"
    TAG = "tag"
    EXTERNAL_DOCS = "external-docs"
    PATHS = "paths"
    PATH_ITEM = "path-item"
    OPERATION = "operation"
    PARAMETER = "parameter"
    REQUEST_BODY = "request-body"
    MEDIA_TYPE = "media-type"
    ENCODING = "encoding"
    RESPONSES = "responses"
    RESPONSE = "response"
    HEADER = "header"
    CALLBACK = "callback"
    LINK = "link"
    EXAMPLE = "example"
    SCHEMA = "schema"
    COMPONENTS = "components"
    SECURITY_SCHEME = "security-scheme"
    SECURITY_REQUIREMENT = "security-requirement"
    DISCRIMINATOR = "discriminator"
    OAUTH_FLOWS = "oauth-flows"
    OAUTH_FLOW = "oauth-flow"
    SERVER_VARIABLE = "server-variable"


class Support(StrEnum):
    """What becomes of a keyword."""

    SUPPORTED = "supported"
    DOCUMENTATION = "documentation"
    #: Accepted with a warning that says how it is read.
    TOLERATED = "tolerated"
    UNSUPPORTED = "unsupported"


class Shape(StrEnum):
    """What the value of a keyword must look like; the values are words for the user."""

    ANY = "anything"
    STRING = "a string"
    BOOLEAN = "true or false"
    INTEGER = "an integer"
    COUNT = "an integer, 0 or more"
    NUMBER = "a number"
    LIST = "a list"
    STRINGS = "a list of strings"
    MAPPING = "a mapping"
    OBJECT = "a mapping "
    OBJECTS = "a list of mappings"
    OBJECT_MAP = "a mapping of mappings"
    #: A list of strings by name (``dependentRequired``).
    STRING_LISTS = "a mapping of lists of strings"
    SCALAR = "a single value"
    TYPE = "a type, or a list of types"
    SCHEMA = "a schema (a mapping)"
    SCHEMA_OR_BOOLEAN = "a schema, true or false"


@dataclass(frozen=True, slots=True)
class Keyword:
    """One keyword of one object. ``child`` is what its value, or each entry of it, is.

    ``reading`` is what a warning says of a tolerated one, after the words for the keyword: "is not
    checked; ...".
    """

    support: Support
    shape: Shape
    child: Kind | None = None
    required: bool = False
    since: Version = Version.V30
    until: Version = Version.V32
    hint: str | None = None
    reading: str | None = None


def _use(
    shape: Shape,
    child: Kind | None = None,
    *,
    required: bool = False,
    since: Version = Version.V30,
    until: Version = Version.V32,
    hint: str | None = None,
) -> Keyword:
    return Keyword(Support.SUPPORTED, shape, child, required, since, until, hint)


def _keep(
    shape: Shape,
    child: Kind | None = None,
    *,
    since: Version = Version.V30,
    until: Version = Version.V32,
    required: bool = False,
) -> Keyword:
    return Keyword(Support.DOCUMENTATION, shape, child, required, since, until)


def _tolerate(
    reading: str,
    shape: Shape = Shape.ANY,
    child: Kind | None = None,
    *,
    since: Version = Version.V30,
    until: Version = Version.V32,
    hint: str | None = None,
) -> Keyword:
    return Keyword(Support.TOLERATED, shape, child, False, since, until, hint, reading)


def _refuse(
    since: Version = Version.V30, until: Version = Version.V32, hint: str | None = None
) -> Keyword:
    return Keyword(Support.UNSUPPORTED, Shape.ANY, None, False, since, until, hint)


_V31, _V32 = Version.V31, Version.V32
_STRING, _BOOLEAN = Shape.STRING, Shape.BOOLEAN
_DESCRIPTION = _keep(_STRING)
_EXTERNAL_DOCS = _use(Shape.OBJECT, Kind.EXTERNAL_DOCS)
_EXAMPLES = _use(Shape.OBJECT_MAP, Kind.EXAMPLE)
_CONTENT = _use(Shape.OBJECT_MAP, Kind.MEDIA_TYPE)

_PATH_ITEM: dict[str, Keyword] = {
    "summary": _keep(_STRING),
    "description": _DESCRIPTION,
    "servers": _use(Shape.OBJECTS, Kind.SERVER),
    "parameters": _use(Shape.OBJECTS, Kind.PARAMETER),
    **{
        method: _use(Shape.OBJECT, Kind.OPERATION)
        for method in ("get", "put", "post", "delete", "patch", "options", "head", "trace")
    },
    "query": _use(Shape.OBJECT, Kind.OPERATION, since=_V32),
    "additionalOperations": _use(Shape.OBJECT_MAP, Kind.OPERATION, since=_V32),
}

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

#: The keywords of a path item that are methods.
METHODS = ("get", "put", "post", "delete", "patch", "options", "head", "trace", "query")

_SCHEMA: dict[str, Keyword] = {
    # annotations
    "title": _keep(_STRING),
    "description": _DESCRIPTION,
    "default": _use(Shape.ANY),
    "example": _keep(Shape.ANY),
    "examples": _keep(Shape.LIST, since=_V31),
    "deprecated": _use(_BOOLEAN),
    "readOnly": _use(_BOOLEAN),
    "writeOnly": _use(_BOOLEAN),
    "externalDocs": _keep(Shape.OBJECT, Kind.EXTERNAL_DOCS),
    "$comment": _keep(_STRING, since=_V31),
    "$schema": _keep(_STRING, since=_V31),
    # types and values
    "type": _use(Shape.TYPE),
    "format": _use(_STRING),
    "nullable": _use(
        _BOOLEAN, until=Version.V30, hint='since 3.1 null is a type: type: [string, "null"]'
    ),
    "enum": _use(Shape.LIST),
    "const": _use(Shape.ANY, since=_V31),
    # numbers and strings
    "multipleOf": _use(Shape.NUMBER),
    "minimum": _use(Shape.NUMBER),
    "maximum": _use(Shape.NUMBER),
    "exclusiveMinimum": _use(Shape.ANY),
    "exclusiveMaximum": _use(Shape.ANY),
    "minLength": _use(Shape.COUNT),
    "maxLength": _use(Shape.COUNT),
    "pattern": _use(_STRING),
    "contentEncoding": _use(_STRING, since=_V31),
    "contentMediaType": _use(_STRING, since=_V31),
    "contentSchema": _tolerate(
        "it is what the data of server-sent events holds; anywhere else the text is not decoded",
        Shape.SCHEMA_OR_BOOLEAN,
        Kind.SCHEMA,
        since=_V31,
    ),
    # lists
    "items": _use(Shape.SCHEMA_OR_BOOLEAN, Kind.SCHEMA),
    "prefixItems": _use(Shape.OBJECTS, Kind.SCHEMA, since=_V31),
    "minItems": _use(Shape.COUNT),
    "maxItems": _use(Shape.COUNT),
    "uniqueItems": _use(_BOOLEAN),
    "contains": _tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, Kind.SCHEMA, since=_V31),
    "minContains": _tolerate(_UNCHECKED, Shape.COUNT, since=_V31),
    "maxContains": _tolerate(_UNCHECKED, Shape.COUNT, since=_V31),
    "unevaluatedItems": _tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    # objects
    "properties": _use(Shape.OBJECT_MAP, Kind.SCHEMA),
    "required": _use(Shape.STRINGS),
    "additionalProperties": _use(Shape.SCHEMA_OR_BOOLEAN, Kind.SCHEMA),
    "minProperties": _tolerate(_UNCHECKED, Shape.COUNT),
    "maxProperties": _tolerate(_UNCHECKED, Shape.COUNT),
    "propertyNames": _tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "patternProperties": _tolerate(
        "is not checked: without properties beside it, its members are read as those of a map",
        Shape.OBJECT_MAP,
        Kind.SCHEMA,
        since=_V31,
    ),
    "unevaluatedProperties": _tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "dependentRequired": _use(Shape.STRING_LISTS, since=_V31),
    "dependentSchemas": _tolerate(_UNCHECKED, Shape.OBJECT_MAP, since=_V31),
    # composition
    "allOf": _use(Shape.OBJECTS, Kind.SCHEMA),
    "anyOf": _use(Shape.OBJECTS, Kind.SCHEMA),
    "oneOf": _use(Shape.OBJECTS, Kind.SCHEMA),
    "not": _tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN),
    "if": _tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "then": _tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "else": _tolerate(_UNCHECKED, Shape.SCHEMA_OR_BOOLEAN, since=_V31),
    "discriminator": _use(Shape.OBJECT, Kind.DISCRIMINATOR),
    "xml": _keep(Shape.MAPPING),
    # identifiers
    "$id": _keep(_STRING, since=_V31),
    "$anchor": _keep(_STRING, since=_V31),
    "$dynamicRef": _keep(_STRING, since=_V31),
    "$dynamicAnchor": _keep(_STRING, since=_V31),
    "$vocabulary": _keep(Shape.MAPPING, since=_V31),
    "$defs": _use(Shape.OBJECT_MAP, Kind.SCHEMA, since=_V31),
}

_COMPONENTS: dict[str, Keyword] = {
    "schemas": _use(Shape.OBJECT_MAP, Kind.SCHEMA),
    "responses": _use(Shape.OBJECT_MAP, Kind.RESPONSE),
    "parameters": _use(Shape.OBJECT_MAP, Kind.PARAMETER),
    "examples": _EXAMPLES,
    "requestBodies": _use(Shape.OBJECT_MAP, Kind.REQUEST_BODY),
    "headers": _use(Shape.OBJECT_MAP, Kind.HEADER),
    "securitySchemes": _use(Shape.OBJECT_MAP, Kind.SECURITY_SCHEME),
    "pathItems": _use(Shape.OBJECT_MAP, Kind.PATH_ITEM, since=_V31),
    "links": _keep(Shape.OBJECT_MAP, Kind.LINK),
    "callbacks": _use(Shape.OBJECT_MAP, Kind.CALLBACK),
    "mediaTypes": _use(Shape.OBJECT_MAP, Kind.MEDIA_TYPE, since=_V32),
}

#: The keyword under ``components`` that holds the objects of a kind.
COMPONENT_KEYWORDS: Mapping[Kind, str] = MappingProxyType(
    {
        keyword.child: name
        for name, keyword in _COMPONENTS.items()
        if keyword.child is not None and name != "pathItems"
    }
)

_TABLES: dict[Kind, dict[str, Keyword]] = {
    Kind.DOCUMENT: {
        "openapi": _use(_STRING, required=True),
        "info": _use(Shape.OBJECT, Kind.INFO, required=True),
        "jsonSchemaDialect": _tolerate(
            "is not looked at: schemas are read as OpenAPI means them", _STRING, since=_V31
        ),
        "$self": _tolerate(
            "is not looked at: every $ref is read from the file that it stands in",
            _STRING,
            since=_V32,
        ),
        "servers": _use(Shape.OBJECTS, Kind.SERVER),
        "paths": _use(Shape.OBJECT, Kind.PATHS),
        "webhooks": _use(Shape.OBJECT_MAP, Kind.PATH_ITEM, since=_V31),
        "components": _use(Shape.OBJECT, Kind.COMPONENTS),
        "security": _use(Shape.OBJECTS, Kind.SECURITY_REQUIREMENT),
        "tags": _use(Shape.OBJECTS, Kind.TAG),
        "externalDocs": _EXTERNAL_DOCS,
    },
    Kind.INFO: {
        "title": _use(_STRING, required=True),
        "version": _use(_STRING, required=True),
        "summary": _keep(_STRING, since=_V31),
        "description": _DESCRIPTION,
        "termsOfService": _keep(_STRING),
        "contact": _keep(Shape.OBJECT, Kind.CONTACT),
        "license": _keep(Shape.OBJECT, Kind.LICENSE),
    },
    Kind.CONTACT: {"name": _keep(_STRING), "url": _keep(_STRING), "email": _keep(_STRING)},
    Kind.LICENSE: {
        "name": _keep(_STRING, required=True),
        "identifier": _keep(_STRING, since=_V31),
        "url": _keep(_STRING),
    },
    Kind.SERVER: {
        "url": _use(_STRING, required=True),
        "description": _DESCRIPTION,
        "name": _use(_STRING, since=_V32),
        "variables": _use(Shape.OBJECT_MAP, Kind.SERVER_VARIABLE),
    },
    Kind.SERVER_VARIABLE: {
        "enum": _use(Shape.LIST),
        "default": _use(Shape.SCALAR, required=True),
        "description": _DESCRIPTION,
    },
    Kind.TAG: {
        "name": _use(_STRING, required=True),
        "summary": _keep(_STRING, since=_V32),
        "description": _use(_STRING),
        "externalDocs": _keep(Shape.OBJECT, Kind.EXTERNAL_DOCS),
        "parent": _keep(_STRING, since=_V32),
        "kind": _keep(_STRING, since=_V32),
    },
    Kind.EXTERNAL_DOCS: {"url": _use(_STRING, required=True), "description": _use(_STRING)},
    Kind.PATHS: {},
    Kind.PATH_ITEM: _PATH_ITEM,
    Kind.OPERATION: {
        "tags": _use(Shape.STRINGS),
        "summary": _use(_STRING),
        "description": _DESCRIPTION,
        "externalDocs": _EXTERNAL_DOCS,
        "operationId": _use(_STRING),
        "parameters": _use(Shape.OBJECTS, Kind.PARAMETER),
        "requestBody": _use(Shape.OBJECT, Kind.REQUEST_BODY),
        "responses": _use(Shape.OBJECT, Kind.RESPONSES, required=True),
        "callbacks": _use(Shape.OBJECT_MAP, Kind.CALLBACK),
        "deprecated": _use(_BOOLEAN),
        "security": _use(Shape.OBJECTS, Kind.SECURITY_REQUIREMENT),
        "servers": _use(Shape.OBJECTS, Kind.SERVER),
    },
    Kind.PARAMETER: {
        "name": _use(_STRING, required=True),
        "in": _use(_STRING, required=True),
        "description": _DESCRIPTION,
        "required": _use(_BOOLEAN),
        "deprecated": _use(_BOOLEAN),
        "allowEmptyValue": _keep(_BOOLEAN),
        "style": _use(_STRING),
        "explode": _use(_BOOLEAN),
        "allowReserved": _use(_BOOLEAN),
        "schema": _use(Shape.SCHEMA, Kind.SCHEMA),
        "example": _use(Shape.ANY),
        "examples": _EXAMPLES,
        "content": _use(Shape.OBJECT_MAP, Kind.MEDIA_TYPE),
    },
    Kind.REQUEST_BODY: {
        "description": _DESCRIPTION,
        "content": Keyword(Support.SUPPORTED, Shape.OBJECT_MAP, Kind.MEDIA_TYPE, required=True),
        "required": _use(_BOOLEAN),
    },
    Kind.MEDIA_TYPE: {
        "schema": _use(Shape.SCHEMA, Kind.SCHEMA),
        "itemSchema": _use(Shape.SCHEMA, Kind.SCHEMA, since=_V32),
        "example": _use(Shape.ANY),
        "examples": _EXAMPLES,
        "encoding": _use(Shape.OBJECT_MAP, Kind.ENCODING),
        "prefixEncoding": _refuse(_V32),
        "itemEncoding": _refuse(_V32),
    },
    Kind.ENCODING: {
        "contentType": _use(_STRING),
        "headers": _use(Shape.OBJECT_MAP, Kind.HEADER),
        "style": _use(_STRING),
        "explode": _use(_BOOLEAN),
        "allowReserved": _use(_BOOLEAN),
        "encoding": _refuse(_V32),
        "prefixEncoding": _refuse(_V32),
        "itemEncoding": _refuse(_V32),
    },
    Kind.RESPONSES: {},
    Kind.RESPONSE: {
        "summary": _keep(_STRING, since=_V32),
        "description": _DESCRIPTION,
        "headers": _use(Shape.OBJECT_MAP, Kind.HEADER),
        "content": _CONTENT,
        "links": _keep(Shape.OBJECT_MAP, Kind.LINK),
    },
    Kind.HEADER: {
        "description": _DESCRIPTION,
        "required": _use(_BOOLEAN),
        "deprecated": _use(_BOOLEAN),
        "style": _keep(_STRING),
        "explode": _use(_BOOLEAN),
        "schema": _use(Shape.SCHEMA, Kind.SCHEMA),
        "example": _keep(Shape.ANY),
        "examples": _keep(Shape.OBJECT_MAP, Kind.EXAMPLE),
        "content": _CONTENT,
    },
    Kind.LINK: {
        "operationRef": _keep(_STRING),
        "operationId": _keep(_STRING),
        "parameters": _keep(Shape.MAPPING),
        "requestBody": _keep(Shape.ANY),
        "description": _DESCRIPTION,
        "server": _keep(Shape.OBJECT, Kind.SERVER),
    },
    Kind.EXAMPLE: {
        "summary": _use(_STRING),
        "description": _DESCRIPTION,
        "value": _use(Shape.ANY),
        "externalValue": _keep(_STRING),
        "dataValue": _use(Shape.ANY, since=_V32),
        "serializedValue": _keep(_STRING, since=_V32),
    },
    Kind.SCHEMA: _SCHEMA,
    Kind.COMPONENTS: _COMPONENTS,
    Kind.SECURITY_SCHEME: {
        "type": _use(_STRING, required=True),
        "description": _DESCRIPTION,
        "name": _use(_STRING),
        "in": _use(_STRING),
        "deprecated": _keep(_BOOLEAN, since=_V32),
        "scheme": _use(_STRING),
        "bearerFormat": _keep(_STRING),
        "flows": _use(Shape.OBJECT, Kind.OAUTH_FLOWS),
        "openIdConnectUrl": _keep(_STRING),
        "oauth2MetadataUrl": _keep(_STRING, since=_V32),
    },
    Kind.OAUTH_FLOWS: {
        "clientCredentials": _use(Shape.OBJECT, Kind.OAUTH_FLOW),
        **{
            flow: _keep(Shape.OBJECT, Kind.OAUTH_FLOW)
            for flow in ("implicit", "password", "authorizationCode")
        },
        "deviceAuthorization": _keep(Shape.OBJECT, Kind.OAUTH_FLOW, since=_V32),
    },
    Kind.OAUTH_FLOW: {
        "authorizationUrl": _keep(_STRING),
        "deviceAuthorizationUrl": _keep(_STRING, since=_V32),
        "tokenUrl": _use(_STRING),
        "refreshUrl": _keep(_STRING),
        "scopes": _use(Shape.MAPPING),
    },
    Kind.SECURITY_REQUIREMENT: {},
    Kind.CALLBACK: {},
    Kind.DISCRIMINATOR: {
        "propertyName": _use(_STRING, required=True),
        "mapping": _use(Shape.MAPPING),
        "defaultMapping": _use(_STRING, since=_V32),
    },
}

KEYWORDS: Mapping[Kind, Mapping[str, Keyword]] = MappingProxyType(_TABLES)

#: Objects whose keys are data, and what their entries are.
ENTRIES: Mapping[Kind, Kind] = MappingProxyType(
    {
        Kind.PATHS: Kind.PATH_ITEM,
        Kind.RESPONSES: Kind.RESPONSE,
        Kind.CALLBACK: Kind.PATH_ITEM,
    }
)

#: Objects in whose place a ``$ref`` may stand.
REFERENCEABLE = frozenset(
    {
        Kind.PATH_ITEM,
        Kind.PARAMETER,
        Kind.REQUEST_BODY,
        Kind.RESPONSE,
        Kind.HEADER,
        Kind.CALLBACK,
        Kind.LINK,
        Kind.EXAMPLE,
        Kind.SCHEMA,
        Kind.SECURITY_SCHEME,
    }
)

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


def version_of(text: object) -> Version | None:
    """The version that the ``openapi`` keyword with the value ``text`` means; None for others."""
    if isinstance(text, str):
        parts = text.split(".")
        if len(parts) == 3 and parts[0] == "3" and parts[2].split("-")[0].isdigit():
            return {"0": Version.V30, "1": Version.V31, "2": Version.V32}.get(parts[1])
    return None
