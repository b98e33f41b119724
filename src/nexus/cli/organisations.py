"""Organisations, users and keys from the command line."""

import sys
from typing import Any

import click

from nexus.cli.kit import Report, act, command, find_organisation, with_database
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.core.scopes import ALL, ROLES
from nexus.core.settings import Settings
from nexus.database.pool import Database

PLANS = click.Choice(["standard", "professional", "enterprise"])
_ORG = click.option("--org", "org_text", required=True, metavar="ORG", help="An organisation's id or name.")


def register(main: click.Group) -> None:
    org = click.Group("org", help="Organisations.")
    user = click.Group("user", help="People who log in to the dashboard.")
    key = click.Group("key", help="API keys.")
    for group in (org, user, key):
        main.add_command(group)
    command(org, "create")(org_create)
    command(org, "list")(org_list)
    command(org, "set-plan")(org_set_plan)
    command(user, "create")(user_create)
    command(key, "create")(key_create)
    command(key, "list")(key_list)
    command(key, "revoke")(key_revoke)


@click.argument("name")
@click.option("--plan", type=PLANS, default="standard", show_default=True)
@click.option("--name-ar", help="The name in Arabic.")
def org_create(name: str, plan: str, name_ar: str | None) -> Report:
    """Make an organisation; prints its id."""
    from nexus.identity.actions import create_organisation

    new = ids.new_id()
    act(new, lambda ctx: create_organisation(ctx, name=_name(name), name_ar=name_ar, plan=plan))
    text = ids.encode("organisation", new)
    return Report({"id": text, "name": name, "plan": plan}, text)


def org_list() -> Report:
    """List the organisations."""
    from nexus.identity.queries import list_organisations

    async def look(database: Database, _chosen: Settings) -> list[Any]:
        async with database.unbound() as db:
            return await list_organisations(db)

    rows = [
        {"id": ids.encode("organisation", r["id"]), "name": r["name"], "plan": r["plan"], "mode": r["mode"]}
        for r in with_database(look)
    ]
    return Report(rows, "\n".join(f"{r['id']}  {r['plan']:12}  {r['mode']:4}  {r['name']}" for r in rows))


@click.argument("org_text", metavar="ORG")
@click.argument("plan", type=PLANS)
def org_set_plan(org_text: str, plan: str) -> Report:
    """Give an organisation another plan; in force at once."""
    from nexus.identity.actions import set_plan
    from nexus.sandboxes.actions import follow_plan

    async def give(ctx: Ctx) -> Any:
        await follow_plan(ctx, plan)
        return await set_plan(ctx, plan)

    row = act(find_organisation(org_text), give)
    return Report({"id": ids.encode("organisation", row["id"]), "plan": plan}, f"{row['name']} is on {plan}.")


@click.argument("email")
@_ORG
@click.option("--role", type=click.Choice(sorted(ROLES)), required=True)
@click.option("--name", help="The person's name; by default what stands before the @.")
@click.option("--locale", type=click.Choice(["en", "ar"]), default="en", show_default=True)
def user_create(email: str, org_text: str, role: str, name: str | None, locale: str) -> Report:
    """Add a person. The password is asked for, or read from standard input."""
    from nexus.identity.actions import create_user

    if "@" not in email.strip("@") or len(email) > 254:
        raise Invalid.at("/email", "wrong_email", "must be an address, such as layla@example.com")
    org_id, password = find_organisation(org_text), _password()
    shown = _name(name or email.partition("@")[0])
    row = act(
        org_id,
        lambda ctx: create_user(ctx, email=email, name=shown, role=role, password=password, locale=locale),
    )
    text = ids.encode("user", row["id"])
    return Report({"id": text, "email": row["email"], "role": role}, text)


@_ORG
@click.option("--name", required=True)
@click.option(
    "--scope", "scopes", multiple=True, help="Such as payments:write; may be repeated. Default: all."
)
@click.option("--test", "in_test", is_flag=True, help="A key of the organisation's test data.")
def key_create(org_text: str, name: str, scopes: tuple[str, ...], in_test: bool) -> Report:
    """Make a key; prints it, and nothing else, on standard output."""
    from nexus.api_keys.modes import create_key_in

    async def make(ctx: Ctx) -> tuple[Any, str]:
        mode = "test" if in_test else None
        return await create_key_in(ctx, mode, name=_name(name), scopes=list(scopes) or sorted(ALL))

    row, text = act(find_organisation(org_text), make)
    return Report({**_shown(row), "key": text}, text)


@_ORG
def key_list(org_text: str) -> Report:
    """List the keys of an organisation, of its test data too."""
    from nexus.api_keys.modes import list_keys

    rows = [_shown(row) for row in act(find_organisation(org_text), list_keys)]
    lines = [
        f"{r['id']}  {r['prefix']}…{r['last_four']}  {r['status']:8}  {r['last_used_at'] or 'never used':27}  {r['name']}"
        for r in rows
    ]
    return Report(rows, "\n".join(lines) or "No keys.")


@click.argument("key_text", metavar="KEY_ID")
@_ORG
def key_revoke(key_text: str, org_text: str) -> Report:
    """Revoke a key by its id, in every process within a second."""
    from nexus.api_keys.actions import revoke_key
    from nexus.api_keys.modes import home_of

    key_id = ids.decode("api_key", key_text, "/KEY_ID")

    async def revoke(ctx: Ctx) -> Any:
        async with home_of(ctx, key_id) as home:
            return await revoke_key(home, key_id)

    row = act(find_organisation(org_text), revoke)
    return Report(_shown(row), f"Revoked {row['name']}.")


def _shown(row: Any) -> dict[str, Any]:
    from nexus.api_keys.schemas import fields_of
    from nexus.core.clock import read_clock

    return fields_of(row, read_clock())


def _name(text: str) -> str:
    if not 1 <= len(text.strip()) <= 200 or not text.isprintable():
        raise Invalid.at("/name", "wrong_name", "must have 1 to 200 printable characters")
    return text.strip()


def _password() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    return sys.stdin.readline().rstrip("\r\n")
