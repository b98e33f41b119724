"""Reports as jobs: started by a request, made by the worker beside the server, fetched when they are ready."""

import time

import pytest

from nexus.core import ids
from nexus.core.secrets import Vault
from nexus.database.pool import Database
from nexus.jobs import actions, queries
from nexus.jobs.model import Cancelled, Result
from support.serving import SECRET

ASKED = {"report": "rent-roll", "format": "csv", "parameters": {"as_of": "2026-05-15"}}


@pytest.fixture(scope="module")
def org(office):
    made = office.organisation()
    made.active_lease()
    return made


def ended(org, job_id):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        job = org.get(f"/jobs/{job_id}")["data"]
        if job["status"] not in {"queued", "running"}:
            return job
        time.sleep(0.05)
    raise AssertionError("the worker did not do it")


def test_a_job_makes_what_the_report_answers(org):
    known_at = org.get("/reports/rent-roll")["data"]["known_at"]
    asked = ASKED | {"parameters": {"as_of": "2026-05-15", "known_at": known_at}}
    answer = org.post("/report-runs", asked)
    assert (answer.status_code, answer.json()["data"]["status"]) == (202, "queued")
    job_id = answer.json()["data"]["id"]
    assert answer.headers["location"] == f"/api/v2/jobs/{job_id}"
    job = ended(org, job_id)
    assert (job["status"], job["error"], job["request"]) == ("done", None, asked)
    assert job["progress"] == {"done": 1, "total": 1}  # of one unit
    assert job["result"]["name"] == "rent-roll_2026-05-15.csv"
    file = org.client.get(job["result"]["path"])
    direct = org.client.get("/reports/rent-roll", params=asked["parameters"] | {"format": "csv"})
    assert file.content == direct.content
    assert len(file.content) == job["result"]["bytes"]
    assert file.headers["content-type"].startswith("text/csv")
    assert job_id in {j["id"] for j in org.get("/jobs", status="done", kind="report")["data"]}


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ({"report": "no-such"}, "/report"),
        ({"format": "docx"}, "/format"),
        ({"parameters": {"as_of": "yesterday"}}, "/parameters/as_of"),
        ({"parameters": {"page": "2"}}, "/parameters/page"),
        ({"parameters": {"colour": "red"}}, "/parameters/colour"),
    ],
)
def test_what_is_wrong_is_told_at_once(org, asked, pointer):
    answer = org.post("/report-runs", ASKED | asked)
    assert answer.status_code == 422
    assert [e["pointer"] for e in answer.json()["errors"]] == [pointer]


def test_a_result_needs_the_scope_of_the_report(org):
    job = ended(org, org.make("/report-runs", ASKED, status=202)["id"])
    assert org.key_with("jobs:read").get(job["result"]["path"]).status_code == 403
    assert org.key_with("jobs:read", "reports:read").get(job["result"]["path"]).status_code == 200
    assert org.key_with("jobs:write").post("/report-runs", json=ASKED).status_code == 403


def test_a_report_that_fails_says_why_as_an_answer_would(org):
    parameters = {"date_from": "2026-05-15", "date_to": "2026-05-01"}
    job = ended(
        org,
        org.make("/report-runs", ASKED | {"report": "general-ledger", "parameters": parameters}, status=202)[
            "id"
        ],
    )
    assert (job["status"], job["error"]["code"]) == ("failed", "invalid")
    assert job["error"]["errors"][0]["pointer"] == "/date_from"
    assert org.client.get(f"/jobs/{job['id']}/result").status_code == 409
    assert org.post(f"/jobs/{job['id']}/cancellation").status_code == 409


async def start(database, office, org_id, runners, *, before=None):
    """A job of a kind of the test's own, done here."""

    async def begin(ctx):
        row = await actions.start_job(ctx, "report", {"n": 1}, "reports:read")
        await ctx.db.execute("DELETE FROM pgqueuer WHERE payload = $1", f"{org_id} {row['id']}".encode())
        return row["id"]

    pool = await Database.open(office.app_url, size=3)
    try:
        from support.office import command_ctx

        async with pool.write(org_id) as db:
            job_id = await begin(command_ctx(db, org_id))
        if before is not None:
            await before(pool, job_id)
        await actions.run_job(pool, Vault(SECRET.encode()), org_id, job_id, runners)
        async with pool.read(org_id) as db:
            return await queries.read_job(db, org_id, job_id)
    finally:
        await pool.close()


async def test_a_running_job_stops_where_it_is_told_to(org, office):
    steps = []

    async def runner(ctx, request, progress):
        await progress(1, 10)
        steps.append(1)
        pool = await Database.open(office.app_url, size=1)
        async with pool.write(ctx.org_id) as db:
            row = await db.fetchrow("SELECT id, done, total FROM jobs WHERE status = 'running'")
            assert (row["done"], row["total"]) == (1, 10)
            await db.execute(
                "UPDATE jobs SET cancel_requested_at = now() WHERE org_id = $1 AND id = $2",
                ctx.org_id,
                row["id"],
            )
        await pool.close()
        with pytest.raises(Cancelled):
            while True:
                await progress(2, 10)
        raise Cancelled

    job = await start(None, office, org.id, {"report": runner})
    assert (job["status"], job["result_name"], steps) == ("cancelled", None, [1])


@pytest.mark.parametrize(
    ("told", "shown"),
    [([], (1, 1)), ([(0, 351)], (351, 351)), ([(0, 100), (100, 351)], (351, 351)), ([(7, None)], (7, 7))],
)
async def test_a_job_that_is_done_shows_all_of_it_done(org, office, told, shown):
    async def runner(ctx, request, progress):
        for so_far in told:
            await progress(*so_far)
        return Result("a.csv", "text/csv", b"a")

    job = await start(None, office, org.id, {"report": runner})
    assert (job["status"], job["done"], job["total"]) == ("done", *shown)


def test_a_finished_report_shows_all_of_its_units_done(fresh):
    place = fresh.property()["id"]
    for n in range(3):
        fresh.unit(place, number=str(n))
    job = ended(fresh, fresh.make("/report-runs", ASKED, status=202)["id"])
    assert (job["status"], job["progress"]) == ("done", {"done": 3, "total": 3})


async def test_a_job_that_never_ends_is_given_up(org, office):
    async def runner(ctx, request, progress):
        return Result("a.csv", "text/csv", b"a")

    async def three_times(pool, job_id):
        async with pool.write(org.id) as db:
            await db.execute(
                "UPDATE jobs SET status = 'running', attempts = 3 WHERE org_id = $1 AND id = $2",
                org.id,
                job_id,
            )

    job = await start(None, office, org.id, {"report": runner}, before=three_times)
    assert job["status"] == "failed"
    assert "given_up" in job["error"]
    job = await start(None, office, org.id, {"report": runner})
    assert (job["status"], job["attempts"], job["result_size"]) == ("done", 1, 1)


async def test_an_unexpected_fault_is_told_without_its_text(org, office):
    async def runner(ctx, request, progress):
        raise ValueError("a secret")

    job = await start(None, office, org.id, {"report": runner})
    assert job["status"] == "failed"
    assert "internal_error" in job["error"]
    assert "secret" not in job["error"]


def test_a_queued_job_is_cancelled_at_once_and_old_results_go(fresh, office):
    def queued(status="queued"):
        async def begin(ctx):
            row = await actions.start_job(ctx, "report", ASKED, "reports:read")
            await ctx.db.execute(
                "DELETE FROM pgqueuer WHERE payload = $1", f"{fresh.id} {row['id']}".encode()
            )
            return row["id"]

        return ids.encode("job", office.act(fresh.id, begin))

    job_id = queued()
    assert org_status(fresh, job_id) == "queued"
    assert fresh.make(f"/jobs/{job_id}/cancellation", status=200)["status"] == "cancelled"
    done = ended(fresh, fresh.make("/report-runs", ASKED, status=202)["id"])
    office.sql("UPDATE jobs SET expires_at = now() - interval '1 second' WHERE org_id = %s", fresh.id)
    office.act(fresh.id, actions.forget_jobs)
    gone = fresh.client.get(done["result"]["path"])
    assert (gone.status_code, gone.json()["code"]) == (410, "result_gone")
    office.sql("UPDATE jobs SET finished_at = now() - interval '91 days' WHERE org_id = %s", fresh.id)
    office.act(fresh.id, actions.forget_jobs)
    assert fresh.get("/jobs")["meta"]["total"] == 0


def org_status(org, job_id):
    return org.get(f"/jobs/{job_id}")["data"]["status"]


def test_too_many_waiting_jobs_are_refused(fresh, office):
    async def fill(ctx):
        for _ in range(100):
            row = await actions.start_job(ctx, "report", ASKED, "reports:read")
            await ctx.db.execute(
                "DELETE FROM pgqueuer WHERE payload = $1", f"{fresh.id} {row['id']}".encode()
            )

    office.act(fresh.id, fill)
    answer = fresh.post("/report-runs", ASKED)
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_jobs")
