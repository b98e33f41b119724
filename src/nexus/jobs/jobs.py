"""What is done with jobs by the clock."""

from nexus.jobs.actions import forget_jobs

SCHEDULE = (("forget_jobs", "17 * * * *", forget_jobs),)
