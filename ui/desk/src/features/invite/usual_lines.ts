/** The clinic's own sets of lines for a letter; each clinician changes them freely. */
export const USUAL_LINES = ["visit", "new", "any"] as const;
export type UsualLines = (typeof USUAL_LINES)[number];
