import { expect, it } from "vitest";
import { pinWrong } from "./pin";

it("takes six digits that are not a row", () => {
  expect(pinWrong("481502")).toBeNull();
  expect(pinWrong("919112")).toBeNull();
  expect(pinWrong("48150")).toBe("pin-short");
  expect(pinWrong("4815023")).toBe("pin-short");
  expect(pinWrong("48150a")).toBe("pin-letters");
  for (const easy of ["123456", "654321", "111111", "000000"]) expect(pinWrong(easy)).toBe("pin-easy");
  for (const date of ["061455", "140655", "111112"]) expect(pinWrong(date)).toBe("pin-date");
});
