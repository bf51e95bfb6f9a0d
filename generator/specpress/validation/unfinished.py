"""What an author has still to write, or to decide: told once for each file, with how many."""

from __future__ import annotations

import re

from specpress.diagnostics import Location
from specpress.placeholders import DECISION_MARK, PLACEHOLDER, is_placeholder
from specpress.validation.checking import Checking

_DECISION = re.compile(rf"^[ \t]*#[ \t]*{re.escape(DECISION_MARK.strip())}", re.MULTILINE)


def check_unfinished(checking: Checking) -> None:
    """Warn of placeholders in the place of texts, and of comments that ask for a decision."""
    texts: dict[str, set[Location]] = {}
    for place in checking.places:
        value = place.node.value
        for key in ("description", "summary") if isinstance(value, dict) else ():
            if is_placeholder(value.get(key)):
                node = place.node[key]
                texts.setdefault(node.file, set()).add(node.location)
    for locations in texts.values():
        count = len(locations)
        what = "a text is" if count == 1 else f"{count} texts are"
        checking.warning(
            "W004",
            f"{what} still to be written in this file",
            min(locations),
            f"say in your own words what stands here for '{PLACEHOLDER}'",
        )
    for name, file in checking.document.files.items():
        found = list(_DECISION.finditer(file.text))
        if not found:
            continue
        line = file.text.count("\n", 0, found[0].start()) + 1
        column = len(found[0].group()) - len(found[0].group().lstrip()) + 1
        what = "a decision is" if len(found) == 1 else f"{len(found)} decisions are"
        checking.warning(
            "W005",
            f"{what} open in this file",
            Location(name, line, column),
            "decide, and remove the comment",
        )
