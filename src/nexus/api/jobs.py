"""What the edge does by the clock."""

from nexus.api.idempotency import delete_old

SCHEDULE = (("forget_old_answers", "43 * * * *", delete_old),)
