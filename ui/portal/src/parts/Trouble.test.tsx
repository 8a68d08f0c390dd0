import { makeWords } from "@waypost/kit";
import type { ErrorCode } from "@waypost/protocol";
import { describe, expect, it } from "vitest";
import { words } from "../words/words";
import { TROUBLES } from "./troubles";

const codes = Object.keys(TROUBLES) as ErrorCode[];

describe.each(["en", "es"] as const)("errors in %s", (language) => {
  const { t } = makeWords(language, words);
  it.each(codes)("%s says what happened, what is safe and what to do", (code) => {
    const args = { call: "Call (414) 555-0142", time: "none", tries: -1, number: "1" };
    for (const id of [`trouble-${code}`, `trouble-${code}-safe`, `trouble-${code}-do`]) {
      const said = t(id, args);
      expect(said).not.toBe(id);
      expect(said).not.toMatch(/[{}]|trouble/);
    }
  });
});
