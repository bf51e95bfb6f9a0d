"""Every keyword of OpenAPI 3.0, 3.1 and 3.2, and what specpress makes of it: one table.

The loader reads it to know where a ``$ref`` is a reference and where it is data, validation to
know what is unknown or not supported yet, and the documentation to say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from specpress.keywords import Keyword as Keyword
from specpress.keywords import Kind as Kind
from specpress.keywords import Shape as Shape
from specpress.keywords import Support as Support
from specpress.keywords import Version as Version
from specpress.keywords import keep, refuse, tolerate, use
from specpress.keywords import version_of as version_of
from specpress.schema_keywords import IMPLIED_TYPES as IMPLIED_TYPES
from specpress.schema_keywords import REFERENCE_ANNOTATIONS as REFERENCE_ANNOTATIONS
from specpress.schema_keywords import SCHEMA

_V31, _V32 = Version.V31, Version.V32
_STRING, _BOOLEAN = Shape.STRING, Shape.BOOLEAN
_DESCRIPTION = keep(_STRING)
_EXTERNAL_DOCS = use(Shape.OBJECT, Kind.EXTERNAL_DOCS)
_EXAMPLES = use(Shape.OBJECT_MAP, Kind.EXAMPLE)
_CONTENT = use(Shape.OBJECT_MAP, Kind.MEDIA_TYPE)

_PATH_ITEM: dict[str, Keyword] = {
    "summary": keep(_STRING),
    "description": _DESCRIPTION,
    "servers": use(Shape.OBJECTS, Kind.SERVER),
    "parameters": use(Shape.OBJECTS, Kind.PARAMETER),
    **{
        method: use(Shape.OBJECT, Kind.OPERATION)
        for method in ("get", "put", "post", "delete", "patch", "options", "head", "trace")
    },
    "query": use(Shape.OBJECT, Kind.OPERATION, since=_V32),
    "additionalOperations": use(Shape.OBJECT_MAP, Kind.OPERATION, since=_V32),
}

#: The keywords of a path item that are methods.
METHODS = ("get", "put", "post", "delete", "patch", "options", "head", "trace", "query")

_COMPONENTS: dict[str, Keyword] = {
    "schemas": use(Shape.OBJECT_MAP, Kind.SCHEMA),
    "responses": use(Shape.OBJECT_MAP, Kind.RESPONSE),
    "parameters": use(Shape.OBJECT_MAP, Kind.PARAMETER),
    "examples": _EXAMPLES,
    "requestBodies": use(Shape.OBJECT_MAP, Kind.REQUEST_BODY),
    "headers": use(Shape.OBJECT_MAP, Kind.HEADER),
    "securitySchemes": use(Shape.OBJECT_MAP, Kind.SECURITY_SCHEME),
    "pathItems": use(Shape.OBJECT_MAP, Kind.PATH_ITEM, since=_V31),
    "links": keep(Shape.OBJECT_MAP, Kind.LINK),
    "callbacks": use(Shape.OBJECT_MAP, Kind.CALLBACK),
    "mediaTypes": use(Shape.OBJECT_MAP, Kind.MEDIA_TYPE, since=_V32),
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
        "openapi": use(_STRING, required=True),
        "info": use(Shape.OBJECT, Kind.INFO, required=True),
        "jsonSchemaDialect": use(
            _STRING, since=_V31, hint="another dialect than OpenAPI's own is a warning (W015)"
        ),
        "$self": tolerate(
            "is not looked at: every $ref is read from the file that it stands in",
            _STRING,
            since=_V32,
        ),
        "servers": use(Shape.OBJECTS, Kind.SERVER),
        "paths": use(Shape.OBJECT, Kind.PATHS),
        "webhooks": use(Shape.OBJECT_MAP, Kind.PATH_ITEM, since=_V31),
        "components": use(Shape.OBJECT, Kind.COMPONENTS),
        "security": use(Shape.OBJECTS, Kind.SECURITY_REQUIREMENT),
        "tags": use(Shape.OBJECTS, Kind.TAG),
        "externalDocs": _EXTERNAL_DOCS,
    },
    Kind.INFO: {
        "title": use(_STRING, required=True),
        "version": use(_STRING, required=True),
        "summary": keep(_STRING, since=_V31),
        "description": _DESCRIPTION,
        "termsOfService": keep(_STRING),
        "contact": keep(Shape.OBJECT, Kind.CONTACT),
        "license": keep(Shape.OBJECT, Kind.LICENSE),
    },
    Kind.CONTACT: {"name": keep(_STRING), "url": keep(_STRING), "email": keep(_STRING)},
    Kind.LICENSE: {
        "name": keep(_STRING, required=True),
        "identifier": keep(_STRING, since=_V31),
        "url": keep(_STRING),
    },
    Kind.SERVER: {
        "url": use(_STRING, required=True),
        "description": _DESCRIPTION,
        "name": use(_STRING, since=_V32),
        "variables": use(Shape.OBJECT_MAP, Kind.SERVER_VARIABLE),
    },
    Kind.SERVER_VARIABLE: {
        "enum": use(Shape.LIST),
        "default": use(Shape.SCALAR, required=True),
        "description": _DESCRIPTION,
    },
    Kind.TAG: {
        "name": use(_STRING, required=True),
        "summary": keep(_STRING, since=_V32),
        "description": use(_STRING),
        "externalDocs": keep(Shape.OBJECT, Kind.EXTERNAL_DOCS),
        "parent": keep(_STRING, since=_V32),
        "kind": keep(_STRING, since=_V32),
    },
    Kind.EXTERNAL_DOCS: {"url": use(_STRING, required=True), "description": use(_STRING)},
    Kind.PATHS: {},
    Kind.PATH_ITEM: _PATH_ITEM,
    Kind.OPERATION: {
        "tags": use(Shape.STRINGS),
        "summary": use(_STRING),
        "description": _DESCRIPTION,
        "externalDocs": _EXTERNAL_DOCS,
        "operationId": use(_STRING),
        "parameters": use(Shape.OBJECTS, Kind.PARAMETER),
        "requestBody": use(Shape.OBJECT, Kind.REQUEST_BODY),
        "responses": use(Shape.OBJECT, Kind.RESPONSES, required=True),
        "callbacks": use(Shape.OBJECT_MAP, Kind.CALLBACK),
        "deprecated": use(_BOOLEAN),
        "security": use(Shape.OBJECTS, Kind.SECURITY_REQUIREMENT),
        "servers": use(Shape.OBJECTS, Kind.SERVER),
    },
    Kind.PARAMETER: {
        "name": use(_STRING, required=True),
        "in": use(_STRING, required=True),
        "description": _DESCRIPTION,
        "required": use(_BOOLEAN),
        "deprecated": use(_BOOLEAN),
        "allowEmptyValue": keep(_BOOLEAN),
        "style": use(_STRING),
        "explode": use(_BOOLEAN),
        "allowReserved": use(_BOOLEAN),
        "schema": use(Shape.SCHEMA, Kind.SCHEMA),
        "example": use(Shape.ANY),
        "examples": _EXAMPLES,
        "content": use(Shape.OBJECT_MAP, Kind.MEDIA_TYPE),
    },
    Kind.REQUEST_BODY: {
        "description": _DESCRIPTION,
        "content": Keyword(Support.SUPPORTED, Shape.OBJECT_MAP, Kind.MEDIA_TYPE, required=True),
        "required": use(_BOOLEAN),
    },
    Kind.MEDIA_TYPE: {
        "schema": use(Shape.SCHEMA, Kind.SCHEMA),
        "itemSchema": use(Shape.SCHEMA, Kind.SCHEMA, since=_V32),
        "example": use(Shape.ANY),
        "examples": _EXAMPLES,
        "encoding": use(Shape.OBJECT_MAP, Kind.ENCODING),
        "prefixEncoding": use(
            Shape.OBJECTS,
            Kind.ENCODING,
            since=_V32,
            hint="of replies, which are read as bytes; of request bodies it is refused (E033)",
        ),
        "itemEncoding": use(Shape.OBJECT, Kind.ENCODING, since=_V32),
    },
    Kind.ENCODING: {
        "contentType": use(_STRING),
        "headers": use(Shape.OBJECT_MAP, Kind.HEADER),
        "style": use(_STRING),
        "explode": use(_BOOLEAN),
        "allowReserved": use(_BOOLEAN),
        "encoding": refuse(_V32),
        "prefixEncoding": refuse(_V32),
        "itemEncoding": refuse(_V32),
    },
    Kind.RESPONSES: {},
    Kind.RESPONSE: {
        "summary": keep(_STRING, since=_V32),
        "description": _DESCRIPTION,
        "headers": use(Shape.OBJECT_MAP, Kind.HEADER),
        "content": _CONTENT,
        "links": keep(Shape.OBJECT_MAP, Kind.LINK),
    },
    Kind.HEADER: {
        "description": _DESCRIPTION,
        "required": use(_BOOLEAN),
        "deprecated": use(_BOOLEAN),
        "style": keep(_STRING),
        "explode": use(_BOOLEAN),
        "schema": use(Shape.SCHEMA, Kind.SCHEMA),
        "example": keep(Shape.ANY),
        "examples": keep(Shape.OBJECT_MAP, Kind.EXAMPLE),
        "content": _CONTENT,
    },
    Kind.LINK: {
        "operationRef": keep(_STRING),
        "operationId": keep(_STRING),
        "parameters": keep(Shape.MAPPING),
        "requestBody": keep(Shape.ANY),
        "description": _DESCRIPTION,
        "server": keep(Shape.OBJECT, Kind.SERVER),
    },
    Kind.EXAMPLE: {
        "summary": use(_STRING),
        "description": _DESCRIPTION,
        "value": use(Shape.ANY),
        "externalValue": keep(_STRING),
        "dataValue": use(Shape.ANY, since=_V32),
        "serializedValue": keep(_STRING, since=_V32),
    },
    Kind.SCHEMA: SCHEMA,
    Kind.COMPONENTS: _COMPONENTS,
    Kind.SECURITY_SCHEME: {
        "type": use(_STRING, required=True),
        "description": _DESCRIPTION,
        "name": use(_STRING),
        "in": use(_STRING),
        "deprecated": keep(_BOOLEAN, since=_V32),
        "scheme": use(_STRING),
        "bearerFormat": keep(_STRING),
        "flows": use(Shape.OBJECT, Kind.OAUTH_FLOWS),
        "openIdConnectUrl": keep(_STRING),
        "oauth2MetadataUrl": keep(_STRING, since=_V32),
    },
    Kind.OAUTH_FLOWS: {
        "clientCredentials": use(Shape.OBJECT, Kind.OAUTH_FLOW),
        **{
            flow: keep(Shape.OBJECT, Kind.OAUTH_FLOW)
            for flow in ("implicit", "password", "authorizationCode")
        },
        "deviceAuthorization": keep(Shape.OBJECT, Kind.OAUTH_FLOW, since=_V32),
    },
    Kind.OAUTH_FLOW: {
        "authorizationUrl": keep(_STRING),
        "deviceAuthorizationUrl": keep(_STRING, since=_V32),
        "tokenUrl": use(_STRING),
        "refreshUrl": keep(_STRING),
        "scopes": use(Shape.MAPPING),
    },
    Kind.SECURITY_REQUIREMENT: {},
    Kind.CALLBACK: {},
    Kind.DISCRIMINATOR: {
        "propertyName": use(_STRING, required=True),
        "mapping": use(Shape.MAPPING),
        "defaultMapping": use(_STRING, since=_V32),
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
