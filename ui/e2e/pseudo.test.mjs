import { expect, it } from "vitest";
import { pseudo } from "./pseudo.mjs";

it("lengthens and marks each message, and leaves marks and what is filled in", () => {
  expect(pseudo("row = <b>{ $name }</b> answers you\n")).toBe("row = ‹<b>{ $name }</b> áäñšŵéëřš ýóöúü›\n");
});

it("lengthens every choice, and marks the message once", () => {
  expect(pseudo("left = { $count ->\n    [one] One day\n   *[other] { $count } days\n  }\n")).toBe(
    "left =\n    ‹{ $count ->\n        [one] Óöñéë ďáäý\n       *[other] { $count } ďáäýš\n    }›\n",
  );
});
