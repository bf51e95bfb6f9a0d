"""The validate stage: everything that can be wrong with a document, each with its place."""

from __future__ import annotations

from specpress.bundling import bundle
from specpress.diagnostics import Diagnostic
from specpress.document import Document, Node
from specpress.error_codes import KEY as ERROR_CODES
from specpress.error_codes import code_lists
from specpress.extensions import Extensions
from specpress.suggestions import did_you_mean
from specpress.support import Kind, Version, version_of
from specpress.validation.behaviour import check_behaviour
from specpress.validation.bodies import body_schemas, check_bodies
from specpress.validation.checking import SHAPE_CODES, Checking
from specpress.validation.dialects import check_dialects
from specpress.validation.examples import check_values
from specpress.validation.operations import check_operations, operations_of, payloads_of
from specpress.validation.parameters import check_parameters
from specpress.validation.profile import check_profile
from specpress.validation.schemas import check_schemas
from specpress.validation.screening import is_plainly_sound
from specpress.validation.scrubbing import scrub
from specpress.validation.simulation import check_simulation
from specpress.validation.structure import check_structure
from specpress.validation.unfinished import check_unfinished
from specpress.walking import Place, places

__all__ = ["check_version", "validate"]


def validate(document: Document) -> list[Diagnostic]:
    """What is wrong with ``document``: several findings at once, in the order of the checks.

    Later stages rely on a document without errors. Never raises for a document from ``load``.
    """
    checking = Checking(document, Version.V31, places(document))
    version = _version(checking)
    if version is None:
        return checking.diagnostics
    checking.version = version
    extensions = Extensions.load()
    checking.has_profile = extensions.has_profile(document.node)
    check_structure(checking)
    _check_extensions(checking, extensions)
    if checking.has(*SHAPE_CODES) or checking.is_incomplete:
        return checking.diagnostics
    check_unfinished(checking)
    check_dialects(checking)
    operations = operations_of(checking)
    check_schemas(checking, payloads_of(checking, operations), body_schemas(operations))
    schemas_are_sound = not checking.has()
    check_profile(checking)
    check_operations(checking, operations)
    check_parameters(checking, operations)
    check_bodies(checking, operations)
    if not checking.has():
        check_simulation(checking, operations)
    if schemas_are_sound:
        check_behaviour(checking, operations)
        check_values(checking, operations)
    if not checking.has():
        _check_standard(checking)
    return checking.diagnostics


def _check_standard(checking: Checking) -> None:
    bundled = bundle(checking.document)
    data = scrub(bundled.data, checking.version)
    if not is_plainly_sound(data, checking.version):
        # Takes long to import, and few documents need it.
        from specpress.validation.standard import check_standard

        check_standard(checking, bundled, data)


def check_version(document: Document) -> Diagnostic | None:
    """What keeps ``document``, tolerated before, from being read: another format or version."""
    checking = Checking(document, Version.V31, [])
    _version(checking)
    return checking.diagnostics[0] if checking.diagnostics else None


def _version(checking: Checking) -> Version | None:
    root = checking.document.node
    openapi = root.get("openapi")
    version = version_of(openapi.value) if openapi is not None else None
    if version is not None:
        return version
    hint: str | None = "OpenAPI 3.0, 3.1 and 3.2 can be read"
    if openapi is not None:
        text = f"'{openapi.value}'" if isinstance(openapi.value, str) else "this value"
        if not isinstance(openapi.value, str):
            hint = 'write a quoted version: openapi: "3.1.1"'
        checking.error("E030", f"{text} is no supported version of OpenAPI", openapi.location, hint)
    elif (swagger := root.get("swagger")) is not None:
        message = "Swagger 2.0 is not supported"
        hint = "convert the document to OpenAPI 3, such as with swagger2openapi"
        checking.error("E030", message, swagger.key_location, hint)
    elif (other := root.get("asyncapi")) is not None:
        message = "AsyncAPI is not supported: this describes messages, not requests"
        checking.error("E030", message, other.key_location, hint)
    elif (collection := root.get("item")) is not None and root.get("info") is not None:
        message = "this is a collection of Postman, no OpenAPI document"
        hint = "export or convert it as OpenAPI 3, such as with postman-to-openapi"
        checking.error("E030", message, collection.key_location, hint)
    else:
        message = "this is no OpenAPI document: it has no 'openapi'"
        likely = [key for key, _ in root.items() if did_you_mean("openapi", [key])]
        where = root[likely[0]].key_location if likely else root.location
        hint = f"'{likely[0]}' is perhaps meant to be 'openapi'" if likely else hint
        checking.error("E030", message, where, hint)
    return None


def _check_extensions(checking: Checking, extensions: Extensions) -> None:
    for place in checking.places:
        # In 3.0 what stands beside a $ref is ignored, which has been said.
        if place.is_reference and (
            place.kind is not Kind.SCHEMA or checking.version is Version.V30
        ):
            continue
        for key in place.node.value if isinstance(place.node.value, dict) else ():
            if not key.startswith("x-"):
                continue
            node = place.node[key]
            for value in _values(place, key, node):
                for problem in extensions.check(place.kind.value, key, value):
                    if problem.is_unknown and not checking.has_profile:
                        # Whoever wrote the document has hardly heard of our keys.
                        message = f"{problem.message}: it is ignored"
                        checking.warning("W050", message, problem.location, problem.hint)
                        continue
                    code = "E034" if problem.is_unknown else "E035"
                    checking.error(code, problem.message, problem.location, problem.hint)


def _values(place: Place, key: str, node: Node) -> list[Node]:
    """The value of an x-* key, and those that stand for it in other files."""
    if place.kind is Kind.DOCUMENT and key == ERROR_CODES:
        return [node, *code_lists(place.node)]
    return [node]
