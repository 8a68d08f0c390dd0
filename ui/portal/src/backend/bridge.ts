// How screens ask: the last answer stays while a new one is on its way, and events ask again by themselves.
import type { Event, IpcError, ThreadId, Timestamp } from "@waypost/protocol";
import { useCallback, useEffect, useRef, useState } from "react";
import { now } from "../app/clock";
import { asError, type CommandName, call, type Form, onEvent, type Reply } from "./index";

export interface Asked<T> {
  value: T | null;
  error: IpcError | null;
  /** An answer is on its way. */
  loading: boolean;
  again(): void;
  /** Shows this instead: the reply of a command that gives the same view. */
  put(value: T): void;
}

interface Options {
  /** Events that ask again. Left out: those that belong to the command. */
  on?: readonly Event["kind"][];
  /** Of `threads_changed`, only those of this conversation. */
  threadId?: ThreadId;
  /** False: does not ask (yet). */
  wanted?: boolean;
}

const BELONGS: Partial<Record<CommandName, readonly Event["kind"][]>> = {
  app_status: ["status_changed", "connection_changed", "threads_changed", "join_link_opened"],
  list_threads: ["threads_changed"],
  open_thread: ["threads_changed"],
  preview_promise: ["connection_changed"],
  list_openings: ["openings_changed"],
};

/**
 * Asks when it is shown, when the form changes, and when something changed. The old value stays meanwhile, so give
 * a component a `key` where another form means another thing.
 */
export function useAsk<K extends CommandName>(name: K, form: Form<K>, options: Options = {}): Asked<Reply<K>> {
  const [value, setValue] = useState<Reply<K> | null>(null);
  const [error, setError] = useState<IpcError | null>(null);
  const [loading, setLoading] = useState(false);
  const latest = useRef({ turn: 0, form, options, error });
  latest.current = { ...latest.current, form, options, error };
  const wanted = options.wanted ?? true;
  const key = JSON.stringify(form);

  const again = useCallback(() => {
    latest.current.turn += 1;
    const mine = latest.current.turn;
    setLoading(true);
    call(name, latest.current.form).then(
      (reply) => {
        if (mine !== latest.current.turn) return;
        setValue(reply);
        setError(null);
        setLoading(false);
      },
      (thrown: unknown) => {
        if (mine !== latest.current.turn) return;
        setError(asError(thrown));
        setLoading(false);
      },
    );
  }, [name]);

  const put = useCallback((shown: Reply<K>) => {
    // An answer that was asked for earlier must not replace it.
    latest.current.turn += 1;
    setValue(shown);
    setError(null);
    setLoading(false);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the form counts, not the object
  useEffect(() => {
    if (!wanted) return;
    again();
    const stop = onEvent((event) => {
      const { options: now, error: failed } = latest.current;
      const back = event.kind === "connection_changed" && failed !== null;
      if (back || concerns(event, now.on ?? BELONGS[name] ?? [], now.threadId)) again();
    });
    return () => {
      latest.current.turn += 1;
      stop();
    };
  }, [again, name, wanted, key]);

  return { value, error, loading, again, put };
}

function concerns(event: Event, kinds: readonly Event["kind"][], threadId: ThreadId | undefined): boolean {
  if (!kinds.includes(event.kind)) return false;
  return event.kind !== "threads_changed" || threadId === undefined || event.thread_ids.includes(threadId);
}

const MINUTE_MS = 60_000;

/** The computer's clock, shown anew each minute, and at once when `due` is reached. */
export function useNow(due: Timestamp | null = null): Timestamp {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    const next = Math.floor(shown / MINUTE_MS + 1) * MINUTE_MS;
    const wake = due !== null && due > shown ? Math.min(next, due) : next;
    const timer = window.setTimeout(() => setShown(now()), Math.max(0, wake - now()) + 1);
    return () => window.clearTimeout(timer);
  }, [shown, due]);
  return shown;
}
