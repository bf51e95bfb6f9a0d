"""What the API's documentation says of all its calls, as data for the runtime."""

from __future__ import annotations

from ._runtime.profile import (
    Algorithm,
    Envelope,
    EnvironmentHost,
    ErrorRule,
    ItemCodes,
    Part,
    Profile,
    RateLimitHeaders,
    Setting,
    Signing,
)
from .errors import ERRORS

PROFILE = Profile(
    name="third_exchange",
    user_agent="case-third-exchange/1.2.3",
    environments={
        "sandbox": EnvironmentHost(
            url="https://sandbox.example.com", headers=(("X-Sandbox", "yes"),)
        ),
        "production": EnvironmentHost(url="https://api.example.com"),
    },
    signing=Signing(
        api_key="key_id",
        passphrase="phrase",
        algorithms=(
            Algorithm(name="hmac-sha256", encoding="base64", secret="secret"),
            Algorithm(name="ed25519", encoding="base64", secret="private_key"),
        ),
        timestamp="unix-ns",
        settings=(
            Setting(name="window", type="integer", default=30, minimum=1, maximum=60),
            Setting(name="broker", type="string", default=None, minimum=None, maximum=None),
        ),
        message=(
            Part(kind="body", argument=None),
            Part(kind="literal", argument="\n"),
            Part(kind="method", argument=None),
            Part(kind="host", argument=None),
            Part(kind="path", argument=None),
            Part(kind="literal", argument="?"),
            Part(kind="query", argument=None),
            Part(kind="setting", argument="window"),
            Part(kind="api-key", argument=None),
            Part(kind="timestamp", argument=None),
            Part(kind="passphrase", argument=None),
        ),
        headers=(
            ("Key", Part(kind="api-key", argument=None)),
            ("At", Part(kind="timestamp", argument=None)),
            ("Phrase", Part(kind="passphrase", argument=None)),
            ("Window", Part(kind="setting", argument="window")),
            ("Broker", Part(kind="setting", argument="broker")),
            ("Version", Part(kind="literal", argument="9")),
            ("Signature", Part(kind="signature", argument=None)),
        ),
        window=None,
    ),
    envelope=Envelope(
        code=("status", "code"),
        message=("status", "text"),
        payload=("payload",),
        time=("status", "at"),
        time_format="unix-us",
        success=(200, "OK"),
        partial=(206,),
        items=ItemCodes(list=("payload",), code="state", message="why", success=("ok",)),
    ),
    error_codes=(
        ErrorRule(
            code=401,
            category="authentication",
            description="Wrong signature",
            hint="Check the secret",
            retryable=False,
            may_have_executed=False,
            pause=None,
        ),
        ErrorRule(
            code=408,
            category="clock",
            description="Too late",
            hint=None,
            retryable=True,
            may_have_executed=False,
            pause=None,
        ),
        ErrorRule(
            code=503,
            category="unavailable",
            description="Unknown outcome",
            hint=None,
            retryable=False,
            may_have_executed=True,
            pause=None,
        ),
        ErrorRule(
            code=400,
            category="invalid-request",
            description="Missing",
            hint=None,
            retryable=False,
            may_have_executed=False,
            pause=None,
        ),
        ErrorRule(
            code=402,
            category="authentication",
            description="Unknown key",
            hint=None,
            retryable=False,
            may_have_executed=False,
            pause=None,
        ),
    ),
    http_errors=(
        ErrorRule(
            code="403",
            category="rate-limit",
            description="Banned for a while",
            hint="Wait ten minutes",
            retryable=False,
            may_have_executed=False,
            pause=None,
        ),
        ErrorRule(
            code="5XX",
            category="unavailable",
            description="Broken",
            hint=None,
            retryable=False,
            may_have_executed=True,
            pause=None,
        ),
    ),
    rate_limit_headers=RateLimitHeaders(
        limit="X-Limit", remaining="X-Left", reset="X-Reset", reset_format="unix-s"
    ),
    rate_limits=(),
    server_time=None,
    errors=ERRORS,
)
