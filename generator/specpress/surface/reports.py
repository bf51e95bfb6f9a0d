"""Changes of a surface for people, for programs and for pull requests."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from specpress.surface.changes import Change, Impact

FORMATS = ("text", "json", "markdown")

_TITLES = {
    Impact.BREAKING: "Breaking",
    Impact.ADDITIVE: "Additive",
    Impact.INTERNAL: "Internal",
}


def report(changes: Sequence[Change], format: str, *, links: Mapping[str, str]) -> str:  # noqa: A002 - as the option
    """``changes`` as text, JSON or Markdown; ``links`` are the pages of operations."""
    if format == "json":
        return json.dumps(as_data(changes), indent=2, ensure_ascii=False) + "\n"
    if format == "markdown":
        return _markdown(changes, links)
    return _text(changes)


def as_data(changes: Sequence[Change]) -> dict[str, Any]:
    """What ``--format json`` prints: each change, and how many there are of each impact."""
    return {
        "summary": {
            impact.value: sum(each.impact is impact for each in changes) for impact in Impact
        },
        "changes": [
            {
                "kind": each.kind,
                "impact": each.impact.value,
                "subject": each.subject.replace("`", ""),
                "message": each.message.replace("`", ""),
                "before": each.before,
                "after": each.after,
                "operations": list(each.operations),
                "deprecation": each.is_deprecation,
            }
            for each in changes
        ],
    }


def links_of(operations: Sequence[str], links: Mapping[str, str]) -> str:
    """The pages of ``operations`` in Markdown, each page once; of many, none."""
    pages = dict.fromkeys(links[name] for name in operations if name in links)
    if not pages or len(pages) > 3:
        return ""
    if len(pages) == 1:
        return f" ([docs]({next(iter(pages))}))"
    listed = ", ".join(f"[{number}]({page})" for number, page in enumerate(pages, start=1))
    return f" (docs: {listed})"


def summary(changes: Sequence[Change]) -> str:
    """How many changes of each impact, in one line."""
    if not changes:
        return "no change of the public surface"
    counts = [
        f"{count} {impact.value}"
        for impact in Impact
        if (count := sum(each.impact is impact for each in changes))
    ]
    return ", ".join(counts)


def _text(changes: Sequence[Change]) -> str:
    lines = [
        f"{each.impact.value:<9} {each.subject.replace('`', '')}: {each.message.replace('`', '')}"
        for each in changes
    ]
    return "\n".join([*lines, *([""] if lines else []), summary(changes)]) + "\n"


def _markdown(changes: Sequence[Change], links: Mapping[str, str]) -> str:
    if not changes:
        return "No change of the public surface.\n"
    parts: list[str] = []
    for impact, title in _TITLES.items():
        chosen = [each for each in changes if each.impact is impact]
        if chosen:
            parts.append(f"### {title}\n")
            parts += [
                f"- {each.subject} {each.message}{links_of(each.operations, links)}"
                for each in chosen
            ]
            parts.append("")
    return "\n".join(parts)
