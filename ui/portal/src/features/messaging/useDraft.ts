// The words in a text box: restored with their cursor, kept while they are typed.
import type { Audience, DraftView, ThreadId } from "@waypost/protocol";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../backend";
import { DraftSaver, type Kept, saveDrafts, type Written } from "./draft_saver";

export interface Drafting {
  written: Written;
  kept: Kept;
  change(part: Partial<Written>): void;
  /** Keeps the words at once. */
  save(): void;
  /** The conversation of the words, once they are kept; throws what kept them from it. */
  settle(): Promise<ThreadId | null>;
  /** The words were sent: nothing more is kept of them. */
  drop(): void;
}

/** `audience`: whom the conversation is for; a new draft in it begins so. */
export function useDraft(threadId: ThreadId | null, draft: DraftView | null, audience: Audience): Drafting {
  const [written, setWritten] = useState<Written>(() => ({
    body: draft?.body ?? "",
    caret: draft?.caret ?? 0,
    category: draft?.category ?? null,
    audience: draft?.audience ?? audience,
  }));
  const [kept, setKept] = useState<Kept>({ at: draft?.body ? draft.saved_at : null, error: null });
  const [saver] = useState(
    () => new DraftSaver(threadId, written, { save: (form) => call("save_draft", form), tell: setKept }),
  );

  useEffect(() => {
    const save = () => void saver.save();
    saver.begin();
    document.addEventListener("visibilitychange", save);
    window.addEventListener("pagehide", save);
    return () => {
      document.removeEventListener("visibilitychange", save);
      window.removeEventListener("pagehide", save);
      saver.end();
    };
  }, [saver]);

  useEffect(() => saver.change(written), [saver, written]);

  const change = useCallback((part: Partial<Written>) => setWritten((before) => ({ ...before, ...part })), []);
  return {
    written,
    kept,
    change,
    save: () => void saver.save(),
    settle: () => saver.settle(),
    drop: () => saver.drop(),
  };
}

/** What was typed a moment ago is kept before it is read again. */
export function useSaved(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    void saveDrafts().then(() => here && setReady(true));
    return () => {
      here = false;
    };
  }, []);
  return ready;
}
