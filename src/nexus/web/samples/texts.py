"""`llms.txt` (llmstxt.org) and the guides as text, for programs that read documentation."""

from collections.abc import Mapping

from nexus.web.samples.described import PREFIX, Described

_SUMMARY = (
    "NEXUS Property OS is the system that a property company runs on: properties, units, tenants, leases, payments, cheques,"
    " security deposits, tax documents and books, as a REST API and a dashboard on one PostgreSQL."
)
_NOTES = """\
- The API is below `{base}/api/v2`. Send `Authorization: Bearer <key>`; a key is made at Settings > API Keys. Keys that begin with `nxs_test_` reach test data only.
- Amounts are decimal strings beside a currency, such as `"85000.00"` and `"AED"`. Days are `YYYY-MM-DD`, instants RFC 3339 in UTC. Unknown fields are refused.
- What moves money needs an `Idempotency-Key`; a change to a lease or to money needs `If-Match`. Each write takes `dry_run=true`, which answers what would be done and does nothing.
- Errors are `application/problem+json` with a stable `code` and `errors`, which names each wrong field."""


def short(guides: Mapping[str, tuple[str, str]], base: str) -> str:
    """The map of the documentation. `guides`: slug -> title and what it is about."""
    lines = [
        "# NEXUS Property OS", "", f"> {_SUMMARY}", "", _NOTES.format(base=base), "", "## Guides", "",
        *(f"- [{title}]({base}/docs/{slug}.md): {about}" for slug, (title, about) in guides.items()),
        "", "## Reference", "",
        f"- [OpenAPI description]({base}{PREFIX}/openapi.json): OpenAPI 3.1, every operation with its schemas and examples",
        f"- [API reference]({base}/docs/reference): every operation by resource, with samples in curl, Python and TypeScript",
        f"- [All guides and operations as one text]({base}/llms-full.txt)",
        f"- [Postman collection]({base}/docs/postman.json): also for Bruno",
        "", "## Client libraries", "",
        f"- [Python and TypeScript]({base}/docs/clients.md): typed, with retries, pages and webhook verification",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def full(guides: Mapping[str, str], operations: tuple[Described, ...], base: str) -> str:
    """Every guide, and one line for each operation: method, path, what it does, its scope. `guides`: slug -> Markdown."""
    listed = "\n".join(
        f"- `{o.method} {PREFIX}{o.path}` {o.summary} ({f'`{o.scope}`' if o.scope else 'any key'})"
        for o in operations
    )
    head = f"# NEXUS Property OS\n\n> {_SUMMARY}\n\n{_NOTES.format(base=base)}\n"
    return "\n\n".join([head, *guides.values(), f"# Operations\n\n{listed}"]) + "\n"
