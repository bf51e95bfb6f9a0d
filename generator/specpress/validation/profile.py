"""House rules for what the spec says of the API as a whole: hosts and security."""

from __future__ import annotations

from specpress.validation.checking import Checking
from specpress.validation.security import check_security
from specpress.validation.servers import check_servers


def check_profile(checking: Checking) -> None:
    """Check hosts, security schemes and requirements."""
    check_servers(checking)
    check_security(checking)
