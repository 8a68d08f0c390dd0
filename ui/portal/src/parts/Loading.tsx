import { useWords } from "@waypost/kit";
import { useEffect, useState } from "react";
import { useClinic } from "../app/status";

const QUIET_MS = 1_000;
const LONG_MS = 10_000;

/** Nothing for a second, then quiet bars and a line; after ten seconds what is safe, and the phone. */
export function Loading({ line = "loading" }: { line?: string }) {
  const { t } = useWords();
  const { clinic } = useClinic();
  const shown = useAfter(QUIET_MS);
  const long = useAfter(LONG_MS);
  const call = clinic ? t("call-number", { phone: clinic.phone }) : t("call-clinic");
  return (
    <div className="stack">
      <p role="status">{long ? t("loading-long", { call }) : shown ? t(line) : ""}</p>
      {shown && (
        <ul className="rows" aria-hidden="true">
          {["w65", "w50"].map((width) => (
            <li key={width} className="row ghost">
              <span className="face" />
              <span className={`bar ${width}`} />
              <span className="bar w35" />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** True once this long has passed. */
function useAfter(wait: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setPassed(true), wait);
    return () => window.clearTimeout(timer);
  }, [wait]);
  return passed;
}
