// Screen 12: nothing of the person is shown here, not even a name.
import { Icon, useWords } from "@waypost/kit";
import type { IpcError, Timestamp } from "@waypost/protocol";
import { type FormEvent, useRef, useState } from "react";
import { StartFrame } from "../../app/StartFrame";
import { useStatus } from "../../app/status";
import { asError, call } from "../../backend";
import { useNow } from "../../backend/bridge";
import { ConnectionLine } from "../../parts/ConnectionLine";
import { Heading } from "../../parts/Heading";
import { FieldError, Trouble, useTroubleWords } from "../../parts/Trouble";

export function Locked() {
  const { t } = useWords();
  const { status, clinic, put } = useStatus();
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const [forgot, setForgot] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const words = useTroubleWords();
  const trouble = error ?? waitOf(status.unlock_not_before);
  const notBefore = trouble?.retry_at ?? null;
  const now = useNow(notBefore);
  const waits = notBefore !== null && notBefore > now;
  const wrong = trouble && ofField(trouble) ? said(trouble) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    field.current?.focus();
    if (waits) return;
    setBusy(true);
    call("unlock", { pin }).then(put, (thrown: unknown) => {
      setBusy(false);
      setError(asError(thrown));
      field.current?.select();
    });
  };
  return (
    <StartFrame className="lock-main">
      <form className="lockbox stack" onSubmit={submit} noValidate>
        <div className="stack-s">
          <Heading className="lab" focus={false}>
            <Icon name="lock" />
            {t("locked-title")}
          </Heading>
          <p className="lead">{t("locked-lead")}</p>
        </div>
        {status.unlock === "shared" && (!error || ofField(error)) && <ConnectionLine word="locked-offline" />}
        <div className={wrong ? "field field-error" : "field"}>
          <label htmlFor="pin">{t("locked-pin")}</label>
          <span className="line">
            <input
              ref={field}
              className="input pin"
              id="pin"
              type="password"
              inputMode="numeric"
              autoComplete="current-password"
              // biome-ignore lint/a11y/noAutofocus: the one thing to do here
              autoFocus
              value={pin}
              aria-describedby="pin-error"
              aria-invalid={wrong ? true : undefined}
              onChange={(event) => setPin(event.target.value.replace(/\s/g, "").slice(0, 12))}
            />
            <button className="btn btn-main btn-big" type="submit">
              {t(busy ? "locked-opening" : "locked-open")}
            </button>
          </span>
          <FieldError id="pin-error">{wrong}</FieldError>
        </div>
        {error && !ofField(error) && <Trouble error={error} />}
        <p className="line">
          <button
            type="button"
            className="btn-link"
            aria-expanded={forgot}
            aria-controls="forgot"
            onClick={() => setForgot(!forgot)}
          >
            {t("locked-forgot")}
          </button>
        </p>
        <p id="forgot" hidden={!forgot}>
          {clinic ? t("locked-forgot-call", { phone: clinic.phone }) : t("call-clinic")}
        </p>
      </form>
    </StartFrame>
  );

  /** Under the field: how many tries are left, or when the next one is taken. */
  function said(shown: IpcError): string | null {
    if (shown.code === "too_many_tries" && notBefore !== null && !waits) return null;
    const { what, help } = words(waits ? shown : { ...shown, retry_at: null });
    return `${what} ${help}`;
  }
}

/** A wait that was named before this window was opened. */
function waitOf(notBefore: Timestamp | null): IpcError | null {
  if (notBefore === null) return null;
  return { code: "too_many_tries", field: "pin", retry_at: notBefore, tries_left: null, incident: null };
}

function ofField(error: IpcError): boolean {
  return error.code === "wrong_pin" || error.code === "pin_shape" || error.code === "too_many_tries";
}
