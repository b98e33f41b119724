"""What every page of the dashboard and the documentation is sent with."""

from typing import Final

CONTENT_SECURITY_POLICY: Final = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
)
"""No inline script or style, nothing from elsewhere, no data: addresses."""

PAGE_HEADERS: Final[dict[str, str]] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PRIVATE_HEADERS: Final[dict[str, str]] = PAGE_HEADERS | {"Cache-Control": "no-store"}
"""For pages behind the login: no copy stays in a cache, above all of a new key."""
