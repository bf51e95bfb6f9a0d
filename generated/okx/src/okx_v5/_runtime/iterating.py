"""Iterators over the rows of a read that lists them page by page, one sync, one async.

The next page is fetched when its first row is wanted, by a call like any other: within the rate
limits, repeated where that helps, with its own deadline. Between two rows nothing is under way,
so that an iterator may be left at any time; nothing has to be closed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Self, TypeVar

from .call_settings import CallSettings
from .calling import AsyncCaller, Caller
from .flow import call
from .operation import Operation
from .paging import Pager
from .places import Place
from .reply import Response
from .steps import Flow
from .values import encode_value

Row = TypeVar("Row")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Page(Generic[Row, Result]):
    """One page: the rows that no page before had, and the whole reply around them.

    ``position`` is where the next page starts, for ``resume_from``; None after the last page.
    """

    rows: list[Row]
    response: Response[Result] = field(repr=False)
    position: str | None = field(repr=False)


class _Rows(Generic[Row, Result]):
    """What the two iterators share: the pager, and the rows that were fetched and not given."""

    def __init__(
        self,
        operation: Operation[Result],
        arguments: Mapping[str, Any],
        *,
        page_size: int | None,
        maximum_rows: int | None,
        resume_from: str | None,
    ) -> None:
        _check_counts(operation, page_size, maximum_rows)
        self._operation = operation
        self._pager = Pager(operation, arguments, page_size=page_size, resume_from=resume_from)
        self._pager.check()
        self._rest: deque[Row] = deque()
        #: Where the page starts whose rows are being given.
        self._before = self._pager.position
        self._left = maximum_rows
        self._closed = False
        self._is_fetching = False

    @property
    def position(self) -> str | None:
        """Where to go on: pass it as ``resume_from``, with the same arguments otherwise.

        It is the start of the page whose rows are being given, or of the next one once all of them
        were, and None where there are no more. Of a page that was given in part, all rows come
        again.
        """
        at = self._before if self._rest else self._pager.position
        return None if at is None else at.text(self._operation.id)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation.id}()>"

    def _row(self) -> Row:
        if self._left is not None:
            self._left -= 1
        return self._rest.popleft()

    def _is_over(self) -> bool:
        """Whether no page is to be fetched. Raises what the last page said of the next."""
        if self._closed or self._left == 0:
            return True
        if self._pager.trouble is not None:
            raise self._pager.trouble.with_traceback(None)
        return self._pager.position is None

    def _begin(self) -> None:
        if self._is_fetching:
            raise RuntimeError(f"{self!r} is fetching a page for another task or thread already")
        self._is_fetching = True

    def _fetch(self, settings: CallSettings) -> Flow[Page[Row, Result]]:
        pager = self._pager
        arguments = pager.arguments(settings.clock.now())
        before = pager.position
        response = yield from call(settings, self._operation, arguments)
        rows = pager.take(response.data, settings.profile.errors.pagination)
        self._before = before
        return Page(rows, response, self.position)

    def _check_no_rest(self) -> None:
        if self._rest:
            raise RuntimeError(f"{self!r} has rows left of a page that the loop over rows began")

    def _cut(self, page: Page[Row, Result]) -> Page[Row, Result]:
        """The page with no more rows than are left."""
        left = self._left
        if left is None:
            return page
        self._left = max(0, left - len(page.rows))
        if left >= len(page.rows) or self._before is None:
            return page
        return replace(page, rows=page.rows[:left], position=self._before.text(self._operation.id))

    def _shut(self) -> None:
        self._closed = True
        self._rest.clear()


class RowIterator(_Rows[Row, Result], Iterator[Row]):
    """The rows of a list, page after page: ``for row in ...``.

    An error of a page ends the loop; going on afterwards asks for that page again.
    """

    def __init__(
        self,
        caller: Caller,
        operation: Operation[Result],
        arguments: Mapping[str, Any],
        *,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> None:
        super().__init__(
            operation,
            arguments,
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )
        self._caller = caller

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Row:
        while not self._rest:
            if self._is_over():
                raise StopIteration
            self._rest.extend(self._next_page().rows)
        if self._left == 0 or self._closed:
            raise StopIteration
        return self._row()

    def pages(self) -> Iterator[Page[Row, Result]]:
        """The pages from here on, those without rows among them; ``maximum_rows`` cuts the last.

        Raises RuntimeError where a loop over rows has left some of its page.
        """
        self._check_no_rest()
        while not self._is_over():
            yield self._cut(self._next_page())

    def close(self) -> None:
        """End the iteration: no page is fetched any more."""
        self._shut()

    def _next_page(self) -> Page[Row, Result]:
        self._begin()
        try:
            return self._caller.perform(self._operation.id, self._fetch)
        finally:
            self._is_fetching = False


class AsyncRowIterator(_Rows[Row, Result], AsyncIterator[Row]):
    """The rows of a list, page after page: ``async for row in ...``.

    As of ``RowIterator``. Cancelling it while it waits for a page loses no row.
    """

    def __init__(
        self,
        caller: AsyncCaller,
        operation: Operation[Result],
        arguments: Mapping[str, Any],
        *,
        page_size: int | None = None,
        maximum_rows: int | None = None,
        resume_from: str | None = None,
    ) -> None:
        super().__init__(
            operation,
            arguments,
            page_size=page_size,
            maximum_rows=maximum_rows,
            resume_from=resume_from,
        )
        self._caller = caller

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Row:
        while not self._rest:
            if self._is_over():
                raise StopAsyncIteration
            self._rest.extend((await self._next_page()).rows)
        if self._left == 0 or self._closed:
            raise StopAsyncIteration
        return self._row()

    def pages(self) -> AsyncPageIterator[Row, Result]:
        """As of ``RowIterator``, for ``async for``."""
        self._check_no_rest()
        return AsyncPageIterator(self)

    async def aclose(self) -> None:
        """End the iteration: no page is fetched any more."""
        self._shut()

    async def _next_page(self) -> Page[Row, Result]:
        self._begin()
        try:
            return await self._caller.perform(self._operation.id, self._fetch)
        finally:
            self._is_fetching = False


class AsyncPageIterator(AsyncIterator[Page[Row, Result]]):
    """The pages of a list: ``async for page in ...``. It may be left at any time."""

    def __init__(self, rows: AsyncRowIterator[Row, Result]) -> None:
        self._rows = rows

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[Row, Result]:
        if self._rows._is_over():
            raise StopAsyncIteration
        return self._rows._cut(await self._rows._next_page())

    async def aclose(self) -> None:
        """End the iteration: no page is fetched any more."""
        await self._rows.aclose()


def _check_counts(
    operation: Operation[Any], page_size: int | None, maximum_rows: int | None
) -> None:
    for name, count in (("page_size", page_size), ("maximum_rows", maximum_rows)):
        place = Place(operation.id, name)
        if count is None:
            continue
        if isinstance(count, bool) or not isinstance(count, int):
            raise TypeError(f"{place} must be an int, not {type(count).__name__}")
        if count < 1:
            raise ValueError(f"{place} must be at least 1, got {count}")
    rule = operation.pagination
    if page_size is not None and rule is not None and rule.size is not None:
        kind = next(each.type for each in operation.parameters if each.name == rule.size)
        encode_value(kind, page_size, Place(operation.id, "page_size"))
