import type { Language } from "@waypost/protocol";
import { expect, it } from "vitest";
import { makeTimes } from "./times";

const WORDS: Record<string, string> = { "day-today": "today", "day-tomorrow": "tomorrow", "time-noon": "12 noon" };
const times = (language: Language) => makeTimes("America/Chicago", language, (id) => WORDS[id] ?? id);
/** Thursday, May 13, 2027, 9:14\u00a0am in Chicago. */
const NOW = Date.UTC(2027, 4, 13, 14, 14);
const HOUR = 3_600_000;

it("names a day by weekday and time, never by distance", () => {
  const { near } = times("en");
  expect(near(NOW, NOW)).toBe("today, 9:14\u00a0am");
  expect(near(NOW + 24 * HOUR, NOW)).toBe("tomorrow, Friday, 9:14\u00a0am");
  expect(near(NOW - 24 * HOUR, NOW)).toBe("Wednesday, 9:14\u00a0am");
  expect(near(NOW + 8 * 24 * HOUR, NOW)).toBe("Friday, May 21, 9:14\u00a0am");
  expect(times("es").near(NOW + 24 * HOUR, NOW)).toBe("tomorrow viernes, 9:14\u00a0am");
});

it("has a word for noon and leaves out empty minutes", () => {
  const { time } = times("en");
  expect(time(Date.UTC(2027, 4, 13, 17, 0))).toBe("12 noon");
  expect(time(Date.UTC(2027, 4, 13, 17, 30))).toBe("12:30\u00a0pm");
  expect(time(Date.UTC(2027, 4, 13, 21, 0))).toBe("4\u00a0pm");
});

it("rules by the clinic's time zone", () => {
  // Late on Wednesday in Chicago is already Thursday in London.
  expect(times("en").near(Date.UTC(2027, 4, 13, 3, 0), NOW)).toBe("Wednesday, 10\u00a0pm");
});

it("carries the year on paper", () => {
  expect(times("en").fullDay(NOW)).toBe("Thursday, May 13, 2027");
  expect(times("es").fullDay(NOW)).toBe("jueves 13 de mayo de 2027");
});
