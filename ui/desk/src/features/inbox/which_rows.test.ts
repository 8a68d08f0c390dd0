import { makeTimes } from "@waypost/kit";
import { expect, it } from "vitest";
import { inbox, NOW } from "../../testing/people";
import { isFound, isOn, type List } from "./which_rows";

const at = { now: NOW, times: makeTimes("America/Chicago", "en", (id) => id) };
const on = (list: List) => inbox.rows.filter((row) => isOn(list, row, at)).map((row) => row.thread_id.slice(-3));

it("shows every row on the list of all, red flags and all", () => {
  expect(on("everyone")).toHaveLength(inbox.rows.length);
  expect(on("red_flags")).toEqual(["101", "102", "103"]);
});

it("keeps mine and others apart", () => {
  expect(on("mine")).not.toContain("102");
  expect(on("mine")).toContain("101");
});

it("knows what is late and what is due today by the clinic's clock", () => {
  expect(on("late")).toEqual(["104"]);
  expect(on("today")).not.toContain("108");
  expect(on("today")).toContain("107");
});

it("finds a name whatever the accents and capitals", () => {
  const [row] = inbox.rows;
  if (!row) throw new Error("no row");
  expect(isFound({ ...row, patient_name: "José Ñíguez" }, " jose n")).toBe(true);
  expect(isFound({ ...row, patient_name: "Rosa Delgado" }, "omar")).toBe(false);
});
