import { expect, it } from "vitest";
import { abbreviationsIn, sentencesOf } from "./sentences.mjs";

it("reads what is filled in as one short word, without marks", () => {
  expect(sentencesOf("row = <b>{ $name }</b> answers you by <time>{ $when }</time>")).toEqual([
    { name: "row", texts: ["Ana answers you by Ana"] },
  ]);
});

it("reads each choice as a text of its own, also one within another", () => {
  const source = `
late = { $day ->
    [today] { $name } debía contestar antes de { $hour ->
        [one] la
       *[other] las
      } { $clock }
   *[other] { $name } debía contestar el { $when }
  }`;
  expect(sentencesOf(source)).toEqual([
    {
      name: "late",
      texts: [
        "Ana debía contestar antes de la Ana",
        "Ana debía contestar antes de las Ana",
        "Ana debía contestar el Ana",
      ],
    },
  ]);
});

it("reads attributes too, and says what it cannot read", () => {
  expect(sentencesOf("field =\n    .hint = Month, day, year\n")).toEqual([
    { name: "field.hint", texts: ["Month, day, year"] },
  ]);
  expect(sentencesOf("broken = { $name\n")).toEqual([{ name: "broken = { $name", texts: null }]);
});

it("finds short forms, and leaves words alone", () => {
  expect(abbreviationsIn("Your PIN, or ask IT. Use Ctrl. Dr. Chen has 5 min, e.g. now")).toEqual([
    "PIN",
    "IT",
    "Ctrl",
    "Dr",
    "min",
    "e",
    "g",
  ]);
  expect(abbreviationsIn("I am here, try it. A message, for you")).toEqual([]);
  expect(abbreviationsIn("Pida un enlace y entre. Así es.")).toEqual([]);
});
