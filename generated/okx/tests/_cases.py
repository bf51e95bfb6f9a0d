"""The operations and documented examples to test, found through the package's public surface.

What they must send and return is read from the specification bundled with the mock exchange, not
from the code under test.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import json
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ._described import described, looks_like_another
from ._package import ASYNC_CLIENT, CLIENT, PACKAGE, credentials_of
from ._wire import WIRE

package: Any = importlib.import_module(PACKAGE)
testing: Any = importlib.import_module(f"{PACKAGE}.testing")
fixtures: Any = importlib.import_module(f"{PACKAGE}.fixtures")
Client: Any = getattr(package, CLIENT)
AsyncClient: Any = getattr(package, ASYNC_CLIENT)
ENVIRONMENT: Any = next(iter(package.Environment))
DOCUMENT: dict[str, Any] = json.loads(
    Path(testing.__file__).with_name("_api.json").read_text(encoding="utf-8")
)
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class Case:
    """One documented example of one operation, in the package's and in the document's words."""

    resource: str
    method: str
    example: str
    http_method: str
    path: str
    operation: Mapping[str, Any]
    parameters: Sequence[Mapping[str, Any]]

    @property
    def operation_id(self) -> str:
        return str(self.operation["operationId"])

    @property
    def signing(self) -> Mapping[str, Any] | None:
        """How the call is signed; None for one that is not, or not that alone."""
        if len(self.alternatives) != 1 or len(self.alternatives[0]) != 1:
            return None
        (scheme,) = self.alternatives[0]
        raw = DOCUMENT["components"]["securitySchemes"][scheme]
        signing: Mapping[str, Any] | None = resolve(raw).get("x-signing")
        return signing

    @property
    def alternatives(self) -> Sequence[Mapping[str, Any]]:
        """The security schemes that authenticate the call, of which one alternative must do."""
        found: Sequence[Mapping[str, Any]] = self.operation.get(
            "security", DOCUMENT.get("security", ())
        )
        return found

    @property
    def needs_credentials(self) -> bool:
        """Whether the call cannot be made without any."""
        return bool(self.alternatives) and all(self.alternatives)

    @property
    def keys(self) -> frozenset[str]:
        """The names of API keys that the call has in its query."""
        schemes = (
            resolve(DOCUMENT["components"]["securitySchemes"][scheme])
            for alternative in self.alternatives
            for scheme in alternative
        )
        return frozenset(each["name"] for each in schemes if each.get("in") == "query")

    @property
    def shows_credentials(self) -> bool:
        """Whether the mock exchange can tell that credentials are wrong, other than a signature."""
        kinds = {
            resolve(DOCUMENT["components"]["securitySchemes"][scheme])["type"]
            for alternative in self.alternatives
            for scheme in alternative
        }
        return self.signing is None and bool(kinds - {"mutualTLS"})

    @property
    def available_in(self) -> tuple[str, ...]:
        """The names of the environments that have the operation; () for all."""
        return tuple(self.operation.get("x-environments", ()))

    @property
    def environment(self) -> Any:
        """The first environment that has the operation."""
        return environment_named(self.available_in[0]) if self.available_in else ENVIRONMENT

    @property
    def is_read(self) -> bool:
        """Whether the call changes nothing at the exchange.

        The method tells, not ``x-retry``: what is safe to repeat may still set a state.
        """
        return self.http_method in ("GET", "HEAD")

    @property
    def changes_nothing(self) -> bool:
        """Whether the call is sure to change nothing: a read that may be repeated."""
        return self.is_read and self.operation.get("x-retry") != "never"

    @property
    def fixture(self) -> Any:
        module = getattr(fixtures, self.resource)
        return getattr(module, self.method)(self.example)

    @property
    def documented_arguments(self) -> dict[str, Any]:
        """The documented parameters and members of the body, by wire name."""
        own = described(self.operation_id)
        arguments = {
            own.argument_name(parameter.name, parameter.place): parameter.examples[self.example]
            for parameter in own.parameters
            if self.example in parameter.examples and parameter.place != "header"
        }
        # It reads schemas, and so what stands here.
        from ._bodies import as_received, preferred

        body = resolve(self.operation.get("requestBody", {}))
        content = preferred(body)
        documented = {} if content is None else examples_of(content[1])
        if content is not None and self.example in documented:
            value = as_received(*content, documented[self.example])
            if isinstance(value, dict):
                arguments |= {own.argument_name(name, "body"): value[name] for name in value}
            else:
                arguments[""] = value
        return arguments

    @property
    def reply_media(self) -> Mapping[str, Any]:
        """The JSON of the response that holds the example: ``schema`` and ``examples``."""
        for response in self.operation["responses"].values():
            content = resolve(response).get("content", {})
            media: Mapping[str, Any] = content.get("application/json", {})
            if self.example in examples_of(media):
                return media
        raise LookupError(f"{self.operation_id} documents no reply named {self.example}")

    @property
    def documented_reply(self) -> Any:
        return examples_of(self.reply_media)[self.example]

    @property
    def is_shadowed(self) -> bool:
        """Whether an earlier example asks for the same, so that the mock exchange answers it."""
        names = list(examples_of(self.reply_media))
        earlier = (replace(self, example=name) for name in names[: names.index(self.example)])
        return any(one.documented_arguments == self.documented_arguments for one in earlier)

    def call(self, client: Any) -> Any:
        """Call the operation with the documented arguments on a client."""
        resource = getattr(client, self.resource)
        return getattr(resource, self.method)(**self.fixture.arguments)

    def call_with_response(self, client: Any) -> Any:
        resource = getattr(client, self.resource).with_response
        return getattr(resource, self.method)(**self.fixture.arguments)

    def __str__(self) -> str:
        return f"{self.resource}.{self.method}-{self.example}"


def environment_named(name: str) -> Any:
    """The member of ``Environment`` that has the document's name."""
    return next(member for member in package.Environment if member.value == name)


def operation_of(case: Case) -> Any:
    """The package's description of a case's operation."""
    route = case.http_method, case.path
    return next(
        one
        for one in operations_of(case.resource)
        if (getattr(one, "method", ""), getattr(one, "path", "")) == route
    )


def operations_of(resource: str) -> Iterator[Any]:
    """What the modules of a resource define, and the descriptions of its calls among it.

    A resource with many calls has a module for each of them.
    """
    yield from vars(importlib.import_module(f"{PACKAGE}.resources.{resource}")).values()
    calls = f"{PACKAGE}.resources._{resource}"
    if importlib.util.find_spec(calls) is not None:
        for found in pkgutil.iter_modules(importlib.import_module(calls).__path__):
            yield from vars(importlib.import_module(f"{calls}.{found.name}")).values()


def resolve(value: Any) -> Any:
    """Follow a ``$ref`` inside the document."""
    while isinstance(value, dict) and isinstance(value.get("$ref"), str):
        target: Any = DOCUMENT
        for part in value["$ref"].split("/")[1:]:
            target = target[part.replace("~1", "/").replace("~0", "~")]
        value = target
    return value


def examples_of(holder: Mapping[str, Any]) -> dict[str, Any]:
    """The examples of a media type by name; one that has none is ``example``."""
    values = {"example": holder["example"]} if "example" in holder else {}
    for name, raw in holder.get("examples", {}).items():
        example = resolve(raw)
        if "value" in example:
            values[name] = example["value"]
    return values


def _operations() -> dict[tuple[str, str], tuple[Mapping[str, Any], list[Mapping[str, Any]]]]:
    """Operations and their parameters, by method and path."""
    operations = {}
    for path, raw_item in DOCUMENT.get("paths", {}).items():
        item = resolve(raw_item)
        known = {method.upper(): item[method] for method in _METHODS if method in item}
        for method, operation in {**known, **item.get("additionalOperations", {})}.items():
            raw = [*item.get("parameters", ()), *operation.get("parameters", ())]
            parameters = [one for one in map(resolve, raw) if not _is_sent_anyway(one, operation)]
            operations[method, path] = operation, parameters
    return operations


def _is_sent_anyway(parameter: Mapping[str, Any], operation: Mapping[str, Any]) -> bool:
    """Whether a parameter is no argument: OpenAPI ignores it, or an API key stands there."""
    place, name = parameter["in"], parameter["name"].lower()
    if place == "header" and name in ("accept", "authorization", "content-type"):
        return True
    used = {one for each in operation.get("security", DOCUMENT.get("security", ())) for one in each}
    schemes = (resolve(DOCUMENT["components"]["securitySchemes"][one]) for one in used)
    return any(
        (scheme.get("in"), scheme.get("name", "").lower()) == (place, name)
        for scheme in schemes
        if "x-signing" not in scheme
    )


OPERATIONS = _operations()


def _has_documented_reply(operation: Mapping[str, Any]) -> bool:
    media = (
        resolve(response).get("content", {}).get("application/json", {})
        for status, response in operation["responses"].items()
        if status.startswith("2")
    )
    return any("examples" in each or "example" in each for each in media)


#: The operations whose documentation shows a reply.
DOCUMENTED = {
    operation["operationId"]
    for operation, _ in OPERATIONS.values()
    if _has_documented_reply(operation)
}


def _cases() -> list[Case]:
    suffix = ".response.json"
    cases = []
    for file in sorted((Path(fixtures.__file__).parent / "data").glob(f"*/*/*{suffix}")):
        resource, method = file.parts[-3:-1]
        example = file.name.removesuffix(suffix)
        request = json.loads(file.with_name(f"{example}.request.json").read_bytes())
        route = request["method"], request["path"]
        case = Case(resource, method, example, *route, *OPERATIONS[route])
        if not looks_like_another(case.operation_id):
            cases.append(case)
    return cases


CASES = _cases()
SIGNED = [case for case in CASES if case.signing is not None]
#: Without TLS, there is no certificate to present.
SECURED = [
    case
    for case in CASES
    if case.needs_credentials and (case.signing is not None or case.shows_credentials)
]
PUBLIC = [case for case in CASES if not any(case.alternatives)]


def credentials(keys: Any) -> dict[str, Any]:
    """The client's arguments that a key stands for; it signs with its shared secret."""
    arguments = credentials_of(keys)
    signing = next(_signings(), None)
    if signing is None:
        return arguments
    arguments[signing["api-key"]] = keys.api_key
    if "passphrase" in signing:
        arguments[signing["passphrase"]] = keys.passphrase
    for algorithm in signing["algorithms"]:
        if algorithm["name"] == "hmac-sha256":
            arguments[algorithm["secret"]] = keys.api_secret
    return arguments


def _signings() -> Iterator[Mapping[str, Any]]:
    for raw in DOCUMENT.get("components", {}).get("securitySchemes", {}).values():
        if "x-signing" in (scheme := resolve(raw)):
            yield scheme["x-signing"]


def error_code(mistake: str) -> Mapping[str, Any] | None:
    """The first code that reports a mistake; None where the document has none."""
    rules: list[Mapping[str, Any]] = DOCUMENT.get("x-error-codes", [])
    return next((rule for rule in rules if rule.get("reports") == mistake), None)


#: What tests count requests by: a client that repeats nothing by itself.
_NO_REPEATS: dict[str, Any] = (
    {"retry": None} if "retry" in inspect.signature(Client).parameters else {}
)


def run_sync(base_url: str, action: Any, environment: Any = ENVIRONMENT, **options: Any) -> Any:
    """What ``action(client)`` returns, with a sync client."""
    options = {"transport": WIRE.transport, **_NO_REPEATS, **options}
    with Client(environment, base_url=base_url, **options) as client:
        return action(client)


def run_async(base_url: str, action: Any, environment: Any = ENVIRONMENT, **options: Any) -> Any:
    """What awaiting ``action(client)`` returns, with an async client."""
    options = {"transport": WIRE.async_transport, **_NO_REPEATS, **options}

    async def run() -> Any:
        async with AsyncClient(environment, base_url=base_url, **options) as client:
            return await action(client)

    return WIRE.run(run())
