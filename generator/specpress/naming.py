"""Wire names to Python names: pure, stable, and the same everywhere.

A name keeps its words, whatever their separators or capitals: ``loanCurrency`` becomes
``loan_currency``, ``hourlyInterestRate7D`` becomes ``hourly_interest_rate_7d``. A Python keyword
gets a trailing underscore, a name that starts with a digit gets a leading word. Symbols that make
the meaning of a name are words of it (``symbols.py``). What is longer than a file's name may be
ends in a digest of the whole instead.
"""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata
from functools import lru_cache

from specpress.symbols import spelled, with_telling_symbols

#: Bytes of the longest name: modules and folders are called so, and file systems have limits.
_LONGEST = 120
#: Letters for the digits of a digest: a name of letters is one word.
_LETTERS = str.maketrans("0123456789", "ghijklmnop")

_NO_WORD = re.compile(r"\W", re.ASCII)
# A unit such as the D of 7D or the h of 24h: it belongs to its digits, not to the next word.
_UNIT = r"(?:[A-Z](?=$|[\W_]|[A-Z][a-z])|[a-z](?=$|[\W_]|[A-Z]))"
_WORD = re.compile(
    rf"\d++{_UNIT}"
    r"|[A-Z]{2,}s(?=$|[\W_]|[A-Z])"
    rf"|(?:[A-Z]++(?![^\W\d_A-Z])|[A-Z]+(?=[A-Z][^\W\d_A-Z])|[A-Z]?[^\W\d_A-Z]+)(?:\d++(?!{_UNIT}))?"
    r"|\d+"
)

#: What a client's own attributes and arguments are called.
CLIENT_NAMES = frozenset(
    {
        *("close", "aclose", "environment", "base_url", "clock_state", "paused_for", "resume"),
        *("with_credentials", "with_options"),
    }
)
#: What a resource's own attributes are called.
RESOURCE_NAMES = frozenset({"load_fixture", "with_response"})
#: Modules beside the ones of resources and models.
SHARED_MODULES = frozenset({"shared", "others"})

#: What generated modules import or define beside the models.
RESERVED_CLASS_NAMES = frozenset(
    {
        "AdditionalItems",
        "AdditionalProperties",
        "Any",
        "Anything",
        "AsyncByteStream",
        "AsyncEventStream",
        "AsyncItemStream",
        "AsyncIterable",
        "AsyncResource",
        "AsyncRowIterator",
        "Base64Text",
        "Boolean",
        "Boundary",
        "ByteStream",
        "Choice",
        "ClassVar",
        "ConstantValue",
        "Content",
        "Cursor",
        "Date",
        "DateTime",
        "Decimal",
        "DecimalNumber",
        "DecimalText",
        "Duration",
        "Enumeration",
        "EnvironmentHost",
        "EventStream",
        "FieldEncoding",
        "FileInput",
        "Fixture",
        "Integer",
        "Items",
        "ItemStream",
        "Iterable",
        "Lines",
        "Literal",
        "MapOf",
        "Mapping",
        "Match",
        "NothingButNull",
        "Null",
        "Number",
        "OldMember",
        "OldNames",
        "OneOf",
        "Open",
        "OpenDuration",
        "OpenDecimalEnum",
        "OpenFloatEnum",
        "OpenIntegerEnum",
        "OpenMixedEnum",
        "OpenStringEnum",
        "Operation",
        "PageNumber",
        "Pagination",
        "Parameter",
        "RateLimit",
        "Reconcile",
        "Record",
        "RecordField",
        "ReplyContent",
        "ReplyModel",
        "RequestModel",
        "Required",
        "Resource",
        "Rest",
        "Row",
        "RowIterator",
        "RowModel",
        "Sequence",
        "ServerVariable",
        "Sought",
        "Text",
        "TimeOfDay",
        "TimeSpan",
        "TypeAlias",
        "TypedDict",
        "TypedHeaders",
        "UnixTime",
        "UnknownVariant",
        "Upload",
        "Uuid",
        "UUID",
        "Variant",
        "Wait",
        "Window",
    }
)


def words(name: str) -> list[str]:
    """Split ``name`` into its words of letters and digits, in lower case."""
    return [word.lower() for word in _WORD.findall(_only_identifier_characters(name))]


@lru_cache(maxsize=50_000)
def snake_case(name: str, *, prefix: str = "field") -> str:
    """The variable name for ``name``: an identifier that is no keyword.

    ``prefix`` is the word put before a name that starts with a digit, and stands for a name
    without any letter or digit.
    """
    return _identifier("_".join(_words_as_written(name)).lower(), prefix, separator="_")


def pascal_case(name: str, *, prefix: str = "Model") -> str:
    """The class name for ``name``; capitals inside its words are kept (``APYRate``)."""
    parts = _words_as_written(name)
    return _identifier("".join(part[:1].upper() + part[1:] for part in parts), prefix, separator="")


def class_name(name: str) -> str:
    """The class name for a schema: ``pascal_case``, and not what generated modules import."""
    candidate = pascal_case(name)
    if keyword.iskeyword(candidate.rstrip("_")):
        return f"{candidate.rstrip('_')}Model"
    while candidate in RESERVED_CLASS_NAMES:
        candidate += "Model"
    return candidate


def operation_name(operation_id: str, resource: str) -> str:
    """The operation's own part of its id: of ``loans.borrow`` under ``loans``, ``borrow``."""
    for prefix in dict.fromkeys((resource, snake_case(resource, prefix="resource"))):
        for separator in "./_-":
            own = operation_id.removeprefix(f"{prefix}{separator}")
            if own and own != operation_id:
                return own
    return operation_id


def constant_case(name: str, *, prefix: str = "VALUE") -> str:
    """The constant's or enum member's name for ``name``; nothing at all is ``EMPTY``."""
    if not name:
        return "EMPTY"
    return _identifier("_".join(_words_as_written(name)).upper(), prefix, separator="_")


def resource_class_name(name: str) -> str:
    """The class of a resource; never that of the runtime which it is made from."""
    stem = pascal_case(name, prefix="Tag").rstrip("_")
    return f"{stem}TagResource" if stem == "Async" else f"{stem}Resource"


def spelled_out(name: str) -> str:
    """``name`` with all of its symbols as words, which tells apart what is one name without."""
    return spelled(name)


# A large document names the same things again and again.
@lru_cache(maxsize=50_000)
def _words_as_written(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_only_identifier_characters(with_telling_symbols(name))))


def _only_identifier_characters(text: str) -> str:
    """Normalised as Python does it, with ``_`` for what no identifier can hold."""
    if text.isascii():
        return _NO_WORD.sub("_", text)
    normalised = unicodedata.normalize("NFKC", text)
    return "".join(character if f"a{character}".isidentifier() else "_" for character in normalised)


@lru_cache(maxsize=50_000)
def _identifier(text: str, prefix: str, *, separator: str) -> str:
    # Changing the case can leave the normal form.
    text = _only_identifier_characters(text)
    if not text:
        return prefix
    if not text.isidentifier():
        text = f"{prefix}{separator}{text}"
    if len(text.encode()) > _LONGEST:
        return _shortened(text)
    return f"{text}_" if keyword.iskeyword(text) or text == "self" else text


def _shortened(text: str) -> str:
    """The beginning of a name, and a word that tells it from others that begin alike."""
    start = text.encode()[: _LONGEST - 9].decode(errors="ignore").rstrip("_")
    digest = hashlib.sha256(text.encode()).digest()[:4].hex().translate(_LETTERS)
    return f"{start}_{digest.upper() if text.isupper() else digest}"
