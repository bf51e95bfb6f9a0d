"""What documentation calls the other side, and says of it.

A document that is written for specpress describes an exchange, whose calls move money; of any
other API the same is said in words that fit all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from specpress import ir


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for who answers calls (``the {provider}``), and for what stands in for it in tests."""

    provider: str
    mock: str
    mock_class: str
    #: What a mock verifies.
    verified: str
    #: What a package is like, in a paragraph.
    introduction: str
    #: The same of one that has models alone.
    models: str
    #: How arguments are given.
    arguments: str
    #: How the sentence begins that says how long the client waits before it repeats a call.
    repetition: str
    #: What else is a secret beside keys.
    secrets: str
    #: Whether calls can be signed.
    signs: bool


def wording(profile: ir.Profile) -> Wording:
    """The words for an API."""
    signs = profile.signing is not None
    repetition = "Every attempt is signed\nafresh, after" if signs else "That is done\nafter"
    secrets = "a passphrase or a private key" if signs else "a password or a token"
    verified = "signatures" if signs else "credentials and requests"
    if profile.is_exchange:
        introduction, arguments = _OF_EXCHANGES[signs], _AMOUNTS
        words = ("exchange", "mock exchange", "MockExchange")
    else:
        introduction, arguments = _OF_ANY, _NUMBERS
        words = ("API", "mock server", "MockServer")
    return Wording(*words, verified, introduction, _MODELS, arguments, repetition, secrets, signs)


_START = "Typed, sync and async."
_OF_EXCHANGES = {
    True: f"{_START} Amounts are `Decimal`, times are `datetime` in UTC, every reply is a model, "
    "every\nrequest is signed over the exact bytes that are sent, and a write whose outcome is "
    "unknown is never repeated.",
    False: f"{_START} Amounts are `Decimal`, times are `datetime` in UTC, every reply is a model,\n"
    "and a write whose outcome is unknown is never repeated.",
}
_OF_ANY = (
    f"{_START} Numbers with a fraction are exact (`Decimal`), times are `datetime`, every reply is "
    "a\nmodel, and a write whose outcome is unknown is never repeated."
)
_MODELS = (
    "Typed models: numbers with a fraction are exact (`Decimal`), times are `datetime`, and what "
    "this version does\nnot know breaks nothing. The document describes no calls."
)
_GIVEN = "All arguments are keyword-only; `None` means not sent."
_AMOUNTS = (
    f"{_GIVEN} An amount is a `Decimal`, a `str` or an `int`: a `float`\n"
    "is refused, because it cannot hold most amounts exactly."
)
_NUMBERS = (
    f"{_GIVEN} A number with a fraction is a `Decimal`, a `str` or an `int`:\n"
    "a `float`, which cannot hold most of them exactly, is taken where the format is `float` or "
    "`double` alone."
)
