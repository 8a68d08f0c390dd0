// What is useful in the first minutes, in order. Another account, such as a caregiver's, can have a list of its own.
import type { IconName } from "@waypost/kit";
import type { Route } from "../../app/route";

export interface FirstStep {
  /** Its words are `first-step-NAME`, `…-why`, `…-do`, and in the list `…-name`. */
  name: string;
  icon: IconName;
  to: Route;
  /** Done as soon as it was opened, or by itself at its end. */
  done: "opened" | "ended";
}

export const PRACTICE: FirstStep = { name: "practice", icon: "play", to: { name: "practice" }, done: "ended" };

export const FIRST_STEPS: readonly FirstStep[] = [
  PRACTICE,
  { name: "look", icon: "text", to: { name: "settings" }, done: "opened" },
  { name: "when", icon: "sign", to: { name: "when" }, done: "opened" },
];

export function doneHint({ name }: FirstStep): string {
  return `first-step-${name}-done`;
}

/** It is not offered again, and stays in the list. */
export function putAwayHint({ name }: FirstStep): string {
  return `first-step-${name}-away`;
}

export function isDone(step: FirstStep, hints: readonly string[]): boolean {
  return hints.includes(doneHint(step));
}

/** The next one that is neither done nor put away. */
export function nextStep(steps: readonly FirstStep[], hints: readonly string[]): FirstStep | undefined {
  return steps.find((step) => !isDone(step, hints) && !hints.includes(putAwayHint(step)));
}

/** The hint of a step that was opened just now. */
export function openedHint(step: FirstStep): string {
  return step.done === "opened" ? doneHint(step) : putAwayHint(step);
}

export function withHint(hints: readonly string[], hint: string): string[] {
  return hints.includes(hint) ? [...hints] : [...hints, hint];
}
