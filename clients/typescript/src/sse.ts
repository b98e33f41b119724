import { ConnectionError } from "./errors.ts";

/** One block of a stream of server-sent events; one without data only moves the id on. */
export interface Message {
  readonly id: string | undefined;
  readonly data: string | undefined;
  readonly retry: number | undefined;
}

const MOST_CHARACTERS = 64 << 20;

/** Parse server-sent events (WHATWG HTML §9.2). Throws `ConnectionError` when nothing comes for too long. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  idleTimeoutMs: number,
): AsyncGenerator<Message, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), idleTimeoutMs);
      if (done) return; // a block that was not finished is not an event
      text += decoder.decode(value, { stream: true });
      const held = text.endsWith("\r") ? "\r" : ""; // the rest of CR LF may be on its way
      const blocks = text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n").split("\n\n");
      text = (blocks.pop() ?? "") + held;
      if (text.length > MOST_CHARACTERS) throw new ConnectionError("An event has no end.", { code: "stream_broken" });
      for (const block of blocks) yield parse(block);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parse(block: string): Message {
  const data: string[] = [];
  let id: string | undefined;
  let retry: number | undefined;
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") data.push(value);
    else if (name === "id" && /^\d+$/.test(value)) id = value;
    else if (name === "retry" && /^\d+$/.test(value)) retry = Number(value);
  }
  return { id, retry, data: data.length ? data.join("\n") : undefined };
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ConnectionError("The stream fell silent.", { code: "stream_silent" })), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
