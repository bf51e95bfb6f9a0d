"""Documented requests as calls that a trader would write: typed, and ready to run."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from specpress import ir
from specpress.config import PackageConfig
from specpress.naming import constant_case
from specpress.view.annotations import must_be_given, takes_null
from specpress.view.bodies import can_say_null, is_bytes
from specpress.view.catalogue import Catalogue
from specpress.view.example_values import example_value
from specpress.view.imports import import_order
from specpress.view.literals import bytes_literal, literal
from specpress.view.names import field_name, raw_name
from specpress.view.security import example_credentials
from specpress.view.unions import variant_of

#: The widest line of an example.
_WIDTH = 88
#: The alphabet of base64 as that for URLs.
_URL_SAFE = str.maketrans("+/", "-_")
_HARMLESS = ("testnet", "demo", "sandbox")


@dataclass(frozen=True)
class _Source:
    """An expression on one line, or a list or a dictionary of expressions."""

    text: str
    items: tuple[tuple[str, _Source], ...] = ()
    brackets: str = ""

    def lines(self, indent: int) -> str:
        """The expression as it stands ``indent`` columns in, after some text."""
        if not self.items or len(self.text) + indent + 24 <= _WIDTH:
            return self.text
        inner = " " * (indent + 4)
        body = "".join(f"{inner}{key}{item.lines(indent + 4)},\n" for key, item in self.items)
        return f"{self.brackets[0]}\n{body}{' ' * indent}{self.brackets[1]}"


@dataclass
class _Imports:
    standard: set[str] = field(default_factory=set)
    package: set[str] = field(default_factory=set)
    models: set[str] = field(default_factory=set)

    def standard_lines(self) -> list[str]:
        """The statements that import from the standard library: one per module."""
        whole = sorted(line for line in self.standard if not line.startswith("from"))
        names: dict[str, list[str]] = {}
        for line in sorted(self.standard - set(whole)):
            module, _, name = line.removeprefix("from ").partition(" import ")
            names.setdefault(module, []).append(name)
        return [*whole, *(f"from {each} import {', '.join(names[each])}" for each in names)]

    def lines(self, package: str) -> list[str]:
        """The statements, in the order of isort."""
        return [
            *self.standard_lines(),
            *([""] if self.standard else []),
            f"from {package} import {', '.join(sorted(self.package, key=import_order))}",
            *(
                [f"from {package}.models import {', '.join(sorted(self.models))}"]
                * bool(self.models)
            ),
        ]


@dataclass(frozen=True, slots=True)
class ShownCall:
    """Arguments that stand four columns in, and what they use.

    ``standard`` are lines that import from the standard library, ``names`` and ``models`` what
    comes from the package and from its models.
    """

    arguments: tuple[str, ...]
    standard: tuple[str, ...]
    names: tuple[str, ...]
    models: tuple[str, ...]


class ExampleWriter:
    """Writes the examples of one package."""

    def __init__(self, api: ir.Api, config: PackageConfig, catalogue: Catalogue) -> None:
        self._config = config
        self._catalogue = catalogue
        self._profile = api.profile

    def environment(self, operation: ir.Operation) -> str:
        """An environment that has the call, and trades no real money if there is one."""
        names = operation.environments or self._catalogue.environments
        harmless = [name for word in _HARMLESS for name in names if word == name]
        return constant_case((harmless or list(names))[0], prefix="ENVIRONMENT")

    def call(
        self, target: str, operation: ir.Operation, example: ir.Example, *, awaited: bool
    ) -> str:
        """A program that makes the documented call; ``target`` is such as ``loans.borrow``."""
        imports = _Imports()
        client = f"Async{self._config.client}" if awaited else self._config.client
        imports.package |= {client, "Environment"}
        arguments = self._arguments(operation, example, imports)
        made = self._client(client, operation)
        indent = 8 if awaited else 4
        call = f"{'await ' if awaited else ''}client.{target}{_call(arguments, indent)}"
        statements = [call] if operation.payload is None else [f"result = {call}", "print(result)"]
        body = "".join(f"{' ' * indent}{statement}\n" for statement in statements)
        if not awaited:
            program = f"with {made} as client:\n{body}"
        else:
            imports.standard.add("import asyncio")
            program = (
                f"\nasync def main() -> None:\n    async with {made} as client:\n{body}"
                "\n\nasyncio.run(main())\n"
            )
        return "\n".join([*imports.lines(self._config.package), "", program]).rstrip("\n")

    def _client(self, name: str, operation: ir.Operation) -> str:
        names = example_credentials(self._profile, operation.security)
        credentials = [f'{each}="..."' for each in names]
        environment = self.environment(operation)
        arguments = [f"Environment.{environment}", *self._base_url(environment), *credentials]
        return f"{name}({', '.join(arguments)})"

    def _base_url(self, environment: str) -> list[str]:
        """What a caller has to give where the document does not tell the host."""
        needs_it = any(
            host.needs_base_url
            for host in self._profile.environments
            if constant_case(host.name, prefix="ENVIRONMENT") == environment
        )
        return ['base_url="https://..."'] if needs_it else []

    def shown(self, operation: ir.Operation) -> ShownCall:
        """The call that shows an operation: its first example, and what else must be given."""
        imports = _Imports()
        documented = {
            (place, name): value
            for example in operation.examples[:1]
            for place, name, value in example.arguments
        }
        nulls = can_say_null(each for each in operation.bodies if each.shape == 0)
        given, needed = [], []
        for each in sorted(operation.parameters, key=lambda each: not each.required):
            key = each.place, each.wire_name
            if key in documented:
                # What may be left out is not worth a null, nor one what nobody should give.
                if each.required or (documented[key] is not None and not each.deprecated):
                    source = self._given(each, documented[key], imports, nulls, outermost=True)
                    given.append(f"{field_name(each)}={source.lines(4)}")
            elif must_be_given(each):
                value = example_value(each.type, self._catalogue.models)
                source = self._expression(each.type, value, imports, outermost=True)
                needed.append(f"{field_name(each)}={source.lines(4)}")
        return ShownCall(
            (*given, *needed),
            tuple(imports.standard_lines()),
            tuple(sorted(imports.package)),
            tuple(sorted(imports.models)),
        )

    def _arguments(
        self, operation: ir.Operation, example: ir.Example, imports: _Imports
    ) -> list[tuple[str, _Source]]:
        documented = {(place, name): value for place, name, value in example.arguments}
        nulls = can_say_null(each for each in operation.bodies if each.shape == 0)
        return [
            (
                f"{field_name(each)}=",
                self._given(
                    each, documented[each.place, each.wire_name], imports, nulls, outermost=True
                ),
            )
            for each in sorted(operation.parameters, key=lambda each: not each.required)
            if (each.place, each.wire_name) in documented
        ]

    def _given(
        self,
        field: ir.Field | ir.Parameter,
        value: Any,
        imports: _Imports,
        nulls: bool = True,
        outermost: bool = False,
    ) -> _Source:
        """The value of a property or argument; ``nulls``: whether one can be null."""
        if value is None and nulls and takes_null(field):
            imports.package.add("NULL")
            return _Source("NULL")
        return self._expression(field.type, value, imports, outermost)

    def _expression(
        self, node: ir.Type, value: Any, imports: _Imports, outermost: bool = False
    ) -> _Source:
        match node:
            case _ if value is None:
                return _Source("None")
            case ir.Array(item=item) if isinstance(value, list):
                return _sequence([self._expression(item, each, imports) for each in value])
            case ir.Map(value=inner) if isinstance(value, dict):
                entries = {
                    literal(key): self._expression(inner, each, imports)
                    for key, each in value.items()
                }
                return _mapping(entries)
            case ir.Reference(name=name):
                return self._model(self._catalogue.models[name], value, imports)
            case ir.Scalar():
                return _Source(_scalar(node, value, imports, outermost))
            case _:
                return _Source(literal(value))

    def _model(self, model: ir.Model, value: Any, imports: _Imports) -> _Source:
        match model:
            case ir.UnionModel():
                shape = variant_of(model, value, self._catalogue)
                if shape is None:
                    return _Source(literal(value))
                return self._expression(shape, value, imports)
            case ir.EnumModel(name=name, members=members):
                known = value in [member.value for member in members]
                if not known:
                    imports.models.add(name)
                return _Source(literal(value) if known else f"{name}({literal(value)})")
            case ir.RowModel(name=name, fields=fields):
                imports.models.add(name)
                named = {
                    f"{raw_name(each)}=": self._expression(each.type, inner, imports)
                    for each, inner in zip(fields, value, strict=False)
                }
                body = ", ".join(f"{key}{each.text}" for key, each in named.items())
                return _Source(f"{name}({body})")
            case ir.ObjectModel(fields=fields):
                by_name = {each.wire_name: each for each in fields}
                return _mapping(
                    {
                        literal(field_name(by_name[key])): self._given(by_name[key], inner, imports)
                        for key, inner in value.items()
                        if key in by_name
                    }
                )


def _scalar(node: ir.Scalar, value: Any, imports: _Imports, outermost: bool) -> str:
    match node.kind:
        case ir.ScalarKind.DECIMAL if outermost:
            imports.standard.add("from decimal import Decimal")
            return f"Decimal({literal(str(value))})"
        case ir.ScalarKind.DECIMAL:
            return literal(str(value))
        case ir.ScalarKind.DATE:
            imports.standard.add("from datetime import date")
            return f"date.fromisoformat({literal(value)})"
        case ir.ScalarKind.DATE_TIME:
            imports.standard.add("from datetime import datetime")
            return f"datetime.fromisoformat({literal(value)})"
        case ir.ScalarKind.TIME:
            imports.standard.add("from datetime import time")
            return f"time.fromisoformat({literal(value)})"
        case ir.ScalarKind.BASE64 | ir.ScalarKind.BASE64_URL:
            try:
                return _bytes(base64.urlsafe_b64decode(value.translate(_URL_SAFE)))
            except ValueError:
                # Examples are not always of their format: shown as the document has it.
                return literal(value)
        case kind if kind.startswith("unix-") or kind is ir.ScalarKind.INTEGER:
            is_number = not isinstance(value, str) or value.lstrip("-").isdecimal()
            return literal(int(value) if is_number else value)
        case ir.ScalarKind.FILE if is_bytes(node) and isinstance(value, str):
            return bytes_literal(value)
        case _:
            return literal(value)


def _bytes(value: bytes) -> str:
    return bytes_literal(value.decode()) if value.isascii() else repr(value)


def _sequence(items: Sequence[_Source]) -> _Source:
    text = f"[{', '.join(item.text for item in items)}]"
    return _Source(text, tuple(("", item) for item in items), "[]")


def _mapping(entries: Mapping[str, _Source]) -> _Source:
    text = "{" + ", ".join(f"{key}: {item.text}" for key, item in entries.items()) + "}"
    return _Source(text, tuple((f"{key}: ", item) for key, item in entries.items()), "{}")


def _call(arguments: Sequence[tuple[str, _Source]], indent: int) -> str:
    """Parentheses and arguments, on one line where they are short."""
    text = ", ".join(f"{name}{value.text}" for name, value in arguments)
    if len(text) <= _WIDTH - 50 and "[{" not in text:
        return f"({text})"
    inner = " " * (indent + 4)
    body = "".join(f"{inner}{name}{value.lines(indent + 4)},\n" for name, value in arguments)
    return f"(\n{body}{' ' * indent})"


def request_line(operation: ir.Operation, example: ir.Example) -> str:
    """Method, path and query of the documented request.

    Without values where a style writes them in its own way.
    """
    path = operation.path if operation.sent_path is None else operation.sent_path
    fixed = [operation.sent_query] if operation.sent_query else []
    styled = {
        (each.place, each.wire_name)
        for each in operation.parameters
        if each.style or each.content or each.explode is not None or each.allow_reserved
    }
    query: list[tuple[str, str]] = []
    for place, name, value in example.arguments:
        values = value if isinstance(value, list) else [value]
        if (place, name) in styled or isinstance(value, dict):
            return f"{operation.method} {operation.path}"
        if place is ir.ParameterPlace.PATH:
            path = path.replace(
                f"{{{name}}}", ",".join(quote(_text(each), safe="") for each in values)
            )
        elif place is ir.ParameterPlace.QUERY:
            query += [(name, _text(each)) for each in values]
    sent = "&".join([*fixed, *([urlencode(query, quote_via=quote)] if query else [])])
    return f"{operation.method} {path}{f'?{sent}' if sent else ''}"


def request_body(operation: ir.Operation, example: ir.Example) -> str | None:
    """The documented body where it is JSON; None where it is not, or there is none."""
    fields = {
        name: value
        for place, name, value in example.arguments
        if place in (ir.ParameterPlace.BODY_FIELD, ir.ParameterPlace.BODY_MEMBERS)
    }
    whole = [value for place, _, value in example.arguments if place is ir.ParameterPlace.BODY]
    is_json = any(each.content.form is ir.ContentForm.JSON for each in operation.bodies[:1])
    if not is_json or not (fields or whole):
        return None
    return json.dumps(whole[0] if whole else fields, indent=2, ensure_ascii=False)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
