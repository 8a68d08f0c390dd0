// The app's own words in one language, so that one story is told in both.
import { readdir, readFile } from "node:fs/promises";
import { parse } from "@fluent/syntax";

/** Gives the words of a message by its name: a RegExp with anything where something is filled in. */
export async function spoken(language) {
  const folder = new URL(`../portal/src/words/${language}/`, import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ftl"));
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  const messages = sources.flatMap((source) => parse(source, {}).body).filter(({ type }) => type === "Message");
  const words = new Map(messages.map(({ id, value }) => [id.name, value?.elements ?? []]));
  return (name) => {
    if (!words.has(name)) throw new Error(`No words are called ${name} in ${language}`);
    return new RegExp(words.get(name).map(pattern).join(""));
  };
}

function pattern(element) {
  if (element.expression?.type === "SelectExpression") throw new Error("These words have choices");
  if (element.type !== "TextElement") return ".*";
  const words = element.value.replace(/<[^>]*>/g, "");
  return words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s+");
}
