// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { cut, refuse } from "../../testing/fake_clinic";
import { inbox, priya, session } from "../../testing/people";
import { button, renderDesk } from "../../testing/render_desk";

const links = () => screen.getAllByRole<HTMLAnchorElement>("link", { name: /^(Rosa|Omar)/ });
const here = () => links().indexOf(document.activeElement as HTMLAnchorElement);

it("moves with J and K, and Enter opens the row", async () => {
  const { clinic, user } = renderDesk();
  await screen.findAllByRole("link", { name: "Rosa Delgado" });
  await user.keyboard("j");
  expect(here()).toBe(0);
  await user.keyboard("jjk");
  expect(here()).toBe(1);
  await user.keyboard("jjj{Enter}");
  await screen.findByRole("heading", { name: "Rosa Delgado: refill" });
  expect(clinic.asked.find((asked) => asked.name === "POST /threads/:id/openings")?.id).toBe(inbox.rows[4]?.thread_id);
});

it("takes a row with T, but only while nothing is typed", async () => {
  const { clinic, user } = renderDesk();
  await screen.findAllByRole("link", { name: "Rosa Delgado" });
  await user.keyboard("/tt");
  expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("tt");
  expect(clinic.sent("POST /threads/:id/assignment")).toEqual([]);
  await user.clear(screen.getByRole("searchbox"));
  await user.tab();
  await user.keyboard("jt");
  await screen.findByText("You have it now: Omar Haddad.");
  expect(clinic.sent("POST /threads/:id/assignment")).toEqual([{ to: { kind: "me" } }]);
});

it("asks for the reason before a person with no part takes a row", async () => {
  const rows = inbox.rows.map((row) => ({ ...row, mine: false, opened_by_me: false }));
  const { clinic, user } = renderDesk("/", {
    "GET /inbox": { ...inbox, rows },
    "POST /threads/:id/openings": refuse("reason_needed"),
  });
  await screen.findAllByRole("link", { name: "Rosa Delgado" });
  await user.keyboard("jt");
  await screen.findByRole("heading", { name: "Why do you open this?" });
  expect(clinic.sent("POST /threads/:id/assignment")).toEqual([]);
});

it("rests its single keys when they are switched off", async () => {
  window.localStorage.setItem("waypost-desk-keys", "off");
  const { user } = renderDesk();
  await screen.findAllByRole("link", { name: "Rosa Delgado" });
  await user.keyboard("j");
  expect(here()).toBe(-1);
});

it("keeps the clinic's order, red flags on top", async () => {
  renderDesk();
  await screen.findAllByRole("link", { name: "Rosa Delgado" });
  expect(links().map((link) => link.getAttribute("href")?.slice(-3))).toEqual(
    inbox.rows.map((row) => row.thread_id.slice(-3)),
  );
  expect(screen.getByText("It may be an emergency").closest("tr")).toBe(links()[0]?.closest("tr"));
});

it("keeps the last list when the way is cut, and says from when it is", async () => {
  const { clinic } = renderDesk();
  await screen.findAllByRole("link", { name: "Rosa Delgado" });
  clinic.answer("GET /inbox", cut);
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await screen.findByText("This list is from today, 9:14 am.")).toBeTruthy();
  expect(links()).toHaveLength(inbox.rows.length);
});

it("says so when all is done", async () => {
  renderDesk("/", { "GET /inbox": { ...inbox, rows: [] } });
  expect(await screen.findByText("No patient waits for you. You all closed 12 today.")).toBeTruthy();
});

it("shows only what is asked for, and where the rest is", async () => {
  const { user } = renderDesk();
  await screen.findAllByRole("link", { name: "Rosa Delgado" });
  await user.click(await button(/^Late/));
  expect(links()).toHaveLength(1);
  await user.type(screen.getByRole("searchbox"), "omar");
  expect(await screen.findByText("There are 9 more in All open.")).toBeTruthy();
});

it("asks for no list in the name of a person who reads no messages", async () => {
  const { clinic } = renderDesk("/", { "GET /session": { ...session, staff: priya, may_answer: false } });
  await screen.findByText(/Your role reads no messages/);
  await waitFor(() => expect(clinic.sent("GET /session")).toHaveLength(1));
  expect(clinic.sent("GET /inbox")).toEqual([]);
});
