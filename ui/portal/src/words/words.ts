import type { WordSources } from "@waypost/kit";

const en = import.meta.glob<string>("./en/*.ftl", { query: "?raw", import: "default", eager: true });
const es = import.meta.glob<string>("./es/*.ftl", { query: "?raw", import: "default", eager: true });

/** The app's words in both languages: one file per feature. */
export const words: WordSources = { en: Object.values(en).join("\n"), es: Object.values(es).join("\n") };
