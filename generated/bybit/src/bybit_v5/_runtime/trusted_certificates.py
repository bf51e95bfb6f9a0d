"""The certificates that the machine trusts, whatever the variables of its environment say."""

from __future__ import annotations

import re
import ssl
import sys
from pathlib import Path

#: Where systems keep them that were not told to OpenSSL when it was built.
_FILES = (
    "/etc/ssl/cert.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/ssl/ca-bundle.pem",
)
_HASHED = re.compile(r"[0-9a-fA-F]{8}\.\d")


def machine_context() -> ssl.SSLContext:
    """A context that verifies servers by what the machine trusts.

    Not ``load_default_certs``, which lets SSL_CERT_FILE and SSL_CERT_DIR say what is trusted.
    """
    if sys.platform in ("darwin", "win32"):
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    file, folder = _trusted()
    if file is not None or folder is not None:
        context.load_verify_locations(file, folder)
    return context


def machine_certificates() -> bytes | None:
    """What the machine trusts, in PEM; None where the system verifies, not a file of it."""
    if sys.platform in ("darwin", "win32"):
        return None
    file, folder = _trusted()
    files = [Path(file)] if file is not None else []
    if folder is not None:
        files += sorted(each for each in Path(folder).iterdir() if _HASHED.fullmatch(each.name))
    return b"\n".join(dict.fromkeys(each.read_bytes() for each in files))


def _trusted() -> tuple[str | None, str | None]:
    """The file and the folder of certificates that OpenSSL or the system was told of."""
    paths = ssl.get_default_verify_paths()
    file = paths.openssl_cafile if Path(paths.openssl_cafile).is_file() else None
    folder = paths.openssl_capath if _holds_certificates(paths.openssl_capath) else None
    if file is None and folder is None:
        file = next((each for each in _FILES if Path(each).is_file()), None)
    return file, folder


def _holds_certificates(folder: str) -> bool:
    return Path(folder).is_dir() and any(
        _HASHED.fullmatch(each.name) for each in Path(folder).iterdir()
    )
