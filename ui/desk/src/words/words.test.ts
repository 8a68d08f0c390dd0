import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const SRC = join(__dirname, "..");
const KIT = join(__dirname, "../../../kit/src/words");

function ids(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1] ?? "");
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "testing" ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

const own = { en: ids(join(__dirname, "en.ftl")), es: ids(join(__dirname, "es.ftl")) };
const all = { en: [...own.en, ...ids(join(KIT, "en.ftl"))], es: [...own.es, ...ids(join(KIT, "es.ftl"))] };
const code = sources(SRC).join("\n");
/** Every text in quotes that looks like a word's id. */
const quoted = new Set([...code.matchAll(/["'`]([a-z]+(?:[-_][a-z0-9_]+)+)["'`]/g)].map((found) => found[1] ?? ""));
/** Ids that are put together: what stands before and after the hole. */
const holes = [...code.matchAll(/t(?:heirs)?\(\s*`([a-z-]*)\$\{[^}]*\}([a-z-]*)`/g)].map((found) => [
  found[1],
  found[2],
]);
const asked = [...code.matchAll(/\bt(?:heirs)?\(\s*"([^"]+)"/g), ...code.matchAll(/<Text\s+id="([^"]+)"/g)].map(
  (found) => found[1] ?? "",
);

it("has the same words in both languages, each once", () => {
  expect([...own.es].sort()).toEqual([...own.en].sort());
  expect(new Set(all.en).size).toBe(all.en.length);
  expect(new Set(all.es).size).toBe(all.es.length);
});

it("has every word that the code asks for, in both languages", () => {
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((id) => !all.en.includes(id) || !all.es.includes(id))).toEqual([]);
  const empty = holes.filter(
    ([start = "", end = ""]) => !all.en.some((id) => id.startsWith(start) && id.endsWith(end)),
  );
  expect(empty).toEqual([]);
});

it("has no word that nothing asks for", () => {
  const used = (id: string) =>
    asked.includes(id) ||
    quoted.has(id) ||
    holes.some(([start = "", end = ""]) => id.startsWith(start) && id.endsWith(end) && start + end !== "");
  expect(own.en.filter((id) => !used(id))).toEqual([]);
});
