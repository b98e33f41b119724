"""The dashboard and the documentation: which routes there are, and what every one of them may ask for."""

from functools import partial
from typing import Any

from litestar import Litestar, Request, Response, get
from litestar.di import Provide
from litestar.exceptions import NotFoundException

from nexus.services import Services
from nexus.web import (
    documentation,
    home,
    login,
    search,
    settings_account,
    settings_api_keys,
    settings_audit,
    settings_proposals,
    settings_sandboxes,
    settings_webhooks,
)
from nexus.web.assets import find_asset
from nexus.web.failures import answer_failure
from nexus.web.forms import MAX_BODY
from nexus.web.reference import Reference
from nexus.web.samples.calls import Calls
from nexus.web.settings_proposals import Approver


def create_web(services: Services, approver: Approver, reference: Reference, calls: Calls) -> Any:
    """Everything that is not the API."""
    turns = login.Turns()
    return Litestar(
        [
            home.show_overview,
            search.show_search,
            login.show_login,
            login.sign_in,
            login.sign_out,
            login.choose_language,
            settings_api_keys.show_keys,
            settings_api_keys.create_key,
            settings_api_keys.roll_key,
            settings_api_keys.revoke_key,
            settings_webhooks.show_webhooks,
            settings_webhooks.create_webhook,
            settings_webhooks.show_webhook,
            settings_webhooks.change_status,
            settings_webhooks.send_test,
            settings_webhooks.rotate_secret,
            settings_webhooks.delete_webhook,
            settings_webhooks.redeliver,
            settings_webhooks.replay,
            settings_audit.show_audit,
            settings_audit.export_audit,
            settings_audit.show_entry,
            settings_sandboxes.show_sandboxes,
            settings_sandboxes.create_sandbox,
            settings_sandboxes.move_clock,
            settings_sandboxes.stop_job,
            settings_sandboxes.create_key,
            settings_sandboxes.delete_sandbox,
            settings_proposals.show_proposals,
            settings_proposals.show_proposal,
            settings_proposals.approve_proposal,
            settings_proposals.reject_proposal,
            settings_account.show_account,
            settings_account.change_password,
            settings_account.end_other_sessions,
            documentation.docs_home,
            documentation.docs_page,
            documentation.reference_home,
            documentation.reference_page,
            documentation.reference_part,
            documentation.group_samples,
            documentation.operation_samples,
            documentation.postman,
            documentation.llms,
            documentation.llms_full,
            static,
        ],
        openapi_config=None,
        request_max_body_size=MAX_BODY,
        dependencies={
            "services": Provide(lambda: services, sync_to_thread=False),
            "approver": Provide(lambda: approver, sync_to_thread=False),
            "reference": Provide(lambda: reference, sync_to_thread=False),
            "calls": Provide(lambda: calls, sync_to_thread=False),
            "turns": Provide(lambda: turns, sync_to_thread=False),
        },
        exception_handlers={Exception: partial(answer_failure, services)},
    )


@get("/static/{path:path}", sync_to_thread=False)
def static(request: Request[Any, Any, Any], path: str) -> Response[bytes]:
    asset = find_asset(path.lstrip("/"))
    if asset is None:
        raise NotFoundException
    kept = asset.cache_control(request.query_params.get("v"))
    headers = {"Cache-Control": kept, "X-Content-Type-Options": "nosniff"}
    return Response(asset.file.read_bytes(), media_type=asset.media_type, headers=headers)
