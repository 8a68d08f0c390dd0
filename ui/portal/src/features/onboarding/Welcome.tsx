// Screen 01: a code and a birth date, and nothing else.
import { Face, Icon, useWords } from "@waypost/kit";
import type { BirthDateView, CodeCheckView, IpcError } from "@waypost/protocol";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useApp, useClinic } from "../../app/context";
import { StartFrame } from "../../app/Frame";
import { Heading } from "../../app/Heading";
import { FieldError, Problem, useProblemText } from "../../app/Problem";
import { asProblem, useBridge } from "../../backend/bridge";
import { PinField } from "../lock/PinField";
import { useHours } from "./useHours";

/** After this many refusals the way out is a call. */
const CALL_AFTER = 3;

export function Welcome({ finishing }: { finishing: boolean }) {
  const { t } = useWords();
  const { call } = useBridge();
  const { status, reload } = useApp();
  const { clinic } = useClinic();
  const [code, setCode] = useState(status.prefilled_code ?? "");
  const [born, setBorn] = useState("");
  const [pin, setPin] = useState("");
  const [codeCheck, setCodeCheck] = useState<CodeCheckView | null>(null);
  const [date, setDate] = useState<BirthDateView | null>(null);
  const [leftCode, setLeftCode] = useState(false);
  const [leftBorn, setLeftBorn] = useState(false);
  const [problem, setProblem] = useState<IpcError | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState(false);
  const codeField = useRef<HTMLInputElement>(null);
  const bornField = useRef<HTMLInputElement>(null);
  const hours = useHours();
  const problemText = useProblemText();
  const language = status.settings.language;

  useEffect(() => {
    (status.prefilled_code ? bornField : codeField).current?.focus();
  }, [status.prefilled_code]);
  useEffect(() => {
    call("check_code", { code }).then(setCodeCheck, () => undefined);
  }, [call, code]);
  useEffect(() => {
    call("read_birth_date", { text: born, language }).then(setDate, () => undefined);
  }, [call, born, language]);

  const codeError = leftCode ? codeWords(t, codeCheck) : null;
  const dateBad = date !== null && (!date.date || date.out_of_range);
  const bornError = leftBorn && dateBad ? t(date.out_of_range ? "born-out-of-range" : "born-unreadable") : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setLeftCode(true);
    setLeftBorn(true);
    if (busy) return;
    const [checked, read] = await Promise.all([call("check_code", { code }), call("read_birth_date", { text: born, language })]);
    setCodeCheck(checked);
    setDate(read);
    if (checked.state !== "good") return codeField.current?.focus();
    if (!read.date || read.out_of_range) return bornField.current?.focus();
    setBusy(true);
    setProblem(null);
    call("register", { code, birth_date: born, language, pin: status.has_keychain ? null : pin }).then(reload, (error) => {
      const failed = asProblem(error);
      setBusy(false);
      setProblem(failed);
      if (failed.code === "invitation_refused") setRefusals((count) => count + 1);
      if (failed.code === "code_typo") codeField.current?.focus();
    });
  };

  if (finishing) {
    return (
      <StartFrame className="two-l">
        <div className="stack">
          <Heading>{t("finishing-title")}</Heading>
          <p className="lead read" role="status">
            {t("finishing-lead")}
          </p>
          {clinic && <p className="soft">{t("finishing-call", { phone: clinic.phone })}</p>}
        </div>
      </StartFrame>
    );
  }
  return (
    <StartFrame className="two-l">
      <form className="stack" onSubmit={submit} noValidate>
        <div className="stack-s">
          <Heading focus={false}>{t("welcome-title")}</Heading>
          <p className="lead">{t("welcome-lead")}</p>
        </div>
        <div className={codeError ? "field field-error" : "field"}>
          <label htmlFor="code">{t("code-label")}</label>
          <span className="hint" id="code-hint">
            {t("code-hint")}
          </span>
          <input
            ref={codeField}
            className="input input-code"
            id="code"
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="code-hint code-good code-error"
            aria-invalid={codeError ? true : undefined}
            onChange={(event) => {
              setCode(event.target.value);
              setLeftCode(false);
            }}
            onBlur={() => setLeftCode(code !== "")}
          />
          <span id="code-good" aria-live="polite">
            {codeCheck?.state === "good" && <Good text={t("code-good")} />}
          </span>
          <FieldError id="code-error" text={codeError} />
        </div>
        <div className={bornError ? "field field-error" : "field"}>
          <label htmlFor="born">{t("born-label")}</label>
          <span className="hint" id="born-hint">
            {t("born-hint")}
          </span>
          <input
            ref={bornField}
            className="input input-date"
            id="born"
            value={born}
            inputMode="numeric"
            autoComplete="bday"
            aria-describedby="born-hint born-good born-error"
            aria-invalid={bornError ? true : undefined}
            onChange={(event) => {
              setBorn(event.target.value);
              setLeftBorn(false);
            }}
            onBlur={() => setLeftBorn(born !== "")}
          />
          <span id="born-good" aria-live="polite">
            {date?.date && !date.out_of_range && <Good text={inWords(date.date, language)} />}
          </span>
          <FieldError id="born-error" text={bornError} />
        </div>
        {!status.has_keychain && <PinField label={t("pin-label")} value={pin} onChange={setPin} problem={problem?.field === "pin" ? t("pin-shape") : null} />}
        {problem && (problem.code === "invitation_refused" || problem.code === "code_typo" ? (
          <p className="error" role="alert">
            <Icon name="warn" />
            {refusals >= CALL_AFTER && clinic ? t("refused-call", { phone: clinic.phone }) : problemText(problem)}
          </p>
        ) : (
          <Problem problem={problem} />
        ))}
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
      </form>
      <LetterPicture name={clinic?.name ?? ""} pointer={t("code-is-here")} />
    </StartFrame>
  );
}

function Good({ text }: { text: string }) {
  return (
    <span className="saved">
      <Icon name="check" />
      {text}
    </span>
  );
}

function codeWords(t: (id: string, args?: Record<string, number>) => string, check: CodeCheckView | null): string | null {
  if (!check || check.state === "good") return null;
  return t(`code-${check.state}`, { typed: check.typed, missing: 12 - check.typed });
}

/** "June 14, 1955": reading it back catches a swapped day and month. */
function inWords(date: string, language: string): string {
  const locale = language === "es" ? "es-US" : "en-US";
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

function LetterPicture({ name, pointer }: { name: string; pointer: string }) {
  return (
    <figure className="stack-s mid" aria-hidden="true">
      <div className="paper mini">
        <div className="line">
          <Face staff={{ name: "", face: "grace-chen" }} />
          <b>{name}</b>
        </div>
        {["w92", "w80", "w92", "w50"].map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey bars of a picture
          <div key={index} className={`bar ${width}`} />
        ))}
        <p className="line">
          <span className="code">K7M4 2QRT 9XDA</span>
        </p>
        <p className="point">
          <Icon name="back" className="i up" />
          {pointer}
        </p>
        <div className="bar w65" />
        <div className="bar w80" />
      </div>
    </figure>
  );
}
