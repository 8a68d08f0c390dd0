import type { ThreadResponse } from "@waypost/protocol";
import { newId } from "../../api/id";
import type { AnswerDraft, Drafts, PhoneCardDraft } from "../../app/drafts";

/**
 * The unsent answer of a conversation. A draft whose id stands in the conversation has arrived, though its reply was
 * lost: it is done, or, if it was changed after, it is a new answer.
 */
export function answerDraft(drafts: Drafts, thread: ThreadResponse): AnswerDraft {
  const draft = drafts.answer(thread.thread_id);
  const arrived = thread.entries.find((entry) => entry.kind === "message" && entry.id === draft.id);
  if (arrived?.kind !== "message") return draft;
  drafts.dropAnswer(thread.thread_id);
  if (arrived.body === draft.body) return drafts.answer(thread.thread_id);
  const anew = { ...draft, id: newId() };
  drafts.keepAnswer(thread.thread_id, anew);
  return anew;
}

/** The unsaved phone card of a conversation, or a new one for a call that ended now. */
export function phoneCardDraft(drafts: Drafts, thread: ThreadResponse, now: number): PhoneCardDraft {
  const draft = drafts.phoneCard(thread.thread_id);
  const arrived = thread.entries.some((entry) => entry.kind === "phone_card" && entry.phone_card.id === draft?.id);
  if (draft && !arrived) return draft;
  drafts.dropPhoneCard(thread.thread_id);
  return { id: newId(), outcome: null, calledAt: wholeMinute(now), minutes: "", said: "" };
}

/** Calls are noted by the minute, and never in the future. */
export function wholeMinute(at: number): number {
  return at - (at % 60_000);
}
