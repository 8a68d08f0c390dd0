// Screen 03: the lock comes after the message. One question decides who holds the second half.
import { Icon, Plate, Text, useWords } from "@waypost/kit";
import type { IpcError, MessageView, UnlockKind } from "@waypost/protocol";
import { type FormEvent, useState } from "react";
import { useApp, useClinic } from "../../app/context";
import { StartFrame } from "../../app/Frame";
import { Heading } from "../../app/Heading";
import { Problem } from "../../app/Problem";
import { asProblem, useAsk, useBridge } from "../../backend/bridge";
import { MessageWay } from "../messaging/MessageWay";
import { PinField } from "./PinField";
import { pinProblem } from "./pin";

export function ChoosePin() {
  const { t } = useWords();
  const { call } = useBridge();
  const { status, setStatus } = useApp();
  const [pin, setPin] = useState("");
  const [unlock, setUnlock] = useState<UnlockKind>("shared");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<IpcError | null>(null);
  const wrong = pinProblem(pin);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong || busy) {
      document.getElementById("pin")?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    call("choose_pin", { pin, unlock }).then(setStatus, (error) => {
      setBusy(false);
      setProblem(asProblem(error));
    });
  };
  const choice = (kind: UnlockKind, word: string) => (
    <label className="choice">
      <input type="radio" name="who" checked={unlock === kind} onChange={() => setUnlock(kind)} />
      <span>{t(word)}</span>
    </label>
  );
  return (
    <StartFrame className="two-l">
      <form className="stack" onSubmit={submit}>
        <div className="stack-s">
          <Heading>{t("lock-title")}</Heading>
          <p className="lead read">{t("lock-lead")}</p>
        </div>
        <fieldset className="stack-s">
          <legend className="flabel">{t("lock-others")}</legend>
          <div className="grid2">
            {choice("shared", "lock-others-yes")}
            {status.has_keychain && choice("only_me", "lock-only-me")}
          </div>
        </fieldset>
        <PinField
          label={t("pin-label")}
          value={pin}
          onChange={setPin}
          problem={tried && wrong ? t(wrong) : null}
          good={wrong ? null : t("pin-good")}
        />
        {problem && <Problem problem={problem} />}
        <p className="line btn-stack">
          <button className="btn btn-main btn-big" type="submit">
            <Icon name="lock" />
            {t(busy ? "lock-working" : "lock-use")}
          </button>
        </p>
        <p className="soft read">{t(unlock === "shared" ? "lock-shared-why" : "lock-only-me-why")}</p>
      </form>
      {status.has_written && status.first_thread_id && <SentBeside threadId={status.first_thread_id} />}
    </StartFrame>
  );
}

/** The way of the message just sent. */
function SentBeside({ threadId }: { threadId: string }) {
  const { t } = useWords();
  const { times } = useClinic();
  const { data } = useAsk("open_thread", { thread_id: threadId, before: null }, (event) => event.kind === "threads_changed");
  const own = data?.entries
    .map((entry) => (entry.kind === "message" ? entry.message : null))
    .filter((message): message is MessageView => message?.own === true)
    .at(-1);
  if (!own) return null;
  const plate = own.plate;
  const reached = own.state === "settled";
  return (
    <section className="card stack-s" aria-labelledby="sent">
      <h2 id="sent">{t(reached ? "sent-title" : "waiting-title")}</h2>
      <MessageWay message={own} />
      {plate?.due_at && (
        <p>
          <Plate small>
            <Text
              id="promise-plate"
              args={{ name: plate.answerer?.name ?? plate.team_name, when: times.weekdayTime(plate.due_at) }}
            />
          </Plate>
        </p>
      )}
    </section>
  );
}
