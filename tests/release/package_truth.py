"""What an imported package offers, as Python itself tells it: nothing of the generator is used."""

from __future__ import annotations

import ast
import inspect
import re
import typing
from enum import Enum
from importlib import import_module
from typing import Any

import msgspec


def annotation(text: Any) -> str:
    """One spelling of an annotation: as the surface's reader would write it by hand."""
    tree = ast.parse(str(text), mode="eval")
    plain = re.sub(r"\b(builtins|_datetime|datetime)\.(?=\w)", "", ast.unparse(tree))
    required = re.fullmatch(r"Required\[(.*)\]", plain)
    return required.group(1) if required else plain


def operations(package: str, *, is_async: bool) -> dict[str, Any]:
    """Every public method of every resource of the client: arguments and result."""
    top = import_module(package)
    (name,) = [
        each
        for each in top.__all__
        if inspect.isclass(getattr(top, each))
        and hasattr(getattr(top, each), "with_options")
        and hasattr(getattr(top, each), "aclose") is is_async
    ]
    found: dict[str, Any] = {}
    for attribute, member in vars(getattr(top, name)).items():
        if not hasattr(member, "func"):
            continue
        module = import_module(f"{package}.resources.{attribute}")
        resource = getattr(module, inspect.signature(member.func).return_annotation)
        for method, function in vars(resource).items():
            if not method.startswith("_") and inspect.isfunction(function):
                found[f"{attribute}.{method}"] = signature(function)
                if is_async:
                    returns = found[f"{attribute}.{method}"]["returns"]
                    found[f"{attribute}.{method}"]["returns"] = re.sub(
                        r"^AsyncRowIterator\b", "RowIterator", returns
                    )
    return found


def signature(function: Any) -> dict[str, Any]:
    """Argument names with their annotation and whether they are required; the result."""
    declared = inspect.signature(function)
    _, *parameters = declared.parameters.values()
    assert all(each.kind is inspect.Parameter.KEYWORD_ONLY for each in parameters)
    return {
        "returns": annotation(declared.return_annotation),
        "arguments": {
            each.name: (
                annotation(each.annotation),
                None if each.default is inspect.Parameter.empty else repr(each.default),
            )
            for each in parameters
        },
    }


def models(package: str) -> dict[str, Any]:
    """Every class of ``models``: kind and fields."""
    module = import_module(f"{package}.models")
    found: dict[str, Any] = {}
    for name in module.__all__:
        one = getattr(module, name)
        if typing.is_typeddict(one):
            found[name] = {
                "kind": "dict",
                "fields": {
                    # With annotations as text, Python itself does not see what is required.
                    each: (
                        annotation(text.__forward_arg__),
                        text.__forward_arg__.startswith("Required["),
                    )
                    for each, text in one.__annotations__.items()
                },
            }
        elif isinstance(one, type) and issubclass(one, msgspec.Struct):
            found[name] = {"kind": _kind(one), "fields": _fields(one)}
    return found


def _kind(one: type[msgspec.Struct]) -> str:
    if one.__struct_config__.array_like:
        return "row"
    return "reply" if one.__struct_config__.frozen else "request"


def _fields(one: type[msgspec.Struct]) -> dict[str, tuple[str, bool, str | None]]:
    """Annotation, whether the constructor needs it, and its name on the wire."""
    fields: dict[str, Any] = {}
    for each in msgspec.structs.fields(one):
        fields[each.name] = (annotation(one.__annotations__[each.name]), each.required)
    for name, member in vars(one).items():
        if isinstance(member, property):
            fields[name] = (
                annotation(inspect.signature(member.fget).return_annotation),
                "computed",
            )
    return fields


def wire_names(package: str) -> dict[str, dict[str, str]]:
    """The name on the wire of each field of a reply."""
    module = import_module(f"{package}.models")
    return {
        name: {each.name: each.encode_name for each in msgspec.structs.fields(one)}
        for name in module.__all__
        if isinstance(one := getattr(module, name), type) and issubclass(one, msgspec.Struct)
    }


def enums(package: str) -> dict[str, Any]:
    """Every enum: its plain type, its members, and the literal alias beside it."""
    module = import_module(f"{package}.models")
    found: dict[str, Any] = {}
    for name in module.__all__:
        one = getattr(module, name)
        if isinstance(one, type) and issubclass(one, Enum):
            plain = str if issubclass(one, str) else int
            found[name] = {
                "base": plain.__name__,
                "members": {member: plain(each.value) for member, each in one.__members__.items()},
            }
    return found


def literals(package: str) -> dict[str, tuple[Any, ...]]:
    """The aliases of plain values."""
    module = import_module(f"{package}.models")
    return {
        name: typing.get_args(one)
        for name in module.__all__
        if typing.get_origin(one := getattr(module, name)) is typing.Literal
    }


def errors(package: str) -> dict[str, tuple[str, str | None]]:
    """Every error class with its first base and its category."""
    module = import_module(f"{package}.errors")
    categories = {one.__name__: name for name, one in module.ERRORS.api.items()}
    return {
        name: (getattr(module, name).__bases__[0].__name__, categories.get(name))
        for name in module.__all__
    }


def error_codes(package: str) -> dict[str, set[str]]:
    """The categories of each code that the profile lists."""
    profile = import_module(f"{package}._profile").PROFILE
    found: dict[str, set[str]] = {}
    for rule in profile.error_codes:
        found.setdefault(str(rule.code), set()).add(rule.category)
    return found
