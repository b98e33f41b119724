import { Call, FileCall, ListCall, ReportCall } from "./call.ts";
import type { Answer, ResponseInfo } from "./call.ts";
import { NexusError, ProposedError } from "./errors.ts";
import { NexusFile } from "./file.ts";
import type { DryRun, EventOut, ProposalOut } from "./generated/schemas.ts";
import { Page } from "./page.ts";
import { EventStream } from "./stream.ts";
import type { StreamOptions } from "./stream.ts";
import type { Ask, RequestOptions, Transport } from "./transport.ts";

export type { RequestOptions } from "./transport.ts";
export type { StreamOptions } from "./stream.ts";

/** Of a request that reads. */
export interface ReadOptions extends RequestOptions {
  /** The ETag that you have: throws `NotModifiedError` while it is still what is there. Costs nothing then. */
  ifNoneMatch?: string | undefined;
}

/** Of a request that writes. */
export interface WriteOptions extends RequestOptions {
  /** Answer what would be done, and do nothing. */
  dryRun?: boolean | undefined;
}

/** Of a POST. */
export interface CreateOptions extends WriteOptions {
  /** Made anew for each call, and the same for its repeats, where it isn't given. */
  idempotencyKey?: string | undefined;
}

/** Of a change or a removal. */
export interface ChangeOptions extends WriteOptions {
  /** The ETag that you have read: throws `PreconditionFailedError` if it has changed since. */
  ifMatch?: string | undefined;
}

/** Of a change to a lease or to money. */
export interface VersionedOptions extends WriteOptions {
  /** The ETag that you have read, or `*` for whatever is there. Required. */
  ifMatch: string;
}

/** A query whose `fields` is known as text where it is written out. */
export type Queried<Q, F extends string | undefined> = Omit<Q, "fields"> & { fields?: F };
/** With `fields` an answer has only some of them. */
export type Shaped<T, F extends string | undefined> = [F] extends [undefined] ? T : Partial<T>;

/** A segment of a path. */
export function at(id: string): string {
  if (typeof id !== "string" || id === "") {
    throw new NexusError("An id is needed here: it would be another path without.", { code: "id_missing" });
  }
  return encodeURIComponent(id);
}

/** The operations of one resource. */
export class Resource {
  protected readonly api: Api;

  constructor(api: Api) {
    this.api = api;
  }
}

interface Envelope {
  data: unknown;
  meta?: unknown;
  dry_run?: DryRun;
}

/** What an operation is sent with: kept out of the methods, which are generated. */
export class Api {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  read<T>(path: string, query: object, options: ReadOptions): Call<T> {
    return new Call(async () => this.#json<T>(get(path, query, options)), false);
  }

  report<T, F extends string>(path: string, query: object, options: ReadOptions): ReportCall<T, F> {
    return new ReportCall(
      async () => this.#json<T>(get(path, query, options)),
      (format) => this.file(path, { ...without(query, "page", "limit"), format }, options),
    );
  }

  file(path: string, query: object, options: ReadOptions, accept = "*/*"): FileCall {
    return new FileCall(async () => {
      const [response] = await this.#transport.send({ ...get(path, query, options, accept) }, async () => undefined);
      const info = infoOf(response);
      return { ...info, data: new NexusFile(response, info), dryRun: undefined };
    }, false);
  }

  list<T, M, F extends string>(
    path: string,
    query: object,
    options: ReadOptions,
    how: { deep: boolean; most: number | null },
  ): ListCall<T, M, F> {
    const page = async (asked: object, told: ReadOptions): Promise<Answer<Page<T, M>>> => {
      const [answer, meta] = await this.#envelope<T[]>(get(path, asked, told));
      const following = nextQuery(asked, meta, answer.headers);
      const next = following && (async () => (await page(following, without(told, "ifNoneMatch"))).data);
      return { ...answer, data: new Page(answer.data, meta as M, infoIn(answer), next) };
    };
    const all = async (): Promise<Page<T, M>> => {
      const { page: number, cursor, sort } = query as Record<string, unknown>;
      const placed = [number, cursor, sort].some((one) => one !== undefined);
      const start = { limit: how.most ?? undefined, ...(how.deep && !placed ? { cursor: "" } : {}), ...query };
      return (await page(start, options)).data;
    };
    const file = (format: string): FileCall =>
      how.deep
        ? this.file(path, without(query, "page", "limit", "cursor", "sort"), options, "text/csv")
        : this.file(path, { ...without(query, "page", "limit"), format }, options);
    return new ListCall(async () => page(query, options), all, file);
  }

  events(path: string, query: object, options: StreamOptions): EventStream<EventOut> {
    const asked = query as { after?: number; types?: string };
    return new EventStream({
      options,
      policy: this.#transport.policy,
      begin: async (signal) => {
        if (asked.after !== undefined) return asked.after;
        const [, meta] = await this.#envelope(get("/changes", { limit: 1 }, { ...options, signal }));
        return (meta as { last_seq: number }).last_seq;
      },
      connect: async (after, signal) => {
        const ask = get(path, without(query, "after"), { ...options, signal }, "text/event-stream");
        const headers = { ...ask.headers, "last-event-id": String(after) };
        const [response] = await this.#transport.send({ ...ask, headers }, async () => undefined);
        return response;
      },
    });
  }

  write<T>(method: string, path: string, body: object | undefined, options: WriteOptions): Call<T> {
    const { dryRun, idempotencyKey, ifMatch } = options as CreateOptions & ChangeOptions;
    const headers: Record<string, string> = { accept: "application/json" };
    if (method === "POST") headers["idempotency-key"] = idempotencyKey ?? newKey();
    if (ifMatch !== undefined) headers["if-match"] = ifMatch;
    const ask: Ask = {
      method,
      path,
      query: dryRun ? { dry_run: true } : {},
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      // A change that was done moves the version on, so its repeat would be refused as somebody else's change.
      repeatable: ifMatch === undefined || ifMatch === "*",
      options,
    };
    return new Call(async () => {
      const answer = await this.#json<T>(ask);
      const proposed = answer.data as ProposalOut | undefined;
      if (answer.status === 202 && proposed?.id?.startsWith("prp_")) {
        throw new ProposedError(proposed, answer.requestId);
      }
      return answer;
    }, true);
  }

  async #json<T>(ask: Ask): Promise<Answer<T>> {
    const [answer] = await this.#envelope<T>(ask);
    return answer;
  }

  async #envelope<T>(ask: Ask): Promise<[Answer<T>, unknown]> {
    const [response, body] = await this.#transport.send(ask, readEnvelope);
    const answer = { ...infoOf(response), data: body?.data as T, dryRun: body?.dry_run };
    return [answer, body?.meta];
  }
}

function get(path: string, query: object, options: ReadOptions, accept = "application/json"): Ask {
  const headers: Record<string, string> = { accept };
  if (options.ifNoneMatch !== undefined) headers["if-none-match"] = options.ifNoneMatch;
  return { method: "GET", path, query, headers, repeatable: true, options };
}

async function readEnvelope(response: Response): Promise<Envelope | undefined> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  try {
    return JSON.parse(text) as Envelope;
  } catch {
    throw new NexusError("The answer is not JSON: is `baseUrl` that of a NEXUS server?", {
      status: response.status,
      code: "unreadable_answer",
      requestId: response.headers.get("x-request-id") ?? undefined,
    });
  }
}

/** The query of the page after this one: what the feed says, or the server's link. */
function nextQuery(query: object, meta: unknown, headers: Headers): object | undefined {
  const feed = meta as { after?: number; has_more?: boolean } | undefined;
  if (typeof feed?.after === "number") return feed.has_more ? { ...query, after: feed.after } : undefined;
  const link = /<([^>]*)>\s*;\s*rel="?next"?/.exec(headers.get("link") ?? "")?.[1];
  return link ? Object.fromEntries(new URLSearchParams(link.slice(link.indexOf("?") + 1))) : undefined;
}

function infoOf(response: Response): ResponseInfo {
  const { headers } = response;
  const number = (name: string): number => Number(headers.get(`x-ratelimit-${name}`));
  return {
    status: response.status,
    headers,
    etag: headers.get("etag") ?? undefined,
    requestId: headers.get("x-request-id") ?? undefined,
    operationId: headers.get("x-operation-id") ?? undefined,
    rateLimit: headers.has("x-ratelimit-limit")
      ? { limit: number("limit"), remaining: number("remaining"), resetSeconds: number("reset") }
      : undefined,
    replayed: headers.get("idempotent-replayed") === "true",
  };
}

function infoIn(answer: Answer<unknown>): ResponseInfo {
  const { data: _, dryRun: __, ...info } = answer;
  return info;
}

function without<T extends object>(from: T, ...names: string[]): T {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name))) as T;
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
