"""What this deployment allows webhooks, from its settings."""

from nexus.core.settings import Settings, SettingsError
from nexus.webhooks.model import Policy, parse_delays, parse_networks


def load_policy(settings: Settings) -> Policy:
    """Raises `SettingsError`."""
    try:
        return Policy(
            parse_networks(settings.webhook_allowed_networks), parse_delays(settings.webhook_retry_delays)
        )
    except ValueError as error:
        raise SettingsError(f"NEXUS_WEBHOOK_…: {error}") from None
