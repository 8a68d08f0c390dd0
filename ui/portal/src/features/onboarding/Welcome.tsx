// Screen 01: a code and a birth date, and you are in.
import { useWords } from "@waypost/kit";
import type { BirthDateView, CodeCheckView, IpcError } from "@waypost/protocol";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { hrefOf } from "../../app/route";
import { StartFrame } from "../../app/StartFrame";
import { useStatus } from "../../app/status";
import { asError, call } from "../../backend";
import { useAsk } from "../../backend/bridge";
import { ConnectionLine } from "../../parts/ConnectionLine";
import { Heading } from "../../parts/Heading";
import { FieldError, Trouble } from "../../parts/Trouble";
import { useHours } from "../when/hours";
import { BirthDateField } from "./BirthDateField";
import { CodeField } from "./CodeField";
import { LetterPicture } from "./LetterPicture";
import { PinFirst } from "./PinFirst";

/** After this many refusals the way on is a call. */
const CALL_AFTER = 3;
const TOGETHER = "together-error";

export function Welcome() {
  const { t, language } = useWords();
  const { status, clinic, again } = useStatus();
  const [code, setCode] = useState(status.prefilled_code ?? "");
  const [born, setBorn] = useState("");
  const [codeSeen, setCodeSeen] = useState(false);
  const [bornSeen, setBornSeen] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [choosingPin, setChoosingPin] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const bornField = useRef<HTMLInputElement>(null);
  const hours = useHours();
  const check = useAsk("check_code", { code });
  const read = useAsk("read_birth_date", { text: born, language });
  const prefilled = status.prefilled_code;

  useEffect(() => {
    if (prefilled === null) return;
    setCode(prefilled);
    setError(null);
    bornField.current?.focus();
  }, [prefilled]);

  const codeError = codeSeen ? codeWrong(check.value) : null;
  const bornError = bornSeen ? bornWrong(read.value) : null;
  const refused = error?.code === "invitation_refused";

  const register = (pin: string | null) => {
    setBusy(true);
    setError(null);
    call("register", { code, birth_date: born, language, pin }).then(again, (thrown: unknown) => {
      const failed = asError(thrown);
      setBusy(false);
      setChoosingPin(false);
      setError(failed);
      if (failed.code === "invitation_refused") setRefusals((count) => count + 1);
      if (failed.code === "invitation_refused" || failed.field === "code") codeField.current?.focus();
      if (failed.field === "birth_date") bornField.current?.focus();
    });
  };
  const leftCode = () => {
    setCodeSeen(code !== "");
    // As it stands on the letter, once it fits.
    call("check_code", { code }).then(
      ({ state, grouped }) => setCode((current) => (state === "good" && current === code ? grouped : current)),
      () => undefined,
    );
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setCodeSeen(true);
    setBornSeen(true);
    // What the screen knows may be a key press old.
    const [checked, dated] = await Promise.all([
      call("check_code", { code }),
      call("read_birth_date", { text: born, language }),
    ]);
    if (codeWrong(checked)) codeField.current?.focus();
    else if (bornWrong(dated)) bornField.current?.focus();
    else if (status.has_keychain) register(null);
    else setChoosingPin(true);
  };

  if (choosingPin) return <PinFirst busy={busy} done={register} back={() => setChoosingPin(false)} />;
  const both = codeError !== null && bornError !== null;
  return (
    <StartFrame className="two-l">
      <form className="stack" onSubmit={submit} noValidate>
        <div className="stack-s">
          <Heading focus={false}>{t("welcome-title")}</Heading>
          <p className="lead">{t("welcome-lead")}</p>
        </div>
        {/* An error says it already. */}
        {!error && <ConnectionLine word="welcome-offline" />}
        {both && (
          <ul className="stack-s error-list" aria-label={t("fields-to-fix")}>
            <li>
              <button type="button" className="btn-link" onClick={() => codeField.current?.focus()}>
                {t("fix-code")}
              </button>
            </li>
            <li>
              <button type="button" className="btn-link" onClick={() => bornField.current?.focus()}>
                {t("fix-born")}
              </button>
            </li>
          </ul>
        )}
        <CodeField
          field={codeField}
          value={code}
          check={check.value}
          error={codeError && t(codeError, { typed: check.value?.typed ?? 0, missing: 12 - (check.value?.typed ?? 0) })}
          alsoWrong={refused ? TOGETHER : null}
          autoFocus={prefilled === null}
          change={(typed) => {
            setCode(typed);
            setCodeSeen(false);
            setError(null);
          }}
          left={leftCode}
        />
        <BirthDateField
          field={bornField}
          value={born}
          read={read.value}
          error={bornError && t(bornError)}
          alsoWrong={refused ? TOGETHER : null}
          autoFocus={prefilled !== null}
          change={(typed) => {
            setBorn(typed);
            setBornSeen(false);
            setError(null);
          }}
          left={() => setBornSeen(born !== "")}
        />
        <FieldError id={TOGETHER} className="together">
          {refused &&
            (refusals >= CALL_AFTER && clinic
              ? t("refused-call", { phone: clinic.phone })
              : `${t("trouble-invitation_refused")} ${t("trouble-invitation_refused-do")}`)}
        </FieldError>
        {error && !refused && <Trouble error={error} />}
        <p className="line btn-stack">
          <button className="btn btn-main btn-big" type="submit">
            {t(busy ? "welcome-opening" : "welcome-open")}
          </button>
        </p>
        {clinic && (
          <p className="soft">
            {t("no-letter")} <span className="tel">{clinic.phone}</span>. {hours}
          </p>
        )}
        <p>
          <a className="hit" href={hrefOf({ name: "practice" })}>
            {t("look-around")}
          </a>
        </p>
      </form>
      <LetterPicture />
    </StartFrame>
  );
}

/** Word of what is wrong with the code; null when it fits, or is not looked at yet. */
function codeWrong(check: CodeCheckView | null): string | null {
  return check === null || check.state === "good" ? null : `code-${check.state}`;
}

function bornWrong(read: BirthDateView | null): string | null {
  if (read === null || (read.date !== null && !read.out_of_range)) return null;
  return read.out_of_range ? "born-out-of-range" : "born-unreadable";
}
