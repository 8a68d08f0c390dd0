import { useWords } from "@waypost/kit";
import { useEffect, useState } from "react";

/** Nothing for a second, then quiet bars and a line. */
export function Loading() {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="stack">
      <p role="status">{late ? t("loading") : ""}</p>
      {late && (
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
