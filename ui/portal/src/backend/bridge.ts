// What the screens know of the Rust side.
import type { Commands, Event, IpcError } from "@waypost/protocol";
import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";

export type Call = <K extends keyof Commands>(name: K, form: Commands[K]["args"]) => Promise<Commands[K]["reply"]>;

export type Bridge = {
  call: Call;
  listen: (heard: (event: Event) => void) => () => void;
  setZoom: (factor: number) => Promise<void>;
};

export const BridgeContext = createContext<Bridge | null>(null);

export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error("no bridge");
  return bridge;
}

/** What a failed command says; anything unknown is `internal`. */
export function asProblem(error: unknown): IpcError {
  if (error && typeof error === "object" && "code" in error) return error as IpcError;
  return { code: "internal", field: null, retry_at: null, tries_left: null, incident: null };
}

type Asked<T> = { data: T | null; problem: IpcError | null; reload: () => void };

/** Asks on mount, when the form changes, and when an event says so. */
export function useAsk<K extends keyof Commands>(
  name: K,
  form: Commands[K]["args"],
  concerns: (event: Event) => boolean,
): Asked<Commands[K]["reply"]> {
  const { call, listen } = useBridge();
  const [data, setData] = useState<Commands[K]["reply"] | null>(null);
  const [problem, setProblem] = useState<IpcError | null>(null);
  const key = JSON.stringify(form);
  const latest = useRef({ form, concerns, turn: 0 });
  latest.current.form = form;
  latest.current.concerns = concerns;

  const reload = useCallback(() => {
    latest.current.turn += 1;
    const turn = latest.current.turn;
    call(name, latest.current.form).then(
      (reply) => {
        // An older question's answer must not replace a newer one's.
        if (turn !== latest.current.turn) return;
        setData(reply);
        setProblem(null);
      },
      (error) => {
        if (turn === latest.current.turn) setProblem(asProblem(error));
      },
    );
  }, [call, name]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form's content is the dependency
  useEffect(() => {
    reload();
    return listen((event) => {
      if (latest.current.concerns(event)) reload();
    });
  }, [reload, listen, key]);

  return { data, problem, reload };
}
