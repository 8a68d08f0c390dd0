import type { EntryView, ThreadView } from "@waypost/protocol";
import { describe, expect, it } from "vitest";
import { ana, at, uuid } from "../../testing/people";
import { answer, conversation, message, own, phoneCard, runningWay } from "../../testing/samples";
import { keyOf, newsOf, withEarlier, withNewest } from "./entries";

const numbered = (number: number): EntryView => message({ ...own, id: uuid(number) });
const page = (from: number, to: number, earlier: number | null): ThreadView => ({
  ...conversation,
  entries: Array.from({ length: to - from + 1 }, (_, index) => numbered(from + index)),
  earlier,
});
const keys = (thread: ThreadView) => thread.entries.map(keyOf);

describe("the entries of a conversation", () => {
  it("keep the earlier pages when the newest page comes again", () => {
    const shown = withEarlier(page(11, 20, 11), page(1, 10, null));
    const again = withNewest(shown, page(11, 21, 11));
    expect(keys(again)).toEqual(keys(page(1, 21, null)));
    expect(again.earlier).toBeNull();
  });

  it("lose a message that was taken back", () => {
    const shown = withEarlier(page(11, 20, 11), page(1, 10, null));
    expect(keys(withNewest(shown, page(11, 19, 11)))).toEqual(keys(page(1, 19, null)));
  });

  it("are the newest page alone when nothing of it was shown", () => {
    const newest = page(60, 70, 60);
    expect(withNewest(page(1, 10, null), newest)).toEqual(newest);
  });

  it("never show an entry of two pages twice", () => {
    expect(keys(withEarlier(page(10, 20, 10), page(1, 11, null)))).toEqual(keys(page(1, 20, null)));
  });
});

describe("what is new", () => {
  const before: ThreadView = { ...conversation, entries: [message({ ...own, way: runningWay })] };

  it("is an answer, a call, and a step of one's own message", () => {
    const opened = runningWay.map((step) =>
      step.step === "opened" ? { ...step, state: "done" as const, at: at(13, 9) } : step,
    );
    const after: ThreadView = {
      ...before,
      entries: [message({ ...own, way: opened }), { kind: "phone_card", card: phoneCard }, message(answer)],
    };
    expect(newsOf(before, after)).toMatchObject([
      { kind: "step", step: { step: "opened" } },
      { kind: "call", staff: ana },
      { kind: "answer", staff: ana },
    ]);
  });

  it("is not one's own message, nor what stood there already", () => {
    const after = { ...before, entries: [...before.entries, message({ ...own, id: uuid(900) })] };
    expect(newsOf(before, after)).toEqual([]);
  });
});
