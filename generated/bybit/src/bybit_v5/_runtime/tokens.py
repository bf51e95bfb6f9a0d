"""Access tokens that the caller gives: as they are, or by what makes them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from .secrets import Secret
from .signing import checked_text, wrapped

if TYPE_CHECKING:
    from .call_settings import CallSettings
    from .steps import Flow


class SupportsToken(Protocol):
    """Gives the access token for calls that need ``scopes``."""

    def token(self, scopes: tuple[str, ...], /) -> str | Secret: ...


class SupportsAsyncToken(Protocol):
    """The same for async clients, which also take what is awaited."""

    def token(self, scopes: tuple[str, ...], /) -> str | Secret | Awaitable[str | Secret]: ...


#: What a client asks for a token before each attempt; it keeps tokens itself, if it wants to.
TokenProvider: TypeAlias = Callable[[], str | Secret] | SupportsToken
#: The same for async clients.
AsyncTokenProvider: TypeAlias = (
    Callable[[], str | Secret | Awaitable[str | Secret]] | SupportsAsyncToken
)


class TokenSource(Protocol):
    """Where the token of an attempt comes from."""

    def obtain(
        self, settings: CallSettings, operation: str, scopes: tuple[str, ...], remaining: float
    ) -> Flow[Secret]:
        """The token for a call that has ``remaining`` seconds left. Raises the package's errors."""
        ...

    def renew(self, settings: CallSettings, scopes: tuple[str, ...], refused: Secret) -> Flow[bool]:
        """Whether the next attempt gets another token than the one that was refused."""
        ...


class ProvidedToken:
    """Asks a provider for each attempt."""

    def __init__(self, argument: str, provider: Any) -> None:
        self._argument = argument
        self._provider = provider

    def obtain(
        self, settings: CallSettings, operation: str, scopes: tuple[str, ...], remaining: float
    ) -> Flow[Secret]:
        """What the provider gives. Raises what it raises, TypeError and ValueError."""
        from .steps import AskProvider

        given = yield AskProvider(self._argument, self._provider, scopes)
        return given_token(self._argument, given)

    def renew(self, settings: CallSettings, scopes: tuple[str, ...], refused: Secret) -> Flow[bool]:
        """Whether the provider gives another token now."""
        again = yield from self.obtain(settings, "", scopes, 0.0)
        return again != refused


def ask(argument: str, provider: Any, scopes: tuple[str, ...]) -> Any:
    """What ``provider`` gives, which may have to be awaited."""
    by_scopes = getattr(provider, "token", None)
    if by_scopes is not None:
        return by_scopes(scopes)
    if not callable(provider):
        raise TypeError(f"{argument} must be a token, or what gives one")
    return provider()


def given_token(argument: str, value: Any) -> Secret:
    """``value`` as a token. Raises TypeError and ValueError, without it, where it cannot be one."""
    name = f"the token of {argument}"
    with suppress(TypeError):
        secret = wrapped(name, value)
        del value
        return checked_text(name, secret)
    raise TypeError(f"{name} must be a str or a Secret")


def is_token(value: object) -> bool:
    """Whether ``value`` is a token itself, not what gives one."""
    return isinstance(value, str | bytes | Secret)
