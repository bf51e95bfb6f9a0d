"""The name that models and calls have for a duration."""

from __future__ import annotations

from typing import TypeAlias

from .opaque import Open
from .times import Duration

#: Where a call says what it returns, checkers take no ``Open[Duration]``: it is no class.
OpenDuration: TypeAlias = Open[Duration]
