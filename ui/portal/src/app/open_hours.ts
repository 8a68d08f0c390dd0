import { useWords } from "@waypost/kit";
import { now } from "./clock";
import { useStatus } from "./status";

/** "Open now, until 5 pm" or "Closed now. Opens Friday, 8 am"; empty when no hours are known. */
export function useOpenWords(): string {
  const { t } = useWords();
  const { clinic, times } = useStatus();
  if (!clinic || clinic.open_now.until === null) return "";
  const { open, until } = clinic.open_now;
  if (!open) return t("open-again", { time: times.near(until, now()) });
  const time = times.time(until);
  return t("open-until", { time, hour: articleOf(time) });
}

/** Spanish says "la 1", and "las" of every other hour. */
export function articleOf(time: string): "one" | "other" {
  return /^1[ :]/.test(time) ? "one" : "other";
}
