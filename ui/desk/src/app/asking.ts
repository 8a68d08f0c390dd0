import { useCallback, useEffect, useRef, useState } from "react";
import { asFailure, type Failure } from "../api/failure";

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Milliseconds until the next try by itself. */
export function waitBefore(attempt: number): number {
  return WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] ?? 15_000;
}

export interface Asked<T> {
  value: T | null;
  failure: Failure | null;
  again(): void;
}

/** Asks for something to show; keeps the last answer, and tries again by itself when the way is cut. */
export function useAsked<T>(ask: () => Promise<T>, wanted = true): Asked<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef(0);
  const timer = useRef<number>(undefined);
  const again = useCallback(() => {
    current.current += 1;
    const mine = current.current;
    window.clearTimeout(timer.current);
    const run = (attempt: number): void => {
      ask().then(
        (answer) => {
          if (mine !== current.current) return;
          setValue(answer);
          setFailure(null);
        },
        (thrown: unknown) => {
          if (mine !== current.current) return;
          const failed = asFailure(thrown);
          setFailure(failed);
          if (failed.passes) timer.current = window.setTimeout(() => run(attempt + 1), waitBefore(attempt));
        },
      );
    };
    run(0);
  }, [ask]);
  useEffect(() => {
    if (!wanted) return;
    again();
    window.addEventListener("online", again);
    return () => {
      current.current += 1;
      window.clearTimeout(timer.current);
      window.removeEventListener("online", again);
    };
  }, [again, wanted]);
  return { value, failure, again };
}

export interface Sending {
  /** Under way, or waiting for the next try. */
  busy: boolean;
  failure: Failure | null;
  /** Sends; while the way is cut it tries again by itself with the same request, so nothing is doubled. */
  send<T>(request: () => Promise<T>, done: (answer: T) => void): void;
  /** Stops trying; the words stay. */
  stop(): void;
}

export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef(0);
  const underWay = useRef(false);
  const timer = useRef<number>(undefined);
  const stop = useCallback(() => {
    current.current += 1;
    underWay.current = false;
    window.clearTimeout(timer.current);
    setBusy(false);
  }, []);
  useEffect(() => () => stop(), [stop]);
  const send = useCallback(<T>(request: () => Promise<T>, done: (answer: T) => void) => {
    // Two presses are one.
    if (underWay.current) return;
    underWay.current = true;
    current.current += 1;
    const mine = current.current;
    setBusy(true);
    setFailure(null);
    const run = (attempt: number): void => {
      request().then(
        (answer) => {
          if (mine !== current.current) return;
          underWay.current = false;
          setBusy(false);
          setFailure(null);
          done(answer);
        },
        (thrown: unknown) => {
          if (mine !== current.current) return;
          const failed = asFailure(thrown);
          setFailure(failed);
          if (failed.passes) {
            timer.current = window.setTimeout(() => run(attempt + 1), waitBefore(attempt));
            return;
          }
          underWay.current = false;
          setBusy(false);
        },
      );
    };
    run(0);
  }, []);
  return { busy, failure, send, stop };
}
