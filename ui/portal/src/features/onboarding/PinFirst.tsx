import { Icon, useWords } from "@waypost/kit";
import { type FormEvent, useState } from "react";
import { StartFrame } from "../../app/StartFrame";
import { Heading } from "../../parts/Heading";
import { PinField } from "../lock/PinField";
import { pinWrong } from "../lock/pin";

/** A computer without a key store of its own: the PIN comes before the message. */
export function PinFirst({ busy, done, back }: { busy: boolean; done(pin: string): void; back(): void }) {
  const { t } = useWords();
  const [pin, setPin] = useState("");
  const [seen, setSeen] = useState(false);
  const wrong = pinWrong(pin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setSeen(true);
    if (wrong) document.getElementById("pin")?.focus();
    else done(pin);
  };
  return (
    <StartFrame className="two-l">
      <form className="stack" onSubmit={submit} noValidate>
        <div className="stack-s">
          <Heading>{t("pin-first-title")}</Heading>
          <p className="lead read">{t("pin-first-lead")}</p>
        </div>
        <PinField value={pin} change={setPin} error={seen && wrong ? t(wrong) : null} />
        <p className="line btn-stack">
          <button className="btn btn-main btn-big" type="submit">
            <Icon name="lock" />
            {t(busy ? "welcome-opening" : "welcome-open")}
          </button>
          <button className="btn btn-quiet" type="button" onClick={back}>
            {t("step-back")}
          </button>
        </p>
      </form>
    </StartFrame>
  );
}
