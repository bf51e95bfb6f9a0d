"""The table of contenders that make the same call, each beside one of them."""

from __future__ import annotations

from collections.abc import Mapping

from bench.measuring import Timing
from bench.results import Part, Row


def comparison(
    name: str, title: str, timings: Mapping[str, Timing], *, reference: str, of: str
) -> Part:
    """Microseconds per call, and how many times those of ``reference``; ``of`` heads the latter."""
    one = timings[reference]
    return Part(
        name=name,
        title=title,
        columns=("µs per call", of, "µs of processor time", of),
        rows=tuple(
            Row(
                contender,
                (
                    each.wall * 1e6,
                    each.wall / one.wall,
                    each.processor * 1e6,
                    each.processor / one.processor,
                ),
            )
            for contender, each in timings.items()
        ),
    )
