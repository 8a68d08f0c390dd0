import { useWords } from "@waypost/kit";
import { type Ref, useId, useImperativeHandle, useRef } from "react";
import { FieldError } from "../../parts/Trouble";

interface Props {
  /** Words that can be put in with one press. */
  sample: string;
  body: string;
  missing?: boolean;
  change(body: string): void;
  /** Ctrl Enter. */
  enter(): void;
  handle?: Ref<{ focus(): void }>;
}

/** The box to write in. What is typed here is kept nowhere. */
export function Box({ sample, body, missing = false, change, enter, handle }: Props) {
  const { t } = useWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const focus = () => box.current?.focus();
  useImperativeHandle(handle, () => ({ focus }));
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t("compose-label")}</label>
        <textarea
          ref={box}
          id={id}
          rows={3}
          value={body}
          aria-describedby={`${id}-missing`}
          aria-invalid={missing ? true : undefined}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            enter();
          }}
        />
        <FieldError id={`${id}-missing`}>{missing && t("writer-missing-words")}</FieldError>
      </div>
      <p>
        <button
          type="button"
          className="btn"
          onClick={() => {
            change(sample);
            focus();
          }}
        >
          {t("practice-use", { words: sample })}
        </button>
      </p>
    </>
  );
}
