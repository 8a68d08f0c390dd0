import { describe, expect, it } from "vitest";
import { inWords, withSlashes } from "./birth_date";

/** Types letter by letter, as the field does. */
function type(text: string): string {
  return [...text].reduce((shown, letter) => withSlashes(shown + letter), "");
}

describe("typing a birth date", () => {
  it("puts the slashes in between digits", () => {
    expect(type("06141955")).toBe("06 / 14 / 1955");
    expect(type("061")).toBe("06 / 1");
  });
  it("leaves alone what people write themselves", () => {
    for (const text of ["6/14/1955", "June 14 1955", "14 de junio de 1955", "06 14 1955", "6-14-1955"]) {
      expect(type(text)).toBe(text);
    }
  });
  it("takes its slashes out again when it is another kind of date", () => {
    expect(type("1955-06-14")).toBe("1955-06-14");
  });
  it("keeps a ninth digit, so that nothing typed is lost", () => {
    expect(type("061419555").replace(/\D/g, "")).toBe("061419555");
  });
});

it("reads a date back in words, in both languages", () => {
  expect(inWords("1955-06-14", "en")).toBe("June 14, 1955");
  expect(inWords("1955-06-14", "es")).toBe("14 de junio de 1955");
});
