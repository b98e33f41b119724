import { Api } from "./api.ts";
import type { RequestOptions } from "./api.ts";
import { JobError, NexusError, TimeoutError } from "./errors.ts";
import { Jobs as GeneratedJobs, Resources } from "./generated/resources.ts";
import type { JobOut } from "./generated/schemas.ts";
import { pause } from "./retry.ts";
import { Transport } from "./transport.ts";

export interface NexusOptions {
  /** From Settings > API Keys. Default: the environment's `NEXUS_API_KEY`. */
  apiKey?: string | undefined;
  /** Where the server is, such as `https://nexus.example.com`. Default: the environment's `NEXUS_BASE_URL`. */
  baseUrl?: string | undefined;
  /** Of each try. Default: 30,000. */
  timeoutMs?: number | undefined;
  /** How often a request is sent again. Default: 3; 0 for never. */
  maxRetries?: number | undefined;
  /** The first wait before a repeat where the server names none; doubled each time, with jitter. Default: 500. */
  backoffMs?: number | undefined;
  /** The longest `Retry-After` that is waited for; a longer one is thrown at once. Default: 60,000. */
  maxRetryDelayMs?: number | undefined;
  /** Sends the requests. Default: the platform's. */
  fetch?: typeof fetch | undefined;
}

export interface WaitOptions extends Omit<RequestOptions, "timeoutMs"> {
  /** How long to wait altogether. Default: 600,000. */
  timeoutMs?: number | undefined;
  /** The first pause between two looks; they grow to 5 seconds. Default: 250. */
  pollMs?: number | undefined;
}

/** Jobs, and waiting for one. */
export class Jobs extends GeneratedJobs {
  /** Wait until it is done. Throws `JobError` if it fails or is cancelled, `TimeoutError` if it takes too long. */
  async wait(id: string, options: WaitOptions = {}): Promise<JobOut> {
    const { timeoutMs = 600_000, pollMs = 250, ...request } = options;
    const until = Date.now() + timeoutMs;
    for (let wait = pollMs; ; wait = Math.min(5_000, wait * 1.5)) {
      const job = await this.read(id, {}, request);
      if (job.status === "done") return job;
      if (job.status === "failed" || job.status === "cancelled") {
        throw new JobError(id, job.error?.detail ?? `The job ${job.status}.`, job.error?.code ?? `job_${job.status}`);
      }
      if (Date.now() + wait > until) {
        throw new TimeoutError(`The job ${id} is still ${job.status}.`, { code: "job_not_done" });
      }
      await pause(wait, request.signal);
    }
  }
}

/** A client of the API: `new Nexus({ apiKey: "nxs_live_…" })`. */
export class Nexus extends Resources {
  override readonly jobs: Jobs;

  constructor(options: NexusOptions = {}) {
    const api = new Api(
      new Transport({
        apiKey: keyOf(options.apiKey ?? environment("NEXUS_API_KEY")),
        baseUrl: addressOf(options.baseUrl ?? environment("NEXUS_BASE_URL")),
        timeoutMs: bounded("timeoutMs", options.timeoutMs ?? 30_000, 1, 2 ** 31 - 1),
        maxRetries: bounded("maxRetries", options.maxRetries ?? 3, 0, 20),
        backoffMs: bounded("backoffMs", options.backoffMs ?? 500, 0, 60_000),
        maxRetryDelayMs: bounded("maxRetryDelayMs", options.maxRetryDelayMs ?? 60_000, 0, 3_600_000),
        fetch: options.fetch ?? ((input, init) => fetch(input, init)),
      }),
    );
    super(api);
    this.jobs = new Jobs(api);
  }
}

function keyOf(key: string | undefined): string {
  if (!key) throw new NexusError("Give `apiKey`, or set NEXUS_API_KEY.", { code: "api_key_missing" });
  // Checked here because the platform's own message about a header that can't be sent would show it.
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new NexusError("`apiKey` has a space or a character that no key has.", { code: "api_key_malformed" });
  }
  return key;
}

function addressOf(text: string | undefined): string {
  if (!text) throw new NexusError("Give `baseUrl`, or set NEXUS_BASE_URL.", { code: "base_url_missing" });
  if (!/^https?:\/\/[^/?#@\s]+[^?#@\s]*$/.test(text)) {
    throw new NexusError("`baseUrl` must be an address such as https://nexus.example.com.", { code: "base_url_malformed" });
  }
  return text.replace(/(\/api\/v2)?\/*$/, "");
}

function bounded(name: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new NexusError(`\`${name}\` must be a whole number from ${least} to ${most}.`, { code: "option_malformed" });
  }
  return value;
}

function environment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name];
}
