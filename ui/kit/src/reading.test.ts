import { expect, it } from "vitest";
import { count, gradeOf } from "./reading";

const grade = (text: string, language: "en" | "es") => gradeOf(count(text, language), language);

/** Counted by hand. */
const SPANISH = {
  1: "hoy muy seis fui quién ya",
  2: "casa usted día aquí guía ciudad viernes también después huevo ruido",
  3: "mensaje clínica ahora ayuda farmacia pingüino teatro línea países cuídese prohibido",
  4: "vehículo antigüedad averiguáis continúa",
  5: "computadora enfermería aeropuerto",
};

it("counts syllables of Spanish words as they are spoken", () => {
  for (const [syllables, words] of Object.entries(SPANISH)) {
    for (const word of words.split(" ")) {
      expect(`${word} ${count(word, "es").syllable}`).toBe(`${word} ${syllables}`);
    }
  }
});

it("counts syllables of English words as they are spoken", () => {
  for (const [word, syllables] of [
    ["messages", 3],
    ["closes", 2],
    ["while", 1],
    ["anyone", 3],
    ["something", 2],
    ["medical", 3],
  ] as const) {
    expect(`${word} ${count(word, "en").syllable}`).toBe(`${word} ${syllables}`);
  }
});

it("takes no title and no number for the end of a sentence", () => {
  expect(count("Dr. Chen saw 1.5 on it. Is it so? “Yes.” Then rest.", "en").sentence).toBe(4);
  expect(count("1. The code from your letter", "en").sentence).toBe(1);
  expect(count("La Sra. Díaz llamó: todo bien", "es").sentence).toBe(2);
});

it("takes a number for one short word", () => {
  expect(count("Call 911 now", "en")).toEqual({ sentence: 1, word: 3, syllable: 3 });
  expect(count("", "en")).toEqual({ sentence: 1, word: 0, syllable: 0 });
});

it("puts short words low and long words high, in both languages", () => {
  expect(grade("Ana answers you by Friday. Your words are safe here.", "en")).toBeLessThan(3);
  expect(grade("Insufficient credentials invalidate synchronisation operations.", "en")).toBeGreaterThan(12);
  expect(grade("Ana le contesta antes del viernes. Sus palabras están a salvo.", "es")).toBeLessThan(6);
  expect(grade("Insuficientes credenciales imposibilitan la sincronización institucional.", "es")).toBeGreaterThan(12);
});

it("puts the points of Fernández Huerta on the grades of his table", () => {
  // 206.84 - 60 * syllable / 100 - 1.02 * 100 / sentence: 70 points end grade 6, 60 points grade 8, 90 points grade 4.
  const points = (wanted: number) => ({ sentence: 100, word: 100, syllable: ((206.84 - 1.02 - wanted) / 60) * 100 });
  expect(gradeOf(points(90), "es")).toBeCloseTo(4);
  expect(gradeOf(points(70), "es")).toBeCloseTo(6);
  expect(gradeOf(points(60), "es")).toBeCloseTo(8);
});

it("takes whatever somebody types", () => {
  for (const text of ["ah", "bah, h. qu", "l’Hôpital", "ÑÁÉ gü", "¿¡", "😀 3º x-y-z"]) {
    expect(count(text, "es").word).toBeGreaterThanOrEqual(0);
    expect(count(text, "en").word).toBeGreaterThanOrEqual(0);
  }
});
