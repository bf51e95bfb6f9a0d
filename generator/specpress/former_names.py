"""Former names that nothing can have had: of another form than the thing that is named."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.diagnostics import Location

_VARIABLE = re.compile(r"[a-z][a-z0-9_]*")
_METHOD = re.compile(r"([a-z][a-z0-9_]*\.)?[a-z][a-z0-9_]*")
_CLASS = re.compile(r"[A-Z][A-Za-z0-9]*")
_MEMBER = re.compile(r"[A-Z][A-Z0-9_]*")


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A former name that cannot be one."""

    message: str
    location: Location
    hint: str


def misnamed(api: ir.Api) -> Iterator[Misnamed]:
    """Every former name that has not the form of what it names."""
    for resource in api.resources:
        for operation in resource.operations:
            yield from _check(
                operation.former_names, _METHOD, "an operation", "'get_loans' or 'loans.get'"
            )
            for parameter in operation.parameters:
                yield from _check(parameter.former_names, _VARIABLE, "an argument", "'loan_id'")
    for model in api.models:
        yield from _check(model.former_names, _CLASS, "a class", "'LoanOrder'")
        if isinstance(model, ir.EnumModel):
            for member in model.members:
                yield from _check(member.former_names, _MEMBER, "a member", "'PAID_BACK'")
        else:
            for field in model.fields:
                yield from _check(field.former_names, _VARIABLE, "a field", "'loan_id'")


def _check(
    names: Iterable[ir.FormerName], form: re.Pattern[str], what: str, example: str
) -> Iterator[Misnamed]:
    for former in names:
        last = former.name.rpartition(".")[2]
        if form.fullmatch(former.name) is None or keyword.iskeyword(last):
            yield Misnamed(
                f"{what} of the package cannot have been called '{former.name}'",
                former.location,
                f"write the name in Python, such as {example}",
            )
