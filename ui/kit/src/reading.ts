// How hard a text is to read. The one formula of the house: `cargo xtask reading` fails on it, the Desk's meter shows it.
import type { Language } from "@waypost/protocol";
import { fleschKincaid } from "flesch-kincaid";
import { Word } from "silabacion";
import { syllable } from "syllable";

export type Counted = { sentence: number; word: number; syllable: number };

/** A dot after a title is no end of a sentence: "Dr. Chen". */
const TITLES = /\b(Dr|Dra|Mr|Mrs|Ms|Sr|Sra|Srta)\./g;
/** A colon and a semicolon end a thought, as Flesch counts. A dot within a number is not followed by a space. */
const ENDS = /[.!?…:;]+[\p{Pf}\p{Pe}"']*(?:\s|$)|\n+/u;
/** A silent letter makes no syllable: the u of "quién" and "guía", the h of "ahora". */
const SILENT = /(?<=[qg])u(?=[eéií])|(?<!c)h/g;

/** Sentences, words and syllables; a number is one short word. */
export function count(text: string, language: Language): Counted {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = text
    .replace(TITLES, "$1")
    .split(ENDS)
    .filter((part) => /\p{L}/u.test(part));
  const syllables = language === "es" ? spanish : syllable;
  return {
    sentence: Math.max(1, sentences.length),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllables(word)), 0),
  };
}

function spanish(word: string): number {
  const heard = word.toLowerCase().replace(SILENT, "");
  return heard === "" ? 0 : new Word(heard).syllables.length;
}

/**
 * The school grade a reader needs; it can be below 1. English: Flesch-Kincaid (1975). Spanish: Fernández Huerta (1959,
 * as corrected by Law 2011), its points put on the grades of its own table: 90 is the end of grade 4, 70 of grade 6,
 * 60 of grade 8.
 */
export function gradeOf(counted: Counted, language: Language): number {
  if (language === "en") return fleschKincaid(counted);
  const points = 206.84 - (60 * counted.syllable) / counted.word - (1.02 * counted.word) / counted.sentence;
  return points > 70 ? 6 - (points - 70) / 10 : 6 + (70 - points) / 5;
}
