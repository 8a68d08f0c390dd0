import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { at } from "../testing/people";
import { commands, show } from "../testing/show";

const press = (key: string, more: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.body, { key, code: /\d/.test(key) ? `Digit${key}` : "", ctrlKey: true, ...more });

const headingHasFocus = (name: string) =>
  waitFor(() => {
    expect(document.activeElement?.tagName).toBe("H1");
    expect(document.activeElement?.textContent).toBe(name);
  });

describe("the frame", () => {
  it("goes to each place by key, and the heading gets the focus", async () => {
    show({ hash: "#/settings" });
    await screen.findByRole("heading", { level: 1, name: "Settings" });
    press("2");
    await headingHasFocus("When to write, when to call");
    press("5");
    await headingHasFocus("Settings");
    press("F1", { ctrlKey: false });
    await waitFor(() => expect(window.location.hash).toBe("#/when"));
  });

  it("locks at once with Ctrl L, and nothing of the person stays on the page", async () => {
    const { fake } = show({ hash: "#/settings" });
    await screen.findByRole("heading", { level: 1, name: "Settings" });
    press("l");
    await screen.findByRole("heading", { name: "Locked" });
    expect(commands(fake)).toContain("lock");
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("shows the lock when the backend locks by itself", async () => {
    const { fake } = show({ hash: "#/when" });
    await screen.findByRole("heading", { level: 1 });
    fake.become({ state: "locked", given_name: null, patient_name: null });
    await screen.findByRole("heading", { name: "Locked" });
  });

  it("makes the text bigger and smaller by key, within the three sizes", async () => {
    const { fake } = show({ hash: "#/when" });
    await screen.findByRole("heading", { level: 1 });
    press("+");
    await waitFor(() => expect(fake.status.settings.text_size).toBe("big"));
    press("+");
    await waitFor(() => expect(fake.status.settings.text_size).toBe("very_big"));
    press("+");
    press("0");
    await waitFor(() => expect(fake.status.settings.text_size).toBe("normal"));
  });

  it("goes one step back with Esc, but not out of a field", async () => {
    show({ hash: "#/find" });
    await screen.findByRole("searchbox");
    press("Escape", { ctrlKey: false });
    await waitFor(() => expect(window.location.hash).toBe("#/messages"));
    window.location.hash = "#/find";
    fireEvent.keyDown(await screen.findByRole("searchbox"), { key: "Escape" });
    expect(window.location.hash).toBe("#/find");
  });

  it("leaves a key alone that it does not know", async () => {
    const { fake } = show({ hash: "#/when" });
    await screen.findByRole("heading", { level: 1 });
    const before = commands(fake).length;
    expect(press("k")).toBe(true);
    expect(press("l", { ctrlKey: false })).toBe(true);
    expect(commands(fake)).toHaveLength(before);
  });

  it("says what is when the internet goes, and is quiet when it is back", async () => {
    const { fake } = show({ hash: "#/when" });
    await screen.findByRole("heading", { level: 1 });
    fake.status = { ...fake.status, connection: { connection: "offline", since: at(13, 9), last_sync_at: null } };
    fake.emit({ kind: "connection_changed", connection: fake.status.connection });
    await screen.findByText("No internet right now.");
    fake.status = { ...fake.status, connection: { connection: "online", since: at(13, 9), last_sync_at: null } };
    fake.emit({ kind: "connection_changed", connection: fake.status.connection });
    await waitFor(() => expect(screen.queryByText("No internet right now.")).toBeNull());
  });

  it("puts the theme where the kit looks for it", async () => {
    const { user } = show({ hash: "#/settings" });
    await user.click(await screen.findByLabelText("Strong"));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("contrast"));
    await user.click(screen.getByLabelText("Like my computer"));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("auto"));
  });
});
