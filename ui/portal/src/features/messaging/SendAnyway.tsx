// What the promise card folds to under a strong sign: one line, and Send.
import { Icon, Text, useWords } from "@waypost/kit";
import type { GuidanceLevel } from "@waypost/protocol";
import type { Ref } from "react";
import { useClinic } from "../../app/status";
import { useByWhen } from "./promise_words";
import type { Promised } from "./usePromise";

interface Props {
  level: GuidanceLevel;
  promised: Promised;
  busy: boolean;
  send(): void;
  /** Back to all readers, where fewer were picked: many see it sooner. */
  usual?: (() => void) | undefined;
  button: Ref<HTMLButtonElement>;
}

export function SendAnyway({ level, promised, busy, send, usual, button }: Props) {
  const { t } = useWords();
  const { clinic } = useClinic();
  const byWhen = useByWhen();
  const crisis = level === "crisis";
  const card = promised.state === "shown" && !promised.card.from_before ? promised.card : null;
  const args = card?.due_at ? byWhen(card.due_at) : {};
  const none = promised.state === "asking" ? "promise-asking" : "anyway-offline";
  const id = !card ? none : card.due_at ? "anyway" : "anyway-no-hour";
  const online = crisis ? "anyway-send-too" : "anyway-send";
  const label = none === "anyway-offline" && !card ? "writer-send-later" : online;
  return (
    <div className="card spread sendanyway">
      <div className="lab">
        <Icon name="clock" />
        <div className="stack-xs">
          {crisis && <span>{t("anyway-crisis")}</span>}
          <Text
            id={id}
            args={{ name: card?.answerer?.name ?? card?.team_name ?? "", phone: clinic?.phone ?? "", ...args }}
          />
          {usual && (
            <span>
              <button type="button" className="btn-link" onClick={usual}>
                {t("readers-usual")}
              </button>
            </span>
          )}
        </div>
      </div>
      <button ref={button} type="button" className={crisis ? "btn" : "btn btn-stop"} onClick={send}>
        {t(busy ? "writer-sending" : label)}
      </button>
    </div>
  );
}
