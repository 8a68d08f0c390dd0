import { useWords } from "@waypost/kit";
import { useEffect, useState } from "react";

const QUIET_MS = 1_000;

/** Nothing for a second, then quiet bars and a line. */
export function Loading() {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="stack ghost" role="status">
      <p className="soft">{t("loading")}</p>
      <span className="bar" />
      <span className="bar w80" />
      <span className="bar w65" />
    </div>
  );
}
