import { Icon, useWords } from "@waypost/kit";
import { useState } from "react";
import { Good } from "../../parts/Good";
import { FieldError } from "../../parts/Trouble";
import { PIN_DIGITS, pinWrong } from "./pin";

/** Choosing a PIN: shown while it is chosen, so it is typed once, not twice. */
export function PinField({ value, error, change }: { value: string; error: string | null; change(pin: string): void }) {
  const { t } = useWords();
  const [shown, setShown] = useState(true);
  return (
    <div className={error ? "field field-error" : "field"}>
      <label htmlFor="pin">{t("pin-new")}</label>
      <span className="hint" id="pin-hint">
        {t("pin-hint")}
      </span>
      <span className="line">
        <input
          className="input pin"
          id="pin"
          type={shown ? "text" : "password"}
          inputMode="numeric"
          autoComplete="new-password"
          spellCheck={false}
          value={value}
          aria-describedby="pin-hint pin-good pin-error"
          aria-invalid={error ? true : undefined}
          onChange={(event) => change(event.target.value.replace(/\s/g, "").slice(0, 12))}
        />
        <button className="btn" type="button" aria-controls="pin" onClick={() => setShown(!shown)}>
          <Icon name="eye" />
          {t(shown ? "pin-hide" : "pin-show")}
        </button>
        <span className="small soft">{t("pin-count", { typed: value.length, all: PIN_DIGITS })}</span>
      </span>
      <Good id="pin-good">{pinWrong(value) === null && t("pin-good")}</Good>
      <FieldError id="pin-error">{error}</FieldError>
    </div>
  );
}
