"""Every page as a pure function from plain data to HTML."""

from functools import cache
from typing import Final

from nexus.web.audit_views import AuditPage, EntryView, ProposalsPage
from nexus.web.docs_search import SLUGS, Section, search, sections_of
from nexus.web.reference import Group
from nexus.web.render import render
from nexus.web.samples import Described, samples
from nexus.web.sandbox_views import SandboxesPage
from nexus.web.view_models import (
    AccountPage,
    ApiKeysPage,
    DocsPage,
    ErrorPage,
    LoginPage,
    OverviewPage,
    SearchPage,
    Shell,
    WebhooksPage,
)

_KNOWN_ERRORS: Final = {"403", "404", "429", "503", "expired_form"}


def login_page(shell: Shell, page: LoginPage) -> str:
    return render("login.html", {"shell": shell, "page": page}, shell.locale)


def overview_page(shell: Shell, page: OverviewPage) -> str:
    return render("overview.html", {"shell": shell, "page": page}, shell.locale)


def search_page(shell: Shell, page: SearchPage) -> str:
    return render("search.html", {"shell": shell, "page": page}, shell.locale)


def api_keys_page(shell: Shell, page: ApiKeysPage) -> str:
    return render("settings/api_keys.html", {"shell": shell, "page": page}, shell.locale)


def webhooks_page(shell: Shell, page: WebhooksPage) -> str:
    return render("settings/webhooks.html", {"shell": shell, "page": page}, shell.locale)


def webhook_page(shell: Shell, page: WebhooksPage) -> str:
    """One webhook with its latest deliveries."""
    return render("settings/webhook.html", {"shell": shell, "page": page}, shell.locale)


def audit_page(shell: Shell, page: AuditPage) -> str:
    return render("settings/audit.html", {"shell": shell, "page": page}, shell.locale)


def audit_entry_page(shell: Shell, entry: EntryView) -> str:
    return render("settings/audit_entry.html", {"shell": shell, "entry": entry}, shell.locale)


def sandboxes_page(shell: Shell, page: SandboxesPage) -> str:
    return render("settings/sandboxes.html", {"shell": shell, "page": page}, shell.locale)


def proposals_page(shell: Shell, page: ProposalsPage) -> str:
    return render("settings/proposals.html", {"shell": shell, "page": page}, shell.locale)


def proposal_page(shell: Shell, page: ProposalsPage) -> str:
    """One proposal with what it would do."""
    return render("settings/proposal.html", {"shell": shell, "page": page}, shell.locale)


def account_page(shell: Shell, page: AccountPage) -> str:
    return render("settings/account.html", {"shell": shell, "page": page}, shell.locale)


def error_page(shell: Shell, page: ErrorPage) -> str:
    """An error without words of its own is told as a fault of the request, or from 500 on as one of ours."""
    general = "500" if page.status >= 500 else "400"
    kind = next((k for k in (page.code, str(page.status)) if k in _KNOWN_ERRORS), general)
    return render("error.html", {"shell": shell, "page": page, "kind": kind}, shell.locale)


def docs_home(shell: Shell, page: DocsPage, endpoints: tuple[Section, ...]) -> str:
    """The start of the documentation, or what a search in it finds."""
    found = search((*_all_sections(), *endpoints), page.query)
    return render(
        "docs/home.html", {"shell": shell, "page": page, "slug": "home", "found": found}, shell.locale
    )


def docs_page(shell: Shell, page: DocsPage, slug: str) -> str | None:
    """One guide; None when there is no such page."""
    if slug not in SLUGS:
        return None
    context = {"shell": shell, "page": page, "slug": slug}
    return render(f"docs/{slug.replace('-', '_')}.html", context, shell.locale)


def reference_home(shell: Shell, page: DocsPage, groups: tuple[Group, ...]) -> str:
    context = {"shell": shell, "page": page, "slug": "reference", "groups": groups}
    return render("docs/reference.html", context, shell.locale)


def reference_page(shell: Shell, page: DocsPage, group: Group) -> str:
    context = {"shell": shell, "page": page, "slug": "reference", "group": group}
    return render("docs/reference_group.html", context, shell.locale)


def group_samples(shell: Shell, page: DocsPage, group: Group) -> str:
    """What can be done with one kind of thing, and how it is called."""
    shown = [(one, samples(one, page.base_url)) for one in group.operations]
    context = {
        "shell": shell, "page": page, "slug": "reference", "group": group, "shown": shown,
        "contents": [(one.name, one.summary) for one in group.operations],
    }  # fmt: skip
    return render("docs/group_samples.html", context, shell.locale)


def samples_part(shell: Shell, page: DocsPage, operation: Described) -> str:
    """The samples of one operation, without a page around them."""
    context = {"operation": operation, "samples": samples(operation, page.base_url), "page": page}
    return render("docs/samples_part.html", context, shell.locale)


def guide(slug: str, base_url: str) -> str:
    """A guide as everybody gets it. Raises `KeyError` when there is no such guide."""
    html = docs_page(Shell(locale="en", path=f"/docs/{slug}", csrf=""), DocsPage(base_url=base_url), slug)
    if html is None:
        raise KeyError(slug)
    return html


@cache
def _all_sections() -> tuple[Section, ...]:
    shell, page = Shell(locale="en", path="/docs", csrf=""), DocsPage(base_url="")
    return tuple(
        section for slug in SLUGS for section in sections_of(slug, docs_page(shell, page, slug) or "")
    )
