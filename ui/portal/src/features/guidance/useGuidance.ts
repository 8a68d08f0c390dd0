// When to call instead, worked out on this computer while the person types.
import type { GuidanceChoice, GuidanceView } from "@waypost/protocol";
import { useEffect, useRef, useState } from "react";
import { useBridge } from "../../backend/bridge";

const PAUSE_MS = 600;

export function useGuidance(body: string) {
  const { call } = useBridge();
  const [found, setFound] = useState<GuidanceView | null>(null);
  const [quiet, setQuiet] = useState<string[]>([]);
  const chosen = useRef<GuidanceChoice[]>([]);

  useEffect(() => {
    const timer = setTimeout(() => {
      call("check_guidance", { body }).then(setFound, () => undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [call, body]);

  const speaks = found && found.level !== "routine" && !quiet.includes(found.rule ?? "");
  const shown = speaks ? found : null;
  const note = (choice: string) => {
    if (!found?.rule) return;
    chosen.current.push({ rule: found.rule, level: found.level, choice });
  };
  return {
    shown,
    /** The person answered: stay quiet about this sign. */
    answer: (choice: string) => {
      note(choice);
      setQuiet((before) => [...before, found?.rule ?? ""]);
    },
    /** Everything shown and chosen; what stands unanswered was sent past. */
    choices: (unanswered: string): GuidanceChoice[] => {
      if (shown) note(unanswered);
      return chosen.current;
    },
  };
}
