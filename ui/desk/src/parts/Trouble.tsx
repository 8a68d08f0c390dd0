import { makeTimes, useWords } from "@waypost/kit";
import type { ReactNode } from "react";
import type { Failure } from "../api/failure";
import { clinicNow } from "../app/clock";
import { Notice } from "./Notice";

/** The codes that have a sentence of their own; every other one gets the general sentence. */
const KNOWN: ReadonlySet<string> = new Set([
  "offline",
  "unavailable",
  "not_found",
  "not_allowed",
  "id_conflict",
  "too_long",
  "empty",
  "cannot_close",
  "link_refused",
  "passkey_refused",
  "passkey_stopped",
  "too_many_tries",
]);

/** What went wrong, in words: what happened, what is safe, what to do. */
export function Trouble(props: { failure: Failure; timeZone?: string; children?: ReactNode }) {
  const { failure, timeZone, children } = props;
  const { t, language } = useWords();
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const code = KNOWN.has(failure.code) ? failure.code : "internal";
  const when = failure.retryAt === null ? "" : makeTimes(zone, language, t).time(failure.retryAt + roundUp(failure));
  return (
    <Notice tone={failure.passes ? "gold" : "late"} icon={failure.passes ? "cloudoff" : "warn"} loud={!failure.passes}>
      <p>{t(`failure-${code}`, { time: when })}</p>
      {failure.incident && <p>{t("failure-number", { number: failure.incident })}</p>}
      {children}
    </Notice>
  );
}

/** A time that is named in whole minutes must not be early. */
function roundUp(failure: Failure): number {
  return (failure.retryAt ?? clinicNow()) % 60_000 === 0 ? 0 : 60_000;
}
