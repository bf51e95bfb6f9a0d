"""OrdersResource: the calls under ``client.orders``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import BODY_FIELD, JSON_BODY, Operation, Parameter
from .._runtime.wire import Items
from ..models.orders import FILTER_RECORD, Filter, FilterDict
from ..models.shared import ORDER_INPUT_RECORD, Order, OrderInput, OrderInputDict

CREATE: Operation[list[Order]] = Operation(
    id="orders.create",
    method="POST",
    path="/orders",
    result=list[Order],
    parameters=(
        Parameter(
            "orders",
            "orders",
            BODY_FIELD,
            Items(ORDER_INPUT_RECORD, min_items=1, max_items=2, unique=True),
            required=True,
        ),
        Parameter("filter", "filter", BODY_FIELD, FILTER_RECORD),
    ),
    bodies=(JSON_BODY,),
    signed=False,
    docs_url="https://example.com/orders",
)


class OrdersResource(Resource):
    """The orders operations."""

    @cached_property
    def with_response(self) -> OrdersResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return OrdersResourceWithResponse(OrdersResource(self._caller.with_response()))

    def create(
        self,
        *,
        orders: Sequence[OrderInput | OrderInputDict],
        filter: Filter | FilterDict | None = None,
    ) -> list[Order]:
        """Create orders.

        Args:
            orders: 1 to 2 items. No duplicates.
            filter: ``filter``.

        Returns:
            ``list[Order]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /orders
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/orders
        """
        return self._call(
            CREATE,
            {
                "orders": orders,
                "filter": filter,
            },
        )


class OrdersResourceWithResponse:
    """The calls of ``OrdersResource`` with the whole reply around the result."""

    def __init__(self, resource: OrdersResource) -> None:
        self.create = as_response(resource.create)


class AsyncOrdersResource(AsyncResource):
    """The orders operations."""

    @cached_property
    def with_response(self) -> AsyncOrdersResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncOrdersResourceWithResponse(AsyncOrdersResource(self._caller.with_response()))

    async def create(
        self,
        *,
        orders: Sequence[OrderInput | OrderInputDict],
        filter: Filter | FilterDict | None = None,
    ) -> list[Order]:
        """Create orders.

        Args:
            orders: 1 to 2 items. No duplicates.
            filter: ``filter``.

        Returns:
            ``list[Order]``, one row each.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /orders
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/orders
        """
        return await self._call(
            CREATE,
            {
                "orders": orders,
                "filter": filter,
            },
        )


class AsyncOrdersResourceWithResponse:
    """The calls of ``AsyncOrdersResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncOrdersResource) -> None:
        self.create = as_async_response(resource.create)
