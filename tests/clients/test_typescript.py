"""The TypeScript client: its own tests against the real server, with vectors of another implementation of webhooks."""

import json
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from standardwebhooks.webhooks import Webhook

from make_ts_client import CLIENT, node

SECRETS = ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
BODIES = (
    '{"type": "tenant.created", "timestamp": "2026-11-25T10:00:00Z", "data": {"seq": 7, "object": {"name": "ليلى"}}}',
    '{"type":"webhook.test","timestamp":"2026-11-25T10:00:00Z","data":{"message":"This is a test."}}',
)


@pytest.fixture
def vectors(tmp_path: Path) -> Path:
    """Bodies that the package `standardwebhooks` has signed just now."""
    now = datetime.now(UTC)
    made = [
        {
            "secret": secret,
            "body": body,
            "headers": {
                "webhook-id": f"msg_{n}",
                "webhook-timestamp": str(int(now.timestamp())),
                "webhook-signature": Webhook(secret).sign(f"msg_{n}", now, body),
            },
        }
        for n, (secret, body) in enumerate(zip(SECRETS, BODIES, strict=True))
    ]
    path = tmp_path / "vectors.json"
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


def test_the_client(office, fresh, vectors):
    fresh.exchange_rate()
    fresh.tax_invoice()  # no operation issues one by itself
    told = {"NEXUS_API_KEY": fresh.key, "NEXUS_BASE_URL": office.base, "NEXUS_WEBHOOK_VECTORS": str(vectors)}
    files = sorted(str(one.relative_to(CLIENT)) for one in CLIENT.glob("test/*.test.ts"))
    assert len(files) == 3
    done = subprocess.run(
        [node(), "--test", "--test-isolation=none", *files], cwd=CLIENT, env=os.environ | told,
        capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr
