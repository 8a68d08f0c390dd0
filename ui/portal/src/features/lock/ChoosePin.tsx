// Screen 03: the lock comes after the first message. One question decides who holds the second half.
import { Icon, useWords } from "@waypost/kit";
import type { IpcError, UnlockKind } from "@waypost/protocol";
import { type FormEvent, useState } from "react";
import { go } from "../../app/route";
import { StartFrame } from "../../app/StartFrame";
import { useStatus } from "../../app/status";
import { asError, call } from "../../backend";
import { useAsk } from "../../backend/bridge";
import { ConnectionLine } from "../../parts/ConnectionLine";
import { Heading } from "../../parts/Heading";
import { Notice } from "../../parts/Notice";
import { Trouble } from "../../parts/Trouble";
import { TROUBLES } from "../../parts/troubles";
import { PinField } from "./PinField";
import { pinWrong } from "./pin";
import { SentBeside } from "./SentBeside";

export function ChoosePin() {
  const { t } = useWords();
  const { status, put } = useStatus();
  const [pin, setPin] = useState("");
  const [unlock, setUnlock] = useState<UnlockKind>("shared");
  const [seen, setSeen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  const inbox = useAsk("list_threads", {}, { wanted: status.has_written });
  const written = inbox.value?.rows.at(0)?.thread_id;
  const wrong = pinWrong(pin);
  // The connection: it passes by itself.
  const away = error && TROUBLES[error.code]?.passes ? error.code : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setSeen(true);
    if (wrong) {
      document.getElementById("pin")?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    call("choose_pin", { pin, unlock }).then(
      (changed) => {
        go(written ? { name: "thread", id: written } : { name: "messages" });
        put(changed);
      },
      (thrown: unknown) => {
        setBusy(false);
        setError(asError(thrown));
      },
    );
  };
  const pick = (kind: UnlockKind) => {
    setUnlock(kind);
    setError(null);
  };
  const choice = (kind: UnlockKind, word: string) => (
    <label className="choice">
      <input type="radio" name="unlock" value={kind} checked={unlock === kind} onChange={() => pick(kind)} />
      <span>{t(word)}</span>
    </label>
  );
  return (
    <StartFrame className="two-l">
      <form className="stack" onSubmit={submit} noValidate>
        <div className="stack-s">
          <Heading>{t("choose-title")}</Heading>
          <p className="lead read">{t("choose-lead")}</p>
        </div>
        {status.has_keychain && (
          <fieldset>
            <legend className="flabel">{t("others-question")}</legend>
            <div className="grid2">
              {choice("shared", "others-yes")}
              {choice("only_me", "others-no")}
            </div>
          </fieldset>
        )}
        <PinField
          value={pin}
          change={(typed) => {
            setPin(typed);
            setSeen(false);
          }}
          error={seen && wrong ? t(wrong) : null}
        />
        {away ? (
          <Notice tone="gold" icon="cloudoff" loud>
            <p>
              <b>{t("choose-offline", { connection: away })}</b>{" "}
              {t(status.has_keychain ? "choose-offline-do" : "choose-offline-wait", { connection: away })}
            </p>
          </Notice>
        ) : (
          unlock === "shared" && <ConnectionLine word="choose-offline-wait" />
        )}
        {error && !away && <Trouble error={error} />}
        <p className="line btn-stack">
          <button className="btn btn-main btn-big" type="submit">
            <Icon name="lock" />
            {t(busy ? "choose-working" : "choose-use")}
          </button>
        </p>
        <p className="soft read">{t(unlock === "shared" ? "others-yes-why" : "others-no-why")}</p>
      </form>
      {written && <SentBeside threadId={written} />}
    </StartFrame>
  );
}
