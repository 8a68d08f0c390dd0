// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { InviteRequest } from "@waypost/protocol";
import { expect, it } from "vitest";
import { refuse } from "../../testing/fake_clinic";
import { chen, invitation } from "../../testing/people";
import { button, renderDesk } from "../../testing/render_desk";

const INVITE = "POST /invitations";

async function pick(user: UserEvent, keys: string) {
  await user.type(await screen.findByRole("combobox", { name: "1. Patient" }), "ro");
  await screen.findByRole("option", { name: /Rosa/ });
  await user.keyboard(keys);
}
const lines = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Two lines/ });

it("invites in four fields by keys alone, and shows the code once", async () => {
  const { clinic, user } = renderDesk("/invite", { [INVITE]: invitation });
  await pick(user, "{Enter}");
  expect(screen.getByText(/born June 14, 1955/)).toBeTruthy();
  await user.keyboard("{Control>}p{/Control}");
  await screen.findByRole("heading", { name: "The letter for Rosa is made" });
  expect(screen.getAllByText(invitation.code).length).toBeGreaterThan(0);
  expect(clinic.sent<InviteRequest>(INVITE)).toEqual([
    {
      invitation_id: expect.any(String),
      patient_id: expect.stringMatching(/0011$/),
      clinician_id: chen.id,
      lines: "It was good to see you. Please write to me if anything is not clear. We read each message ourselves.",
      language: "en",
    },
  ]);
});

it("takes the patient's language and doctor from the chart", async () => {
  const { user } = renderDesk("/invite");
  await pick(user, "{ArrowDown}{Enter}");
  expect(lines().value).toMatch(/^Me dio gusto verle/);
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "2. From" }).selectedOptions[0]?.textContent).toBe(
    "Dr. Mark Sato, their doctor",
  );
});

it("never changes lines that somebody wrote", async () => {
  const { user } = renderDesk("/invite");
  await pick(user, "{Enter}");
  await user.clear(lines());
  await user.paste("My own words.");
  await user.click(screen.getAllByRole("radio", { name: "Spanish" })[0] as HTMLElement);
  expect(lines().value).toBe("My own words.");
});

it("asks for what is missing, and the focus goes there", async () => {
  const { clinic, user } = renderDesk("/invite");
  await user.click(await button(/Print the letter/));
  expect(await screen.findByText("Pick a patient from the chart.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "1. Patient" }));
  expect(clinic.sent(INVITE)).toEqual([]);
});

it("makes a new code when the answer to the first try was lost", async () => {
  let tries = 0;
  const { clinic, user } = renderDesk("/invite", {
    [INVITE]: () => {
      tries += 1;
      return tries === 1 ? refuse("id_conflict") : invitation;
    },
  });
  await pick(user, "{Enter}");
  await user.click(await button(/Print the letter/));
  await screen.findByRole("heading", { name: /is made/ });
  const ids = clinic.sent<InviteRequest>(INVITE).map((request) => request.invitation_id);
  expect(new Set(ids).size).toBe(2);
});

it("prints both sides, the front in the chosen language", async () => {
  const { user } = renderDesk("/invite", { [INVITE]: { ...invitation, language: "es" } });
  await pick(user, "{Enter}");
  await user.click(await button(/Print the letter/));
  await screen.findByRole("heading", { name: /is made/ });
  const sides = [...document.querySelectorAll(".print-only .us-letter")];
  expect(sides.map((side) => side.getAttribute("lang"))).toEqual(["es", "en"]);
  for (const side of sides) expect(side.textContent).toContain(invitation.code);
});

it("forgets the code with the next invitation", async () => {
  const { user } = renderDesk("/invite", { [INVITE]: invitation });
  await pick(user, "{Enter}");
  await user.click(await button(/Print the letter/));
  await user.click(await button("Invite one more patient"));
  await waitFor(() => expect(screen.queryByText(invitation.code)).toBeNull());
});
