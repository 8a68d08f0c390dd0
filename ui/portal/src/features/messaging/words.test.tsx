import { screen, within } from "@testing-library/react";
import type { Language, MessageView, ThreadRowView, WayStepKind } from "@waypost/protocol";
import { describe, expect, it } from "vitest";
import { until } from "../../testing/fake";
import { ana, at, NOW, unlocked } from "../../testing/people";
import { conversation, message, own, promising, rows, step } from "../../testing/samples";
import { show } from "../../testing/show";

/** What a missing sentence looks like: its id. */
const ID = /\b(row|inbox|step|way|plate|late|unsent|sheet|slip|writer|promise|reader)-[a-z]/;
const languages: Language[] = ["en", "es"];
const status = (language: Language) => ({ settings: { ...unlocked.settings, language } });

const nameless: ThreadRowView[] = rows.map((row) => ({ ...row, staff: null, due_at: null, title: null }));
const kinds: WayStepKind[] = ["saved", "reached", "given", "opened", "answered", "phoned"];

describe.each(languages)("in %s", (language) => {
  it("each state of a row has a sentence, with a person and without", async () => {
    const shown = [...rows, ...nameless].map((row, index) => ({ ...row, thread_id: `${row.thread_id}-${index}` }));
    expect(new Set(shown.map((row) => row.status)).size).toBe(10);
    show({ status: status(language), answers: { list_threads: { rows: shown, new_count: 0 } } });
    await until(".glance");
    const lines = [...document.querySelectorAll(".glance")].map((line) => line.textContent ?? "");
    expect(lines).toHaveLength(shown.length);
    for (const line of lines) {
      expect(line.trim()).not.toBe("");
      expect(line).not.toMatch(ID);
    }
  });

  it.each(["settled", "waiting", "refused", "needs_look"] as const)(
    "a message that is %s has words for each post",
    async (state) => {
      const messages: MessageView[] = (["done", "next", "later"] as const).flatMap((stepState, round) =>
        [ana, null].map((staff, index) => ({
          ...own,
          id: `m${round}${index}`,
          state,
          way: kinds.map((kind) => ({ ...step(kind, NOW, staff), state: stepState })),
          plate: {
            state: (["promised", "kept", "late"] as const)[round] ?? "promised",
            answerer: staff,
            team_name: "Dr. Chen's team",
            due_at: index === 0 ? at(13, 16) : null,
          },
        })),
      );
      const thread = { ...conversation, entries: messages.map(message) };
      show({
        status: status(language),
        hash: `#/thread/${thread.thread_id}`,
        answers: { ...promising, open_thread: thread },
      });
      await screen.findByRole("heading", { level: 1, name: thread.title });
      const sheets = screen.getAllByRole("article");
      expect(sheets).toHaveLength(messages.length);
      for (const sheet of sheets) {
        const posts = [...sheet.querySelectorAll(".way b")];
        expect(posts).toHaveLength(kinds.length);
        for (const post of posts) expect(post.textContent).not.toBe("");
        expect(within(sheet).queryByText(ID)).toBeNull();
        expect(sheet.textContent).not.toMatch(ID);
      }
    },
  );
});
