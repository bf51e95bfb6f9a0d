"""Finding and reading files: what is no page gets a message, and nothing takes long."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from specpress.docs.facts import PageFacts
from specpress.docs.finding import NoSuchPathError, find_pages
from specpress.docs.formats import format_of
from specpress.docs.formats.lengths import LONGEST
from specpress.docs.sources import LARGEST, read_pages, text_facts

from tests.docs.growing_pages import GROWING
from tests.docs.reading_blocks import PAGES

PAGE = "# T\n\nGET `/v9/x`\n\n| Parameter | Type | Comments |\n|---|---|---|\n| a | string | A |\n"


def read(*paths: Path, jobs: int | None = 1) -> list[PageFacts]:
    return read_pages(paths, shown=lambda path: path.name, jobs=jobs)


def message(page: PageFacts) -> str:
    """Why a page was not read."""
    assert page.format == ""
    assert page.endpoints == ()
    ((place, words),) = page.problems
    assert (place.file, place.line, place.column) == (page.file, 1, 1)
    return words


def test_folders_are_read_in_order_and_each_file_once(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.md", "a/b/c.txt", "a.mdx"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE)
    found = find_pages([tmp_path / "b.md", tmp_path, tmp_path / "a"], lambda path: path.name)
    assert [each.shown for each in found] == ["b.md", "c.txt", "z.md", "a.mdx"]
    assert {each.size for each in found} == {len(PAGE)}
    pages = read(tmp_path)
    assert [page.file for page in pages] == ["c.txt", "z.md", "a.mdx", "b.md"]
    assert [endpoint.path for page in pages for endpoint in page.endpoints] == ["/v9/x"] * 4


def test_hidden_files_are_left_out_unless_they_are_named(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for path in (tmp_path / ".git" / "a.md", tmp_path / ".b.md", tmp_path / "c.md"):
        path.write_text(PAGE)
    assert [page.file for page in read(tmp_path)] == ["c.md"]
    assert [page.file for page in read(tmp_path / ".b.md")] == [".b.md"]
    assert [page.file for page in read(tmp_path / ".git")] == ["a.md"]


def test_links_are_not_followed_out_of_a_folder(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    (inside / "deep").mkdir(parents=True)
    (outside / "secret.md").write_text(PAGE)
    (inside / "page.md").write_text(PAGE)
    (inside / "file").symlink_to(outside / "secret.md")
    (inside / "folder").symlink_to(outside)
    (inside / "here").symlink_to(inside / "page.md")
    (inside / "deep" / "round").symlink_to(inside)
    (inside / "nowhere").symlink_to(inside / "missing")
    pages = read(inside)
    assert [page.file for page in pages] == ["file", "folder", "page.md"]
    assert message(pages[0]) == "not read: leads out of the folder: not followed"
    assert message(pages[1]) == "not read: leads out of the folder: not followed"
    # A link that was named is what is meant.
    assert [page.file for page in read(inside / "folder")] == ["secret.md"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is empty"),
        (b" \n\r\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is binary, not text"),
        (b"%PDF-1.7\n", "is a PDF document, not text"),
        (b"PK\x03\x04rest", "is a ZIP archive, not text"),
        ("# Täglich".encode("utf-16"), "is UTF-16 text; pages are UTF-8"),
        (b"# T\n\nGET `/v9/x`\n\xff", "is not UTF-8: line 4 has the byte 0xFF"),
        (b"<!DOCTYPE html><html><script>x()</script></html>", "is an HTML document; "),
        (b'{"a": 1}', "looks like JSON; "),
        (b"only words", "is not a documentation page of a known format; "),
    ],
)
def test_what_is_no_page_gets_a_message(tmp_path: Path, content: bytes, expected: str) -> None:
    (tmp_path / "page").write_bytes(content)
    (page,) = read(tmp_path)
    words = message(page).removeprefix("not read: ")
    assert words == expected or (expected.endswith("; ") and words.startswith(expected))


def test_a_page_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    with path.open("wb") as opened:
        opened.truncate(50_000_000)
    (page,) = read(path)
    assert message(page) == "not read: is 50.0 MB; pages of up to 10 MB are read"
    assert LARGEST == 10_000_000


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (page,) = read(tmp_path)
    assert message(page) == "not read: is no ordinary file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_must_not_be_read_gets_a_message(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE)
    (tmp_path / "page.md").chmod(0)
    (page,) = read(tmp_path)
    assert "cannot be read" in message(page)


def test_a_path_at_which_there_is_nothing_ends_the_reading(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE)
    with pytest.raises(NoSuchPathError, match=r"there is no file or folder .*missing"):
        read(tmp_path / "page.md", tmp_path / "missing")


def test_folders_in_folders_in_folders(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(200):
        folder = folder / "a"
        folder.mkdir()
    (folder / "page.md").write_text(PAGE)
    assert [page.file for page in read(tmp_path)] == ["page.md"]


def test_progress_is_told_of_each_file(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.md").write_text(PAGE)
    told: list[tuple[int, int]] = []
    read_pages(
        [tmp_path], shown=str, jobs=1, progress=lambda done, total: told.append((done, total))
    )
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    for number in range(20):
        for path in PAGES.iterdir():
            (tmp_path / f"{number:02}-{path.name}").write_bytes(path.read_bytes())
    (tmp_path / "00").write_bytes(b"\0")
    assert read(tmp_path, jobs=1) == read(tmp_path, jobs=3)


def test_a_text_that_is_far_too_long_is_cut(tmp_path: Path) -> None:
    (facts,) = text_facts(PAGE.replace("| A |", f"| {'word ' * 10_000} |"), "page")
    assert [(str(place), words) for place, words in facts.problems] == [
        ("page:7:16", f"this text has 49999 characters, of which {LONGEST} are read")
    ]
    assert [field.name for field in facts.endpoints[0].response] == ["a"]


@pytest.mark.parametrize("name", GROWING)
def test_reading_takes_time_in_proportion_to_size(name: str) -> None:
    def seconds(size: int) -> float:
        text = GROWING[name](size)
        start = time.process_time()
        found = format_of(text)
        assert found is not None
        found.read(text, "page")
        # Beside so little, what happens once weighs too much.
        return time.process_time() - start + 0.02

    # Where time grows with the square of the size, this is 16 times as long.
    assert min(seconds(2_000), seconds(2_000)) < min(seconds(500), seconds(500)) * 10


@pytest.mark.parametrize("name", GROWING)
def test_facts_of_hard_pages_come_in_bounded_time(name: str) -> None:
    start = time.process_time()
    text_facts(GROWING[name](1_500), "page")
    assert time.process_time() - start < 15
