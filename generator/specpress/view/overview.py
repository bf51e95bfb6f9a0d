"""The table of all calls that a package's README has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from specpress.view.operation_views import OperationView, ResourceView
from specpress.view.site_views import RowView

#: What a call without a documented limit has in its column.
_NO_LIMIT = "not documented"


@dataclass(frozen=True, slots=True)
class OverviewView:
    """A table: its titles, and a row per call."""

    titles: tuple[str, ...]
    rows: tuple[RowView, ...]


def overview(resources: Sequence[ResourceView]) -> OverviewView:
    """The calls by resource; columns in which no call has anything are left out."""
    calls = [(resource, each) for resource in resources for each in resource.operations]
    limited = any(each.rate_limit_text != _NO_LIMIT for _, each in calls)
    linked = any(each.docs_link for _, each in calls)
    columns = (True, True, True, limited, linked)
    titles = ("call", "HTTP", "authentication", "rate limit", "documentation")
    return OverviewView(
        titles=tuple(title for title, kept in zip(titles, columns, strict=True) if kept),
        rows=tuple(
            RowView(tuple(c for c, kept in zip(_cells(*call), columns, strict=True) if kept))
            for call in calls
        ),
    )


def _cells(resource: ResourceView, operation: OperationView) -> tuple[str, ...]:
    target = f"{resource.attribute}.{operation.method}({operation.argument_names})"
    return (
        f"`{target}`",
        f"{operation.http_method} `{operation.path_text}`",
        operation.authentication_text,
        operation.rate_limit_text,
        operation.docs_link,
    )
