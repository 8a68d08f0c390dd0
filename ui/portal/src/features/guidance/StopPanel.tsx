// Call instead: below the text box and never in its way. Nothing here keeps anybody from sending.
import { Icon, Text, useWords } from "@waypost/kit";
import type { ClinicView, GuidanceView } from "@waypost/protocol";
import { useId } from "react";
import { useOpenWords } from "../../app/open_hours";
import { useClinic } from "../../app/status";
import type { Answer, Guided } from "./useGuidance";

type Sign = "emergency" | "crisis" | "urgent";

const KINDS = {
  emergency: { className: "stop", icon: "stop", yes: "called", button: "btn btn-main", text: "lead" },
  crisis: { className: "stop stop-care", icon: "heart", yes: "called", button: "btn btn-main", text: "lead" },
  urgent: { className: "stop stop-soft", icon: "phone", yes: "will_call", button: "btn", text: undefined },
} as const;

/** A strong sign folds the promise card. */
export function isStrong(shown: GuidanceView | null): boolean {
  return shown?.level === "emergency" || shown?.level === "crisis";
}

/** Both live regions stand in the page before their words do, so that each is read out once. */
export function StopPanel({ guided, answer }: { guided: Guided; answer(choice: Answer): void }) {
  const { t } = useWords();
  const { shown, after } = guided;
  const panel = shown && shown.level !== "routine" && <Panel shown={shown} sign={shown.level} answer={answer} />;
  return (
    <>
      <div role="alert" aria-atomic="false">
        {isStrong(shown) && panel}
      </div>
      <div role="status" aria-atomic="false">
        {!isStrong(shown) && panel}
        {after && after !== "send_anyway" && (
          <p className={after === "gone" ? "vh" : "lab small"}>
            {after !== "gone" && <Icon name="check" />}
            {t(`stop-after-${after}`)}
          </p>
        )}
      </div>
    </>
  );
}

function Panel({ shown, sign, answer }: { shown: GuidanceView; sign: Sign; answer(choice: Answer): void }) {
  const { t, language } = useWords();
  const { clinic } = useClinic();
  const id = useId();
  const kind = KINDS[sign];
  const number = numberOf(sign, clinic);
  const texts = String(clinic?.crisis_texts ?? true);
  return (
    <section className={`${kind.className} arrives`} aria-labelledby={id}>
      <div className="stop-head">
        <Icon name={kind.icon} />
        <h2 id={id}>{t(`stop-${sign}`)}</h2>
      </div>
      <div className="stop-body">
        <p className="bignum">
          <strong className={sign === "urgent" ? "nowrap" : undefined}>{number}</strong>
          {sign === "urgent" ? <Hours /> : <span>{t(`stop-${sign}-how`, { texts })}</span>}
        </p>
        <div className={sign === "urgent" ? "stack-s" : "stack"}>
          <p className={kind.text}>
            <Quoted words={shown.words} /> {t(`stop-${sign}-why`)}
          </p>
          {sign === "urgent" && clinic?.advice && <p>{clinic.advice[language]}</p>}
          {sign === "crisis" && (
            <p>
              <Text id="stop-crisis-danger" args={{ number: clinic?.emergency_number ?? "911" }} />
            </p>
          )}
          <p className="line">
            <button type="button" className={kind.button} onClick={() => answer(kind.yes)}>
              <Icon name="check" />
              {t(`stop-${sign}-yes`, { number, texts })}
            </button>
            <button
              type="button"
              className={sign === "urgent" ? "btn btn-quiet" : "btn"}
              onClick={() => answer("not_now")}
            >
              {t(`stop-${sign}-no`)}
            </button>
          </p>
          <p className="small">{t("stop-only-here")}</p>
        </div>
      </div>
    </section>
  );
}

function numberOf(sign: Sign, clinic: ClinicView | null): string {
  if (sign === "emergency") return clinic?.emergency_number ?? "911";
  return (sign === "crisis" ? clinic?.crisis_number : clinic?.phone) ?? "";
}

/** "You wrote: my chest feels tight and my left arm is numb." */
function Quoted({ words }: { words: string[] }) {
  const { t } = useWords();
  if (words.length === 0) return null;
  return (
    <>
      {t("stop-you-wrote")}{" "}
      {words.map((part, index) => (
        <span key={part}>
          {index > 0 && (index === words.length - 1 ? ` ${t("stop-and")} ` : ", ")}
          <mark>{part}</mark>
        </span>
      ))}
      .
    </>
  );
}

/** Open until when; closed: the nurse line, and when the clinic opens. */
function Hours() {
  const { clinic } = useClinic();
  const hours = useOpenWords();
  const nurse = clinic && !clinic.open_now.open ? clinic.nurse_line : null;
  return (
    <span>
      {hours && `${hours}.`}
      {nurse && (
        <>
          <br />
          <Text id="stop-nurse-line" args={{ phone: nurse }} elems={{ tel: <span className="tel" /> }} />
        </>
      )}
    </span>
  );
}
