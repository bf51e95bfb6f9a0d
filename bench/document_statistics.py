"""What large published documents consist of: counts, to make others by.

Kinds of fields are words that ``bench.published_documents`` knows, and two of them with "or".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: What the numbers of a distribution are: the least, so many quantiles, and the largest.
QUANTILES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0)
Distribution = tuple[int, ...]
NONE: Distribution = (0,) * len(QUANTILES)


@dataclass(frozen=True)
class Fields:
    """The fields of one sort of object: how many there are, and how often each kind occurs.

    ``required`` and ``nullable`` are shares of them; ``descriptions`` are lengths, 0 without one.
    """

    number: Distribution
    kinds: Mapping[str, int]
    required: float
    descriptions: Distribution = NONE
    nullable: float = 0.0


@dataclass(frozen=True)
class Resources:
    """Schemas that operations reply with: how many there are for each operation.

    Of these a share is referred to by other schemas (``referred``), the first ones most.
    """

    for_each_operation: float
    referred: float
    fields: Fields


@dataclass(frozen=True)
class Parts:
    """Schemas that only other schemas refer to: how many at most for each resource.

    A share of those references leads to one that was referred to before (``again``); some are no
    objects with fields, but of another kind.
    """

    for_each_resource: float
    again: float
    fields: Fields
    others: Mapping[str, float]


@dataclass(frozen=True)
class Filters:
    """Parameters in the query of operations that read lists, and of those that read one thing."""

    of_lists: Distribution
    of_things: Distribution
    kinds: Mapping[str, int]
    descriptions: Distribution


@dataclass(frozen=True)
class Statistics:
    """A published document in numbers; lengths are those of texts, 0 without one."""

    openapi: str
    #: How many operations have a method, and so many parameters in their path.
    operations: Mapping[tuple[str, int], int]
    filters: Filters
    resources: Resources
    parts: Parts
    #: Of objects within objects: by how deep they are, from the body (Stripe) or schema on.
    nested: tuple[Fields, ...]
    #: Whether bodies are forms, written where they are sent, and GET has an empty one; else they
    #: are schemas with a name, sent as JSON or, of a share of them, with files.
    sends_forms: bool
    with_files: float
    #: The share of titles of objects in a body that another object there has, too.
    common_titles: float
    #: Of operations that read something below one thing, the share that reads a list of them.
    lists_within: float
    #: The kinds of fields of the error, which any operation may reply with; none: no such reply.
    error: tuple[str, ...]
    enums: Distribution
    values: Distribution
    unions: Distribution
    operation_descriptions: Distribution
    schema_descriptions: Distribution
    #: Examples in extensions.
    operation_examples: Distribution
    schema_examples: Distribution
    has_tags: bool
    #: Whether extensions tell which fields may be expanded, and to what.
    tells_expandable: bool
