import type { Language } from "@waypost/protocol";

/** "Rosa" of "Rosa Delgado". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "today, 4 pm" at the start of a line: "Today, 4 pm". */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}

/** A birth date in words: "June 14, 1955". A day without a time zone. */
export function birthDay(date: string, language: Language): string {
  const locale = language === "es" ? "es-US" : "en-US";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** Whole years since a birth date, by the clinic's calendar. */
export function yearsOld(date: string, now: number, timeZone: string): number {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(now);
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return today.slice(5) < date.slice(5) ? years - 1 : years;
}
