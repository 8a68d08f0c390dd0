// For tests: the whole app with prepared answers, on the scenes' own day.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect } from "vitest";
import { App } from "../app/App";
import { setClock } from "../app/clock";
import { setBackend } from "../backend";
import { FakeBackend, type Scene, until } from "./fake";
import { NOW } from "./people";

export function show(scene: Scene) {
  const fake = new FakeBackend(scene);
  setBackend(fake);
  setClock(() => NOW);
  window.location.hash = scene.hash ?? "";
  const user = userEvent.setup();
  return { fake, user, ...render(<App />) };
}

/** The names of the commands asked for, in order. */
export function commands(fake: FakeBackend): string[] {
  return fake.asked.map(({ name }) => name);
}

/** What a screen reader says after the name of a field: its hint, good news, and what is wrong. */
export function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  const said = ids.map((id) => document.getElementById(id)?.textContent ?? "");
  return said.filter((text) => text !== "").join(" ");
}

export function textOf(element: HTMLElement): string {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : "";
}

export function hasFocus(element: HTMLElement): Promise<void> {
  return waitFor(() => expect(document.activeElement).toBe(element));
}

/** The button with these words, as soon as it is there: finding it by role takes long on a whole page. */
export function button(words: string | RegExp): Promise<HTMLElement> {
  return screen.findByText((_, element) => element !== null && fits(element, words), { selector: "button" });
}

function fits(element: Element, words: string | RegExp): boolean {
  const text = (element.textContent ?? "").trim();
  return typeof words === "string" ? text === words : words.test(text);
}

/** The box to write in. */
export async function box(): Promise<HTMLTextAreaElement> {
  return (await until("textarea")) as HTMLTextAreaElement;
}
