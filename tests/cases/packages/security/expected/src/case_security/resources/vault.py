"""VaultResource: the calls under ``client.vault``."""

from __future__ import annotations

from functools import cached_property

from .._runtime.calling import AsyncResource, Resource, as_async_response, as_response
from .._runtime.operation import QUERY, Operation, Parameter
from .._runtime.wire import Text
from ..models.vault import Caller

HEADER_KEY: Operation[Caller] = Operation(
    id="vault.header_key",
    method="GET",
    path="/header-key",
    result=Caller,
    signed=False,
    security=({"HeaderKey": ()},),
    docs_url="https://example.com/docs",
)
QUERY_KEY: Operation[Caller] = Operation(
    id="vault.query_key",
    method="GET",
    path="/query-key",
    result=Caller,
    parameters=(Parameter("search", "search", QUERY, Text()),),
    signed=False,
    security=({"QueryKey": ()},),
    docs_url="https://example.com/docs",
)
COOKIE_KEY: Operation[Caller] = Operation(
    id="vault.cookie_key",
    method="GET",
    path="/cookie-key",
    result=Caller,
    signed=False,
    security=({"CookieKey": ()},),
    docs_url="https://example.com/docs",
)
BASIC: Operation[Caller] = Operation(
    id="vault.basic",
    method="GET",
    path="/basic",
    result=Caller,
    signed=False,
    security=({"Login": ()},),
    docs_url="https://example.com/docs",
)
BEARER: Operation[Caller] = Operation(
    id="vault.bearer",
    method="GET",
    path="/bearer",
    result=Caller,
    signed=False,
    security=({"Bearer": ()},),
    docs_url="https://example.com/docs",
)
DIGEST: Operation[Caller] = Operation(
    id="vault.digest",
    method="GET",
    path="/digest",
    result=Caller,
    signed=False,
    security=({"Digest": ()},),
    docs_url="https://example.com/docs",
)
GRANTED: Operation[Caller] = Operation(
    id="vault.granted",
    method="GET",
    path="/granted",
    result=Caller,
    signed=False,
    security=({"Granted": ("read",)},),
    docs_url="https://example.com/docs",
)
GRANTED_FOR_SOMEBODY: Operation[Caller] = Operation(
    id="vault.granted_for_somebody",
    method="PUT",
    path="/granted",
    result=Caller,
    signed=False,
    security=({"Granted": ("read", "person")},),
    docs_url="https://example.com/docs",
)
GRANTED_WRITE: Operation[Caller] = Operation(
    id="vault.granted_write",
    method="POST",
    path="/granted",
    result=Caller,
    signed=False,
    security=({"Granted": ("read", "write")},),
    docs_url="https://example.com/docs",
)
GRANTED_PERSON: Operation[Caller] = Operation(
    id="vault.granted_person",
    method="DELETE",
    path="/granted",
    result=Caller,
    signed=False,
    security=({"Granted": ("person",)},),
    docs_url="https://example.com/docs",
)
DELEGATED: Operation[Caller] = Operation(
    id="vault.delegated",
    method="GET",
    path="/delegated",
    result=Caller,
    signed=False,
    security=({"Delegated": ("profile",)},),
    docs_url="https://example.com/docs",
)
IDENTITY: Operation[Caller] = Operation(
    id="vault.identity",
    method="GET",
    path="/identity",
    result=Caller,
    signed=False,
    security=({"Identity": ()},),
    docs_url="https://example.com/docs",
)
CERTIFICATE: Operation[Caller] = Operation(
    id="vault.certificate",
    method="GET",
    path="/certificate",
    result=Caller,
    signed=False,
    security=({"Certificate": ()},),
    docs_url="https://example.com/docs",
)
ALL_OF_THEM: Operation[Caller] = Operation(
    id="vault.all_of_them",
    method="GET",
    path="/all-of-them",
    result=Caller,
    signed=False,
    security=({"HeaderKey": (), "QueryKey": (), "CookieKey": (), "Login": ()},),
    docs_url="https://example.com/docs",
)
ANY_OF_THEM: Operation[Caller] = Operation(
    id="vault.any_of_them",
    method="GET",
    path="/any-of-them",
    result=Caller,
    signed=False,
    security=({"Login": ()}, {"Bearer": (), "HeaderKey": ()}),
    docs_url="https://example.com/docs",
)
EITHER_HEADER: Operation[Caller] = Operation(
    id="vault.either_header",
    method="GET",
    path="/either-header",
    result=Caller,
    signed=False,
    security=({"Login": ()}, {"Bearer": ()}),
    docs_url="https://example.com/docs",
)
OPTIONAL: Operation[Caller] = Operation(
    id="vault.optional",
    method="GET",
    path="/optional",
    result=Caller,
    signed=False,
    security=({}, {"HeaderKey": ()}),
    docs_url="https://example.com/docs",
)
PUBLIC: Operation[Caller] = Operation(
    id="vault.public",
    method="GET",
    path="/public",
    result=Caller,
    signed=False,
    docs_url="https://example.com/docs",
)


class VaultResource(Resource):
    """Things that not everybody may see."""

    @cached_property
    def with_response(self) -> VaultResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return VaultResourceWithResponse(VaultResource(self._caller.with_response()))

    def header_key(self) -> Caller:
        """By an API key in a header.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /header-key
        Authentication: HeaderKey
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(HEADER_KEY, {})

    def query_key(self, *, search: str | None = None) -> Caller:
        """By an API key in the query, after what is asked for.

        Args:
            search: ``search``.

        Returns:
            ``Caller``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /query-key
        Authentication: QueryKey
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(
            QUERY_KEY,
            {
                "search": search,
            },
        )

    def cookie_key(self) -> Caller:
        """By an API key in a cookie.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /cookie-key
        Authentication: CookieKey
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(COOKIE_KEY, {})

    def basic(self) -> Caller:
        """By user name and password.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /basic
        Authentication: Login
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(BASIC, {})

    def bearer(self) -> Caller:
        """By a token.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /bearer
        Authentication: Bearer
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(BEARER, {})

    def digest(self) -> Caller:
        """By another scheme of HTTP.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /digest
        Authentication: Digest
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(DIGEST, {})

    def granted(self) -> Caller:
        """By the client credentials flow, to read.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /granted
        Authentication: Granted (read)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(GRANTED, {})

    def granted_for_somebody(self) -> Caller:
        """By a scope that the client credentials flow has, and one that it has not.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /granted
        Authentication: Granted (read, person)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(GRANTED_FOR_SOMEBODY, {})

    def granted_write(self) -> Caller:
        """By the client credentials flow, to read and write.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /granted
        Authentication: Granted (read, write)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(GRANTED_WRITE, {})

    def granted_person(self) -> Caller:
        """By a scope that the client credentials flow does not have.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /granted
        Authentication: Granted (person)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(GRANTED_PERSON, {})

    def delegated(self) -> Caller:
        """By a flow that needs a person.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /delegated
        Authentication: Delegated (profile)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(DELEGATED, {})

    def identity(self) -> Caller:
        """By OpenID Connect.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /identity
        Authentication: Identity
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(IDENTITY, {})

    def certificate(self) -> Caller:
        """By the certificate of the client.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /certificate
        Authentication: Certificate
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(CERTIFICATE, {})

    def all_of_them(self) -> Caller:
        """By three keys and a password at once.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /all-of-them
        Authentication: HeaderKey and QueryKey and CookieKey and Login
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(ALL_OF_THEM, {})

    def any_of_them(self) -> Caller:
        """By the one or the other, and a key with the other.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /any-of-them
        Authentication: Login, or Bearer and HeaderKey
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(ANY_OF_THEM, {})

    def either_header(self) -> Caller:
        """By two schemes in one header, which is read as a choice.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /either-header
        Authentication: Login or Bearer
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(EITHER_HEADER, {})

    def optional(self) -> Caller:
        """By a key or by nothing.

        Returns:
            ``Caller``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /optional
        Authentication: HeaderKey, optional
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(OPTIONAL, {})

    def public(self) -> Caller:
        """For everybody.

        Returns:
            ``Caller``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /public
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return self._call(PUBLIC, {})


class VaultResourceWithResponse:
    """The calls of ``VaultResource`` with the whole reply around the result."""

    def __init__(self, resource: VaultResource) -> None:
        self.header_key = as_response(resource.header_key)
        self.query_key = as_response(resource.query_key)
        self.cookie_key = as_response(resource.cookie_key)
        self.basic = as_response(resource.basic)
        self.bearer = as_response(resource.bearer)
        self.digest = as_response(resource.digest)
        self.granted = as_response(resource.granted)
        self.granted_for_somebody = as_response(resource.granted_for_somebody)
        self.granted_write = as_response(resource.granted_write)
        self.granted_person = as_response(resource.granted_person)
        self.delegated = as_response(resource.delegated)
        self.identity = as_response(resource.identity)
        self.certificate = as_response(resource.certificate)
        self.all_of_them = as_response(resource.all_of_them)
        self.any_of_them = as_response(resource.any_of_them)
        self.either_header = as_response(resource.either_header)
        self.optional = as_response(resource.optional)
        self.public = as_response(resource.public)


class AsyncVaultResource(AsyncResource):
    """Things that not everybody may see."""

    @cached_property
    def with_response(self) -> AsyncVaultResourceWithResponse:
        """The same calls; each returns a ``Response`` with status, headers and raw bytes."""
        return AsyncVaultResourceWithResponse(AsyncVaultResource(self._caller.with_response()))

    async def header_key(self) -> Caller:
        """By an API key in a header.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /header-key
        Authentication: HeaderKey
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(HEADER_KEY, {})

    async def query_key(self, *, search: str | None = None) -> Caller:
        """By an API key in the query, after what is asked for.

        Args:
            search: ``search``.

        Returns:
            ``Caller``.

        Raises:
            TypeError: An argument is missing or of the wrong type.
            ValueError: An argument breaks a documented limit; nothing was sent.
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /query-key
        Authentication: QueryKey
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(
            QUERY_KEY,
            {
                "search": search,
            },
        )

    async def cookie_key(self) -> Caller:
        """By an API key in a cookie.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /cookie-key
        Authentication: CookieKey
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(COOKIE_KEY, {})

    async def basic(self) -> Caller:
        """By user name and password.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /basic
        Authentication: Login
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(BASIC, {})

    async def bearer(self) -> Caller:
        """By a token.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /bearer
        Authentication: Bearer
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(BEARER, {})

    async def digest(self) -> Caller:
        """By another scheme of HTTP.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /digest
        Authentication: Digest
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(DIGEST, {})

    async def granted(self) -> Caller:
        """By the client credentials flow, to read.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /granted
        Authentication: Granted (read)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(GRANTED, {})

    async def granted_for_somebody(self) -> Caller:
        """By a scope that the client credentials flow has, and one that it has not.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: PUT /granted
        Authentication: Granted (read, person)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(GRANTED_FOR_SOMEBODY, {})

    async def granted_write(self) -> Caller:
        """By the client credentials flow, to read and write.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: POST /granted
        Authentication: Granted (read, write)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(GRANTED_WRITE, {})

    async def granted_person(self) -> Caller:
        """By a scope that the client credentials flow does not have.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            OutcomeUnknown: The call may have taken effect: look before you repeat it.
            TransportError: The call did not reach the API.
            DecodeError: The API accepted the call, but its reply is not as documented.

        HTTP: DELETE /granted
        Authentication: Granted (person)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(GRANTED_PERSON, {})

    async def delegated(self) -> Caller:
        """By a flow that needs a person.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /delegated
        Authentication: Delegated (profile)
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(DELEGATED, {})

    async def identity(self) -> Caller:
        """By OpenID Connect.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /identity
        Authentication: Identity
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(IDENTITY, {})

    async def certificate(self) -> Caller:
        """By the certificate of the client.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /certificate
        Authentication: Certificate
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(CERTIFICATE, {})

    async def all_of_them(self) -> Caller:
        """By three keys and a password at once.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /all-of-them
        Authentication: HeaderKey and QueryKey and CookieKey and Login
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(ALL_OF_THEM, {})

    async def any_of_them(self) -> Caller:
        """By the one or the other, and a key with the other.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /any-of-them
        Authentication: Login, or Bearer and HeaderKey
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(ANY_OF_THEM, {})

    async def either_header(self) -> Caller:
        """By two schemes in one header, which is read as a choice.

        Returns:
            ``Caller``.

        Raises:
            MissingCredentialsError: The client lacks the credentials that the call needs.
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /either-header
        Authentication: Login or Bearer
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(EITHER_HEADER, {})

    async def optional(self) -> Caller:
        """By a key or by nothing.

        Returns:
            ``Caller``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /optional
        Authentication: HeaderKey, optional
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(OPTIONAL, {})

    async def public(self) -> Caller:
        """For everybody.

        Returns:
            ``Caller``.

        Raises:
            ApiError: The API refused the call: ``BusinessError`` for reasons of its own.
            TransportError: No reply came.
            DecodeError: The reply is not as documented.

        HTTP: GET /public
        Authentication: none
        Rate limit: not documented
        Environments: all
        Documentation: https://example.com/docs
        """
        return await self._call(PUBLIC, {})


class AsyncVaultResourceWithResponse:
    """The calls of ``AsyncVaultResource`` with the whole reply around the result."""

    def __init__(self, resource: AsyncVaultResource) -> None:
        self.header_key = as_async_response(resource.header_key)
        self.query_key = as_async_response(resource.query_key)
        self.cookie_key = as_async_response(resource.cookie_key)
        self.basic = as_async_response(resource.basic)
        self.bearer = as_async_response(resource.bearer)
        self.digest = as_async_response(resource.digest)
        self.granted = as_async_response(resource.granted)
        self.granted_for_somebody = as_async_response(resource.granted_for_somebody)
        self.granted_write = as_async_response(resource.granted_write)
        self.granted_person = as_async_response(resource.granted_person)
        self.delegated = as_async_response(resource.delegated)
        self.identity = as_async_response(resource.identity)
        self.certificate = as_async_response(resource.certificate)
        self.all_of_them = as_async_response(resource.all_of_them)
        self.any_of_them = as_async_response(resource.any_of_them)
        self.either_header = as_async_response(resource.either_header)
        self.optional = as_async_response(resource.optional)
        self.public = as_async_response(resource.public)
