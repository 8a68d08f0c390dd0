import type { MessageId, ThreadResponse } from "@waypost/protocol";

/** The newest message on screen, whoever wrote it: what is newer at the clinic is not answered yet. */
export function newestSeen(thread: ThreadResponse): MessageId | undefined {
  return thread.entries.findLast((entry) => entry.kind === "message")?.id;
}
