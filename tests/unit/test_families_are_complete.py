"""Every call of the families' pages is described, and nothing besides."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.unit.spec_reading import components, operations

#: How many pages, each with one call, the documentation's menus have.
MENUS = {
    "bybit": {
        "/v5/market/time": 1,
        "/v5/account/": 5,
        "/v5/spot-margin-trade/": 21,
        "/v5/crypto-loan-common/": 7,
        "/v5/crypto-loan-flexible/": 6,
        "/v5/crypto-loan-fixed/": 15,
        "/v5/crypto-loan/": 10,
        "/v5/ins-loan/": 8,
    },
    "okx": {
        "/api/v5/public/": 3,
        "/api/v5/trade/one-click-repay": 6,
        "/api/v5/account/": 8,
        "/api/v5/finance/flexible-loan/": 8,
        "/api/v5/finance/savings/lending-rate-": 2,
    },
}
PAGES = os.environ.get("SPECPRESS_PAGES")
FOLDERS = ("new-crypto-loan", "crypto-loan", "otc", "account", "spot-margin-uta", "market")


@pytest.mark.parametrize("exchange", ["bybit", "okx"])
def test_as_many_calls_as_the_menus_have(exchange: str) -> None:
    found = Counter(
        menu
        for _, path, _ in operations(exchange)
        for menu in MENUS[exchange]
        if path.startswith(menu)
    )
    assert found == MENUS[exchange]
    assert found.total() == len(list(operations(exchange)))


@pytest.mark.parametrize("exchange", ["bybit", "okx"])
def test_names_are_of_people(exchange: str) -> None:
    """Nothing is named after its place in a reply, nor numbered but for versions."""
    odd = re.compile(r"(item|list|response|result|payload|object)$|(?<!_v)\d+$")
    names = [call["operationId"] for *_, call in operations(exchange)]
    assert [name for name in names + list(components(exchange)) if odd.search(name)] == []


@pytest.mark.skipif(PAGES is None, reason="SPECPRESS_PAGES names no folder of pages")
def test_every_page_of_the_families_has_its_call() -> None:
    folder = Path(PAGES or "") / "docs"
    bybit = {(method, path) for method, path, _ in operations("bybit")}
    pages = [page for name in FOLDERS for page in (folder / "bybit" / name).rglob("*.mdx")]
    endpoint = re.compile(r'<APIEndpoint method="(\w+)" url="([^"]+)"')
    found = {call for page in pages for call in endpoint.findall(page.read_text(encoding="utf-8"))}
    assert found == bybit
    okx = {(method, path) for method, path, _ in operations("okx")}
    pages = [*folder.glob("okx/**/*loan*.md"), *folder.glob("okx/public/**/*.md")]
    pages += [*folder.glob("okx/trading/**/*.md"), *folder.glob("okx/order/**/*.md")]
    request = re.compile(r"^`(GET|POST) (/api/v5/[\w/-]+)", re.MULTILINE)
    found = {call for page in pages for call in request.findall(page.read_text(encoding="utf-8"))}
    assert found
    lending = {call for call in okx if "lending-rate" in call[1]}
    assert found == okx - lending
    product = (folder / "okx" / "financial" / "product.md").read_text(encoding="utf-8")
    assert lending <= set(request.findall(product))
