import type { ResponseInfo } from "./call.ts";

/** A file that the server gives. Its body can be read once: as bytes, as text or as a stream. */
export class NexusFile {
  /** As the server names it: `rent-roll_2026-11-23.xlsx`. */
  readonly name: string | undefined;
  /** Its media type. */
  readonly type: string;
  readonly response: ResponseInfo;
  readonly #body: Response;

  constructor(body: Response, response: ResponseInfo) {
    this.#body = body;
    this.response = response;
    this.type = body.headers.get("content-type") ?? "application/octet-stream";
    this.name = /filename="([^"]*)"/.exec(body.headers.get("content-disposition") ?? "")?.[1];
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.#body.arrayBuffer());
  }

  async text(): Promise<string> {
    return this.#body.text();
  }

  /** Its bytes as they come: for files that should not be held in memory. */
  stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return this.#body.body ?? new ReadableStream({ start: (controller) => controller.close() });
  }
}
