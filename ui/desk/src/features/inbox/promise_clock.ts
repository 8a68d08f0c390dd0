import type { InboxRow } from "@waypost/protocol";

const SOON = 0.7;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Lengths of the clock's bar, in hundredths. */
const LENGTHS = [10, 20, 35, 50, 65, 80, 92, 100] as const;

export type ClockState = "none" | "running" | "soon" | "late";

export interface PromiseClock {
  state: ClockState;
  /** How much of the promised time is gone, as one of a few lengths. */
  length: (typeof LENGTHS)[number];
}

/** The promise clock of a row: soon from 70 % of the time, late from the promised minute on. */
export function promiseClock(row: Pick<InboxRow, "arrived_at" | "due_at">, now: number): PromiseClock {
  if (row.due_at === null) return { state: "none", length: 10 };
  if (now >= row.due_at) return { state: "late", length: 100 };
  const gone = (now - row.arrived_at) / Math.max(1, row.due_at - row.arrived_at);
  const length = LENGTHS.find((known) => gone * 100 <= known) ?? 92;
  return { state: gone >= SOON ? "soon" : "running", length: length === 100 ? 92 : length };
}

export interface TimeLeft {
  id: "left-minutes" | "left-hours" | "left-days";
  args: Record<string, number>;
}

/** "46 minutes left", "3 h 46 min left", "2 days left". Rounded down: nobody is promised a minute too much. */
export function timeLeft(dueAt: number, now: number): TimeLeft {
  const minutes = Math.max(0, Math.floor((dueAt - now) / MINUTE_MS));
  if (minutes < 60) return { id: "left-minutes", args: { count: minutes } };
  if (minutes < DAY_MINUTES) {
    return { id: "left-hours", args: { hours: Math.floor(minutes / 60), minutes: minutes % 60 } };
  }
  return { id: "left-days", args: { count: Math.floor(minutes / DAY_MINUTES) } };
}
