import type { WordSources } from "@waypost/kit";
import en from "./en.ftl?raw";
import es from "./es.ftl?raw";

/** The Desk's words in both languages. */
export const words: WordSources = { en, es };
