"""The words in which ``support`` speaks of the keywords of OpenAPI."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


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


def use(
    shape: Shape,
    child: Kind | None = None,
    *,
    required: bool = False,
    since: Version = Version.V30,
    until: Version = Version.V32,
    hint: str | None = None,
) -> Keyword:
    """A keyword that takes part in what is pressed."""
    return Keyword(Support.SUPPORTED, shape, child, required, since, until, hint)


def keep(
    shape: Shape,
    child: Kind | None = None,
    *,
    since: Version = Version.V30,
    until: Version = Version.V32,
    required: bool = False,
) -> Keyword:
    """A keyword for readers only."""
    return Keyword(Support.DOCUMENTATION, shape, child, required, since, until)


def tolerate(
    reading: str,
    shape: Shape = Shape.ANY,
    child: Kind | None = None,
    *,
    since: Version = Version.V30,
    until: Version = Version.V32,
    hint: str | None = None,
) -> Keyword:
    """A keyword that is read with a warning, which says ``reading``."""
    return Keyword(Support.TOLERATED, shape, child, False, since, until, hint, reading)


def refuse(
    since: Version = Version.V30, until: Version = Version.V32, hint: str | None = None
) -> Keyword:
    """A keyword that is an error."""
    return Keyword(Support.UNSUPPORTED, Shape.ANY, None, False, since, until, hint)


def version_of(text: object) -> Version | None:
    """The version that the ``openapi`` keyword with the value ``text`` means; None for others."""
    if isinstance(text, str):
        parts = text.split(".")
        if len(parts) == 3 and parts[0] == "3" and parts[2].split("-")[0].isdigit():
            return {"0": Version.V30, "1": Version.V31, "2": Version.V32}.get(parts[1])
    return None
