// Where in practice a person is: five steps, three questions, the end. The place is kept among the small hints that
// were put away, because nothing else about practice is kept.

export const STEPS = ["write", "send", "answer", "call", "stop"] as const;
export const QUESTIONS = ["readers", "opened", "emergency"] as const;

export type StepName = (typeof STEPS)[number];
export type QuestionName = (typeof QUESTIONS)[number];

/** 1 is the first step; the questions follow the steps. */
export type Place = number;

export const END: Place = STEPS.length + QUESTIONS.length + 1;

const KEPT = "practice-step-";

/** The place that was kept; 1 when there is none. */
export function placeOf(hints: readonly string[]): Place {
  const kept = hints.find((hint) => hint.startsWith(KEPT));
  const place = Number(kept?.slice(KEPT.length));
  return Number.isInteger(place) && place >= 1 && place < END ? place : 1;
}

/** The hints with this place, and no other one. The first place and the end need none. */
export function withPlace(hints: readonly string[], place: Place): string[] {
  const others = hints.filter((hint) => !hint.startsWith(KEPT));
  return place > 1 && place < END ? [...others, `${KEPT}${place}`] : others;
}
