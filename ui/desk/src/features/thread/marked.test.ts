import { describe, expect, it } from "vitest";
import { marked } from "./marked";

/** Where some words stand in bytes of UTF-8, as the clinic counts. */
function bytesOf(body: string, words: string): [number, number] {
  const start = new TextEncoder().encode(body.slice(0, body.indexOf(words))).length;
  return [start, start + new TextEncoder().encode(words).length];
}
const marks = (body: string, ...words: string[]) =>
  marked(
    body,
    words.map((one) => bytesOf(body, one)),
  )
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

describe("marks from byte places", () => {
  it.each([
    ["I have chest pain today.", "chest pain"],
    ["Después del café me duele el corazón desde ayer.", "duele el corazón"],
    ["😀😀 My chest hurts 😀", "chest hurts"],
    ["👩‍👩‍👧 ñandú — ¿no respiro? 日本", "no respiro"],
    ["chest", "chest"],
  ])("find the words in %s", (body, words) => {
    expect(marks(body, words)).toEqual([words]);
  });

  it("lose nothing of the text", () => {
    const body = "Ünïcode 😀 and\n\nlines, ¡sí!";
    expect(
      marked(body, [bytesOf(body, "😀 and")])
        .map((piece) => piece.text)
        .join(""),
    ).toBe(body);
  });

  it("that overlap or touch are one", () => {
    const body = "severe chest pain now";
    expect(marked(body, [bytesOf(body, "severe chest"), bytesOf(body, "chest pain")])).toEqual([
      { text: "severe chest pain", marked: true },
      { text: " now", marked: false },
    ]);
  });

  it("that end inside a sign cover the whole sign", () => {
    expect(marked("a😀b", [[1, 2]])).toEqual([
      { text: "a", marked: false },
      { text: "😀", marked: true },
      { text: "b", marked: false },
    ]);
  });

  it("beyond the text, or of no length, mark nothing more", () => {
    expect(marked("abc", [[3, 9]])).toEqual([{ text: "abc", marked: false }]);
    expect(marked("abc", [[1, 1]])).toEqual([{ text: "abc", marked: false }]);
  });
});
