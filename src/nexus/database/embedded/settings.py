"""The settings the server is started with."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

MIB = 1024 * 1024
CGROUP_LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")


def server_settings(overrides: Mapping[str, str], memory: int | None = None) -> dict[str, str]:
    """Ours, then the caller's on top. `memory` is the machine's in bytes; measured when not given."""
    mib = (memory or _memory()) // MIB
    return {
        "max_connections": "200",
        "shared_buffers": f"{_between(16, mib // 8, 256)}MB",
        "effective_cache_size": f"{max(64, mib // 2)}MB",
        "maintenance_work_mem": f"{_between(16, mib // 32, 128)}MB",
        "random_page_cost": "1.1",  # solid state; the default of 4 reads tables where an index is better
        "jit": "off",  # costs more than it saves on the short statements of an application
        "wal_compression": "on",
        "max_wal_size": "2GB",  # a large load is not interrupted by checkpoints
        "synchronous_commit": "on",
        "autovacuum": "on",
        "autovacuum_naptime": "15s",
        "autovacuum_vacuum_scale_factor": "0.05",
        "autovacuum_analyze_scale_factor": "0.02",
        "idle_in_transaction_session_timeout": "60s",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "log_destination": "stderr",
        "logging_collector": "off",  # the log is one file, kept small by `ServerLog`
        "log_checkpoints": "off",
        "log_line_prefix": "%m [%p] %u@%d ",
        **overrides,
    }


def _between(low: int, value: int, high: int) -> int:
    return max(low, min(value, high))


def _memory() -> int:
    """What the machine has, or the container if that is less."""
    found = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    for name in CGROUP_LIMITS:
        try:
            found = min(found, int(Path(name).read_text()))
        except (OSError, ValueError):
            continue  # not in a container, or its limit is "max"
    return found
