import type { PlateTone, Times, WayPost } from "@waypost/kit";
import type { Promise as ClinicPromise, ReceiptStep, StepView } from "@waypost/protocol";

type T = (id: string, args?: Record<string, string | number>) => string;

/** The step that ended the wait, if it has ended. */
export function ended(steps: readonly StepView[]): StepView | undefined {
  return steps.find((step) => step.step === "answered" || step.step === "phoned");
}

/** How the promise stands: running, kept in time, or late. */
export function standing(promise: ClinicPromise, steps: readonly StepView[], now: number): PlateTone {
  const end = ended(steps)?.at;
  if (promise.due_at !== null && (end ?? now) > promise.due_at) return "late";
  return end === undefined ? "promised" : "kept";
}

const ORDER = ["reached", "given", "opened", "answered", "phoned"] as const satisfies readonly ReceiptStep[];

/** By time; what happened in one instant stands in the order of the way. */
function inOrder(steps: readonly StepView[]): StepView[] {
  return [...steps].sort((a, b) => a.at - b.at || ORDER.indexOf(a.step) - ORDER.indexOf(b.step));
}

/** The posts that the patient sees: only what the clinic has signed, and the one that comes next. */
export function posts(
  steps: readonly StepView[],
  dueAt: number | null,
  at: { now: number; times: Times; t: T },
): WayPost[] {
  const { now, times, t } = at;
  const done = inOrder(steps).map((step, place): WayPost => {
    const named = (step.step === "given" || step.step === "opened") && step.staff !== null;
    const id =
      (step.step === "given" || step.step === "opened") && step.staff === null ? `${step.step}-team` : step.step;
    return {
      key: `${step.step}-${place}`,
      state: "done",
      label: t(`step-${id}`, named ? { name: step.staff?.short_name ?? "" } : undefined),
      time: times.near(step.at, now),
    };
  });
  if (ended(steps)) return done;
  const time = dueAt === null ? t("step-not-yet") : t("way-by", { when: times.near(dueAt, now) });
  return [...done, { key: "answer", state: "next", label: t("way-answer"), time }];
}
