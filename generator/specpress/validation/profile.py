"""House rules for what the spec says of the API as a whole: the names of schemas and tags."""

from __future__ import annotations

from specpress.document import Node
from specpress.support import Kind
from specpress.validation.checking import Checking
from specpress.validation.security import check_security
from specpress.validation.servers import check_servers


def check_profile(checking: Checking) -> None:
    """Check hosts, security schemes and requirements, and the names of tags and schemas."""
    check_servers(checking)
    check_security(checking)
    _check_tags(checking)


def _check_tags(checking: Checking) -> None:
    first: dict[str, Node] = {}
    for tag in checking.definitions(Kind.TAG):
        name = tag["name"]
        if name.value in first:
            checking.error(
                "E066",
                f"the tag '{name.value}' is described twice",
                name.location,
                "keep one of the two",
                ((first[name.value].location, "it stands here first"),),
            )
        first.setdefault(name.value, name)
