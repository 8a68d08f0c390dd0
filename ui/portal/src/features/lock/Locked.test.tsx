import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refuse } from "../../testing/fake";
import { at } from "../../testing/people";
import { commands, descriptionOf, hasFocus, show } from "../../testing/show";

const locked = { state: "locked", given_name: null, patient_name: null } as const;
const pinField = () => screen.findByLabelText("Your PIN");

describe("the lock screen", () => {
  it("has the focus in the PIN field and names nobody", async () => {
    show({ status: locked });
    await hasFocus(await pinField());
    expect(document.body.textContent).not.toMatch(/Rosa|Delgado/);
    expect(document.body.textContent).toContain("(414) 555-0142");
  });

  it("says how many tries are left, tied to the field", async () => {
    const { user } = show({ status: locked, answers: { unlock: refuse("wrong_pin", { tries_left: 4 }) } });
    const pin = await pinField();
    await user.type(pin, "111222{Enter}");
    await waitFor(() => expect(pin.getAttribute("aria-invalid")).toBe("true"));
    expect(descriptionOf(pin)).toBe("That PIN does not fit. 4 tries left. Try once more.");
    await hasFocus(pin);
  });

  it("names the hour of a wait and asks nothing before it", async () => {
    const { fake, user } = show({ status: { ...locked, unlock_not_before: at(13, 9, 31) } });
    const pin = await pinField();
    expect(descriptionOf(pin)).toMatch(/Try again today, 9:31\u00a0am\./);
    await user.type(pin, "481502{Enter}");
    expect(commands(fake)).not.toContain("unlock");
  });

  it("takes a try once the wait is over", async () => {
    const { fake, user } = show({ status: { ...locked, unlock_not_before: at(13, 9, 19) } });
    const pin = await pinField();
    expect(pin.getAttribute("aria-invalid")).toBeNull();
    await user.type(pin, "481502{Enter}");
    expect(commands(fake)).toContain("unlock");
  });

  it("opens with the right PIN", async () => {
    const { fake, user } = show({ status: locked });
    fake.answer("unlock", () => fake.become({ state: "unlocked", given_name: "Rosa" }));
    await user.type(await pinField(), "481502{Enter}");
    await hasFocus(await screen.findByRole("heading", { name: "Messages" }));
  });

  it("says that a shared computer needs the internet", async () => {
    const connection = { connection: "offline", since: at(13, 9), last_sync_at: null } as const;
    show({ status: { ...locked, unlock: "shared", connection } });
    await screen.findByText(/To open it, this computer needs the internet\./);
  });
});
