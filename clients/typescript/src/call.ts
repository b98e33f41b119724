import type { NexusFile } from "./file.ts";
import type { DryRun } from "./generated/schemas.ts";
import type { Page } from "./page.ts";

/** How much of the hour's quota is left. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** What came beside the data. */
export interface ResponseInfo {
  readonly status: number;
  readonly headers: Headers;
  /** Send it as `ifMatch` with a change, or as `ifNoneMatch` when reading again. */
  readonly etag: string | undefined;
  readonly requestId: string | undefined;
  /** Of a write: look at it or undo it with `nexus.operations`. */
  readonly operationId: string | undefined;
  /** Undefined on an unlimited plan. */
  readonly rateLimit: RateLimit | undefined;
  /** Whether this is the stored answer of an earlier request with the same idempotency key. */
  readonly replayed: boolean;
}

/** The data and what came beside it. */
export interface Answer<T> extends ResponseInfo {
  readonly data: T;
  /** With `dryRun: true`: what would have been written, posted and sent. */
  readonly dryRun: DryRun | undefined;
}

/**
 * A request. Await it for the data, or `.withResponse()` for the data with its ETag, request id and rate limit.
 *
 * Writes are sent at once, reads when they are first awaited.
 */
export class Call<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = "Promise";
  readonly #send: () => Promise<Answer<T>>;
  #sent: Promise<Answer<T>> | undefined;

  constructor(send: () => Promise<Answer<T>>, now: boolean) {
    this.#send = send;
    if (now) this.#sent = send();
  }

  /** The data with what came beside it. The request is sent once, however often it is asked for. */
  withResponse(): Promise<Answer<T>> {
    this.#sent ??= this.#send();
    return this.#sent;
  }

  then<A = T, B = never>(
    done?: ((value: T) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then((answer) => answer.data)
      .then(done, failed);
  }

  catch<B = never>(failed?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, failed);
  }

  finally(last?: (() => void) | null): Promise<T> {
    return this.then().finally(last);
  }
}

/** A report: JSON when it is awaited, or a file. */
export class ReportCall<T, F extends string> extends Call<T> {
  readonly #file: (format: string) => FileCall;

  constructor(send: () => Promise<Answer<T>>, file: (format: string) => FileCall) {
    super(send, false);
    this.#file = file;
  }

  /** The same as a file. */
  file(format: F): FileCall {
    return this.#file(format);
  }
}

/** A file: its headers have come when it is awaited, its bytes when they are read. */
export class FileCall extends Call<NexusFile> {
  /** All its bytes. */
  async bytes(): Promise<Uint8Array> {
    return (await this).bytes();
  }

  /** All of it as text. */
  async text(): Promise<string> {
    return (await this).text();
  }
}

/**
 * A list: awaited it is one page; iterated it is every row.
 *
 * `for await (const row of nexus.tenants.list())` reads with cursors, which neither skip nor repeat a row while others
 * write, unless `page` or `sort` says otherwise. `await` gives the page that was asked for, which can be iterated too.
 */
export class ListCall<T, M, F extends string> extends Call<Page<T, M>> implements AsyncIterable<T> {
  readonly #all: () => Promise<Page<T, M>>;
  readonly #file: (format: string) => FileCall;

  constructor(
    send: () => Promise<Answer<Page<T, M>>>,
    all: () => Promise<Page<T, M>>,
    file: (format: string) => FileCall,
  ) {
    super(send, false);
    this.#all = all;
    this.#file = file;
  }

  /** Every row, page after page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  /** Every page. */
  async *pages(): AsyncGenerator<Page<T, M>, void, undefined> {
    yield* (await this.#all()).pages();
  }

  /** Every row in an array: for lists that are known to be short. */
  async all(): Promise<T[]> {
    const found: T[] = [];
    for await (const page of this.pages()) found.push(...page.data);
    return found;
  }

  /** All rows of the filter as a file, whatever their number; `page`, `limit`, `cursor` and `sort` don't matter to it. */
  file(format: F): FileCall {
    return this.#file(format);
  }
}
