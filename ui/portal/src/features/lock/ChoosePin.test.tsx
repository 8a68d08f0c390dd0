import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refuse } from "../../testing/fake";
import { scenes } from "../../testing/scenes/lock";
import { commands, descriptionOf, show, textOf } from "../../testing/show";

const scene = scenes["choose-pin"] ?? {};
const pinField = () => screen.findByLabelText(/Your PIN/);

describe("choosing the lock", () => {
  it("takes the computer for shared until told otherwise", async () => {
    const { fake, user } = show(scene);
    expect(await screen.findByLabelText("Yes, or I am not sure")).toHaveProperty("checked", true);
    await user.type(await pinField(), "481502{Enter}");
    await waitFor(() => expect(commands(fake)).toContain("choose_pin"));
    expect(fake.asked.at(-1)?.form).toEqual({ pin: "481502", unlock: "shared" });
  });

  it("shows the PIN while it is chosen, until it is hidden", async () => {
    const { user } = show(scene);
    expect((await pinField()).getAttribute("type")).toBe("text");
    await user.click(screen.getByRole("button", { name: "Hide it" }));
    expect((await pinField()).getAttribute("type")).toBe("password");
  });

  it("refuses a PIN that anyone would try first", async () => {
    const { fake, user } = show(scene);
    await user.type(await pinField(), "123456{Enter}");
    expect(descriptionOf(await pinField())).toMatch(/That one is too easy/);
    expect(commands(fake)).not.toContain("choose_pin");
  });

  it("shows the way of the message just sent beside it", async () => {
    show(scene);
    await screen.findByRole("heading", { name: "Your message is with the clinic" });
    screen.getByText("Reached the clinic");
  });

  it("says what is safe when a shared lock can't be made without internet", async () => {
    const { user } = show({ ...scene, answers: { ...scene.answers, choose_pin: refuse("offline") } });
    await user.type(await pinField(), "481502{Enter}");
    await screen.findByText(/Your message is safe here/);
    expect(textOf(await pinField())).toBe("481502");
  });
});
