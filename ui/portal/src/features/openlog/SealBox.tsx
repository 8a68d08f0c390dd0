// Did it add up? Checked, not yet, or a gap; and "Check again".
import { Icon, useWords } from "@waypost/kit";
import type { IpcError, OpenLogView } from "@waypost/protocol";
import { type ReactNode, useRef, useState } from "react";
import { now } from "../../app/clock";
import { useStatus } from "../../app/status";
import { asError, call } from "../../backend";
import { Help } from "../../parts/Help";
import { Notice } from "../../parts/Notice";
import { Trouble } from "../../parts/Trouble";
import { When } from "../../parts/When";

export function SealBox({ log, checked }: { log: OpenLogView; checked(log: OpenLogView): void }) {
  const { t } = useWords();
  const { busy, error, done, check } = useCheck(checked);
  const again = (
    <button type="button" className="btn no-print" onClick={check}>
      {t(busy ? "seal-checking" : "seal-again")}
    </button>
  );
  return (
    <div className="stack-s">
      {log.state === "gap" ? <Gap log={log} again={again} /> : <Seal log={log} again={again} />}
      <p className="vh" role="status">
        {done && t(`seal-said-${log.state}`)}
      </p>
      {error && <Trouble error={error} />}
    </div>
  );
}

function Seal({ log, again }: { log: OpenLogView; again: ReactNode }) {
  const { t } = useWords();
  const { status, times } = useStatus();
  const online = status.connection.connection === "online";
  const at = log.checked_at;
  const checked = log.state === "checked" && at !== null;
  return (
    <section className={checked ? "seal-box" : "seal-box seal-not-yet"} aria-labelledby="seal">
      <Icon name={checked ? "seal" : "clock"} className="i i-big" />
      <div>
        <h2 className="h3like" id="seal">
          {checked ? (
            <>
              {t(online ? "seal-checked" : "seal-last")} <When at={at}>{times.near(at, now())}</When>
            </>
          ) : (
            t("seal-not-yet")
          )}
        </h2>
        <p>{checked ? t("seal-fits", { count: log.count, since: since(log) }) : t("seal-not-yet-do")}</p>
        <Help about={t("openings-title")}>{t("seal-help")}</Help>
      </div>
      {again}
    </section>
  );

  function since({ since: first }: OpenLogView): string {
    return first === null ? "none" : times.day(first);
  }
}

function Gap({ log, again }: { log: OpenLogView; again: ReactNode }) {
  const { t } = useWords();
  const { clinic } = useStatus();
  return (
    <Notice tone="late" loud>
      <h2 className="h3like">{t("gap-title")}</h2>
      <p>
        {log.gap_at === null ? t("gap-somewhere") : t("gap-line", { number: log.gap_at })} {t("gap-safe")}
      </p>
      <p>{t("gap-do", { phone: clinic?.phone ?? "" })}</p>
      <p className="line">
        <button type="button" className="btn no-print" onClick={() => window.print()}>
          <Icon name="print" />
          {t("gap-print")}
        </button>
        {again}
      </p>
      <p>
        <Help about={t("gap-title")}>{t("gap-help")}</Help>
      </p>
    </Notice>
  );
}

function useCheck(checked: (log: OpenLogView) => void) {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  const running = useRef(false);
  const check = () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setDone(false);
    setError(null);
    call("check_open_log", {})
      .then((log) => {
        checked(log);
        setDone(true);
      })
      .catch((thrown: unknown) => setError(asError(thrown)))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  };
  return { busy, error, done, check };
}
