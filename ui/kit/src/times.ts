// Days and hours, always in the clinic's time zone, always weekday and time: "Friday, May 7, 4 pm".
import type { Language } from "@waypost/protocol";
import { useMemo } from "react";
import { useWords } from "./words";

export type Times = {
  /** "4 pm", "10:42 am" */
  time: (at: number) => string;
  /** "Friday, May 7" */
  day: (at: number) => string;
  /** "Friday, May 7, 2027": for paper */
  fullDay: (at: number) => string;
  /** "Friday, May 7, 4 pm" */
  weekdayTime: (at: number) => string;
  /** "today, 4 pm", "tomorrow, Friday, 10 am", "Wednesday, 4 pm", else the full form, in another year with it */
  near: (at: number, now: number) => string;
  /** As `time` and `near`, without saying whose hour it is: only beside a time that says it. */
  bare: { time: (at: number) => string; near: (at: number, now: number) => string };
  /** True when both are on one day at the clinic. */
  sameDay: (a: number, b: number) => boolean;
};

const DAY_MS = 86_400_000;

/** `localZone` is the zone of the reader's computer: where its hour is another one, a time says whose it is. */
export function makeTimes(
  timeZone: string,
  language: Language,
  t: (id: string, args?: { time: string }) => string,
  localZone: string = timeZone,
): Times {
  const clock = new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", minute: "2-digit", hour12: true });
  const localClock = new Intl.DateTimeFormat("en-US", { timeZone: localZone, hour: "numeric", minute: "2-digit" });
  const locale = language === "es" ? "es-US" : "en-US";
  const calendar = new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", month: "long", day: "numeric" });
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: "long" });
  const year = new Intl.DateTimeFormat(locale, { timeZone, year: "numeric" });
  const key = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const part = (parts: Intl.DateTimeFormatPart[], type: string) => parts.find((p) => p.type === type)?.value ?? "";

  const owned = (at: number, words: string) =>
    clock.format(at) === localClock.format(at) ? words : t("time-at-clinic", { time: words });
  const hour = (at: number) => {
    const parts = clock.formatToParts(at);
    const minute = part(parts, "minute");
    const half = part(parts, "dayPeriod").toLowerCase();
    if (part(parts, "hour") === "12" && minute === "00") return t(half === "pm" ? "time-noon" : "time-midnight");
    // No line ends between the number and its half of the day.
    return `${part(parts, "hour")}${minute === "00" ? "" : `:${minute}`}\u00a0${half}`;
  };
  const day = (at: number) => {
    const parts = calendar.formatToParts(at);
    const [name, month, number] = [part(parts, "weekday"), part(parts, "month"), part(parts, "day")];
    return language === "es" ? `${name} ${number} de ${month}` : `${name}, ${month} ${number}`;
  };
  const fullDay = (at: number) => `${day(at)}${language === "es" ? " de" : ","} ${year.format(at)}`;
  const time = (at: number) => owned(at, hour(at));
  const weekdayTime = (at: number) => owned(at, `${day(at)}, ${hour(at)}`);
  const sameDay = (a: number, b: number) => key.format(a) === key.format(b);
  const nearDay = (at: number, now: number) => {
    if (sameDay(at, now)) return t("day-today");
    if (sameDay(at, now + DAY_MS)) return `${t("day-tomorrow")}${language === "es" ? " " : ", "}${weekday.format(at)}`;
    if (Math.abs(at - now) < 6 * DAY_MS) return weekday.format(at);
    return year.format(at) === year.format(now) ? day(at) : fullDay(at);
  };
  const bareNear = (at: number, now: number) => `${nearDay(at, now)}, ${hour(at)}`;
  const near = (at: number, now: number) => owned(at, bareNear(at, now));
  return { time, day, fullDay, weekdayTime, near, bare: { time: hour, near: bareNear }, sameDay };
}

export function useTimes(timeZone: string): Times {
  const { t, language } = useWords();
  return useMemo(() => makeTimes(timeZone, language, t), [timeZone, language, t]);
}
