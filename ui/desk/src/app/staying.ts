import { useEffect } from "react";
import { idleSeconds } from "../api/activity";
import { showSession } from "../api/desk";

const LOOK_MS = 20_000;

/**
 * Keeps a person signed in who is at work, and closes the page when nobody is any more: asking for the session says
 * how long nothing was pressed. When the clinic can't be asked, the page closes by its own clock.
 */
export function useStayingSignedIn(idleMs: number, idledOut: () => void): void {
  useEffect(() => {
    const look = () => {
      const quietMs = idleSeconds() * 1000;
      if (quietMs >= LOOK_MS && quietMs < idleMs) return;
      // "Signed out" is heard by the door.
      showSession().catch(() => {
        if (quietMs >= idleMs) idledOut();
      });
    };
    const timer = window.setInterval(look, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [idleMs, idledOut]);
}
