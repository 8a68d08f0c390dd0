// A pretend language for looks: the real words with accents, vowels twice (about 40 % longer) and a mark at both ends.
// It is made while the look page is built and never reaches a person.
import { readFile } from "node:fs/promises";
import { parse, serialize, TextElement, Transformer } from "@fluent/syntax";

export const MARKS = { start: "‹", end: "›" };
const LETTERS = { c: "ç", d: "ď", g: "ğ", l: "ľ", n: "ñ", r: "ř", s: "š", t: "ť", w: "ŵ", y: "ý", z: "ž" };
const VOWELS = { a: "áä", e: "éë", i: "íï", o: "óö", u: "úü" };
const ALL = { ...LETTERS, ...VOWELS };

/** For Vite: every file of words in the pretend language. */
export function pseudoWords() {
  return {
    name: "pseudo-words",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(".ftl?raw")) return null;
      return `export default ${JSON.stringify(pseudo(await readFile(id.replace(/\?raw$/, ""), "utf8")))};`;
    },
  };
}

/** The same Fluent file in the pretend language; what is filled in and marks such as <b> stay. */
export function pseudo(source) {
  const resource = parse(source, {});
  new Longer().visit(resource);
  for (const { value } of resource.body) {
    value?.elements.unshift(new TextElement(MARKS.start));
    value?.elements.push(new TextElement(MARKS.end));
  }
  return serialize(resource, {});
}

class Longer extends Transformer {
  visitTextElement(element) {
    element.value = element.value.replace(/<[^>]*>|\p{L}/gu, (found) => accented(found));
    return element;
  }
}

function accented(letter) {
  const accent = ALL[letter.toLowerCase()];
  if (!accent) return letter;
  return letter === letter.toLowerCase() ? accent : accent[0].toUpperCase() + accent.slice(1);
}
