import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { refuse } from "../../testing/fake";
import { firstThread } from "../../testing/people";
import { newHere, typing } from "../../testing/scenes/onboarding";
import { commands, descriptionOf, hasFocus, show, textOf } from "../../testing/show";

const CODE = "k7m4 2qrt 9xda";
const codeField = () => screen.findByLabelText(/code from your letter/);
const bornField = () => screen.findByLabelText(/birth date/);

describe("code and birth date", () => {
  it("has the focus in the code field at once, or in the birth date when the code came with a link", async () => {
    const { unmount } = show({ status: newHere, answers: typing });
    await hasFocus(await codeField());
    unmount();
    show({ status: { ...newHere, prefilled_code: "K7M4 2QRT 9XDA" }, answers: typing });
    await hasFocus(await bornField());
    expect(textOf(await codeField())).toBe("K7M4 2QRT 9XDA");
  });

  it("registers with Enter from either field", async () => {
    for (const last of ["code", "born"] as const) {
      const { fake, user, unmount } = show({
        status: newHere,
        answers: { ...typing, register: { first_thread_id: firstThread } },
      });
      await user.type(await bornField(), last === "born" ? "06141955" : "06141955");
      await user.type(await codeField(), CODE);
      await user.type(last === "code" ? await codeField() : await bornField(), "{Enter}");
      await waitFor(() => expect(commands(fake)).toContain("register"));
      const sent = fake.asked.find(({ name }) => name === "register")?.form;
      expect(sent).toMatchObject({ birth_date: "06 / 14 / 1955", language: "en", pin: null });
      unmount();
    }
  });

  it("says only good news while typing, and reads the date back in words", async () => {
    const { user } = show({ status: newHere, answers: typing });
    const code = await codeField();
    await user.type(code, "k7m4 2qrt");
    expect(code.getAttribute("aria-invalid")).toBeNull();
    await user.type(code, " 9xda");
    await screen.findByText("All 12 are there");
    await user.type(await bornField(), "06141955");
    await screen.findByText("June 14, 1955");
  });

  it("ties the fault to its field, keeps the text and goes to the first field to fix", async () => {
    const { fake, user } = show({ status: newHere, answers: typing });
    const code = await codeField();
    await user.type(code, "k7m4 2qrt 9xd");
    await user.type(await bornField(), "june{Enter}");
    await hasFocus(code);
    expect(code.getAttribute("aria-invalid")).toBe("true");
    expect(descriptionOf(code)).toMatch(/One is missing\. The code has 12, you typed 11\./);
    expect(descriptionOf(await bornField())).toMatch(/Type month, day and year/);
    expect(textOf(code)).toBe("k7m4 2qrt 9xd");
    screen.getByRole("button", { name: "Look at the birth date" });
    expect(commands(fake)).not.toContain("register");
  });

  it("gives one answer for both fields, and the phone after the third try", async () => {
    const { user } = show({ status: newHere, answers: { ...typing, register: refuse("invitation_refused") } });
    await user.type(await codeField(), CODE);
    await user.type(await bornField(), "06141956{Enter}");
    const one = "These two don't fit together. Look at both once more.";
    await screen.findByText(one);
    for (const field of [await codeField(), await bornField()]) {
      expect(field.getAttribute("aria-invalid")).toBe("true");
      expect(descriptionOf(field)).toMatch(new RegExp(one));
    }
    await user.keyboard("{Enter}");
    await user.keyboard("{Enter}");
    await screen.findByText(/Call \(414\) 555-0142\. We make you a new code\./);
    expect(textOf(await codeField())).toBe("K7M4 2QRT 9XDA");
  });

  it("asks for the PIN first where the computer has no key store", async () => {
    const { fake, user } = show({
      status: { ...newHere, has_keychain: false },
      answers: { ...typing, register: { first_thread_id: firstThread } },
    });
    await user.type(await codeField(), CODE);
    await user.type(await bornField(), "06141955{Enter}");
    await user.type(await screen.findByLabelText(/Your PIN/), "481502{Enter}");
    await waitFor(() => expect(commands(fake)).toContain("register"));
    expect(fake.asked.find(({ name }) => name === "register")?.form).toMatchObject({ pin: "481502" });
  });

  it("lets people try a practice message first, and come back", async () => {
    const { user } = show({ status: newHere, answers: typing });
    await user.click(await screen.findByRole("link", { name: /practice message/ }));
    await user.click(await screen.findByRole("button", { name: /Stop practice/ }));
    await codeField();
  });

  it("speaks Spanish as soon as Español is picked, and keeps what was typed", async () => {
    const { fake, user } = show({ status: newHere, answers: typing });
    await user.type(await codeField(), "k7m4");
    await user.click(screen.getByLabelText("Español"));
    await screen.findByRole("heading", { name: "Le espera un mensaje" });
    expect(document.documentElement.lang).toBe("es");
    expect(textOf(screen.getByLabelText(/código de su carta/))).toBe("k7m4");
    expect(fake.status.settings.language).toBe("es");
  });
});
