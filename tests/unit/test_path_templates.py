"""The keys of ``paths``: what is sent of them, and what they name."""

from __future__ import annotations

import pytest
from specpress.path_templates import read_path


@pytest.mark.parametrize(
    ("text", "sent_path", "sent_query", "names", "in_query"),
    [
        ("/", "/", "", (), ()),
        ("/a/{b}", "/a/{b}", "", ("b",), ()),
        ("/{a}/{b}/{a}", "/{a}/{b}/{a}", "", ("a", "b"), ()),
        ("/{a}-{b}", "/{a}-{b}", "", ("a", "b"), ()),
        ("/{a}.json", "/{a}.json", "", ("a",), ()),
        ("/x:cancel", "/x:cancel", "", (), ()),
        ("/a//b/", "/a//b/", "", (), ()),
        ("/über uns/%C3%A9%", "/%C3%BCber%20uns/%C3%A9%25", "", (), ()),
        ("/{user-name.x}", "/{user-name.x}", "", ("user-name.x",), ()),
        ("/{a?}", "/{a?}", "", ("a?",), ()),
        ("/x?action=list", "/x", "action=list", (), ()),
        ("/x?a=b c&wsdl", "/x", "a=b%20c&wsdl", (), ()),
        ("/x?y={z}", "/x", "", (), (("y", "z"),)),
        ("/x?a=1&y={z}&b=2", "/x", "a=1&b=2", (), (("y", "z"),)),
        ("/x#note", "/x", "", (), ()),
        ("/x?a=1#note?b", "/x", "a=1", (), ()),
    ],
)
def test_a_path_is_taken_apart(
    text: str,
    sent_path: str,
    sent_query: str,
    names: tuple[str, ...],
    in_query: tuple[tuple[str, str], ...],
) -> None:
    found = read_path(text)
    assert found is not None
    assert (found.sent_path, found.sent_query) == (sent_path, sent_query)
    assert (found.names, found.in_query) == (names, in_query)


@pytest.mark.parametrize(
    "text",
    ["/{a", "/a}", "/{}", "/{a{b}}", "/x?{query}", "/x?a=1{b}", "/x?{a}=1", "/x/{a}?a={a}"],
)
def test_what_cannot_be_read_with_confidence_is_not(text: str) -> None:
    assert read_path(text) is None
