import type { ResponseInfo } from "./call.ts";

/** One page of a list. Iterating over it gives its rows and those of all pages after it. */
export class Page<T, M> implements AsyncIterable<T> {
  readonly data: readonly T[];
  /** `total`, `limit`, and where this page stands; for the change feed where it ends. */
  readonly meta: M;
  readonly response: ResponseInfo;
  readonly #next: (() => Promise<Page<T, M>>) | undefined;

  constructor(data: readonly T[], meta: M, response: ResponseInfo, next: (() => Promise<Page<T, M>>) | undefined) {
    this.data = data;
    this.meta = meta;
    this.response = response;
    this.#next = next;
  }

  /** Whether the server has told of a page after this one. */
  get hasNext(): boolean {
    return this.#next !== undefined;
  }

  /** The page after this one; undefined at the end. */
  async next(): Promise<Page<T, M> | undefined> {
    return this.#next?.();
  }

  /** This page and all after it. */
  async *pages(): AsyncGenerator<Page<T, M>, void, undefined> {
    let page: Page<T, M> | undefined = this;
    while (page) {
      yield page;
      page = await page.next();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }
}
