"""The environments that a client can call."""

from __future__ import annotations

from enum import Enum


class Environment(Enum):
    """Where a client sends its calls; there is no default."""

    MAINNET = "mainnet"
    """Real money.

    Host: https://api.bybit.com
    """
    MAINNET_BYTICK = "mainnet_bytick"
    """Real money. The second host of mainnet, for where the first one is hard to reach.

    Host: https://api.bytick.com
    """
    TESTNET = "testnet"
    """Play money. Needs an account and a key of its own.

    Host: https://api-testnet.bybit.com
    """
    DEMO = "demo"
    """Demo trading beside a mainnet account, with play money and a key made in demo mode. Only
    some calls work; borrowing and repaying crypto loans is not among them.

    Host: https://api-demo.bybit.com
    """
    NETHERLANDS = "netherlands"
    """Real money, for users in the Netherlands.

    Host: https://api.bybit.nl
    """
    TURKEY = "turkey"
    """Real money, for users in Turkey.

    Host: https://api.bybit.tr
    """
    KAZAKHSTAN = "kazakhstan"
    """Real money, for users in Kazakhstan.

    Host: https://api.bybit.kz
    """
    GEORGIA = "georgia"
    """Real money, for users in Georgia.

    Host: https://api.bybitgeorgia.ge
    """
    UNITED_ARAB_EMIRATES = "united_arab_emirates"
    """Real money, for users in the United Arab Emirates.

    Host: https://api.bybit.ae
    """
    EEA = "eea"
    """Real money, for users in the European Economic Area, with keys of third-party
    applications.

    Host: https://api.bybit.eu
    """
    INDONESIA = "indonesia"
    """Real money, for users in Indonesia.

    Host: https://api.bybit.id
    """
    JAPAN = "japan"
    """Real money, for users in Japan.

    Host: https://api.manepa.jp
    """
    JAPAN_TESTNET = "japan_testnet"
    """Play money, for users in Japan.

    Host: https://api-testnet.manepa.jp
    """
