import { useWords } from "@waypost/kit";
import { count, gradeOf } from "@waypost/kit/reading";
import type { Language } from "@waypost/protocol";

/** Fewer words than this say nothing about how hard a text is. */
const FEWEST_WORDS = 5;
const EASY = 4;
/** Above this grade a text is hard to read. It never blocks. */
const HARD = 8;
/** The last school grade. */
const HIGHEST = 12;
const BOXES = Array.from({ length: HARD }, (_, index) => index + 1);

/** How easy the words are for the patient: a box for each grade up to the last good one, the grade and a word. */
export function Meter({ text, language }: { text: string; language: Language }) {
  const { t } = useWords();
  const counted = count(text, language);
  if (counted.word < FEWEST_WORDS) return <p className="meter soft">{t("meter-empty")}</p>;
  const grade = Math.min(HIGHEST, Math.max(1, Math.round(gradeOf(counted, language))));
  return (
    <p className={grade > HARD ? "meter meter-hard" : "meter"}>
      <span className="scale" aria-hidden="true">
        {BOXES.map((box) => (
          <i key={box} className={grade >= box ? "on" : undefined} />
        ))}
      </span>
      <span>
        <b>{t("meter-grade", { grade })}</b>{" "}
        {t(grade > HARD ? "meter-hard" : grade > EASY ? "meter-fine" : "meter-easy")}
      </span>
    </p>
  );
}
