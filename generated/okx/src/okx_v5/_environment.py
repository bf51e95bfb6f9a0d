"""The environments that a client can call."""

from __future__ import annotations

from enum import Enum


class Environment(Enum):
    """Where a client sends its calls; there is no default."""

    MAINNET = "mainnet"
    """Real money.

    Host: https://openapi.okx.com
    """
    DEMO = "demo"
    """Demo trading with play money, on the host of mainnet. Needs a key that was made in demo
    trading; one for real money answers 50101. Some functions are missing, such as deposits
    and withdrawals.

    Host: https://openapi.okx.com
    """
    US = "us"
    """Real money, for users in the US.

    Host: https://us.okx.com
    """
    AUSTRALIA = "australia"
    """Real money, for users in Australia, who share the host of the US.

    Host: https://us.okx.com
    """
    EEA = "eea"
    """Real money, for users in the European Economic Area.

    Host: https://eea.okx.com
    """
