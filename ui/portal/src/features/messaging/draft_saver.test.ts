import type { DraftView, SaveDraftForm } from "@waypost/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refuse } from "../../testing/fake";
import { NOW, uuid } from "../../testing/people";
import { DraftSaver, type Kept, LONGEST_MS, PAUSE_MS, RETRY_MS, type Written } from "./draft_saver";

const written = (body: string, more: Partial<Written> = {}): Written => ({
  body,
  caret: body.length,
  category: null,
  audience: "usual",
  ...more,
});

/** A vault that keeps each save open until it is told to end it. */
function vault(threadId: string | null = uuid(7), first = written("")) {
  const asked: SaveDraftForm[] = [];
  const ends: (() => void)[] = [];
  const told: Kept[] = [];
  const saver = new DraftSaver(threadId, first, {
    save: (form) => {
      asked.push(form);
      return new Promise<DraftView>((done, fail) => {
        ends.push(() =>
          form.body === "full"
            ? fail(refuse("disk_full").error)
            : done({ ...form, thread_id: form.thread_id ?? uuid(9), saved_at: NOW }),
        );
      });
    },
    tell: (kept) => told.push(kept),
  });
  const end = async () => {
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, asked, told, end, bodies: () => asked.map((form) => form.body) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft", () => {
  it("is saved after a pause, and not before", () => {
    const { saver, bodies } = vault();
    saver.change(written("My"));
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(bodies()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(bodies()).toEqual(["My"]);
  });

  it("is saved once a second while somebody types without a pause", () => {
    const { saver, bodies } = vault();
    const text = "My new pill makes me cough";
    for (let length = 1; length <= 11; length += 1) {
      saver.change(written(text.slice(0, length)));
      vi.advanceTimersByTime(LONGEST_MS / 10);
    }
    expect(bodies()).toEqual([text.slice(0, 10)]);
  });

  it("never has two saves on their way, and the newest words are saved last", async () => {
    const { saver, bodies, end } = vault();
    saver.change(written("one"));
    void saver.save();
    saver.change(written("one two"));
    void saver.save();
    saver.change(written("one two three"));
    void saver.save();
    expect(bodies()).toEqual(["one"]);
    await end();
    expect(bodies()).toEqual(["one", "one two three"]);
    await end();
    vi.advanceTimersByTime(60_000);
    expect(bodies()).toEqual(["one", "one two three"]);
  });

  it("of a new conversation goes on under the name that the first save gave", async () => {
    const { saver, asked, end } = vault(null);
    saver.change(written("My"));
    void saver.save();
    saver.change(written("My ear"));
    const settled = saver.settle();
    await end();
    await end();
    expect(asked.map((form) => form.thread_id)).toEqual([null, uuid(9)]);
    expect(await settled).toBe(uuid(9));
  });

  it("without a word makes no conversation, and taking out the last word is saved", () => {
    const fresh = vault(null);
    fresh.saver.change(written(" ".trim()));
    void fresh.saver.save();
    expect(fresh.asked).toEqual([]);
    const begun = vault(uuid(7), written("My ear"));
    begun.saver.change(written(""));
    vi.advanceTimersByTime(PAUSE_MS);
    expect(begun.bodies()).toEqual([""]);
  });

  it("keeps the cursor with the next save, and a moved cursor alone when the field is left", () => {
    const { saver, asked } = vault(uuid(7), written("My ear"));
    saver.change(written("My ear", { caret: 2 }));
    vi.advanceTimersByTime(60_000);
    expect(asked).toEqual([]);
    void saver.save();
    expect(asked.map((form) => form.caret)).toEqual([2]);
  });

  it("that could not be saved says so, throws before sending, and is tried again by itself", async () => {
    const { saver, bodies, told, end } = vault();
    saver.change(written("full"));
    const settled = saver.settle().catch((error: unknown) => error);
    await end();
    expect(await settled).toMatchObject({ code: "disk_full" });
    expect(told.at(-1)?.error?.code).toBe("disk_full");
    vi.advanceTimersByTime(RETRY_MS);
    expect(bodies()).toEqual(["full", "full"]);
    saver.change(written("less"));
    await end();
    vi.advanceTimersByTime(PAUSE_MS);
    await end();
    expect(told.at(-1)).toEqual({ at: NOW, error: null });
  });

  it("that was sent is not saved again", () => {
    const { saver, asked } = vault();
    saver.change(written("My ear"));
    saver.drop();
    saver.end();
    vi.advanceTimersByTime(60_000);
    expect(asked).toEqual([]);
  });
});
