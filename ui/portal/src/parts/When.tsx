import type { Timestamp } from "@waypost/protocol";

/** A time as people read it, with the machine's form beside it. */
export function When({ at, children }: { at: Timestamp; children: string }) {
  return <time dateTime={new Date(at).toISOString()}>{children}</time>;
}

/** "Today, 4 pm" at the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
