// A server that answers what a test tells it to.
import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

import { Nexus } from "../src/index.ts";
import type { NexusOptions } from "../src/index.ts";

export interface Seen {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Step = (response: ServerResponse, seen: Seen) => void;

export const KEY = "nxs_test_0123456789abcdefghijABCDEFGHIJ012345";

/** Answer with JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Step {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", "x-request-id": "req_stub", ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  };
}

/** Refuse with a problem. */
export function problem(status: number, code: string, headers: Record<string, string> = {}, errors: unknown[] = []): Step {
  const body = { type: "about:blank", title: "No", status, detail: "It can't be.", code, request_id: "req_stub", errors };
  return json(status, body, { "content-type": "application/problem+json", ...headers });
}

/** Close the connection without a word. */
export const hangUp: Step = (response) => void response.socket?.destroy();
/** Say nothing. */
export const silence: Step = () => undefined;

/** A client of a server that goes through the steps, the last one over and over; and what the server has seen. */
export async function stub(
  context: TestContext,
  steps: readonly Step[],
  options: NexusOptions = {},
): Promise<{ nexus: Nexus; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const one = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
      const step = steps[Math.min(seen.length, steps.length - 1)];
      seen.push(one);
      step?.(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { nexus: new Nexus({ apiKey: KEY, baseUrl: `http://127.0.0.1:${port}`, backoffMs: 1, ...options }), seen };
}
