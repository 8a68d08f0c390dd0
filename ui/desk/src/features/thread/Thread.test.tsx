// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { AnswerRequest, OpenThreadRequest } from "@waypost/protocol";
import { expect, it, vi } from "vitest";
import { cut, refuse, waiting } from "../../testing/fake_clinic";
import { inbox, NOW, thread, threads } from "../../testing/people";
import { addressOf, answerBox, button, renderDesk } from "../../testing/render_desk";

const OPENINGS = "POST /threads/:id/openings";
const ANSWERS = "POST /threads/:id/answers";
const MEDICINES = "POST /threads/:id/medicines";
const WORDS = /almost out of my eye drops/;

it("shows no word before the opening is recorded", async () => {
  const { clinic } = renderDesk(addressOf(105), { [OPENINGS]: waiting });
  await waitFor(() => expect(clinic.sent(OPENINGS)).toHaveLength(1));
  expect(screen.queryByText(WORDS)).toBeNull();
});

it("says when and why it was opened, and who can see that", async () => {
  renderDesk(addressOf(105));
  const line = (await screen.findByText("Rosa can see that.")).parentElement;
  expect(line?.textContent).toBe("You opened this today, 9:14\u00a0am. Reason: you answer this. Rosa can see that.");
});

it("asks a person without a part for a reason first, and sends that reason", async () => {
  const { clinic, user } = renderDesk(addressOf(102), {
    [OPENINGS]: ({ body }: { body: unknown }) =>
      (body as OpenThreadRequest).reason === null ? refuse("reason_needed") : threads[1],
  });
  await screen.findByRole("heading", { name: "Why do you open this?" });
  expect(screen.queryByText(WORDS)).toBeNull();
  await user.keyboard("3");
  await screen.findByText(WORDS);
  expect(clinic.sent(OPENINGS)).toEqual([{ reason: null }, { reason: "safety_concern" }]);
});

it("marks the words of a red flag", async () => {
  renderDesk(addressOf(101));
  expect((await screen.findByText("pressure in my chest")).tagName).toBe("MARK");
});

it("sends once, however often Send is pressed", async () => {
  let arrive: (answer: unknown) => void = () => undefined;
  const { clinic, user } = renderDesk(addressOf(105), {
    [ANSWERS]: () =>
      new Promise((done) => {
        arrive = done;
      }),
  });
  await user.type(await answerBox(), "It is ready.");
  const send = await button(/Send and close/);
  await user.dblClick(send);
  await user.keyboard("{Control>}{Enter}{Enter}{/Control}");
  await user.click(await button("Send, keep it open"));
  expect(clinic.sent(ANSWERS)).toHaveLength(1);
  act(() => arrive({ thread_id: thread(105).thread_id, state: "closed", assigned_to: null }));
  await screen.findByText("Your answer to Rosa Delgado is sent. It is closed.");
  expect(window.location.pathname).toBe("/");
});

it("names the newest message on screen, and says so when a newer one keeps it open", async () => {
  const { clinic, user } = renderDesk(addressOf(105), {
    [ANSWERS]: { thread_id: thread(105).thread_id, state: "open", assigned_to: null },
  });
  await user.type(await answerBox(), "It is ready.");
  await user.click(await button(/Send and close/));
  await screen.findByText("Your answer to Rosa Delgado is sent. A newer message came in. It stays open.");
  const messages = thread(105).entries.filter((entry) => entry.kind === "message");
  expect(clinic.sent<AnswerRequest>(ANSWERS).map((request) => request.newest_seen)).toEqual([messages.at(-1)?.id]);
  await waitFor(() => expect(clinic.sent(OPENINGS)).toHaveLength(2));
  expect((await answerBox()).value).toBe("");
});

it("tries again with the same id when the way is cut, and keeps the words", async () => {
  vi.useFakeTimers();
  const { clinic } = renderDesk(addressOf(105), { [ANSWERS]: cut });
  const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  await later(0);
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Your answer/ });
  fireEvent.change(box, { target: { value: "It is ready." } });
  fireEvent.click(screen.getByRole("button", { name: /Send and close/ }));
  await later(0);
  expect(screen.getByText(/We can't reach the clinic's computer/)).toBeTruthy();
  await later(1_000);
  await later(2_000);
  const tries = clinic.sent<AnswerRequest>(ANSWERS);
  expect(tries).toHaveLength(3);
  expect(new Set(tries.map((request) => JSON.stringify(request))).size).toBe(1);
  expect(box.value).toBe("It is ready.");
  fireEvent.click(screen.getByRole("button", { name: "Stop trying" }));
  fireEvent.click(screen.getByRole("button", { name: /Send and close/ }));
  await later(0);
  expect(clinic.sent<AnswerRequest>(ANSWERS).at(-1)?.message_id).toBe(tries[0]?.message_id);
});

it("drops a draft that had arrived although its reply was lost", async () => {
  const { clinic, user } = renderDesk(addressOf(105), { [ANSWERS]: refuse("internal", { incident: "a1" }) });
  await user.type(await answerBox(), "It is ready.");
  await user.click(await button("Send, keep it open"));
  await screen.findByText(/call your IT person/);
  const [sent] = clinic.sent<AnswerRequest>(ANSWERS);
  const arrived = { kind: "message", id: sent?.message_id, author: { kind: "patient", name: "x" }, body: sent?.body };
  clinic.answer(OPENINGS, thread(105, { entries: [{ ...arrived, at: NOW, marks: [] } as never] }));
  await user.click(screen.getByRole("link", { name: "Inbox" }));
  act(() => window.history.back());
  await waitFor(() => expect(screen.queryByRole("textbox", { name: /Your answer/ })).not.toBeNull());
  expect((await answerBox()).value).toBe("");
});

it("keeps unsent words when one goes away and comes back", async () => {
  const { user } = renderDesk(addressOf(105));
  await user.type(await answerBox(), "Half an ans");
  await user.tab();
  await user.keyboard("{Escape}");
  await user.click((await screen.findAllByRole("link", { name: "Rosa Delgado" }))[2] as HTMLElement);
  expect((await answerBox()).value).toBe("Half an ans");
});

it("asks for words before it sends nothing", async () => {
  const { clinic, user } = renderDesk(addressOf(105));
  await answerBox();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Write your answer first.")).toBeTruthy();
  expect(clinic.sent(ANSWERS)).toHaveLength(0);
});

it("needs two keys for a common answer", async () => {
  const { clinic, user } = renderDesk(addressOf(105));
  await answerBox();
  await user.keyboard("{Alt>}1{/Alt}");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(clinic.sent(ANSWERS)).toHaveLength(1));
  expect(clinic.sent<AnswerRequest>(ANSWERS)[0]).toMatchObject({
    body: "Hello, Rosa. Your refill is ready at your drug store. Ana",
    after: "close",
  });
});

it("writes quick replies in the patient's language", async () => {
  const spanish = thread(105, { patient: { ...thread(105).patient, language: "es" } });
  const { user } = renderDesk(addressOf(105), { [OPENINGS]: spanish });
  await answerBox();
  await user.keyboard("{Alt>}1{/Alt}");
  expect((await answerBox()).value).toMatch(/^Hola, Rosa\./);
});

it("closes by two doors only: an answer, or a talk", async () => {
  const doors = /Send and close|Save and close/;
  const { clinic, user } = renderDesk(addressOf(101));
  const buttons = () => within(screen.getByRole("main")).getAllByRole("button");
  await user.type(await answerBox(), "Please call us.");
  const names = buttons().map((one) => one.textContent ?? "");
  for (const name of names.filter((one) => !doors.test(one))) {
    await user.click(buttons().find((one) => one.textContent === name) as HTMLElement);
    const esc = screen.queryByRole("button", { name: /Esc/ });
    if (esc) await user.click(esc);
  }
  expect(names.filter((one) => doors.test(one))).toHaveLength(1);
  expect(clinic.sent<AnswerRequest>(ANSWERS).map((request) => request.after)).toEqual(["keep_open"]);
  const changes = clinic.asked.map((asked) => asked.name).filter((name) => !name.startsWith("GET"));
  expect(new Set(changes)).toEqual(new Set([OPENINGS, ANSWERS, "POST /threads/:id/assignment", MEDICINES]));
});

it("offers a new message instead of opening it by itself", async () => {
  const rows = inbox.rows.map((row) => ({ ...row, arrived_at: NOW + 60_000 }));
  const { clinic, user } = renderDesk(addressOf(105), { "GET /inbox": { ...inbox, rows } });
  await screen.findByText("Rosa wrote again.");
  expect(clinic.sent(OPENINGS)).toHaveLength(1);
  await user.click(await button("Open the new message"));
  await waitFor(() => expect(clinic.sent(OPENINGS)).toHaveLength(2));
});

it("passes it on to a person, and says who is away", async () => {
  const { clinic, user } = renderDesk(addressOf(105));
  await user.click(await button("Pass it on"));
  expect(await button(/Dr. Mark Sato.*not here until Monday, May 17, 9:14\u00a0am/)).toBeTruthy();
  await user.click(await button(/Lena Hart/));
  await screen.findByText("Passed on. Lena Hart has it now.");
  expect(clinic.sent("POST /threads/:id/assignment")).toEqual([
    { to: { kind: "staff", staff_id: expect.stringMatching(/0004$/) } },
  ]);
});

it("keeps the list of medicines, one line at a time", async () => {
  const { clinic, user } = renderDesk(addressOf(105), {
    [MEDICINES]: { medicines: ["Lisinopril 10 mg, 1 in the morning", "Metformin 500 mg"] },
  });
  const box = await screen.findByLabelText("Name and dose");
  await user.type(box, " Metformin 500 mg {Enter}");
  await screen.findByText("On the list: Metformin 500 mg. The patient can pick it.");
  expect(clinic.sent(MEDICINES)).toEqual([{ name: "Metformin 500 mg", taken: true }]);
  expect((box as HTMLInputElement).value).toBe("");
  clinic.answer(MEDICINES, { medicines: ["Lisinopril 10 mg, 1 in the morning"] });
  await user.click(await button("Take off the list: Metformin 500 mg"));
  await screen.findByText("Off the list: Metformin 500 mg.");
  expect(clinic.sent(MEDICINES).at(-1)).toEqual({ name: "Metformin 500 mg", taken: false });
  expect(screen.queryByText("Metformin 500 mg")).toBeNull();
});

it("keeps what was typed when a medicine could not be put on the list", async () => {
  const { user } = renderDesk(addressOf(105), { [MEDICINES]: refuse("not_found") });
  const box = await screen.findByLabelText("Name and dose");
  await user.type(box, "Metformin 500 mg{Enter}");
  await screen.findByRole("alert");
  expect((box as HTMLInputElement).value).toBe("Metformin 500 mg");
});
