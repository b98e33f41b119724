import { WebhookVerificationError } from "./errors.ts";
import type { EventOut } from "./generated/schemas.ts";

/** What a webhook is sent: `data` is the event as the change feed shows it. */
export interface WebhookPayload {
  readonly type: string;
  readonly timestamp: string;
  readonly data: EventOut;
}

export interface VerifyOptions {
  /** How far the timestamp may be away, either way. Default: 300. */
  toleranceSeconds?: number | undefined;
  /** Default: now. */
  now?: Date | undefined;
}

type Headed = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Check what was posted to you (Standard Webhooks 1.0) and read it.
 *
 * `payload` is the body just as it came, before anything has parsed it. Throws `WebhookVerificationError`. Several
 * secrets are taken for the time in which one replaces another.
 */
export async function verifyWebhook(
  payload: string | Uint8Array,
  headers: Headed,
  secret: string | readonly string[],
  options: VerifyOptions = {},
): Promise<WebhookPayload> {
  const id = header(headers, "webhook-id");
  const timestamp = header(headers, "webhook-timestamp");
  const signatures = header(headers, "webhook-signature");
  checkAge(timestamp, options);
  const body = typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
  const signed = joined(new TextEncoder().encode(`${id}.${timestamp}.`), body);
  if (!(await isSigned(signed, signatures, typeof secret === "string" ? [secret] : secret))) {
    throw new WebhookVerificationError("No signature is that of the secret.", "wrong_signature");
  }
  try {
    return JSON.parse(new TextDecoder().decode(body)) as WebhookPayload;
  } catch {
    throw new WebhookVerificationError("The body is not JSON.", "unreadable_body");
  }
}

/** Every signature is compared with every secret, each by the platform in constant time, whichever fits. */
async function isSigned(signed: Uint8Array<ArrayBuffer>, signatures: string, secrets: readonly string[]): Promise<boolean> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const keys = await Promise.all(
    secrets.map((one) => crypto.subtle.importKey("raw", secretBytes(one), algorithm, false, ["verify"])),
  );
  const given = signatures
    .split(" ")
    .slice(0, 20)
    .flatMap((one) => (one.startsWith("v1,") ? [base64(one.slice(3))] : []));
  const outcomes = await Promise.all(
    keys.flatMap((key) => given.map((one) => one !== undefined && crypto.subtle.verify("HMAC", key, one, signed))),
  );
  return outcomes.includes(true);
}

function checkAge(timestamp: string, { toleranceSeconds = 300, now = new Date() }: VerifyOptions): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new WebhookVerificationError("webhook-timestamp is not a number.", "wrong_timestamp");
  }
  const age = now.getTime() / 1000 - Number(timestamp);
  if (age > toleranceSeconds) throw new WebhookVerificationError("It was signed too long ago.", "too_old");
  if (age < -toleranceSeconds) throw new WebhookVerificationError("It was signed in the future.", "too_new");
}

function header(headers: Headed, name: string): string {
  const found =
    typeof headers.get === "function"
      ? (headers as Headers).get(name)
      : Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1];
  const value = Array.isArray(found) ? (found as readonly string[])[0] : (found as string | null | undefined);
  if (!value) throw new WebhookVerificationError(`The header ${name} is missing.`, "header_missing");
  return value;
}

function secretBytes(secret: string): Uint8Array<ArrayBuffer> {
  const bytes = base64(secret.startsWith("whsec_") ? secret.slice("whsec_".length) : secret);
  if (!bytes?.length) {
    throw new WebhookVerificationError("The secret must be `whsec_` and base64.", "wrong_secret");
  }
  return bytes;
}

function base64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
