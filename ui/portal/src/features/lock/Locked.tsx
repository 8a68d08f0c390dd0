// Screen 12: nothing of the person is shown, not even a name.
import { Icon, useWords } from "@waypost/kit";
import type { IpcError } from "@waypost/protocol";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useApp, useClinic } from "../../app/context";
import { StartFrame } from "../../app/Frame";
import { Heading } from "../../app/Heading";
import { FieldError, Problem, useProblemText } from "../../app/Problem";
import { asProblem, useBridge } from "../../backend/bridge";

export function Locked() {
  const { t } = useWords();
  const { call } = useBridge();
  const { status, setStatus } = useApp();
  const { clinic } = useClinic();
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const [forgot, setForgot] = useState(false);
  const [problem, setProblem] = useState<IpcError | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const words = useProblemText();
  const ofField = problem?.code === "wrong_pin" || problem?.code === "pin_shape" || problem?.code === "too_many_tries";

  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    call("unlock", { pin }).then(setStatus, (error) => {
      setBusy(false);
      setProblem(asProblem(error));
      field.current?.select();
    });
  };
  return (
    <StartFrame className="lock-main">
      <form className="lockbox stack" onSubmit={submit}>
        <div className="stack-s">
          <Heading className="lab" focus={false}>
            <Icon name="lock" />
            {t("locked-title")}
          </Heading>
          <p className="lead">{t("locked-lead")}</p>
        </div>
        <div className={ofField ? "field field-error" : "field"}>
          <label htmlFor="pin">{t("locked-pin")}</label>
          <span className="line">
            <input
              ref={field}
              className="input pin"
              id="pin"
              type="password"
              inputMode="numeric"
              autoComplete="current-password"
              maxLength={12}
              value={pin}
              aria-describedby="pin-error"
              aria-invalid={ofField ? true : undefined}
              onChange={(event) => setPin(event.target.value)}
            />
            <button className="btn btn-main btn-big" type="submit">
              {t(busy ? "locked-opening" : "locked-open")}
            </button>
          </span>
          <FieldError id="pin-error" text={ofField && problem ? words(problem) : null} />
        </div>
        {problem && !ofField && <Problem problem={problem} />}
        {status.unlock === "shared" && status.connection.connection !== "online" && <p className="soft">{t("locked-needs-internet")}</p>}
        <p>
          <button type="button" className="btn btn-quiet" onClick={() => setForgot(true)}>
            {t("locked-forgot")}
          </button>
        </p>
        <p role="status">{forgot && clinic ? t("locked-forgot-how", { phone: clinic.phone }) : ""}</p>
      </form>
    </StartFrame>
  );
}
