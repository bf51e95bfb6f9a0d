"""House rules for ``x-signing``."""

from __future__ import annotations

from specpress.document import Node
from specpress.suggestions import did_you_mean
from specpress.validation.checking import Checking


def check_signing(checking: Checking, signing: Node) -> None:
    """Check that the parts of ``x-signing`` fit together."""
    settings = signing.get("settings")
    declared = dict(settings.items()) if settings is not None else {}
    headers = signing["headers"]
    parts = [*signing["message"].elements(), *(node for _, node in headers.items())]
    for part in parts:
        setting = part.get("setting")
        if setting is not None and setting.value not in declared:
            checking.error(
                "E057",
                f"no setting is named '{setting.value}'",
                setting.location,
                did_you_mean(setting.value, declared) or "declare it under 'settings'",
            )
        if part.value == "passphrase" and signing.get("passphrase") is None:
            hint = "name the client's argument: 'passphrase: passphrase'"
            checking.error("E057", "no passphrase is declared", part.location, hint)
    if not any(node.value == "signature" for _, node in headers.items()):
        message = "no header carries the signature"
        checking.error("E057", message, headers.location, "add one: 'NAME: signature'")
    for name, setting in declared.items():
        _check_setting(checking, name, setting)
    arguments = [signing["api-key"]]
    if (passphrase := signing.get("passphrase")) is not None:
        arguments.append(passphrase)
    arguments += [algorithm["secret"] for algorithm in signing["algorithms"].elements()]
    first: dict[str, Node] = {}
    for node in arguments:
        _check_distinct(checking, node.value, node, first)
    for name, node in declared.items():
        _check_distinct(checking, name, node, first)


def _check_distinct(checking: Checking, name: str, node: Node, first: dict[str, Node]) -> None:
    if name in first:
        checking.error(
            "E057",
            f"two arguments of the client are named '{name}'",
            node.key_location,
            "give each a name of its own",
            ((first[name].key_location, "it stands here first"),),
        )
    first.setdefault(name, node)


def _check_setting(checking: Checking, name: str, node: Node) -> None:
    default, kind = node.get("default"), node.value["type"]
    if default is not None and isinstance(default.value, int) is not (kind == "integer"):
        message = f"the default of the setting '{name}' is not of type {kind}"
        checking.error("E057", message, default.location)
        return
    if default is None or kind != "integer":
        return
    minimum = node.value.get("minimum", default.value)
    maximum = node.value.get("maximum", default.value)
    if not minimum <= default.value <= maximum:
        message = f"the default of the setting '{name}' is out of its bounds"
        checking.error("E057", message, default.location)
