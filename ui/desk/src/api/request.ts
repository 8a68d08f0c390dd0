import type { ApiErrorBody } from "@waypost/protocol";
import { idleSeconds } from "./activity";
import { Failure } from "./failure";

export const ROOT = "/desk/api/v1";
const GIVE_UP_MS = 30_000;

type Method = "GET" | "POST" | "DELETE";

let signedOut = () => {};

/** Sets what happens when the clinic says that nobody is signed in any more. */
export function whenSignedOut(happens: () => void): void {
  signedOut = happens;
}

/** Asks the clinic's computer. Throws only `Failure`. */
export async function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await reach(method, path, body);
  if (response.status === 204) return undefined as T;
  const kind = response.headers.get("content-type") ?? "";
  // A sign-in page of a hotel network answers 200 with HTML: that is not the clinic.
  if (!kind.includes("json")) throw new Failure(response.status >= 500 ? "unavailable" : "offline");
  const json: unknown = await response.json().catch(() => null);
  if (response.ok) return json as T;
  const refused = json as ApiErrorBody | null;
  if (!refused?.code) throw new Failure("unavailable");
  if (refused.code === "signed_out") signedOut();
  throw new Failure(refused.code, refused);
}

async function reach(method: Method, path: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  // What the Desk asks by itself keeps nobody signed in; it says when the person was last active.
  if (method === "GET") headers["waypost-idle-seconds"] = String(idleSeconds());
  try {
    return await fetch(`${ROOT}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
  } catch {
    throw new Failure("offline");
  }
}
