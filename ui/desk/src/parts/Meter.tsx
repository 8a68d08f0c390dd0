import { useWords } from "@waypost/kit";
import type { Language } from "@waypost/protocol";
import { readingGrade } from "./reading_grade";

const BOXES = [1, 2, 3, 4, 5, 6];
/** From this grade on a text is hard to read. It never blocks. */
const HARD = 7;

/** How easy the words are for the patient: six boxes, a grade and a word. */
export function Meter({ text, language }: { text: string; language: Language }) {
  const { t } = useWords();
  const grade = readingGrade(text, language);
  if (grade === null) return <p className="meter soft">{t("meter-empty")}</p>;
  return (
    <p className={grade >= HARD ? "meter meter-hard" : "meter"}>
      <span className="scale" aria-hidden="true">
        {BOXES.map((box) => (
          <i key={box} className={grade >= box ? "on" : undefined} />
        ))}
      </span>
      <span>
        <b>{t("meter-grade", { grade })}</b> {t(grade >= HARD ? "meter-hard" : grade > 4 ? "meter-fine" : "meter-easy")}
      </span>
    </p>
  );
}
