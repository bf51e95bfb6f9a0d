"""One contract run: its target, what it has found so far, and what it may show of it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path
from types import GenericAlias
from typing import Any

import pytest

from ._cases import DOCUMENT, Case, credentials, operation_of
from ._origins import origin
from ._package import PACKAGE
from ._recordings import record
from ._redaction import Redactor
from ._results import Result, ShownDrift, show_drift
from ._targets import Target
from ._wire import Exchange

_find_drift: Any = importlib.import_module(f"{PACKAGE}._runtime.drift").find_drift
_open_envelope: Any = importlib.import_module(f"{PACKAGE}._runtime.envelope").open_envelope
_PROFILE: Any = importlib.import_module(f"{PACKAGE}._profile").PROFILE


class Run:
    """What the tests of one run share. ``mock`` is the mock exchange, None for live targets."""

    def __init__(self, target: Target, redactor: Redactor, recordings: Path | None) -> None:
        self.target = target
        self.redactor = redactor
        self.recordings = recordings
        self.mock: Any = None
        self.results: list[Result] = []
        self.drifts: dict[ShownDrift, None] = {}
        #: What the running test said: its refusal, and the drift in its replies.
        self.refusal: str | None = None
        self.drift_of_test: list[ShownDrift] = []

    @property
    def base_url(self) -> str | None:
        """Where calls go instead of the environment's own host."""
        url: str | None = self.mock.base_url if self.mock is not None else self.target.base_url
        return url

    def environment(self, case: Case) -> Any:
        """The environment to call a case's operation in."""
        return self.target.member if self.target.is_live else case.environment

    def credentials(self, case: Case) -> dict[str, Any]:
        """The client's credentials; none for a public call."""
        if not any(case.alternatives):
            return {}
        if self.target.is_live:
            return dict(self.target.credentials)
        return credentials(self.mock.keys)

    def refused(self, case: Case, error: Any, accepted: tuple[str, ...]) -> None:
        """A live exchange said no: a result, if for a reason of its own, else a failure.

        Raises:
            AssertionError: The refusal speaks against the package, or comes without a code.
        """
        if not self.target.is_live:
            raise error
        said = f"{error.code} {error.message}".strip()
        if error.code is None:
            pytest.fail(f"refused without a code: {error}")
        if error.category not in accepted:
            pytest.fail(f"refused as {error.category}: {said}")
        self.refusal = self.redactor.text(f"refused: {said}")

    def look(self, case: Case, exchanges: Iterable[Exchange]) -> None:
        """Look for drift in replies, and record them where that is wanted; live targets only."""
        if not self.target.is_live:
            return
        for exchange in exchanges:
            if exchange.status is None:
                continue
            for drift in _drift(case, exchange.content):
                at = origin(case, drift.path)
                self.drift_of_test.append(show_drift(case, drift, at, self.redactor))
            if self.recordings is not None:
                record(self.recordings, case, exchange, self.redactor)
        self.drifts.update(dict.fromkeys(self.drift_of_test))


def _drift(case: Case, content: bytes) -> tuple[Any, ...]:
    """The drift in the payload of a reply that reports success."""
    operation = operation_of(case)
    payload: bytes | None = content
    path = "$"
    if _PROFILE.envelope is not None:
        opened = _open_envelope(_PROFILE.envelope, content)
        if opened is None or str(opened.code) not in map(str, _PROFILE.envelope.success):
            return ()
        payload = opened.payload
        path += "".join(f".{key}" for key in _PROFILE.envelope.payload)
    if payload is None or operation.result is type(None):
        return ()
    single = operation.single_row
    result = GenericAlias(list, (operation.result,)) if single else operation.result
    found: tuple[Any, ...] = _find_drift(result, payload, path)
    return found


def secrets_of(target: Target, keys: Any) -> list[str]:
    """Every secret that a run knows."""
    known = [*target.credentials.values()]
    if keys is not None:
        known += [keys.api_key, keys.api_secret or "", keys.passphrase or ""]
        known += [keys.password or "", keys.token or "", keys.client_secret or ""]
    return known


def header(target: Target) -> dict[str, Any]:
    """What a report says of the run as a whole."""
    return {
        "title": DOCUMENT["info"]["title"],
        "package": PACKAGE,
        "target": target.name,
        "environment": target.environment,
        "base_url": target.base_url,
        "missing": list(target.missing) if not target.credentials else [],
        "allow_writes": target.allow_writes and target.is_live,
    }
