// "Monday to Friday, 8 am to 5 pm.": the clinic's week in one sentence.
import { useWords } from "@waypost/kit";
import { useClinic } from "../../app/context";

export function useHours(): string {
  const { t, language } = useWords();
  const { clinic } = useClinic();
  const hours = clinic?.hours ?? [];
  const first = hours.at(0);
  const last = hours.at(-1);
  if (!first || !last) return "";
  const same = hours.every((day) => day.opens === first.opens && day.closes === first.closes);
  const locale = language === "es" ? "es-US" : "en-US";
  // 2024-01-01 was a Monday.
  const name = (weekday: number) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long" }).format(Date.UTC(2024, 0, weekday));
  if (!same || hours.length < 2) return "";
  return t("hours", { from: name(first.weekday), to: name(last.weekday), opens: clock(first.opens), closes: clock(last.closes) });
}

function clock(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${rest ? `:${String(rest).padStart(2, "0")}` : ""} ${hour < 12 ? "am" : "pm"}`;
}
