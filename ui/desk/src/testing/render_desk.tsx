// The whole Desk on a page of prepared answers, for tests.
import { cleanup, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, vi } from "vitest";
import { App } from "../app/App";
import { type Answers, FakeClinic } from "./fake_clinic";

// A busy computer is no fault of a test.
configure({ asyncUtilTimeout: 4_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  window.localStorage.clear();
});

/** Address of a conversation of `people.ts`. */
export const addressOf = (number: number) => `/threads/01975f00-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** Shows the Desk at an address. */
export function renderDesk(path = "/", answers: Answers = {}) {
  const clinic = new FakeClinic(answers);
  vi.stubGlobal("fetch", clinic.fetch);
  vi.stubGlobal("print", () => undefined);
  vi.stubGlobal("EventSource", undefined);
  window.history.replaceState(null, "", path);
  render(<App />);
  return { clinic, user: userEvent.setup() };
}

export const answerBox = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: /Your answer/ });
export const button = (name: RegExp | string) => screen.findByRole("button", { name });
