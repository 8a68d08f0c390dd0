// No clinic file yet: a link or a file from the clinic, pasted or opened.
import { Icon, useWords } from "@waypost/kit";
import type { IpcError } from "@waypost/protocol";
import { type FormEvent, useRef, useState } from "react";
import { StartFrame } from "../../app/StartFrame";
import { useStatus } from "../../app/status";
import { asError, call } from "../../backend";
import { Heading } from "../../parts/Heading";
import { FieldError, Trouble, useTroubleWords } from "../../parts/Trouble";

/** A clinic file has a few thousand letters; more than this is another file. */
const LARGEST_FILE = 262_144;

export function NoClinic() {
  const { t } = useWords();
  const { put } = useStatus();
  const [text, setText] = useState("");
  const [error, setError] = useState<IpcError | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const words = useTroubleWords();

  const join = (given: string) => {
    setError(null);
    call("join_clinic", { text: given }).then(put, (thrown: unknown) => {
      setError(asError(thrown));
      field.current?.focus();
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") {
      setError(unreadable);
      field.current?.focus();
    } else join(text);
  };
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > LARGEST_FILE) return setError(unreadable);
    join(await chosen.text());
  };
  const ofField = error?.code === "clinic_file_unreadable" || error?.code === "clinic_file_changed";
  const said = error && ofField ? words(error) : null;
  return (
    <StartFrame className="two-l">
      <form className="stack" onSubmit={submit} noValidate>
        <div className="stack-s">
          <Heading>{t("no-clinic-title")}</Heading>
          <p className="lead read">{t("no-clinic-lead")}</p>
        </div>
        <div className={ofField ? "field field-error" : "field"}>
          <label htmlFor="join">{t("join-label")}</label>
          <span className="hint" id="join-hint">
            {t("join-hint")}
          </span>
          <textarea
            ref={field}
            id="join"
            className="input"
            rows={3}
            value={text}
            spellCheck={false}
            aria-describedby="join-hint join-error"
            aria-invalid={ofField || undefined}
            onChange={(event) => {
              setText(event.target.value);
              setError(null);
            }}
          />
          <FieldError id="join-error">{said && `${said.what} ${said.safe} ${said.help}`}</FieldError>
        </div>
        {error && !ofField && <Trouble error={error} />}
        <p className="line btn-stack">
          <button className="btn btn-main btn-big" type="submit">
            {t("join-open")}
          </button>
          <button className="btn btn-big" type="button" onClick={() => file.current?.click()}>
            <Icon name="clip" />
            {t("join-file")}
          </button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".waypost"
            onChange={(event) => {
              open(event.target.files?.[0]);
              // The same file again is a new choice.
              event.target.value = "";
            }}
          />
        </p>
        <p className="soft read">{t("no-clinic-call")}</p>
      </form>
    </StartFrame>
  );
}

const unreadable: IpcError = {
  code: "clinic_file_unreadable",
  field: "text",
  retry_at: null,
  tries_left: null,
  incident: null,
};
