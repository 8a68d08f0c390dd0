import { makeWords, type WordSources } from "@waypost/kit";
import type { Language } from "@waypost/protocol";
import en from "./en.ftl?raw";
import es from "./es.ftl?raw";

/** The Desk's words in both languages. */
export const words: WordSources = { en, es };

const made = { en: makeWords("en", words), es: makeWords("es", words) };

/** Words in a language that is not the page's: what a patient will read. */
export function wordsIn(language: Language) {
  return made[language];
}
