"""An endpoint that several pages describe, in one format or two, in one language or two.

All of them must give the same facts. Where the pages themselves differ, that is listed with the
reason; what is listed and does not differ any more fails, too.
"""

from __future__ import annotations

import functools
import itertools
import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from specpress.docs.blocks import Page
from specpress.docs.facts import EndpointFacts
from specpress.docs.formats import format_of
from specpress.docs.reading import page_facts

from tests.docs.bare_facts import bare, differences

REAL = os.environ.get("SPECPRESS_PAGES")
DISTILLED = Path(__file__).parent / "distilled"

#: By endpoint: what differs (the start of its path), and why.
TRUE_DIFFERENCES: dict[tuple[str, str], dict[str, str]] = {
    ("GET", "/api/v5/finance/flexible-loan/collateral-assets"): {
        "request[1].type.written": "the English half has a full stop behind the type",
    },
    ("GET", "/api/v5/finance/staking-defi/offers"): {
        "response[9].values[2].value": "the English half writes one value with a capital letter",
    },
    ("GET", "/api/v5/finance/staking-defi/orders-history"): {
        "response[3].values": "the Chinese half has the value without backticks",
    },
    ("POST", "/api/v5/finance/stable-rewards/quote"): {
        "response[2].uncertain": "only the Chinese half names another field there",
    },
    ("GET", "/api/v5/public/interest-rate-loan-quota"): {
        "response_examples[0].data[0].regular": "the Chinese example has one level less",
    },
    ("GET", "/api/v5/account/interest-limits"): {
        "response[4]": "only the Chinese half has struck the field out, and writes its range apart",
        "response[5].children": "the Chinese half has its fields in another order",
    },
    ("GET", "/api/v5/account/interest-accrued"): {
        "response_examples[0].data[1]": "the Chinese example has two more fields",
    },
    ("GET", "/api/v5/account/max-loan"): {
        "response[5].values": "the Chinese half lists no values",
    },
}

for _chain in ("eth", "sol"):
    TRUE_DIFFERENCES[("GET", f"/api/v5/finance/staking-defi/{_chain}/apy-history")] = {
        "permission": "only the Chinese half says that nobody must log in",
        "authenticated": "only the Chinese half says that nobody must log in",
    }

Told = tuple[Page, EndpointFacts]


@functools.cache
def by_identity(folder: Path) -> dict[tuple[str, str], list[Told]]:
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        # The pages before and after a change differ on purpose.
        if {"changes", "wire", "hooks"} & set(path.parts):
            continue
        text = path.read_bytes().decode()
        known = format_of(text)
        for page in known.read(text, str(path.relative_to(folder))) if known else ():
            for endpoint in page_facts(page).endpoints:
                found[endpoint.identity].append((page, endpoint))
    return {identity: told for identity, told in found.items() if len(told) > 1}


def differing(one: Told, other: Told) -> Iterator[str]:
    facts = [bare(endpoint) for _, endpoint in (one, other)]
    for each in facts:
        # Where a page stands in the menus is told by some formats only.
        del each["section"], each["url"]
        if one[0].language != other[0].language:
            del each["title"]
    return iter(differences(*facts))


def check_all_pairs(folder: Path, least: int) -> None:
    told = by_identity(folder)
    stale = {(identity, path) for identity, paths in TRUE_DIFFERENCES.items() for path in paths}
    unexpected = []
    pairs = 0
    for identity, pages in told.items():
        listed = TRUE_DIFFERENCES.get(identity, {})
        for one, other in itertools.combinations(pages, 2):
            pairs += 1
            for difference in differing(one, other):
                path = next((each for each in listed if difference.startswith(each)), None)
                if path is None:
                    unexpected.append(f"{identity} {one[0].file} {other[0].file}: {difference}")
                else:
                    stale.discard((identity, path))
    assert unexpected == []
    assert stale == set()
    assert pairs >= least


def test_all_pages_of_an_endpoint_give_the_same_facts() -> None:
    check_all_pairs(DISTILLED, 100)


def test_the_pairs_are_of_all_kinds() -> None:
    kinds = {
        frozenset((one[0].format, other[0].format))
        for pages in by_identity(DISTILLED).values()
        for one, other in itertools.combinations(pages, 2)
    }
    assert kinds == {
        frozenset(("markdown", "mdx")),
        frozenset(("cell-per-line", "mdx")),
        frozenset(("cell-per-line", "markdown")),
        frozenset(("bilingual",)),
    }


@pytest.mark.skipif(REAL is None, reason="SPECPRESS_PAGES names no folder of real pages")
def test_all_real_pages_of_an_endpoint_give_the_same_facts() -> None:
    check_all_pairs(Path(REAL or ""), 100)
