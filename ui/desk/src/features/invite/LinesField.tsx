import { Icon, useWords } from "@waypost/kit";
import type { Language } from "@waypost/protocol";
import { type ReactNode, useState } from "react";
import { clinicLines } from "./form";
import { USUAL_LINES } from "./usual_lines";

/** The clinician's own lines; other sets are one press away, and what was typed comes back with another. */
export function LinesField(props: {
  lines: string;
  language: Language;
  missing: boolean;
  write(lines: string): void;
  meter: ReactNode;
}) {
  const { lines, language, missing, write, meter } = props;
  const { t } = useWords();
  const [own, setOwn] = useState<string | null>(null);
  const sets = USUAL_LINES.map((set) => ({ set, words: clinicLines(set, language) }));
  const isOwn = lines.trim() !== "" && sets.every(({ words }) => words !== lines);
  const pick = (words: string) => {
    if (isOwn) setOwn(lines);
    write(words);
  };
  return (
    <div className={missing ? "field field-error" : "field"}>
      <label htmlFor="lines">{t("invite-lines")}</label>
      <span className="hint" id="lines-hint">
        {t("invite-lines-hint")}
      </span>
      <textarea
        id="lines"
        rows={4}
        lang={language}
        value={lines}
        aria-invalid={missing}
        aria-describedby={missing ? "lines-missing" : "lines-hint"}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {missing && (
        <p className="error" id="lines-missing">
          <Icon name="warn" />
          {t("invite-lines-missing")}
        </p>
      )}
      {meter}
      <details className="more">
        <summary className="sum">
          <Icon name="down" />
          {t("invite-other-lines")}
        </summary>
        <ul className="quick">
          {sets.map(({ set, words }) => (
            <li key={set}>
              <button type="button" onClick={() => pick(words)}>
                <b>{t(`lines-${set}`)}</b>
                <span lang={language}>{words}</span>
              </button>
            </li>
          ))}
          {own !== null && (
            <li>
              <button type="button" onClick={() => write(own)}>
                <b>{t("invite-own-lines")}</b>
                <span lang={language}>{own}</span>
              </button>
            </li>
          )}
        </ul>
      </details>
    </div>
  );
}
