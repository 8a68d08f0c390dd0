import { makeTimes } from "@waypost/kit";
import type { StepView } from "@waypost/protocol";
import { expect, it } from "vitest";
import { ana, NOW, thread } from "../../testing/people";
import { posts, standing } from "./way";

const { promise, steps } = thread(105);
const t = (id: string, args?: Record<string, string | number>) =>
  `${id}${args ? ` ${Object.values(args).join()}` : ""}`;
const at = { now: NOW, times: makeTimes("America/Chicago", "en", (id) => id), t };
const answered = (when: number): StepView[] => [...steps, { step: "answered", staff: ana, at: when }];

it("is kept when the answer came in time, late when it did not", () => {
  if (!promise?.due_at) throw new Error("no promise");
  expect(standing(promise, steps, NOW)).toBe("promised");
  expect(standing(promise, steps, promise.due_at + 1)).toBe("late");
  expect(standing(promise, answered(promise.due_at), promise.due_at + 99)).toBe("kept");
  expect(standing(promise, answered(promise.due_at + 1), promise.due_at + 99)).toBe("late");
});

it("shows only steps that the clinic has signed, and what comes next", () => {
  const shown = posts(steps, NOW, at);
  expect(shown.map((post) => post.state)).toEqual(["done", "done", "done", "next"]);
  expect(shown.at(1)?.label).toBe("step-given Ana");
  expect(posts(answered(NOW), NOW, at).some((post) => post.state === "next")).toBe(false);
});

it("keeps the order of the way for steps of one instant", () => {
  const mixed = [...steps].reverse().map((step) => ({ ...step, at: NOW }));
  expect(posts(mixed, NOW, at).map((post) => post.label)).toEqual([
    "step-reached",
    "step-given Ana",
    "step-opened Ana",
    "way-answer",
  ]);
});
