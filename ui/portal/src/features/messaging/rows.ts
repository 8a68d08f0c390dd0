// The list of conversations as it is now: a promise that ran out is late, even when nobody told us.
import type { ThreadGroup, ThreadRowView, Timestamp } from "@waypost/protocol";

export const GROUPS: readonly ThreadGroup[] = ["new", "working", "not_sent", "answered"];

export interface Group {
  name: ThreadGroup;
  rows: ThreadRowView[];
}

/** Groups with something in them, in their order; late rows on top of theirs. */
export function groupsNow(rows: readonly ThreadRowView[], now: Timestamp): Group[] {
  const today = rows.map((row) => (isLate(row, now) ? { ...row, status: "late" as const } : row));
  return GROUPS.map((name) => ({ name, rows: lateFirst(today.filter((row) => row.group === name)) })).filter(
    (group) => group.rows.length > 0,
  );
}

/** When the next promise runs out. */
export function nextDue(rows: readonly ThreadRowView[], now: Timestamp): Timestamp | null {
  const ahead = rows.flatMap((row) => (row.due_at !== null && row.due_at > now ? [row.due_at] : []));
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

function isLate(row: ThreadRowView, now: Timestamp): boolean {
  return row.status === "promised" && row.due_at !== null && row.due_at < now;
}

function lateFirst(rows: ThreadRowView[]): ThreadRowView[] {
  return [...rows.filter((row) => row.status === "late"), ...rows.filter((row) => row.status !== "late")];
}
