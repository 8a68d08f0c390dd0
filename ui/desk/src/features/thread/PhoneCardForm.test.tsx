// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import type { PhoneCardRequest } from "@waypost/protocol";
import { expect, it } from "vitest";
import { thread } from "../../testing/people";
import { addressOf, answerBox, button, renderDesk } from "../../testing/render_desk";

const CARDS = "POST /threads/:id/phone-cards";

async function cardOf() {
  const desk = renderDesk(addressOf(105));
  await answerBox();
  await desk.user.keyboard("{Alt>}p{/Alt}");
  await screen.findByRole("dialog");
  return desk;
}

it("is written by keys alone", async () => {
  const { clinic, user } = await cardOf();
  await user.keyboard("1{Tab}{Tab}4{Tab}Take one pill a day.{Control>}{Enter}{/Control}");
  await screen.findByText("The phone card for Rosa Delgado is saved. It is closed.");
  expect(clinic.sent<PhoneCardRequest>(CARDS)).toEqual([
    {
      phone_card_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      newest_seen: thread(105).entries.findLast((entry) => entry.kind === "message")?.id,
      outcome: "talked",
      called_at: expect.any(Number),
      minutes: 4,
      said: "Take one pill a day.",
    },
  ]);
});

it("says so when a newer message keeps it open after a talk", async () => {
  const { clinic, user } = await cardOf();
  clinic.answer(CARDS, { thread_id: thread(105).thread_id, state: "open", assigned_to: null });
  await user.keyboard("1{Tab}{Tab}4{Tab}Take one pill a day.{Control>}{Enter}{/Control}");
  await screen.findByText("The phone card for Rosa Delgado is saved. A newer message came in. It stays open.");
  await waitFor(() => expect(clinic.sent("POST /threads/:id/openings")).toHaveLength(2));
});

it("needs minutes and what was said when they talked", async () => {
  const { clinic, user } = await cardOf();
  await user.click(await button(/Save/));
  expect(await screen.findByText("Pick how it went.")).toBeTruthy();
  await user.keyboard("1");
  await user.click(await button(/Save and close/));
  expect(await screen.findByText(/Type how many minutes/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Minutes"));
  await user.keyboard("4");
  await user.click(await button(/Save and close/));
  expect(await screen.findByText("Write in one line what you said.")).toBeTruthy();
  expect(clinic.sent(CARDS)).toEqual([]);
});

it("takes a try without words, and keeps it open", async () => {
  const { clinic, user } = await cardOf();
  await user.keyboard("2");
  expect(await button(/Save, keep it open/)).toBeTruthy();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText("The phone card for Rosa Delgado is saved. It stays open.");
  expect(clinic.sent<PhoneCardRequest>(CARDS)[0]).toMatchObject({ outcome: "left_voicemail", minutes: 0, said: "" });
});

it("does not take a number that is typed into a field for an outcome", async () => {
  const { user } = await cardOf();
  await user.keyboard("1{Tab}{Tab}");
  await user.keyboard("3");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /We talked/ }).checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>("Minutes").value).toBe("3");
});

it("keeps a card that was begun when the window is closed", async () => {
  const { user } = await cardOf();
  await user.keyboard("1{Tab}{Tab}4{Tab}Take one");
  await user.click(await button(/Esc/));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.keyboard("{Alt>}p{/Alt}");
  expect((await screen.findByLabelText<HTMLTextAreaElement>("What we said")).value).toBe("Take one");
});
