import { useWords } from "@waypost/kit";
import { useEffect, useState } from "react";

const QUIET_MS = 1_000;

/** Nothing for a second, then quiet bars and a line. */
export function Loading({ line = "loading" }: { line?: string }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="stack">
      <p role="status">{shown ? t(line) : ""}</p>
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
