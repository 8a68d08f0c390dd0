// What is being typed is saved while it is typed, one save after the other.
import type { Audience, Category, DraftView, IpcError } from "@waypost/protocol";
import { useCallback, useEffect, useRef, useState } from "react";
import { asProblem, useBridge } from "../../backend/bridge";

const PAUSE_MS = 400;

export type Words = { body: string; caret: number; category: Category | null; audience: Audience };

export function useDraft(threadId: string | null, words: Words) {
  const { call } = useBridge();
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [problem, setProblem] = useState<IpcError | null>(null);
  const state = useRef({ threadId, words, saved: words.body, chain: Promise.resolve(), done: false });
  state.current.words = words;

  const save = useCallback((): Promise<void> => {
    const now = state.current;
    now.chain = now.chain.then(async () => {
      if (now.done || now.saved === now.words.body) return;
      const body = now.words.body;
      try {
        const draft: DraftView = await call("save_draft", { thread_id: now.threadId, ...now.words });
        now.threadId = draft.thread_id;
        now.saved = body;
        setSavedAt(body ? draft.saved_at : null);
        setProblem(null);
      } catch (error) {
        setProblem(asProblem(error));
      }
    });
    return now.chain;
  }, [call]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the words starts the pause anew
  useEffect(() => {
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [save, words.body, words.category, words.audience]);
  useEffect(() => {
    return () => {
      save();
    };
  }, [save]);

  /** The thread the words belong to, once everything is saved. */
  const settle = async (): Promise<string | null> => {
    await save();
    return state.current.threadId;
  };
  const finish = () => {
    state.current.done = true;
  };
  return { savedAt, problem, save, settle, finish };
}
