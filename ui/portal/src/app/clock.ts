import type { Timestamp } from "@waypost/protocol";

let read: () => Timestamp = Date.now;

/** Puts another clock in: tests and the look page have a day of their own. */
export function setClock(other: () => Timestamp): void {
  read = other;
}

/** The computer's clock, in milliseconds since 1970. */
export function now(): Timestamp {
  return read();
}
