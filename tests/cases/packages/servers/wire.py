"""Where calls go when a base URL on this machine stands for all servers: RFC 3986, section 5."""

from __future__ import annotations

from typing import Any

from tests.wire import Exchange, Received, Sent

FILE = Received(200, {"content-type": "application/json"}, b'{"name":"a.txt"}')


def a_file(package: Any) -> Any:
    return package.models.File(name="a.txt")


EXCHANGES = [
    Exchange(
        name="the base URL stands for the environment's, path and all",
        call="files.list",
        environment="PRODUCTION_SERVERS",
        credentials={"region": "us", "stage": "v3"},
        sent=Sent("GET", "/list"),
        received=FILE,
        result=a_file,
    ),
    Exchange(
        name="a relative server keeps its path",
        call="files.list",
        environment="DEFAULT",
        sent=Sent("GET", "/relative/list"),
        received=FILE,
        result=a_file,
    ),
    Exchange(
        name="a server of the path keeps its own path",
        call="files.uploads",
        environment="PRODUCTION_SERVERS",
        sent=Sent("GET", "/in/uploads"),
        received=FILE,
        result=a_file,
    ),
    Exchange(
        name="the path's server of another environment has none",
        call="files.uploads",
        environment="PLAY_MONEY",
        sent=Sent("GET", "/uploads"),
        received=FILE,
        result=a_file,
    ),
    Exchange(
        name="a server of the operation wins over that of its path",
        call="files.upload",
        environment="PLAY_MONEY",
        credentials={"region": "us"},
        sent=Sent("POST", "/uploads"),
        received=FILE,
        result=a_file,
    ),
    Exchange(
        name="a variable in the path of the operation's server",
        call="files.versioned",
        environment="PLAY_MONEY",
        sent=Sent("GET", "/v2/versioned"),
        received=FILE,
        result=a_file,
    ),
    Exchange(
        name="a value for a variable of the operation's server",
        call="files.versioned",
        environment="PLAY_MONEY",
        credentials={"version": "3/beta"},
        sent=Sent("GET", "/v3/beta/versioned"),
        received=FILE,
        result=a_file,
    ),
    Exchange(
        name="a relative server of the operation",
        call="files.elsewhere",
        environment="PRODUCTION_SERVERS",
        sent=Sent("GET", "/v2/elsewhere"),
        received=FILE,
        result=a_file,
    ),
]
