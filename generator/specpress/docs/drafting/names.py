"""Names for what a page describes: of resources, methods, classes and files.

A name is made of the title and of the path, in the words that the spec has for their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from specpress.naming import class_name, constant_case, pascal_case, snake_case, words


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Parts of a path that say nothing of what is called.
_NOT_TELLING = re.compile(r"api|rest|v\d+(\.\d+)?|\{.*\}", re.IGNORECASE)
#: What reads are called in titles; all become ``get``.
_READING = frozenset({"get", "query", "fetch", "list", "retrieve", "inquire", "inquiry", "obtain"})
_DOING = _set(
    "add adjust amend apply approve assign batch bind borrow cancel change check claim close "
    "confirm convert copy create delete deposit disable disconnect edit enable estimate exchange "
    "execute export freeze generate increase launch lend lock mark modify move open pay place "
    "precheck preview purchase quote redeem reduce register remove renew repay request reset "
    "return rotate sell send set stake start stop submit subscribe supply switch top transfer "
    "unbind unfreeze unlock unstake unsubscribe update upgrade upload "
    "validate verify withdraw"
)
_LISTS = frozenset(
    {"list", "rows", "row", "data", "items", "result", "results", "records", "dataset", "value"}
)
#: Names that mean something else in each place.
GENERIC = frozenset(
    {"type", "status", "state", "category", "mode", "kind", "action", "reason", "level", "source"}
)
_LONGEST = 6
_METHOD_IN_TITLE = re.compile(r"^\s*(GET|POST|PUT|DELETE|PATCH|WS)\s*[/:|-]\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(（\[].*?[)）\]]")
_END = re.compile(r"[.;:,(（]|\n| - ")
_SAME_IN_PLURAL = ("ss", "us", "is", "news", "series")


def significant_parts(path: str) -> tuple[str, ...]:
    """The parts of a path that tell calls apart, without version and names of parameters."""
    return tuple(part for part in path.split("/") if part and not _NOT_TELLING.fullmatch(part))


def title_words(title: str | None) -> list[str]:
    """The words of a title in lower case, without method and remarks in brackets; ASCII only."""
    text = _METHOD_IN_TITLE.sub("", title or "")
    text = _IN_BRACKETS.sub(" ", text).replace("&", " and ").replace("'", "").replace("’", "")
    found = words(re.sub(r"[^A-Za-z0-9]+", " ", text))
    return [word for word in found if word not in ("a", "an", "the")]


def resource_of(
    path: str, section: str | None, known: Iterable[tuple[str, tuple[str, ...]]]
) -> str:
    """The resource of a call: that of its neighbours, else its section, else its path.

    ``known``: the tag and the folder of each call of the spec. Neighbours are those in the same
    folder of paths, or in the nearest one above it.
    """
    folder = significant_parts(path)[:-1]
    tags: dict[int, list[str]] = {}
    for tag, other in known:
        if other and folder[: len(other)] == other:
            tags.setdefault(len(other), []).append(tag)
    if tags:
        nearest = tags[max(tags)]
        return max(dict.fromkeys(nearest), key=nearest.count)
    of_section = title_words(section)
    if of_section and len(of_section) <= 4:
        return identifier("_".join(of_section))
    parts = significant_parts(path)
    return identifier(snake_case(parts[0])) if parts else "api"


def method_of(
    method: str, path: str, title: str | None, resource: str, is_free: Callable[[str], bool]
) -> str:
    """The name of the method: short, in the words of the title; another one where it is taken."""
    said = title_words(title)
    parts = significant_parts(path)
    of_path = [word for part in parts[-1:] for word in words(part)]
    of_folder = [word for part in parts[-2:] for word in words(part)]
    version = [of_path[-1]] if of_path and re.fullmatch(r"v\d+", of_path[-1]) else []
    candidates = [
        _without(_reading(said, method), words(resource)),
        _reading(said, method),
        _reading(of_path, method),
        _reading(of_folder, method),
        _reading([word for part in parts for word in words(part)], method),
    ]
    for candidate in candidates:
        if not candidate or len(candidate) > _LONGEST + 2:
            continue
        shortened = candidate[:_LONGEST]
        if version and shortened[-1] != version[0]:
            shortened = [*shortened, *version]
        name = identifier("_".join(shortened))
        if is_free(name):
            return name
    base = identifier("_".join(candidates[-1]) or "call")
    return unique(base, is_free, "_")


def _reading(found: list[str], method: str) -> list[str]:
    """A read begins with ``get``, whatever the title says; anything else with what it does."""
    if not found:
        return []
    if found[0] in _READING and len(found) > 1:
        return ["get", *found[1:]]
    if method == "GET" and found[0] not in _DOING:
        return ["get", *found]
    return found


def _without(found: list[str], resource: list[str]) -> list[str]:
    """Without the words that the resource says already, as long as something is left to say."""
    rest = found[1:]
    size = len(resource)
    for at in range(len(rest) - size + 1):
        if rest[at : at + size] == resource and len(rest) > size:
            return [*found[:1], *rest[:at], *rest[at + size :]]
    return found


def noun_of(resource: str, method: str) -> str:
    """What the call gives back, as a class: of ``get_wallet_balance``, ``WalletBalance``."""
    first, *rest = method.split("_")
    if first == "get" and rest:
        if len(rest) == 1 and rest != [resource]:
            rest = [resource, *rest]
        return class_name("_".join(rest))
    return class_name(f"{method}_result") if rest else class_name(f"{resource}_{method}_result")


def row_of(noun: str) -> str:
    """One of many: of ``OpenOrders``, ``OpenOrder``; a word without plural gets another one."""
    single = singular(noun)
    if single != noun:
        return single
    return f"{noun}Record" if noun.endswith("History") else f"{noun}Entry"


def part_of(owner: str, field: str) -> str:
    """The class of the object, or of one row, that the field of an object holds."""
    if field.lower() in _LISTS:
        return row_of(owner)
    return class_name(f"{owner}{singular(pascal_case(field))}")


def label(description: str) -> str | None:
    """What a page says of a value as the name of a member; None for a sentence, or for nothing."""
    said = title_words(_END.split(description.strip(), maxsplit=1)[0])
    if not said or len(said) > 4 or not description.isascii() or said[0].isdigit():
        return None
    return constant_case("_".join(said))


def singular(name: str) -> str:
    """The English singular of the last word."""
    lower = name.lower()
    if lower.endswith(_SAME_IN_PLURAL) or not lower.endswith("s") or len(name) < 4:
        return name.removesuffix("List") if name.endswith("List") and name != "List" else name
    if lower.endswith("ies") and len(name) > 4:
        return f"{name[:-3]}y"
    if lower.endswith(("sses", "xes", "ches", "shes")):
        return name[:-2]
    return name[:-1]


def identifier(text: str) -> str:
    """A word of an operationId, or of a tag: ASCII, and no keyword."""
    kept = re.sub(r"[^a-z0-9_]+", "_", text.lower()).strip("_")
    return snake_case(kept, prefix="call") if kept else "call"


def unique(base: str, is_free: Callable[[str], bool], separator: str = "") -> str:
    """``base``, or ``base`` with the first number from 2 that is free."""
    if is_free(base):
        return base
    number = 2
    while not is_free(f"{base}{separator}{number}"):
        number += 1
    return f"{base}{separator}{number}"
