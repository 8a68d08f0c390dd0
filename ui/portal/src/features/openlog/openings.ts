// Who opened what, day by day; one's own computers apart.
import type { OpeningView, Timestamp } from "@waypost/protocol";

export interface Day {
  at: Timestamp;
  openings: OpeningView[];
}

/** Newest first, in the days of the clinic. */
export function daysOf(openings: readonly OpeningView[], sameDay: (a: Timestamp, b: Timestamp) => boolean): Day[] {
  const days: Day[] = [];
  for (const opening of openings) {
    const last = days.at(-1);
    if (last && sameDay(last.at, opening.at)) last.openings.push(opening);
    else days.push({ at: opening.at, openings: [opening] });
  }
  return days;
}

export function isByPerson(opening: OpeningView): boolean {
  return opening.staff !== null;
}
