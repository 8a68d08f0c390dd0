// Stop and call: below the text box, never in its way. Nothing here blocks Send.
import { Icon, useWords } from "@waypost/kit";
import type { GuidanceLevel, GuidanceView } from "@waypost/protocol";
import { useClinic } from "../../app/context";
import { useOpenWords } from "../../app/Frame";

const KINDS = {
  emergency: { className: "stop", icon: "stop" },
  crisis: { className: "stop stop-care", icon: "heart" },
  urgent: { className: "stop stop-soft", icon: "phone" },
} as const;

type Props = { shown: GuidanceView | null; onAnswer: (choice: string) => void };

export function StopPanel({ shown, onAnswer }: Props) {
  const strong = shown?.level === "emergency" || shown?.level === "crisis";
  // Both regions stand in the page before their words do.
  return (
    <>
      <div role="alert">{strong && shown && <Panel shown={shown} onAnswer={onAnswer} />}</div>
      <div role="status">{shown?.level === "urgent" && <Panel shown={shown} onAnswer={onAnswer} />}</div>
    </>
  );
}

function Panel({ shown, onAnswer }: { shown: GuidanceView; onAnswer: (choice: string) => void }) {
  const { t } = useWords();
  const { clinic } = useClinic();
  const open = useOpenWords();
  if (shown.level === "routine") return null;
  const level = shown.level;
  const kind = KINDS[level];
  const number = { emergency: clinic?.emergency_number, crisis: clinic?.crisis_number, urgent: clinic?.phone }[level];
  const calling = {
    emergency: clinic?.emergency_number ?? "",
    crisis: clinic?.crisis_number ?? "",
    urgent: clinic?.phone ?? "",
  }[level];
  return (
    <section className={kind.className} aria-labelledby="stop-title">
      <div className="stop-head">
        <Icon name={kind.icon} />
        <h2 id="stop-title">{t(`stop-${level}-title`)}</h2>
      </div>
      <div className="stop-body">
        <p className="bignum">
          <strong className={level === "urgent" ? "nowrap" : undefined}>{number}</strong>
          <span>{level === "urgent" ? open : t(`stop-${level}-how`)}</span>
        </p>
        <div className="stack">
          <p className={level === "urgent" ? undefined : "lead"}>
            {shown.words.length > 0 && (
              <>
                {t("stop-you-wrote")}{" "}
                {shown.words.map((words, index) => (
                  <span key={words}>
                    {index > 0 && ", "}
                    <mark>{words}</mark>
                  </span>
                ))}
                .{" "}
              </>
            )}
            {t(`stop-${level}-why`)}
          </p>
          {level === "crisis" && <p>{t("stop-crisis-now", { number: clinic?.emergency_number ?? "911" })}</p>}
          {level === "urgent" && !clinic?.open_now.open && clinic?.nurse_line && (
            <p>{t("promise-nurse-line", { phone: clinic.nurse_line })}</p>
          )}
          <p className="line">
            <button type="button" className={level === "urgent" ? "btn" : "btn btn-main"} onClick={() => onAnswer("called")}>
              <Icon name="check" />
              {t(`stop-${level}-called`, { number: calling })}
            </button>
            <button type="button" className="btn" onClick={() => onAnswer("not_now")}>
              {t(`stop-${level}-not-now`)}
            </button>
          </p>
          <p className="small">{t("stop-only-here")}</p>
        </div>
      </div>
    </section>
  );
}

/** The promise card folds to one line; sending stays possible. */
export function SendAnyway({ level, onSend }: { level: GuidanceLevel; onSend: () => void }) {
  const { t } = useWords();
  const crisis = level === "crisis";
  return (
    <div className="card spread sendanyway">
      <p className="lab">
        <Icon name="clock" />
        <span>{t(crisis ? "send-too-why" : "send-anyway-why")}</span>
      </p>
      <button type="button" className={crisis ? "btn" : "btn btn-stop"} onClick={onSend}>
        {t(crisis ? "send-too" : "send-anyway")}
      </button>
    </div>
  );
}
