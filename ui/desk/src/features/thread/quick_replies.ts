import type { Category } from "@waypost/protocol";

/** Answers that are written often, by what the message is about; the last two fit everywhere. */
const REPLIES: Record<Category, readonly string[]> = {
  refill: ["refill-ready", "refill-visit"],
  test_result: ["test-good", "test-talk"],
  visit: ["visit-call"],
  health_question: ["health-visit", "health-worse"],
  form: ["form-ready", "form-bring"],
  private: [],
};

/** Names of the quick replies for a message, in the order of Alt 1 to 9. */
export function quickReplies(category: Category): string[] {
  return [...REPLIES[category], "thanks", "call-us"];
}
