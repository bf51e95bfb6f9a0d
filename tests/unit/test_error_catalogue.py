"""The catalogues of error codes hold what the exchanges' error pages list, and say what to do."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.unit.documented_error_codes import BYBIT, OKX
from tests.unit.spec_reading import document, operations

TABLES = [("bybit", title, codes) for title, codes in BYBIT.items()]
TABLES += [("okx", title, codes) for title, codes in OKX.items()]
#: These stand on the page of a call and in no table.
OF_CALLS = {"bybit": {182120, 100016}, "okx": set()}
#: Tables of HTTP statuses, and of orders that are placed over a websocket.
OF_NO_CALL = {"HTTP Code", "WS OE General code"}
#: Success, and codes that only say that some item failed, whose own code tells more.
OF_A_BATCH = {0, 1, 2}
PAGES = os.environ.get("SPECPRESS_PAGES")

both = pytest.mark.parametrize("exchange", ["bybit", "okx"])


def rules(exchange: str) -> list[dict[str, Any]]:
    return list(document(exchange)["x-error-codes"])


def listed(exchange: str) -> set[int]:
    return {int(rule["code"]) for rule in rules(exchange)}


@pytest.mark.parametrize(
    ("exchange", "title", "codes"), TABLES, ids=[f"{each[0]}: {each[1]}" for each in TABLES]
)
def test_every_code_of_a_table_is_listed(exchange: str, title: str, codes: list[int]) -> None:
    assert codes, title
    assert sorted(set(codes) - listed(exchange)) == []


@both
def test_no_code_is_made_up(exchange: str) -> None:
    tables = {"bybit": BYBIT, "okx": OKX}[exchange]
    known = {code for codes in tables.values() for code in codes}
    assert listed(exchange) - known == OF_CALLS[exchange]


@both
def test_every_code_says_what_to_do(exchange: str) -> None:
    assert [rule["code"] for rule in rules(exchange) if not rule.get("hint")] == []
    wordy = [
        rule["code"]
        for rule in rules(exchange)
        if not rule["hint"].endswith(".") or not rule["description"].endswith(".")
    ]
    assert wordy == []


@both
def test_what_a_hint_names_exists(exchange: str) -> None:
    calls = {call["operationId"] for *_, call in operations(exchange)}
    methods = {name.rpartition(".")[2] for name in calls}
    named = {
        name
        for rule in rules(exchange)
        for name in re.findall(r"\b(?:\w+\.)?(?:get|set|repay|toggle)_\w+", rule["hint"])
    }
    assert named
    assert {name for name in named if name not in calls | methods} == set()


@both
def test_an_outcome_is_unknown_only_where_something_may_have_been_done(exchange: str) -> None:
    """A request that is refused for what it is, or who sent it, was not executed."""
    refused = {"authentication", "permission", "invalid-request", "rate-limit", "clock"}
    assert [
        rule["code"]
        for rule in rules(exchange)
        if rule.get("may-have-executed") and rule["category"] in refused
    ] == []


@both
def test_what_is_wrong_with_a_request_stays_wrong(exchange: str) -> None:
    lasting = {"authentication", "permission", "invalid-request"}
    assert [
        rule["code"]
        for rule in rules(exchange)
        if rule.get("retryable") and rule["category"] in lasting
    ] == []


#: Codes that must not pass for a refusal: code, category, retryable, may have been executed.
KINDS: dict[str, list[tuple[str | int, str, bool, bool]]] = {
    "bybit": [
        (3400214, "unavailable", True, True),
        (176003, "unavailable", True, False),
        (176005, "business", False, False),
        (176009, "permission", False, False),
        (176014, "business", False, False),
        (176025, "business", False, False),
        (176031, "invalid-request", False, False),
        (182021, "business", False, False),
        (182201, "invalid-request", False, False),
        (110071, "unavailable", True, False),
        (60071, "unavailable", True, True),
        (131082, "business", False, True),
        (131212, "business", False, False),
        (131230, "unavailable", True, True),
        (170005, "rate-limit", True, False),
        (170035, "business", False, True),
        (170121, "invalid-request", False, False),
        (170131, "business", False, False),
        (170146, "unavailable", True, True),
        (170222, "rate-limit", True, False),
        (180022, "permission", False, False),
        (700003, "unavailable", True, True),
        (790001, "authentication", False, False),
    ],
    "okx": [
        ("50076", "invalid-request", False, False),
        ("51762", "business", False, False),
        ("58102", "rate-limit", True, False),
        ("58124", "business", False, True),
        ("59315", "unavailable", True, False),
        ("59316", "business", True, False),
        ("59618", "business", False, True),
        ("51008", "business", False, False),
        ("51024", "permission", False, False),
        ("51054", "unavailable", True, True),
        ("51113", "rate-limit", True, False),
        ("51149", "unavailable", True, True),
        ("51412", "business", False, True),
        ("52909", "business", False, False),
        ("52912", "unavailable", True, True),
        ("52924", "rate-limit", True, False),
        ("56003", "business", False, False),
        ("70208", "unavailable", True, True),
        ("70511", "business", False, True),
    ],
}


@both
def test_kinds_of_codes(exchange: str) -> None:
    found = {rule["code"]: rule for rule in rules(exchange)}
    for code, category, retryable, executed in KINDS[exchange]:
        rule = found[code]
        assert rule["category"] == category, code
        assert rule.get("retryable", False) is retryable, code
        assert rule.get("may-have-executed", False) is executed, code


def test_a_code_of_several_families_is_listed_once() -> None:
    codes = [rule["code"] for rule in rules("bybit")]
    assert {code for code in codes if codes.count(code) > 1} == set()


def test_a_code_with_two_meanings_has_two_entries() -> None:
    for code in ("59518", "59519"):
        assert len([rule for rule in rules("okx") if rule["code"] == code]) == 2


def test_http_statuses_of_the_tables() -> None:
    found = {rule["code"]: rule.get("http-status", 200) for rule in rules("okx")}
    assert {code: found[code] for code in ("52911", "58102", "58114", "59105")} == {
        "52911": 500,
        "58102": 429,
        "58114": 400,
        "59105": 400,
    }


@pytest.mark.skipif(PAGES is None, reason="SPECPRESS_PAGES names no folder of pages")
def test_the_lists_are_those_of_the_pages() -> None:
    folder = Path(PAGES or "") / "docs"
    assert _codes_of_bybit(folder / "bybit" / "error.mdx") == {
        title: set(codes) for title, codes in BYBIT.items()
    }
    tables = _codes_of_okx(folder / "okx" / "error" / "code")
    for title, codes in OKX.items():
        missing = sorted(tables[title] - set(codes) - OF_A_BATCH)
        assert missing == [], title
    known = {code for codes in OKX.values() for code in codes}
    assert sorted(set().union(*tables.values()) - known - OF_A_BATCH) == []


def _codes_of_bybit(page: Path) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    title = ""
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            title = line.strip("# ")
        elif (match := re.match(r"\|\s*(-?\d+)\s*\|", line)) and match[1] != "0":
            found.setdefault(title, set()).add(int(match[1]))
    return {title: codes for title, codes in found.items() if title not in OF_NO_CALL}


def _codes_of_okx(folder: Path) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for page in sorted(folder.glob("*.md")):
        title = ""
        for line in page.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                title = line.strip("# ")
            elif match := re.match(r"(\d+)(?:_\d+)? \| \d+ \| ", line):
                found.setdefault(title, set()).add(int(match[1]))
    return found
