import { NexusError, RateLimitError, ServerError, ConnectionError } from "./errors.ts";
import { backoff, pause } from "./retry.ts";
import type { RetryPolicy } from "./retry.ts";
import { readEvents } from "./sse.ts";
import type { RequestOptions } from "./transport.ts";

/** Of a stream. */
export interface StreamOptions extends RequestOptions {
  /** Silence after which the connection is taken for dead; the server says something every 15 seconds. Default: 45,000. */
  idleTimeoutMs?: number | undefined;
}

interface Wiring {
  readonly options: StreamOptions;
  readonly policy: RetryPolicy;
  /** The sequence after which to begin. */
  begin(signal: AbortSignal): Promise<number>;
  connect(after: number, signal: AbortSignal): Promise<Response>;
}

const LONGEST_BACKOFF = 30_000;

/**
 * What happens, live: `for await (const event of nexus.changes.stream())`.
 *
 * Each event comes once and in order. When the connection is lost it comes back where it was, for as long as it takes;
 * it ends when you leave the loop, call `close()`, or the key may not read any more, which is thrown.
 */
export class EventStream<T extends { seq: number }> implements AsyncIterable<T> {
  readonly #wiring: Wiring;
  readonly #closed = new AbortController();
  #after: number | undefined;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
    const { signal } = wiring.options;
    if (signal?.aborted) this.#closed.abort(signal.reason);
    signal?.addEventListener("abort", () => this.#closed.abort(signal.reason), { once: true });
  }

  /** The `seq` up to which everything was told. Begin with it as `after` to go on in another process. */
  get lastSeq(): number | undefined {
    return this.#after;
  }

  /** End it. */
  close(): void {
    this.#closed.abort();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    try {
      this.#after ??= await this.#wiring.begin(this.#closed.signal);
      let wait = this.#wiring.policy.backoffMs;
      for (let failures = 0; !this.#closed.signal.aborted; ) {
        try {
          for await (const message of this.#connection(this.#after)) {
            failures = 0;
            if (message.retry !== undefined) wait = message.retry;
            if (message.id !== undefined) this.#after = Number(message.id);
            if (message.data !== undefined) yield JSON.parse(message.data) as T;
          }
        } catch (error) {
          if (this.#closed.signal.aborted || !comesBack(error)) throw error;
          failures += 1;
          const asked = error instanceof NexusError ? (error.retryAfterMs ?? 0) : 0;
          await pause(Math.max(asked, backoff(failures, wait, LONGEST_BACKOFF)), this.#closed.signal);
          continue;
        }
        await pause(wait, this.#closed.signal);
      }
    } catch (error) {
      const { signal } = this.#wiring.options;
      if (!this.#closed.signal.aborted || signal?.aborted) throw error; // closed by hand: it just ends
    }
  }

  async *#connection(after: number): ReturnType<typeof readEvents> {
    const connection = new AbortController();
    const stop = (): void => connection.abort(this.#closed.signal.reason);
    this.#closed.signal.addEventListener("abort", stop, { once: true });
    try {
      const response = await this.#wiring.connect(after, connection.signal);
      if (response.body) yield* readEvents(response.body, this.#wiring.options.idleTimeoutMs ?? 45_000);
    } finally {
      this.#closed.signal.removeEventListener("abort", stop);
      connection.abort();
    }
  }
}

/** Whether it may work a little later. */
function comesBack(error: unknown): boolean {
  if (error instanceof ConnectionError || error instanceof ServerError || error instanceof RateLimitError) return true;
  return !(error instanceof NexusError) && !(error instanceof SyntaxError);
}
