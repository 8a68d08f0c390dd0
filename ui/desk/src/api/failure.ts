import type { ApiErrorBody, ApiErrorCode } from "@waypost/protocol";

/** The clinic's closed codes, and the two the browser finds out by itself. */
export type FailureCode = ApiErrorCode | "offline" | "passkey_stopped";

/** A request that did not work. It holds a closed code and never words of a patient. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly retryAt: number | null;
  readonly field: string | null;
  readonly incident: string | null;

  constructor(code: FailureCode, body?: ApiErrorBody) {
    super(code);
    this.code = code;
    this.retryAt = body?.retry_at ?? null;
    this.field = body?.field ?? null;
    this.incident = body?.incident ?? null;
  }

  /** True when the same request may work a little later. */
  get passes(): boolean {
    return this.code === "offline" || this.code === "unavailable";
  }
}

/** Everything thrown becomes a Failure with a closed code. */
export function asFailure(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure("internal");
}
