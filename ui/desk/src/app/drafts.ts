import type { PhoneOutcome, StaffMemberId, ThreadId } from "@waypost/protocol";
import { newId } from "../api/id";

/** An answer that is not sent yet. Its id stays the same in every retry. */
export interface AnswerDraft {
  id: string;
  body: string;
}

/** A phone card that is not saved yet. */
export interface PhoneCardDraft {
  id: string;
  outcome: PhoneOutcome | null;
  calledAt: number;
  minutes: string;
  said: string;
}

/**
 * Unsent words, in the memory of this page only: they outlive signing out after 10 minutes, and nothing
 * readable is left on the computer. They belong to one person; for anybody else they are gone.
 */
export class Drafts {
  private owner: StaffMemberId | null = null;
  private readonly answers = new Map<ThreadId, AnswerDraft>();
  private readonly phoneCards = new Map<ThreadId, PhoneCardDraft>();
  private readonly others = new Map<string, unknown>();

  /** Gives the drafts to who signed in; true when that is the same person as before. */
  belongTo(staffId: StaffMemberId): boolean {
    const same = this.owner === null || this.owner === staffId;
    if (!same) this.clear();
    this.owner = staffId;
    return same;
  }

  answer(id: ThreadId): AnswerDraft {
    return this.answers.get(id) ?? { id: newId(), body: "" };
  }

  keepAnswer(id: ThreadId, draft: AnswerDraft): void {
    this.answers.set(id, draft);
  }

  dropAnswer(id: ThreadId): void {
    this.answers.delete(id);
  }

  phoneCard(id: ThreadId): PhoneCardDraft | undefined {
    return this.phoneCards.get(id);
  }

  keepPhoneCard(id: ThreadId, draft: PhoneCardDraft): void {
    this.phoneCards.set(id, draft);
  }

  dropPhoneCard(id: ThreadId): void {
    this.phoneCards.delete(id);
  }

  other<T>(name: string): T | undefined {
    return this.others.get(name) as T | undefined;
  }

  keepOther(name: string, draft: unknown): void {
    if (draft === undefined) this.others.delete(name);
    else this.others.set(name, draft);
  }

  /** True when something typed would be lost by closing the page. */
  get unsent(): boolean {
    const answers = [...this.answers.values()].some((draft) => draft.body.trim() !== "");
    return answers || [...this.phoneCards.values()].some((draft) => draft.said.trim() !== "");
  }

  clear(): void {
    this.answers.clear();
    this.phoneCards.clear();
    this.others.clear();
    this.owner = null;
  }
}
