import { expect, it } from "vitest";
import { words } from "./words";

const ids = (text: string) => [...text.matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id ?? "");

it("has every sentence in both languages, and each once", () => {
  const [en, es] = [ids(words.en), ids(words.es)];
  expect(en.length).toBeGreaterThan(100);
  expect([...es].sort()).toEqual([...en].sort());
  expect(new Set(en).size).toBe(en.length);
});
