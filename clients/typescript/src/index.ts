export { Jobs, Nexus } from "./nexus.ts";
export type { NexusOptions, WaitOptions } from "./nexus.ts";
export type { ChangeOptions, CreateOptions, ReadOptions, RequestOptions, StreamOptions, VersionedOptions, WriteOptions } from "./api.ts";
export { Call, FileCall, ListCall, ReportCall } from "./call.ts";
export type { Answer, RateLimit, ResponseInfo } from "./call.ts";
export * from "./errors.ts";
export { NexusFile } from "./file.ts";
export { Page } from "./page.ts";
export { EventStream } from "./stream.ts";
export { verifyWebhook } from "./webhook.ts";
export type { VerifyOptions, WebhookPayload } from "./webhook.ts";
/** The types of everything that is sent and answered: `Schemas.TenantIn`, `Schemas.TenantOut`. */
export type * as Schemas from "./generated/schemas.ts";
