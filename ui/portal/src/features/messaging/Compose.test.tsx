import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Commands, PromisePreviewView, SendForm } from "@waypost/protocol";
import { describe, expect, it } from "vitest";
import { type Answers, type FakeBackend, refuse, waiting } from "../../testing/fake";
import { at, NOW, uuid } from "../../testing/people";
import { card, conversation, medicines, preview, promising } from "../../testing/samples";
import { box, button, commands, descriptionOf, show } from "../../testing/show";

const draftId = uuid(105);
const words = "I am almost out of my eye drops.";
const draft = { thread_id: draftId, body: words, caret: 9, category: null, audience: "usual", saved_at: NOW } as const;
const reply = { message_id: uuid(900), thread_id: draftId };
const answers: Answers = { ...promising, send_message: reply };
const drafted: Answers = { ...answers, open_thread: { ...conversation, thread_id: draftId, entries: [], draft } };

const write = (more: Answers = {}) => show({ hash: "#/write", answers: { ...answers, ...more } });
const goOn = (more: Answers = {}) => show({ hash: `#/write/${draftId}`, answers: { ...drafted, ...more } });
const sendTo = () => button("Send to Ana and 2 others");
const forms = <K extends keyof Commands>(fake: FakeBackend, name: K) =>
  fake.asked.filter((one) => one.name === name).map((one) => one.form as Commands[K]["args"]);

describe("the screen to write on", () => {
  it("restores a draft with its cursor, ready to type", async () => {
    goOn();
    const area = await box();
    expect(area.value).toBe(words);
    await waitFor(() => expect(document.activeElement).toBe(area));
    expect(area.selectionStart).toBe(9);
    expect(descriptionOf(area)).toContain("Saved on this computer, 9:20\u00a0am");
  });

  it("sends the words and the promise as they are on screen, and shows the conversation", async () => {
    const { fake, user } = goOn();
    fake.answer("send_message", () => {
      fake.answer("open_thread", { ...conversation, thread_id: draftId });
      return reply;
    });
    await user.click(await sendTo());
    await waitFor(() => expect(window.location.hash).toBe(`#/thread/${draftId}`));
    expect(forms(fake, "send_message")).toEqual([
      {
        thread_id: draftId,
        body: words,
        category: "refill",
        audience: "usual",
        promise_id: card.promise_id,
        guidance: [],
      } satisfies SendForm,
    ]);
  });

  it("sends once, however often Send is pressed", async () => {
    const { fake } = goOn();
    const send = await sendTo();
    fireEvent.click(send);
    fireEvent.click(send);
    fireEvent.keyDown(await box(), { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(commands(fake)).toContain("send_message"));
    fireEvent.click(send);
    await act(async () => {});
    expect(forms(fake, "send_message")).toHaveLength(1);
  });

  it("keeps the words before it sends them, under the name that the first save gave", async () => {
    const { fake, user } = write();
    await user.type(await box(), "My ear hurts");
    await user.click(await sendTo());
    await waitFor(() => expect(commands(fake)).toContain("send_message"));
    expect(forms(fake, "send_message")[0]).toMatchObject({ thread_id: draftId, body: "My ear hurts" });
    const order = commands(fake).filter((name) => name === "save_draft" || name === "send_message");
    expect(order.at(-1)).toBe("send_message");
    expect(forms(fake, "save_draft").at(-1)?.body).toBe("My ear hurts");
  });

  it("shows the new names and keeps the words when the promise has changed", async () => {
    const { fake, user } = goOn({ send_message: refuse("promise_changed") });
    const send = await sendTo();
    const other = { ...card, promise_id: uuid(301), recipients: card.recipients.slice(0, 1) };
    fake.answer("preview_promise", preview(other));
    await user.click(send);
    await screen.findByText("Who reads this, or the time, has changed.");
    const again = await button("Send to Ana");
    expect((await box()).value).toBe(words);
    fake.answer("send_message", reply);
    await user.click(again);
    await waitFor(() => expect(forms(fake, "send_message").at(-1)?.promise_id).toBe(other.promise_id));
  });

  it.each(["too_long", "disk_full", "internal"] as const)("keeps the words after %s", async (code) => {
    const { user } = goOn({ send_message: refuse(code) });
    await user.click(await sendTo());
    await waitFor(() => expect(document.querySelector(".notice-late")).not.toBeNull());
    const area = await box();
    expect(area.value).toBe(words);
    expect(area.readOnly).toBe(false);
  });

  it("asks for words first, and puts the cursor there", async () => {
    const { fake, user } = write();
    await user.click(await sendTo());
    const area = await box();
    expect(document.activeElement).toBe(area);
    expect(area.getAttribute("aria-invalid")).toBe("true");
    expect(descriptionOf(area)).toContain("Write a few words first.");
    expect(commands(fake)).not.toContain("send_message");
  });

  it("does not send with Ctrl Enter before the names were shown", async () => {
    const { fake } = goOn({ preview_promise: waiting });
    const area = await box();
    fireEvent.keyDown(area, { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(descriptionOf(area)).toContain("One moment. The names are on their way."));
    expect(commands(fake)).not.toContain("send_message");
  });

  it("sends with Ctrl Enter once the names were shown", async () => {
    const { fake } = goOn();
    await sendTo();
    fireEvent.keyDown(await box(), { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(commands(fake)).toContain("send_message"));
  });

  it("without names saves to send later, and says that nobody gets it unseen", async () => {
    const { fake, user } = goOn({ preview_promise: preview(null) });
    await screen.findByText(/It is not sent before you saw the names/);
    await user.click(await button("Save and send later"));
    await waitFor(() => expect(forms(fake, "send_message")[0]?.promise_id).toBeNull());
  });

  it("does not send to the usual readers while fewer are asked for", async () => {
    let answerFewer: (view: PromisePreviewView) => void = () => {};
    const fewer = new Promise<PromisePreviewView>((done) => {
      answerFewer = done;
    });
    const { fake, user } = goOn({
      preview_promise: ({ audience }) => (audience === "fewer" ? fewer : preview(card)),
    });
    const send = await sendTo();
    await user.click(await button("Fewer readers"));
    await user.click(send);
    expect(commands(fake)).not.toContain("send_message");
    const only = { ...card, audience: "fewer" as const, due_at: null, recipients: card.recipients.slice(0, 1) };
    await act(async () => answerFewer(preview(only)));
    await screen.findByText(/No hour is promised/);
    await user.click(await button("Send to Ana"));
    await waitFor(() => expect(forms(fake, "send_message")[0]?.audience).toBe("fewer"));
  });

  it("offers to make a private matter private, and no longer once it is", async () => {
    const ask = "Is this private? Then fewer people can read it.";
    const { fake, user } = goOn({
      preview_promise: ({ category }) =>
        preview({ ...card, asked: category ?? "visit", category: category ?? "visit" }, "visit", {
          offers_private: true,
        }),
    });
    expect((await screen.findByText(ask)).getAttribute("role")).toBe("status");
    expect(descriptionOf(await button("Make it private"))).toBe(ask);
    await user.click(await button("Make it private"));
    await waitFor(() => expect(screen.queryByText(ask)).toBeNull());
    expect(document.activeElement).toBe(await box());
    expect(screen.queryByRole("button", { name: "Make it private" })).toBeNull();
    expect(forms(fake, "preview_promise").at(-1)?.category).toBe("private");
  });

  it("takes a choice back that has no names offline", async () => {
    const { user } = goOn({
      preview_promise: ({ audience }) => preview(audience === "fewer" ? null : { ...card, from_before: true }),
    });
    await user.click(await button("Fewer readers"));
    await user.click(await button("Undo my choice"));
    expect(document.activeElement).toBe(await box());
    expect(await button("Fewer readers")).toBeTruthy();
  });

  it("changes the topic with one click, and the focus stays at the choice", async () => {
    const { fake, user } = goOn();
    await user.click(await button("Change"));
    await user.click(await button("a visit"));
    await screen.findByText("a visit", { selector: "b" });
    expect(document.activeElement).toBe(await button("Change"));
    expect(forms(fake, "preview_promise").at(-1)?.category).toBe("visit");
  });

  it("offers the clinic's list for a refill, and writes the pick into the message", async () => {
    const { user } = goOn({ preview_promise: preview(card, "refill", { medicines }) });
    const before = (await box()).value;
    await user.click(await button("Lisinopril 10 mg, 1 in the morning"));
    expect((await box()).value).toBe(`${before}\nLisinopril 10 mg, 1 in the morning`);
    expect(document.activeElement).toBe(await box());
    expect(screen.queryByRole("button", { name: "Lisinopril 10 mg, 1 in the morning" })).toBeNull();
    await user.type(await box(), " and my metformin");
    expect(screen.queryByRole("button", { name: "Metformin 500 mg, 2 a day" })).toBeNull();
  });

  it("keeps apart two medicines that begin with the same word", async () => {
    const insulins = ["Insulin glargine, 20 units at night", "Insulin lispro, with meals", "Iron 65 mg"];
    const { user } = goOn({ preview_promise: preview(card, "refill", { medicines: insulins }) });
    await user.click(await button("Insulin lispro, with meals"));
    expect(await button("Insulin glargine, 20 units at night")).toBeTruthy();
    await user.type(await box(), " in this environment");
    expect(await button("Iron 65 mg")).toBeTruthy();
  });

  it("says who gets it when a red flag moves or holds it", async () => {
    const held = { ...card, asked: "visit", category: "health_question" } as const;
    const { user } = goOn({ preview_promise: preview(held, "visit") });
    await screen.findByText("a visit", { selector: "b" });
    expect(screen.getByText(/^It goes to Ana, because of a sign of danger/)).toBeTruthy();
    await user.click(await button("Change"));
    expect(screen.getByRole("button", { name: "a visit", pressed: true })).toBeTruthy();
  });

  it("says from when the names are, when they are not of now", async () => {
    goOn({
      preview_promise: preview({ ...card, made_at: at(13, 9, 2), from_before: true }),
    });
    await screen.findByText("These names are from today, 9:02 am.");
    expect(await button("Save and send later")).toBeTruthy();
  });

  it("shows the conversation instead, when the draft belongs to one", async () => {
    goOn({ open_thread: conversation });
    await waitFor(() => expect(window.location.hash).toBe(`#/thread/${conversation.thread_id}`));
  });
});
