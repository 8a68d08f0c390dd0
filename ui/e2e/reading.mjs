// Reading grade of every sentence that people see, in both languages.
//
//   node e2e/reading.mjs
//
// Ends with 1 on a string above grade 6, an abbreviation that is not in kit/src/words/abbreviations.json, a string that
// one language lacks, one that is there twice, or one that cannot be read. How strings are read: sentences.mjs.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { abbreviationsIn, sentencesOf } from "./sentences.mjs";

const UI = fileURLToPath(new URL("..", import.meta.url));
const LANGUAGES = ["en", "es"];
const HARDEST = 6;
const TARGET = 4;
/** A label of fewer words is read beside others: it is filled up to four with words of one syllable. */
const LABEL = 4;
/** Titles as they stand on a badge: names, which no formula for sentences measures. */
const NAMES = ["role-medical_assistant"];
const PLACES = ["kit/src/words", "portal/src/words", "desk/src/words"];
/** Sentences that cannot stand with the others: before the app runs, and in the menus of the system. */
const ELSEWHERE = [
  { file: "portal/index.html", en: /<noscript>(.*) \/ /, es: / \/ (.*)<\/noscript>/ },
  { file: "../tauri.conf.json", en: /"shortDescription": "(.*)"/ },
  { file: "../src-tauri/linux/waypost.desktop", es: /^Comment\[es\]=(.*)$/m },
  { file: "../src-tauri/linux/mime.xml", en: /<comment>(.*)</, es: /<comment xml:lang="es">(.*)</ },
];

const { module: reading } = await runnerImport(join(UI, "kit/src/reading.ts"), { configFile: false });
const allowed = JSON.parse(await readFile(join(UI, "kit/src/words/abbreviations.json"), "utf8"));
const faults = [];
const found = { en: await sentences("en"), es: await sentences("es") };
for (const language of LANGUAGES) {
  grades(language);
  abbreviations(language);
  const other = LANGUAGES.find((one) => one !== language);
  for (const { place, name } of found[language]) {
    const there = found[other].some((one) => one.place === place && one.name === name);
    if (!there && PLACES.includes(place)) faults.push(`${place}: ${name} is not in ${other}`);
  }
}
for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
process.exit(faults.length > 0 ? 1 : 0);

/** Place, name and texts of all strings of a language. */
async function sentences(language) {
  const all = [];
  for (const place of PLACES) {
    const names = new Set();
    for (const file of await files(place, language)) {
      for (const { name, texts } of sentencesOf(await readFile(file, "utf8"))) {
        if (names.has(name)) faults.push(`${place}: ${name} is there twice in ${language}`);
        names.add(name);
        if (texts) all.push({ place, name, texts });
        else faults.push(`${file} cannot be read: ${name}`);
      }
    }
  }
  for (const { file, [language]: where } of ELSEWHERE) {
    const text = where?.exec(await readFile(join(UI, file), "utf8"))?.[1];
    if (text) all.push({ place: file, name: file, texts: [text] });
    else if (where) faults.push(`${file}: its ${language} sentence is no longer there`);
  }
  return all;
}

/** One file, or a folder with a file for each feature. */
async function files(place, language) {
  const names = await readdir(join(UI, place));
  if (names.includes(`${language}.ftl`)) return [join(UI, place, `${language}.ftl`)];
  const folder = join(UI, place, language);
  return (await readdir(folder)).map((name) => join(folder, name));
}

function grades(language) {
  const graded = found[language].flatMap(({ place, name, texts }) => {
    const each = texts.map((text) => ({ place, name, text, ...gradeOf(text, language) }));
    return each.sort((a, b) => b.grade - a.grade).slice(0, 1);
  });
  graded.sort((a, b) => b.grade - a.grade);
  const mean = (some) => (some.reduce((sum, { grade }) => sum + grade, 0) / some.length).toFixed(1);
  const long = graded.filter(({ label }) => !label);
  process.stdout.write(
    `${language}: ${graded.length} strings, mean grade ${mean(graded)} (target ${TARGET} or less); ` +
      `without labels ${long.length}, mean ${mean(long)}. Hardest:\n`,
  );
  for (const { grade, name, text } of graded.slice(0, 10)) {
    process.stdout.write(`  ${grade.toFixed(1).padStart(4)}  ${name}  ${text}\n`);
  }
  for (const { place, name, grade } of graded) {
    if (grade <= HARDEST || NAMES.includes(name)) continue;
    faults.push(`${place}: ${name} has grade ${grade.toFixed(1)} in ${language}`);
  }
}

function gradeOf(text, language) {
  const counted = reading.count(text, language);
  const missing = Math.max(0, LABEL - counted.word);
  const whole = { ...counted, word: counted.word + missing, syllable: counted.syllable + missing };
  return { grade: reading.gradeOf(whole, language), label: missing > 0 };
}

function abbreviations(language) {
  const used = new Set();
  for (const { place, name, texts } of found[language]) {
    for (const short of new Set(texts.flatMap(abbreviationsIn))) {
      used.add(short);
      if (!allowed[language][short])
        faults.push(`${place}: ${name} says “${short}” in ${language}, which is not listed`);
    }
  }
  for (const short of Object.keys(allowed[language])) {
    if (!used.has(short)) faults.push(`abbreviations.json: nothing in ${language} says ${short} any more`);
  }
}
