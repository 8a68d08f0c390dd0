import { act, screen, waitFor, within } from "@testing-library/react";
import type { Commands, ThreadView } from "@waypost/protocol";
import { describe, expect, it } from "vitest";
import { type Answers, type FakeBackend, part, refuse, until } from "../../testing/fake";
import { at, NOW, sato, uuid } from "../../testing/people";
import { answer, card, conversation, message, own, phoneCard, promising, runningWay } from "../../testing/samples";
import { box, button, commands, hasFocus, show } from "../../testing/show";

const id = conversation.thread_id;
const waits = { ...own, id: uuid(300), state: "waiting", plate: null, way: runningWay } as const;
const running = { ...own, way: runningWay, plate: null };
const draft = { thread_id: id, body: own.body, caret: 3, category: null, audience: "usual", saved_at: NOW } as const;

const open = (thread: Partial<ThreadView> = {}, more: Answers = {}) =>
  show({ hash: `#/thread/${id}`, answers: { ...promising, open_thread: { ...conversation, ...thread }, ...more } });
const forms = <K extends keyof Commands>(fake: FakeBackend, name: K) =>
  fake.asked.filter((one) => one.name === name).map((one) => one.form as Commands[K]["args"]);
const heading = (entry: string) => until(`#m-${entry}`);
/** The backend says that something changed here. */
const becomes = async (fake: FakeBackend, thread: Partial<ThreadView>) => {
  fake.answer("open_thread", { ...conversation, ...thread });
  await act(async () => fake.emit({ kind: "threads_changed", thread_ids: [id] }));
};

describe("a conversation", () => {
  it("opens with the focus on the heading of the newest sheet", async () => {
    open();
    await hasFocus(await heading(answer.id));
    expect((await heading(answer.id)).textContent).toBe("Ana Ruiz, nurse Today, 8:50\u00a0am");
  });

  it("that was left in the middle of a sentence opens with the cursor there", async () => {
    open({ draft });
    await hasFocus(await box());
    expect((await box()).selectionEnd).toBe(3);
  });

  it("says politely what comes in, and leaves what somebody types alone", async () => {
    const { fake, user } = open({ entries: [message(running)] });
    const area = await box();
    await user.type(area, "One more thing");
    await becomes(fake, { entries: [message(running), message(answer)] });
    await heading(answer.id);
    expect(await screen.findByText("New: Ana Ruiz answered you.")).toBeTruthy();
    expect(part("p.vh[role=status]").textContent).toBe("New: Ana Ruiz answered you.");
    expect(area.value).toBe("One more thing");
    expect(document.activeElement).toBe(area);
  });

  it("that was for fewer readers begins a reply for them", async () => {
    const { fake } = open({ audience: "fewer" });
    await button("Back to all readers");
    expect(forms(fake, "preview_promise").at(-1)?.audience).toBe("fewer");
  });

  it("hears nothing about other conversations", async () => {
    const { fake } = open();
    await heading(answer.id);
    const before = commands(fake).filter((name) => name === "open_thread").length;
    await act(async () => fake.emit({ kind: "threads_changed", thread_ids: [uuid(999)] }));
    expect(commands(fake).filter((name) => name === "open_thread")).toHaveLength(before);
  });

  it("puts earlier messages above, and asks for the page before", async () => {
    const { fake, user } = open({ earlier: 40 });
    fake.answer("open_thread", (form) =>
      form.before === 40
        ? { ...conversation, entries: [message({ ...own, id: uuid(7) })], earlier: null }
        : { ...conversation, earlier: 40 },
    );
    await user.click(await button("Show what came before"));
    await heading(uuid(7));
    expect(forms(fake, "open_thread").at(-1)).toEqual({ thread_id: id, before: 40 });
    expect(document.querySelector(".trail h2")?.id).toBe(`m-${uuid(7)}`);
    expect(screen.queryByText("Show what came before")).toBeNull();
    expect(screen.getByText("You now see 1 more above.")).toBeTruthy();
  });

  it("shows the message just sent, with the focus on it and an empty box", async () => {
    const { fake, user } = open({}, { send_message: { message_id: waits.id, thread_id: id } });
    await user.type(await box(), "Thank you, Ana");
    fake.answer("open_thread", { ...conversation, entries: [...conversation.entries, message(waits)] });
    await user.click(await button(/^Send to/));
    await hasFocus(await heading(waits.id));
    expect((await box()).value).toBe("");
  });

  it("that is closed can still be written in", async () => {
    open({ closed: true });
    await screen.findByText("This is closed. You can still write back.");
    expect((await box()).readOnly).toBe(false);
  });

  it("that is gone says so, and where to look", async () => {
    open({}, { open_thread: refuse("not_found") });
    await screen.findByText("This is not here any more.");
  });
});

describe("a message that is not sent yet", () => {
  it("is taken back into the box", async () => {
    const { fake, user } = open({ entries: [...conversation.entries, message(waits)] }, { take_back_message: draft });
    await user.click(await button("Take it back"));
    fake.answer("open_thread", conversation);
    await waitFor(async () => expect((await box()).value).toBe(own.body));
    expect(forms(fake, "take_back_message")).toEqual([{ message_id: waits.id }]);
    await hasFocus(await box());
  });

  it("says so when it is too late to take it back", async () => {
    const { user } = open({ entries: [message(waits)] }, { take_back_message: refuse("too_late") });
    await user.click(await button("Take it back"));
    await screen.findByText("It is on its way to the clinic already.");
  });

  it("goes to other readers only after one more click under their names", async () => {
    const changed = { ...card, promise_id: uuid(400), recipients: card.recipients.slice(0, 1) };
    const { fake, user } = open(
      { entries: [message({ ...waits, state: "needs_look", changed_promise: changed })] },
      { confirm_send: { message_id: waits.id, thread_id: id } },
    );
    await screen.findByText("Who reads this, or the time, has changed.");
    expect(part(".after-trail").hidden).toBe(true);
    const sheet = within(part("article"));
    await user.click(sheet.getByText("Send to Ana"));
    await waitFor(() => expect(forms(fake, "confirm_send")).toEqual([{ message_id: waits.id, promise_id: uuid(400) }]));
  });

  it("that the clinic did not take keeps its words and can be changed", async () => {
    open({ entries: [message({ ...waits, state: "refused" })] });
    await screen.findByText("The clinic's computer did not take this.");
    expect(await button("Change the words")).toBeTruthy();
  });
});

describe("a late answer", () => {
  it("is noticed by the own clock, names the phone, and offers to remind them here", async () => {
    const plate = { state: "promised", answerer: sato, team_name: "Dr. Chen's team", due_at: at(12, 16) } as const;
    const { user } = open({ entries: [message({ ...running, plate })] });
    await screen.findByText("This answer is late.");
    const sheet = within(part("article"));
    expect(sheet.getByText("(414) 555-0142")).toBeTruthy();
    await user.click(await button("Remind them"));
    const area = await box();
    expect(area.value).toBe("I have no answer yet. When can I have one?");
    expect(document.activeElement).toBe(area);
  });

  it("is not called late once it was answered in time", async () => {
    open();
    await screen.findByText("Promise kept.");
    expect(screen.queryByText("This answer is late.")).toBeNull();
  });
});

describe("a phone slip", () => {
  it("takes “Yes, that is right” to the clinic", async () => {
    const { fake, user } = open({}, { answer_phone_card: {} });
    await user.click(await button("Yes, that is right"));
    await waitFor(() =>
      expect(forms(fake, "answer_phone_card")).toEqual([{ phone_card_id: phoneCard.id, heard: "heard" }]),
    );
  });

  it("that was not what was heard opens the box with what was said above it", async () => {
    const { fake, user } = open({}, { answer_phone_card: {} });
    await user.click(await button("Not what I heard"));
    await screen.findByText("What did you hear?");
    expect(forms(fake, "answer_phone_card")[0]?.heard).toBe("not_heard");
    expect(part("blockquote").textContent).toContain(phoneCard.said);
    await hasFocus(await box());
  });

  it("keeps asking when the answer did not get through", async () => {
    const { user } = open({}, { answer_phone_card: refuse("offline") });
    await user.click(await button("Yes, that is right"));
    await screen.findByText("No internet right now.");
    expect(await button("Yes, that is right")).toBeTruthy();
  });
});
