"""What authenticates one call, attempt for attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .call_settings import CallSettings, credential_names
from .errors import ApiError, ClientError
from .granting import Grant
from .operation import Operation
from .steps import Flow

if TYPE_CHECKING:
    from .authenticating import Access, Obtained


class CallAccess:
    """The credentials of one call other than a signature alone."""

    def __init__(self, access: Access, settings: CallSettings, operation: Operation[Any]) -> None:
        self._access = access
        self._settings = settings
        self._operation = operation
        #: What the last attempt was sent with, and whether its tokens were refused before.
        self._obtained: Obtained | None = None
        self._renewed = False

    def grant(self, remaining: float) -> Flow[Grant]:
        """What authenticates the next attempt of a call that has ``remaining`` seconds left."""
        from .authenticating import obtain

        self._obtained = None
        self._obtained = yield from obtain(
            self._access, self._settings, self._operation.id, remaining
        )
        return self._obtained.grant

    def is_refused_token(self, error: ClientError) -> bool:
        """Whether the attempt failed for its token alone, for the first time in this call."""
        return (
            isinstance(error, ApiError)
            and error.category == "authentication"
            and error.reply is not None
            and error.reply.status == 401
            and self._obtained is not None
            and bool(self._obtained.tokens)
            and not self._renewed
        )

    def renew(self) -> Flow[bool]:
        """Whether the next attempt has another token than the one that was refused."""
        from .authenticating import renew

        assert self._obtained is not None  # noqa: S101 - is_refused_token has looked
        self._renewed = True
        return (yield from renew(self._obtained, self._settings))


def chosen_access(settings: CallSettings, operation: Operation[Any]) -> Access | None:
    """What authenticates the call besides a signature; None where nothing does.

    Raises the package's MissingCredentialsError where the client lacks what the call needs.
    """
    missing = settings.profile.errors.missing_credentials
    authenticator = settings.authenticator
    if not operation.security:
        if operation.signed and settings.signer is None:
            raise missing(operation=operation.id, arguments=credential_names(settings.profile))
        return None
    if authenticator is None:
        raise missing(operation=operation.id, arguments=credential_names(settings.profile))
    access = authenticator.choose(operation)
    if access is None:
        alternatives = authenticator.alternatives(operation)
        names = tuple(dict.fromkeys(name for each in alternatives for name in each))
        raise missing(operation=operation.id, arguments=names, alternatives=alternatives)
    return access
