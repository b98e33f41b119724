import { ConnectionError, errorOf, NexusError, NotModifiedError, TimeoutError } from "./errors.ts";
import { backoff, pause, retryAfter } from "./retry.ts";
import type { RetryPolicy } from "./retry.ts";

/** What every request can be told. */
export interface RequestOptions {
  /** Ends the request, its repeats too. */
  signal?: AbortSignal | undefined;
  /** Of each try; overrides that of the client. */
  timeoutMs?: number | undefined;
  /** Overrides that of the client. */
  maxRetries?: number | undefined;
  /** More headers. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** One request. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly query: object;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Whether to send it again is safe where nobody knows if it was done. */
  readonly repeatable: boolean;
  readonly options: RequestOptions;
}

export interface TransportOptions extends RetryPolicy {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

/** Not done for sure: the server says so. */
const REFUSED = new Set([429, 503]);
/** Perhaps done: something between here and the server gave up. */
const UNKNOWN = new Set([502, 504]);
const IN_PROGRESS = "idempotency_in_progress";

/** Sends requests, again where that helps. The key stays in here. */
export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  get policy(): RetryPolicy {
    return this.#options;
  }

  /** The answer and what `take` makes of it. Throws a `NexusError`, or the reason of the caller's signal. */
  async send<R>(ask: Ask, take: (response: Response) => Promise<R>): Promise<[Response, R]> {
    const retries = ask.options.maxRetries ?? this.#options.maxRetries;
    let perhapsDone = false;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await this.#attempt(ask, take);
      if (Array.isArray(outcome)) return outcome;
      if (perhapsDone && ask.method === "DELETE" && outcome.status === 404) {
        return [new Response(null, { status: 204 }), undefined as R]; // an earlier try has removed it
      }
      const wait = attempt < retries ? this.#waitFor(ask, outcome, attempt) : undefined;
      if (wait === undefined) throw outcome;
      perhapsDone ||= isUnknown(outcome);
      await pause(wait, ask.options.signal);
    }
  }

  /** How long to wait before it is sent again; undefined where that would not help or not be safe. */
  #waitFor(ask: Ask, error: NexusError, attempt: number): number | undefined {
    const again =
      REFUSED.has(error.status ?? 0) || error.code === IN_PROGRESS || (isUnknown(error) && ask.repeatable);
    if (!again) return undefined;
    if (error.retryAfterMs === undefined) return backoff(attempt, this.#options.backoffMs);
    return error.retryAfterMs <= this.#options.maxRetryDelayMs ? error.retryAfterMs : undefined;
  }

  async #attempt<R>(ask: Ask, take: (response: Response) => Promise<R>): Promise<[Response, R] | NexusError> {
    const { signal } = ask.options;
    signal?.throwIfAborted();
    const controller = new AbortController();
    const stop = (): void => controller.abort(signal?.reason);
    signal?.addEventListener("abort", stop, { once: true });
    const timeoutMs = ask.options.timeoutMs ?? this.#options.timeoutMs;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      controller.abort();
    }, timeoutMs);
    try {
      const response = await this.#options.fetch(this.#url(ask), this.#init(ask, controller.signal));
      if (response.ok) return [response, await take(response)];
      if (response.status === 304) return notModified(response);
      return await errorOf(response, retryAfter(response.headers), (text) => this.#hide(text));
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof NexusError) return error;
      if (late) {
        return new TimeoutError(`No answer within ${timeoutMs} ms.`, { code: "timed_out" });
      }
      const cause = told(error).includes(this.#options.apiKey) ? undefined : error;
      const message = this.#hide(`The request failed on its way: ${told(error)}`);
      return new ConnectionError(message, { code: "connection_failed", cause });
    } finally {
      clearTimeout(timer);
    }
  }

  #url(ask: Ask): string {
    const pairs = new URLSearchParams();
    for (const [name, value] of Object.entries(ask.query)) {
      if (value !== undefined && value !== null) pairs.append(name, String(value));
    }
    const query = pairs.toString();
    return `${this.#options.baseUrl}/api/v2${ask.path}${query ? `?${query}` : ""}`;
  }

  #init(ask: Ask, signal: AbortSignal): RequestInit {
    const headers = new Headers(ask.options.headers);
    for (const [name, value] of Object.entries(ask.headers)) headers.set(name, value);
    headers.set("authorization", `Bearer ${this.#options.apiKey}`);
    const init: RequestInit = { method: ask.method, headers, signal, redirect: "manual" };
    if (ask.body !== undefined) {
      headers.set("content-type", "application/json");
      init.body = ask.body;
    }
    return init;
  }

  #hide(text: string): string {
    return text.replaceAll(this.#options.apiKey, "nxs_…");
  }
}

function isUnknown(error: NexusError): boolean {
  return error instanceof ConnectionError || UNKNOWN.has(error.status ?? 0);
}

function notModified(response: Response): NexusError {
  return new NotModifiedError("It is unchanged.", {
    status: 304,
    code: "not_modified",
    requestId: response.headers.get("x-request-id") ?? undefined,
  });
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error ?? "");
}
