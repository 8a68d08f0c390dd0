import { useWords } from "@waypost/kit";
import type { BirthDateView } from "@waypost/protocol";
import type { RefObject } from "react";
import { Good } from "../../parts/Good";
import { FieldError } from "../../parts/Trouble";
import { inWords, withSlashes } from "./birth_date";

/** The birth date, in any form people write it, read back in words. */
export function BirthDateField(props: {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  read: BirthDateView | null;
  error: string | null;
  /** More that is wrong with it, shown elsewhere. */
  alsoWrong: string | null;
  autoFocus: boolean;
  change(value: string): void;
  left(): void;
}) {
  const { field, value, read, error, alsoWrong, autoFocus, change, left } = props;
  const { t, language } = useWords();
  const wrong = error !== null || alsoWrong !== null;
  const typed = (input: HTMLInputElement) => {
    const growsAtEnd = input.value.length > value.length && input.selectionStart === input.value.length;
    change(growsAtEnd ? withSlashes(input.value) : input.value);
  };
  return (
    <div className={wrong ? "field field-error" : "field"}>
      <label htmlFor="born">{t("born-label")}</label>
      <span className="hint" id="born-hint">
        {t("born-hint")}
      </span>
      <input
        ref={field}
        className="input input-date"
        id="born"
        value={value}
        autoComplete="bday"
        // biome-ignore lint/a11y/noAutofocus: with the code filled in, this is the one thing to type
        autoFocus={autoFocus}
        aria-describedby={["born-hint", "born-good", "born-error", alsoWrong].filter(Boolean).join(" ")}
        aria-invalid={wrong || undefined}
        onChange={(event) => typed(event.target)}
        onBlur={left}
      />
      <Good id="born-good">{read?.date && !read.out_of_range && inWords(read.date, language)}</Good>
      <FieldError id="born-error">{error}</FieldError>
    </div>
  );
}
