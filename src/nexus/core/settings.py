"""Settings: from the environment (`NEXUS_…`), else from a TOML file, else a default.

The file is `NEXUS_CONFIG`, or `nexus.toml` in the data folder; its keys are the names below in lower case
(`port = 8080`). `nexus settings` lists every value and where it came from.
"""

import contextlib
import os
import secrets
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_data_path


class SettingsError(Exception):
    """A setting that can't be used; the message names it."""


def _setting(default: Any, about: str, *, secret: bool = False) -> Any:
    return field(default=default, metadata={"about": about, "secret": secret})


_CHOICES = {"log_level": ("debug", "info", "warning", "error"), "log_format": ("plain", "json")}


@dataclass(frozen=True)
class Settings:
    data_dir: Path = _setting(Path(), "folder of the embedded database, the secret and the logs")
    database_url: str = _setting("", "a PostgreSQL 15 to 18 to use; then nothing is embedded", secret=True)
    database_owner_url: str = _setting(
        "", "the same database as the role that migrates, if another", secret=True
    )
    host: str = _setting("127.0.0.1", "address that the server listens on")
    port: int = _setting(8000, "port that the server listens on")
    workers: int = _setting(1, "server processes")
    pool_size: int = _setting(10, "database connections per process, at most")
    base_url: str = _setting(
        "", "the address that users see, as in https://nexus.example; sets secure cookies"
    )
    secret_key: str = _setting("", "at least 32 characters; default: a file in the data folder", secret=True)
    trusted_proxies: str = _setting("", "networks whose X-Forwarded-For is believed, comma-separated")
    auth_failures_per_minute: int = _setting(300, "failed keys per address and minute before it must wait")
    undo_hours: int = _setting(24, "hours for which what a request did can be undone")
    events_keep_days: int = _setting(90, "days for which the change feed keeps its events")
    webhook_allowed_networks: str = _setting(
        "", "networks that webhooks may reach although they are not public, comma-separated; for development"
    )
    webhook_retry_delays: str = _setting(
        "5,300,1800,7200,18000,36000,50400,72000,86400", "seconds before each further try of a webhook"
    )
    log_level: str = _setting("warning", "debug, info, warning or error; info has a line per request")
    log_format: str = _setting("plain", "plain or json")
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def embedded(self) -> bool:
        return not self.database_url

    def secret(self) -> bytes:
        """The server's secret; made on first use and kept in the data folder unless it is set."""
        if self.secret_key:
            if len(self.secret_key) < 32:
                raise SettingsError("NEXUS_SECRET_KEY must have at least 32 characters")
            return self.secret_key.encode()
        return _kept_secret(self.data_dir / "secret.key")

    def listed(self) -> list[dict[str, Any]]:
        """Every setting with its value (secrets hidden), source and meaning."""
        rows = []
        for f in fields(self):
            if f.name == "sources":
                continue
            value = getattr(self, f.name)
            shown = "(set)" if f.metadata["secret"] and value else str(value)
            rows.append({
                "name": f"NEXUS_{f.name.upper()}", "value": shown, "source": self.sources.get(f.name, "default"),
                "about": f.metadata["about"],
            })  # fmt: skip
        return rows


def load_settings(environment: dict[str, str] | None = None) -> Settings:
    """Read the settings. Raises `SettingsError` for an unknown name in the file or a value that doesn't fit."""
    env = dict(os.environ if environment is None else environment)
    data_dir = Path(env.get("NEXUS_DATA_DIR") or user_data_path("nexus")).expanduser().absolute()
    config = Path(env.get("NEXUS_CONFIG") or data_dir / "nexus.toml")
    written: dict[str, Any] = {}
    if config.exists():
        written = tomllib.loads(config.read_text(encoding="utf-8"))
    known = {f.name: f for f in fields(Settings) if f.name != "sources"}
    if unknown := sorted(set(written) - set(known)):
        raise SettingsError(f"{config} has an unknown setting: {unknown[0]}")
    values: dict[str, Any] = {"data_dir": data_dir}
    sources: dict[str, str] = {}
    for name, f in known.items():
        variable = f"NEXUS_{name.upper()}"
        if variable in env:
            values[name], sources[name] = _convert(variable, env[variable], f.default), "environment"
        elif name in written:
            values[name], sources[name] = _convert(name, str(written[name]), f.default), str(config)
    values["data_dir"] = Path(values["data_dir"]).expanduser().absolute()
    settings = Settings(**values, sources=sources)
    for name, low, high in (
        ("port", 0, 65535),
        ("workers", 1, 256),
        ("pool_size", 1, 500),
        ("events_keep_days", 1, 3650),
        ("undo_hours", 0, 8760),
    ):
        if not low <= getattr(settings, name) <= high:
            raise SettingsError(f"NEXUS_{name.upper()} must be between {low} and {high}")
    for name, choices in _CHOICES.items():
        if getattr(settings, name) not in choices:
            raise SettingsError(f"NEXUS_{name.upper()} must be one of {', '.join(choices)}")
    return settings


def _convert(name: str, text: str, default: Any) -> Any:
    if isinstance(default, Path):
        return Path(text)
    if isinstance(default, int):
        try:
            return int(text)
        except ValueError:
            raise SettingsError(f"{name} must be a whole number, not {text!r}") from None
    return text


def _kept_secret(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)  # whole or not at all, and only the first of two starters wins
        draft.unlink()
    kept = path.read_bytes().strip()
    if len(kept) < 32:
        raise SettingsError(f"{path} is damaged: it must hold at least 32 characters")
    return kept
