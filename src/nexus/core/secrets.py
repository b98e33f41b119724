"""Secrets at rest: keyed digests for looking up, authenticated encryption for reading back.

One server secret; each purpose has a key of its own, derived by HKDF (RFC 5869).
"""

import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class Vault:
    """Digests and ciphers under the server's secret."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._derived = lru_cache(maxsize=16)(self._derive)
        self._cipher = AESGCM(self._derived("identifier encryption"))

    def digest(self, purpose: str, value: str) -> bytes:
        """HMAC-SHA256 under this purpose's key: finds equal values, tells nothing else."""
        return hmac.digest(self._derived(purpose), value.encode(), hashlib.sha256)

    def encrypt(self, value: str, bound_to: bytes) -> bytes:
        """AES-256-GCM; the text only decrypts beside the same `bound_to` (the row it belongs to)."""
        nonce = os.urandom(12)
        return nonce + self._cipher.encrypt(nonce, value.encode(), bound_to)

    def decrypt(self, sealed: bytes, bound_to: bytes) -> str:
        """Raises `cryptography.exceptions.InvalidTag` when the text or its place was tampered with."""
        return self._cipher.decrypt(sealed[:12], sealed[12:], bound_to).decode()

    def _derive(self, purpose: str) -> bytes:
        return HKDF(SHA256(), 32, salt=b"nexus", info=purpose.encode()).derive(self._secret)
