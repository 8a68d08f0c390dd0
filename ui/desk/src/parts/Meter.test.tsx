import { render } from "@testing-library/react";
import { WordsProvider } from "@waypost/kit";
import type { Language } from "@waypost/protocol";
import { expect, it } from "vitest";
import { words } from "../words/words";
import { Meter } from "./Meter";

function meter(text: string, language: Language) {
  const { container } = render(
    <WordsProvider language="en" sources={words}>
      <Meter text={text} language={language} />
    </WordsProvider>,
  );
  return { said: container.textContent, on: container.querySelectorAll(".on").length, all: container.innerHTML };
}

it("says nothing about a few words", () => {
  expect(meter("Your drops are ready.", "en")).toMatchObject({ said: expect.stringContaining("shows up here"), on: 0 });
});

it("finds short words easy, in the patient's language", () => {
  expect(meter("Your eye drops are here. You can get them on Friday.", "en")).toMatchObject({
    said: "Grade 1. Easy to read.",
    on: 1,
  });
  expect(meter("Sus gotas ya están aquí. Puede venir por ellas el viernes.", "es")).toMatchObject({
    said: "Grade 3. Easy to read.",
    on: 3,
  });
});

it("asks for shorter sentences above grade 8, not at 8", () => {
  const eight = "We look at the test result with you when you come to our clinic in the early afternoon on Monday.";
  expect(meter(eight, "en")).toMatchObject({ said: "Grade 8. Fine to read.", on: 8 });
  const nine = eight.replace("Monday", "Monday or Thursday");
  const seen = meter(nine, "en");
  expect(seen.said).toBe("Grade 9. Hard to read. Shorter sentences help.");
  expect(seen.all).toContain("meter-hard");
});
