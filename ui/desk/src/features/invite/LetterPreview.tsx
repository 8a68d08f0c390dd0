import { useWords } from "@waypost/kit";
import type { Language } from "@waypost/protocol";
import { useState } from "react";
import { Choices } from "../../parts/Choices";
import { LetterSide, type LetterWords } from "./Letter";

type LetterFace = "front" | "back";

/** The letter beside the form, one side at a time; `null` while there is nobody to write to. */
export function LetterPreview({ letter, language }: { letter: LetterWords | null; language: Language }) {
  const { t } = useWords();
  const [face, setFace] = useState<LetterFace>("front");
  return (
    <section className="stack-s no-print" aria-labelledby="letter">
      <div className="spread letter-bar">
        <h2 className="promise-title" id="letter">
          {t("letter-title")}
        </h2>
        <Choices<LetterFace>
          legend={t("letter-face")}
          value={face}
          options={[
            { value: "front", label: t("letter-front") },
            { value: "back", label: t("letter-back") },
          ]}
          pick={setFace}
        />
      </div>
      {letter ? (
        <div className="shrink">
          <LetterSide letter={letter} language={face === "front" ? language : otherThan(language)} />
        </div>
      ) : (
        <p className="card soft">{t("letter-none")}</p>
      )}
    </section>
  );
}

/** Both sides at full size, for the printer only. */
export function LetterPrint({ letter, language }: { letter: LetterWords; language: Language }) {
  return (
    <div className="print-only">
      <LetterSide letter={letter} language={language} />
      <LetterSide letter={letter} language={otherThan(language)} />
    </div>
  );
}

function otherThan(language: Language): Language {
  return language === "en" ? "es" : "en";
}
