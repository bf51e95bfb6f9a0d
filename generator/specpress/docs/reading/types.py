"""What a page's words for a type mean on the wire."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace

from specpress.diagnostics import Location
from specpress.docs.facts import TypeFact, TypeName
from specpress.docs.reading.text import bare, plain

_WORDS = {
    TypeName.STRING: "string str text varchar char strings 字符串 字符 文本",
    TypeName.INTEGER: (
        "integer int long short int8 int16 int32 int64 uint uint8 uint32 uint64 bigint byte "
        "integers ints longs biginteger 整数 整型 长整型 整形"
    ),
    TypeName.NUMBER: (
        "number numeric float double decimal bigdecimal float32 float64 numbers floats doubles "
        "decimals 数字 数值 浮点数 小数"
    ),
    TypeName.BOOLEAN: "boolean bool booleans bools 布尔 布尔值 布尔型",
    TypeName.OBJECT: (
        "object map dict dictionary json jsonobject struct objects maps dicts hashmap 对象 字典"
    ),
    TypeName.ARRAY: "array list arraylist arrays lists tuple jsonarray 数组 列表",
}
_MEANING = {word: name for name, words in _WORDS.items() for word in words.split()}
#: Words short or alike enough to be mistaken for one another are not guessed at.
_GUESSABLE = [word for word in _MEANING if len(word) >= 5 and word.isascii()]
_ARRAY = r"(?:array|list|arraylist|arrays|lists|数组|列表)"
_OF = re.compile(rf"^{_ARRAY}\s*(?:of\s+(?:an?\s+|the\s+)?|<|\(|\[|:)\s*(.+?)\s*[>)\]]*$")
_BRACKETS = re.compile(r"^(.+?)\s*\[\s*\]$")
_GO_BRACKETS = re.compile(r"^\[\s*\]\s*(.*)$")
_BEFORE = re.compile(rf"^(\w+)\s+{_ARRAY}$")
_CHINESE = re.compile(r"^(字符串|对象|整数|数字)(?:类型)?的?数组$")
_DEPTH = 8
#: A longer cell is no type.
_LONGEST = 120


def read_type(written: str, place: Location, _depth: int = 0) -> TypeFact:
    """Understand a type as it is ``written``; UNKNOWN where the words are not known."""
    # Not ``bare``: what stands between < and > is no tag here.
    shown = " ".join(plain(written).replace("`", "").split())
    if len(shown) > _LONGEST:
        return TypeFact(shown[:_LONGEST], TypeName.UNKNOWN, place)
    words = re.sub(r"\s*([<>()\[\]])\s*", r"\1", shown.lower())
    words = re.sub(r"\((?!.*(?:string|object|int|number|array)).*?\)", "", words).strip(" .,;:")
    words = words.replace("&lt;", "<").replace("&gt;", ">")
    item = _item_of(words)
    if item is not None:
        if _depth >= _DEPTH:
            return TypeFact(shown, TypeName.UNKNOWN, place)
        element = read_type(item, place, _depth + 1) if item else None
        return TypeFact(shown, TypeName.ARRAY, place, element)
    return TypeFact(shown, _meaning(words), place)


def _item_of(words: str) -> str | None:
    """The element of an array in words, "" where it is not said, None where it is no array."""
    if words == "[]":
        return ""
    for pattern in (_OF, _BRACKETS, _GO_BRACKETS, _BEFORE, _CHINESE):
        if match := pattern.match(words):
            item = match.group(1).strip()
            # "array[10]" says how many, "list<a, b>" is no list.
            return "" if item.isdigit() else item
    return None


def _meaning(words: str) -> TypeName:
    words = re.sub(r"<.*>$", "", words)
    if words in _MEANING:
        return _MEANING[words]
    alternatives = [part for part in re.split(r"\s*(?:/|\||,|\bor\b|或)\s*", words) if part]
    if len(alternatives) > 1:
        names = {_meaning(part) for part in alternatives}
        return names.pop() if len(names) == 1 else TypeName.UNKNOWN
    if close := difflib.get_close_matches(words, _GUESSABLE, n=1, cutoff=0.8):
        return _MEANING[close[0]]
    return TypeName.UNKNOWN


def with_item(fact: TypeFact, name: TypeName) -> TypeFact:
    """Say what the elements of an array are, where its type did not."""
    if fact.name is not TypeName.ARRAY or fact.item is not None:
        return fact
    return replace(fact, item=TypeFact(fact.written, name, fact.place))


def looks_like_type(text: str) -> bool:
    """Say whether a cell is nothing but a type."""
    words = bare(text)
    if not words or len(words) > 40:
        return False
    return read_type(words, Location("", 1, 1)).name is not TypeName.UNKNOWN
