import type { Language } from "@waypost/protocol";

/**
 * Puts the slashes in while digits are typed one after the other: "0614" becomes "06 / 14". Whoever types slashes or
 * words is left alone; what was put in before is taken out again.
 */
export function withSlashes(text: string): string {
  const ours = text.split(" / ");
  const digits = ours.join("");
  if (/^\d{0,8}$/.test(digits)) {
    const groups = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
    return groups.filter((group) => group !== "").join(" / ");
  }
  return ours.length > 1 && /^\d+[^\d /]$/.test(digits) ? digits : text;
}

/** "June 14, 1955": read back in words, a swapped day and month is seen. `date` is `YYYY-MM-DD`. */
export function inWords(date: string, language: Language): string {
  const locale = language === "es" ? "es-US" : "en-US";
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
