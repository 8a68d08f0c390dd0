import { render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { StatusProvider } from "../../app/status";
import { setBackend } from "../../backend";
import { FakeBackend, field } from "../../testing/fake";
import { unlocked } from "../../testing/people";
import { hasFocus, show } from "../../testing/show";
import { FirstSteps, FirstStepsList } from "./FirstSteps";
import type { FirstStep } from "./first_steps";
import { takeStopped } from "./stopped";

beforeEach(() => void takeStopped());

const messages = (...dismissed_hints: string[]) =>
  show({ status: { settings: { ...unlocked.settings, dismissed_hints } } });
const offer = () => screen.findByRole("heading", { name: "Do you want to try it first?" });

describe("the first steps on Messages", () => {
  it("offers practice once: after No it does not come back, and stays in Settings", async () => {
    const { user, fake, unmount } = messages();
    await offer();
    await user.click(screen.getByRole("button", { name: "No, thank you" }));
    expect((await screen.findByText(/You still find it in Settings/)).getAttribute("role")).toBe("status");
    expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
    await hasFocus(field("h"));
    const { settings } = fake.status;
    unmount();
    const again = show({ status: { settings } });
    await screen.findByRole("heading", { name: "Can you read this well?" });
    expect(screen.queryByRole("heading", { name: "Do you want to try it first?" })).toBeNull();
    again.unmount();
    show({ hash: "#/settings", status: { settings } });
    const list = await screen.findByRole("region", { name: "First steps" });
    expect(within(list).getByRole("link", { name: "Start practice" }).getAttribute("href")).toBe("#/practice");
  });

  it("opens practice from the offer, and does not offer it again", async () => {
    const { user, fake } = messages();
    await offer();
    await user.click(screen.getByRole("link", { name: "Start practice" }));
    await screen.findByRole("heading", { level: 1, name: "Write a few words" });
    expect(fake.status.settings.dismissed_hints).toEqual(["first-step-practice-away"]);
  });

  it("shows one step at a time, each done once it was opened, and none at the end", async () => {
    const { user, fake } = messages("first-step-practice-done");
    await screen.findByRole("heading", { name: "Can you read this well?" });
    expect(screen.queryByRole("heading", { name: "When to write, when to call" })).toBeNull();
    await user.click(screen.getByRole("link", { name: "Pick size and language" }));
    await screen.findByRole("heading", { level: 1, name: "Settings" });
    window.location.hash = "#/messages";
    await screen.findByRole("heading", { level: 1, name: "Messages" });
    await user.click(await screen.findByRole("link", { name: "Read it" }));
    await screen.findByRole("heading", { level: 1, name: "When to write, when to call" });
    await waitFor(() => expect(fake.status.settings.dismissed_hints).toContain("first-step-when-done"));
    window.location.hash = "#/messages";
    await screen.findByRole("heading", { level: 1, name: "Messages" });
    expect(document.querySelector(".first-steps section")).toBeNull();
  });
});

describe("the first steps in Settings", () => {
  it("says what is done, and where practice goes on", async () => {
    show({
      hash: "#/settings",
      status: { settings: { ...unlocked.settings, dismissed_hints: ["practice-step-3", "first-step-when-done"] } },
    });
    const list = await screen.findByRole("region", { name: "First steps" });
    const [practice, look, when] = within(list).getAllByRole("listitem");
    expect(practice?.textContent).toContain("Go on at step 3");
    expect(look?.textContent).not.toContain("Done");
    expect(when?.textContent).toContain("Done");
  });
});

it("takes another list, such as a caregiver's", async () => {
  setBackend(new FakeBackend());
  const steps: FirstStep[] = [{ name: "when", icon: "sign", to: { name: "when" }, done: "opened" }];
  render(
    <StatusProvider before={() => null}>
      <FirstSteps steps={steps} />
      <FirstStepsList steps={steps} />
    </StatusProvider>,
  );
  expect(await screen.findAllByRole("link", { name: "Read it" })).toHaveLength(2);
  expect(screen.queryByRole("link", { name: "Start practice" })).toBeNull();
});
