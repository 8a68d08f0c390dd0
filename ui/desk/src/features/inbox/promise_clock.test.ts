import { expect, it } from "vitest";
import { promiseClock, timeLeft } from "./promise_clock";

const HOUR = 3_600_000;
const row = { arrived_at: 0, due_at: 10 * HOUR };

it("runs, is soon from 70 % of the time, and late from the promised minute on", () => {
  expect(promiseClock(row, 1 * HOUR)).toEqual({ state: "running", length: 10 });
  expect(promiseClock(row, 7 * HOUR - 1).state).toBe("running");
  expect(promiseClock(row, 7 * HOUR).state).toBe("soon");
  expect(promiseClock(row, 10 * HOUR - 1)).toEqual({ state: "soon", length: 92 });
  expect(promiseClock(row, 10 * HOUR)).toEqual({ state: "late", length: 100 });
});

it("says nothing where no hour was promised", () => {
  expect(promiseClock({ arrived_at: 0, due_at: null }, HOUR).state).toBe("none");
});

it("stays whole when a row came and was due at the same instant", () => {
  expect(promiseClock({ arrived_at: 5, due_at: 5 }, 4).state).toBe("running");
});

it("rounds the time left down", () => {
  expect(timeLeft(47 * 60_000 - 1, 0)).toEqual({ id: "left-minutes", args: { count: 46 } });
  expect(timeLeft(59_000, 0)).toEqual({ id: "left-minutes", args: { count: 0 } });
  expect(timeLeft(3 * HOUR + 46 * 60_000, 0)).toEqual({ id: "left-hours", args: { hours: 3, minutes: 46 } });
  expect(timeLeft(47 * HOUR, 0)).toEqual({ id: "left-days", args: { count: 1 } });
});
