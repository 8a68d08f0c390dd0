import { makeTimes, useWords } from "@waypost/kit";
import type { HoursView, Language } from "@waypost/protocol";
import { useMemo } from "react";
import { useStatus } from "../../app/status";

const MINUTE_MS = 60_000;

interface Span {
  from: number;
  to: number;
  opens: number;
  closes: number;
}

/** Days in a row with the same hours become one span: Monday to Friday, 8 to 5. */
export function spansOf(hours: readonly HoursView[]): Span[] {
  const spans: Span[] = [];
  for (const { weekday, opens, closes } of [...hours].sort((a, b) => a.weekday - b.weekday || a.opens - b.opens)) {
    const last = spans.at(-1);
    if (last && last.to === weekday - 1 && last.opens === opens && last.closes === closes) last.to = weekday;
    else spans.push({ from: weekday, to: weekday, opens, closes });
  }
  return spans;
}

/** "Monday to Friday, 8 am to 5 pm." The clinic's week in words; empty when no hours are known. */
export function useHours(): string {
  const { t, language } = useWords();
  const { clinic } = useStatus();
  // Minutes after midnight of some day, in a zone without summer time.
  const clock = useMemo(() => makeTimes("UTC", language, t), [language, t]);
  return spansOf(clinic?.hours ?? [])
    .map(({ from, to, opens, closes }) =>
      t(from === to ? "hours-day" : "hours-days", {
        from: dayName(from, language),
        to: dayName(to, language),
        opens: clock.time(opens * MINUTE_MS),
        closes: clock.time(closes * MINUTE_MS),
      }),
    )
    .join(" ");
}

/** Name of a weekday, 1 = Monday, as a sentence begins with it. */
function dayName(weekday: number, language: Language): string {
  const locale = language === "es" ? "es-US" : "en-US";
  // January 1, 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long" }).format(Date.UTC(2024, 0, weekday));
}
