// Vectors made by another implementation of Standard Webhooks; the file is named in the environment.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { verifyWebhook, WebhookVerificationError } from "../src/index.ts";

interface Vector {
  secret: string;
  body: string;
  headers: Record<string, string>;
}

const vectors = JSON.parse(readFileSync(process.env["NEXUS_WEBHOOK_VECTORS"] ?? "", "utf8")) as Vector[];
const [vector, other] = vectors as [Vector, Vector];

/** The code of what verifying throws. */
async function refused(...given: Parameters<typeof verifyWebhook>): Promise<string> {
  const error: unknown = await verifyWebhook(...given).catch((reason: unknown) => reason);
  assert.ok(error instanceof WebhookVerificationError);
  assert.ok(!error.message.includes(vector.secret));
  return error.code;
}

test("what another implementation has signed is taken", async () => {
  for (const { secret, body, headers } of vectors) {
    assert.deepEqual(await verifyWebhook(body, headers, secret), JSON.parse(body));
    assert.ok(await verifyWebhook(new TextEncoder().encode(body), new Headers(headers), secret));
    const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    assert.ok(await verifyWebhook(body, upper, ["whsec_AAAA", secret]));
    const several = `v1a,xx v1,!!! v1,${btoa("x".repeat(32))} ${headers["webhook-signature"]}`;
    assert.ok(await verifyWebhook(body, { ...headers, "webhook-signature": several }, secret));
  }
});

test("what was changed is not", async () => {
  const { secret, body, headers } = vector;
  assert.equal(await refused(`${body} `, headers, secret), "wrong_signature");
  assert.equal(await refused(body, { ...headers, "webhook-id": "msg_2" }, secret), "wrong_signature");
  assert.equal(await refused(body, headers, other.secret), "wrong_signature");
  assert.equal(await refused(body, headers, []), "wrong_signature");
  const cut = (headers["webhook-signature"] ?? "").slice(0, -4);
  for (const signature of [cut, cut.replace("v1,", "v2,"), "v1,", "v1"]) {
    assert.equal(await refused(body, { ...headers, "webhook-signature": signature }, secret), "wrong_signature");
  }
  for (const name of Object.keys(headers)) assert.equal(await refused(body, { ...headers, [name]: "" }, secret), "header_missing");
  assert.equal(await refused(body, headers, "whsec_"), "wrong_secret");
  assert.equal(await refused(body, headers, "whsec_%%"), "wrong_secret");
});

test("what is old or of the future is not", async () => {
  const { secret, body, headers } = vector;
  const at = Number(headers["webhook-timestamp"]);
  const now = (seconds: number): { now: Date } => ({ now: new Date((at + seconds) * 1000) });
  assert.equal(await refused(body, headers, secret, now(301)), "too_old");
  assert.equal(await refused(body, headers, secret, now(-301)), "too_new");
  assert.ok(await verifyWebhook(body, headers, secret, now(300)));
  assert.ok(await verifyWebhook(body, headers, secret, now(-300)));
  assert.ok(await verifyWebhook(body, headers, secret, { ...now(3_000), toleranceSeconds: 3_000 }));
  assert.equal(await refused(body, { ...headers, "webhook-timestamp": "soon" }, secret), "wrong_timestamp");
});
