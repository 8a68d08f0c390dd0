import type { Language } from "@waypost/protocol";

/** The last school grade. */
const HIGHEST = 12;
/** Fewer words than this say nothing about how hard a text is. */
const FEWEST_WORDS = 5;

/**
 * The school grade a reader needs, 1 to 12; `null` for too few words.
 * English: Kincaid 1975. Spanish: Crawford 1984, made for primary school texts.
 */
export function readingGrade(text: string, language: Language): number | null {
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  // An end inside a number or a title is no end of a sentence: "Dr. Chen", "1.5".
  const plain = text.replace(/\b(Dr|Dra|Sr|Sra|Mr|Mrs|Ms)\./g, "$1").replace(/(\d)[.,](\d)/g, "$1$2");
  const sentences = Math.max(1, plain.split(/[.!?…]+(?:\s|$)|\n+/).filter((part) => /\p{L}/u.test(part)).length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0);
  const grade =
    language === "es"
      ? (-0.205 * sentences * 100) / words.length + (0.049 * syllables * 100) / words.length - 3.407
      : (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
  return Math.min(HIGHEST, Math.max(1, Math.round(grade)));
}

function syllablesOf(word: string, language: Language): number {
  const lower = word.toLowerCase();
  if (language === "es") {
    // Weak vowels join their neighbours unless they carry the accent.
    const joined = lower.replace(/[iuü](?=[aeoáéó])|(?<=[aeoáéó])[iuü]|[iuü](?=[iuü])/g, "");
    return Math.max(1, (joined.match(/[aeiouáéíóúü]/g) ?? []).length);
  }
  const groups = lower.replace(/(?:[^laeiouy]es|[^laeiouy]e|[^td]ed)$/, "").match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}
