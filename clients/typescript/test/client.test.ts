// What the client does by itself: repeats, errors, pages, streams; against a server that does as it is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import {
  ConflictError, ConnectionError, Nexus, NexusError, NotModifiedError, PreconditionFailedError, RateLimitError, ServerError,
  TimeoutError, ValidationError,
} from "../src/index.ts";
import { hangUp, json, KEY, problem, silence, stub } from "./stub.ts";

const one = { data: { id: "tnt_1", name: "Leila" } };
const person = { type: "person", name: "Leila" } as const;

/** What a call throws. */
async function thrown(call: PromiseLike<unknown>): Promise<NexusError> {
  const error: unknown = await Promise.resolve(call).then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof NexusError, inspect(error));
  return error;
}

test("a request is what it should be", async (t) => {
  const { nexus, seen } = await stub(t, [json(200, one)]);
  await nexus.tenants.read("a/b?c", { fields: "id,name" }, { headers: { "x-trace": "7" } });
  await nexus.tenants.create(person, { dryRun: true });
  await nexus.tenants.change("tnt_1", { notes: null }, { ifMatch: '"3-ab"' });
  const [read, create, change] = seen;
  assert.equal(read?.url, "/api/v2/tenants/a%2Fb%3Fc?fields=id%2Cname");
  assert.equal(read?.headers.authorization, `Bearer ${KEY}`);
  assert.equal(read?.headers["x-trace"], "7");
  assert.equal(create?.url, "/api/v2/tenants?dry_run=true");
  assert.equal(create?.headers["content-type"], "application/json");
  assert.deepEqual(JSON.parse(create?.body ?? ""), person);
  assert.equal(change?.method, "PATCH");
  assert.equal(change?.headers["if-match"], '"3-ab"');
  assert.equal(change?.headers["idempotency-key"], undefined);
  assert.deepEqual(JSON.parse(change?.body ?? ""), { notes: null });
});

test("a post has one idempotency key for all its tries, and another one for the next", async (t) => {
  const { nexus, seen } = await stub(t, [problem(503, "overloaded"), hangUp, problem(504, "late"), json(201, one)]);
  assert.equal((await nexus.tenants.create(person)).name, "Leila");
  await nexus.tenants.create(person);
  await nexus.tenants.create(person, { idempotencyKey: "mine" });
  const keys = seen.map((request) => request.headers["idempotency-key"]);
  assert.equal(new Set(keys.slice(0, 4)).size, 1);
  assert.match(String(keys[0]), /^[0-9a-f]{32}$/);
  assert.notEqual(keys[4], keys[0]);
  assert.equal(keys[5], "mine");
  assert.equal(seen.length, 6);
});

test("it waits as long as it is told, in seconds or until a date, and no longer than it may", async (t) => {
  const date = new Date("2026-11-25T10:00:00Z").toUTCString();
  const { nexus, seen } = await stub(t, [
    problem(429, "quota_exceeded", { "retry-after": "0" }),
    problem(429, "quota_exceeded", { "retry-after": date, date }),
    json(200, one),
    problem(429, "quota_exceeded", { "retry-after": "61" }),
  ]);
  await nexus.tenants.read("tnt_1");
  assert.equal(seen.length, 3);
  const error = await thrown(nexus.tenants.read("tnt_1"));
  assert.ok(error instanceof RateLimitError);
  assert.equal(error.retryAfterMs, 61_000);
  assert.equal(seen.length, 4);
});

test("it gives up after so many tries", async (t) => {
  const { nexus, seen } = await stub(t, [problem(503, "overloaded")], { maxRetries: 2 });
  assert.ok((await thrown(nexus.tenants.read("tnt_1"))) instanceof ServerError);
  assert.equal(seen.length, 3);
  await thrown(nexus.tenants.read("tnt_1", {}, { maxRetries: 0 }));
  assert.equal(seen.length, 4);
});

test("what was refused for good is not sent again", async (t) => {
  for (const [status, kind] of [[409, ConflictError], [412, PreconditionFailedError], [422, ValidationError], [500, ServerError]] as const) {
    const { nexus, seen } = await stub(t, [problem(status, "no")]);
    assert.ok((await thrown(nexus.tenants.create(person))) instanceof kind);
    assert.equal(seen.length, 1);
  }
  const { nexus, seen } = await stub(t, [problem(409, "idempotency_in_progress", { "retry-after": "0" }), json(201, one)]);
  await nexus.tenants.create(person);
  assert.equal(seen.length, 2);
});

test("a change to one version is not repeated when it may have been done", async (t) => {
  const { nexus, seen } = await stub(t, [hangUp, json(200, one)]);
  assert.ok((await thrown(nexus.tenants.change("tnt_1", {}, { ifMatch: '"3-ab"' }))) instanceof ConnectionError);
  assert.equal(seen.length, 1);
  const other = await stub(t, [hangUp, problem(503, "overloaded"), json(200, one)]);
  await other.nexus.leases.change("lse_1", {}, { ifMatch: "*" });
  assert.equal(other.seen.length, 3);
});

test("a removal that an earlier try has done is done", async (t) => {
  const { nexus } = await stub(t, [hangUp, problem(404, "not_found")]);
  assert.equal(await nexus.tenants.delete("tnt_1"), undefined);
  const other = await stub(t, [problem(404, "not_found")]);
  assert.equal((await thrown(other.nexus.tenants.delete("tnt_1"))).code, "not_found");
});

test("no answer in time, and a caller who gives up", async (t) => {
  const { nexus, seen } = await stub(t, [silence], { timeoutMs: 500, maxRetries: 1 });
  assert.ok((await thrown(nexus.tenants.read("tnt_1"))) instanceof TimeoutError);
  assert.equal(seen.length, 2);
  const giving = new AbortController();
  const call = nexus.tenants.read("tnt_1", {}, { signal: giving.signal, timeoutMs: 5_000 });
  setTimeout(() => giving.abort(new Error("enough")), 10);
  await assert.rejects(Promise.resolve(call), { message: "enough" });
});

test("errors name the fields", async (t) => {
  const fields = [{ pointer: "/name", code: "required", detail: "is required" }];
  const { nexus } = await stub(t, [problem(422, "invalid", {}, fields)]);
  const error = await thrown(nexus.tenants.create(person));
  assert.deepEqual([error.status, error.code, error.requestId], [422, "invalid", "req_stub"]);
  assert.deepEqual(error.errors, fields);
  assert.match(error.message, /\/name is required/);
  assert.equal(error.name, "ValidationError");
});

test("what is not ours is an error too", async (t) => {
  const { nexus } = await stub(t, [
    (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
    (response) => response.writeHead(500).end("<h1>Bad</h1>"),
    (response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
  ]);
  assert.equal((await thrown(nexus.tenants.read("tnt_1"))).code, "unreadable_answer");
  assert.equal((await thrown(nexus.tenants.read("tnt_1"))).code, "http_500");
  assert.equal((await thrown(nexus.tenants.read("tnt_1"))).code, "http_302");
});

test("the key is in no error and in nothing that is printed", async (t) => {
  const { nexus } = await stub(t, [problem(401, "no", {}, [{ pointer: "/", code: "x", detail: `not ${KEY}` }]), hangUp], { maxRetries: 0 });
  const broken = new Nexus({ apiKey: KEY, baseUrl: "http://127.0.0.1:1", maxRetries: 0,
    fetch: () => Promise.reject(new TypeError(`"Bearer ${KEY}" is an invalid header value`)) });
  const found = [
    await thrown(nexus.tenants.read("tnt_1")),
    await thrown(nexus.tenants.read("tnt_1")),
    await thrown(broken.tenants.read("tnt_1")),
    nexus,
  ];
  for (const bad of ["nxs_\n", "nxs_ü"]) {
    assert.throws(() => new Nexus({ apiKey: bad, baseUrl: "http://localhost" }), (error: Error) => !error.message.includes(bad));
  }
  for (const shown of found) {
    const text = inspect(shown, { depth: 9, showHidden: true }) + JSON.stringify(shown) + String(shown);
    assert.ok(!text.includes(KEY), text);
  }
});

test("options are checked", () => {
  const usual = { apiKey: KEY, baseUrl: "https://nexus.example.com/" };
  for (const bad of [{ apiKey: "" }, { baseUrl: "" }, { baseUrl: "nexus" }, { baseUrl: "https://u:p@host" }, { maxRetries: 1.5 },
    { timeoutMs: 0 }]) {
    assert.throws(() => new Nexus({ ...usual, ...bad }), NexusError);
  }
  assert.throws(() => new Nexus(usual).tenants.read(""), { code: "id_missing" });
});

test("what came beside the data", async (t) => {
  const headers = { etag: '"3-ab"', "x-operation-id": "aud_1", "idempotent-replayed": "true", "x-ratelimit-limit": "1000",
    "x-ratelimit-remaining": "999", "x-ratelimit-reset": "1800" };
  const { nexus, seen } = await stub(t, [json(201, { ...one, dry_run: { status: 201 } }, headers), problem(304, "x")]);
  const call = nexus.tenants.create(person);
  const { data, ...rest } = await call.withResponse();
  assert.equal(data, await call);
  assert.equal(seen.length, 1);
  assert.deepEqual([rest.etag, rest.operationId, rest.requestId, rest.replayed, rest.status], ['"3-ab"', "aud_1", "req_stub", true, 201]);
  assert.deepEqual(rest.rateLimit, { limit: 1000, remaining: 999, resetSeconds: 1800 });
  assert.equal(rest.dryRun?.status, 201);
  assert.ok((await thrown(nexus.tenants.read("tnt_1", {}, { ifNoneMatch: '"3-ab"' }))) instanceof NotModifiedError);
  assert.equal(seen[1]?.headers["if-none-match"], '"3-ab"');
});

test("a read that nobody awaits is not sent, a write is", async (t) => {
  const { nexus, seen } = await stub(t, [json(201, one)]);
  void nexus.tenants.read("tnt_1");
  void nexus.tenants.list();
  await nexus.tenants.create(person);
  assert.deepEqual(seen.map((request) => request.method), ["POST"]);
});

test("pages by cursor, by number, and of the feed", async (t) => {
  const row = (id: string): { id: string } => ({ id });
  const { nexus, seen } = await stub(t, [
    json(200, { data: [row("a"), row("b")], meta: { total: 3 } }, { link: '</x?cursor=&limit=2>; rel="first", </x?cursor=n%3D1&limit=2&q=L>; rel="next"' }),
    json(200, { data: [row("c")], meta: { total: 3 } }, { link: '</x?cursor=&limit=2>; rel="first"' }),
    json(200, { data: [row("a")], meta: { page: 1 } }, { link: '</x?page=2&limit=1>; rel="next", </x?page=2&limit=1>; rel="last"' }),
    json(200, { data: [row("b")], meta: { page: 2 } }),
    json(200, { data: [{ seq: 8 }], meta: { after: 8, has_more: true } }),
    json(200, { data: [{ seq: 9 }], meta: { after: 9, has_more: false } }),
  ]);
  const ids: string[] = [];
  for await (const tenant of nexus.tenants.list({ q: "L" })) ids.push(tenant.id);
  const first = await nexus.tenants.list({ page: 1, limit: 1 });
  assert.ok(first.hasNext);
  for await (const tenant of first) ids.push(tenant.id);
  const seqs = (await nexus.changes.list({ after: 7, types: "tenant.*" }).all()).map((event) => event.seq);
  assert.deepEqual([ids, seqs], [["a", "b", "c", "a", "b"], [8, 9]]);
  assert.deepEqual(seen.map((request) => request.url.replace("/api/v2", "")), [
    "/tenants?limit=100&cursor=&q=L", "/tenants?cursor=n%3D1&limit=2&q=L", "/tenants?page=1&limit=1", "/tenants?page=2&limit=1",
    "/changes?limit=1000&after=7&types=tenant.*", "/changes?limit=1000&after=8&types=tenant.*",
  ]);
});

test("a list and a report as files", async (t) => {
  const csv = (response: import("node:http").ServerResponse): void => {
    response.writeHead(200, { "content-type": "text/csv", "content-disposition": 'attachment; filename="t.csv"' });
    response.write("id\r\n");
    response.end("tnt_1\r\n");
  };
  const { nexus, seen } = await stub(t, [csv]);
  const file = await nexus.tenants.list({ q: "L", page: 2, sort: "-name" }).file("csv");
  assert.deepEqual([file.name, file.type], ["t.csv", "text/csv"]);
  let text = "";
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
  assert.equal(text, "id\r\ntnt_1\r\n");
  await nexus.reports.readRentRoll({ as_of: "2026-11-23", limit: 5 }).file("xlsx").bytes();
  assert.deepEqual(seen.map((request) => [request.url, request.headers.accept]), [
    ["/api/v2/tenants?q=L", "text/csv"], ["/api/v2/reports/rent-roll?as_of=2026-11-23&format=xlsx", "*/*"],
  ]);
});

test("a stream comes back where it was, tells each event once, and ends with the key", async (t) => {
  const events = (...blocks: string[]) => (response: import("node:http").ServerResponse): void => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("retry: 1\n\n");
    for (const block of blocks) response.write(block);
    setTimeout(() => response.socket?.destroy(), 5);
  };
  const { nexus, seen } = await stub(t, [
    json(200, { data: [], meta: { after: 4, has_more: false, last_seq: 4 } }),
    events('id: 5\ndata: {"seq":5,\ndata: "x":"ö"}\n\n', ": still here\nid: 6\n\n", 'id: 7\ndata: {"seq":7}'),
    problem(503, "overloaded", { "retry-after": "0" }), problem(503, "overloaded"), problem(503, "overloaded"), problem(503, "overloaded"),
    hangUp,
    events('id: 7\r\ndata: {"seq":7}\r\n\r\n'),
    problem(401, "key_revoked"),
  ], { maxRetries: 1 });
  const stream = nexus.changes.stream({ types: "tenant.*" });
  const found: number[] = [];
  const error = await thrown((async () => {
    for await (const event of stream) found.push(event.seq);
  })());
  assert.deepEqual([found, error.code, stream.lastSeq], [[5, 7], "key_revoked", 7]);
  const asked = seen.filter((request) => request.url.includes("stream"));
  assert.deepEqual(asked.map((request) => request.headers["last-event-id"]), ["4", "6", "6", "6", "6", "6", "6", "7"]);
});

test("a stream that falls silent is opened anew, and one that is closed just ends", async (t) => {
  const quiet = (response: import("node:http").ServerResponse): void => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("retry: 1\n\n");
  };
  const { nexus, seen } = await stub(t, [quiet]);
  const stream = nexus.changes.stream({ after: 3 }, { idleTimeoutMs: 20 });
  const closing = setInterval(() => seen.length > 2 && stream.close(), 5);
  for await (const _ of stream) assert.fail();
  clearInterval(closing);
  assert.ok(seen.length > 2);
});

test("waiting for a job", async (t) => {
  const job = (status: string, error: unknown = null): ReturnType<typeof json> => json(200, { data: { id: "job_1", status, error } });
  const { nexus } = await stub(t, [job("queued"), job("running"), job("done"), job("failed", { code: "too_long", detail: "Too long." }), job("running")]);
  assert.equal((await nexus.jobs.wait("job_1", { pollMs: 1 })).status, "done");
  assert.equal((await thrown(nexus.jobs.wait("job_1", { pollMs: 1 }))).code, "too_long");
  assert.equal((await thrown(nexus.jobs.wait("job_1", { pollMs: 1, timeoutMs: 5 }))).code, "job_not_done");
});
