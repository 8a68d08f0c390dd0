// The promise for what is being written: who gets it, who answers, by when.
import type { Category, PromiseCardView, ThreadId } from "@waypost/protocol";
import { useEffect, useState } from "react";
import { useAsk, useNow } from "../../backend/bridge";
import type { Written } from "./draft_saver";

/** What it is about is worked out again after a pause of this length. */
const PAUSE_MS = 900;
/** An older card names its hour, and is asked for again. */
export const FRESH_MS = 60_000;

export type Promised =
  /** The names are on their way; meanwhile a card may stand that no longer fits. */
  | { state: "asking"; card: PromiseCardView | null }
  | { state: "shown"; card: PromiseCardView }
  /** No connection, and nothing kept that fits. */
  | { state: "none"; category: Category };

interface Asked {
  promised: Promised;
  /** What the clinic has on its list, while it is a refill. */
  medicines: string[];
  /** It looks like a private matter. */
  offersPrivate: boolean;
  again(): void;
}

export function usePromise(threadId: ThreadId | null, written: Written): Asked {
  const { category, audience } = written;
  const body = usePaused(written.body);
  const { value, error, loading, again } = useAsk("preview_promise", { thread_id: threadId, body, category, audience });
  const now = useNow();
  const card = value?.card ?? null;
  const old = card !== null && now - card.made_at > FRESH_MS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an old card is asked for again each minute
  useEffect(() => {
    if (old) again();
  }, [old, now, again]);

  // Which choice the newest answer belongs to.
  const chosen = `${category} ${audience}`;
  const [answered, setAnswered] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer settles a choice
  useEffect(() => {
    if (!loading && (value || error)) setAnswered(chosen);
  }, [loading, value, error]);

  const fits = card?.audience === audience && (category === null || card.asked === category);
  const promised = (): Promised => {
    if (card && fits) return { state: "shown", card };
    if (answered !== chosen) return { state: "asking", card };
    return { state: "none", category: category ?? value?.category ?? "health_question" };
  };
  return {
    promised: promised(),
    medicines: value?.medicines ?? [],
    offersPrivate: value?.offers_private ?? false,
    again,
  };
}

function usePaused(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return settled;
}

/** True when the card is not of this minute: it says from when it is. */
export function isFromBefore(card: PromiseCardView, now: number): boolean {
  return card.from_before || now - card.made_at > FRESH_MS;
}
