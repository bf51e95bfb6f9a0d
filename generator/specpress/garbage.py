"""Memory while a document is worked on: nearly all that is made of it is needed until the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Do not look for circles of objects that nobody needs: the large ones are in use till the end.

    Looking at the millions of objects of a large document again and again takes a quarter of the
    time. What is in no circle is freed at once all the same.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
