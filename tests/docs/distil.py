"""Turns real pages into pages that hold the same facts and none of the sentences.

    python -m tests.docs.distil FROM TO

writes a distilled copy of each page in FROM to TO. Structure stays as it is, line by line; so
do names, types, numbers, what stands in backticks, links, listings of HTTP and JSON, and
headings. Of prose, only the words of ``distil_words.txt`` stay, which are those that carry facts;
each other one becomes a filler of its script. Of listings in programming languages one line stays.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

_WORDS, _PHRASES = (
    frozenset(part.split())
    for part in (Path(__file__).parent / "distil_words.txt").read_text("utf-8").split("\n\n")
)
_FILLERS = [
    "lorem",
    "ipsum",
    "dolor",
    "amet",
    "elit",
    "sed",
    "magna",
    "aliqua",
    "quis",
    "nisi",
    "irure",
    "velit",
    "nulla",
    "culpa",
]
_STAYING = _WORDS | frozenset(_FILLERS)
_HAN = re.compile(
    "|".join(sorted(map(re.escape, _PHRASES), key=len, reverse=True)) + "|([\u3400-\u9fff])"
)
#: What is kept as it is: code, addresses, targets of links, tags, entities, names with digits.
_KEPT = re.compile(
    r"\"[^\"\n]{1,30}\"(?= permission)|`+[^`\n]*`+|https?://[^\s)\"']+|\]\([^()\n]*\)"
    r"|</?[A-Za-z][^<>\n]*>|&#?\w+;|\\.|\{#[^}]*\}"
    r"|[A-Za-z]*[0-9_][\w.]*|[a-z]+[A-Z]\w*|\b[A-Z]{2,}(?:-\w+)*\b|(?<![\w/])/\w+(?:/[\w-]+)+"
)
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_METHOD = re.compile(r"\s*(?:GET|POST|PUT|DELETE|PATCH)\b")
_STATEMENT = re.compile(r"\W*(?:GET|POST|PUT|DELETE|PATCH)\W+/\S+\W*$")
_PERMISSION = re.compile(r"(?:\W|<[^<>]*>)*(?:UTA\S*\W+|API\W+)?Permissions?\b", re.IGNORECASE)
_FENCE = re.compile(r"\s*(`{3,}|~{3,})(.*)")
_DELIMITER = re.compile(r"\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$")
_COMMENT = re.compile(r"(?<![:/\"\w])(//|#)(?!/)(.*)$")
_CAPTION = re.compile(r">?\s*[^|]*(?:Example|示例|返回结果|sample)\s*$", re.IGNORECASE)
_CODE_LINE = re.compile(r"from|import|const|let|var|using|package|public|//.*|#.*")
_NAME = re.compile(r"[>\\\s]*\[?[`*~]*([A-Za-z]\w*)")


def distilled(text: str) -> str:
    """``text`` without its sentences."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(_Distiller(lines).lines())


class _Distiller:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._names = frozenset(_names(lines))
        self._crawled = "**Contents:**" in lines
        self._columns = 0
        self._typed = False

    def lines(self) -> Iterator[str]:
        number = self._front()
        yield from self._lines[:number]
        exploded = False
        while number < len(self._lines):
            line = self._lines[number]
            if self._crawled and line.strip() in ("Request Example", "Response Example"):
                exploded = line.strip() == "Request Example"
            if found := _FENCE.match(line):
                end = self._end_of_fence(number, found[1])
                yield from self._listing(number, end)
                number = end
            elif line.startswith("    ") and not self._crawled and self._is_indented(number):
                end = self._end_of_indented(number)
                yield from self._indented(number, end)
                number = end
            elif exploded and _CODE_LINE.fullmatch(line):
                while self._lines[number].strip() != "Response Example":
                    number += 1
                yield "listing"
            else:
                yield self._line(number)
                number += 1

    def _front(self) -> int:
        """How many lines the settings in front of a page take."""
        if not self._lines or self._lines[0].strip() != "---":
            return 0
        ends = (n for n, line in enumerate(self._lines[1:], 2) if line.strip() == "---")
        return next(ends, 0)

    def _end_of_fence(self, number: int, fence: str) -> int:
        for each in range(number + 1, len(self._lines)):
            if self._lines[each].strip() == fence:
                return each + 1
        return len(self._lines)

    def _listing(self, start: int, end: int) -> Iterator[str]:
        inside = self._lines[start + 1 : end - 1]
        yield self._lines[start]
        yield from _kept_listing(inside, "")
        if end - 1 > start:
            yield self._lines[end - 1]

    def _is_indented(self, number: int) -> bool:
        before = number - 1
        return (
            before < 0
            or not self._lines[before].strip()
            or bool(_CAPTION.match(self._lines[before]))
        )

    def _end_of_indented(self, number: int) -> int:
        end = number
        while end < len(self._lines) and (
            self._lines[end].startswith("    ") or not self._lines[end].strip()
        ):
            end += 1
        while end > number + 1 and not self._lines[end - 1]:
            end -= 1
        return end

    def _indented(self, start: int, end: int) -> Iterator[str]:
        part: list[str] = []
        empty: list[str] = []
        depth = 0
        for line in self._lines[start:end]:
            if not line.strip():
                empty.append(line)
                continue
            if part and len(empty) >= 2 and depth <= 0:
                yield from _kept_listing(part, "    ")
                part, depth = [], 0
                yield from empty
            elif part:
                part.extend(empty)
            else:
                yield from empty
            empty = []
            part.append(line)
            depth += line.count("{") + line.count("[") - line.count("}") - line.count("]")
        yield from _kept_listing(part, "    ")
        yield from empty

    def _line(self, number: int) -> str:
        line = self._lines[number]
        stripped = line.strip()
        if not stripped:
            self._columns = 0 if not line else self._columns
            return line
        crawled = ("**", "- ") if self._crawled else ()
        if stripped.startswith(("#", "<APIEndpoint", "<Tab", "</Tab", *crawled)):
            return line
        if _PERMISSION.match(stripped) or "<td" in line or "<th" in line:
            return line
        if _STATEMENT.match(line) or _DELIMITER.match(line) or _METHOD.match(stripped):
            return line
        if (
            number + 1 < len(self._lines)
            and "|" in line
            and _DELIMITER.match(self._lines[number + 1])
        ):
            self._header(line)
            return line
        if "|" in line:
            return self._row(line)
        if self._crawled and (" " not in stripped or self._is_menu(number)):
            return line
        return self._prose(line)

    def _is_menu(self, number: int) -> bool:
        """Whether a line is a name in the menus above a page with a cell per line, or a heading."""
        text = self._lines[number].strip()
        if any(text == each.strip().removeprefix("- ") for each in self._lines if "- " in each):
            return True
        return "On this page" in (each.strip() for each in self._lines[number : number + 5])

    def _header(self, line: str) -> None:
        pieces = re.split(r"(?<!\\)\|", line.strip().strip("|"))
        self._columns = len(pieces)
        self._typed = any(re.search(r"(?i)\btypes?\b|类型", each) for each in pieces)

    def _row(self, line: str) -> str:
        """A row of a table: only its text is distilled; all but its key where it has no types."""
        pieces = re.split(r"((?<!\\)\|)", line)
        first = 2 if pieces[0].strip() == "" else 0
        keep = (self._columns - 1 if self._typed else 1) * 2 + first
        kept, rest = "".join(pieces[:keep]), "".join(pieces[keep:])
        return kept + self._prose(rest)

    def _prose(self, text: str) -> str:
        parts: list[str] = []
        position = 0
        for kept in _KEPT.finditer(text):
            parts += [self._words(text[position : kept.start()]), kept[0]]
            position = kept.end()
        return "".join([*parts, self._words(text[position:])])

    def _words(self, text: str) -> str:
        text = _WORD.sub(lambda found: self._word(found[0]), text)
        return _HAN.sub(lambda found: "某" if found[1] else found[0], text)

    def _word(self, word: str) -> str:
        if word.lower() in _STAYING or len(word) == 1 or word in self._names:
            return word
        filler = _FILLERS[zlib.crc32(word.lower().encode()) % len(_FILLERS)]
        return filler.capitalize() if word[0].isupper() else filler


def _kept_listing(lines: list[str], indent: str) -> list[str]:
    """A listing of HTTP or JSON without the words of its comments; one line of any other."""
    if not any(line.strip() for line in lines):
        return lines
    first = next((text for text in map(str.strip, lines) if text and text[0] != "#"), "#")
    if not (_METHOD.match(first) or first[0] in "{[/▶" or first.startswith("HTTP/")):
        return [f"{indent}listing"]
    return [_COMMENT.sub(lambda found: found[1] + _fillers(found[2]), line) for line in lines]


def _fillers(text: str) -> str:
    return _Distiller([])._words(text)


def _names(lines: list[str]) -> Iterator[str]:
    """The names of fields: of the first cells of rows, and of JSON."""
    for line in lines:
        if "|" in line and (found := _NAME.match(line.strip().lstrip("| "))):
            yield found[1]
        yield from re.findall(r'"(\w+)"\s*:', line)


def main(source: Path, target: Path) -> None:
    """Distil each page in a folder."""
    for path in sorted(each for each in source.rglob("*") if each.is_file()):
        to = target / path.relative_to(source)
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(distilled(path.read_bytes().decode("utf-8")), "utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
