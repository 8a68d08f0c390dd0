import { Face, Logo, makeTimes, Text, useWords, WordsIn } from "@waypost/kit";
import type { InviteResponse, Language, StaffMember } from "@waypost/protocol";
import { firstName } from "../../parts/spelling";
import { words, wordsIn } from "../../words/words";

/** What the letter says; `made` is null until the clinic has made the code. */
export interface LetterWords {
  patientName: string;
  clinician: StaffMember;
  lines: string;
  /** The lines stay in the language they were written in, on both sides. */
  linesLanguage: Language;
  clinicName: string;
  timeZone: string;
  writtenAt: number;
  made: Pick<InviteResponse, "code" | "valid_until" | "clinic_phone" | "helper"> | null;
}

/** One side of the letter as it prints: US Letter, black on white. The other side says the same in the other language. */
export function LetterSide({ letter, language }: { letter: LetterWords; language: Language }) {
  return (
    <WordsIn language={language} sources={words}>
      <Side letter={letter} />
    </WordsIn>
  );
}

function Side({ letter }: { letter: LetterWords }) {
  const { t, language } = useWords();
  const { clinician, made } = letter;
  const times = makeTimes(letter.timeZone, language, t);
  const other: Language = language === "en" ? "es" : "en";
  const name = firstName(letter.patientName);
  return (
    <article className="us-letter" lang={language} aria-label={t("letter-label", { name: letter.patientName })}>
      <header className="spread">
        <span className="clinic">
          <Logo />
          <span>{letter.clinicName}</span>
        </span>
        <span>{times.fullDay(letter.writtenAt)}</span>
      </header>
      <div className="line">
        <Face staff={clinician} size="xl" />
        <div>
          <h3 className="lead">{t("letter-wrote", { name, staff: clinician.name })}</h3>
          <p className="lead lines" lang={letter.linesLanguage}>
            {t("letter-quote", { lines: letter.lines.trim() })}
          </p>
        </div>
      </div>
      <div className="codebox">
        <span className="code">{made?.code ?? "····-····-····"}</span>
        <p>
          <b>{t("letter-code")}</b>
          <br />
          {made ? t("letter-until", { day: times.fullDay(made.valid_until) }) : t("letter-until-later")}
        </p>
      </div>
      <ol className="howto">
        {["letter-step-open", "letter-step-code", "letter-step-write"].map((id, place) => (
          <li key={id}>
            <span className="num">{place + 1}</span>
            <Text id={id} args={{ staff: clinician.name }} />
          </li>
        ))}
      </ol>
      <p>
        <Text id="letter-readers" />
      </p>
      <p>
        <Text id="letter-helper" />
      </p>
      <footer className="foot stack-s">
        <p className="strong">
          {made?.helper
            ? t("letter-stuck-named", { name: made.helper.name })
            : made
              ? t("letter-stuck")
              : t("letter-stuck-later")}{" "}
          {made && <span className="tel">{made.clinic_phone}</span>}
        </p>
        <p>
          {t("letter-danger")} <b lang={other}>{wordsIn(other).t("letter-other-side")}</b>
        </p>
      </footer>
    </article>
  );
}
