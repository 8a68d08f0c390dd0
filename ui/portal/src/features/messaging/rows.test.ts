import { describe, expect, it } from "vitest";
import { at, NOW } from "../../testing/people";
import { rows } from "../../testing/samples";
import { groupsNow, nextDue } from "./rows";

const titles = (now: number) =>
  Object.fromEntries(groupsNow(rows, now).map(({ name, rows: shown }) => [name, shown.map((row) => row.title)]));

describe("the list", () => {
  it("has the groups in their order", () => {
    expect(groupsNow(rows, NOW).map(({ name }) => name)).toEqual(["new", "working", "not_sent", "answered"]);
    expect(groupsNow([], NOW)).toEqual([]);
  });

  it("calls a promise late by its own clock, and puts it on top of its group", () => {
    const working = groupsNow(rows, NOW).find(({ name }) => name === "working");
    expect(working?.rows.map((row) => row.status)).toEqual(["late", "promised", "reached"]);
    const before = titles(at(12, 15));
    expect(before.working).toEqual([
      "Form for my parking permit",
      "Move my visit to the morning",
      "A question for few eyes",
    ]);
    expect(groupsNow(rows, at(12, 15)).flatMap(({ rows: shown }) => shown.map((row) => row.status))).not.toContain(
      "late",
    );
    expect(titles(at(13, 17)).working?.[1]).toBe("Move my visit to the morning");
  });

  it("knows when the next promise runs out", () => {
    expect(nextDue(rows, NOW)).toBe(at(13, 16));
    expect(nextDue(rows, at(13, 16))).toBeNull();
  });
});
