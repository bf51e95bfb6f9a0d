"""Pools of connections that cannot be closed any more."""

from __future__ import annotations

import gc
import warnings
from typing import Any


def drop(pools: dict[Any, Any]) -> None:
    """Let go of pools whose event loop, or process, is gone, without a warning."""
    if not pools:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        pools.clear()
        # The connections refer to one another: only a collection closes their sockets now.
        gc.collect()
