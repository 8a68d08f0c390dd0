// Teach-back: one question at a time. A wrong or unsure answer shows it once more in words, and nobody counts.
import { Icon, useWords } from "@waypost/kit";
import { useState } from "react";
import { useStatus } from "../../app/status";
import { Heading } from "../../parts/Heading";
import { Foot } from "./Foot";
import { InPlay } from "./InPlay";
import { QUESTIONS, type QuestionName } from "./places";

type Answer = "right" | "wrong" | "unsure";

/** "I am not sure" is always the last one. */
const ANSWERS: Record<QuestionName, readonly Answer[]> = {
  readers: ["wrong", "right", "unsure"],
  opened: ["right", "wrong", "unsure"],
  emergency: ["wrong", "right", "unsure"],
};

interface Props {
  name: QuestionName;
  next(): void;
  back(): void;
}

export function Question({ name, next, back }: Props) {
  const { t } = useWords();
  const { clinic } = useStatus();
  const [picked, setPicked] = useState<{ answer: Answer; times: number } | null>(null);
  const right = picked?.answer === "right";
  const args = {
    name: t("practice-nurse-short"),
    number: clinic?.emergency_number ?? "911",
  };
  return (
    <>
      <Heading>
        <span className="practice-count">
          {t("practice-ask-count", { number: QUESTIONS.indexOf(name) + 1, all: QUESTIONS.length })}
        </span>{" "}
        {t(`practice-ask-${name}`, args)}
      </Heading>
      <InPlay>
        <section className="notice notice-play" aria-labelledby="h">
          <Icon name="help" className="i i-big" />
          <div className="stack">
            <div className="line">
              {ANSWERS[name].map((answer) => (
                <button
                  key={answer}
                  type="button"
                  className="btn"
                  aria-pressed={picked?.answer === answer}
                  onClick={() => setPicked({ answer, times: (picked?.times ?? 0) + 1 })}
                >
                  {t(answer === "unsure" ? "practice-unsure" : `practice-ask-${name}-${answer}`, args)}
                </button>
              ))}
            </div>
            <div role="status">
              {picked && (
                // Another answer is read out, too, when the words are the same.
                <p key={picked.times} className="lead">
                  <b>{t(right ? "practice-yes" : "practice-once-more")}</b> {t(`practice-ask-${name}-again`, args)}
                </p>
              )}
            </div>
          </div>
        </section>
        <Foot next={right ? next : undefined} skip={right ? undefined : next} back={back} />
      </InPlay>
    </>
  );
}
