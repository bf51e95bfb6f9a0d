"""What is compared with what: a spec with pages, or pages with their earlier versions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two sides of a comparison are, and what messages call them.

    ``strict``: both are pages, and what one does not say any more is a difference. Otherwise the
    old side is a spec, and what a page passes over in silence is none.
    """

    strict: bool
    old: str
    new: str
    in_old: str
    in_new: str


SPEC_AND_PAGE = Sides(False, "the spec", "the page", "in the spec", "on the page")
BEFORE_AND_AFTER = Sides(True, "the page before", "the page after", "before", "after")
