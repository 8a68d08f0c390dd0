// A conversation that stays as it is now: pages, changes, what is new; and the page does not move meanwhile.
import type { IpcError, ThreadId, ThreadView } from "@waypost/protocol";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { asError, call, onEvent } from "../../backend";
import { saveDrafts } from "./draft_saver";
import { type News, newsOf, withEarlier, withNewest } from "./entries";

export interface Threading {
  thread: ThreadView | null;
  error: IpcError | null;
  news: News[];
  again(): Promise<void>;
  /** Shows the page before; `null` once there is none. */
  earlier: (() => Promise<void>) | null;
}

export function useThread(threadId: ThreadId): Threading {
  const [thread, setThread] = useState<ThreadView | null>(null);
  const [error, setError] = useState<IpcError | null>(null);
  const [news, setNews] = useState<News[]>([]);
  const latest = useRef({ thread, turn: 0 });

  const show = useCallback((next: ThreadView, told: News[]) => {
    latest.current.thread = next;
    keepingPlace(() => {
      setThread(next);
      setError(null);
      if (told.length > 0) setNews(told);
    });
  }, []);

  const again = useCallback(async () => {
    const { current } = latest;
    current.turn += 1;
    const mine = current.turn;
    try {
      const newest = await call("open_thread", { thread_id: threadId, before: null });
      if (mine !== current.turn) return;
      const next = current.thread ? withNewest(current.thread, newest) : newest;
      show(next, current.thread ? newsOf(current.thread, next) : []);
    } catch (thrown) {
      if (mine === current.turn) setError(asError(thrown));
    }
  }, [threadId, show]);

  const earlier = useCallback(async () => {
    const { current } = latest;
    const before = current.thread?.earlier ?? null;
    if (before === null) return;
    try {
      const page = await call("open_thread", { thread_id: threadId, before });
      if (current.thread?.earlier !== before) return;
      show(withEarlier(current.thread, page), [{ kind: "earlier", count: page.entries.length }]);
    } catch (thrown) {
      setError(asError(thrown));
    }
  }, [threadId, show]);

  useEffect(() => {
    const { current } = latest;
    // What was typed a moment ago on another screen is kept before it is read.
    void saveDrafts().then(again);
    const stop = onEvent((event) => {
      const mine = event.kind === "threads_changed" && event.thread_ids.includes(threadId);
      if (mine || (event.kind === "connection_changed" && !current.thread)) void again();
    });
    return () => {
      current.turn += 1;
      stop();
    };
  }, [again, threadId]);

  return { thread, error, news, again, earlier: thread?.earlier != null ? earlier : null };
}

/** Draws anew, and scrolls so that what someone types or reads stays where it was. */
function keepingPlace(draw: () => void): void {
  const anchor = placeKeeper();
  const before = anchor?.getBoundingClientRect().top ?? 0;
  flushSync(draw);
  const after = anchor?.isConnected ? anchor.getBoundingClientRect().top : before;
  if (after !== before) window.scrollBy(0, after - before);
}

/** What has the focus, if it is in view; else the first entry in view. */
function placeKeeper(): Element | null {
  const focused = document.activeElement;
  if (focused?.closest(".conversation") && inView(focused)) return focused;
  return [...document.querySelectorAll(".trail > li")].find(inView) ?? null;
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
