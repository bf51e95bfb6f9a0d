"""The README's Monday shows what the commands print; ``SPECPRESS_UPDATE=1`` writes it anew."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from specpress import cli

REPOSITORY = Path(__file__).parents[2]
PAGES = Path(__file__).parent / "monday"
README = REPOSITORY / "README.md"
#: A listing of a command and what it prints; those of the Monday follow this comment.
_LISTING = re.compile(r"(<!-- monday -->\n\n```console\n\$ specpress ([^\n]+)\n)(.*?)(```)", re.S)


def test_the_readme_shows_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["new", "acme"]) == 0
    page = tmp_path / "pages" / "loan-orders.mdx"
    page.parent.mkdir()
    shutil.copyfile(PAGES / "before.mdx", page)
    assert cli.run(["docs", "draft", "pages", "--yes"]) == 0
    shutil.copyfile(PAGES / "after.mdx", page)
    text = README.read_text(encoding="utf-8")
    listings = _LISTING.findall(text)
    assert [command for _, command, *_ in listings] == [
        "docs diff pages",
        "docs draft pages --yes",
        "docs draft pages",
    ]
    for start, command, shown, end in listings:
        capfd.readouterr()
        code = cli.run(command.split())
        assert code == (1 if command == "docs diff pages" else 0)
        # Warnings of what is still to be written go to stderr.
        printed = capfd.readouterr().out
        if os.environ.get("SPECPRESS_UPDATE") == "1":
            text = text.replace(f"{start}{shown}{end}", f"{start}{printed}{end}")
        else:
            assert shown == printed, command
    if os.environ.get("SPECPRESS_UPDATE") == "1":
        README.write_text(text, encoding="utf-8")
