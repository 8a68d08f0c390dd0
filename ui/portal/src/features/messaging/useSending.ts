// Send: once, with the words and the promise as they are on screen. Whatever goes wrong, the words stay.
import type { IpcError, SendForm, SentView, ThreadId } from "@waypost/protocol";
import { useRef, useState } from "react";
import { asError, call } from "../../backend";

export type ToSend = Omit<SendForm, "thread_id">;

export interface Sending {
  busy: boolean;
  error: IpcError | null;
  /** Prepares (keeps the words, looks for signs) and sends. `null` from `prepare`: not now. */
  send(prepare: () => Promise<{ threadId: ThreadId; message: ToSend } | null>): void;
  clear(): void;
}

export function useSending(sent: (sent: SentView) => void): Sending {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  // A second press comes before the page is drawn anew. What is sent is not sent again by the same box.
  const running = useRef(false);

  const send: Sending["send"] = async (prepare) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      const ready = await prepare();
      if (ready) {
        sent(await call("send_message", { thread_id: ready.threadId, ...ready.message }));
        return;
      }
    } catch (thrown) {
      setError(asError(thrown));
    }
    running.current = false;
    setBusy(false);
  };
  return { busy, error, send, clear: () => setError(null) };
}
