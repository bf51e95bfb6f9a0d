"""What authenticates one call, attempt for attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .call_settings import CallSettings, credential_names
from .errors import ApiError, ClientError
from .granting import NOTHING, SIGNATURE, Grant
from .operation import Operation
from .steps import Flow

if TYPE_CHECKING:
    from .authenticating import Access, Obtained


class CallAccess:
    """The credentials of one call.

    Raises the package's MissingCredentialsError where the client lacks what the call needs.
    """

    def __init__(self, settings: CallSettings, operation: Operation[Any]) -> None:
        self._settings = settings
        self._operation = operation
        self._access = _chosen(settings, operation)
        #: What all attempts are sent with, where no credential but a signature takes part.
        self.fixed: Grant | None = None
        if self._access is None:
            self.fixed = SIGNATURE if operation.signed else NOTHING
        #: What the last attempt was sent with, and whether its tokens were refused before.
        self._obtained: Obtained | None = None
        self._renewed = False

    @property
    def is_signed(self) -> bool:
        """Whether the call is signed."""
        return self._operation.signed if self._access is None else self._access.signs

    def grant(self, remaining: float) -> Flow[Grant]:
        """What authenticates the next attempt of a call that has ``remaining`` seconds left."""
        from .authenticating import obtain

        assert self._access is not None  # noqa: S101 - else the grant is fixed
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


def _chosen(settings: CallSettings, operation: Operation[Any]) -> Access | None:
    """What authenticates the call besides a signature; None where nothing does."""
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
