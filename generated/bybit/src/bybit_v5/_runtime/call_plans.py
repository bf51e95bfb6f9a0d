"""What all calls of an operation by a client have in common: found out with the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .access import chosen_access
from .call_settings import CallSettings, Limits
from .granting import NOTHING, SIGNATURE, Grant
from .operation import Operation

if TYPE_CHECKING:
    from .authenticating import Access


class CallPlan:
    """An operation as a client calls it: where it goes, and what every request of it is sent with.

    It does not know the settings, which keep it: a client ends with the last reference to it.
    Raises ValueError in an environment without the call, and the package's
    MissingCredentialsError where the client lacks what the call needs.
    """

    def __init__(self, settings: CallSettings, operation: Operation[Any]) -> None:
        _check_available(settings, operation)
        self.operation = operation
        #: What authenticates the call besides a signature; None where nothing does.
        self.access: Access | None = chosen_access(settings, operation)
        #: Whether the call is signed.
        self.signs = operation.signed if self.access is None else self.access.signs
        #: What all attempts are sent with, where no credential but a signature takes part.
        self.grant: Grant = SIGNATURE if self.access is None and self.signs else NOTHING
        #: What signs it; None where nothing does.
        self.signer = settings.signer if self.signs else None
        #: Whether a body must be held as a whole, as its signature depends on it.
        self.signs_body = self.signer is not None and self.signer.covers_body
        address = settings.address_of(operation) if operation.servers else settings.address
        self.base_url = address.base_url
        self.authority = address.base_url.authority
        #: What stands before the path of a request that is signed.
        self.signed_prefix = address.signed_prefix
        self.route = address.base_url.prefix + operation.path
        agent = ("User-Agent", settings.profile.user_agent)
        #: The headers of every request.
        self.headers = (("Accept", operation.accept), agent, *settings.environment_headers)
        #: Whether a caller may say another agent, and the same for a request that does.
        self.may_say_agent = operation.may_say_agent
        self.headers_without_agent = tuple(each for each in self.headers if each is not agent)
        #: The rate limits of the call.
        self.limits = Limits.of(settings, operation)


def plan_of(settings: CallSettings, operation: Operation[Any]) -> CallPlan:
    """The plan for ``operation``, made once for the settings. Raises as ``CallPlan``."""
    # By identity: an operation has no hash, and its plan keeps it.
    plan = settings.plans.get(id(operation))
    if plan is None:
        plan = settings.plans[id(operation)] = CallPlan(settings, operation)
    return plan


def _check_available(settings: CallSettings, operation: Operation[Any]) -> None:
    if operation.environments and settings.environment not in operation.environments:
        raise ValueError(
            f"{operation.id}() is not available in the environment {settings.environment}: "
            f"it is in {', '.join(operation.environments)}"
        )
