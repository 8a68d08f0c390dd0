// Six digits; shown while they are chosen, so that they are typed once.
import { Icon, useWords } from "@waypost/kit";
import { useState } from "react";
import { FieldError } from "../../app/Problem";

type Props = {
  label: string;
  value: string;
  onChange: (pin: string) => void;
  problem: string | null;
  hint?: string;
  good?: string | null;
};

export function PinField({ label, value, onChange, problem, hint, good }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(true);
  return (
    <div className={problem ? "field field-error" : "field"}>
      <label htmlFor="pin">{label}</label>
      <span className="hint" id="pin-hint">
        {hint ?? t("pin-hint")}
      </span>
      <span className="line">
        <input
          className="input pin"
          id="pin"
          type={shown ? "text" : "password"}
          inputMode="numeric"
          autoComplete="new-password"
          maxLength={12}
          value={value}
          aria-describedby="pin-hint pin-good pin-error"
          aria-invalid={problem ? true : undefined}
          onChange={(event) => onChange(event.target.value.replace(/\s/g, ""))}
        />
        <button className="btn" type="button" onClick={() => setShown(!shown)}>
          <Icon name="eye" />
          {t(shown ? "pin-hide" : "pin-show")}
        </button>
      </span>
      <span id="pin-good" aria-live="polite">
        {good && (
          <span className="saved">
            <Icon name="check" />
            {good}
          </span>
        )}
      </span>
      <FieldError id="pin-error" text={problem} />
    </div>
  );
}
