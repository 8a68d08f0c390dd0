// The texts that a file of words can show, and the short forms in them.
import { parse } from "@fluent/syntax";

/** Short forms that have a vowel, so that nothing else gives them away. */
const SHORT_FORMS = /^(?:app|appt|apt|dept|dra|etc|ext|id|info|max|meds|min|ok|sra|srta|tel|uds?)$/i;

/**
 * Name and texts of each message, term and attribute of a Fluent file; `null` for a part that cannot be read. Each choice
 * of a plural, a day or a role is a text of its own, since only one is ever on screen.
 */
export function sentencesOf(source) {
  return parse(source, {}).body.flatMap((entry) => {
    if (entry.type === "Junk") return [{ name: entry.content.split("\n")[0], texts: null }];
    if (entry.type !== "Message" && entry.type !== "Term") return [];
    const name = entry.id.name;
    const parts = entry.attributes.map(({ id, value }) => ({ name: `${name}.${id.name}`, texts: texts(value) }));
    return entry.value ? [{ name, texts: texts(entry.value) }, ...parts] : parts;
  });
}

/** Without marks such as <b>; what is filled in counts as "Ana", one short word. */
function texts(pattern) {
  return readings(pattern).map((text) => text.replace(/<[^>]*>/g, ""));
}

function readings({ elements }) {
  return elements.reduce(
    (before, element) => before.flatMap((start) => endings(element).map((end) => start + end)),
    [""],
  );
}

function endings(element) {
  if (element.type === "TextElement") return [element.value];
  const { expression } = element;
  if (expression.type === "Placeable") return endings(expression);
  if (expression.type === "SelectExpression") return expression.variants.flatMap(({ value }) => readings(value));
  return [expression.type === "StringLiteral" ? expression.value : "Ana"];
}

/** Capitals, no vowel at all, a dot that ends no sentence, or a known short form. */
export function abbreviationsIn(text) {
  return [...text.matchAll(/([\p{L}'’]+)(\.(?=\s*[\p{Ll},]))?/gu)]
    .filter(
      ([, word, dot]) => dot || /^\p{Lu}{2,}$/u.test(word) || !/[aeiouyáéíóúü]/i.test(word) || SHORT_FORMS.test(word),
    )
    .map(([, word]) => word);
}
