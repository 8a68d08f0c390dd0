// No clinic file yet: a link or a file from the clinic, pasted.
import { useWords } from "@waypost/kit";
import type { IpcError } from "@waypost/protocol";
import { type FormEvent, useState } from "react";
import { useApp } from "../../app/context";
import { StartFrame } from "../../app/Frame";
import { Heading } from "../../app/Heading";
import { FieldError, useProblemText } from "../../app/Problem";
import { asProblem, useBridge } from "../../backend/bridge";

export function NoClinic() {
  const { t } = useWords();
  const { call } = useBridge();
  const { setStatus } = useApp();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<IpcError | null>(null);
  const words = useProblemText();
  const join = (event: FormEvent) => {
    event.preventDefault();
    call("join_clinic", { text }).then(setStatus, (error) => setProblem(asProblem(error)));
  };
  return (
    <StartFrame className="two-l">
      <form className="stack" onSubmit={join}>
        <div className="stack-s">
          <Heading>{t("no-clinic-title")}</Heading>
          <p className="lead read">{t("no-clinic-lead")}</p>
        </div>
        <div className={problem ? "field field-error" : "field"}>
          <label htmlFor="join">{t("no-clinic-label")}</label>
          <span className="hint" id="join-hint">
            {t("no-clinic-hint")}
          </span>
          <textarea
            id="join"
            rows={3}
            value={text}
            aria-describedby="join-hint join-error"
            aria-invalid={problem ? true : undefined}
            onChange={(event) => setText(event.target.value)}
          />
          <FieldError id="join-error" text={problem && words(problem)} />
        </div>
        <p>
          <button className="btn btn-main btn-big" type="submit">
            {t("no-clinic-open")}
          </button>
        </p>
      </form>
    </StartFrame>
  );
}
