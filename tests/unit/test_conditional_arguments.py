"""A call that lacks one of several arguments is refused before it is sent, and told which ones."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from tests.unit.test_method_docs_of_all import DOCUMENTED, Documented


def conditions(it: Documented) -> tuple[list[list[str]], dict[str, list[str]]]:
    """Groups of wire names of which one must be given, and what needs which others."""
    body = it.resolved(it.operation.get("requestBody", {}))
    if not body:
        of_parameters = it.operation.get("x-conditional-parameters", {})
        return of_parameters.get("at-least-one", []), of_parameters.get("requires", {})
    schema = it.resolved(body["content"]["application/json"]["schema"])
    groups = [each["required"] for each in schema.get("anyOf", ())]
    return groups, schema.get("dependentRequired", {})


CONDITIONAL = [it for it in DOCUMENTED if any(conditions(it))]


def described(it: Documented) -> Any:
    resource, _, name = it.operation["operationId"].partition(".")
    return getattr(import_module(f"{it.package}.resources.{resource}"), name.upper())


def refusal(it: Documented, given: set[str]) -> str:
    """What the call says to arguments (by wire name) of which some are missing."""
    operation = described(it)
    prepare = import_module(f"{it.package}._runtime.encoding").prepare
    arguments = {
        each.name: "1" for each in operation.parameters if each.required or each.wire_name in given
    }
    with pytest.raises(TypeError) as error:
        prepare(operation, arguments)
    return str(error.value)


def names(it: Documented, wire_names: list[str]) -> Iterator[str]:
    by_wire_name = {each.wire_name: each.name for each in described(it).parameters}
    return (by_wire_name[name] for name in wire_names)


def test_there_is_something_to_look_at() -> None:
    assert len(CONDITIONAL) >= 5
    assert {it.operation["operationId"] for it in CONDITIONAL} >= {
        "account.get_max_loan_amount",
        "crypto_loan_legacy.get_ongoing_loans",
        "spot_margin.get_interest_rate_history",
    }


@pytest.mark.parametrize("it", CONDITIONAL, ids=lambda it: it.operation["operationId"])
def test_the_message_names_the_alternatives(it: Documented) -> None:
    groups, needs = conditions(it)
    if groups:
        message = refusal(it, set())
        assert it.operation["operationId"] in message
        assert all(name in message for group in groups for name in names(it, group))
        assert message.count(" or ") == len(groups) - 1
    for name, needed in needs.items():
        enough = {each for group in groups for each in group} - set(needed)
        message = refusal(it, {name, *enough})
        assert all(each in message for each in names(it, [name, *needed]))
        assert " only with " in message
