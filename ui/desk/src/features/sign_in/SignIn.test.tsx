// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { refuse } from "../../testing/fake_clinic";
import { lena, session } from "../../testing/people";
import { addressOf, answerBox, button, renderDesk } from "../../testing/render_desk";

const SIGNED_OUT = { "GET /session": refuse("signed_out") };

it("uses the link of the address once, and leaves none of it there", async () => {
  const { clinic } = renderDesk("/#link=secret", { ...SIGNED_OUT, "POST /session/link": session });
  await screen.findByRole("heading", { name: "All open" });
  expect(clinic.sent("POST /session/link")).toEqual([{ link: "secret" }]);
  expect(window.location.href).not.toContain("secret");
});

it("offers a passkey after a link, once, to who has none", async () => {
  const { user } = renderDesk("/#link=secret", {
    ...SIGNED_OUT,
    "POST /session/link": { ...session, has_passkey: false },
  });
  await screen.findByRole("heading", { name: "Sign in faster next time" });
  await user.click(await button("Later"));
  await screen.findByRole("heading", { name: "All open" });
});

it("says what to do about a used link", async () => {
  renderDesk("/#link=used", { ...SIGNED_OUT, "POST /session/link": refuse("link_refused") });
  expect(await screen.findByText(/This link was used before/)).toBeTruthy();
});

it("lets a signed-in person in although the link was used", async () => {
  renderDesk("/#link=used", { "POST /session/link": refuse("link_refused") });
  expect(await screen.findByRole("heading", { name: "All open" })).toBeTruthy();
});

async function writeAndIdleOut() {
  const desk = renderDesk(addressOf(105));
  await desk.user.type(await answerBox(), "Half an answer");
  desk.clinic.answer("GET /inbox", refuse("signed_out"));
  act(() => void window.dispatchEvent(new Event("online")));
  await screen.findByText("You were signed out after 10 quiet minutes.");
  expect(screen.queryByText(/eye drops/)).toBeNull();
  return desk;
}

/** A browser that knows passkeys, and a person who uses one. */
function withPasskey(clinic: Awaited<ReturnType<typeof writeAndIdleOut>>["clinic"], who: typeof session) {
  const bytes = new ArrayBuffer(1);
  const response = { authenticatorData: bytes, clientDataJSON: bytes, signature: bytes, userHandle: null };
  const credential = { id: "AA", rawId: bytes, type: "public-key", response, getClientExtensionResults: () => ({}) };
  vi.spyOn(navigator, "credentials", "get").mockReturnValue({ get: async () => credential } as never);
  clinic.answer("POST /session/passkey/start", { ceremony: "c", options: { publicKey: { challenge: "AA" } } });
  clinic.answer("POST /session/passkey/finish", who);
  clinic.answer("GET /inbox", { rows: [], closed_today: 0, now: session.now });
}

it("keeps unsent words for the same person", async () => {
  vi.stubGlobal("PublicKeyCredential", class {});
  const { clinic, user } = await writeAndIdleOut();
  expect(screen.getByText("What you wrote is still here. Sign in and go on.")).toBeTruthy();
  vi.stubGlobal("PublicKeyCredential", class {});
  withPasskey(clinic, session);
  await user.click(await button("Sign in with my passkey"));
  expect((await answerBox()).value).toBe("Half an answer");
});

it("keeps nothing for another person", async () => {
  vi.stubGlobal("PublicKeyCredential", class {});
  const { clinic, user } = await writeAndIdleOut();
  withPasskey(clinic, { ...session, staff: lena });
  await user.click(await button("Sign in with my passkey"));
  await screen.findByRole("heading", { name: "All open" });
  expect(window.location.pathname).toBe("/");
  act(() => window.history.back());
  expect((await answerBox()).value).toBe("");
});
