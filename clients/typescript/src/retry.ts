/** How often and how long to wait before a request is sent again. */
export interface RetryPolicy {
  readonly maxRetries: number;
  readonly backoffMs: number;
  readonly maxRetryDelayMs: number;
}

const LONGEST_BACKOFF = 8_000;

/** Twice as long each time, with jitter, so that clients which failed together don't come back together. */
export function backoff(attempt: number, first: number, longest: number = LONGEST_BACKOFF): number {
  const whole = Math.min(longest, first * 2 ** attempt);
  return whole / 2 + (Math.random() * whole) / 2;
}

/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110 §10.2.3). */
export function retryAfter(headers: Headers): number | undefined {
  const text = headers.get("retry-after")?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  if (Number.isNaN(until)) return undefined;
  const answered = Date.parse(headers.get("date") ?? "");
  return Math.max(0, until - (Number.isNaN(answered) ? Date.now() : answered));
}

/** Wait, or throw the signal's reason. */
export async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
