import { useWords } from "@waypost/kit";
import type { CodeCheckView } from "@waypost/protocol";
import type { RefObject } from "react";
import { Good } from "../../parts/Good";
import { FieldError } from "../../parts/Trouble";

/** The 12 letters and numbers. While typing there is only good news; `error` comes after leaving or submitting. */
export function CodeField(props: {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  check: CodeCheckView | null;
  error: string | null;
  /** More that is wrong with it, shown elsewhere. */
  alsoWrong: string | null;
  autoFocus: boolean;
  change(value: string): void;
  left(): void;
}) {
  const { field, value, check, error, alsoWrong, autoFocus, change, left } = props;
  const { t } = useWords();
  const wrong = error !== null || alsoWrong !== null;
  return (
    <div className={wrong ? "field field-error" : "field"}>
      <label htmlFor="code">{t("code-label")}</label>
      <span className="hint" id="code-hint">
        {t("code-hint")}
      </span>
      <input
        ref={field}
        className="input input-code"
        id="code"
        value={value}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the letter is in the hand; the heading stands right above
        autoFocus={autoFocus}
        aria-describedby={["code-hint", "code-good", "code-error", alsoWrong].filter(Boolean).join(" ")}
        aria-invalid={wrong || undefined}
        onChange={(event) => change(event.target.value)}
        onBlur={left}
      />
      <Good id="code-good">{check?.state === "good" && t("code-good")}</Good>
      <FieldError id="code-error">{error}</FieldError>
    </div>
  );
}
