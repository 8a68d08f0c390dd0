import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type Answers, part, refuse, until } from "../../testing/fake";
import { at } from "../../testing/people";
import { log } from "../../testing/scenes/openlog";
import { button, commands, show } from "../../testing/show";

const open = (more: Answers = {}) => show({ hash: "#/openings", answers: { list_openings: log, ...more } });
const lines = () => [...document.querySelectorAll(".log li p:first-child")].map((line) => line.textContent);

describe("who opened", () => {
  it("names person, role, reason and time, day by day, and whether each line was checked", async () => {
    open();
    await until(".log li");
    expect([...document.querySelectorAll("h2.label")].map((label) => label.textContent)).toEqual([
      "Today, Thursday, May 13",
      "Sunday, May 9",
    ]);
    const first = part(".log li");
    expect(first.textContent).toContain("Lena Hart, nurse, has opened this: Your blood test from Monday");
    expect(first.textContent).toContain("Why: you called about it");
    expect(first.textContent).toContain("9:05\u00a0am");
    const checked = [...document.querySelectorAll(".mark")].map((mark) =>
      mark.textContent?.includes("Not checked yet"),
    );
    expect(checked).toEqual([false, false, false, true, false]);
  });

  it("keeps one's own computers apart until they are asked for", async () => {
    const { user } = open();
    await until(".log li");
    expect(lines()).toHaveLength(5);
    await user.click(await button("Show these too"));
    expect(lines()).toHaveLength(log.openings.length);
    expect(lines()).toContain("Seen on this computer: Cough at night");
  });

  it("checks again once, and says what came of it", async () => {
    const { fake } = open({ check_open_log: { ...log, checked_at: at(13, 9, 20), count: 32 } });
    const again = await button("Check again");
    fireEvent.click(again);
    fireEvent.click(again);
    await screen.findByText("Checked. None is missing. None was changed.");
    expect(commands(fake).filter((name) => name === "check_open_log")).toHaveLength(1);
    expect(part(".seal-box").textContent).toContain("This was checked by your computer, today, 9:20\u00a0am");
    expect(part(".seal-box").textContent).toContain("32 openings since Thursday, May 6.");
  });

  it("never hides a gap: which line, whom to call, and a print of the proof", async () => {
    open({ list_openings: { ...log, state: "gap", gap_at: 27 } });
    const alert = await until("[role=alert]");
    expect(alert.textContent).toContain("Your computer found a gap");
    expect(alert.textContent).toContain("Line 27 does not fit.");
    expect(alert.textContent).toContain("(414) 555-0142");
    expect(await button("Print the proof")).toBeTruthy();
    expect(document.querySelector(".seal-box")).toBeNull();
  });

  it("says when it last fitted while there is no internet", async () => {
    const connection = { connection: "offline", since: at(13, 9), last_sync_at: at(12, 18, 20) } as const;
    const { user } = show({
      hash: "#/openings",
      status: { connection },
      answers: { list_openings: { ...log, checked_at: at(12, 18, 20) }, check_open_log: refuse("offline") },
    });
    expect((await until(".seal-box")).textContent).toContain("Last checked Wednesday, 6:20\u00a0pm");
    await user.click(await button("Check again"));
    await waitFor(() => expect(part("main").textContent).toContain("All you typed is safe on this computer."));
    expect(part(".seal-box").textContent).toContain("Last checked Wednesday, 6:20\u00a0pm");
  });

  it("does not say that anything was checked before it was", async () => {
    open({ list_openings: { ...log, state: "not_yet", checked_at: null, openings: [], count: 0, since: null } });
    expect((await until(".seal-box")).textContent).toContain("Not checked yet");
    expect(part("main").textContent).toContain("No one has seen a message yet.");
    expect(part("main").textContent).not.toContain("None is missing");
  });

  it("shows what grows while the page is open", async () => {
    const { fake } = open();
    await until(".log li");
    fake.answer("list_openings", { ...log, openings: log.openings.slice(0, 1) });
    await act(async () => fake.emit({ kind: "openings_changed" }));
    await waitFor(() => expect(lines()).toHaveLength(1));
  });
});
