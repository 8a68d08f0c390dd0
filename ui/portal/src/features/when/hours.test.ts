import { expect, it } from "vitest";
import { spansOf } from "./hours";

const day = (weekday: number, opens = 480, closes = 1020) => ({ weekday, opens, closes });

it("joins days in a row with the same hours, and only those", () => {
  expect(spansOf([day(1), day(2), day(3), day(4), day(5)])).toEqual([{ from: 1, to: 5, opens: 480, closes: 1020 }]);
  expect(spansOf([day(3), day(1), day(2, 540), day(6, 540, 720)])).toEqual([
    { from: 1, to: 1, opens: 480, closes: 1020 },
    { from: 2, to: 2, opens: 540, closes: 1020 },
    { from: 3, to: 3, opens: 480, closes: 1020 },
    { from: 6, to: 6, opens: 540, closes: 720 },
  ]);
  expect(spansOf([])).toEqual([]);
});
