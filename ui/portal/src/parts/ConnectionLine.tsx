import { useWords } from "@waypost/kit";
import { useStatus } from "../app/status";
import { Notice } from "./Notice";

/** Why this screen waits for the internet: `word` says it, when the clinic can't be reached. */
export function ConnectionLine({ word }: { word: string }) {
  const { t } = useWords();
  const { status, clinic } = useStatus();
  const { connection } = status.connection;
  return (
    <div className="connection" role="status">
      {connection !== "online" && (
        <Notice still tone="gold" icon="cloudoff">
          <p>
            <b>{t(`connection-${connection}`)}</b> {t(word, { phone: clinic?.phone ?? "" })}
          </p>
        </Notice>
      )}
    </div>
  );
}
