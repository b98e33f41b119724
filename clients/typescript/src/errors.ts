import type { FieldProblem, Problem, ProposalOut } from "./generated/schemas.ts";

/** What is known of an error beside its message. */
export interface ErrorDetails {
  status?: number | undefined;
  code: string;
  title?: string | undefined;
  errors?: readonly FieldProblem[] | undefined;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

/** Everything that goes wrong with a request. `code` is stable; `errors` names each wrong field. */
export class NexusError extends Error {
  /** The HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** Stable, in snake case: `unit_taken`, `quota_exceeded`, `connection_failed`. */
  readonly code: string;
  readonly title: string | undefined;
  /** Which fields are wrong and why: `{pointer: "/name", code: "required", detail: "is required"}`. */
  readonly errors: readonly FieldProblem[];
  /** Names the request in the server's log. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.status = details.status;
    this.code = details.code;
    this.title = details.title;
    this.errors = details.errors ?? [];
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** 401: no key, or one that is malformed, expired or revoked. */
export class AuthenticationError extends NexusError {}
/** 403: the key lacks the scope, or the request lies outside its bounds. */
export class PermissionError extends NexusError {}
/** 404: there is no such thing in this organisation. */
export class NotFoundError extends NexusError {}
/** 409: it doesn't fit the present state. */
export class ConflictError extends NexusError {}
/** 410: it is no longer kept. */
export class GoneError extends NexusError {}
/** 412: it has changed since it was read. Read it again and send its new ETag. */
export class PreconditionFailedError extends NexusError {}
/** 422: `errors` says which fields are wrong. */
export class ValidationError extends NexusError {}
/** 429: the hourly quota is used up, or too much is open at once. */
export class RateLimitError extends NexusError {}
/** 5xx. */
export class ServerError extends NexusError {}
/** No answer came: the network failed. */
export class ConnectionError extends NexusError {}
/** No answer came in time. */
export class TimeoutError extends ConnectionError {}
/** 304: what `ifNoneMatch` names is still what is there. */
export class NotModifiedError extends NexusError {}

/** The key may only propose: nothing was done yet, and `proposal` waits for a person. */
export class ProposedError extends NexusError {
  readonly proposal: ProposalOut;

  constructor(proposal: ProposalOut, requestId: string | undefined) {
    super(`Proposed as ${proposal.id}: a person must approve it.`, { status: 202, code: "proposed", requestId });
    this.proposal = proposal;
  }
}

/** A job that `jobs.wait` waited for failed or was cancelled. */
export class JobError extends NexusError {
  readonly jobId: string;

  constructor(jobId: string, message: string, code: string) {
    super(message, { code });
    this.jobId = jobId;
  }
}

/** What was posted is not to be trusted. */
export class WebhookVerificationError extends NexusError {
  constructor(message: string, code: string) {
    super(message, { code });
  }
}

const BY_STATUS: Readonly<Record<number, typeof NexusError>> = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  412: PreconditionFailedError,
  422: ValidationError,
  429: RateLimitError,
};

/** The error that an answer tells of; `hide` takes out of its words what nobody may see. */
export async function errorOf(
  response: Response,
  retryAfterMs: number | undefined,
  hide: (text: string) => string,
): Promise<NexusError> {
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const kind = BY_STATUS[response.status] ?? (response.status >= 500 ? ServerError : NexusError);
  let problem: Partial<Problem> = {};
  try {
    const parsed: unknown = JSON.parse(hide(await response.text()));
    if (typeof parsed === "object" && parsed !== null) problem = parsed;
  } catch {
    // Something before the server answered, in words of its own.
  }
  const fields = Array.isArray(problem.errors) ? problem.errors : [];
  const told = problem.detail ?? problem.title ?? `The server answered ${response.status}.`;
  const named = fields.map((one) => `${one.pointer} ${one.detail}`).join("; ");
  return new kind(named ? `${told} ${named}` : told, {
    status: response.status,
    code: problem.code ?? `http_${response.status}`,
    title: problem.title,
    errors: fields,
    requestId: requestId ?? problem.request_id,
    retryAfterMs,
  });
}
