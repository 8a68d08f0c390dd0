// Tells the backend that somebody uses the window: typing, pointing, scrolling. What the window asks by itself is no
// use, so that the lock closes when nobody is there.
import { useEffect } from "react";
import { call } from "../backend";

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;
/** The lock counts minutes: telling it more often changes nothing. */
const QUIET_MS = 15_000;

export function useActivity(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    let told = Number.NEGATIVE_INFINITY;
    const note = (event: globalThis.Event) => {
      if (event.timeStamp - told < QUIET_MS) return;
      told = event.timeStamp;
      // A lock that closes too early loses nothing.
      call("note_activity", {}).catch(() => undefined);
    };
    const options = { passive: true, capture: true };
    for (const sign of SIGNS) window.addEventListener(sign, note, options);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, note, options);
    };
  }, [open]);
}
