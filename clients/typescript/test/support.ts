// What the tests share: the server that was started for them, and a client that notes which operations were answered.
import { readFileSync } from "node:fs";

import { Nexus } from "../src/index.ts";
import type { NexusOptions } from "../src/index.ts";

interface Documented {
  paths: Record<string, Record<string, { operationId: string; "x-client": { resource: string; method: string } }>>;
}

const document = JSON.parse(
  readFileSync(new URL("../../openapi.json", import.meta.url), "utf8"),
) as Documented;

/** Every operation of the document. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({
    name: described.operationId,
    client: described["x-client"],
    method: method.toUpperCase(),
    path: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
  })),
);

/** Operations that were answered with what they document, by their names. */
export const answered = new Set<string>();

const noting: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const { pathname } = new URL(String(input));
  const found = operations.find((one) => one.method === init?.method && one.path.test(pathname));
  if (found && response.ok) answered.add(found.name);
  return response;
};

export function client(options: NexusOptions = {}): Nexus {
  return new Nexus({ fetch: noting, ...options });
}

export const nexus = client();

export const address = { community: "Dubai Marina", city: "Dubai" };

let numbers = 0;

/** A number that no other thing of these tests has. */
export function number(): string {
  numbers += 1;
  return String(numbers).padStart(6, "0");
}

export async function tenantId(): Promise<string> {
  return (await nexus.tenants.create({ type: "person", name: `Leila Haddad ${number()}` })).id;
}

export async function unitId(): Promise<string> {
  const { id } = await nexus.properties.create({ name: `Marina Tower ${number()}`, type: "residential", address });
  return (await nexus.units.create({ property_id: id, number: number(), type: "apartment" })).id;
}

export async function lease(): Promise<{ id: string; tenant: string }> {
  const tenant = await tenantId();
  const { id } = await nexus.leases.create({
    unit_ids: [await unitId()],
    tenants: [{ tenant_id: tenant }],
    start_date: "2026-01-01",
    annual_rent: "85000.00",
  });
  return { id, tenant };
}

export async function activeLease(): Promise<{ id: string; tenant: string }> {
  const made = await lease();
  await nexus.leases.activate(made.id);
  return made;
}
