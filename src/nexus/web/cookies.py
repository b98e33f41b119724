"""The dashboard's cookies: session, language, and a sentence for the page after a redirect."""

from typing import Any, Final

from litestar.datastructures import Cookie

LOCALE: Final = "nexus_locale"
NOTICE: Final = "nexus_notice"
_YEAR: Final = 365 * 24 * 3600


def session_cookie(secure: bool) -> str:
    """`__Host-` makes the browser refuse it from a sibling domain; that needs HTTPS."""
    return "__Host-nexus_session" if secure else "nexus_session"


def session(token: str, *, secure: bool) -> Cookie:
    """It ends with the browser; the server ends it earlier when it lies idle."""
    return _cookie(session_cookie(secure), token, secure)


def no_session(*, secure: bool) -> Cookie:
    return _cookie(session_cookie(secure), "", secure, max_age=0)


def locale(code: str, *, secure: bool) -> Cookie:
    return _cookie(LOCALE, code, secure, max_age=_YEAR)


def notice(key: str, *, secure: bool) -> Cookie:
    return _cookie(NOTICE, key, secure, max_age=60)


def no_notice(*, secure: bool) -> Cookie:
    return _cookie(NOTICE, "", secure, max_age=0)


def _cookie(name: str, value: str, secure: bool, **more: Any) -> Cookie:
    return Cookie(name, value=value, path="/", httponly=True, samesite="lax", secure=secure, **more)
