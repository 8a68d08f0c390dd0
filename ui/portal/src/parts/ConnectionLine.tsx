import { useWords } from "@waypost/kit";
import { useStatus } from "../app/status";
import { Notice } from "./Notice";

/** Why this screen waits: `word` says it, for each `$connection` that is not the clinic's. */
export function ConnectionLine({ word }: { word: string }) {
  const { t } = useWords();
  const { status, clinic } = useStatus();
  const { connection } = status.connection;
  // A number that breaks in two is hard to dial.
  const phone = clinic?.phone.replaceAll(" ", "\u00a0") ?? "";
  return (
    <div className="connection" role="status">
      {connection !== "online" && (
        <Notice still tone="gold" icon="cloudoff">
          <p>
            <b>{t(`connection-${connection}`)}</b> {t(word, { phone, connection })}
          </p>
        </Notice>
      )}
    </div>
  );
}
