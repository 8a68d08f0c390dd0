import { screen, waitFor, within } from "@testing-library/react";
import type { Language } from "@waypost/protocol";
import { describe, expect, it, vi } from "vitest";
import { field, part, type Scene, until } from "../../testing/fake";
import { clinic, at as hour, unlocked } from "../../testing/people";
import { checking, scenes } from "../../testing/scenes/practice";
import { commands, hasFocus, show } from "../../testing/show";
import { END, placeOf, withPlace } from "./places";
import { nextOpenDay } from "./pretend";

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });
const press = (name: string | RegExp) => screen.getByRole("button", { name });

/** Practice as `scenes` prepares it, without what the scene presses by itself. */
function at(place: number, more: Scene = {}) {
  const dismissed_hints = withPlace([], place);
  return show({
    hash: "#/practice",
    answers: checking,
    status: { settings: { ...unlocked.settings, dismissed_hints } },
    ...more,
  });
}

function speaking(language: Language): Scene {
  return { hash: "#/practice", answers: checking, status: { settings: { ...unlocked.settings, language } } };
}

describe("the place that is kept", () => {
  it("is the one that was reached, and the first one without a word of it", () => {
    expect(placeOf([])).toBe(1);
    expect(placeOf(["other", "practice-step-4"])).toBe(4);
    for (const strange of ["practice-step-", "practice-step-0", "practice-step-2.5", `practice-step-${END}`]) {
      expect(placeOf([strange])).toBe(1);
    }
    expect(withPlace(["other", "practice-step-4"], 5)).toEqual(["other", "practice-step-5"]);
    expect(withPlace(["other", "practice-step-5"], 1)).toEqual(["other"]);
    expect(withPlace(["practice-step-8"], END)).toEqual([]);
  });
});

describe("the pretend promise", () => {
  it("names a day that the clinic is open", () => {
    const day = (from: number) => new Date(nextOpenDay(from, clinic)).getUTCDay();
    expect(day(hour(13, 9))).toBe(5);
    // Friday afternoon, evening (Saturday in UTC) and Sunday: Monday.
    expect([hour(14, 15), hour(14, 21), hour(16, 10)].map(day)).toEqual([1, 1, 1]);
    // Hours that nobody knows: simply the next day.
    expect(new Date(nextOpenDay(hour(14, 15), { ...clinic, hours: [] })).getUTCDay()).toBe(6);
  });
});

describe("practice", () => {
  it("goes on at the step where it was left", async () => {
    const first = at(1);
    await heading("Write a few words");
    await first.user.click(press("Skip this"));
    await first.user.click(await screen.findByRole("button", { name: "Skip this" }));
    await hasFocus(await heading("Pat Sample opened it and answered"));
    await waitFor(() => expect(first.fake.status.settings.dismissed_hints).toEqual(["practice-step-3"]));
    await first.user.click(screen.getAllByRole("link", { name: /Messages/ })[0] as HTMLElement);
    await heading("Messages");
    first.unmount();

    show({ hash: "#/practice", answers: checking, status: { settings: first.fake.status.settings } });
    await heading("Pat Sample opened it and answered");
    expect(part(".steps [aria-current=step]").textContent).toContain("Get an answer");
  });

  it("lets every step and question be skipped, by keyboard alone, and each heading gets the focus", async () => {
    const { user, fake } = at(1);
    let before = (await heading("Write a few words")).textContent;
    for (let place = 1; place < END; place += 1) {
      const skip = screen.queryByText("Skip this") ?? screen.getByText("Next");
      while (document.activeElement !== skip) await user.tab();
      await user.keyboard("{Enter}");
      await waitFor(() => expect(field("h").textContent).not.toBe(before));
      expect(document.activeElement).toBe(field("h"));
      before = field("h").textContent;
    }
    expect(before).toBe("That was practice");
    await waitFor(() => expect(fake.status.settings.dismissed_hints).toEqual(["first-step-practice-done"]));
  });

  it("shows who would read it on the real card, with people that nobody takes for real", async () => {
    const { user } = at(1);
    const card = await screen.findByRole("region", { name: "Our promise for this message" });
    expect(card.closest(".in-play")).not.toBeNull();
    expect(within(card).getByText("pretend nurse, answers you")).toBeTruthy();
    expect(within(card).getByText(/pretend doctor/)).toBeTruthy();
    expect(within(card).queryByText(/Signed by the clinic/)).toBeNull();
    expect(within(card).getByText(/by/).closest(".plate")?.textContent).toMatch(/Pat Sample answers you by .*May 14/);

    await user.click(press("Send to Pat and Dr. Sample"));
    await screen.findByText("Write a few words first.");
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
    await user.type(screen.getByRole("textbox"), "Can I eat soup?");
    await user.click(press("Send to Pat and Dr. Sample"));
    await heading("Now see where it goes");
    expect(screen.getByRole("article").textContent).toContain("Can I eat soup?");
  });

  it("moves the message on only when Next is pressed, and says each step aloud", async () => {
    const { user } = at(2);
    await heading("Now see where it goes");
    const done = () => document.querySelectorAll(".way li:not(.todo):not(.next)").length;
    const told = screen.getByText(/safe on this computer/);
    expect(told.getAttribute("role")).toBe("status");
    for (const [count, words] of [
      [2, "It is at the clinic. Nobody has opened it yet."],
      [3, "Now it is on Pat's list."],
      [4, "Pat has opened it. In real life, you see the name and the time."],
    ] as const) {
      await user.click(press("Next"));
      expect(done()).toBe(count);
      expect(told.textContent).toBe(words);
    }
    expect(screen.getByText("Reached a pretend clinic")).toBeTruthy();
    await user.click(press("Next"));
    await heading("Pat Sample opened it and answered");
    expect(done()).toBe(5);
    expect(screen.getByText("Pat Sample, pretend nurse")).toBeTruthy();
  });

  it("asks whether the phone note is what was heard, and nobody gets the answer", async () => {
    for (const [answer, said] of [
      ["Yes, that is right", /The note stays here/],
      ["Not what I heard", /you then write what you heard/],
    ] as const) {
      const { user, fake, unmount } = at(4);
      await heading("Some answers come by phone");
      await user.click(press(answer));
      expect((await screen.findByText(said)).getAttribute("role")).toBe("status");
      expect(document.activeElement).toBe(press("Next"));
      expect(commands(fake)).not.toContain("answer_phone_card");
      unmount();
    }
  });

  it("meets the stop, says that practice is no reason to call, and shows that sending stays possible", async () => {
    const { user } = at(5);
    await heading("Some things can't wait for an answer");
    await user.click(press(/^Put in/));
    await screen.findByRole("heading", { level: 2, name: "Stop. This can be an emergency." });
    expect(screen.getByText(/This is practice: do not call now/).closest("[role=status]")).not.toBeNull();
    expect(screen.queryByRole("button", { name: "Next" })).toBeNull();
    await user.click(press("Send anyway"));
    await screen.findByText(/You would still have to call/);
    expect(screen.getByText("Call first.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(press("Next")));
  });

  it("shows a stop for words of one's own in the first step, too, before they seem to be sent", async () => {
    const { user } = at(1);
    await user.type(await screen.findByRole("textbox"), "a pain in my chest");
    await user.click(press("Send to Pat and Dr. Sample"));
    await screen.findByRole("heading", { level: 2, name: "Stop. This can be an emergency." });
    expect(field("h").textContent).toBe("Write a few words");
    await user.click(press("Send anyway"));
    await heading("Now see where it goes");
  });

  it("shows it once more after a wrong or unsure answer, counts nothing, and takes another answer", async () => {
    const { user, fake } = at(6);
    await heading(/Who could read your message/);
    // The frame around practice reads its count of new messages by itself.
    await waitFor(() => expect(commands(fake)).toContain("list_threads"));
    const saved = commands(fake).length;
    for (const answer of ["All who work at the clinic", "I am not sure", "I am not sure"]) {
      await user.click(press(answer));
      const told = screen.getByText("Let's look once more.").closest("[role=status]");
      expect(told?.textContent).toContain("names each person who gets your words");
      expect(screen.queryByRole("button", { name: "Next" })).toBeNull();
    }
    await user.click(press("The people on the card"));
    expect(screen.queryByText("Let's look once more.")).toBeNull();
    expect(screen.getByText("Yes.")).toBeTruthy();
    expect(commands(fake).slice(saved)).toEqual([]);
    await user.click(press("Next"));
    await heading(/How can you tell that Pat has read it/);
    expect(fake.status.settings.dismissed_hints).toEqual(["practice-step-7"]);
  });

  it("can be stopped on every step; Messages says so once, with a way back to the same step", async () => {
    const { user, fake } = at(4);
    await heading("Some answers come by phone");
    await user.click(press("Stop practice"));
    await heading("Messages");
    expect(
      (await screen.findByText("Practice is closed. We keep your place.")).closest("[role=status]"),
    ).not.toBeNull();
    expect(fake.status.settings.dismissed_hints).toEqual(["practice-step-4", "first-step-practice-away"]);
    await user.click(press("Undo"));
    await heading("Some answers come by phone");
    for (let place = 4; place < END; place += 1) {
      expect(press("Stop practice")).toBeTruthy();
      expect(screen.getByText("Practice. Nothing here is real. Nothing is sent.")).toBeTruthy();
      const before = field("h").textContent;
      await user.click(press("Skip this"));
      await waitFor(() => expect(field("h").textContent).not.toBe(before));
    }
  });

  it("goes on when its place can't be kept, and says so", async () => {
    const scene = scenes["practice-place-not-kept"];
    const { user } = show(scene ?? {});
    await user.click(await screen.findByRole("button", { name: "Next" }));
    await heading("Some answers come by phone");
    await screen.findByText("This computer has no space left.");
  });
});

describe.each(["en", "es"] as const)("a whole run in %s", (language) => {
  it("asks for nothing but keeping the place and the check on this computer, and no word is missing", async () => {
    const warned = vi.spyOn(console, "warn");
    const { user, fake } = show(speaking(language));
    await until(".practice .writer textarea");
    // The frame counts the new messages once.
    await waitFor(() => expect(commands(fake)).toContain("list_threads"));
    // Without the event of a changed status, nothing but practice itself asks.
    fake.answer("save_settings", (settings) => {
      fake.status = { ...fake.status, settings };
      return fake.status;
    });
    const before = fake.asked.length;
    const click = async (selector: string) => user.click(await until(selector));
    const next = ".practice .in-play > p .btn-main";
    await click(".writer .btn");
    await click(".promise .btn-main");
    await until(".way");
    for (let post = 0; post < 4; post += 1) await click(next);
    await until(".trail li + li");
    await click(next);
    await click(".slip-ask .btn");
    await click(next);
    await until(".writer textarea");
    await click(".writer .btn");
    await click(".sendanyway .btn");
    await click(next);
    for (const right of [2, 1, 2]) {
      const asked = (await until(".practice-count")).textContent;
      await click(".notice .btn:last-child");
      await click(`.notice .btn:nth-child(${right})`);
      await click(next);
      await waitFor(() => expect(document.querySelector(".practice-count")?.textContent).not.toBe(asked));
    }
    await until(".practice a.btn-main");

    const asked = fake.asked.slice(before).map(({ name }) => name);
    expect(asked.filter((name) => name !== "save_settings" && name !== "check_guidance")).toEqual([]);
    expect(asked).toContain("check_guidance");
    expect(fake.status.settings.dismissed_hints).toEqual(["first-step-practice-done"]);
    expect(document.body.textContent).not.toMatch(/(practice|pretend|step|stop|slip)-[a-z]+/);
    expect(warned).not.toHaveBeenCalled();
  });
});
