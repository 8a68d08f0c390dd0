import type { Language, PatientRow, StaffMember } from "@waypost/protocol";
import type { Drafts } from "../../app/drafts";
import { wordsIn } from "../../words/words";
import type { UsualLines } from "./usual_lines";

/** An invitation that is being written: four fields. */
export interface InviteForm {
  patient: PatientRow | null;
  clinician: StaffMember | null;
  lines: string;
  language: Language;
}

const DRAFT = "invite";
const linesOf = (clinician: StaffMember, language: Language) => `lines/${clinician.id}/${language}`;

/** The form as it was left, or an empty one. */
export function keptForm(drafts: Drafts, language: Language): InviteForm {
  return drafts.other<InviteForm>(DRAFT) ?? { patient: null, clinician: null, lines: "", language };
}

export function keepForm(drafts: Drafts, form: InviteForm | null): void {
  drafts.keepOther(DRAFT, form ?? undefined);
}

/** What a clinician wrote last on this page, else the clinic's first set of lines. */
export function usualLines(drafts: Drafts, clinician: StaffMember, language: Language): string {
  return drafts.other<string>(linesOf(clinician, language)) ?? clinicLines("visit", language);
}

export function keepLines(drafts: Drafts, clinician: StaffMember, language: Language, lines: string): void {
  drafts.keepOther(linesOf(clinician, language), lines);
}

export function clinicLines(set: UsualLines, language: Language): string {
  return wordsIn(language).t(`lines-${set}-words`);
}
