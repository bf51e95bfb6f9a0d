"""A Secret is shown by nothing, and is as good as the text it holds."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import json
import logging
import pickle
import pprint
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import msgspec
import pytest
from runtime.secrets import Secret
from runtime_support import PROFILE, SECRET, SIGNING, WRITE, Canned, sync_client

PEM = "-----BEGIN PRIVATE KEY-----\n" + SECRET + "\n-----END PRIVATE KEY-----\n"


@dataclass
class Settings:
    name: str
    secret: Secret


def logged(secret: Secret) -> str:
    record = logging.LogRecord("x", logging.INFO, "x", 1, "%s %r", (secret, secret), None)
    return logging.Formatter().format(record)


SHOWN: dict[str, Callable[[Secret], Any]] = {
    "str": str,
    "repr": repr,
    "ascii": ascii,
    "f-string": lambda secret: f"{secret} {secret!r} {secret!s}",
    "percent": lambda secret: "%s %r" % (secret, secret),  # noqa: UP031 - the case
    "format": lambda secret: "{} {!r}".format(secret, secret),  # noqa: UP032 - the case
    "containers": lambda secret: repr([secret, {"a": secret}, (secret,)]),
    "dataclass": lambda secret: repr(Settings("a", secret)),
    "asdict": lambda secret: repr(dataclasses.asdict(Settings("a", secret))),
    "pprint": pprint.pformat,
    "members": lambda secret: repr(inspect.getmembers(secret)),
    "slots": lambda secret: repr([getattr(secret, name) for name in type(secret).__slots__]),
    "state": lambda secret: repr(secret.__getstate__()),
    "log": logged,
    "copies": lambda secret: repr([copy.copy(secret), copy.deepcopy([secret])]),
    "json with str": lambda secret: json.dumps({"a": secret}, default=str),
}


@pytest.mark.parametrize("value", [SECRET, SECRET.encode()], ids=["str", "bytes"])
@pytest.mark.parametrize("show", SHOWN.values(), ids=SHOWN.keys())
def test_a_secret_is_not_shown(show: Callable[[Secret], Any], value: str | bytes) -> None:
    secret = Secret(value)
    assert SECRET not in str(show(secret))
    assert secret.reveal() == value and type(secret.reveal()) is type(value)


@pytest.mark.parametrize(
    "dump",
    [pickle.dumps, json.dumps, msgspec.json.encode, msgspec.msgpack.encode, vars, len, bytes, iter],
)
def test_a_secret_is_not_given_away(dump: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError) as caught:
        dump(Secret(SECRET))
    assert SECRET not in str(caught.value)
    with pytest.raises(TypeError):
        format(Secret(SECRET), ">40")


def test_secrets_compare_by_what_they_hold() -> None:
    assert Secret("a") == Secret("a") == Secret(b"a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a"), Secret("é\ud800")}) == 2


@pytest.mark.parametrize("wrong", [None, 7, ["x"], Secret("x")])
def test_a_secret_holds_text_or_bytes(wrong: Any) -> None:
    with pytest.raises(TypeError, match="must be a str or bytes"):
        Secret(wrong)


def test_a_secret_signs_as_its_text_does() -> None:
    signing = replace(
        SIGNING, passphrase="phrase", headers=(*SIGNING.headers, ("X-Phrase", _passphrase()))
    )
    profile = replace(PROFILE, signing=signing)
    texts = {"api_key": "the-key", "api_secret": SECRET, "phrase": "open sesame"}
    sent = []
    for credentials in (texts, {name: Secret(value) for name, value in texts.items()}):
        transport = Canned()
        client = sync_client(profile=profile, credentials=credentials, transport=transport)
        client._caller.call(WRITE, {"text": "x"})
        sent.append(transport.requests[0])
    assert sent[0] == sent[1]
    assert dict(sent[0].headers)["X-Phrase"] == "open sesame"


def _passphrase() -> Any:
    from runtime.profile import Part

    return Part("passphrase")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"api_key": Secret(""), "api_secret": Secret(SECRET)}, ValueError),
        ({"api_key": Secret("k"), "api_secret": Secret("")}, ValueError),
        ({"api_key": Secret(SECRET.encode()), "api_secret": Secret(SECRET)}, TypeError),
        ({"api_key": Secret(SECRET + "\n"), "api_secret": Secret(SECRET)}, ValueError),
        ({"api_key": Secret(SECRET + "€"), "api_secret": Secret(SECRET)}, ValueError),
        ({"api_key": Secret("k"), "api_secret": Secret(SECRET + "\ud800")}, ValueError),
        ({"api_key": Secret("k"), "private_key": Secret(PEM)}, ValueError),
        ({"api_key": Secret("k"), "private_key": Secret(PEM.encode())}, ValueError),
        ({"api_secret": Secret(SECRET)}, TypeError),
    ],
)
def test_refused_secrets_are_in_no_frame_of_the_error(
    given: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        sync_client(credentials=given)
    seen: list[BaseException] = []
    rest: list[BaseException | None] = [caught.value]
    while rest:
        each = rest.pop()
        if each is not None and each not in seen:
            seen.append(each)
            rest += [each.__cause__, each.__context__]
    frames = [frame for each in seen for frame, _ in traceback.walk_tb(each.__traceback__)]
    assert any(frame.f_code.co_name == "make_signer" for frame in frames)
    shown = [repr((each, each.args)) for each in seen]
    for frame in frames:
        shown += [shown_safely(value) for value in frame.f_locals.values()]
    assert SECRET not in "".join(shown)


def shown_safely(value: Any) -> str:
    """As tools for tracebacks do it: objects that are half made may have no repr."""
    try:
        return repr(value)
    except Exception as error:
        return repr(error)
