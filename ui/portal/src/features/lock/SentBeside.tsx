import { Plate, useWords } from "@waypost/kit";
import type { MessageView, ThreadId } from "@waypost/protocol";
import { useAsk } from "../../backend/bridge";
import { MessageWay } from "../messaging/MessageWay";
import { PlateWords } from "../messaging/promise_words";

/** The way of the message just sent, and its promise. */
export function SentBeside({ threadId }: { threadId: ThreadId }) {
  const { t } = useWords();
  const thread = useAsk("open_thread", { thread_id: threadId, before: null }, { threadId });
  const own = thread.value?.entries
    .flatMap((entry): MessageView[] => (entry.kind === "message" && entry.message.own ? [entry.message] : []))
    .at(-1);
  if (!own) return null;
  return (
    <section className="card stack-s sent" aria-labelledby="sent">
      <h2 id="sent">{t(own.state === "settled" ? "sent-title" : "sent-waiting-title")}</h2>
      <MessageWay message={own} />
      {own.plate?.due_at && (
        <Plate tone={own.plate.state}>
          <PlateWords card={own.plate} />
        </Plate>
      )}
    </section>
  );
}
