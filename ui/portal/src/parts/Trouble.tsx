import { Icon, useWords } from "@waypost/kit";
import type { IpcError } from "@waypost/protocol";
import type { ReactNode } from "react";
import { now } from "../app/clock";
import { hrefOf } from "../app/route";
import { useClinic } from "../app/status";
import { Notice } from "./Notice";
import { TROUBLES } from "./troubles";

export interface TroubleWords {
  what: string;
  safe: string;
  /** What to do. */
  help: string;
}

/** The three sentences of an error, with the hour, the phone and the tries that belong to it. */
export function useTroubleWords(): (error: IpcError) => TroubleWords {
  const { t } = useWords();
  const { clinic, times } = useClinic();
  return (error) => {
    // A code of a newer backend has no words here.
    const code = error.code in TROUBLES ? error.code : "internal";
    const args = {
      call: clinic ? t("call-number", { phone: clinic.phone }) : t("call-clinic"),
      time: error.retry_at === null ? "none" : times.near(wholeMinute(error.retry_at), now()),
      tries: error.tries_left ?? -1,
    };
    return { what: t(`trouble-${code}`, args), safe: t(`trouble-${code}-safe`), help: t(`trouble-${code}-do`, args) };
  };
}

/** What went wrong, in words: what happened, what is safe, what to do, and the button that helps. */
export function Trouble(props: { error: IpcError; again?: () => void; children?: ReactNode }) {
  const { error, again, children } = props;
  const { t } = useWords();
  const { what, safe, help } = useTroubleWords()(error);
  const kind = TROUBLES[error.code] ?? TROUBLES.internal;
  return (
    <Notice tone={kind.passes ? "gold" : "late"} icon={kind.icon} loud={!kind.passes}>
      <p>
        <b>{what}</b> {safe} {help}
      </p>
      {error.incident && <p className="small">{t("trouble-number", { number: error.incident })}</p>}
      {kind.helps === "again" && again && (
        <p>
          <button type="button" className="btn" onClick={again}>
            {t("trouble-again")}
          </button>
        </p>
      )}
      {kind.helps === "messages" && (
        <p>
          <a className="btn" href={hrefOf({ name: "messages" })}>
            {t("trouble-messages")}
          </a>
        </p>
      )}
      {children}
    </Notice>
  );
}

/** What is wrong with a field, under it: ties with the field by `id` in its `aria-describedby`. */
export function FieldError(props: { id: string; className?: string; children: ReactNode }) {
  const { id, className, children } = props;
  return (
    <span id={id} className={className} aria-live="polite">
      {children && (
        <span className="error">
          <Icon name="warn" />
          <span>{children}</span>
        </span>
      )}
    </span>
  );
}

/** An hour that is named in whole minutes must not be early. */
function wholeMinute(at: number): number {
  return Math.ceil(at / 60_000) * 60_000;
}
