/** How long ago a call may have ended, in minutes: most cards are written right after it. */
const AGO = [0, 5, 10, 20, 30, 60, 120, 240] as const;

/** The times to pick from for a call that ended before `now`. */
export function callTimes(now: number): number[] {
  return AGO.map((minutes) => now - minutes * 60_000);
}

/** Whole minutes of a call, as typed; `null` when it is none between 1 and 600. */
export function callMinutes(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,3}$/.test(text)) return null;
  const minutes = Number(text);
  return minutes >= 1 && minutes <= 600 ? minutes : null;
}
