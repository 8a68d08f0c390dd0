// A message that is not on its way yet: it waits, its readers changed, or the clinic did not take it.
import { Icon, useWords } from "@waypost/kit";
import type { DraftView, IpcError, MessageView } from "@waypost/protocol";
import { useRef, useState } from "react";
import { asError, call } from "../../backend";
import { Notice } from "../../parts/Notice";
import { Trouble } from "../../parts/Trouble";
import { saveDrafts } from "./draft_saver";
import { PromiseCard } from "./PromiseCard";
import { useSendWords } from "./promise_words";

interface Props {
  message: MessageView;
  /** The words are a draft again. */
  tookBack(draft: DraftView): void;
  /** Something changed: look again. */
  changed(): void;
}

export function Unsent({ message, tookBack, changed }: Props) {
  const { t } = useWords();
  const sendWords = useSendWords();
  const once = useOnce(changed);
  const card = message.changed_promise;
  const takeBack = () =>
    once.run(async () => {
      await saveDrafts();
      tookBack(await call("take_back_message", { message_id: message.id }));
    });
  const confirm = () =>
    once.run(async () => {
      if (!card) return;
      await call("confirm_send", { message_id: message.id, promise_id: card.promise_id });
      changed();
    });
  const back = (
    <button type="button" className="btn" onClick={takeBack}>
      <Icon name="undo" />
      {t(message.state === "refused" ? "unsent-edit" : "unsent-take-back")}
    </button>
  );
  return (
    <div className="stack-s">
      {message.state === "needs_look" ? (
        <>
          <Notice tone="gold" icon="eye">
            <p>
              <b>{t("unsent-needs_look")}</b> {t("unsent-needs_look-do")}
            </p>
          </Notice>
          {card && (
            <PromiseCard card={card}>
              <button type="button" className="btn btn-main btn-big" onClick={confirm}>
                {sendWords(card)}
              </button>
            </PromiseCard>
          )}
          <p>{back}</p>
        </>
      ) : (
        <Notice tone={message.state === "refused" ? "late" : "gold"}>
          <p>
            <b>{t(`unsent-${message.state}`)}</b> {t(`unsent-${message.state}-do`)}
          </p>
          <p>{back}</p>
        </Notice>
      )}
      {once.error && <Trouble error={once.error} />}
    </div>
  );
}

/** Runs one thing at a time; when it fails, says why and looks again. */
export function useOnce(failed: () => void): { error: IpcError | null; run(work: () => Promise<void>): void } {
  const [error, setError] = useState<IpcError | null>(null);
  const busy = useRef(false);
  const run = async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(asError(thrown));
      failed();
    }
    busy.current = false;
  };
  return { error, run };
}
