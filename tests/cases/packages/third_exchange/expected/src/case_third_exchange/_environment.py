"""The environments that a client can call."""

from __future__ import annotations

from enum import Enum


class Environment(Enum):
    """Where a client sends its calls; there is no default."""

    SANDBOX = "sandbox"
    """Play money.

    Host: https://sandbox.example.com
    """
    PRODUCTION = "production"
    """Host: https://api.example.com"""
